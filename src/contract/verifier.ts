// [door] One `pact verifier` process over one pact.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getCACertificates } from 'node:tls';
import { childEnvironment } from '../tools/child-environment.ts';
import { type CommandResult, runCommand } from '../tools/exec.ts';
import { readTextIfThere } from '../tools/read-text.ts';
import { ONE_CERTIFICATE } from './certificate.ts';
import type { MessageRelay } from './message-relay.ts';
import { pluginsOf } from './pact-plugins.ts';
import { pluginTransport } from './plugin-faults.ts';
import { pluginDirectory, readPluginTraces } from './plugin-traces.ts';
import type { PactSource } from './source.ts';
import type { StateRelay } from './state-relay.ts';
import type { VerifierRun } from './verification.ts';

export interface VerifierSetup {
  /** The `pact` binary. */
  readonly binary: string;
  readonly baseUrl: string;
  readonly relay: StateRelay;
  /** Whether states are taken down again after each interaction. */
  readonly teardown: boolean;
  /** Null: the verifier asks the provider itself for messages. */
  readonly messages: MessageRelay | null;
  /** Ports of the provider by the transport of a plugin; one that is not here is asked at the provider's own. */
  readonly transports: Readonly<Record<string, number>>;
  readonly parentEnvironment: Readonly<Record<string, string | undefined>>;
  /** Folder for pacts, reports and the certificate; ours alone. */
  readonly workDirectory: string;
  readonly providerAnswerMs: number;
  /** Milliseconds until the process is ended; the verifier itself has no limit. */
  readonly timeoutMs: number;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Verifies one pact; `number` tells its files and its provider states from those of the others. Never throws for what the verifier does. */
export async function runVerifier(source: PactSource, number: number, setup: VerifierSetup): Promise<VerifierRun> {
  const folder = join(setup.workDirectory, `pact-${number}`);
  await mkdir(folder, { recursive: true });
  const [pactFile, report] = [join(folder, 'pact.json'), join(folder, 'report.json')];
  await writeFile(pactFile, source.pact.text);
  const environment = await verifierEnvironment(source, setup, folder);
  const result = await runCommand({
    file: setup.binary,
    args: verifierArguments(
      {
        pactFile,
        report,
        provider: source.pact.provider,
        statesUrl: statesUrlOf(source, number, setup),
        messages: messagesOf(source, number, setup),
        transports: transportsOf(source, setup),
      },
      setup,
    ),
    cwd: folder,
    env: environment,
    timeoutMs: setup.timeoutMs,
    onLine: setup.log,
    signal: setup.signal,
  });
  return {
    report: await readTextIfThere(report),
    exitCode: result.exitCode,
    aborted: abortReason(result, setup.timeoutMs),
    refusedStates: refusedStates(setup.relay, number),
    refusedMessages: setup.messages?.refusedOf(number) ?? new Map(),
    lastLine: lastLineOf(`${result.stdout}\n${result.stderr}`),
    plugins:
      result.exitCode === 0 || pluginsOf(source.pact).length === 0
        ? null
        : await readPluginTraces(setup.parentEnvironment, folder),
  };
}

/** `2026-01-31T08:00:00.000000Z ERROR main pact_verifier_cli: `: the same fault is the same words tomorrow. */
const LOG_PREFIX = /^\d{4}-\d\d-\d\dT[\d:.]+Z\s+[A-Z]+\s+(?:\S+\s+)?[\w:]+: /;

/** A panic of the verifier ends with a note about backtraces; what went wrong is in the line before. */
function lastLineOf(output: string): string {
  const lines = output.split('\n').map((line) => line.trim().replace(LOG_PREFIX, ''));
  return lines.findLast((line) => line !== '' && !line.startsWith('note: run with `RUST_BACKTRACE')) ?? '';
}

interface Files {
  readonly pactFile: string;
  readonly report: string;
  readonly provider: string;
  /** Null when the pact has no states: else the verifier asks for the empty state before each interaction, for nothing. */
  readonly statesUrl: string | null;
  /** `message:4711/0`; null when the pact has no messages, or the provider itself answers with them. */
  readonly messages: string | null;
  /** `grpc:50051` */
  readonly transports: readonly string[];
}

function transportsOf({ pact }: PactSource, { transports }: VerifierSetup): readonly string[] {
  const named = new Set(pact.interactions.map(pluginTransport));
  return Object.entries(transports).flatMap(([name, port]) => (named.has(name) ? [`${name}:${port}`] : []));
}

function statesUrlOf(source: PactSource, number: number, setup: VerifierSetup): string | null {
  return source.pact.interactions.some(({ states }) => states.length > 0) ? setup.relay.urlFor(number) : null;
}

function messagesOf(source: PactSource, number: number, { messages }: VerifierSetup): string | null {
  const has = source.pact.interactions.some(({ kind }) => kind !== 'http');
  return has && messages !== null ? `message:${messages.port}${messages.pathFor(number)}` : null;
}

/** One word per option and value, so that no name can be taken for an option. */
function verifierArguments(files: Files, setup: VerifierSetup): readonly string[] {
  const provider = new URL(setup.baseUrl);
  const basePath = provider.pathname.replace(/\/+$/, '');
  return [
    'verifier',
    `--file=${files.pactFile}`,
    `--provider-name=${files.provider}`,
    `--hostname=${provider.hostname}`,
    `--port=${provider.port || (provider.protocol === 'https:' ? '443' : '80')}`,
    `--transport=${provider.protocol.replace(':', '')}`,
    ...(basePath === '' ? [] : [`--base-path=${basePath}`]),
    ...(files.statesUrl === null ? [] : [`--state-change-url=${files.statesUrl}`]),
    ...(files.statesUrl !== null && setup.teardown ? ['--state-change-teardown'] : []),
    ...(files.messages === null ? [] : [`--transports=${files.messages}`]),
    ...files.transports.map((transport) => `--transports=${transport}`),
    `--request-timeout=${setup.providerAnswerMs}`,
    `--json=${files.report}`,
    '--loglevel=error',
    '--no-colour',
  ];
}

const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'];
const LOOPBACK: readonly string[] = ['127.0.0.1', '[::1]', 'localhost'];

/**
 * No variable of Pact's own reaches it, because one of them alone adds a broker, a filter or a report to the run: only, where the pact has
 * plugins, the folder with them and the one that they may write to.
 */
async function verifierEnvironment(
  source: PactSource,
  setup: VerifierSetup,
  folder: string,
): Promise<Record<string, string>> {
  const provider = new URL(setup.baseUrl);
  const hasPlugins = pluginsOf(source.pact).length > 0;
  const environment = childEnvironment(setup.parentEnvironment, {
    PACT_DO_NOT_TRACK: 'true',
    // It asks one thing after another; a thread for each core of each child only gets in the way of the others. A plugin inherits it, and
    // may be written for more than one.
    ...(hasPlugins
      ? { PACT_PLUGIN_DIR: pluginDirectory(setup.parentEnvironment), PACT_OUTPUT_DIR: folder }
      : { TOKIO_WORKER_THREADS: '1' }),
  });
  const loopback = LOOPBACK.includes(provider.hostname);
  for (const name of PROXIES.flatMap((proxy) => [proxy, proxy.toLowerCase()])) {
    // A proxy cannot reach a provider on this machine; what a plugin is fetched from, it may have to.
    if (loopback && !hasPlugins) delete environment[name];
  }
  const direct = [environment.NO_PROXY || environment.no_proxy, ...LOOPBACK].filter(Boolean).join(',');
  Object.assign(environment, { NO_PROXY: direct, no_proxy: direct });
  // A plugin may be fetched by the verifier, and speak to others by itself.
  const needsAuthorities = provider.protocol === 'https:' || hasPlugins;
  if (needsAuthorities) return withAuthorities(environment, folder);
  const [certificate, empty] = [join(folder, 'certificate.pem'), join(folder, 'certificates')];
  await mkdir(empty, { recursive: true });
  await writeFile(certificate, ONE_CERTIFICATE);
  return { ...environment, SSL_CERT_FILE: certificate, SSL_CERT_DIR: empty };
}

/** Node adds the authorities of NODE_EXTRA_CA_CERTS to those of the system; the verifier reads one file, and nothing beside it. */
async function withAuthorities(environment: Record<string, string>, folder: string): Promise<Record<string, string>> {
  const { NODE_EXTRA_CA_CERTS: extra, SSL_CERT_FILE: chosen } = environment;
  if (!extra || chosen) return environment;
  // A file that cannot be read is passed over by Node as well; then the system's authorities count.
  const own = await readFile(extra, 'utf8').catch(() => null);
  if (own === null) return environment;
  const file = join(folder, 'authorities.pem');
  await writeFile(file, [...getCACertificates('system'), own].join('\n'));
  return { ...environment, SSL_CERT_FILE: file };
}

function abortReason(result: CommandResult, timeoutMs: number): string | null {
  if (result.spawnError !== null) return result.spawnError;
  if (result.timedOut) return `it did not finish within ${Math.round(timeoutMs / 1000)} s`;
  if (result.aborted) return 'the run was cancelled';
  return result.signal === null ? null : `signal ${result.signal} ended it`;
}

function refusedStates(relay: StateRelay, number: number): VerifierRun['refusedStates'] {
  const refused = relay.recordsOf(number).filter((record) => record.outcome === 'refused');
  return new Map(
    refused.map((record) => [record.state, { why: record.why ?? 'no reason given', known: record.known }]),
  );
}
