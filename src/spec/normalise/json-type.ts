/** Types of JSON values without null, which is held on its own; `number` includes `integer`. */
export type JsonType = 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object';

const JSON_TYPES: ReadonlySet<string> = new Set(['boolean', 'integer', 'number', 'string', 'array', 'object']);

export function isJsonType(text: unknown): text is JsonType {
  return typeof text === 'string' && JSON_TYPES.has(text);
}

export function typeOfValue(value: unknown): JsonType | 'null' {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value as JsonType;
}

/** The smallest set that says the same: an integer is a number. */
export function tidyTypes(types: Iterable<JsonType>): Set<JsonType> {
  const set = new Set(types);
  if (set.has('number')) set.delete('integer');
  return set;
}

export function isTypeAllowed(type: JsonType, types: ReadonlySet<JsonType>): boolean {
  return types.has(type) || (type === 'integer' && types.has('number'));
}

/** Types that both allow. */
export function commonTypes(left: ReadonlySet<JsonType>, right: ReadonlySet<JsonType>): Set<JsonType> {
  return tidyTypes([
    ...[...left].filter((type) => isTypeAllowed(type, right)),
    ...[...right].filter((type) => isTypeAllowed(type, left)),
  ]);
}

/** Same value whatever the order of keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join()}}`;
}

/** Whether two values say the same whatever the order of keys. Both sides share what is written the same in both. */
export function isSameJson(left: unknown, right: unknown): boolean {
  return left === right || canonical(left) === canonical(right);
}
