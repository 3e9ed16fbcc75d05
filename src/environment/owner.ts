// [door] names our process for good, and tells whether a process that named itself so still runs.
import { readFileSync, readlinkSync } from 'node:fs';
import { readProcess } from '../tools/process-tree.ts';

/** Boot, namespace of process ids, process id and its start: no other process ever has all four. Null without /proc. */
export function describeOwner(): string | null {
  const here = describePlace();
  const startTime = readProcess(process.pid)?.startTime;
  return here === null || startTime === undefined ? null : [...here, process.pid, startTime].join('/');
}

/**
 * Whether the process is certainly gone. One of another machine, container or boot cannot be looked at from here, so
 * it is not.
 */
export function isDead(owner: string): boolean {
  const here = describePlace();
  const [boot, namespace, pid, startTime, ...rest] = owner.split('/');
  if (here === null || rest.length > 0 || boot !== here[0] || namespace !== here[1]) return false;
  if (!/^[1-9]\d*$/u.test(pid ?? '') || startTime === undefined) return false;
  return readProcess(Number(pid))?.startTime !== startTime;
}

function describePlace(): readonly [boot: string, namespace: string] | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const namespace = /\d+/u.exec(readlinkSync('/proc/self/ns/pid'))?.[0];
    return namespace === undefined ? null : [boot, namespace];
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'EACCES') return null;
    throw error;
  }
}
