// [door] Whoever sets provider states up: an endpoint of the provider, commands, or a module of the repository.
import { randomUUID } from 'node:crypto';
import { messageOf, ProblemError } from '../model/problem.ts';
import { childEnvironment } from '../tools/child-environment.ts';
import { type CommandResult, runCommand, startProcess } from '../tools/exec.ts';
import { relayLine } from '../tools/neutralise.ts';
import { quoteLog } from '../tools/quote-log.ts';
import { readAtMost } from './read-at-most.ts';
import { asArray, asRecord, type JsonRecord, jsonOrNull, textOr } from './shape.ts';
import { READY_VARIABLE, STATES_MODULE_SERVER } from './states-module-server.ts';

const MAX_ANSWER_BYTES = 1024 * 1024; // injected values are a few ids
const SHOWN_ANSWER_CHARACTERS = 200; // enough for an error's first line

/** What the verifier asks for before an interaction. */
export interface StateRequest {
  readonly state: string;
  readonly action: string;
  readonly params: JsonRecord;
  /** As it came, for an endpoint that reads it itself. */
  readonly body: string;
}

export type StateAnswer =
  | { readonly ok: true /** Values that the pact takes from the provider. */; readonly values: object }
  /** `known`: a handler of this state failed; else there is none. */
  | { readonly ok: false; readonly why: string; readonly known: boolean };

export interface StateHandlers extends AsyncDisposable {
  readonly kind: 'endpoint' | 'commands' | 'module';
  /** States that are handled; null where only asking tells, as with an endpoint. */
  readonly names: ReadonlySet<string> | null;
  /** Whether states are taken down again after each interaction. */
  readonly teardown: boolean;
  /** Never throws. */
  handle(request: StateRequest): Promise<StateAnswer>;
}

