const ZERO = 48;
const POINT = 46;
const MINUS = 45;
/** Powers of ten that a double holds exactly: dividing by one of them rounds once, as reading the digits does. */
const POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power);

/** The number that bytes of ASCII are, the same as `Number` says of them; a million of them make no million strings. */
export function parseDecimal(bytes: Buffer, from: number, to: number): number {
  const isNegative = bytes[from] === MINUS;
  let digits = 0;
  let decimals = -1;
  let at = isNegative ? from + 1 : from;
  const first = at;
  for (; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === POINT && decimals === -1) decimals = 0;
    else if (byte < ZERO || byte > ZERO + 9) break;
    else {
      digits = digits * 10 + (byte - ZERO);
      if (decimals >= 0) decimals += 1;
    }
  }
  const power = POWERS[Math.max(decimals, 0)];
  const isPlain = at === to && at > first && digits <= Number.MAX_SAFE_INTEGER && power !== undefined;
  // An exponent, more digits than a double has, no digit at all: rare, and not for this loop.
  if (!isPlain || (decimals === 0 && to - first === 1)) return Number(bytes.toString('latin1', from, to));
  return (isNegative ? -digits : digits) / power;
}
