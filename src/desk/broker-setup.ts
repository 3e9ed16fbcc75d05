import { type BrokerHttp, openBrokerHttp } from '../contract/broker-http.ts';
import { DEFAULT_LIMITS } from '../contract/limits.ts';
import { planSetup, type SetupStep, takeStep, type WantedSetup } from '../contract/setup.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import { cleanLine } from '../report/clean.ts';
import { childEnvironment } from '../tools/child-environment.ts';
import { runCommand } from '../tools/exec.ts';
import { makeRedactor } from '../tools/redact.ts';
import type { ContractCommand } from './contract-arguments.ts';
import { openProject, type Project } from './project.ts';
import { apiUrlOf, parseRemote, type Remote } from './remote.ts';

type SetupCommand = Extract<ContractCommand, { readonly kind: 'broker-setup' }>;

/** git answers from the disk; a minute means it hangs. */
const GIT_DEADLINE_MS = 60_000;

/** Environments that are marked as production in the broker when they are created. */
const PRODUCTION_NAMES: ReadonlySet<string> = new Set(['production', 'prod', 'live']);

/** What was done, or would be, and what was not; a line for each thing. */
export interface SetupAnswer {
  readonly text: string;
  /** Why something was not done, or would not be. */
  readonly problems: readonly Problem[];
}

/**
 * Sets up the broker, or says what it would do. What cannot be done as a whole is not begun; where the broker refuses one thing, the others
 * are done all the same. Throws ProblemError.
 */
export async function setUpBroker(command: SetupCommand, directory: string, signal: AbortSignal): Promise<SetupAnswer> {
  await using project = await openProject(directory, command.config);
  const token = process.env['GITHUB_DISPATCH_TOKEN']?.trim() || null;
  const { token: brokerToken, password } = project.broker;
  const redact = makeRedactor([token, brokerToken, password].filter((secret) => secret !== null));
  try {
    const http = openHttp(project, signal);
    const steps = await planSetup(http, await wantedOf(command, project, token));
    const [problem] = steps.flatMap((step) => step.problem ?? []);
    if (problem !== undefined && !command.dryRun) throw new ProblemError(problem);
    const taken = command.dryRun ? steps : await takeSteps(http, steps);
    return {
      text: `${taken.map((step) => redact(describeStep(step, command.dryRun))).join('\n')}\n`,
      problems: taken.flatMap((step) => (step.problem ? [redactProblem(step.problem, redact)] : [])),
    };
  } catch (thrown) {
    // The broker may repeat in its answer what it was sent.
    if (thrown instanceof ProblemError)
      throw new ProblemError(redactProblem(thrown.problem, redact), { cause: thrown });
    throw thrown;
  }
}

/** Each step, with why it was not done. */
async function takeSteps(http: BrokerHttp, steps: readonly SetupStep[]): Promise<readonly SetupStep[]> {
  const taken: SetupStep[] = [];
  for (const step of steps) {
    try {
      await takeStep(http, step);
      taken.push(step);
    } catch (thrown) {
      if (!(thrown instanceof ProblemError)) throw thrown;
      taken.push({ ...step, problem: thrown.problem });
    }
  }
  return taken;
}

function redactProblem(problem: Problem, redact: (text: string) => string): Problem {
  const hidden = (text: string | null) => (text === null ? null : redact(text));
  return { ...problem, what: redact(problem.what), why: hidden(problem.why), todo: hidden(problem.todo) };
}

function openHttp({ broker, config }: Project, signal: AbortSignal): BrokerHttp {
  const address = broker.baseUrl ?? config.contract.broker;
  if (address === null) {
    throw new ProblemError({
      code: 'desk.no-broker',
      what: 'No Pact Broker is known',
      why: 'neither PACT_BROKER_BASE_URL nor `contract.broker` is set',
      todo: 'Set PACT_BROKER_BASE_URL to its address.',
    });
  }
  const log = (line: string) => process.stderr.write(`${line}\n`);
  return openBrokerHttp({ address, credentials: broker, limits: DEFAULT_LIMITS, signal, log });
}

