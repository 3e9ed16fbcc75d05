import {
  type AliasEvent,
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE_PLAIN,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import type { Built } from './built.ts';
import { MAX_NESTING, MAX_NODES } from './limits.ts';
import { Marks } from './marks.ts';
import { scalarValue, shortTag, taggedScalarValue } from './scalar.ts';
import { setOwn } from './set-own.ts';
import { TextFault } from './text-fault.ts';

const ABSENT = -1;
const MERGE_KEY = '<<';

/** What an anchor names: the value, how many values it holds and how deep it is, with aliases written out. */
interface Anchor {
  value: unknown;
  nodes: number;
  height: number;
  complete: boolean;
}

/** An object or array that is being read. Frames are used again level by level, so that reading allocates none. */
interface Frame {
  value: object;
  isArray: boolean;
  key: string | null;
  keyId: number;
  keyAt: number;
  keyIsMerge: boolean;
  start: number;
  nodes: number;
  height: number;
  anchor: Anchor | null;
  readonly entries: number[];
  /** Keys that came from a merge and may still be written out. */
  merged: Set<string> | null;
}

/** One document of parser events as plain values, with the place of every key and value. Throws `TextFault`. */
export function buildValue(text: string, events: readonly Event[]): Built {
  return new Builder(text).build(events);
}

class Builder {
  readonly #text: string;
  readonly #marks = new Marks();
  readonly #frames: Frame[] = [];
  #depth = 0;
  #nodes = 0;
  #anchors = new Map<string, Anchor>();
  #root: unknown = null;
  #rootAt = 0;
  #documents = 0;

  constructor(text: string) {
    this.#text = text;
  }

  build(events: readonly Event[]): Built {
    for (const event of events) {
      if (event.type === EVENT_SCALAR) this.#scalar(event);
      else if (event.type === EVENT_MAPPING) this.#open(event, {}, '!!map');
      else if (event.type === EVENT_SEQUENCE) this.#open(event, [], '!!seq');
      else if (event.type === EVENT_ALIAS) this.#alias(event);
      else if (event.type === EVENT_POP) this.#close();
      else if (event.type === EVENT_DOCUMENT) this.#documents++;
    }
    if (this.#documents === 0) throw new TextFault('text.empty', 0);
    return { value: this.#root, start: this.#rootAt, places: this.#marks, values: null };
  }

  #top(): Frame | null {
    return this.#depth === 0 ? null : (this.#frames[this.#depth - 1] ?? null);
  }

  #scalar(event: ScalarEvent): void {
    const top = this.#top();
    const at = event.valueStart === ABSENT ? (top === null ? 0 : top.keyAt) : this.#quoteStart(event);
    if (top !== null && !top.isArray && top.key === null) {
      const source = getScalarValue(this.#text, event);
      const isMerge = source === MERGE_KEY && event.style === SCALAR_STYLE_PLAIN;
      this.#key(top, source, at, isMerge);
      if (event.anchorStart !== ABSENT) this.#name(event, source, true);
      return;
    }
    const value = event.tagStart === ABSENT ? scalarValue(this.#text, event) : this.#tagged(event);
    if (event.anchorStart !== ABSENT) this.#name(event, value, true);
    this.#add(value, at, 1, 0);
  }

  /** Offsets of quoted scalars begin behind the quote; a person points at the quote. */
  #quoteStart(event: ScalarEvent): number {
    const before = this.#text.charCodeAt(event.valueStart - 1);
    const isQuoted = event.style !== SCALAR_STYLE_PLAIN && (before === 34 || before === 39);
    return isQuoted ? event.valueStart - 1 : event.valueStart;
  }

  #tagged(event: ScalarEvent): unknown {
    const tag = shortTag(this.#text.slice(event.tagStart, event.tagEnd));
    const result = taggedScalarValue(getScalarValue(this.#text, event), tag);
    if ('value' in result) return result.value;
    throw new TextFault(result.refused === 'unknown-tag' ? 'text.tag' : 'text.tag-value', event.tagStart, tag);
  }

  #key(frame: Frame, key: string, at: number, isMerge: boolean): void {
    if (!isMerge && Object.hasOwn(frame.value, key) && !frame.merged?.has(key)) {
      throw new TextFault('text.duplicate-key', at, key);
    }
    frame.keyId = this.#marks.keys.idOf(key);
    frame.key = this.#marks.keys.key(frame.keyId);
    frame.keyAt = at;
    frame.keyIsMerge = isMerge;
  }

  #open(event: MappingEvent | SequenceEvent, value: object, expectedTag: string): void {
    const parent = this.#top();
    if (parent !== null && !parent.isArray && parent.key === null) throw new TextFault('text.key', event.start);
    if (event.tagStart !== ABSENT) {
      const tag = shortTag(this.#text.slice(event.tagStart, event.tagEnd));
      if (tag !== expectedTag && tag !== '!') throw new TextFault('text.tag', event.tagStart, tag);
    }
    if (this.#depth >= MAX_NESTING) throw new TextFault('text.nesting', event.start);
    const anchor = event.anchorStart === ABSENT ? null : this.#name(event, value, false);
    this.#push(value, event.start, anchor);
  }

  #push(value: object, start: number, anchor: Anchor | null): void {
    let frame = this.#frames[this.#depth];
    if (frame === undefined) {
      frame = newFrame();
      this.#frames.push(frame);
    }
    frame.value = value;
    frame.isArray = Array.isArray(value);
    frame.key = null;
    frame.keyAt = start;
    frame.start = start;
    frame.nodes = 1;
    frame.height = 0;
    frame.anchor = anchor;
    frame.entries.length = 0;
    frame.merged = null;
    this.#depth++;
  }

  #close(): void {
    if (this.#depth === 0) return;
    const frame = this.#frames[this.#depth - 1];
    if (frame === undefined) return;
    this.#depth--;
    this.#marks.close(frame.value, frame.entries);
    const height = frame.height + 1;
    if (frame.anchor !== null) {
      frame.anchor.nodes = frame.nodes;
      frame.anchor.height = height;
      frame.anchor.complete = true;
    }
    // The frame's own nodes are already counted in the total; only the parent's sum is missing.
    this.#nodes -= frame.nodes - 1;
    this.#add(frame.value, frame.start, frame.nodes, height);
  }

  #alias(event: AliasEvent): void {
    const name = this.#text.slice(event.anchorStart, event.anchorEnd);
    const at = event.anchorStart - 1;
    const anchor = this.#anchors.get(name);
    if (anchor === undefined) throw new TextFault('text.alias', at, name);
    if (!anchor.complete) throw new TextFault('text.alias-cycle', at, name);
    const top = this.#top();
    if (top !== null && !top.isArray && top.key === null) {
      if (typeof anchor.value !== 'string') throw new TextFault('text.key', at);
      this.#key(top, anchor.value, at, false);
      return;
    }
    if (this.#depth + anchor.height > MAX_NESTING) throw new TextFault('text.nesting', at);
    this.#add(anchor.value, at, anchor.nodes, anchor.height);
  }

  #name(event: ScalarEvent | MappingEvent | SequenceEvent, value: unknown, complete: boolean): Anchor {
    const anchor: Anchor = { value, nodes: 1, height: 0, complete };
    this.#anchors.set(this.#text.slice(event.anchorStart, event.anchorEnd), anchor);
    return anchor;
  }

  #add(value: unknown, at: number, nodes: number, height: number): void {
    this.#nodes += nodes;
    if (this.#nodes > MAX_NODES) throw new TextFault('text.nodes', at);
    const top = this.#top();
    if (top === null) {
      // Two documents have two roots; the parser says so before, by its second document event.
      this.#root = value;
      this.#rootAt = at;
      return;
    }
    top.nodes += nodes;
    if (height > top.height) top.height = height;
    if (top.isArray) {
      (top.value as unknown[]).push(value);
      top.entries.push(at);
    } else if (top.keyIsMerge) this.#merge(top, value);
    else this.#addEntry(top, value, at);
  }

  #addEntry(frame: Frame, value: unknown, at: number): void {
    setOwn(frame.value as Record<string, unknown>, frame.key ?? '', value);
    frame.entries.push(frame.keyId, frame.keyAt, at);
    frame.merged?.delete(frame.key ?? '');
    frame.key = null;
  }

  /** Written keys win over merged ones, and earlier merged ones over later. */
  #merge(frame: Frame, value: unknown): void {
    frame.key = null;
    frame.keyIsMerge = false;
    for (const source of Array.isArray(value) ? value : [value]) {
      if (source === null || typeof source !== 'object' || Array.isArray(source)) {
        throw new TextFault('text.merge', frame.keyAt);
      }
      for (const key of Object.keys(source)) {
        if (Object.hasOwn(frame.value, key)) continue;
        const entry = this.#marks.entry(source, key);
        if (entry !== null) frame.entries.push(...entry);
        setOwn(frame.value as Record<string, unknown>, key, source[key as keyof typeof source]);
        frame.merged ??= new Set();
        frame.merged.add(key);
        if (++this.#nodes > MAX_NODES) throw new TextFault('text.nodes', frame.keyAt);
      }
    }
  }
}

function newFrame(): Frame {
  return {
    value: [],
    isArray: true,
    key: null,
    keyId: 0,
    keyAt: 0,
    keyIsMerge: false,
    start: 0,
    nodes: 0,
    height: 0,
    anchor: null,
    entries: [],
    merged: null,
  };
}
