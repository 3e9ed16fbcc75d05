import { claimProvider } from '../detect/changed-specs.ts';
import type { ApiSpec } from '../model/api.ts';
import type { ProviderConfig } from '../model/config.ts';
import { ProblemError } from '../model/problem.ts';

type Providers = readonly ProviderConfig[];

/** Whose specification it is; a single provider has whatever is there. Null: nobody's. */
export function ownerOf({ file }: Pick<ApiSpec, 'file'>, providers: Providers): ProviderConfig | null {
  const name = providers.length === 1 ? providers[0]?.name : claimProvider(file, providers);
  return providers.find((one) => one.name === name) ?? null;
}

/** The one of that name; without a name the only one that the specifications belong to, null where the configuration has none. Throws ProblemError. */
export function chooseProvider(
  name: string | null,
  specs: readonly ApiSpec[],
  providers: Providers,
): ProviderConfig | null {
  if (name !== null) {
    const named = providers.find((one) => one.name === name);
    if (named === undefined) throw noProvider(name, providers);
    return named;
  }
  if (providers.length === 0) return null;
  const [owner = null, ...others] = new Set(specs.map((spec) => ownerOf(spec, providers)));
  if (owner === null || others.length > 0) throw severalProviders(providers);
  return owner;
}

export function noProvider(unknown: string, providers: Providers): ProblemError {
  const todo = providers.length === 0 ? 'The configuration names no provider.' : `There are ${namesOf(providers)}.`;
  return new ProblemError({ code: 'desk.no-provider', what: `No provider is called ${unknown}`, todo });
}

function severalProviders(providers: Providers): ProblemError {
  return new ProblemError({
    code: 'desk.several-providers',
    what: 'One provider is needed',
    why: `there are ${namesOf(providers)}`,
    todo: 'Choose one with `--provider NAME`.',
  });
}

function namesOf(providers: Providers): string {
  return providers.map(({ name }) => name).join(', ');
}
