// [door] a connection to the provider that is read to its end.
import { Socket } from 'node:net';

type Written = (error?: Error | null) => void;
type Chunks = Parameters<NonNullable<Socket['_writev']>>[0];

/**
 * A server may answer a request that it does not read to its end, an upload that is too large, and reset the connection. Node then throws
 * away the answer with the bytes that could not be written; clients that are connected to the server itself still read it, and so does this.
 */
export class ProviderSocket extends Socket {
  #isReset = false;

  /** The provider takes no more bytes; what it had answered by then is still to be read. */
  get isReset(): boolean {
    return this.#isReset;
  }

  override _write(chunk: unknown, encoding: BufferEncoding, written: Written): void {
    if (this.#isReset) written();
    else super._write(chunk, encoding, this.#forgive(written));
  }

  override _writev(chunks: Chunks, written: Written): void {
    if (this.#isReset) written();
    else super._writev?.(chunks, this.#forgive(written));
  }

  #forgive(written: Written): Written {
    return (error) => {
      const code = (error as NodeJS.ErrnoException | null | undefined)?.code;
      this.#isReset ||= code === 'EPIPE' || code === 'ECONNRESET';
      written(this.#isReset ? null : error);
    };
  }
}
