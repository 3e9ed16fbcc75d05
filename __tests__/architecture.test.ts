import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOORS, ROOMS } from '../src/architecture.ts';

const SOURCE = resolve(import.meta.dirname, '../src');

/** What only doors may touch: the file system, processes, the network, the runner, containers, clocks. */
const OUTSIDE_MODULES =
  /^(node:(fs|fs\/promises|child_process|net|http|https|tls|dns|dgram|os|worker_threads|cluster)|@actions\/.*|@octokit\/.*|testcontainers|undici)$/;
const OUTSIDE_GLOBALS = /(?<![.\w'"`/-])(process\.(?!platform\b)|fetch\(|Date\.now\(|performance\.now\(|new Date\(\))/;

interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly { readonly specifier: string; readonly typeOnly: boolean }[];
}

const files = listSourceFiles();

describe('the house', () => {
  it('has every folder and top-level file in the order of rooms', () => {
    const unknown = files.filter((file) => !ROOMS.includes(file.room)).map((file) => file.path);
    expect(unknown).toEqual([]);
  });

  it('imports in one direction only: a room reads the rooms before it', () => {
    const wrong = localImports().filter(({ from, to }) => ROOMS.indexOf(to.room) > ROOMS.indexOf(from.room));
    expect(wrong.map(describeArrow)).toEqual([]);
  });

  it('keeps the stage rooms apart: what one needs of another it is handed', () => {
    const stageRooms = new Set(['environment', 'contract', 'load', 'compare', 'chaos', 'history', 'audit']);
    const wrong = localImports().filter(
      ({ from, to }) => from.room !== to.room && stageRooms.has(from.room) && stageRooms.has(to.room),
    );
    expect(wrong.map(describeArrow)).toEqual([]);
  });

  it('has no cycle between files', () => {
    expect(findCycles()).toEqual([]);
  });

  it('touches the world in doors only', () => {
    const leaks = files
      .filter((file) => !DOORS.includes(file.path))
      .flatMap((file) => outsideUses(file).map((use) => `${file.path}: ${use}`));
    expect(leaks).toEqual([]);
  });

  it('lists no door that does not exist', () => {
    const paths = files.map((file) => file.path);
    expect(DOORS.filter((door) => !paths.includes(door))).toEqual([]);
  });

  it('calls nothing utils, helpers, common or manager', () => {
    const vague = files.filter((file) =>
      /(^|\/)(utils?|helpers?|common|managers?|misc|shared)(\/|\.ts$)/.test(file.path),
    );
    expect(vague.map((file) => file.path)).toEqual([]);
  });
});

function listSourceFiles(): readonly SourceFile[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => {
      const written = readFileSync(join(SOURCE, path), 'utf8');
      // What `generate/` writes for others is text: it imports and calls nothing here.
      const text = path.startsWith('generate/') ? written.replace(/(?:return|=) `[\s\S]*?(?<!\\)`;\n/g, '\n') : written;
      const room = path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/, '');
      return { path, room, text, imports: listImports(text) };
    });
}

function listImports(text: string): SourceFile['imports'] {
  const fixed = text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)';/gm);
  const lazy = text.matchAll(/(?<!typeof )\bimport\('([^']+)'\)/g);
  return [
    ...[...fixed].map((match) => ({ specifier: match[2] ?? '', typeOnly: match[1] !== undefined })),
    ...[...lazy].map((match) => ({ specifier: match[1] ?? '', typeOnly: false })),
  ];
}

function localImports(): readonly { from: SourceFile; to: SourceFile }[] {
  return files.flatMap((from) =>
    from.imports
      .filter(({ specifier }) => specifier.startsWith('.') && specifier.endsWith('.ts'))
      .map(({ specifier }) => ({ from, to: fileAt(from, specifier) })),
  );
}

function fileAt(from: SourceFile, specifier: string): SourceFile {
  const path = relative(SOURCE, resolve(SOURCE, dirname(from.path), specifier)).replaceAll('\\', '/');
  const file = files.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`${from.path} imports ${specifier}, which is not in src/`);
  return file;
}

function describeArrow({ from, to }: { from: SourceFile; to: SourceFile }): string {
  return `${from.path} -> ${to.path}`;
}

function findCycles(): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of localImports()) next.set(from.path, [...(next.get(from.path) ?? []), to.path]);
  const cycles = new Set<string>();
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.add([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    else if (!done.has(path)) for (const to of next.get(path) ?? []) walk(to, [...trail, path]);
    done.add(path);
  };
  for (const file of files) walk(file.path, []);
  return [...cycles];
}

function outsideUses(file: SourceFile): readonly string[] {
  const modules = file.imports
    .filter(({ specifier, typeOnly }) => !typeOnly && OUTSIDE_MODULES.test(specifier))
    .map(({ specifier }) => specifier);
  const code = file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const globals = code.match(OUTSIDE_GLOBALS)?.[0];
  return globals === undefined ? modules : [...modules, globals];
}
