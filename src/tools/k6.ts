// [door] A k6 that can be trusted: the installed one, else the pinned release, else built from its Go module.
import { access, constants, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { ProblemError } from '../model/problem.ts';
import { childEnvironment } from './child-environment.ts';
import { digestOf, sha256 } from './digest.ts';
import { downloadVerified, readVerified, storeExecutable } from './download.ts';
import { runCommand } from './exec.ts';
import { K6_MODULE, K6_MODULE_SUM, K6_PINS, K6_RELEASES, K6_VERSION, type K6Pin } from './k6-pins.ts';
import { lastLine } from './lines.ts';
import { readTextIfThere } from './read-text.ts';
import { readTarEntry } from './tar.ts';

/** Older ones answer differently to `k6 inspect` and know other flags. */
const OLDEST_MAJOR = 1;
const VERSION_DEADLINE_MS = 30_000; // milliseconds when warm; a cold disk reads 70 MB first
const GO_BUILD_DEADLINE_MS = 600_000; // 2 to 4 minutes on two cores with an empty build cache
const UNZIP_DEADLINE_MS = 60_000; // 30 MB

export interface K6Request {
  /** The environment k6 is looked for in (PATH), and that Go is given the allowed part of. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folder that may survive this run. */
  readonly toolCache: string;
  /** Folder of this run. */
  readonly workDirectory: string;
  readonly log: (line: string) => void;
  /** A k6 the user brings along; used as it is. */
  readonly override?: string;
  /** Where the release is fetched from and what it has to be; the built-in values by default. */
  readonly release?: { readonly address: string; readonly pins: Readonly<Partial<Record<string, K6Pin>>> };
}

export interface K6Binary {
  readonly file: string;
  readonly version: string;
  readonly source: 'path' | 'cache' | 'download' | 'go';
}

/** Throws ProblemError (`tool.…`) when no k6 can be had, or when what was served is not what was pinned. */
export async function obtainK6(request: K6Request): Promise<K6Binary> {
  if (request.override !== undefined) return givenBinary(request.override, request);
  const installed = await findInstalled(request);
  if (installed) return installed;
  const tries: string[] = [];
  for (const attempt of [fromRelease, fromGo]) {
    const found = await attempt(request, tries);
    if (found) return found;
  }
  throw notFound(tries);
}

/** Program on the PATH. Relative entries are passed over: they may lie in the checkout. */
async function findOnPath(name: string, environment: K6Request['environment']): Promise<string | null> {
  const names = process.platform === 'win32' ? [`${name}.exe`] : [name];
  for (const directory of (environment.PATH ?? environment.Path ?? '').split(delimiter)) {
    if (!isAbsolute(directory)) continue;
    for (const candidate of names.map((program) => join(directory, program))) {
      if (await isExecutable(candidate)) return candidate;
    }
  }
  return null;
}

async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return false;
    throw cause;
  }
}

async function findInstalled(request: K6Request): Promise<K6Binary | null> {
  const file = await findOnPath('k6', request.environment);
  if (file === null) return null;
  const version = await readVersion(file, request);
  if (typeof version === 'string') return { file, version, source: 'path' };
  request.log(`${file} is not used: ${version.why}`);
  return null;
}

async function givenBinary(file: string, request: K6Request): Promise<K6Binary> {
  const version = await readVersion(file, request);
  if (typeof version === 'string') return { file, version, source: 'path' };
  throw new ProblemError({
    code: 'tool.k6-unusable',
    what: `${file} is not a usable k6`,
    why: version.why,
    todo: `Name a k6 of version ${OLDEST_MAJOR}.0 or newer.`,
  });
}

/** What `k6 version` says: `k6 v2.2.0 (go1.26.8, linux/amd64)`. */
async function readVersion(file: string, request: K6Request): Promise<string | { readonly why: string }> {
  const result = await runCommand({
    file,
    args: ['version'],
    cwd: request.workDirectory,
    env: childEnvironment(request.environment, { K6_NO_USAGE_REPORT: 'true' }),
    timeoutMs: VERSION_DEADLINE_MS,
  });
  const version = /\bv(\d+\.\d+\.\d+\S*)/.exec(result.stdout)?.[1];
  if (result.exitCode !== 0 || version === undefined) {
    const ended = result.timedOut ? 'did not answer in time' : `ended with exit code ${result.exitCode}`;
    return { why: result.spawnError ?? `\`k6 version\` ${ended}` };
  }
  if (Number(version.split('.')[0]) >= OLDEST_MAJOR) return version;
  return { why: `it is version ${version}, and ${OLDEST_MAJOR}.0 is the oldest that is supported` };
}

type Attempt = (request: K6Request, tries: string[]) => Promise<K6Binary | null>;

