/** A media type or a range of them, as it is compared: without case, and without its charset. */
interface MediaType {
  readonly type: string;
  readonly subtype: string;
  /** `version=2`: the name in lower case, the value without its quotes. */
  readonly parameters: ReadonlySet<string>;
}

/** Whether two media types are the same: the charset says nothing about what is in a body, and the order of parameters nothing at all. */
export function isSameMediaType(left: string, right: string): boolean {
  return left === right || (coversMediaType(left, right) && coversMediaType(right, left));
}

/** Whether whatever is of the second is of the first: of `application/*`, of `application/*+json`, of `text/csv` whatever its parameters. */
export function coversMediaType(range: string, mediaType: string): boolean {
  const [wide, narrow] = [parse(range), parse(mediaType)];
  return (
    (wide.type === '*' || wide.type === narrow.type) &&
    coversSubtype(wide.subtype, narrow.subtype) &&
    wide.parameters.isSubsetOf(narrow.parameters)
  );
}

function coversSubtype(range: string, subtype: string): boolean {
  if (range === '*' || range === subtype) return true;
  return range.startsWith('*+') && subtype.endsWith(range.slice(1));
}

/** The one among these that says most about a media type: as it is written, else the narrowest that covers it. */
export function nearestMediaType<Media extends { readonly mediaType: string }>(
  among: readonly Media[],
  { mediaType }: Media,
): Media | null {
  let nearest: Media | null = null;
  for (const each of among) {
    if (each.mediaType === mediaType) return each;
    if (!coversMediaType(each.mediaType, mediaType)) continue;
    if (nearest === null || !coversMediaType(each.mediaType, nearest.mediaType)) nearest = each;
  }
  return nearest;
}

function parse(text: string): MediaType {
  const [name = '', ...parameters] = split(text);
  const [type = '', subtype = ''] = name.trim().toLowerCase().split('/');
  const kept = parameters.map(parseParameter).filter((each) => each !== '' && !each.startsWith('charset='));
  return { type, subtype, parameters: new Set(kept) };
}

/** At every semicolon that stands in no quoted string (RFC 9110, 5.6.6). */
function split(text: string): string[] {
  if (!text.includes(';')) return [text];
  const parts = [''];
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const isEscape = isQuoted && text[index] === '\\';
    const character = isEscape ? text.slice(index, index + 2) : (text[index] ?? '');
    if (isEscape) index += 1;
    if (character === '"') isQuoted = !isQuoted;
    if (character === ';' && !isQuoted) parts.push('');
    else parts.push(`${parts.pop()}${character}`);
  }
  return parts;
}

function parseParameter(text: string): string {
  const equals = text.indexOf('=');
  if (equals < 0) return text.trim().toLowerCase();
  const value = text.slice(equals + 1).trim();
  const isQuoted = value.length > 1 && value.startsWith('"') && value.endsWith('"');
  return `${text.slice(0, equals).trim().toLowerCase()}=${isQuoted ? unquote(value) : value}`;
}

function unquote(value: string): string {
  return value.slice(1, -1).replaceAll(/\\(.)/gu, '$1');
}
