// [door] The pinned `pact` binary: from the tool cache, else from the runner's own npm registry.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { ProblemError } from '../model/problem.ts';
import { childEnvironment } from './child-environment.ts';
import { assertDigest, readVerified, storeExecutable } from './download.ts';
import { runCommand } from './exec.ts';
import { lastLine } from './lines.ts';
import { PACT_CLI_VERSION, PACT_PINS, type PactPin, pactPlatform } from './pact-pins.ts';
import { readTarEntry } from './tar.ts';

const PACK_DEADLINE_MS = 120_000; // 11 MB through a company's registry proxy; 0.3 s from the public one
const VERSION_DEADLINE_MS = 10_000; // a static binary prints its version in milliseconds

export interface PactRequest {
  /** Folder that may survive this run; the binary is kept in it. */
  readonly toolCache: string;
  /** Folder of this run, for the tarball. */
  readonly workDirectory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: (line: string) => void;
  /** A binary the user brings along; used as it is. */
  readonly override?: string;
  /** Pins to hold the download against; the built-in ones by default. */
  readonly pins?: Readonly<Partial<Record<string, PactPin>>>;
}

export interface PactBinary {
  readonly file: string;
  readonly version: string;
}

/** Throws ProblemError (`tool.…`) when no binary can be had, or when what was served is not what was pinned. */
export async function obtainPact(request: PactRequest): Promise<PactBinary> {
  if (request.override !== undefined) return givenBinary(request.override, request);
  const name = pactPlatform(platform(), arch());
  const pin = name === null ? undefined : (request.pins ?? PACT_PINS)[name];
  if (name === null || pin === undefined) throw unsupportedPlatform();
  const folder = join(request.toolCache, 'api-testing-pact', PACT_CLI_VERSION, name);
  const file = join(folder, pin.entry.endsWith('.exe') ? 'pact.exe' : 'pact');
  if (await readVerified(file, pin.binary)) return { file, version: PACT_CLI_VERSION };
  request.log(`Fetching @pact-foundation/pact-cli-${name}@${PACT_CLI_VERSION} from the npm registry`);
  const tarball = await packTarball(`@pact-foundation/pact-cli-${name}@${PACT_CLI_VERSION}`, pin, request);
  const binary = readTarEntry(tarball, pin.entry);
  assertDigest(binary, pin.binary, `${pin.entry} of @pact-foundation/pact-cli-${name}`);
  await storeExecutable(file, binary);
  return { file, version: PACT_CLI_VERSION };
}

/** `npm pack` reads the user's own registry, proxy and certificate settings, and runs no code of the package. */
async function packTarball(spec: string, pin: PactPin, request: PactRequest): Promise<Buffer> {
  const folder = await mkdtemp(join(request.workDirectory, 'pact-'));
  try {
    const args = ['pack', spec, '--pack-destination', folder, '--ignore-scripts', '--silent'];
    const result = await runCommand({
      ...npmCommand(args),
      cwd: folder,
      env: childEnvironment(request.environment, npmSettings(request.environment)),
      timeoutMs: PACK_DEADLINE_MS,
    });
    const [name] = (await readdir(folder)).filter((entry) => entry.endsWith('.tgz'));
    if (result.exitCode !== 0 || name === undefined) throw notFetched(spec, result);
    const bytes = await readFile(join(folder, name));
    assertDigest(bytes, pin.tarball, spec);
    return bytes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Windows starts no `.cmd` file without its command interpreter. */
function npmCommand(args: readonly string[]): { file: string; args: readonly string[] } {
  return platform() === 'win32'
    ? { file: 'cmd.exe', args: ['/d', '/s', '/c', 'npm.cmd', ...args] }
    : { file: 'npm', args };
}

/** What `actions/setup-node` and `.npmrc` files speak of; npm is the one child that is trusted with it. */
function npmSettings(environment: PactRequest['environment']): Record<string, string> {
  const settings = Object.entries(environment).filter(
    ([key, value]) => value !== undefined && (/^npm_config_/i.test(key) || key === 'NODE_AUTH_TOKEN'),
  );
  return Object.fromEntries(settings) as Record<string, string>;
}

function notFetched(spec: string, result: Awaited<ReturnType<typeof runCommand>>): ProblemError {
  const why =
    result.spawnError ?? (result.timedOut ? 'npm did not finish in time' : lastLine(result.stderr || result.stdout));
  return new ProblemError({
    code: 'tool.pact-not-fetched',
    what: `${spec} could not be fetched with npm pack`,
    why: why || `npm ended with exit code ${result.exitCode}`,
    todo: 'Let this runner reach its npm registry, or keep the tool cache between runs.',
  });
}

async function givenBinary(file: string, request: PactRequest): Promise<PactBinary> {
  const env = childEnvironment(request.environment, { PACT_DO_NOT_TRACK: 'true' });
  const command = { file, args: ['verifier', '--version'], cwd: request.workDirectory, env };
  const result = await runCommand({ ...command, timeoutMs: VERSION_DEADLINE_MS });
  const version = /pact verifier version\s*:\s*v?(\S+)/.exec(result.stdout)?.[1];
  if (result.exitCode === 0 && version !== undefined) return { file, version: `verifier ${version}` };
  throw new ProblemError({
    code: 'tool.pact-unusable',
    what: `${file} is not a usable pact binary`,
    why: result.spawnError ?? `\`pact verifier --version\` ended with exit code ${result.exitCode}`,
    todo: `Name the binary of @pact-foundation/pact-cli, version ${PACT_CLI_VERSION}.`,
  });
}

function unsupportedPlatform(): ProblemError {
  return new ProblemError({
    code: 'tool.pact-unsupported-platform',
    what: `There is no pact binary for ${platform()} on ${arch()}`,
    todo: `Run on ${Object.keys(PACT_PINS).join(', ')}.`,
  });
}
