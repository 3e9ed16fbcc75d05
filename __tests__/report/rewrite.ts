/** Words of the model, which no outside text can replace. */
const FIXED_KEYS = new Set(
  'stage outcome skip kind severity status side verification direction word conclusion name trust baseIs headSha baseSha runUrl owner verdict mode'.split(
    ' ',
  ),
);

/** Metrics that a comparison knows; those of load tests are text from outside. */
const COMPARED_METRICS = new Set(['p50', 'mean', 'p95', 'cpu', 'memory']);

/** The same run with every text from outside replaced. */
export function rewrite<Value>(value: Value, write: (text: string) => string, key = ''): Value {
  if (typeof value === 'string') return (isFixed(key, value) ? value : write(value)) as Value;
  if (Array.isArray(value)) return value.map((entry) => rewrite(entry, write, key)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, entry]) => [name, rewrite(entry, write, name)]);
  return Object.fromEntries(entries) as Value;
}

function isFixed(key: string, value: string): boolean {
  return FIXED_KEYS.has(key) || (key === 'metric' && COMPARED_METRICS.has(value));
}
