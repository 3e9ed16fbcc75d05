import { listSome } from '../../../model/list-some.ts';
import type { SpecNode } from '../../node.ts';
import type { Members, SchemaView } from '../../normalise/schema-view.ts';
import type { RuleName } from '../../rules.ts';
import { isRetired } from '../lifecycle.ts';
import type { Anchor, SchemaPair } from '../schema-pair.ts';
import { capital } from './types.ts';

/** One property on one side, as far as it takes part in this direction. */
interface Side {
  readonly members: Members | null;
  /** Where `required` names it. */
  readonly required: SpecNode | null;
  /** Whether it is written down but belongs to the other direction. */
  readonly isHidden: boolean;
}

/** Properties and what is required, by name. Read-only ones are not part of a request, write-only ones not of a response. */
export function compareProperties(pair: SchemaPair): void {
  const { base, head } = pair;
  const names = new Set([
    ...base.properties.keys(),
    ...head.properties.keys(),
    ...base.required.keys(),
    ...head.required.keys(),
  ]);
  const gone: string[] = [];
  for (const name of names) {
    if (isUntouched(pair, name)) continue;
    const [before, after] = [sideOf(pair, 'base', name), sideOf(pair, 'head', name)];
    if (pair.turn !== null && isGone(pair, before, after)) gone.push(name);
    else compareProperty(pair, name, { before, after });
  }
  if (pair.turn !== null) reportGone(pair, gone, pair.turn);
}

/** Whether a reference that was turned to another schema took the property away, without an announcement of its own. */
function isGone(pair: SchemaPair, before: Side, after: Side): boolean {
  if (before.members === null || before.isHidden || after.members !== null) return false;
  const [written] = pair.actions.view('base', before.members.parts).leaves;
  return written === undefined || !isRetired(written.node, pair.today);
}

/** Names that a message lists before it counts the rest. */
const MAX_LISTED = 8;

function reportGone(pair: SchemaPair, gone: readonly string[], turn: Anchor): void {
  const rule = removalRule(pair);
  const names = listSome(gone, MAX_LISTED, (name) => `"${name}"`);
  const message = gone.length === 1 ? `property ${names} is gone` : `properties ${names} are gone`;
  for (const name of gone) pair.reportTurned(rule, message, { turn, step: [name] });
}

/** Written the same on both sides, and as required as before: whatever it says of itself, it says as before. */
function isUntouched({ base, head, actions }: SchemaPair, name: string): boolean {
  const before = base.properties.get(name)?.parts;
  const after = head.properties.get(name)?.parts;
  if (before === undefined || before.length !== after?.length) return false;
  if (base.required.has(name) !== head.required.has(name)) return false;
  return before.every((part, index) => actions.isSame(part, after[index] ?? part));
}

function sideOf(pair: SchemaPair, side: 'base' | 'head', name: string): Side {
  const view = pair[side];
  const members = view.properties.get(name) ?? null;
  const required = view.required.get(name) ?? null;
  if (members === null) return { members, required, isHidden: false };
  const word = pair.flow === 'request' ? 'readOnly' : 'writeOnly';
  const isHidden = pair.actions.view(side, members.parts).plain.get(word)?.value === true;
  return { members, required, isHidden };
}

function compareProperty(pair: SchemaPair, name: string, { before, after }: { before: Side; after: Side }): void {
  if (before.members === null && after.members === null) {
    compareRequired(pair, name, { before, after });
  } else if (before.members === null) {
    if (!after.isHidden) reportAdded(pair, name, { before, after });
    if (!after.isHidden && after.members !== null) compareWithOthers(pair, name, after.members);
  } else if (after.members === null) {
    if (!before.isHidden) reportRemoved(pair, name, before.members);
  } else if (before.isHidden && after.isHidden) {
    // Neither side carries it in this direction; the other direction compares it.
  } else if (before.isHidden || after.isHidden) {
    reportHiding(pair, name, { before, after });
  } else {
    compareRequired(pair, name, { before, after });
    pair.actions.descend(before.members.parts, after.members.parts, name);
  }
}

