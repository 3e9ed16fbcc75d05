// [door] follows what a container prints.
import { createInterface } from 'node:readline';
import type { Runtime } from '../tools/docker.ts';

/** Hands every line of a container's log over, those from before included, until it is stopped or the container ends. */
export async function followLog(
  runtime: Runtime,
  id: string,
  onLine: (line: string) => void,
): Promise<{ stop(): void }> {
  const stream = await runtime.container.logs(runtime.container.getById(id));
  // Without a listener a broken connection to Docker would end the process; the log just stops there.
  stream.on('error', () => stream.destroy());
  const lines = createInterface({ input: stream });
  lines.on('line', onLine);
  return {
    stop: () => {
      lines.close();
      stream.destroy();
    },
  };
}
