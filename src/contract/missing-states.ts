import type { ConsumerUse, Finding } from '../model/finding.ts';
import { listSome } from '../model/list-some.ts';
import { consumersOf, toFinding } from './findings.ts';
import { contractRule } from './rules.ts';
import { asArray, asRecord, textOr } from './shape.ts';
import type { PactSource } from './source.ts';
import type { StateHandlers } from './state-handlers.ts';

/** A provider state that the broker's pacts assume, chosen for verification or not. */
export interface InventoryState {
  readonly name: string;
  readonly params: readonly string[];
  readonly consumers: readonly string[];
}

/** A provider state that somebody assumes and nobody sets up. */
export interface MissingState {
  readonly name: string;
  /** Names of its parameters, sorted. */
  readonly params: readonly string[];
  /** Names of the consumers whose pacts assume it, sorted. */
  readonly consumers: readonly string[];
  /** Those whose pacts are verified in this run; empty: only other pacts of the broker assume it. */
  readonly verified: readonly ConsumerUse[];
}

/** What nobody handles, sorted by name; nothing where only asking tells, as with an endpoint. */
export function findMissingStates(
  sources: readonly PactSource[],
  inventory: readonly InventoryState[],
  handlers: Pick<StateHandlers, 'names'> | null,
): readonly MissingState[] {
  const names = handlers?.names ?? null;
  if (names === null) return [];
  const found = new Map<string, MissingState>();
  const add = (state: InventoryState, verified: readonly ConsumerUse[]) => {
    if (names.has(state.name)) return;
    const known = found.get(state.name);
    found.set(state.name, {
      name: state.name,
      params: sortedUnion(known?.params, state.params),
      consumers: sortedUnion(known?.consumers, state.consumers),
      verified: [...(known?.verified ?? []), ...verified],
    });
  };
  for (const source of sources) for (const [state, uses] of statesIn(source)) add(state, uses);
  for (const state of inventory) add(state, []);
  return [...found.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
}

function sortedUnion(left: readonly string[] | undefined, right: readonly string[]): readonly string[] {
  return [...new Set([...(left ?? []), ...right])].sort();
}

function* statesIn(source: PactSource): Iterable<[InventoryState, readonly ConsumerUse[]]> {
  const interactions = source.pact.interactions;
  for (const name of new Set(interactions.flatMap(({ states }) => states))) {
    const own = interactions.filter(({ states }) => states.includes(name));
    const params = own.flatMap(({ raw }) =>
      (asArray(raw.providerStates) ?? []).flatMap((entry) => {
        const state = asRecord(entry);
        return textOr(state?.name, null) === name ? Object.keys(asRecord(state?.params) ?? {}) : [];
      }),
    );
    const uses = consumersOf(source, [...new Set(own.map(({ description }) => description))]);
    yield [{ name, params, consumers: [source.pact.consumer] }, uses];
  }
}

/** Consumers in one sentence; where they are verified the finding has all of them. */
const NAMED = 10;

/** One finding for each, with the lines to paste. */
export function missingStateFindings(
  missing: readonly MissingState[],
  kind: StateHandlers['kind'] | null,
): readonly Finding[] {
  const rule = contractRule('contract.state.missing');
  return missing.map((state) => {
    const waiting = state.verified.length === 0;
    const who = `${listSome(state.consumers, NAMED)} ${state.consumers.length === 1 ? 'assumes' : 'assume'} it`;
    const where = waiting ? ', in a pact that this run does not verify' : '';
    return toFinding({
      rule,
      ...(waiting ? { severity: 'info' as const } : {}),
      message: `Nobody sets up the provider state "${state.name}": ${who}${where}`,
      todo: `Add to ${kind === 'module' ? 'the module' : '`provider.states`'}: \`${stubOf(state, kind)}\``,
      consumers: state.verified,
      identity: [state.name],
    });
  });
}

/** What to paste: an entry of the module's default export, or of `provider.states`. */
export function stubOf(state: Pick<MissingState, 'name' | 'params'>, kind: StateHandlers['kind'] | null): string {
  const name = quoted(state.name);
  if (kind !== 'module') return `${quotedYaml(state.name)}: ./provider-state.sh`;
  const params = state.params.map((param) => (IDENTIFIER.test(param) ? param : `${quoted(param)}: _`));
  return `${name}: async (${params.length === 0 ? '' : `{ ${params.join(', ')} }`}) => {},`;
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** A text of JavaScript, in the quotes that people use. */
function quoted(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** YAML 1.2, section 7.3.2. */
function quotedYaml(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
