import type { NotAnalysed } from '../../model/change.ts';
import { locate, type MissedOption, type ProtoComparison } from './comparison.ts';
import type { ProtoOption, Written } from './model.ts';

interface Optioned extends Written {
  readonly options: readonly ProtoOption[];
}

/** Changed options of one name that a file lists before the first of them stands for all: conventions are adopted at once. */
const MAX_LISTED = 5;

/** Notes every changed option that some tool defines, `(google.api.http)` for one, which nobody compares. */
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
    const [shown] = now.length > 0 ? now : old;
    const side = now.length > 0 ? 'head' : 'base';
    if (shown !== undefined) comparison.missedOptions.push({ name, side, place: shown, about });
  }
}

/** What was not compared, one entry for each option, or for each of a file that has many of the same. */
export function describeMissedOptions(missed: readonly MissedOption[]): NotAnalysed[] {
  const why = 'what it means is known to the tool that defines it alone';
  const groups = Map.groupBy(missed, ({ name, side, place }) => [name, side, place.file].join('\n'));
  return [...groups.values()].flatMap((group) => {
    const inOrder = group.toSorted((left, right) => left.place.at.line - right.place.at.line);
    const shown = inOrder.slice(0, group.length > MAX_LISTED ? 1 : MAX_LISTED);
    const rest = group.length - shown.length;
    return shown.map(({ name, side, place, about }) => ({
      location: locate(side, place, about),
      what: `option (${name}) of ${about}${rest > 0 ? ` and ${rest} more definitions of the file` : ''}`,
      why,
    }));
  });
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
