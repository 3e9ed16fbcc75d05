import { type Problem, ProblemError } from '../model/problem.ts';
import type { Pact, PactInteraction } from './pact.ts';
import { installCommand, type PactPlugin, pluginsOf, titleOf } from './pact-plugins.ts';
import { textOr } from './shape.ts';

/** What can be seen of plugins after a run of the verifier. */
export interface PluginTraces {
  /** Where the verifier looks for them. */
  readonly directory: string;
  readonly installed: readonly PactPlugin[];
  /** Last line that one of them wrote; null: none wrote any. */
  readonly lastLine: string | null;
}

/** How the verifier says that there is none, or that it could not fetch one: pact-plugin-driver 1.2.4. */
const MISSING = /was not found|^Plugin directory .* does not exist|root document/iu;
/** …that one could not be started; a manifest that cannot be read is told as its place alone. */
const NOT_STARTED = /plugin|at line \d+ column \d+/iu;
const NAMED = /^Plugin ([^\s:]+).* was not found/u;
const VERDICT = /^Verification failed with error: /u;

/** Why a pact with plugins has no report; null where that has nothing to do with plugins. `said`: the verifier's last line. */
export function unloadedPlugin(pact: Pact, said: string, traces: PluginTraces | null): ProblemError | null {
  const plugins = pluginsOf(pact);
  const words = said.replace(VERDICT, '');
  if (plugins.length === 0) return null;
  if (MISSING.test(words)) return missingPlugin(pact, words, { plugins, traces });
  return NOT_STARTED.test(words) ? notStarted(pact, words, { plugins, traces }) : null;
}

interface Plugins {
  readonly plugins: readonly PactPlugin[];
  readonly traces: PluginTraces | null;
}

function missingPlugin(pact: Pact, words: string, { plugins, traces }: Plugins): ProblemError {
  const name = NAMED.exec(words)?.[1];
  const named = plugins.filter((plugin) => plugin.name === name);
  const wanted = named.length > 0 ? named : plugins;
  const older = (traces?.installed ?? []).filter((installed) =>
    wanted.some((plugin) => plugin.name === installed.name),
  );
  const only = older.length === 0 ? '' : `; it takes this version or a later one, and only ${titlesOf(older)} is there`;
  return new ProblemError({
    code: 'contract.plugin-missing',
    what: `The pact of ${pact.consumer} was not verified: it needs the Pact plugin ${titlesOf(wanted)}`,
    why: `pact verifier could not load it: ${words}${only}`,
    todo: `Install it in a step before: ${wanted.map((plugin) => `\`${installCommand(plugin)}\``).join(', ')}.`,
  });
}

function notStarted(pact: Pact, words: string, { plugins, traces }: Plugins): ProblemError {
  const where = traces === null ? 'the folder of the plugins' : traces.directory;
  return new ProblemError({
    code: 'contract.plugin-failed',
    what: `The pact of ${pact.consumer} was not verified: its Pact plugin ${titlesOf(plugins)} did not start`,
    why: withLastLine(startWords(words), traces),
    todo: `Look at ${where}: it may be installed for another machine, or in parts.`,
  });
}

/** The verifier has one sentence for both, and says in brackets of its own language which it was. */
function startWords(words: string): string {
  if (words.includes('sending half is closed')) return 'it ended before it said where it listens';
  if (words.includes('timed out waiting on channel')) return 'it did not say within 60 s where it listens';
  return words;
}

/** The verifier's words when it asked a plugin and the plugin, not the provider, went wrong: it ended, or threw. */
const GONE_WRONG =
  /(?:Call to compare contents handler failed = |(?:Failed to prepare interaction for verification|Verification failed with an error) - (?=transport error|code: '))(.*)$/su;

/** Null where what is said of an interaction is said by a plugin that works, or by none. */
export function pluginFault(sentences: readonly string[]): string | null {
  return sentences.map((sentence) => GONE_WRONG.exec(sentence)?.[1]).find((words) => words !== undefined) ?? null;
}

/** A pact of which a plugin failed is a pact that nobody verified, whatever the provider does. */
export function failedPlugin(pact: Pact, fault: string, traces: PluginTraces | null): Problem {
  return {
    code: 'contract.plugin-failed',
    what: `The pact of ${pact.consumer} was not verified: its Pact plugin ${titlesOf(pluginsOf(pact))} failed`,
    where: null,
    why: withLastLine(fault, traces),
    todo: 'This says nothing about the provider. Try a later version of the plugin, or tell those who make it.',
  };
}

/** The verifier's own transports; all others are plugins'. */
const OWN_TRANSPORTS = new Set(['http', 'https', 'message', 'async-message', 'sync-message']);

/** The transport of a plugin that an interaction goes over; null: it goes over none. */
export function pluginTransport({ raw }: Pick<PactInteraction, 'raw'>): string | null {
  const transport = textOr(raw['transport'], '');
  return /^[a-z][a-z0-9-]{0,63}$/iu.test(transport) && !OWN_TRANSPORTS.has(transport) ? transport : null;
}

/** Where the provider listens. */
export interface ProviderPlace {
  readonly baseUrl: string;
  /** Ports by the transport of a plugin; one that is not here is asked at the port of the base URL. */
  readonly transports: Readonly<Record<string, number>>;
}

/** What to think of where a failed interaction went over a plugin's transport, and nobody said at which port that is. */
export function portHint(interaction: PactInteraction, place: ProviderPlace): readonly string[] {
  const transport = pluginTransport(interaction);
  if (transport === null || place.transports[transport] !== undefined) return [];
  return [`asked over \`${transport}\` at ${ownPort(transport, place)}`];
}

/** How plugins that ask the provider themselves say that there is nobody: tonic's words, handed on by the verifier. */
const NOBODY = /Failed to verify the request: .*(?:transport error|tcp connect error|connection refused)/iu;

/** Null where the fault is no connection that did not come about. */
export function notReached(interaction: PactInteraction, fault: string, place: ProviderPlace): string | null {
  const transport = pluginTransport(interaction);
  if (transport === null || !NOBODY.test(fault)) return null;
  const port = place.transports[transport];
  return `nothing answers over \`${transport}\` at ${port === undefined ? ownPort(transport, place) : `port ${port}`}`;
}

function ownPort(transport: string, { baseUrl }: ProviderPlace): string {
  const { port, protocol } = new URL(baseUrl);
  const asked = port || (protocol === 'https:' ? '443' : '80');
  return `the port of the provider itself, ${asked}: \`provider.transports: { ${transport}: … }\` names another`;
}

function withLastLine(why: string, traces: PluginTraces | null): string {
  const line = traces?.lastLine ?? null;
  return line === null ? why : `${why}, with: ${line}`;
}

function titlesOf(plugins: readonly PactPlugin[]): string {
  return plugins.map(titleOf).join(' and ');
}
