import type { ProtoComparison } from './comparison.ts';
import type { ProtoOption, Written } from './model.ts';

interface Optioned extends Written {
  readonly options: readonly ProtoOption[];
}

/** Says of every changed option that some tool defines, `(google.api.http)` for one, that nobody compared it. */
export function missCustomOptions(
  comparison: ProtoComparison,
  { base, head }: { readonly base: Optioned; readonly head: Optioned },
  about: string,
): void {
  const [before, after] = [customOptions(base), customOptions(head)];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(name) ?? [], after.get(name) ?? []];
    const text = (options: readonly ProtoOption[]) => options.map((each) => `${each.name} ${each.value}`).join('\n');
    if (text(old) === text(now)) continue;
    const what = `option (${name}) of ${about}`;
    const why = 'what it means is known to the tool that defines it alone';
    const [shown] = now.length > 0 ? now : old;
    if (shown !== undefined) comparison.miss(now.length > 0 ? 'head' : 'base', shown, { about, what, why });
  }
}

/** By the name in parentheses: `(google.api.http).get` and `(google.api.http).body` are one. */
function customOptions({ options }: Optioned): Map<string, ProtoOption[]> {
  const byName = new Map<string, ProtoOption[]>();
  for (const option of options) {
    const name = /^\(\s*\.?([^)]*?)\s*\)/.exec(option.name)?.[1];
    if (name === undefined) continue;
    const held = byName.get(name);
    if (held === undefined) byName.set(name, [option]);
    else held.push(option);
  }
  return byName;
}
