import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { parseConfig } from '../config/parse.ts';
import { renderChaos, withBlock } from '../generate/chaos.ts';
import type { Generated, GeneratedFile } from '../generate/generated.ts';
import { ProblemError } from '../model/problem.ts';
import { DEFAULT_CONFIG_PATH } from '../run/request.ts';
import { readSpec } from '../spec/read.ts';
import { parseText } from '../yaml/parse.ts';
import type { GenerateCommand } from './generate-arguments.ts';
import { GENERATORS, type GeneratorInput } from './generators.ts';
import { openProject, type Project } from './project.ts';
import { readFacts } from './repository.ts';
import { openSide } from './texts.ts';

/** Writes what was asked for; what the command says about it. Throws ProblemError where a file would be replaced. */
export async function generateAtDesk(command: GenerateCommand, directory: string): Promise<string> {
  await using project = await openForGenerating(command, directory);
  const facts = await readFacts(project);
  const specs = command.spec === null ? facts.specs : [await readNamed(command.spec, directory)];
  const input: GeneratorInput = {
    command,
    config: project.config,
    facts: { ...facts, specs },
    defaultBranch: await defaultBranchOf(project),
    configText: await readConfigText(project.root, command),
  };
  if (command.what === 'chaos') return await generateChaos(input, project.root);
  const generated = GENERATORS[command.what](input);
  // A path that the user named is from where the user stands; all others are from the root.
  const base = command.out === null ? project.root : directory;
  await writeAll(generated.files, { base, force: command.force });
  return describe(generated, relative(directory, base));
}

/** The configuration that is there may be what is being replaced: then its mistakes do not matter. */
async function openForGenerating(command: GenerateCommand, directory: string): Promise<Project> {
  if (command.what !== 'config') return openProject(directory, command.config);
  try {
    return await openProject(directory, null);
  } catch (thrown) {
    if (!command.force) throw thrown;
    return openProject(directory, undefined);
  }
}

async function readNamed(name: string, directory: string) {
  await using side = await openSide(name, directory);
  return readSpec(side.file, 'head', side.read);
}

async function defaultBranchOf({ git }: Project): Promise<string> {
  for (const name of ['main', 'master']) {
    for (const place of [`refs/remotes/origin/${name}`, `refs/heads/${name}`]) {
      if ((await git?.resolve(place)) != null) return name;
    }
  }
  return 'main';
}

function configPath(command: GenerateCommand): string {
  return command.config ?? DEFAULT_CONFIG_PATH;
}

async function readConfigText(root: string, command: GenerateCommand): Promise<string | null> {
  const file = command.config === null ? join(root, DEFAULT_CONFIG_PATH) : resolve(command.config);
  return existsSync(file) ? readFile(file, 'utf8') : null;
}

/** Experiments are a part of the configuration: they are added at its end, or with `--force` put in place of those it has. */
async function generateChaos({ command, config, configText }: GeneratorInput, root: string): Promise<string> {
  const path = configPath(command);
  const block = renderChaos(config);
  if (configText === null || block === null) {
    const what = configText === null ? `There is no ${path}` : `${path} has no services that something could happen to`;
    throw new ProblemError({ code: 'desk.no-services', what, todo: 'Begin with `api-testing generate config`.' });
  }
  const place = placeOf(configText, 'chaos', path);
  if (place !== null && !command.force) {
    throw new ProblemError({
      code: 'desk.file-exists',
      what: `${path} has experiments already`,
      why: 'they may have been edited',
      todo: 'Replace them with `--force`.',
    });
  }
  const text = withBlock(configText, block, place);
  parseConfig(text, path, process.env);
  await writeFile(command.config === null ? join(root, path) : resolve(path), text);
  const count = block.split('\n').filter((line) => line.startsWith('    - name:')).length;
  return `Added to ${path}: ${count} experiments\nNext: npx api-testing run --stages chaos\n`;
}

/** Lines of a top-level key, comments before the next one left to that; null where it is not there. */
function placeOf(text: string, key: string, path: string): { readonly from: number; readonly to: number } | null {
  const parsed = parseText(text, path);
  const value = parsed.value;
  const keys = value !== null && typeof value === 'object' ? Object.keys(value) : [];
  if (!keys.includes(key)) return null;
  const starts = keys.map((one) => parsed.positionAt([one], 'key').line - 1).sort((a, b) => a - b);
  const from = parsed.positionAt([key], 'key').line - 1;
  const lines = text.split('\n');
  let to = starts.find((line) => line > from) ?? lines.length;
  while (to > from + 1 && /^(?:#.*|\s*)$/.test(lines[to - 1] ?? '')) to -= 1;
  return { from, to };
}

async function writeAll(
  files: readonly GeneratedFile[],
  { base, force }: { readonly base: string; readonly force: boolean },
): Promise<void> {
  const there = force ? [] : files.filter(({ path }) => existsSync(resolve(base, path))).map(({ path }) => path);
  if (there.length > 0) throw isThere(there);
  for (const { path, text } of files) {
    const file = resolve(base, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: force ? 'w' : 'wx' });
  }
}

function isThere(paths: readonly string[]): ProblemError {
  return new ProblemError({
    code: 'desk.file-exists',
    what: `${paths.join(' and ')} ${paths.length === 1 ? 'is' : 'are'} there already`,
    why: 'what is there may have been edited',
    todo: 'Replace it with `--force`.',
  });
}

function describe({ files, notes, next }: Generated, prefix: string): string {
  const shown = (path: string) => join(prefix, path).replaceAll('\\', '/');
  return [
    ...files.map(({ path }) => `Written: ${shown(path)}`),
    ...notes.map((note) => `Note: ${note}`),
    ...next.map((command, at) => `${at === 0 ? 'Next:' : 'Then:'} ${command}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
