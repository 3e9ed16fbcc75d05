// [door] finds the JUnit files that a test run wrote, and the files they speak of.
import { realpathSync, statSync } from 'node:fs';
import { glob, readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { type Problem, ProblemError, toProblem } from '../model/problem.ts';
import type { TestReport } from '../model/stage.ts';
import { type JunitReport, parseJunit } from './junit.ts';
import { insideWorkspace } from './mounts.ts';
import { type FindFile, locateFailure } from './stack-place.ts';

/** The largest report of a real project has a few megabytes. */
const MAX_REPORT_BYTES = 50_000_000;
const MAX_REPORTS = 1_000;
/** Failures that are told one by one; `failed` counts them all. */
const MAX_FAILURES = 200;
const NEVER_ENTERED: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** Time of the last change and size of every file the globs match: what is the same after the tests is an old report. */
export type Snapshot = ReadonlyMap<string, string>;

export async function lookForReports(workspace: string, globs: readonly string[]): Promise<Snapshot> {
  const found = new Map<string, string>();
  if (globs.length === 0) return found;
  const wanted = globs.filter((one) => !one.startsWith('!'));
  const unwanted = globs.filter((one) => one.startsWith('!')).map((one) => one.slice(1));
  const exclude = (name: string): boolean => NEVER_ENTERED.has(name.split(sep).at(-1) ?? name);
  const without = new Set<string>();
  for await (const path of glob(unwanted, { cwd: workspace, exclude })) without.add(path);
  for await (const path of glob(wanted, { cwd: workspace, exclude })) {
    if (without.has(path) || found.size >= MAX_REPORTS) continue;
    const { mtimeMs, size, ino } = await stat(join(workspace, path));
    found.set(path.replaceAll('\\', '/'), `${mtimeMs} ${size} ${ino}`);
  }
  return found;
}

export interface ReadReports {
  /** Null when none was written, or none could be read. */
  readonly report: TestReport | null;
  readonly problems: readonly Problem[];
}

/** Reads what the tests have written since `before`. One that cannot be read never takes the others down. */
export async function readReports(
  request: { readonly workspace: string; readonly directory: string; readonly globs: readonly string[] },
  before: Snapshot,
): Promise<ReadReports> {
  const { workspace, globs } = request;
  const after = await lookForReports(workspace, globs);
  const written = [...after].filter(([path, state]) => before.get(path) !== state).map(([path]) => path);
  const reports: JunitReport[] = [];
  const problems: Problem[] = [];
  const files: string[] = [];
  for (const path of written.sort()) {
    try {
      reports.push(parseJunit(await readText(workspace, path), path));
      files.push(path);
    } catch (error) {
      problems.push(toProblem(error, 'integration.report-unreadable', `The test report ${path} cannot be read`));
    }
  }
  if (written.length === 0) problems.push(noReport(globs, after.size));
  return { report: files.length === 0 ? null : summarise(files, reports, openFinder(request)), problems };
}

async function readText(workspace: string, path: string): Promise<string> {
  const file = insideWorkspace(workspace, path);
  const { size } = await stat(file);
  if (size <= MAX_REPORT_BYTES) return readFile(file, 'utf8');
  throw new ProblemError({
    code: 'integration.report-too-large',
    what: `The test report ${path} is too large: ${size} bytes`,
    why: `the limit is ${MAX_REPORT_BYTES}`,
    todo: 'Let the tests write less of their output into it',
  });
}

function noReport(globs: readonly string[], old: number): Problem {
  const names = globs.map((one) => `\`${one}\``).join(', ');
  return {
    code: 'integration.no-report',
    what: `The integration tests wrote no JUnit file (${names})`,
    where: null,
    why:
      old === 0 ? 'no file has such a name' : `${old} with such a name ${old === 1 ? 'is' : 'are'} older than this run`,
    todo: 'Check `integration.junit` (from the root of the repository), and the reporter of the tests',
  };
}

function summarise(files: readonly string[], reports: readonly JunitReport[], find: FindFile): TestReport {
  const failures = reports.flatMap((report) => report.failures);
  const sum = (key: 'tests' | 'skipped'): number => reports.reduce((total, report) => total + report[key], 0);
  return {
    files,
    tests: sum('tests'),
    failed: failures.length,
    skipped: sum('skipped'),
    failures: failures.slice(0, MAX_FAILURES).map((failure) => ({
      name: failure.name,
      message: failure.message,
      kind: failure.kind,
      location: locateFailure(failure, find),
    })),
  };
}

/** Absolute names, names from the folder the tests ran in, and names from the root; files of packages are nobody's test. */
function openFinder({ workspace, directory }: { readonly workspace: string; readonly directory: string }): FindFile {
  const root = realpathSync(workspace);
  const known = new Map<string, string | null>();
  const look = (name: string): string | null => {
    const candidates = isAbsolute(name) ? [name] : [join(root, directory, name), join(root, name)];
    const paths = candidates
      .map((path) => relative(root, path))
      .filter((path) => isOurs(path) && isFile(join(root, path)));
    return paths[0]?.replaceAll('\\', '/') ?? null;
  };
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = name.includes('\0') ? null : look(name);
    known.set(name, found);
    return found;
  };
}

function isOurs(path: string): boolean {
  return path !== '' && !path.startsWith('..') && !isAbsolute(path) && !path.split(sep).includes('node_modules');
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
