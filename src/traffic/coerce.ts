import type { FlatSchema } from './flatten-schema.ts';

export type Scalar = string | number | boolean;

/** A configured value in the type the schema asks for: `5` for a string is "5", `"5"` for an integer is 5. */
export function coerce(flat: FlatSchema, value: Scalar): unknown {
  const types = Array.isArray(flat.type) ? flat.type : [flat.type];
  if (types.includes(typeof value) || flat.type === undefined) return value;
  if (types.includes('string')) return String(value);
  const number = value === '' ? Number.NaN : Number(value);
  if ((types.includes('integer') || types.includes('number')) && Number.isFinite(number)) return number;
  if (types.includes('boolean') && (value === 'true' || value === 'false')) return value === 'true';
  return types.includes('array') ? [value] : value;
}
