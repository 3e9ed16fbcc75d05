import { formatOf, type SpecFormat } from '../detect/formats.ts';
import type { SpecFile } from '../model/spec.ts';
import type { StageName } from '../model/stage.ts';
import { makesRequests, needsOpenApi } from '../plan/plan.ts';
import type { ProviderRun, Scope } from './provider-run.ts';

const NAMES: Readonly<Record<SpecFormat, string>> = {
  openapi: 'OpenAPI',
  asyncapi: 'AsyncAPI',
  graphql: 'GraphQL',
  protobuf: 'protobuf',
};

/** Only OpenAPI describes the requests that contracts are held against, and that smoke and load make. */
export function isOpenApi(file: SpecFile): boolean {
  return formatOf(file) === 'openapi';
}

/** The format's name as people write it. */
export function nameFormat(file: SpecFile): string {
  return NAMES[formatOf(file) ?? 'openapi'];
}

/** Describes messages, which contracts are held against too. */
export function isAsyncApi(file: SpecFile): boolean {
  return formatOf(file) === 'asyncapi';
}

/**
 * Why a stage has nothing to work with although the provider has specifications; null where it has. Pacts are verified
 * against a running provider whatever its specification is written in.
 */
export async function whyNoOpenApi(run: ProviderRun, stage: StageName): Promise<string | null> {
  const { headSpecs } = run.scope;
  if (stage === 'changes' || stage === 'integration' || stage === 'audit') return null;
  if (stage === 'chaos' && !makesRequests(stage, run.config)) return null;
  if (headSpecs.length === 0 || headSpecs.some(isOpenApi)) return null;
  if (stage === 'contract' && headSpecs.some(isAsyncApi)) return null;
  if (stage === 'contract' && (await run.target()).kind !== 'none') return null;
  return needsOpenApi(stage, formatsOf(headSpecs));
}

/** Formats of specifications of which none is OpenAPI, by their provider; none of a provider for which none was found. */
export function otherFormats(
  scopes: readonly Scope[],
  searched: boolean,
): ReadonlyMap<string | null, readonly string[]> {
  const isWithout = ({ provider, headSpecs }: Scope) =>
    headSpecs.length === 0 ? searched && provider !== null : !headSpecs.some(isOpenApi);
  const without = scopes.filter(isWithout);
  return new Map(without.map(({ name, headSpecs }) => [name, formatsOf(headSpecs)]));
}

function formatsOf(specs: readonly SpecFile[]): readonly string[] {
  return [...new Set(specs.map(nameFormat))].sort();
}
