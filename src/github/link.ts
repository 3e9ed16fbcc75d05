/**
 * The address of the next page in a `Link` header (RFC 8288), or null when there is none. Commas and semicolons inside the
 * angle brackets and inside quotes belong to the value.
 */
export function parseNextLink(header: string | undefined): string | null {
  for (const { target, parameters } of parseLinks(header ?? '')) {
    const relations = (parameters.get('rel') ?? '').toLowerCase().split(/\s+/);
    if (relations.includes('next')) return target;
  }
  return null;
}

interface Link {
  readonly target: string;
  readonly parameters: ReadonlyMap<string, string>;
}

function parseLinks(header: string): Link[] {
  const links: Link[] = [];
  for (const value of splitOutside(header, ',')) {
    const [target = '', ...rest] = splitOutside(value, ';').map((part) => part.trim());
    if (!target.startsWith('<') || !target.endsWith('>')) continue;
    links.push({ target: target.slice(1, -1), parameters: new Map(rest.map(parseParameter)) });
  }
  return links;
}

function parseParameter(text: string): [string, string] {
  const equals = text.indexOf('=');
  if (equals < 0) return [text.toLowerCase(), ''];
  const value = text.slice(equals + 1).trim();
  const plain = value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
  return [text.slice(0, equals).trim().toLowerCase(), plain];
}

/** Splits at a separator that stands neither in quotes nor in angle brackets. */
function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let part = '';
  let closing = '';
  for (const character of text) {
    if (closing === '' && character === separator) {
      parts.push(part);
      part = '';
      continue;
    }
    if (closing === '') closing = character === '<' ? '>' : character === '"' ? '"' : '';
    else if (character === closing) closing = '';
    part += character;
  }
  return [...parts, part];
}