/** How commands and modules of the repository are run. */
export interface ScriptPlace {
  /** Absolute folder. */
  readonly directory: string;
  /** Addresses of the provider and its services, and the provider's own variables. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface HandlerOptions {
  readonly deadlineMs: number;
  readonly parentEnvironment: Readonly<Record<string, string | undefined>>;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

export function endpointHandlers(
  address: string,
  options: Pick<HandlerOptions, 'deadlineMs' | 'signal'>,
): StateHandlers {
  return {
    kind: 'endpoint',
    names: null,
    teardown: false,
    handle: ({ body }) => askEndpoint(address, body, options),
    [Symbol.asyncDispose]: async () => {},
  };
}

/**
 * A shell command for each state. The state's name and its parameters are in the environment, never part of the command;
 * a JSON object as the last line of its output hands values to the pact.
 */
export function commandHandlers(
  commands: Readonly<Record<string, string>>,
  place: ScriptPlace,
  options: HandlerOptions,
): StateHandlers {
  return {
    kind: 'commands',
    names: new Set(Object.keys(commands)),
    teardown: false,
    handle: async (request) => {
      const command = Object.hasOwn(commands, request.state) ? commands[request.state] : undefined;
      if (command === undefined) return unknown('no command is configured for it in `provider.states`');
      return judgeCommand(await runStateCommand(command, request, { place, options }), options.deadlineMs);
    },
    [Symbol.asyncDispose]: async () => {},
  };
}

function runStateCommand(
  command: string,
  { state, action, params }: StateRequest,
  { place, options }: { place: ScriptPlace; options: HandlerOptions },
): Promise<CommandResult> {
  return runCommand({
    file: 'sh',
    args: ['-c', command],
    cwd: place.directory,
    env: childEnvironment(options.parentEnvironment, {
      ...place.variables,
      STATE: withoutNul(state),
      STATE_ACTION: withoutNul(action),
      STATE_PARAMS: JSON.stringify(params),
    }),
    timeoutMs: options.deadlineMs,
    onLine: (line) => options.log(relayLine(line)),
    signal: options.signal,
  });
}

/** No environment can hold one. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}

function judgeCommand(result: CommandResult, deadlineMs: number): StateAnswer {
  const lines = `${result.stdout}\n${result.stderr}`.split('\n');
  if (result.spawnError !== null) return refuse(`its command could not be started: ${result.spawnError}`);
  if (result.timedOut) return refuse(`its command did not end within ${deadlineMs} ms`);
  if (result.exitCode !== 0) {
    const how = result.exitCode === null ? `signal ${result.signal}` : `exit code ${result.exitCode}`;
    return refuse(`its command ended with ${how}; ${quoteLog(lines)}`);
  }
  const last = result.stdout.trim().split('\n').at(-1) ?? '';
  return { ok: true, values: asRecord(jsonOrNull(last)) ?? {} };
}

/** Starts a process that reads the module and answers for its functions. Throws ProblemError where it cannot be read. */
export async function startModuleHandlers(
  module: string,
  place: ScriptPlace,
  options: HandlerOptions,
): Promise<StateHandlers> {
  const { child, said } = await startModuleServer(module, place, options);
  const names = new Set((asArray(said.names) ?? []).filter((name) => typeof name === 'string'));
  return {
    kind: 'module',
    names,
    teardown: said.teardown === true,
    handle: async ({ body, state }) => {
      if (!names.has(state)) return unknown('the module of `provider.states-module` exports no function for it');
      return askEndpoint(`http://127.0.0.1:${said.port}/`, body, options, describeThrown);
    },
    [Symbol.asyncDispose]: () => child.stop(),
  };
}

function describeThrown(_: number, text: string): StateAnswer {
  const thrown = textOr(asRecord(jsonOrNull(text))?.error, text);
  return refuse(`the module threw: ${thrown.slice(0, SHOWN_ANSWER_CHARACTERS)}`);
}

async function startModuleServer(module: string, place: ScriptPlace, options: HandlerOptions) {
  const mark = randomUUID();
  const ready = Promise.withResolvers<JsonRecord>();
  const child = startProcess({
    file: process.execPath,
    args: ['--input-type=module', '--eval', STATES_MODULE_SERVER, module],
    cwd: place.directory,
    env: childEnvironment(options.parentEnvironment, { ...place.variables, [READY_VARIABLE]: mark }),
    timeoutMs: null,
    onLine: (line) => {
      if (line.startsWith(mark)) ready.resolve(asRecord(jsonOrNull(line.slice(mark.length))) ?? {});
      else options.log(relayLine(line));
    },
    signal: options.signal,
  });
  const ended = child.exited.then(() => null);
  const timer = AbortSignal.timeout(options.deadlineMs);
  const late = new Promise<null>((resolve) => timer.addEventListener('abort', () => resolve(null), { once: true }));
  const said = await Promise.race([ready.promise, ended, late]);
  if (said === null) {
    const ownEnd = child.hasExited() !== null;
    await child.stop();
    throw new ProblemError({
      code: 'contract.states-module',
      what: 'The module of `provider.states-module` could not be read',
      why: ownEnd ? whatItSaid(child.tail(MODULE_LAST_LINES)) : `it took longer than ${options.deadlineMs} ms`,
      todo: 'Import it with the Node.js of this action: it has to load without the test framework.',
    });
  }
  return { child, said };
}

const MODULE_LAST_LINES = 30; // the error stands above its stack

function whatItSaid(lines: readonly string[]): string {
  const error = lines.find((line) => /^(?:\w*Error)\b/.test(line));
  return error ?? quoteLog(lines);
}

async function askEndpoint(
  address: string,
  body: string,
  { deadlineMs, signal }: Pick<HandlerOptions, 'deadlineMs' | 'signal'>,
  judge: (status: number, text: string) => StateAnswer = judgeAnswer,
): Promise<StateAnswer> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      // A way to a login page is no answer.
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]),
    });
    const content = await readAtMost(response, MAX_ANSWER_BYTES);
    const text = content?.toString('utf8') ?? '';
    if (!response.ok) return judge(response.status, text);
    // Cut off it would be no JSON, and its values would be missing without a word.
    if (content === null) return refuse(`the endpoint answered with more than ${MAX_ANSWER_BYTES / 1024 / 1024} MB`);
    return { ok: true, values: asRecord(jsonOrNull(text)) ?? {} };
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'TimeoutError') {
      return refuse(`the endpoint did not answer within ${deadlineMs} ms`);
    }
    return refuse(`the endpoint could not be reached (${reasonOf(thrown)})`);
  }
}

function refuse(why: string): StateAnswer {
  return { ok: false, why, known: true };
}

function unknown(why: string): StateAnswer {
  return { ok: false, why, known: false };
}

/** With 4xx an endpoint says that it does not take the state. */
function judgeAnswer(status: number, text: string): StateAnswer {
  const line = text.trim().split('\n')[0] ?? '';
  const why = `the endpoint answered ${status}${line === '' ? '' : `: ${line.slice(0, SHOWN_ANSWER_CHARACTERS)}`}`;
  return status >= 400 && status < 500 ? unknown(why) : refuse(why);
}

function reasonOf(thrown: unknown): string {
  const cause = thrown instanceof Error ? thrown.cause : null;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return messageOf(thrown);
}
