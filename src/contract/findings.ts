import type { Change } from '../model/change.ts';
import type { ContractConfig } from '../model/config.ts';
import type { ConsumerUse, Finding, Severity } from '../model/finding.ts';
import { listSome } from '../model/list-some.ts';
import type { Location } from '../model/location.ts';
import type { GateResult } from '../model/stage.ts';
import { quoteLog } from '../tools/quote-log.ts';
import { ruleFinding } from '../tools/rule-finding.ts';
import { changeBehind, describeMissing } from './behind.ts';
import { gateName, wasAsked } from './gate-words.ts';
import type { ProviderEnd } from './input.ts';
import type { PactInteraction } from './pact.ts';
import { pactLocation } from './pact-position.ts';
import { type ContractRule, contractRule } from './rules.ts';
import { asArray, asRecord } from './shape.ts';
import type { PactSource } from './source.ts';
import type { StateRecord } from './state-relay.ts';
import type { JudgedInteraction, Verification } from './verification.ts';

interface Found {
  readonly rule: ContractRule;
  readonly message: string;
  readonly severity?: Severity;
  /** What to do, where the rule's own words are too general. */
  readonly todo?: string;
  readonly location?: Location | null;
  readonly operations?: readonly string[];
  readonly consumers?: readonly ConsumerUse[];
  /** What makes it this finding and no other, whatever moved above it. */
  readonly identity: readonly (string | null)[];
}

export function toFinding({ rule, identity, ...found }: Found): Finding {
  return ruleFinding(rule, { ...found, key: identity });
}

/** Every version of the consumer that has this pact. */
export function consumersOf(source: PactSource, interactions: readonly string[]): readonly ConsumerUse[] {
  const { consumer } = source.pact;
  const own = { version: source.consumerVersion, where: source.where };
  return [own, ...(source.alike ?? [])].map(({ version, where }) => ({ consumer, version, where, interactions }));
}

/** What the run knows beside a verification. */
interface Known {
  readonly changes: readonly Change[];
  /** Provider states that nobody is configured to set up. */
  readonly unset: ReadonlySet<string>;
}

/** One finding per interaction that did not pass; of a pact that was not verified, for those that were all the same. */
export function verificationFindings(source: PactSource, verification: Verification, known: Known): readonly Finding[] {
  const unanswered = new Set<JudgedInteraction['cause']>(['no-answer', 'plugin']);
  return verification.interactions.flatMap((judged, index) => {
    const interaction = source.pact.interactions[index];
    const isUnverified = verification.outcome === 'broken' && unanswered.has(judged.cause);
    return judged.outcome === 'passed' || interaction === undefined || isUnverified
      ? []
      : interactionFinding(source, interaction, { judged, ...known });
  });
}

function interactionFinding(
  source: PactSource,
  interaction: PactInteraction,
  { judged, changes, unset }: Known & { readonly judged: JudgedInteraction },
): Finding {
  const rule = contractRule(
    judged.outcome === 'pending' ? 'contract.interaction.pending' : RULE_BY_CAUSE[judged.cause],
  );
  const given = judged.states.length === 0 ? '' : `, given ${judged.states.join(' and ')}`;
  const missing = describeMissing(interaction, judged);
  const change = changeBehind(changes, interaction, judged);
  const todo = judged.outcome === 'pending' || change !== null ? null : todoOf(judged, unset);
  return toFinding({
    rule,
    message:
      missing === null
        ? `${judged.consumer}: "${judged.description}"${given}: ${listed(toldOf(judged))}`
        : `${missing} ("${judged.description}"${given})`,
    ...(todo === null ? {} : { todo }),
    location: change ?? pactLocation(source, interaction),
    operations: judged.operation === null ? [] : [judged.operation],
    consumers: consumersOf(source, [judged.description]),
    identity: [judged.consumer, judged.consumerVersion, judged.description, ...judged.states],
  });
}

const RULE_BY_CAUSE = {
  none: 'contract.interaction.failed',
  mismatch: 'contract.interaction.failed',
  plugin: 'contract.interaction.failed',
  'server-error': 'contract.interaction.server-error',
  'no-answer': 'contract.interaction.no-answer',
  state: 'contract.state.failed',
  'unknown-state': 'contract.state.failed',
} as const satisfies Record<JudgedInteraction['cause'], string>;

