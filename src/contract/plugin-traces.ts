// [door] What the plugins of one run of the verifier left on disk.
import { lstat, open, readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { PactPlugin } from './pact-plugins.ts';
import { parsePlugin } from './pact-plugins.ts';
import type { PluginTraces } from './plugin-faults.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** As pact-plugin-driver finds it; a relative name counts from where the step runs, because the verifier runs elsewhere. */
export function pluginDirectory({ PACT_PLUGIN_DIR: named, HOME }: Environment): string {
  return named ? resolve(named) : join(HOME ?? homedir(), '.pact', 'plugins');
}

/** Where the verifier puts what plugins write, below the folder it gets in PACT_OUTPUT_DIR. */
const LOGS = 'logs';
/** A plugin that writes a log of its own there is read no further. */
const MAX_LINE_CHARACTERS = 300;
/** Of a log only the end is read, whatever its size: the last line of a plugin that ended with a trace of its own is in it. */
const MAX_END_BYTES = 64 * 1024;

export async function readPluginTraces(environment: Environment, outputDirectory: string): Promise<PluginTraces> {
  return { ...(await readInstalledPlugins(environment)), lastLine: await readLastLine(outputDirectory) };
}

/** What is installed where the verifier looks for plugins. */
export async function readInstalledPlugins(environment: Environment): Promise<Omit<PluginTraces, 'lastLine'>> {
  const directory = pluginDirectory(environment);
  const manifests = (await namesIn(directory)).map((name) => join(directory, name, 'pact-plugin.json'));
  const read = await Promise.all(manifests.map(readManifest));
  return { directory, installed: read.filter((plugin) => plugin !== null) };
}

/** Null for what is no plugin: the folder holds others. */
async function readManifest(file: string): Promise<PactPlugin | null> {
  try {
    return parsePlugin(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // The verifier has said why it cannot be read, if that was what was wrong.
    return null;
  }
}

/** From the last file on: what was written last is most often there. */
async function readLastLine(outputDirectory: string): Promise<string | null> {
  const folder = join(outputDirectory, LOGS);
  for (const name of (await namesIn(folder)).toReversed()) {
    const lines = (await readEnd(join(folder, name))).split('\n').map((line) => line.trim());
    const last = lines.findLast((line) => line !== '');
    if (last !== undefined) return last.slice(0, MAX_LINE_CHARACTERS);
  }
  return null;
}

/** Empty for what is no plain file: a plugin may leave folders there, links and pipes. */
async function readEnd(file: string): Promise<string> {
  try {
    if (!(await lstat(file)).isFile()) return '';
    await using handle = await open(file, 'r');
    const from = Math.max(0, (await handle.stat()).size - MAX_END_BYTES);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAX_END_BYTES), 0, MAX_END_BYTES, from);
    return buffer.toString('utf8', 0, bytesRead);
  } catch {
    // Gone again, or not ours to read: the verifier's own words are there all the same.
    return '';
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch {
    // None was installed, or none was started.
    return [];
  }
}
