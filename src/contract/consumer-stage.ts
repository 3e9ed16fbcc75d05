// [door] The contract stage of a consumer: its pacts are published, and the broker is asked whether the providers keep them.
import { type Problem, ProblemError, toProblem } from '../model/problem.ts';
import type { StageResult } from '../model/stage.ts';
import { type Broker, openBroker } from './broker.ts';
import type { ConsumerInput } from './consumer-input.ts';
import { composeConsumerResult, type OwnPact } from './consumer-result.ts';
import { type FailedResult, findFailedResults } from './failed-results.ts';
import { askGates, type GateAnswers, type GateQuestions, NOTHING_ASKED } from './gate.ts';
import { gatesNotAsked, wasAsked } from './gate-words.ts';
import { type ContractLimits, DEFAULT_LIMITS } from './limits.ts';
import { parsePact } from './pact-file.ts';
import { whyNotPublished } from './publish.ts';
import { triggerVerifications } from './trigger.ts';
import { findFailedWebhooks } from './webhook-attempts.ts';

/** How often the broker is asked again, milliseconds: a verification takes a workflow's start and more. */
const ASK_AGAIN_MS = 10_000;

/** Runs the stage. Never throws for what the world does: a fault is a problem of the result. */
export async function runConsumerContract(input: ConsumerInput): Promise<StageResult> {
  const startedMs = performance.now();
  const limits = { ...DEFAULT_LIMITS, gatePollEveryMs: ASK_AGAIN_MS, ...input.limits, gatePollMs: input.config.waitMs };
  const { pacts, problems } = readOwnPacts(input);
  const whyNot = whyNothingIsPublished(input, pacts, problems);
  const opened = whyNot === null || isPublishedElsewhere(input) ? await open(input, limits) : NOT_OPENED;
  const published = whyNot === null ? await publish(input, opened.broker, pacts) : { done: false, problems: [] };
  const gates = await ask(input, { broker: opened.broker, published: published.done, whyNot, limits });
  const isOpen = published.done && gates.results.some((gate) => gate.deployable === null && wasAsked(gate));
  const webhooks = isOpen && opened.broker !== null ? await askForWebhooks(input, opened.broker, gates) : [];
  const failures = await askForFailures(input, opened.broker, gates);
  return composeConsumerResult({
    input,
    webhooks,
    failures,
    pacts,
    whyNotPublished: whyNot,
    published: published.done,
    gates,
    problems: [...problems, ...opened.problems, ...published.problems, ...gates.problems],
    durationMs: Math.round(performance.now() - startedMs),
  });
}

function readOwnPacts(input: ConsumerInput): { pacts: readonly OwnPact[]; problems: readonly Problem[] } {
  const pacts: OwnPact[] = [];
  const problems: Problem[] = [];
  for (const file of input.pactFiles) {
    try {
      if (file.problem) throw new ProblemError(file.problem);
      const pact = parsePact(file.text, file.path);
      const twin = pacts.find((other) => other.pact.provider === pact.provider);
      if (twin !== undefined) throw twice(file.path, twin);
      pacts.push({ path: file.path, pact });
    } catch (thrown) {
      problems.push(toProblem(thrown, 'contract.pact-malformed', `${file.path} cannot be read`));
    }
  }
  if (pacts.length === 0 && problems.length === 0) problems.push(withoutPacts(input));
  return { pacts, problems };
}

/** In words; null when the pacts go to the broker. A set that is not whole is never published: what lacks would be free to break. */
function whyNothingIsPublished(
  input: ConsumerInput,
  pacts: readonly OwnPact[],
  problems: readonly Problem[],
): string | null {
  if (problems.length > 0 || pacts.length === 0) return 'not every pact could be read';
  const why = whyNotPublished(input.event, input.config, 'pacts');
  if (why !== null) return why;
  if (input.config.broker !== null) return null;
  return input.brokerWithheld ? 'the broker needs a secret' : 'no broker is configured';
}

interface Opened {
  readonly broker: Broker | null;
  readonly problems: readonly Problem[];
}

/** A run that neither publishes nor asks has nothing to say to the broker. */
const NOT_OPENED: Opened = { broker: null, problems: [] };

/** With `publish: never` another job publishes, and this one asks. */
function isPublishedElsewhere({ config, event }: ConsumerInput): boolean {
  return config.publish === 'never' && event.trust === 'full';
}

