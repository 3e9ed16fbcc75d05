import { openGit } from './detect/git.ts';
import { ProblemError } from './model/problem.ts';
import type { Doors, Log } from './run/doors.ts';
import { once } from './run/once.ts';
import { MARKER_VARIABLE } from './tools/child-environment.ts';

/** Where a run takes place: everything the doors need to know of the machine. */
export interface Place {
  readonly log: Log;
  readonly conceal: (secret: string) => void;
  readonly signal: AbortSignal;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workDirectory: string;
  readonly toolCache: string;
  readonly session: string;
  /** What comments accept; left out where there is no conversation to read. */
  readonly readAcceptances?: Doors['readAcceptances'];
  /** Where a branch with the history can be had; left out where there is none. */
  readonly openHistoryBranch?: Doors['openHistoryBranch'];
}

async function refuseBranch(branch: string): Promise<never> {
  throw new ProblemError({ code: 'history.no-branch', what: `The branch ${branch} cannot be had here` });
}

/** What children inherit: this process's environment, and the mark by which `post` knows them as ours. */
type ChildEnvironment = () => Promise<Place['environment']>;

/** Wires the real world. Heavy rooms are chunks of their own, read when first called. */
export function openDoors(place: Place): Doors {
  // Written to disk before the first child starts: after a kill, `post` ends whatever carries the mark.
  const marked = once(async () => {
    const { recordStart } = await import('./environment/leftovers.ts');
    return { ...place.environment, [MARKER_VARIABLE]: recordStart(place.workDirectory, 'process') };
  });
  return {
    ...place,
    ...openMachine(),
    ...openHistory(place),
    ...openRepository(place),
    ...openSpecifications(),
    ...openContracts(),
    ...openStages(marked),
    ...openTools(place, marked),
    readAcceptances: place.readAcceptances ?? (async () => ({ acceptances: [], notices: [] })),
  };
}

function openMachine() {
  return {
    now: () => performance.now(),
    today: () => new Date().toISOString().slice(0, 10),
    describeProcessor: async () => (await import('./compare/machine.ts')).readMachine().fingerprint,
    drawSeed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
  } satisfies Partial<Doors>;
}

function openHistory(place: Place) {
  return {
    makeHistoryEntry: async (result) => {
      const { readRunner } = await import('./history/read-runner.ts');
      const { makeEntry } = await import('./history/make-entry.ts');
      return makeEntry(result, { ...readRunner(place.environment), at: new Date().toISOString() });
    },
    openHistoryBranch: place.openHistoryBranch ?? refuseBranch,
    openHistoryFile: async (...args) => (await import('./history/file-store.ts')).openHistoryFile(...args),
    readHistoryText: async (...args) => (await import('./history/follow.ts')).readHistoryText(...args),
    openHistoryChange: async (...args) => (await import('./history/follow.ts')).openHistoryChange(...args),
    tellHistory: async (...args) => (await import('./history/follow.ts')).tellHistory(...args),
  } satisfies Partial<Doors>;
}

function openRepository(place: Place) {
  return {
    openGit,
    openWorktree: async (...args) => (await import('./detect/worktree.ts')).openWorktree(...args),
    readWorkingFiles: async (...args) => (await import('./detect/working-files.ts')).readWorkingFiles(...args),
    defaultConfig: async () => (await import('./config/normalise.ts')).defaultConfig(),
    parseConfig: async (text, file) => (await import('./config/parse.ts')).parseConfig(text, file, place.environment),
  } satisfies Partial<Doors>;
}

function openSpecifications() {
  return {
    detectChangedSpecs: async (input) => {
      const { detectChangedSpecs } = await import('./detect/changed-specs.ts');
      const { externalReferences } = await import('./spec/references.ts');
      return detectChangedSpecs({ ...input, references: externalReferences });
    },
    readSpec: async (...args) => (await import('./spec/read.ts')).readSpec(...args),
    readMessageSpec: async (...args) => (await import('./spec/asyncapi/read-messages.ts')).readMessageSpec(...args),
    diffSpecs: async (...args) => (await import('./spec/diff.ts')).diffSpecs(...args),
  } satisfies Partial<Doors>;
}

function openContracts() {
  return {
    attachConsumers: async (...args) => (await import('./contract/impact.ts')).attachConsumers(...args),
    runConsumerContract: async (input) => (await import('./contract/consumer-stage.ts')).runConsumerContract(input),
    startVerification: async (start) => (await import('./github/start-verification.ts')).startVerification(start),
    recordVersions: async (input) => (await import('./contract/record.ts')).recordVersions(input),
  } satisfies Partial<Doors>;
}

function openStages(marked: ChildEnvironment) {
  const own = async <Input>(input: Input) => ({ ...input, parentEnvironment: await marked() });
  return {
    startEnvironment: async (...args) => (await import('./environment/start.ts')).startEnvironment(...args),
    runIntegration: async (input) => (await import('./environment/stage.ts')).runIntegration(await own(input)),
    runContract: async (input) => (await import('./contract/stage.ts')).runContract(await own(input)),
    runSmoke: async (input) => (await import('./load/stage.ts')).runSmoke(await own(input)),
    runLoad: async (input) => (await import('./load/stage.ts')).runLoad(await own(input)),
    runCompare: async (input) => (await import('./compare/stage.ts')).runCompare(await own(input)),
    runStress: async (input) => (await import('./load/stage.ts')).runStress(await own(input)),
    openInterposer: async () => (await import('./chaos/target.ts')).openInterposer(),
    runChaos: async (input) => (await import('./chaos/stage.ts')).runChaos(await own(input)),
    readChaosResults: async (input) => (await import('./chaos/stage.ts')).readChaosResults(input),
    runAudit: async (input) => (await import('./audit/stage.ts')).runAudit(input),
  } satisfies Partial<Doors>;
}

function openTools({ toolCache, workDirectory, log }: Place, marked: ChildEnvironment) {
  const tool = { toolCache, workDirectory, log: (line: string) => log.line(line) };
  return {
    obtainPact: async () => (await import('./tools/pact.ts')).obtainPact({ ...tool, environment: await marked() }),
    obtainK6: async () => (await import('./tools/k6.ts')).obtainK6({ ...tool, environment: await marked() }),
  } satisfies Partial<Doors>;
}
