/**
 * The runner's two grammars of commands, read as strictly as a defender must: any name is a command (a stop token may
 * be any word), and characters that show nothing do not separate what the runner looks for.
 * Source: actions/runner, ActionCommand.cs (`TryParseV2`, `TryParse`) and ProcessInvoker.cs (lines end at CR, LF, CRLF).
 */

const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Cc}(?<![\r\n\t])/gu;
const COLOUR = new RegExp(`${'\u001b'}\\[[0-9;]*m?`, 'gu');

export function findCommands(output: string): string[] {
  return output.split(/\r\n|\r|\n/u).flatMap((line) => {
    const readings = [line, line.replaceAll(COLOUR, ''), line.replaceAll(COLOUR, '').replaceAll(INVISIBLE, '')];
    return readings.some((reading) => parseV2(reading) !== null || parseLegacy(reading) !== null) ? [line] : [];
  });
}

/** `::name key=value::data` after leading white space. */
function parseV2(line: string): string | null {
  const text = line.trimStart();
  if (!text.startsWith('::')) return null;
  const end = text.indexOf('::', 2);
  return end < 0 ? null : text.slice(2, end);
}

/** `##[name key=value]data` anywhere in the line. */
function parseLegacy(line: string): string | null {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  return end < 0 ? null : line.slice(start + 3, end);
}