async function wantedOf(command: SetupCommand, project: Project, token: string | null): Promise<WantedSetup> {
  const { config } = project;
  const providers = config.providers.map(({ name }) => name);
  const names = [...new Set([...providers, ...(config.consumer === null ? [] : [config.consumer.name])])];
  if (names.length === 0) throw nobodyToSetUp();
  const remote = await remoteOf(command, project);
  const mainBranch = command.mainBranch ?? (await mainBranchOf(project));
  const repositoryUrl = `https://${remote.host}/${remote.owner}/${remote.name}`;
  const dispatchUrl = `${apiUrlOf(remote)}/repos/${remote.owner}/${remote.name}/dispatches`;
  const environments = [...new Set([...config.contract.gate, ...command.environments])];
  return {
    pacticipants: names.map((name) => ({ name, mainBranch, repositoryUrl })),
    environments: environments.map((name) => ({ name, production: PRODUCTION_NAMES.has(name.toLowerCase()) })),
    webhooks: providers.map((provider) => ({ provider, dispatchUrl, token })),
  };
}

async function remoteOf(command: SetupCommand, { root }: Project): Promise<Remote> {
  const [owner, name] = command.repository?.split('/') ?? [];
  const written = await gitOutput(root, ['remote', 'get-url', 'origin']);
  const origin = written === null ? null : parseRemote(written);
  if (owner !== undefined && name !== undefined) return { host: origin?.host ?? 'github.com', owner, name };
  if (origin !== null) return origin;
  throw new ProblemError({
    code: 'desk.no-remote',
    what: 'The repository at GitHub is not known',
    why: written === null ? 'there is no remote `origin`' : 'the remote `origin` is no repository of GitHub',
    todo: 'Name it: `--repository OWNER/NAME`.',
  });
}

async function mainBranchOf({ root, git }: Project): Promise<string> {
  const head = await gitOutput(root, ['symbolic-ref', '--short', 'refs/remotes/origin/HEAD']);
  if (head !== null) return head.replace(/^origin\//, '');
  for (const name of ['main', 'master']) {
    if (await git?.resolve(`refs/remotes/origin/${name}`)) return name;
  }
  throw new ProblemError({
    code: 'desk.no-main-branch',
    what: 'The main branch is not known',
    why: 'the checkout does not know the default branch of `origin`',
    todo: 'Name it: `--main-branch NAME`.',
  });
}

/** Null when git knows no answer. */
async function gitOutput(root: string, args: readonly string[]): Promise<string | null> {
  const command = { file: 'git', args: ['-C', root, ...args], cwd: root, env: childEnvironment(process.env, {}) };
  const result = await runCommand({ ...command, timeoutMs: GIT_DEADLINE_MS });
  return result.exitCode === 0 ? result.stdout.trim() || null : null;
}

const WORDS = {
  create: ['created', 'would be created', 'cannot be created'],
  update: ['updated', 'would be updated', 'cannot be updated'],
  keep: ['is as it should be', 'is as it should be', 'cannot be looked at'],
} as const;

function describeStep({ subject, action, changes, problem }: SetupStep, dryRun: boolean): string {
  const [done, planned, refused] = WORDS[action];
  if (problem) return cleanLine(`${subject}: ${refused} (${problem.why ?? problem.what})`);
  const words = dryRun ? planned : done;
  return cleanLine(`${subject}: ${words}${changes.length > 0 ? ` (${changes.join('; ')})` : ''}`);
}

function nobodyToSetUp(): ProblemError {
  return new ProblemError({
    code: 'desk.no-pacticipant',
    what: 'The configuration names no pacticipant',
    why: 'there is neither `provider.name` nor `consumer.name`',
    todo: 'Name this repository’s provider or consumer in .github/api-testing.yml.',
  });
}
