/**
 * The two grammars of commands on a step's output, as the runner reads them: `::name key=value::data` at the start of a line, and
 * the older `##[name key=value]data` anywhere in it. Source: actions/runner, ActionCommand.cs and ActionCommandManager.cs.
 */

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title: string | null;
  readonly file: string | null;
  readonly line: number | null;
  readonly endLine: number | null;
  readonly column: number | null;
  readonly endColumn: number | null;
}

/** What one step's output did to the job. */
export interface CommandReader {
  /** Takes one line; returns what the log shows of it, or null where the runner shows nothing. */
  read(line: string): string | null;
  readonly annotations: readonly Annotation[];
  /** Annotations over the limit: the runner drops them. */
  readonly dropped: readonly Annotation[];
  readonly masks: readonly string[];
  readonly outputs: ReadonlyMap<string, string>;
  readonly states: ReadonlyMap<string, string>;
  /** Commands by name and data, for tests that look for what must not be there. */
  readonly commands: readonly Command[];
  mask(text: string): string;
  /** Adds an annotation the way a command does: cut and counted. */
  annotate(annotation: Annotation): void;
}

const KEY_V2 = '::';
const PREFIX_V1 = '##[';
const BUILT_IN =
  'set-env set-output save-state add-path add-mask add-matcher remove-matcher warning error notice debug group endgroup echo stop-commands';

/** Runner: `_maxCountPerIssueType` and `_maxIssueMessageLength` of ExecutionContext.cs. */
const ANNOTATIONS_PER_TYPE = 10;
const ANNOTATION_MESSAGE_MAX = 4096;

export function parseCommand(line: string, names: ReadonlySet<string>): Command | null {
  return parseV2(line, names) ?? parseV1(line, names);
}

function parseV2(line: string, names: ReadonlySet<string>): Command | null {
  const text = line.trimStart();
  if (!text.startsWith(KEY_V2)) return null;
  const end = text.indexOf(KEY_V2, KEY_V2.length);
  if (end < 0) return null;
  const { name, rest } = splitInfo(text.slice(KEY_V2.length, end));
  if (!names.has(name.toLowerCase())) return null;
  const properties = parseProperties(rest.trim(), ',', UNESCAPE_PROPERTY);
  return { name: name.toLowerCase(), properties, data: unescapeText(text.slice(end + KEY_V2.length), UNESCAPE_DATA) };
}

function parseV1(line: string, names: ReadonlySet<string>): Command | null {
  const start = line.indexOf(PREFIX_V1);
  if (start < 0) return null;
  const end = line.indexOf(']', start);
  if (end < 0) return null;
  const { name, rest } = splitInfo(line.slice(start + PREFIX_V1.length, end));
  if (!names.has(name.toLowerCase())) return null;
  return {
    name: name.toLowerCase(),
    properties: parseProperties(rest, ';', UNESCAPE_V1),
    data: unescapeText(line.slice(end + 1), UNESCAPE_V1),
  };
}

function splitInfo(info: string): { name: string; rest: string } {
  const space = info.indexOf(' ');
  return space < 0 ? { name: info, rest: '' } : { name: info.slice(0, space), rest: info.slice(space + 1) };
}

type Escapes = readonly (readonly [string, string])[];

const UNESCAPE_DATA: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const UNESCAPE_PROPERTY: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];
const UNESCAPE_V1: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
];

function unescapeText(text: string, escapes: Escapes): string {
  return escapes.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text);
}

function parseProperties(text: string, separator: string, escapes: Escapes): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const part of text.split(separator)) {
    const equals = part.indexOf('=');
    if (equals > 0) properties[part.slice(0, equals).trim()] = unescapeText(part.slice(equals + 1), escapes);
  }
  return properties;
}

interface State {
  readonly names: Set<string>;
  /** Set while commands are stopped, until it comes by as a command. */
  stopToken: string | null;
  readonly annotations: Annotation[];
  readonly dropped: Annotation[];
  readonly masks: string[];
  readonly outputs: Map<string, string>;
  readonly states: Map<string, string>;
  readonly commands: Command[];
}

/** One reader serves one step; `masks` is what earlier steps had masked. */
export function createCommandReader(masks: readonly string[]): CommandReader {
  const state: State = {
    names: new Set(BUILT_IN.split(' ')),
    stopToken: null,
    annotations: [],
    dropped: [],
    masks: [...masks],
    outputs: new Map(),
    states: new Map(),
    commands: [],
  };
  const mask = (text: string): string => state.masks.reduce((result, secret) => result.replaceAll(secret, '***'), text);
  return {
    ...state,
    mask,
    annotate: (annotation) => annotate(state, annotation),
    read(line) {
      const command = parseCommand(line, state.names);
      if (!command || !isHandled(state, command)) return mask(line);
      state.commands.push(command);
      const shown = apply(state, command);
      return shown === null ? null : mask(shown);
    },
  };
}

/** While commands are stopped, only the token that resumes them is one. */
function isHandled(state: State, command: Command): boolean {
  return state.stopToken === null || command.name === state.stopToken.toLowerCase();
}

function apply(state: State, command: Command): string | null {
  if (state.stopToken !== null) {
    state.names.delete(state.stopToken.toLowerCase());
    state.stopToken = null;
    return null;
  }
  switch (command.name) {
    case 'stop-commands':
      state.stopToken = command.data;
      state.names.add(command.data.toLowerCase());
      return null;
    case 'error':
    case 'warning':
    case 'notice':
      annotate(state, toAnnotation(command.name, command));
      return `##[${command.name}]${command.data}`;
    case 'add-mask':
      addMask(state, command.data);
      return null;
    case 'set-output':
      return store(state.outputs, command);
    case 'save-state':
      return store(state.states, command);
    case 'set-env':
    case 'add-path':
      throw new Error(`The \`${command.name}\` command is disabled; the runner fails the step for it`);
    case 'debug':
      return `##[debug]${command.data}`;
    case 'group':
      return `##[group]${command.data}`;
    case 'endgroup':
      return '##[endgroup]';
    default:
      return null;
  }
}

function store(values: Map<string, string>, command: Command): null {
  values.set(command.properties['name'] ?? '', command.data);
  return null;
}

/** The runner masks a value, and each of its lines. */
function addMask(state: State, value: string): void {
  const lines = value.split(/[\r\n]+/).map((line) => line.trim());
  for (const secret of [value, ...lines]) {
    if (secret !== '' && !state.masks.includes(secret)) state.masks.push(secret);
  }
}

function toAnnotation(level: Annotation['level'], { properties, data }: Command): Annotation {
  return {
    level,
    message: data,
    title: properties['title'] ?? null,
    file: properties['file'] ?? null,
    line: readNumber(properties['line']),
    endLine: readNumber(properties['endLine']),
    column: readNumber(properties['col']),
    endColumn: readNumber(properties['endColumn']),
  };
}

function readNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : null;
}

function annotate(state: State, annotation: Annotation): void {
  const sameLevel = state.annotations.filter((other) => other.level === annotation.level).length;
  const cut = { ...annotation, message: annotation.message.slice(0, ANNOTATION_MESSAGE_MAX) };
  (sameLevel < ANNOTATIONS_PER_TYPE ? state.annotations : state.dropped).push(cut);
}
