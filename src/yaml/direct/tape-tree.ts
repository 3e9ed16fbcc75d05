import { KeyTable } from '../key-table.ts';
import type { ReferringVisitor, ValueTree } from '../value-tree.ts';
import {
  behind,
  END,
  EXTRA,
  isContainer,
  KEY,
  KIND,
  LIST,
  NO_KEY,
  QUOTED,
  RECORD,
  REFERRING,
  TAKEN,
  VALUE_AT,
  whatOf,
} from './tape.ts';
import type { TapeValues } from './tape-values.ts';

/**
 * The tree of a text that was read directly. A place is the index of a record; of a record in the other text, which this one
 * was read beside, it is the same number counted from -1 downwards.
 */
export class TapeTree implements ValueTree<number> {
  readonly root = 0;
  readonly #own: TapeValues;
  readonly #other: TapeValues;
  readonly #texts = new KeyTable();

  constructor(values: TapeValues) {
    this.#own = values;
    this.#other = values.source.beside?.other ?? values;
  }

  isContainer(place: number): boolean {
    return isContainer(this.#kind(place));
  }

  isList(place: number): boolean {
    return whatOf(this.#kind(place)) === LIST;
  }

  mayRefer(place: number): boolean {
    return (this.#kind(place) & REFERRING) !== 0;
  }

  mayHaveKey(key: string): boolean {
    return this.#own.source.tape.keys.find(key) !== undefined;
  }

  forEach(place: number, visit: (member: number, key: string | null) => void): void {
    const isOwn = place >= 0;
    const { keys, records } = this.#side(place).source.tape;
    const start = isOwn ? place : turned(place);
    const end = records[start + END] ?? 0;
    for (let at = start + RECORD; at < end; at = behind(records, at)) {
      const id = records[at + KEY] ?? NO_KEY;
      const isTaken = ((records[at + KIND] ?? 0) & TAKEN) !== 0;
      const member = isTaken ? turned(records[at + EXTRA] ?? 0) : isOwn ? at : turned(at);
      visit(member, id === NO_KEY ? null : keys.key(id));
    }
  }

  walkReferring(place: number, visitor: ReferringVisitor<number>): void {
    this.#walk(place >= 0, place >= 0 ? place : turned(place), visitor);
  }

  /** Goes through the records one behind the other, which is several times faster than from each container to its members. */
  #walk(isOwn: boolean, start: number, visitor: ReferringVisitor<number>): void {
    const { keys, records } = (isOwn ? this.#own : this.#other).source.tape;
    const stop = behind(records, start);
    const ends: number[] = [];
    let end = stop;
    for (let at = start + RECORD; at < stop; ) {
      for (; at >= end; end = ends.pop() ?? stop) visitor.leave();
      const kind = records[at + KIND] ?? 0;
      const id = records[at + KEY] ?? NO_KEY;
      const next = behind(records, at);
      if ((kind & REFERRING) === 0) {
        if (id !== NO_KEY && keys.isReferring(id) && !isContainer(kind))
          visitor.scalar(this.#placeAt(isOwn, at), keys.key(id));
        at = next;
        continue;
      }
      const member = this.#placeAt(isOwn, at);
      const isEntered = visitor.enter(member, id === NO_KEY ? null : keys.key(id), whatOf(kind) === LIST);
      if (isEntered && (kind & TAKEN) === 0) {
        ends.push(end);
        end = next;
        at += RECORD;
        continue;
      }
      if (isEntered) {
        this.#walk(false, turned(member), visitor);
        visitor.leave();
      }
      at = next;
    }
    for (; ends.length > 0; ends.pop()) visitor.leave();
  }

  #placeAt(isOwn: boolean, at: number): number {
    if (!isOwn) return turned(at);
    const { records } = this.#own.source.tape;
    return ((records[at + KIND] ?? 0) & TAKEN) === 0 ? at : turned(records[at + EXTRA] ?? 0);
  }

  member(place: number, key: string): number | undefined {
    if (!this.isContainer(place)) return undefined;
    const isOwn = place >= 0;
    const side = this.#side(place);
    const at = side.memberOf(isOwn ? place : turned(place), key);
    if (at === null) return undefined;
    const { records } = side.source.tape;
    const isTaken = ((records[at + KIND] ?? 0) & TAKEN) !== 0;
    return isTaken ? turned(records[at + EXTRA] ?? 0) : isOwn ? at : turned(at);
  }

  isShared(place: number, other: ValueTree<number>, otherPlace: number): boolean {
    if (!(other instanceof TapeTree) || this.#side(place) !== other.#side(otherPlace)) return false;
    return (place >= 0 ? place : turned(place)) === (otherPlace >= 0 ? otherPlace : turned(otherPlace));
  }

  text(place: number): string | null {
    if (this.isContainer(place)) return null;
    const { text, tape } = this.#side(place).source;
    const at = place >= 0 ? place : turned(place);
    if (whatOf(tape.records[at + KIND] ?? 0) === QUOTED) {
      // References are written over and over: one string for all of them is hashed and compared once.
      const id = this.#texts.idOfRange(text, (tape.records[at + VALUE_AT] ?? 0) + 1, (tape.records[at + END] ?? 0) - 1);
      return this.#texts.key(id);
    }
    const value = this.value(place);
    return typeof value === 'string' ? value : null;
  }

  value(place: number): unknown {
    return this.#side(place).value(place >= 0 ? place : turned(place));
  }

  placeOf(container: object): number | undefined {
    const own = this.#own.indexOf(container);
    if (own !== null) return own;
    const other = this.#own === this.#other ? null : this.#other.indexOf(container);
    return other === null ? undefined : turned(other);
  }

  placeBeside(place: number): number | undefined {
    return place >= 0 ? undefined : turned(place);
  }

  #kind(place: number): number {
    const at = place >= 0 ? place : turned(place);
    return this.#side(place).source.tape.records[at + KIND] ?? 0;
  }

  #side(place: number): TapeValues {
    return place >= 0 ? this.#own : this.#other;
  }
}

/** An index of the other tape as a place, and the other way round. */
function turned(place: number): number {
  return -1 - place;
}
