import type { Config, ProviderConfig } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import type { Found } from './compare-sides.ts';
import { compileGlobs } from './globs.ts';

/**
 * Providers whose globs name no specification of the head. Where one has moved away from them, what tests it would be
 * left out from now on, and every check stay green: a problem. Where none was there before, or it was deleted, a notice.
 */
export function findStaleGlobs(
  config: Config,
  { pairs, headSpecs }: Pick<Found, 'pairs' | 'headSpecs'>,
): { readonly problems: readonly Problem[]; readonly notices: readonly string[] } {
  const stale = config.providers.flatMap((provider) => {
    const claims = compileGlobs(provider.specs);
    if (provider.specs.length === 0 || headSpecs.some(({ path }) => claims(path))) return [];
    const moved = pairs.find(({ base, head }) => base !== null && head !== null && claims(base.path));
    return [{ provider, movedTo: moved?.head?.path ?? null }];
  });
  return {
    problems: stale.flatMap(({ provider, movedTo }) =>
      movedTo === null ? [] : [toProblem(config, provider, movedTo)],
    ),
    notices: stale.flatMap(({ provider, movedTo }) => (movedTo === null ? [toNotice(provider)] : [])),
  };
}

function toProblem({ file }: Config, { name, specs, specsAt }: ProviderConfig, movedTo: string): Problem {
  return {
    code: 'specs.moved-away',
    what: `${movedTo} is no longer a specification of ${name}`,
    where: file === null ? null : { file, ...(specsAt ?? { line: 1, column: 1 }) },
    why: `it moved there, and ${quote(specs)} matches no specification any more: nothing of ${name} would be tested`,
    todo: `Name its new place in \`specs\` of the provider ${name}.`,
  };
}

function toNotice({ name, specs }: ProviderConfig): string {
  return `${name} has no specification: nothing that is committed matches ${quote(specs)}.`;
}

function quote(globs: readonly string[]): string {
  return globs.map((glob) => `\`${glob}\``).join(', ');
}
