/** Words of the model, which no outside text can replace. */
const FIXED_KEYS = new Set(
  'stage outcome skip kind severity status side verification direction word conclusion name trust baseIs headSha baseSha runUrl owner'.split(
    ' ',
  ),
);

/** The same run with every text from outside replaced. */
export function rewrite<Value>(value: Value, write: (text: string) => string, key = ''): Value {
  if (typeof value === 'string') return (FIXED_KEYS.has(key) ? value : write(value)) as Value;
  if (Array.isArray(value)) return value.map((entry) => rewrite(entry, write, key)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, entry]) => [name, rewrite(entry, write, name)]);
  return Object.fromEntries(entries) as Value;
}