/** What to do where the rule's words do not fit what was seen; null where they do. */
function todoOf({ cause, states }: JudgedInteraction, unset: ReadonlySet<string>): string | null {
  if (cause === 'unknown-state') return 'Add a handler for this state: nobody has one of this name.';
  const isUnset = cause === 'mismatch' && states.some((state) => unset.has(state));
  return isUnset ? SET_UP_FIRST : null;
}

const SET_UP_FIRST =
  'Have its provider state set up first (`provider.states`): it ran against whatever data was there, and this may be all that is wrong.';

/** The page of an error lacks every field, of which none is what failed. */
function toldOf({ cause, mismatches }: JudgedInteraction): readonly string[] {
  return cause === 'server-error' ? mismatches.filter((sentence) => sentence.startsWith('status: ')) : mismatches;
}

const SHOWN_MISMATCHES = 5; // one sentence stays readable; all of them are in the stage's detail

export function listed(mismatches: readonly string[]): string {
  const shown = mismatches.slice(0, SHOWN_MISMATCHES).join('; ');
  const more = mismatches.length - SHOWN_MISMATCHES;
  return more > 0 ? `${shown}; and ${more} more` : shown;
}

export function endFindings(ended: ProviderEnd | null): readonly Finding[] {
  if (ended === null) return [];
  const message = `The provider ${ended.how} while its pacts were verified; ${quoteLog(ended.tail)}`;
  return [toFinding({ rule: contractRule('contract.provider.ended'), message, identity: [] })];
}

/** States that nobody is configured to set up. */
export function unsetStates(records: readonly StateRecord[]): ReadonlySet<string> {
  return new Set(records.filter(({ outcome }) => outcome === 'not-set-up').map(({ state }) => state));
}

const SHOWN_STATES = 10; // each interaction has its own in the stage's detail

/** Told once for all pacts: the states that ran without being set up. */
export function stateFindings(records: readonly StateRecord[]): readonly Finding[] {
  const states = [...unsetStates(records)].sort();
  if (states.length === 0) return [];
  const message = `${states.length === 1 ? 'This provider state was' : `These ${states.length} provider states were`} not set up: ${listSome(
    states.map((state) => `"${state}"`),
    SHOWN_STATES,
  )}`;
  return [toFinding({ rule: contractRule('contract.state.not-set-up'), message, identity: states })];
}

export function duplicateFindings(source: PactSource): readonly Finding[] {
  const seen = new Set<string>();
  return source.pact.interactions.flatMap((interaction) => {
    const { kind, description, states, raw } = interaction;
    // The same state with other parameters is another state.
    const key = JSON.stringify([kind, description, hasParameters(raw) ? raw.providerStates : states]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return toFinding({
      rule: contractRule('contract.pact.duplicate-interaction'),
      message: `${source.pact.consumer}: "${interaction.description}" is in the pact twice with the same states`,
      location: pactLocation(source, interaction),
      consumers: consumersOf(source, [interaction.description]),
      identity: [source.pact.consumer, source.consumerVersion, key],
    });
  });
}

function hasParameters({ providerStates }: PactInteraction['raw']): boolean {
  return (asArray(providerStates) ?? []).some(
    (state) => Object.keys(asRecord(asRecord(state)?.params) ?? {}).length > 0,
  );
}

/** What the broker's answers about deployment mean. Where it could not be asked, a problem of the stage says why. */
export function gateFindings(
  gates: readonly GateResult[],
  onUnknown: ContractConfig['onUnknown'] = 'fail',
): readonly Finding[] {
  return gates
    .filter((gate) => gate.deployable !== true)
    .map((gate) => {
      const verdict = gate.deployable === false ? 'not-deployable' : wasAsked(gate) ? 'unknown' : 'not-asked';
      const rule = contractRule(`contract.gate.${verdict}`);
      const no = gate.deployable === false ? 'cannot be deployed to ' : '';
      const message = `${no}${gateName(gate)}: ${gate.reason}`;
      return toFinding({ rule, ...severityOf(gate, onUnknown), message, identity: [gate.environment] });
    });
}

/** Unknown is not yes; whether it is as bad as no is the team's decision. */
export function severityOf(gate: GateResult, onUnknown: ContractConfig['onUnknown']): { severity?: 'warning' } {
  return onUnknown === 'report' && gate.deployable === null && wasAsked(gate) ? { severity: 'warning' } : {};
}
