// [door] runs commands in containers, and copies files into them.
import { Readable } from 'node:stream';
import { type Bound, within } from '../tools/deadline.ts';
import type { Runtime } from '../tools/docker.ts';
import { packTar, type TarFile } from './tar.ts';

export interface ExecResult {
  readonly exitCode: number;
  /** Both streams, in the order they came. */
  readonly output: string;
}

/** A shell command inside a container. Throws when it takes longer than it may; it is not ended then, its container is. */
export async function execInContainer(runtime: Runtime, id: string, request: Bound & { command: string }) {
  const container = runtime.container.getById(id);
  const result: ExecResult = await within(runtime.container.exec(container, ['sh', '-c', request.command]), request);
  return result;
}

/** Copies files below the root of a container, which need not run. */
export async function copyIntoContainer(
  runtime: Runtime,
  id: string,
  request: Bound & { readonly files: readonly TarFile[] },
): Promise<void> {
  const container = runtime.container.getById(id);
  const archive = Readable.from([packTar(request.files)]);
  await within(runtime.container.putArchive(container, archive, '/'), request);
}
