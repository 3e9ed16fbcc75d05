// [door] one direction of one proxied connection.
import type { Socket } from 'node:net';
import type { ToxicKind } from '../model/chaos.ts';
import { FRESH_PACE, type Pace, type Random, scheduleChunk, type Timed } from './toxic.ts';

/** Bytes that wait inside the proxy before the sender is held back: some seconds of an ordinary database's answers. */
const MAX_WAITING_BYTES = 4 * 1024 * 1024;

/** What a link tells the connection it belongs to. */
export interface LinkEvents {
  /** Ends both directions with what was already sent. */
  readonly close: () => void;
  /** Resets both directions. */
  readonly reset: () => void;
}

/** The bytes of one direction, through the toxics that hold at the time. */
export class ProxyLink {
  readonly #from: Socket;
  readonly #to: Socket;
  readonly #random: Random;
  readonly #events: LinkEvents;
  #toxics: readonly ToxicKind[] = [];
  #pace: Pace = FRESH_PACE;
  #waiting: Timed[] = [];
  #waitingBytes = 0;
  /** Bytes are thrown away: a `timeout` holds, or has held, and what follows would make no sense to the receiver. */
  #swallows = false;
  #endAt: number | null = null;
  #timer: NodeJS.Timeout | null = null;
  #closing: NodeJS.Timeout | null = null;

  constructor(from: Socket, to: Socket, options: { readonly random: Random; readonly events: LinkEvents }) {
    this.#from = from;
    this.#to = to;
    this.#random = options.random;
    this.#events = options.events;
    from.on('end', () => this.#end());
    to.on('drain', () => this.#flush());
  }

  /** Takes effect at once, also for bytes that are still to come on a connection that is open. */
  setToxics(toxics: readonly ToxicKind[]): void {
    const had = this.#toxics;
    this.#toxics = toxics;
    if (this.#closing !== null) clearTimeout(this.#closing);
    this.#closing = null;
    const hang = toxics.find((toxic) => toxic.type === 'timeout');
    const reset = toxics.find((toxic) => toxic.type === 'reset_peer');
    if (hang !== undefined) this.#hang(hang.timeout);
    else if (had.some(({ type }) => type === 'timeout')) this.#events.close();
    if (reset !== undefined) this.#closing = setTimeout(this.#events.reset, reset.timeout);
    if (toxics.length === 0) this.#release();
  }

  dispose(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#closing !== null) clearTimeout(this.#closing);
    this.#waiting = [];
  }

  #hang(timeout: number): void {
    this.#swallows = true;
    if (timeout > 0) this.#closing = setTimeout(this.#events.close, timeout);
  }

  /** Bytes that came. `release` is called when their memory may be used again, and not at all where that is not known. */
  accept(chunk: Uint8Array, release: (() => void) | null): void {
    if (this.#swallows) return;
    if (this.#toxics.length === 0 && this.#waiting.length === 0) {
      const goesOn = release === null ? this.#to.write(chunk) : this.#to.write(chunk, (error) => error || release());
      if (!goesOn) this.#from.pause();
      return;
    }
    const now = performance.now();
    const { pieces, pace, ends } = scheduleChunk(chunk, this.#toxics, {
      now,
      pace: this.#pace,
      random: this.#random,
    });
    this.#pace = pace;
    for (const piece of pieces) {
      this.#waiting.push(piece);
      this.#waitingBytes += piece.bytes.length;
    }
    if (ends) {
      this.#swallows = true;
      this.#endAt = now;
    }
    if (this.#waitingBytes > MAX_WAITING_BYTES) this.#from.pause();
    this.#flush();
  }

  #end(): void {
    if (this.#swallows && this.#endAt === null) return;
    const slow = this.#toxics.find((toxic) => toxic.type === 'slow_close');
    this.#endAt ??= performance.now() + (slow?.delay ?? 0);
    this.#flush();
  }

  /** No toxic holds any more: what waits may leave now, in its order. */
  #release(): void {
    this.#pace = FRESH_PACE;
    this.#waiting = this.#waiting.map((piece) => ({ ...piece, notBefore: 0 }));
    if (this.#endAt !== null) this.#endAt = 0;
    this.#flush();
  }

  #flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const now = performance.now();
    let sent = 0;
    while (sent < this.#waiting.length && !this.#to.writableNeedDrain) {
      const piece = this.#waiting[sent];
      if (piece === undefined || piece.notBefore > now) break;
      this.#to.write(piece.bytes);
      this.#waitingBytes -= piece.bytes.length;
      sent += 1;
    }
    if (sent > 0) this.#waiting.splice(0, sent);
    if (this.#to.writableNeedDrain) return;
    const next = this.#waiting[0]?.notBefore ?? this.#endAt;
    if (this.#waiting.length === 0 && this.#endAt !== null && this.#endAt <= now) this.#finish();
    else if (next !== null) this.#timer = setTimeout(() => this.#flush(), Math.max(0, next - now));
    if (this.#from.isPaused() && this.#waitingBytes <= MAX_WAITING_BYTES / 2) this.#from.resume();
  }

  #finish(): void {
    this.#endAt = null;
    // Bytes after a limit do not pass: neither direction has a use for the other any more.
    if (this.#swallows) this.#events.close();
    else this.#to.end();
  }
}
