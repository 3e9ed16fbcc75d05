import type { ApiOperation, ApiSpec, JsonSchema } from '../model/api.ts';
import type { PactInteraction } from './pact.ts';
import { asArray, asRecord, type JsonRecord, textOr } from './shape.ts';
import { responseSchema } from './unpromised.ts';
import { resolveSchema } from './walk-example.ts';

/** A field whose matcher takes fewer values than the specification lets the provider send. */
export interface NarrowerField {
  /** As the pact writes it: `$.items[*].status`. */
  readonly path: string;
  /** Values of the specification's `enum` that the matcher refuses. */
  readonly refused: readonly string[];
}

/**
 * Matchers of a response (versions 2 to 4) that are a plain list of values, `^(open|paid)$`, against the `enum` of the same field. Other
 * expressions are passed over: nothing is guessed, and no foreign expression is run.
 */
export function narrowerFields(
  interaction: PactInteraction,
  operation: ApiOperation | null,
  spec: ApiSpec,
): readonly NarrowerField[] {
  const matchers = bodyMatchers(asRecord(interaction.raw.response) ?? {});
  const schema = matchers.length === 0 ? undefined : responseSchema(interaction, operation);
  if (schema === undefined) return [];
  return matchers.flatMap(({ path, regex }) => {
    const [taken, allowed] = [listedValues(regex), enumAt(schema, stepsOf(path), spec)];
    if (taken === null || allowed === null) return [];
    const refused = allowed.filter((value) => !taken.includes(value));
    return refused.length === 0 ? [] : [{ path, refused }];
  });
}

interface BodyMatcher {
  readonly path: string;
  readonly regex: string;
}

function bodyMatchers(response: JsonRecord): readonly BodyMatcher[] {
  const rules = asRecord(response.matchingRules);
  if (rules === null) return [];
  const listed = Object.entries(asRecord(rules.body) ?? {}).flatMap(([path, rule]) =>
    (asArray(asRecord(rule)?.matchers) ?? []).map((matcher) => [path, matcher] as const),
  );
  // Version 2 has one matcher for each path, and the part of the exchange in the path.
  const flat = Object.entries(rules).flatMap(([path, matcher]) =>
    path.startsWith('$.body') ? [[`$${path.slice('$.body'.length)}`, matcher] as const] : [],
  );
  return [...listed, ...flat].flatMap(([path, matcher]) => {
    const regex = textOr(asRecord(matcher)?.regex, null);
    return regex === null ? [] : [{ path, regex }];
  });
}

/** Values of `open|paid`, with anchors and one group around it or without; null for every other expression. */
function listedValues(regex: string): readonly string[] | null {
  const inner = /^\^?(?:\((?:\?:)?([^()]*)\)|([^()]*))\$?$/.exec(regex);
  const text = inner?.[1] ?? inner?.[2];
  if (text === undefined || !/^[\w -]+(?:\|[\w -]+)+$/.test(text)) return null;
  return text.split('|');
}

function stepsOf(path: string): readonly string[] {
  return [...path.matchAll(/\.(\w+)|\[(?:\*|\d+)\]|\['([^']*)'\]/g)].map(([, name, quoted]) => name ?? quoted ?? '*');
}

/** The texts of an `enum`; null where the field has none, or other values than texts. */
function enumAt(schema: JsonSchema, steps: readonly string[], spec: ApiSpec): readonly string[] | null {
  let current = resolveSchema(schema, spec);
  for (const step of steps) {
    const next = step === '*' ? current?.items : asRecord(current?.properties)?.[step];
    current = resolveSchema(next as JsonSchema | undefined, spec);
  }
  const values = asArray(current?.enum);
  return values?.every((value) => typeof value === 'string') ? (values as readonly string[]) : null;
}
