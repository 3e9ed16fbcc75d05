/** Text of the generated configuration: YAML that reads back as what was meant. */

export function section(name: string, lines: readonly string[]): string {
  return `${name}:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

export function flow(values: Readonly<Record<string, string>>): string {
  return `{ ${Object.entries(values)
    .map(([name, value]) => `${scalar(name)}: ${quoted(value)}`)
    .join(', ')} }`;
}

/** Plain where YAML reads the same text back, inside flow collections too. */
export function scalar(text: string): string {
  const plain =
    /^[A-Za-z/][\w./@ -]*$/.test(text) && !text.endsWith(' ') && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return plain ? text : quoted(text);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
