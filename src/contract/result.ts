import type { Finding } from '../model/finding.ts';
import { plural } from '../model/plural.ts';
import type { Problem } from '../model/problem.ts';
import type { ContractDetail, InteractionResult, PactResult, StageResult } from '../model/stage.ts';
import type { Composed, ContractFacts, Decided } from './facts.ts';
import {
  duplicateFindings,
  endFindings,
  stateFindings,
  toFinding,
  unsetStates,
  verificationFindings,
} from './findings.ts';
import { describePlaces } from './gather.ts';
import { missingStateFindings } from './missing-states.ts';
import { describeOutcome } from './reason.ts';
import { contractRule } from './rules.ts';
import { describeOrigin, type PactSource } from './source.ts';
import { PROVIDER_SILENT } from './verification.ts';

/** Broken before failed before passed; no pact at all is never a pass. */
export function composeResult(facts: ContractFacts): StageResult {
  const sources = [...facts.files.sources, ...facts.remote.sources];
  const findings = collectFindings(facts, sources);
  const problems = collectProblems(facts, sources);
  const outcome = decideOutcome(facts, { sources, findings, problems });
  const detail = sources.length === 0 && facts.gates.length === 0 ? null : composeDetail(facts, sources);
  return {
    stage: 'contract',
    provider: facts.input.provider,
    outcome: outcome.outcome,
    reason: describeOutcome(outcome, { facts, sources, findings, problems }),
    skip: outcome.skip,
    durationMs: facts.durationMs,
    findings,
    problems,
    detail,
  };
}

const NOTHING_RAN = { verifications: [], states: [], ended: null, missing: { states: [], kind: null } };

function collectFindings(facts: ContractFacts, sources: readonly PactSource[]): readonly Finding[] {
  const { dynamic } = facts;
  const ran = dynamic.kind === 'ran' ? dynamic : NOTHING_RAN;
  const known = { changes: facts.input.changes, unset: unsetStates(ran.states) };
  return [
    ...endFindings(ran.ended),
    ...ran.verifications
      .flatMap((verification, index) => verificationFindings(sources[index] as PactSource, verification, known))
      .map((finding) => (facts.input.requested && isNotKept(finding) ? { ...finding, todo: ANSWER } : finding)),
    ...stateFindings(ran.states),
    ...missingStateFindings(ran.missing.states, ran.missing.kind),
    ...facts.comparison.findings,
    ...sources.flatMap(duplicateFindings),
    ...facts.gateFindings,
    ...(facts.publication?.failures ?? []).map(({ consumer, why }) =>
      toFinding({
        rule: contractRule('contract.result.not-published'),
        message: `${consumer}: ${why}`,
        identity: [consumer],
      }),
    ),
  ];
}

/** Of a pact that its consumer has just published: the provider broke no word, and somebody waits for what it says. */
const ANSWER =
  'Support what the consumer asks for, or tell its team to ask for something else: its change waits for this answer.';

/** Where something else is to be done first, that stays. */
function isNotKept({ rule, todo }: Finding): boolean {
  return rule === 'contract.interaction.failed' && todo === contractRule(rule).todo;
}

function collectProblems(facts: ContractFacts, sources: readonly PactSource[]): readonly Problem[] {
  const { dynamic } = facts;
  const verification = dynamic.kind === 'ran' ? dynamic.verifications.map(({ problem }) => problem) : [dynamic.problem];
  const ended = dynamic.kind === 'ran' && dynamic.ended !== null;
  const found = [...facts.files.problems, ...facts.remote.problems, ...verification, ...facts.problems]
    .filter((problem) => problem !== null)
    // That it ended is a finding, and the silence afterwards follows from it.
    .filter((problem) => !ended || problem.code !== PROVIDER_SILENT);
  const { config } = facts.input;
  // Where all pact files are about other providers of the repository, nobody consumes this one yet.
  const left = facts.files.ofOthers > 0 && config.broker === null;
  const silent = sources.length === 0 && found.length === 0 && !facts.needsSecret && !left;
  return silent && (config.configured || config.broker !== null) ? [withoutPacts(facts)] : found;
}

