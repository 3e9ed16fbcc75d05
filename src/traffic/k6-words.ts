// [door] reads the log of k6, which it writes as JSON: in its plain form the reason of a failed request is left out.
import { open, rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';

/** What k6 adds to every exception of a script. */
const NO_HINT = 'script exception';

/** One line of k6's log as a person reads it: `Request Failed: Get "http://…": EOF`. What is no JSON of its log is left as it is. */
export function readLogLine(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const { msg, error, hint, level } = JSON.parse(line) as Readonly<Record<string, unknown>>;
    if (typeof msg !== 'string' || typeof level !== 'string') return line;
    const reason = typeof error === 'string' ? `: ${error}` : '';
    const advice = typeof hint === 'string' && hint !== NO_HINT ? `. ${hint}` : '';
    return `${msg.trimEnd()}${reason}${advice}`;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return line;
    throw thrown;
  }
}

/** The same for all of what k6 wrote to standard error. */
export function readLog(text: string): string {
  return text.split('\n').map(readLogLine).join('\n');
}

/** Turns the file of `--console-output`, which has the form of the log, into what the script printed. Nothing where there is no file. */
export async function readConsoleFile(file: string): Promise<void> {
  const source = await open(file).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (source === null) return;
  const plain = `${file}.plain`;
  const target = await open(plain, 'w', 0o600);
  try {
    const lines = createInterface({
      input: source.createReadStream({ autoClose: false }),
      crlfDelay: Number.POSITIVE_INFINITY,
    });
    for await (const line of lines) await target.write(`${readLogLine(line)}\n`);
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
  await rename(plain, file);
}
