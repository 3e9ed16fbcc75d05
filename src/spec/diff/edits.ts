import { createHash } from 'node:crypto';
import type { Change, Direction, Reach } from '../../model/change.ts';
import type { Severity } from '../../model/finding.ts';
import { compareTexts } from '../../model/text-order.ts';
import type { SpecNode } from '../node.ts';
import { type RuleName, ruleId, ruleOf, severityOf } from '../rules.ts';
import { operationsAbove, type Place, ReachIndex } from './place.ts';
import { type Counterparts, stablePath } from './stable-path.ts';

/** One thing that a comparison found, before everything it reaches is known. */
export interface Edit {
  readonly rule: RuleName;
  readonly direction: Direction;
  /** Whole sentence without the full stop. */
  readonly message: string;
  readonly head: SpecNode | null;
  readonly base: SpecNode | null;
  /** The side where a person sees it: the base for what was removed. */
  readonly shownAt: 'base' | 'head';
  readonly place: Place;
  /** Properties below the place, when it is about one of them. */
  readonly step?: readonly string[];
  /** The component that references came to or went from, where these are what is shown; one edit, however many. */
  readonly about?: SpecNode | null;
  /** The schemas that were compared when it was found. */
  readonly within?: Counterparts;
  /** What changed into what, for telling two edits of one keyword apart; never a position. */
  readonly detail?: string;
  /** The edit that this one is at another place. */
  readonly like?: Edit;
}

/** Hexadecimal digits of a fingerprint: 64 bits, which no repository's findings exhaust. */
const FINGERPRINT_LENGTH = 16;
const SEVERITY_ORDER: readonly Severity[] = ['breaking', 'warning', 'info'];

/** What is said of an operation's own promises holds for every operation. */
const UNSTABLE_ANYWAY = /^(?:stability|sunset)\./;
const UNSTABLE_WORDS = '; nobody was promised that it stays as it is';

/** Collects edits and turns them into changes: one per edit, with everything it reaches in either direction. */
export class EditLog {
  readonly #edits: Edit[] = [];
  readonly #unstable = new Set<string>();

  /** Operations that promise nothing: what breaks nobody else is a warning. */
  addUnstable(operation: string): void {
    this.#unstable.add(operation);
  }

  add(edit: Edit): void {
    this.#edits.push(edit);
  }

