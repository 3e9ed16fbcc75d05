import { plural } from '../model/plural.ts';
import { describeProblem } from '../model/problem.ts';
import type { Composed, ContractFacts, Decided } from './facts.ts';
import { gateName } from './gate-words.ts';
import type { PactSource } from './source.ts';

/** The stage in one line. */
export function describeOutcome(decided: Decided, composed: Composed & { readonly facts: ContractFacts }): string {
  const { facts, problems } = composed;
  const [problem] = problems;
  if (decided.outcome === 'broken' && problem) {
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    return `${describeProblem({ ...problem, todo: null })}${more}`;
  }
  if (decided.skip === 'needs-secret')
    return 'needs a secret: the Pact Broker asks for credentials that this run may not have';
  if (decided.outcome === 'skipped') return describeSkip(composed);
  const parts = [
    ...describeEnd(facts),
    describeVerification(facts, composed.sources),
    ...describeGates(facts),
    ...describeStatic(composed),
  ];
  if (facts.needsSecret) parts.push('the broker’s pacts need a secret');
  return parts.join('; ');
}

function describeEnd({ dynamic }: ContractFacts): readonly string[] {
  return dynamic.kind === 'ran' && dynamic.ended !== null ? [`the provider ${dynamic.ended.how}`] : [];
}

function describeSkip({ facts, sources }: Composed & { readonly facts: ContractFacts }): string {
  const { ofOthers } = facts.files;
  if (sources.length === 0 && ofOthers > 0)
    return `${plural(ofOthers, 'pact')} in files, none with ${facts.input.provider}`;
  if (sources.length === 0) return 'There are no pact files and no broker is configured';
  const why = facts.dynamic.kind === 'not-run' ? ` (${facts.dynamic.why})` : '';
  return `${plural(sources.length, 'pact')}, no specification to compare with and no running provider${why}`;
}

/** `12 of 12 interactions, 3 consumers`, or that none were replayed, and why. */
function describeVerification(facts: ContractFacts, sources: readonly PactSource[]): string {
  const consumers = plural(new Set(sources.map((source) => source.pact.consumer)).size, 'consumer');
  if (facts.dynamic.kind === 'not-run') {
    return `${plural(facts.comparison.checked, 'interaction')} of ${consumers} compared with the specification, not verified against a running provider (${facts.dynamic.why})`;
  }
  const interactions = facts.dynamic.verifications.flatMap((verification) => verification.interactions);
  // What is pending fails nobody, so it is none of those that have to pass.
  const required = interactions.filter(({ outcome }) => outcome !== 'pending');
  const passed = required.filter(({ outcome }) => outcome === 'passed').length;
  const pending = interactions.length - required.length;
  const figures =
    required.length === 0 && pending > 0
      ? 'no interaction that has to pass'
      : `${passed} of ${plural(required.length, 'interaction')}`;
  return `${figures}, ${consumers}${pending > 0 ? `, ${pending} pending` : ''}`;
}

function describeGates(facts: ContractFacts): readonly string[] {
  const refused = facts.gates.filter((gate) => gate.deployable === false).map(gateName);
  const unknown = facts.gates.filter((gate) => gate.deployable === null).map(gateName);
  return [
    ...(refused.length > 0 ? [`not safe to deploy to ${refused.join(', ')}`] : []),
    ...(unknown.length > 0 ? [`unknown whether it is safe to deploy to ${unknown.join(', ')}`] : []),
  ];
}

function describeStatic({ findings }: Composed): readonly string[] {
  const mismatches = findings.filter(
    ({ rule, severity }) => rule.startsWith('contract.static.') && severity === 'breaking',
  );
  return mismatches.length === 0
    ? []
    : [`${plural(mismatches.length, 'mismatch', 'mismatches')} with the specification`];
}