/** The archive is what is cached, and it is verified again before every use: the program is unpacked into this run's folder. */
const fromRelease: Attempt = async (request, tries) => {
  const { address, pins } = request.release ?? { address: K6_RELEASES, pins: K6_PINS };
  const target = `${process.platform}-${process.arch}`;
  const pin = pins[target];
  if (!pin) {
    tries.push(`there is no release for ${target}`);
    return null;
  }
  const cached = join(cacheFolder(request), pin.archive);
  const known = await readVerified(cached, sha256(pin.sha256));
  if (known) return { ...(await unpack(pin, known, request)), source: 'cache' };
  const url = `${address}/v${K6_VERSION}/${pin.archive}`;
  request.log(`Fetching ${url}`);
  try {
    const archive = await downloadVerified(url, sha256(pin.sha256), { environment: request.environment });
    await storeExecutable(cached, archive);
    return { ...(await unpack(pin, archive, request)), source: 'download' };
  } catch (cause) {
    if (!(cause instanceof ProblemError) || cause.problem.code !== 'tool.download-failed') throw cause;
    tries.push(`${cause.problem.what}${cause.problem.why ? ` (${cause.problem.why})` : ''}`);
    return null;
  }
};

function cacheFolder(request: K6Request): string {
  return join(request.toolCache, 'api-testing-k6', K6_VERSION, `${process.platform}-${process.arch}`);
}

async function unpack(pin: K6Pin, archive: Buffer, request: K6Request): Promise<Omit<K6Binary, 'source'>> {
  const folder = await mkdtemp(join(request.workDirectory, 'k6-'));
  if (!pin.archive.endsWith('.zip')) {
    const file = join(folder, 'k6');
    await storeExecutable(file, readTarEntry(archive, pin.entry));
    return { file, version: K6_VERSION };
  }
  const zip = join(folder, pin.archive);
  await writeFile(zip, archive);
  // macOS and Windows bring a tar that reads zip archives; this one's bytes are the pinned ones.
  const args = ['-xf', zip, '-C', folder, pin.entry];
  const env = childEnvironment(request.environment, {});
  const result = await runCommand({ file: 'tar', args, cwd: folder, env, timeoutMs: UNZIP_DEADLINE_MS });
  if (result.exitCode === 0) return { file: join(folder, pin.entry), version: K6_VERSION };
  const why = result.spawnError ?? lastLine(result.stderr);
  throw new ProblemError({ code: 'tool.archive-unreadable', what: `${pin.archive} cannot be unpacked`, why });
}

/** Built once and kept with its checksum, which shows a file that was damaged since. */
const fromGo: Attempt = async (request, tries) => {
  const file = join(cacheFolder(request), process.platform === 'win32' ? 'k6.exe' : 'k6');
  const recorded = await readTextIfThere(`${file}.sha256`);
  if (recorded !== null && (await readVerified(file, sha256(recorded.trim())))) {
    return { file, version: K6_VERSION, source: 'cache' };
  }
  const go = await findOnPath('go', request.environment);
  if (go === null) {
    tries.push('there is no Go on the PATH to build it with');
    return null;
  }
  request.log(`Building k6 ${K6_VERSION} from ${K6_MODULE}: this takes a few minutes, once per tool cache`);
  const folder = await mkdtemp(join(request.workDirectory, 'k6-build-'));
  try {
    const why = await build(go, folder, request);
    if (why !== null) {
      tries.push(`building it with Go failed: ${why}`);
      return null;
    }
    const program = await readFile(join(folder, 'built'));
    await storeExecutable(file, program);
    await writeFile(`${file}.sha256`, `${digestOf(program, sha256(''))}\n`);
    return { file, version: K6_VERSION, source: 'go' };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Null when it was built. `go install` asks the module's own host about deprecation; an empty module does not. */
async function build(go: string, folder: string, request: K6Request): Promise<string | null> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'go.sum'), `${K6_MODULE} v${K6_VERSION} ${K6_MODULE_SUM}\n`);
  const env = childEnvironment(request.environment, { CGO_ENABLED: '0' });
  const deadline = performance.now() + GO_BUILD_DEADLINE_MS;
  const steps = [
    ['mod', 'init', 'k6-build'],
    ['get', `${K6_MODULE}@v${K6_VERSION}`],
    ['build', '-o', 'built', K6_MODULE],
  ];
  for (const args of steps) {
    const timeoutMs = Math.max(1, deadline - performance.now());
    const result = await runCommand({ file: go, args, cwd: folder, env, timeoutMs });
    if (result.timedOut) return `it took longer than ${GO_BUILD_DEADLINE_MS / 60_000} minutes`;
    if (result.exitCode !== 0) return result.spawnError ?? `go ${args[0]}: ${lastLine(result.stderr)}`;
  }
  return null;
}

function notFound(tries: readonly string[]): ProblemError {
  return new ProblemError({
    code: 'tool.k6-missing',
    what: 'k6 is not installed',
    why: tries.join('; '),
    todo: 'Add a step with `uses: grafana/setup-k6-action@v1` before this action in the workflow.',
  });
}
