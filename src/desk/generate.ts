import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { DEFAULT_LOAD } from '../config/normalise-load.ts';
import { baseProfile, planProfile } from '../load/profiles.ts';
import { renderScript } from '../load/script.ts';
import { sharesOf, underLoad } from '../load/weights.ts';
import type { ApiSpec } from '../model/api.ts';
import { ProblemError } from '../model/problem.ts';
import { readSpec } from '../spec/read.ts';
import { planRequests } from '../traffic/requests.ts';
import type { GenerateCommand, GeneratedKind } from './generate-arguments.ts';
import { openProject, type Project, readProjectSpecs } from './project.ts';
import { openSide } from './texts.ts';

interface Generated {
  readonly text: string;
  /** What a reader has to know beside the file, one line each. */
  readonly notes: readonly string[];
}

interface Generator {
  readonly defaultOut: string;
  readonly generate: (
    command: GenerateCommand & { readonly out: string },
    project: Project,
    specs: readonly ApiSpec[],
  ) => Generated;
}

const GENERATORS: Readonly<Record<GeneratedKind, Generator>> = {
  k6: { defaultOut: 'load/api.ts', generate: generateK6 },
};

/** Writes what was asked for; what the command says about it. Throws ProblemError where a file would be replaced. */
export async function generateAtDesk(command: GenerateCommand, directory: string): Promise<string> {
  await using project = await openProject(directory, command.config);
  const specs = command.spec === null ? await readProjectSpecs(project) : [await readNamed(command.spec, directory)];
  if (specs.length === 0) {
    const todo = 'Name one: `api-testing generate k6 openapi.yaml`.';
    throw new ProblemError({
      code: 'desk.no-specification',
      what: 'No specification was found in this repository',
      todo,
    });
  }
  const { defaultOut, generate } = GENERATORS[command.what];
  const out = command.out ?? defaultOut;
  const { text, notes } = generate({ ...command, out }, project, specs);
  await writeOnce(resolve(directory, out), text, { force: command.force, shown: out });
  return [`Written: ${out}`, ...notes].map((line) => `${line}\n`).join('');
}

async function readNamed(name: string, directory: string): Promise<ApiSpec> {
  await using side = await openSide(name, directory);
  return readSpec(side.file, 'head', side.read);
}

function generateK6(
  { operations, out }: GenerateCommand & { readonly out: string },
  { config: { load, providers } }: Project,
  specs: readonly ApiSpec[],
): Generated {
  const all = [...new Set(specs.flatMap((spec) => spec.operations.map(({ id }) => id)))];
  const unknown = operations?.find((operation) => !all.includes(operation));
  if (unknown !== undefined) {
    throw new ProblemError({
      code: 'desk.no-operation',
      what: `No specification has the operation ${unknown}`,
      todo: `There are ${all.slice(0, 10).join(', ')}.`,
    });
  }
  // Whoever keeps the script decides where it is sent, and which variables are set there.
  const variables = new Set(Object.values(load.headers));
  const baseUrl = 'http://127.0.0.1:8080';
  const plan = planRequests({ specs, operations: operations ?? all, owned: true, baseUrl, config: load, variables });
  const requests = underLoad(plan.requests, sharesOf(plan.requests, load.weights));
  if (requests.length === 0) {
    const why = plan.notCalled
      .map(({ operation, reason }) => `${operation}: ${reason}`)
      .slice(0, 5)
      .join('; ');
    throw new ProblemError({
      code: 'desk.nothing-callable',
      what: 'No operation can be called',
      why,
      todo: 'Name values in load.data.',
    });
  }
  const profile = planProfile(baseProfile(load.load ?? DEFAULT_LOAD), { requests, config: load, operationLimits: [] });
  const text = renderScript({
    provider: providers[0]?.name ?? '',
    profile,
    requests,
    credentials: load.headers,
    weights: load.weights,
    thinkTimeMs: load.thinkTimeMs,
    keptAs: basename(out),
  });
  const left = plan.notCalled.map(({ operation, reason }) => `Not called: ${operation}: ${reason}`);
  return { text, notes: [...left, `Run it: k6 run -e BASE_URL=${baseUrl} ${out}`] };
}

async function writeOnce(
  file: string,
  text: string,
  { force, shown }: { readonly force: boolean; readonly shown: string },
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, text, { flag: force ? 'w' : 'wx' });
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST')) throw thrown;
    throw new ProblemError({
      code: 'desk.file-exists',
      what: `${shown} is there already`,
      why: 'it may have been edited',
      todo: 'Replace it with `--force`, or write elsewhere with `--out`.',
    });
  }
}
