import type { ContractConfig } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import { plural } from '../model/plural.ts';
import { describeProblem, type Problem } from '../model/problem.ts';
import type { ContractDetail, GateResult, MatrixRow, PactResult, StageResult } from '../model/stage.ts';
import type { ConsumerInput } from './consumer-input.ts';
import type { FailedResult } from './failed-results.ts';
import { severityOf, toFinding } from './findings.ts';
import type { GateAnswers } from './gate.ts';
import { gateName, wasAsked } from './gate-words.ts';
import { MAX_HANDED_OVER_CHARACTERS } from './handed-over.ts';
import { isNobodyThere } from './matrix.ts';
import { notKeptFindings } from './not-kept.ts';
import type { Pact } from './pact.ts';
import { contractRule } from './rules.ts';
import type { FailedWebhook } from './webhook-attempts.ts';

export interface OwnPact {
  readonly path: string;
  readonly pact: Pact;
}

/** Everything the stage learnt. */
export interface ConsumerFacts {
  readonly input: Pick<ConsumerInput, 'consumer' | 'config' | 'event' | 'brokerWithheld'>;
  readonly pacts: readonly OwnPact[];
  /** Null when they were to be published. */
  readonly whyNotPublished: string | null;
  readonly published: boolean;
  readonly gates: GateAnswers;
  readonly webhooks: readonly FailedWebhook[];
  /** What the providers that were asked about do not keep. */
  readonly failures: readonly FailedResult[];
  readonly problems: readonly Problem[];
  readonly durationMs: number;
}

/** Broken before failed before passed. A pass needs pacts that the broker has taken, or answers it has given about them. */
export function composeConsumerResult(facts: ConsumerFacts): StageResult {
  const { problems } = facts;
  const { onUnknown } = facts.input.config;
  const findings = [
    ...facts.gates.results.flatMap((gate) => gateFinding(gate, onUnknown)),
    ...notKeptFindings(facts.failures, facts.pacts),
    ...facts.webhooks.map(webhookFinding),
  ];
  const decided = decide(facts, findings);
  return {
    stage: 'contract',
    provider: null,
    ...decided,
    reason: describe(facts, decided),
    durationMs: facts.durationMs,
    findings,
    problems,
    detail: facts.pacts.length === 0 ? null : composeDetail(facts),
  };
}

type Decided = Pick<StageResult, 'outcome' | 'skip'>;

function decide(facts: ConsumerFacts, findings: readonly Finding[]): Decided {
  if (facts.problems.length > 0) return { outcome: 'broken', skip: null };
  if (findings.some(({ severity }) => severity === 'breaking')) return { outcome: 'failed', skip: null };
  if (facts.published || facts.gates.results.some(wasAsked)) return { outcome: 'passed', skip: null };
  const { event, brokerWithheld, config } = facts.input;
  const secret = event.trust !== 'full' && (brokerWithheld || config.broker !== null || config.brokerUnset !== null);
  if (secret) return { outcome: 'skipped', skip: 'needs-secret' };
  return { outcome: 'skipped', skip: config.broker === null ? 'not-configured' : 'not-available' };
}

function gateFinding(gate: GateResult, onUnknown: ContractConfig['onUnknown']): readonly Finding[] {
  if (gate.deployable === true) return [];
  const rule = contractRule(`contract.gate.${verdictOf(gate)}`);
  const message = `${gateName(gate)}: ${gate.reason}`;
  const todo = rule.id === 'contract.gate.not-deployable' ? { todo: DEPLOY_LATER } : {};
  return [toFinding({ rule, ...severityOf(gate, onUnknown), ...todo, message, identity: [gate.environment] })];
}

/** The rule's own words are a provider's. */
const DEPLOY_LATER =
  'Have a version of the provider deployed first that keeps these pacts, or ask only for what the deployed one answers.';

function webhookFinding({ provider, name, attempts, left }: FailedWebhook): Finding {
  const rule = contractRule('contract.webhook.failed');
  const more = left === 0 ? 'and is not tried again' : `and is tried again up to ${plural(left, 'time')}`;
  const message = `${provider} was not told: the broker's webhook ${name} failed ${plural(attempts, 'time')}, ${more}`;
  return toFinding({ rule, message, identity: [provider, name] });
}

