/** What is kept of each stream; more is read (the child must not block) and dropped, and the result says so. */
export const CAPTURE_LIMIT_BYTES = 5_000_000;

/** The beginning of a stream of UTF-8. */
export class Capture {
  readonly #chunks: Buffer[] = [];
  #bytes = 0;
  truncated = false;

  add(chunk: Buffer): void {
    const room = CAPTURE_LIMIT_BYTES - this.#bytes;
    if (chunk.length > room) this.truncated = true;
    if (room <= 0) return;
    const kept = chunk.subarray(0, room);
    this.#chunks.push(kept);
    this.#bytes += kept.length;
  }

  text(): string {
    // Streaming mode leaves out a character that was cut in half at the limit.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(this.#chunks), {
      stream: this.truncated,
    });
  }
}
