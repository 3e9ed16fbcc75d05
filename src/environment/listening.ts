// [door] finds out, on Linux, which ports a process tree listens on: for the error message alone.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { findTree, readProcesses } from '../tools/process-tree.ts';

/** TCP_LISTEN in the kernel's table. */
const LISTEN_STATE = '0A';

/** Ports on which a process or anything it started listens, in ascending order; empty where that cannot be seen. */
export function listeningPorts(leader: number): readonly number[] {
  const tree = findTree(readProcesses(), leader);
  const inodes = new Set(tree.flatMap(({ pid }) => socketInodes(pid)));
  const tables = ['tcp', 'tcp6'].flatMap((name) => readListeners(readText(`/proc/${leader}/net/${name}`)));
  const ports = tables.filter(({ inode }) => inodes.has(inode)).map(({ port }) => port);
  return [...new Set(ports)].sort((a, b) => a - b);
}

/** Rows of `/proc/net/tcp` (proc(5)) in the state LISTEN: `sl local_address rem_address st … inode`. */
export function readListeners(table: string): readonly { readonly port: number; readonly inode: string }[] {
  return table
    .split('\n')
    .slice(1)
    .map((row) => row.trim().split(/\s+/u))
    .filter((columns) => columns[3] === LISTEN_STATE)
    .map((columns) => ({
      port: Number.parseInt(columns[1]?.split(':').at(-1) ?? '', 16),
      inode: columns[9] ?? '',
    }))
    .filter(({ port, inode }) => Number.isInteger(port) && inode !== '');
}

function socketInodes(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      const inode = /^socket:\[(\d+)\]$/u.exec(readLink(`/proc/${pid}/fd/${fd}`))?.[1];
      return inode === undefined ? [] : [inode];
    });
  } catch {
    // The process has ended, or is not ours to look into: then it adds nothing to the message.
    return [];
  }
}

function readLink(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    // Closed between the listing and now.
    return '';
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // No /proc on this system, or no IPv6: an empty table.
    return '';
  }
}
