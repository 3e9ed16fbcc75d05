import type { SpecNode } from '../node.ts';
import { canonical } from '../normalise/json-type.ts';
import { securitySchemes } from '../normalise/security.ts';
import type { Specification } from '../normalise/specification.ts';

/** Names of the base's schemes that the head calls otherwise. */
export type RenamedSchemes = ReadonlyMap<string, string>;

/** A scheme that came under a new name and says what one says that went is the same: names are not sent. */
export function renamedSchemes(base: Specification, head: Specification): RenamedSchemes {
  const [before, after] = [securitySchemes(base), securitySchemes(head)];
  const renamed = new Map<string, string>();
  const taken = new Set<string>();
  for (const [name, scheme] of before) {
    if (after.has(name)) continue;
    const isSame = ([other, now]: [string, SpecNode]) =>
      !before.has(other) && !taken.has(other) && meaning(scheme.value) === meaning(now.value);
    const found = [...after].find(isSame)?.[0];
    if (found === undefined) continue;
    renamed.set(name, found);
    taken.add(found);
  }
  return renamed;
}

/** A scheme without what is said of it and of its scopes to readers. */
function meaning(scheme: unknown): string {
  const { description, flows, scopes, ...rest } = asObject(scheme);
  const named = Object.entries(asObject(flows)).map(([name, flow]) => [name, withScopeNames(asObject(flow))]);
  return canonical({ ...rest, ...withScopeNames({ scopes }), flows: Object.fromEntries(named) });
}

function withScopeNames({ scopes, ...rest }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...rest, scopes: Object.keys(asObject(scopes)).sort() };
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' ? { ...value } : {};
}
