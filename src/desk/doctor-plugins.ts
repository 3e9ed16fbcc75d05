import { MAX_PACT_BYTES } from '../contract/limits.ts';
import { parsePact } from '../contract/pact-file.ts';
import { pluginsOf } from '../contract/pact-plugins.ts';
import { readInstalledPlugins } from '../contract/plugin-traces.ts';
import { compileGlobs } from '../detect/globs.ts';
import type { PluginFacts } from '../doctor/judge-plugins.ts';
import { ProblemError } from '../model/problem.ts';
import type { Project } from './project.ts';
import { readText } from './repository.ts';

/** Plugins that the configured pact files name, as far as their provider is one of this repository, and those that are installed. */
export async function readPlugins(
  { root, config }: Project,
  paths: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<PluginFacts> {
  const needed: PluginFacts['needed'][number][] = [];
  for (const path of paths.filter(compileGlobs(config.contract.pacts))) {
    const text = await readText(root, path, MAX_PACT_BYTES);
    const pact = text === null ? null : pactOf(text, path);
    const isOurs = config.providers.length === 0 || config.providers.some(({ name }) => name === pact?.provider);
    if (pact !== null && isOurs) needed.push(...pluginsOf(pact).map((plugin) => ({ plugin, path })));
  }
  return { ...(await readInstalledPlugins(environment)), needed };
}

/** Null for what is no pact: a run says so of the file. */
function pactOf(text: string, path: string) {
  try {
    return parsePact(text, path);
  } catch (thrown) {
    if (thrown instanceof ProblemError) return null;
    throw thrown;
  }
}
