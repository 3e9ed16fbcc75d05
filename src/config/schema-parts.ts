import * as Type from 'typebox';

/** Building blocks of the configuration's schema; `examples` are what error messages show. */

/** Longest glob, characters: real ones have fewer than a hundred. */
const MAX_GLOB_LENGTH = 200;

export function described<Schema extends Type.TSchema>(schema: Schema, description: string): Schema {
  return Object.assign(schema, { description });
}

/** An object that takes these keys and no others. */
export function record<Properties extends Type.TProperties>(
  description: string,
  properties: Properties,
): Type.TObject<Properties> {
  return Type.Object(properties, { description, additionalProperties: false });
}

export function mapOf<Schema extends Type.TSchema>(schema: Schema, description: string) {
  return Type.Record(Type.String(), schema, { description });
}

export function listOf<Schema extends Type.TSchema>(schema: Schema, description: string): Type.TArray<Schema> {
  return Type.Array(schema, { description });
}

export function text(description: string, examples: readonly string[] = []): Type.TString {
  return Type.String({ description, pattern: '\\S', ...(examples.length > 0 && { examples: [...examples] }) });
}

export function number(description: string, minimum: number, maximum: number): Type.TInteger {
  return Type.Integer({ description, minimum, maximum });
}

export function words<const Words extends readonly string[]>(choices: Words, description: string) {
  return Type.Unsafe<Words[number]>({ type: 'string', enum: [...choices], description });
}

/** `500ms`, `10s`, `1m30s`, `2h`; read by `parseDuration`. */
export function duration(description: string, fallback: string | null = null): Type.TString {
  return Type.String({
    description: fallback === null ? description : `${description} Default: \`${fallback}\`.`,
    pattern: '^(?:\\d+(?:\\.\\d+)?(?:ms|s|m|h))+$',
    examples: ['10s'],
  });
}

/** Globs from the root of the repository, at least one unless an empty list has a meaning of its own. */
export function globs(description: string, example: string, minItems = 1) {
  const glob = Type.String({ minLength: 1, maxLength: MAX_GLOB_LENGTH, examples: [example] });
  return Type.Array(glob, { description, ...(minItems > 0 && { minItems }) });
}

/** A path from the root of the repository; `config/checks.ts` refuses what leaves it. */
export function path(description: string, example = 'services/payments'): Type.TString {
  return Type.String({ description, minLength: 1, examples: [example] });
}

export function environment(description: string, examples: readonly Record<string, string>[] = []) {
  return Type.Record(Type.String(), Type.String(), {
    description,
    ...(examples.length > 0 && { examples: [...examples] }),
  });
}
