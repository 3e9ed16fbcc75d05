export const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
export const DOUBLE_QUOTE = 34;
export const HASH = 35;
export const SINGLE_QUOTE = 39;
export const COMMA = 44;
export const DASH = 45;
export const DOT = 46;
export const COLON = 58;
const LESS = 60;
export const GREATER = 62;
export const OPEN_LIST = 91;
export const BACKSLASH = 92;
export const CLOSE_LIST = 93;
export const OPEN_OBJECT = 123;
export const BAR = 124;
export const CLOSE_OBJECT = 125;

/** Characters that mean something at the start of a value; a dash depends on what follows. */
const NEVER_PLAIN = new Set([...'!"#%&\'*,:>?@[]`{|}'].map((each) => each.charCodeAt(0)));
const PLAIN_STARTS = Uint8Array.from({ length: 128 }, (_, code) => (code > SPACE && !NEVER_PLAIN.has(code) ? 1 : 0));

/** Whether a scalar that begins with this character is surely a plain one. */
export function startsPlain(code: number): boolean {
  return code >= 128 || PLAIN_STARTS[code] === 1;
}

/** `<<` draws the entries of other objects in, and more of it marks a conflict. */
export function isMerge(text: string, start: number): boolean {
  return text.charCodeAt(start) === LESS && text.charCodeAt(start + 1) === LESS;
}

export function isFlowIndicator(code: number): boolean {
  return code === COMMA || code === OPEN_LIST || code === CLOSE_LIST || code === OPEN_OBJECT || code === CLOSE_OBJECT;
}