async function open(input: ConsumerInput, limits: ContractLimits): Promise<Opened> {
  const { config, credentials, signal, log, debug, event } = input;
  if (config.broker === null || event.trust !== 'full') return NOT_OPENED;
  try {
    return { broker: openBroker({ address: config.broker, credentials, limits, signal, log, debug }), problems: [] };
  } catch (thrown) {
    return { broker: null, problems: [toProblem(thrown, 'broker.fault', 'The Pact Broker could not be asked')] };
  }
}

async function publish(
  input: ConsumerInput,
  broker: Broker | null,
  pacts: readonly OwnPact[],
): Promise<{ done: boolean; problems: readonly Problem[] }> {
  if (broker === null) return { done: false, problems: [] };
  const { consumer, event, log } = input;
  try {
    const notes = await broker.publishPacts({
      consumer: consumer.name,
      version: event.headSha,
      branch: event.branch,
      tags: consumer.tags,
      buildUrl: event.runUrl,
      pacts: pacts.map(({ pact }) => pact),
    });
    for (const note of notes) log(note);
    return { done: true, problems: [] };
  } catch (thrown) {
    return { done: false, problems: [toProblem(thrown, 'broker.not-published', 'The pacts were not published')] };
  }
}

interface Asking {
  readonly broker: Broker | null;
  readonly published: boolean;
  readonly whyNot: string | null;
  readonly limits: ContractLimits;
}

/** Of a run that publishes, or whose pacts another job publishes (`publish: never`). */
async function ask(input: ConsumerInput, { broker, published, whyNot, limits }: Asking): Promise<GateAnswers> {
  const { config, consumer, event, log, progress, signal } = input;
  const merges = consumer.merge && event.pullRequest !== null;
  const environments = [...(merges ? [null] : []), ...config.gate];
  if (broker === null || !(published || isPublishedElsewhere(input))) {
    return { ...NOTHING_ASKED, results: gatesNotAsked(environments, whyNot ?? 'the pacts were not published') };
  }
  const version = event.headSha;
  const trigger = triggerOf(input, broker, published);
  return askGates({
    broker,
    pacticipant: consumer.name,
    version,
    environments,
    limits,
    log,
    progress,
    signal,
    trigger,
  });
}

/** Why nobody verifies may be that nobody was told. */
function askForWebhooks({ consumer, event, log }: ConsumerInput, broker: Broker, { matrix }: GateAnswers) {
  return findFailedWebhooks({ broker, consumer: consumer.name, version: event.headSha, matrix, log });
}

/** What a provider does not keep stands in the broker, with the run that found it. */
async function askForFailures(
  { consumer, log }: ConsumerInput,
  broker: Broker | null,
  { results, shown }: GateAnswers,
): Promise<readonly FailedResult[]> {
  const isNo = results.some(({ deployable }) => deployable === false);
  return isNo && broker !== null ? findFailedResults({ broker, consumer: consumer.name, shown, log }) : [];
}

/** Of the run that publishes; another job's publication has its own. */
function triggerOf(input: ConsumerInput, broker: Broker, published: boolean): GateQuestions['trigger'] {
  const { consumer, event, log, startVerification: start } = input;
  const { name, trigger } = consumer;
  if (trigger === null || !published || start === null) return undefined;
  const { headSha: version, branch, runUrl } = event;
  return (missing) =>
    triggerVerifications(missing, { broker, consumer: name, trigger, version, branch, runUrl, start, log });
}

function twice(path: string, twin: OwnPact): ProblemError {
  return new ProblemError({
    code: 'contract.pact-twice',
    what: `There are two pacts with ${twin.pact.provider}`,
    where: { file: path, line: 1, column: 1 },
    why: `${twin.path} is the other one, and the broker keeps one per version`,
    todo: 'Let the consumer tests write one file for each provider, or narrow `contract.pacts`.',
  });
}

function withoutPacts({ consumer, config }: ConsumerInput): Problem {
  return new ProblemError({
    code: 'contract.no-pacts',
    what: `There are no pacts of ${consumer.name}`,
    why: `no file that matches ${config.pacts.join(', ') || 'nothing'} has it as its consumer`,
    todo: 'Run the consumer tests in a step before this one, or correct `consumer.name` and `contract.pacts`. If it relies on no provider any more, take `consumer` out, and tell the broker.',
  }).problem;
}
