import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Config } from '../model/config.ts';
import { describeProblem, type Problem, ProblemError } from '../model/problem.ts';
import { type ParsedText, parseText } from '../yaml/parse.ts';
import { readBrokerAddress } from './broker-address.ts';
import { checkConfig } from './checks.ts';
import { normaliseConfig } from './normalise.ts';
import { configSchema, type RawConfig } from './schema.ts';
import { describeSchemaErrors, type Fault, nameOf } from './schema-faults.ts';

/** Largest configuration that is read, UTF-16 units: real ones have a few kilobytes. */
const MAX_CONFIG_LENGTH = 1024 * 1024;

/** Everything that is wrong with a configuration, in the order of the file. */
export class ConfigErrors extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map(describeProblem).join('\n'), options);
    this.name = 'ConfigErrors';
    this.problems = problems;
  }
}

const validate = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true }).compile<RawConfig>(
  configSchema,
);

/** Reads a configuration. Throws `ConfigErrors` with the place of everything that is wrong with it. */
export function parseConfig(
  text: string,
  file: string,
  environment: Readonly<Record<string, string | undefined>>,
): Config {
  const parsed = readText(text, file);
  const raw = parsed?.value ?? {};
  const refused = parsed === null ? [] : refuseKeys(raw, []);
  if (!validate(raw)) {
    const described = describeSchemaErrors(validate.errors ?? [], raw);
    throw toErrors(parsed, [...refused, ...described.filter((fault) => !REFUSED_KEYS.has(String(fault.path.at(-1))))]);
  }
  const broker = readBroker(raw, environment);
  const faults = [...refused, ...checkConfig(raw), ...('fault' in broker ? [broker.fault] : [])];
  if (faults.length > 0 || 'fault' in broker) throw toErrors(parsed, faults);
  const config = normaliseConfig(raw, file, broker);
  return parsed === null ? config : withPositions(config, raw, parsed);
}

/** With the places of what is only known to be wrong once the repository was looked at. */
function withPositions(config: Config, raw: RawConfig, parsed: ParsedText): Config {
  const providers = config.providers.map((provider, index) => {
    const path = raw.providers ? ['providers', index, 'specs'] : ['provider', 'specs'];
    return provider.specs.length === 0 ? provider : { ...provider, specsAt: parsed.positionAt(path, 'key') };
  });
  const specsAt = config.specs === null ? {} : { specsAt: parsed.positionAt(['specs'], 'key') };
  return { ...config, ...specsAt, providers };
}

/** Null for a file without content: then everything is a default. */
function readText(text: string, file: string): ParsedText | null {
  if (text.length > MAX_CONFIG_LENGTH) {
    const what = `The configuration is too large: ${text.length} characters`;
    const where = { file, line: 1, column: 1 };
    const why = `the limit is ${MAX_CONFIG_LENGTH}`;
    throw new ConfigErrors([{ code: 'config.too-large', what, where, why, todo: 'Check what was committed.' }]);
  }
  try {
    return parseText(text, file);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.problem.code === 'text.empty') return null;
    throw new ConfigErrors([explainTab(error.problem, text)], { cause: error });
  }
}

/** The parser says what it expected instead of a tab; that it was a tab is what helps. */
function explainTab(problem: Problem, text: string): Problem {
  const line = text.split('\n')[(problem.where?.line ?? 1) - 1] ?? '';
  if (!/^ *\t/.test(line)) return problem;
  return { ...problem, why: 'the line is indented with a tab', todo: 'Indent with spaces: YAML takes no tabs.' };
}

function readBroker(raw: RawConfig, environment: Readonly<Record<string, string | undefined>>) {
  const written = raw.contract?.broker;
  if (written === undefined) return { address: null, unset: null };
  const read = readBrokerAddress(written, environment);
  if ('address' in read) return read;
  const path = ['contract', 'broker'];
  const what = `${nameOf(path)} cannot be used`;
  return { fault: { code: read.code, path, part: 'value', what, why: read.why, todo: read.todo } satisfies Fault };
}

/** Keys that every object has already: no configuration means them, and copying them is how prototypes get changed. */
const REFUSED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

function refuseKeys(value: unknown, path: readonly (string | number)[]): readonly Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (!REFUSED_KEYS.has(key)) return refuseKeys(child, at);
    const what = `The key \`${key}\` is not allowed`;
    return [{ code: 'config.refused-key', path: at, part: 'key' as const, what, why: null, todo: 'Rename it.' }];
  });
}

function toErrors(parsed: ParsedText | null, faults: readonly Fault[]): ConfigErrors {
  const problems = faults.map(({ path, part, ...fault }) => {
    const { line, column } = parsed?.positionAt(path, part) ?? { line: 1, column: 1 };
    const where = { file: parsed?.file ?? '', line, column };
    return { code: fault.code, what: fault.what, where, why: fault.why, todo: fault.todo };
  });
  const known = new Set<string>();
  const distinct = problems.filter((problem) => {
    const key = `${problem.where.line}:${problem.where.column} ${problem.what}`;
    return !known.has(key) && known.add(key);
  });
  return new ConfigErrors(
    distinct.sort((one, other) => one.where.line - other.where.line || one.where.column - other.where.column),
  );
}
