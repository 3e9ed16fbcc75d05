import { setSecret } from '@actions/core';
import type { FailOn, RecordConfig } from '../model/config.ts';
import { ProblemError } from '../model/problem.ts';
import type { StageSelection } from '../model/stage.ts';
import { MAX_CHECK_NAME_LENGTH } from './check-name.ts';
import {
  parseBoolean,
  parseBrokerUrl,
  parseChoice,
  parseHttpUrl,
  parsePath,
  parseRecords,
  parseStages,
} from './input-values.ts';
import { secretForms } from './secret-forms.ts';

/** Every input of `action.yml` with its default. An empty default is explained in the input's description. */
export const INPUT_DEFAULTS = {
  'github-token': '${{ github.token }}',
  config: '',
  stages: '',
  profiles: '',
  'base-url': '',
  'pact-broker-base-url': '',
  'pact-broker-token': '',
  'pact-broker-username': '',
  'pact-broker-password': '',
  'dispatch-token': '',
  record: '',
  'fail-on': '',
  'check-name': 'api-testing',
  comment: 'true',
  'review-comments': 'true',
  issue: 'false',
  'working-directory': '.',
  'report-directory': 'api-testing-report',
} as const satisfies Record<string, string>;

export type InputName = keyof typeof INPUT_DEFAULTS;

const SECRETS: readonly InputName[] = ['github-token', 'pact-broker-token', 'pact-broker-password', 'dispatch-token'];

/** The inputs as the run needs them. */
export interface Inputs {
  readonly token: string;
  /** Path from the repository's root; null: `.github/api-testing.yml` when it exists. */
  readonly config: string | null;
  /** Null: every configured stage, when a specification changed. */
  readonly stages: StageSelection | null;
  /** Profiles of load that are asked for by name. */
  readonly profiles: readonly string[];
  readonly baseUrl: string | null;
  readonly broker: {
    readonly baseUrl: string | null;
    readonly token: string | null;
    readonly username: string | null;
    readonly password: string | null;
  };
  /** What providers' workflows are started with; null: the token of the job. */
  readonly dispatchToken: string | null;
  /** What the broker is told instead of what the configuration says; null: what it says. */
  readonly record: readonly RecordConfig[] | null;
  /** Null: what the configuration says. */
  readonly failOn: FailOn | null;
  readonly checkName: string;
  readonly comment: boolean;
  /** Whether findings are told at the lines of the diff. */
  readonly reviewComments: boolean;
  /** Whether runs without a pull request keep an issue. */
  readonly issue: boolean;
  /** From the workspace, `.` by default. */
  readonly workingDirectory: string;
  readonly reportDirectory: string;
  /** Every text that must not be shown, derived forms included. */
  readonly secrets: readonly string[];
}

export interface InputSource {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Tells the runner to hide a text in the log. */
  readonly mask: (secret: string) => void;
}

/** Reads and checks every input, once. Secrets are masked before anything can fail. Throws `ProblemError`. */
export function readInputs(source: InputSource = { environment: process.env, mask: setSecret }): Inputs {
  const read = (name: InputName): string => {
    // Only a runner that knows an older action.yml leaves an input out altogether.
    const fallback = name === 'github-token' ? '' : INPUT_DEFAULTS[name];
    return (source.environment[variableOf(name)] ?? fallback).trim();
  };
  const secrets = SECRETS.map((name) => source.environment[variableOf(name)] ?? '');
  const forms = secretForms({
    secrets,
    username: read('pact-broker-username'),
    password: read('pact-broker-password'),
  });
  for (const form of forms) source.mask(form);
  return { ...parseInputs(read), secrets: forms };
}

/**
 * What a run reports with when its inputs cannot be used: the defaults, and the token as it is. A check that is required
 * has to say so; without one the pull request would wait for ever.
 */
export function readFallback(source: Pick<InputSource, 'environment'> = { environment: process.env }): Inputs {
  const token = (source.environment[variableOf('github-token')] ?? '').trim();
  const named = (source.environment[variableOf('check-name')] ?? '').trim();
  const read = (name: InputName): string => (name === 'github-token' ? token || 'none' : INPUT_DEFAULTS[name]);
  const inputs = parseInputs(read);
  return { ...inputs, checkName: named === '' ? inputs.checkName : named, secrets: token === '' ? [] : [token] };
}

/** The runner keeps the hyphens of an input's name. */
function variableOf(name: InputName): string {
  return `INPUT_${name.toUpperCase()}`;
}

function parseInputs(read: (name: InputName) => string): Omit<Inputs, 'secrets'> {
  const optional = (name: InputName): string | null => read(name) || null;
  const baseUrl = optional('base-url');
  const config = optional('config');
  const stages = optional('stages');
  const failOn = optional('fail-on');
  const record = optional('record');
  return {
    token: required('github-token', read('github-token')),
    config: config === null ? null : parsePath('config', config),
    stages: stages === null ? null : parseStages(stages),
    profiles: read('profiles')
      .split(/[\s,]+/)
      .filter((name) => name !== ''),
    baseUrl: baseUrl === null ? null : parseHttpUrl('base-url', baseUrl),
    broker: parseBroker(optional),
    dispatchToken: optional('dispatch-token'),
    record: record === null ? null : parseRecords(record),
    failOn:
      failOn === null ? null : parseChoice('fail-on', failOn, ['breaking', 'consumer-breaking', 'warning', 'never']),
    checkName: parseCheckName(required('check-name', read('check-name'))),
    comment: parseBoolean('comment', required('comment', read('comment'))),
    reviewComments: parseBoolean('review-comments', required('review-comments', read('review-comments'))),
    issue: parseBoolean('issue', required('issue', read('issue'))),
    workingDirectory: parsePath('working-directory', required('working-directory', read('working-directory'))),
    reportDirectory: parsePath('report-directory', required('report-directory', read('report-directory'))),
  };
}

function parseBroker(optional: (name: InputName) => string | null): Inputs['broker'] {
  const baseUrl = optional('pact-broker-base-url');
  const broker = {
    baseUrl: baseUrl === null ? null : parseBrokerUrl('pact-broker-base-url', baseUrl),
    token: optional('pact-broker-token'),
    username: optional('pact-broker-username'),
    password: optional('pact-broker-password'),
  };
  if (broker.token !== null && broker.username !== null) {
    throw new ProblemError({
      code: 'input.conflict',
      what: 'Both `pact-broker-token` and `pact-broker-username` are set',
      why: 'a broker takes one of them',
      todo: 'Remove one of the two inputs.',
    });
  }
  if (broker.password !== null && broker.username === null) {
    throw new ProblemError({
      code: 'input.conflict',
      what: '`pact-broker-password` is set without `pact-broker-username`',
      todo: 'Set both inputs, or use `pact-broker-token`.',
    });
  }
  return broker;
}

function required(name: InputName, value: string): string {
  if (value !== '') return value;
  throw new ProblemError({
    code: 'input.empty',
    what: `The input \`${name}\` is empty`,
    why: 'an empty value usually comes from an expression that does not exist, such as a misspelt secret',
    todo: `Remove the input to use its default (${INPUT_DEFAULTS[name]}), or give it a value.`,
  });
}

function parseCheckName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what the name must not hold.
  if (name.length <= MAX_CHECK_NAME_LENGTH && !/[\x00-\x1f\x7f]/.test(name)) return name;
  throw new ProblemError({
    code: 'input.check-name',
    what: 'The input `check-name` is not a name GitHub can show',
    why: `it must be one line of at most ${MAX_CHECK_NAME_LENGTH} characters`,
    todo: 'Shorten it; the default is `api-testing`.',
  });
}
