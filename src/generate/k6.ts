import { basename } from 'node:path';
import { DEFAULT_LOAD } from '../config/normalise-load.ts';
import { claimProvider } from '../detect/changed-specs.ts';
import { baseProfile, planProfile } from '../load/profiles.ts';
import { renderScript } from '../load/script.ts';
import { sharesOf, underLoad } from '../load/weights.ts';
import type { ApiSpec } from '../model/api.ts';
import type { Config } from '../model/config.ts';
import { ProblemError } from '../model/problem.ts';
import { folderName } from '../traffic/folder-name.ts';
import { planRequests } from '../traffic/requests.ts';
import { noProvider } from './choose-provider.ts';
import type { Generated, GeneratedFile } from './generated.ts';
import { noOperation } from './no-operation.ts';

export interface K6Input {
  readonly config: Config;
  readonly specs: readonly ApiSpec[];
  /** Null: all of them. */
  readonly operations: readonly string[] | null;
  /** Only the operations of this provider; null: of every one. */
  readonly provider: string | null;
  /** Null: `load/api.ts`, or a file named after its provider where there are several. */
  readonly out: string | null;
}

/** What one script is about: providers run at addresses of their own, and a script sends to one of them. */
interface Subject {
  /** Empty where no provider is configured for it. */
  readonly provider: string;
  readonly specs: readonly ApiSpec[];
  readonly operations: readonly string[];
  /** Where it is likely to be found. */
  readonly address: string;
}

/** A port for the provider of the script, where its own is not configured. */
const FIRST_PORT = 8080;

/** The load test as scripts to keep and to edit, one for each provider. Throws ProblemError where no operation can be called. */
export function generateK6(input: K6Input): Generated {
  const subjects = subjectsOf(input);
  if (subjects.length === 0) throw nothingToCall(input);
  if (input.out !== null && subjects.length > 1) throw severalProviders(subjects);
  const written = subjects.map((subject) => {
    const alone = subjects.length === 1;
    const path = input.out ?? (alone ? 'load/api.ts' : `load/${folderName(subject.provider)}.ts`);
    return { subject, path, ...writeScript(subject, input.config, path) };
  });
  const notes = written.flatMap((one) => one.notCalled);
  const files = written.flatMap(({ file }): readonly GeneratedFile[] => (file === null ? [] : [file]));
  if (files.length === 0) throw nothingCallable(notes);
  return {
    files,
    notes: notes.map((note) => `Not called: ${note}`),
    next: written
      .filter(({ file }) => file !== null)
      .map(({ subject, path }) => `k6 run -e BASE_URL=${subject.address} ${path}`),
  };
}

function subjectsOf({ config, specs, operations, provider }: K6Input): readonly Subject[] {
  const { providers } = config;
  const named = providers.map(({ name }) => name);
  if (provider !== null && !named.includes(provider)) throw noProvider(provider, providers);
  const all = new Set(specs.flatMap((spec) => spec.operations.map(({ id }) => id)));
  const unknown = operations?.find((operation) => !all.has(operation));
  if (unknown !== undefined) throw noOperation(unknown, [...all]);
  const ofProvider = Map.groupBy(specs, ({ file }) => claimProvider(file, providers) ?? '');
  // A single provider has whatever is there; one that is named is all there is to write.
  const groups = named.length <= 1 ? [[named[0] ?? '', specs] as const] : [...ofProvider];
  return groups
    .filter(([name]) => provider === null || name === provider)
    .map(([name, own], at) => {
      const ids = [...new Set(own.flatMap((spec) => spec.operations.map(({ id }) => id)))];
      const port = providers.find((one) => one.name === name)?.port ?? FIRST_PORT + at;
      const wanted = ids.filter((id) => operations === null || operations.includes(id));
      return { provider: name, specs: own, operations: wanted, address: `http://127.0.0.1:${port}` };
    })
    .filter((subject) => subject.operations.length > 0);
}

interface Written {
  /** Null where no operation can be called. */
  readonly file: GeneratedFile | null;
  readonly notCalled: readonly string[];
}

function writeScript({ provider, specs, operations, address }: Subject, { load }: Config, path: string): Written {
  // Whoever keeps the script decides where it is sent, and which variables are set there.
  const variables = new Set(Object.values(load.headers));
  const plan = planRequests({ specs, operations, owned: true, baseUrl: address, config: load, variables });
  const notCalled = plan.notCalled.map(({ operation, reason }) => `${operation}: ${reason}`);
  const requests = underLoad(plan.requests, sharesOf(plan.requests, load.weights));
  if (requests.length === 0) return { file: null, notCalled };
  const profile = planProfile(baseProfile(load.load ?? DEFAULT_LOAD), { requests, config: load, operationLimits: [] });
  const text = renderScript({
    provider,
    profile,
    requests,
    credentials: load.headers,
    weights: load.weights,
    thinkTimeMs: load.thinkTimeMs,
    kept: { as: basename(path), address },
  });
  return { file: { path, text }, notCalled };
}

/** Reasons that a message lists before it stops. */
const NAMED_REASONS = 5;

function nothingToCall({ provider, operations }: K6Input): ProblemError {
  const isOthers = provider !== null && operations !== null;
  return new ProblemError({
    code: 'desk.nothing-callable',
    what: provider === null ? 'There is no operation to call' : `${provider} has no operation to call`,
    why: isOthers ? `it does not have ${operations.join(', ')}` : 'none of its specifications describes one',
    todo: isOthers ? 'Name its operations, or another provider.' : 'Name another specification or provider.',
  });
}

function severalProviders(subjects: readonly Subject[]): ProblemError {
  const names = subjects.map(({ provider }) => provider || 'no provider');
  return new ProblemError({
    code: 'desk.several-providers',
    what: '--out names one file, and each provider gets a script of its own',
    why: `the operations belong to ${names.join(', ')}`,
    todo: 'Choose one with `--provider NAME`, or leave --out away: each is written to `load/<provider>.ts`.',
  });
}

function nothingCallable(reasons: readonly string[]): ProblemError {
  return new ProblemError({
    code: 'desk.nothing-callable',
    what: 'No operation can be called',
    why: reasons.slice(0, NAMED_REASONS).join('; '),
    todo: 'Name values in load.data.',
  });
}