function withoutPacts(facts: ContractFacts): Problem {
  const { provider, config } = facts.input;
  const files = config.pacts.length > 0 ? `no file matches ${config.pacts.join(', ')}` : null;
  const broker = config.broker !== null ? 'the broker chooses none with these selectors' : null;
  return {
    code: 'contract.no-pacts',
    what: `There are no pacts with ${provider}`,
    where: null,
    why: [files, broker].filter((part) => part !== null).join(', and ') || null,
    todo: 'Correct `contract.pacts` or `contract.selectors`; a provider without consumers needs no `contract` section.',
  };
}

function decideOutcome(facts: ContractFacts, { sources, findings, problems }: Composed): Decided {
  if (problems.length > 0) return { outcome: 'broken', skip: null };
  if (findings.some((finding) => finding.severity === 'breaking')) return { outcome: 'failed', skip: null };
  if (sources.length > 0 && isExamined(facts)) return { outcome: 'passed', skip: null };
  if (facts.needsSecret) return { outcome: 'skipped', skip: 'needs-secret' };
  return { outcome: 'skipped', skip: 'not-configured' };
}

/** Pacts that were neither verified nor compared with a specification tell nothing. */
function isExamined(facts: ContractFacts): boolean {
  return facts.dynamic.kind === 'ran' || facts.comparison.checked > 0;
}

function composeDetail(facts: ContractFacts, sources: readonly PactSource[]): ContractDetail {
  const { dynamic } = facts;
  const verifications = dynamic.kind === 'ran' ? dynamic.verifications : [];
  return {
    kind: 'contract',
    role: 'provider',
    source: sourceOf(facts),
    pacts: sources.map(
      (source, index): PactResult => ({
        consumer: source.pact.consumer,
        consumerVersion: source.consumerVersion,
        provider: source.pact.provider,
        source: describeOrigin(source),
        pending: source.pending,
        interactions: source.pact.interactions.length,
        verification: verifications[index]?.outcome ?? 'not-run',
        published: facts.publication?.published.has(index) ?? false,
      }),
    ),
    interactions: verifications.flatMap((verification) => verification.interactions.map(toInteractionResult)),
    staticChecked: facts.comparison.checked,
    gates: facts.gates,
    matrix: facts.matrix,
    recorded: [],
    lookedAt: describeLookedAt(facts),
  };
}

function toInteractionResult(judged: InteractionResult): InteractionResult {
  const { consumer, consumerVersion, description, states, operation, outcome, mismatches } = judged;
  return { consumer, consumerVersion, description, states, operation, outcome, mismatches };
}

function sourceOf(facts: ContractFacts): ContractDetail['source'] {
  if (facts.input.config.broker === null) return 'files';
  return facts.files.sources.length > 0 ? 'both' : 'broker';
}

/** `3 pacts, main and production`, with what lacks; empty where there was nothing to look at. */
function describeLookedAt(facts: ContractFacts): string {
  const pacts = facts.files.known.length + facts.remote.known.length;
  if (pacts === 0) return '';
  const places = [...(facts.files.known.length > 0 ? ['pact files'] : []), ...describePlaces(facts.remote)];
  const last = places.at(-1);
  const listed = places.length > 1 ? `${places.slice(0, -1).join(', ')} and ${last}` : (last ?? '');
  return `${plural(pacts, 'pact')}${listed === '' ? '' : `, ${listed}`}${describeLack(facts)}`;
}

function describeLack({ files, remote, needsSecret, input }: ContractFacts): string {
  if (needsSecret || input.brokerWithheld === true) return '; those of the broker need a secret';
  return files.problems.length + remote.problems.length > 0 ? '; not all could be read' : '';
}
