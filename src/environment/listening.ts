// [door] finds out, on Linux, which ports a process tree listens on: for the error message alone.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { endianness } from 'node:os';
import { findTree, readProcesses } from '../tools/process-tree.ts';
import { LISTEN_STATE, readBound } from './socket-table.ts';

/** Ports on which a process or anything it started listens, in ascending order; empty where that cannot be seen. */
export function listeningPorts(leader: number): readonly number[] {
  const tree = findTree(readProcesses(), leader);
  const inodes = new Set(tree.flatMap(({ pid }) => socketInodes(pid)));
  const tables = ['tcp', 'tcp6'].flatMap((name) => readBound(readText(`/proc/${leader}/net/${name}`), endianness()));
  const ports = tables
    .filter(({ state, inode }) => state === LISTEN_STATE && inodes.has(inode))
    .map(({ port }) => port);
  return [...new Set(ports)].sort((a, b) => a - b);
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