function reportAdded(pair: SchemaPair, name: string, { before, after }: { before: Side; after: Side }): void {
  const isRequired = after.required !== null && before.required === null && pair.flow === 'request';
  const requiredRule = hasDefault(pair, after) ? 'property.required-added-with-default' : 'property.required-added';
  const rule = isRequired ? requiredRule : 'property.added';
  const kind = isRequired ? 'Required p' : 'P';
  const at = { base: null, head: after.members?.node ?? null, step: [name] };
  pair.report(rule, `${kind}${pair.subjectAt(at, [name]).slice(1)} was added`, at);
}

function reportRemoved(pair: SchemaPair, name: string, members: Members): void {
  const [written] = pair.actions.view('base', members.parts).leaves;
  const isAnnounced = written !== undefined && isRetired(written.node, pair.today);
  const rule = isAnnounced ? 'property.removed-after-deprecation' : removalRule(pair);
  const at = { base: members.node, head: null, step: [name] };
  const successor = pair.successorOf(members.node);
  const why = successor === null ? 'was removed' : `is gone, as ${successor} took its place`;
  pair.report(rule, `${capital(pair.subjectAt(at, [name]))} ${why}`, at);
}

function removalRule(pair: SchemaPair): RuleName {
  return pair.flow === 'request' && isClosed(pair.head) ? 'property.forbidden' : 'property.removed';
}

/** What the schema of all other properties said of the name until now, it may say otherwise of itself. */
function compareWithOthers(pair: SchemaPair, name: string, members: Members): void {
  const [before, after] = [pair.base.additional, pair.head.additional];
  const areDescribed = before !== null && after !== null && 'parts' in before && 'parts' in after;
  if (areDescribed) pair.actions.descend(before.parts, members.parts, name);
}

function isClosed(view: SchemaView): boolean {
  return view.additional !== null && 'value' in view.additional && view.additional.value === false;
}

/** `readOnly` or `writeOnly` came or went. */
function reportHiding(pair: SchemaPair, name: string, { before, after }: { before: Side; after: Side }): void {
  const isRequest = pair.flow === 'request';
  const word = isRequest ? 'readOnly' : 'writeOnly';
  const keyword = (side: 'base' | 'head', members: Members | null) =>
    members === null ? null : (pair.actions.view(side, members.parts).plain.get(word)?.node ?? members.node);
  const at = { base: keyword('base', before.members), head: keyword('head', after.members), step: [name] };
  const subject = capital(pair.subjectAt(at, [name]));
  if (after.isHidden) {
    const rule: RuleName = isRequest ? 'property.became-read-only' : 'property.became-write-only';
    pair.report(rule, `${subject} became ${isRequest ? 'read-only' : 'write-only'}`, at);
    return;
  }
  const requiredRule = after.required === null ? 'property.became-writable' : 'property.became-required-to-write';
  const rule: RuleName = isRequest ? requiredRule : 'property.became-readable';
  pair.report(rule, `${subject} is no longer ${isRequest ? 'read-only' : 'write-only'}`, at);
}

function compareRequired(pair: SchemaPair, name: string, { before, after }: { before: Side; after: Side }): void {
  if ((before.required === null) === (after.required === null)) return;
  const step = [name];
  const subject = capital(pair.subject([name]));
  if (after.required !== null) {
    const at = { base: before.members?.node ?? null, head: after.required, step };
    const isFilledIn = pair.flow === 'request' && hasDefault(pair, after);
    const rule = isFilledIn ? 'property.became-required-with-default' : 'property.became-required';
    pair.report(rule, `${subject} became required`, at);
  } else {
    // A person looks for the property where it still is; the line in `required` is gone.
    const at = { base: before.required, head: after.members?.node ?? null, step };
    pair.report('property.became-optional', `${subject} became optional`, at);
  }
}

function hasDefault(pair: SchemaPair, { members }: Side): boolean {
  return members !== null && pair.actions.view('head', members.parts).plain.has('default');
}