  changes(): Change[] {
    const groups = this.#groups();
    const reaches = new ReachIndex(new Set(this.#edits.map((edit) => edit.place)));
    return [...groups.values()].flatMap((group) => this.#changesOf(group, reaches)).sort(compareChanges);
  }

  #groups(): Map<string, Edit[]> {
    const groups = new Map<string, Edit[]>();
    const known = new Map<Edit, Edit[]>();
    for (const edit of this.#edits) {
      const first = edit.like ?? edit;
      let group = known.get(first);
      if (group === undefined) {
        const key = editKey(first);
        group = groups.get(key) ?? [];
        groups.set(key, group);
        known.set(first, group);
      }
      group.push(edit);
    }
    return groups;
  }

  /**
   * One change, or two where a schema is used in both directions, they differ in severity, and the milder one reaches
   * operations that the worse one does not. What is harmless in one direction is not listed beside what breaks in the other.
   */
  #changesOf(group: readonly Edit[], reaches: ReachIndex): Change[] {
    const bySeverity = SEVERITY_ORDER.map((severity) => group.filter((edit) => this.#severityOf(edit) === severity));
    const changes: Change[] = [];
    for (const edits of bySeverity) {
      const [first] = edits;
      if (first === undefined) continue;
      const change = changeOf([first, ...edits.slice(1)], {
        severity: this.#severityOf(first),
        reaches: reaches.reachesOf(edits),
      });
      const worse = changes[0];
      if (worse !== undefined && (change.severity === 'info' || isCovered(change, worse))) continue;
      changes.push(change);
    }
    return changes;
  }

  #severityOf(edit: Edit): Severity {
    const severity = severityOf(edit.rule, edit.direction);
    if (severity !== 'breaking' || this.#unstable.size === 0 || UNSTABLE_ANYWAY.test(edit.rule)) return severity;
    return operationsAbove([edit.place]).every((operation) => this.#unstable.has(operation)) ? 'warning' : severity;
  }

  /** Operations that any edit reaches, harmless ones included. */
  operations(): Set<string> {
    return new Set(operationsAbove(new Set(this.#edits.map((edit) => edit.place))));
  }
}

/**
 * The same written place changed in the same way is one edit, however many operations come by, and wherever the places of the
 * other side are: several schemas may have given way to one.
 */
function editKey(edit: Edit): string {
  const shown = edit.about ?? shownNode(edit);
  const family = ruleOf(edit.rule).family ?? edit.rule;
  return [family, shown.document.side, shown.document.file, shown.pointer(), edit.detail ?? ''].join('\n');
}

function shownNode({ shownAt, base, head, message }: Edit): SpecNode {
  const shown = (shownAt === 'base' ? base : head) ?? head ?? base;
  if (shown === null) throw new Error(`the edit "${message}" has no place`);
  return shown;
}

function isCovered(change: Change, by: Change): boolean {
  const covered = new Set(by.operations);
  return change.operations.every((operation) => covered.has(operation));
}

function changeOf(
  edits: readonly [Edit, ...Edit[]],
  { severity, reaches }: { readonly severity: Severity; readonly reaches: readonly Reach[] },
): Change {
  // A change that breaks both ways is named after what the provider sends: that is where consumers look first.
  const lead = edits.find((edit) => edit.direction === 'response') ?? edits[0];
  const shown = shownNode(lead);
  const other = shown === lead.head ? lead.base : lead.head;
  const rule = ruleId(lead.rule, lead.direction);
  const isLowered = severity !== severityOf(lead.rule, lead.direction);
  return {
    rule,
    severity,
    message: `${lead.message}${directionWords(edits, shown, reaches)}${isLowered ? UNSTABLE_WORDS : ''}`,
    todo: severity === 'info' ? null : ruleOf(lead.rule).todo,
    operations: [...new Set(reaches.map((reach) => reach.operation))].sort(),
    reaches,
    location: shown.location(),
    counterpart: other === null ? null : other.location(),
    fingerprint: fingerprintOf(rule, shown, lead),
  };
}

/** What the two directions are called: of HTTP, of webhooks and callbacks, and of messaging, where the application receives or sends. */
const HTTP_WORDS = { request: 'in requests', response: 'in responses', both: 'in requests and responses' };
const CALL_WORDS = { request: 'in what is answered', response: 'in what is sent', both: 'both ways' };
const MESSAGE_WORDS = { request: 'in what is received', response: 'in what is sent', both: 'both ways' };

/** Parts of an exchange that go one way, unless the provider asks and the consumer answers. */
const USUAL: readonly (readonly [rule: string, direction: Direction])[] = [
  ['parameter.', 'request'],
  ['status.', 'response'],
  ['header.', 'response'],
  ['link.', 'response'],
];

/** Said where the message does not say it: a shared schema, and one that is used both ways. */
function directionWords(edits: readonly Edit[], shown: SpecNode, reaches: readonly Reach[]): string {
  const directions = new Set(edits.map((edit) => edit.direction));
  const words = wordsOf(reaches);
  if (directions.has('request') && directions.has('response')) return ` (${words.both})`;
  const [top] = shown.path();
  if (top === 'paths' || top === 'webhooks') return '';
  const usual = USUAL.find(([rule]) => edits[0]?.rule.startsWith(rule))?.[1];
  if (usual !== undefined && directions.has(usual)) return '';
  if (directions.has('request')) return ` (${words.request})`;
  return directions.has('response') ? ` (${words.response})` : '';
}

function wordsOf(reaches: readonly Reach[]): typeof HTTP_WORDS {
  const areAll = (kind: RegExp) => reaches.length > 0 && reaches.every(({ operation }) => kind.test(operation));
  if (areAll(/^(?:SEND|RECEIVE) /)) return MESSAGE_WORDS;
  return areAll(/^\S+ (?:webhook |\S+ callback )/) ? CALL_WORDS : HTTP_WORDS;
}

function fingerprintOf(rule: string, shown: SpecNode, edit: Edit): string {
  const place = edit.about ?? shown;
  const text = [rule, place.document.file, stablePath(place, edit.within), edit.detail ?? ''].join('\n\n');
  return createHash('sha256').update(text).digest('hex').slice(0, FINGERPRINT_LENGTH);
}

function compareChanges(left: Change, right: Change): number {
  return (
    SEVERITY_ORDER.indexOf(left.severity) - SEVERITY_ORDER.indexOf(right.severity) ||
    compareTexts(left.location.file, right.location.file) ||
    left.location.line - right.location.line ||
    left.location.column - right.location.column ||
    compareTexts(left.rule, right.rule) ||
    compareTexts(left.message, right.message)
  );
}