function verdictOf(gate: GateResult): string {
  if (!wasAsked(gate)) return 'not-asked';
  if (gate.deployable === null) return isNobodyThere(gate.reason) ? 'nobody-there' : 'not-verified';
  return gate.environment === null ? 'not-mergeable' : 'not-deployable';
}

function composeDetail(facts: ConsumerFacts): ContractDetail {
  const { consumer, event } = facts.input;
  const providers = facts.pacts.map(({ pact }) => pact.provider);
  return {
    kind: 'contract',
    role: 'consumer',
    source: 'files',
    pacts: facts.pacts.map(
      ({ path, pact }): PactResult => ({
        consumer: consumer.name,
        consumerVersion: event.headSha,
        provider: pact.provider,
        source: [path],
        pending: false,
        interactions: pact.interactions.length,
        verification: verificationBy(pact.provider, facts.gates.matrix, event.headSha),
        published: facts.published,
      }),
    ),
    interactions: [],
    staticChecked: 0,
    gates: facts.gates.results,
    matrix: facts.gates.matrix,
    recorded: [],
    ...handOver(facts),
    lookedAt: `${plural(providers.length, 'pact')} with ${[...providers].sort().join(', ')}`,
  };
}

/** Of a run without secrets: what a trusted one publishes for it. All pacts or none, because a version has all of them. */
function handOver({ pacts, input, problems }: ConsumerFacts): Pick<ContractDetail, 'unpublished'> {
  const { trust } = input.event;
  const size = pacts.reduce((sum, { pact }) => sum + pact.text.length, 0);
  if (trust === 'full' || problems.length > 0 || size > MAX_HANDED_OVER_CHARACTERS) return {};
  if (input.config.publish === 'never') return {};
  return { unpublished: pacts.map(({ path, pact }) => ({ path, text: pact.text })) };
}

/** One version of the provider that fails is enough; that some verified it says nothing of those that are missing. */
function verificationBy(provider: string, matrix: readonly MatrixRow[], version: string): PactResult['verification'] {
  const rows = matrix.filter((row) => row.provider === provider && row.consumerVersion === version);
  if (rows.some((row) => row.verified === false)) return 'failed';
  return rows.length > 0 && rows.every((row) => row.verified === true) ? 'passed' : 'not-run';
}

function describe(facts: ConsumerFacts, { outcome, skip }: Decided): string {
  const [problem, ...more] = facts.problems;
  if (outcome === 'broken' && problem) {
    const others = more.length > 0 ? ` (and ${more.length} more)` : '';
    return `${describeProblem({ ...problem, todo: null })}${others}`;
  }
  const interactions = facts.pacts.reduce((sum, { pact }) => sum + pact.interactions.length, 0);
  const what = `${plural(facts.pacts.length, 'pact')} with ${plural(interactions, 'interaction')}`;
  const why = facts.whyNotPublished ?? 'the broker was not asked';
  if (skip === 'needs-secret') return `${what} not published: needs a secret (${why})`;
  if (outcome === 'skipped') return `${what} not published: ${why}`;
  const done = facts.published ? 'published' : 'published elsewhere';
  return [`${what} ${done}`, ...describeGates(facts.gates.results)].join('; ');
}

const ANSWERS = [
  [true, 'can be merged', 'can be deployed to'],
  [false, 'not safe to merge', 'not safe to deploy to'],
  [null, 'unknown whether it is safe to merge', 'unknown whether it is safe to deploy to'],
] as const;

function describeGates(gates: readonly GateResult[]): readonly string[] {
  return ANSWERS.flatMap(([answer, merge, deploy]) => {
    const own = gates.filter((gate) => gate.deployable === answer && wasAsked(gate));
    const environments = own.flatMap(({ environment }) => environment ?? []);
    return [
      ...(own.some(({ environment }) => environment === null) ? [merge] : []),
      ...(environments.length > 0 ? [`${deploy} ${environments.join(', ')}`] : []),
    ];
  });
}
