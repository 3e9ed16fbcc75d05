/** A longer line is cut: one line must not fill the log, or the memory, of the whole run. */
export const MAX_LINE_CHARACTERS = 16_384;

export interface LineSplitter {
  /** Bytes as they arrive: a character or a line may be split anywhere. */
  push(chunk: Uint8Array): void;
  /** Hands over what is left when the stream ended without a line break. */
  end(): void;
}

/** Cuts a stream of UTF-8 bytes into lines without their `\n` or `\r\n`. Bytes that are no UTF-8 become U+FFFD. */
export function makeLineSplitter(onLine: (line: string) => void): LineSplitter {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let pending = '';
  let dropped = 0;
  const add = (text: string): void => {
    const room = Math.max(0, MAX_LINE_CHARACTERS - pending.length);
    pending += text.slice(0, room);
    dropped += Math.max(0, text.length - room);
  };
  const flush = (): void => {
    const line = dropped > 0 ? `${pending.toWellFormed()}… (${dropped} more characters)` : pending;
    pending = '';
    dropped = 0;
    onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
  };
  const take = (text: string): void => {
    let at = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', at)) {
      add(text.slice(at, end));
      flush();
      at = end + 1;
    }
    add(text.slice(at));
  };
  return {
    push: (chunk) => take(decoder.decode(chunk, { stream: true })),
    end: () => {
      take(decoder.decode());
      if (pending !== '' || dropped > 0) flush();
    },
  };
}

/** The last line of what a program said, which is where most say what went wrong. */
export function lastLine(output: string): string {
  return output.trim().split('\n').at(-1)?.trim() ?? '';
}
