import { join } from 'node:path';
import { openBroker } from '../contract/broker.ts';
import { type GatheredPacts, gatherFromFiles, NOTHING_GATHERED, withoutDoubles } from '../contract/gather.ts';
import { gatherFromBroker } from '../contract/gather-broker.ts';
import { findUses } from '../contract/impact.ts';
import { DEFAULT_LIMITS } from '../contract/limits.ts';
import { openPactCache } from '../contract/pact-cache.ts';
import { parsePact } from '../contract/pact-file.ts';
import {
  asSpecified,
  type ConsumerUsage,
  findUsage,
  parseOperation,
  suggestOperation,
  type UsageQuestion,
} from '../contract/usage.ts';
import type { MatchedFile } from '../detect/snapshot.ts';
import { readWorkingFiles } from '../detect/working-files.ts';
import type { Selector } from '../model/config.ts';
import { type Problem, ProblemError, toProblem } from '../model/problem.ts';
import { openProject, type Project, readProjectSpecs, toolCacheOf } from './project.ts';

export interface ConsumersRequest {
  readonly operation: string;
  readonly field: string | null;
  /** The provider's name where the configuration does not say, or names several. */
  readonly provider: string | null;
  readonly config: string | null;
}

/** Who uses it, and what was looked at to say so: nobody is never a proof. */
export interface ConsumersAnswer {
  readonly question: UsageQuestion;
  readonly provider: string;
  readonly consumers: readonly ConsumerUsage[];
  readonly lookedAt: {
    readonly pacts: number;
    /** `main`, environments that a consumer is in, `pact files`. */
    readonly places: readonly string[];
    /** Whether no environment of the broker was left out. */
    readonly everywhere: boolean;
  };
  /** Whether a specification of the repository has the operation; pacts are matched by its path either way. */
  readonly specified: boolean;
  /** What consumers use of the operation instead, where nobody uses the field that was asked about; else empty. */
  readonly used: readonly string[];
  /** The operation that was probably meant, where no specification has the one that was asked about; else null. */
  readonly suggestion: string | null;
  /** What could not be looked at: the answer is not complete. */
  readonly problems: readonly Problem[];
}

/** Asks the pacts of the broker and of files who uses an operation or a field. Throws ProblemError when nothing can be asked. */
export async function askConsumers(
  request: ConsumersRequest,
  directory: string,
  signal: AbortSignal,
): Promise<ConsumersAnswer> {
  const operation = parseOperation(request.operation);
  await using project = await openProject(directory, request.config);
  const files = await readWorkingFiles(project.root, project.config.contract.pacts);
  const provider = request.provider ?? providerOf(project, files);
  const others = project.config.providers.map(({ name }) => name).filter((name) => name !== provider);
  const remote = await gatherRemote(project, provider, signal);
  const inFiles = withoutDoubles(gatherFromFiles(files.filter(isAbout(provider)), provider, others), remote);
  const specs = await readProjectSpecs(project);
  const known = [...inFiles.known, ...remote.known];
  const problems = [...inFiles.problems, ...remote.problems];
  if (known.length === 0) throw nothingToAsk(project, provider, problems);
  const ids = specs.flatMap((spec) => spec.operations.map(({ id }) => id));
  const question = { operation: asSpecified(operation, ids), field: request.field };
  const specified = ids.includes(question.operation);
  const uses = findUses(known, specs);
  const consumers = findUsage(uses, question);
  const instead = consumers.length > 0 || question.field === null ? [] : findUsage(uses, { ...question, field: null });
  const places = [...remote.places, ...(inFiles.known.length > 0 ? ['pact files'] : [])];
  return {
    question,
    provider,
    consumers,
    used: [...new Set(instead.flatMap(({ interactions }) => interactions.flatMap((one) => one.uses)))].toSorted(),
    lookedAt: { pacts: known.length, places, everywhere: remote.everywhere === true },
    specified,
    suggestion: specified ? null : suggestOperation(question.operation, specs),
    problems,
  };
}

function providerOf({ config }: Project, files: readonly MatchedFile[]): string {
  const configured = config.providers.map(({ name }) => name);
  const names = configured.length > 0 ? configured : [...new Set(files.flatMap(providerIn))];
  const [name] = names;
  if (name !== undefined && names.length === 1) return name;
  throw new ProblemError({
    code: 'desk.provider',
    what: names.length === 0 ? 'Nobody says which provider is meant' : `${names.length} providers may be meant`,
    why:
      names.length === 0
        ? 'there is no `provider.name` in the configuration and no pact file'
        : names.sort().join(', '),
    todo: 'Name it: `--provider NAME`.',
  });
}

function providerIn(file: MatchedFile): readonly string[] {
  try {
    return [parsePact(file.text, file.path).provider];
  } catch (thrown) {
    if (thrown instanceof ProblemError) return [];
    throw thrown;
  }
}

/** Pacts about another provider, such as those this repository is the consumer of, say nothing about this one. */
function isAbout(provider: string): (file: MatchedFile) => boolean {
  return (file) => providerIn(file).every((name) => name === provider);
}

async function gatherRemote(project: Project, provider: string, signal: AbortSignal): Promise<GatheredPacts> {
  const { config, broker: access } = project;
  const address = access.baseUrl ?? config.contract.broker;
  if (address === null) return NOTHING_GATHERED;
  try {
    const log = (line: string) => process.stderr.write(`${line}\n`);
    const broker = openBroker({ address, credentials: access, limits: DEFAULT_LIMITS, signal, log });
    const cache = openPactCache(join(toolCacheOf(process.env), 'pacts'), log);
    const contract = { ...config.contract, selectors: everywhereToo(config.contract.selectors) };
    const question = { provider, config: contract, branch: null, limits: DEFAULT_LIMITS, cache, log };
    const gathered = await gatherFromBroker(broker, question);
    await cache.prune();
    return gathered;
  } catch (thrown) {
    return { ...NOTHING_GATHERED, problems: [toProblem(thrown, 'broker.fault', 'The Pact Broker could not be asked')] };
  }
}

/** Whatever is verified, users are looked for on main and in every environment: one question tells. */
function everywhereToo(selectors: readonly Selector[]): readonly Selector[] {
  const all = [...selectors, { mainBranch: true }, { deployedOrReleased: true }];
  return [...new Map(all.map((selector) => [JSON.stringify(selector), selector])).values()];
}

function nothingToAsk({ config, broker }: Project, provider: string, problems: readonly Problem[]): ProblemError {
  const [first] = problems;
  if (first !== undefined) return new ProblemError(first);
  const address = broker.baseUrl ?? config.contract.broker;
  const files = `no file matches ${config.contract.pacts.join(', ') || 'anything'}`;
  return new ProblemError({
    code: 'desk.no-pacts',
    what: `There are no pacts with ${provider}`,
    why: address === null ? `${files}, and no broker is known` : `${files}, and the broker at ${address} has none`,
    todo: 'Set PACT_BROKER_BASE_URL (and PACT_BROKER_TOKEN), correct `contract.pacts`, or name another `--provider`.',
  });
}
