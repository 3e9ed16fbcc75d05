import { installCommand, isTakenFor, type PactPlugin, titleOf } from '../contract/pact-plugins.ts';
import { listSome } from '../model/list-some.ts';
import { type DoctorLine, green, yellow } from './line.ts';

export interface PluginFacts {
  /** Where the verifier looks for plugins. */
  readonly directory: string;
  readonly installed: readonly PactPlugin[];
  /** What pact files name that are verified here, each by the file it stands in. */
  readonly needed: readonly { readonly plugin: PactPlugin; readonly path: string }[];
}

/** A line for each plugin that a pact names; nothing where none does. */
export function judgePlugins({ directory, installed, needed }: PluginFacts): readonly DoctorLine[] {
  const titles = [...new Set(needed.map(({ plugin }) => titleOf(plugin)))].sort();
  return titles.flatMap((title) => {
    const naming = needed.filter(({ plugin }) => titleOf(plugin) === title);
    const plugin = naming[0]?.plugin;
    if (plugin === undefined) return [];
    const files = listSome(naming, 1, ({ path }) => path);
    const taken = installed.find((one) => isTakenFor(one, plugin));
    if (taken !== undefined)
      return [green('tools', title, `a Pact plugin of ${files}: ${titleOf(taken)} is installed`)];
    const older = installed.filter(({ name }) => name === plugin.name).map(titleOf);
    const there = older.length === 0 ? 'is not' : `is not, only ${older.join(' and ')},`;
    const says = `a Pact plugin of ${files} that ${there} in ${directory}: each verification has to download it, and is broken where it cannot`;
    return [yellow('tools', title, { says, mend: installCommand(plugin) })];
  });
}
