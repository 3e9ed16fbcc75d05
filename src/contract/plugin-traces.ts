// [door] What the plugins of one run of the verifier left on disk.
import { readdir, readFile } from 'node:fs/promises';
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

export async function readPluginTraces(environment: Environment, outputDirectory: string): Promise<PluginTraces> {
  const directory = pluginDirectory(environment);
  return { directory, installed: await readInstalled(directory), lastLine: await readLastLine(outputDirectory) };
}

async function readInstalled(directory: string): Promise<readonly PactPlugin[]> {
  const manifests = (await namesIn(directory)).map((name) => join(directory, name, 'pact-plugin.json'));
  const read = await Promise.all(manifests.map(readManifest));
  return read.filter((plugin) => plugin !== null);
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

async function readLastLine(outputDirectory: string): Promise<string | null> {
  const folder = join(outputDirectory, LOGS);
  const texts = await Promise.all((await namesIn(folder)).map((name) => readFile(join(folder, name), 'utf8')));
  const lines = texts.flatMap((text) => text.split('\n').map((line) => line.trim()));
  return lines.findLast((line) => line !== '')?.slice(0, MAX_LINE_CHARACTERS) ?? null;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch {
    // None was installed, or none was started.
    return [];
  }
}
