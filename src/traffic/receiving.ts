import type { Readable } from 'node:stream';

/** What came back, before anything is made of it. */
export interface Received {
  readonly status: number | null;
  readonly error: string | null;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: Uint8Array;
  readonly truncated: boolean;
}

/** Collects one answer, whatever protocol brings it. */
export class Receiving {
  readonly #limit: number;
  #status: number | null = null;
  #headers: Received['headers'] = {};
  #chunks: Buffer[] = [];
  #bytes = 0;

  /** `limit`: bytes of the body that are kept. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  begin(status: number, headers: Received['headers']): void {
    this.#status = status;
    this.#headers = headers;
  }

  takeBody(body: Readable, settle: (error: string | null) => void, wordsOf: (error: Error) => string): void {
    body.on('data', (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.#bytes += chunk.length;
      if (this.#bytes > this.#limit) settle(null);
    });
    body.on('end', () => settle(null));
    body.on('error', (error) => settle(`the answer broke off after ${this.#bytes} bytes: ${wordsOf(error)}`));
    body.on('close', () => settle(`the answer broke off after ${this.#bytes} bytes`));
  }

  get hasBegun(): boolean {
    return this.#status !== null;
  }

  ending(error: string | null): Received {
    return {
      status: this.#status,
      error,
      headers: this.#headers,
      body: Buffer.concat(this.#chunks).subarray(0, this.#limit),
      truncated: this.#bytes > this.#limit,
    };
  }
}
