import { didYouMean } from '../tools/did-you-mean.ts';
import { namedServices } from './raw-services.ts';
import type { RawConfig } from './schema.ts';
import { type Fault, nameOf } from './schema-faults.ts';

/**
 * Names that change what a program loads, where it finds others, or what the runner and its tools believe. A configuration
 * comes with the pull request; it may give the provider data, not code.
 */
const REFUSED_NAMES: ReadonlySet<string> = new Set([
  'PATH',
  'BASH_ENV',
  'ENV',
  'IFS',
  'SHELLOPTS',
  'RUBYOPT',
  'PERL5OPT',
]);
const REFUSED_PREFIXES: readonly string[] = [
  'LD_',
  'DYLD_',
  'NODE_',
  'GIT_',
  'GITHUB_',
  'ACTIONS_',
  'RUNNER_',
  'INPUT_',
  'PYTHON',
  'JAVA_TOOL_OPTIONS',
  'DOCKER_',
  'TESTCONTAINERS_',
];
/** Chooses between settings of the provider, and loads nothing. */
const ALLOWED_NAMES: ReadonlySet<string> = new Set(['NODE_ENV']);
/** Set by ourselves. */
const OWN_NAMES: ReadonlySet<string> = new Set(['PORT']);

const PLACEHOLDERS: readonly string[] = ['host', 'port'];

type Path = readonly (string | number)[];

/** Checks every name and value that becomes part of an environment. */
export function checkEnvironment(raw: RawConfig): readonly Fault[] {
  const providers: readonly (readonly [Path, Readonly<Record<string, string>> | undefined])[] = [
    [['provider', 'env'], raw.provider?.env],
    ...(raw.providers ?? []).map((one, index) => [['providers', index, 'env'], one.env] as const),
  ];
  const services = namedServices(raw);
  return [
    ...providers.flatMap(([path, variables]) => checkVariables(variables, path, OWN_NAMES)),
    ...services.flatMap(([name, service]) => checkVariables(service.env, ['services', name, 'env'], new Set())),
    ...services.flatMap(([name, service]) => checkVariables(service.expose, ['services', name, 'expose'], OWN_NAMES)),
    ...services.flatMap(([name, service]) => checkPlaceholders(service.expose ?? {}, ['services', name, 'expose'])),
    ...checkExposedTwice(raw),
    ...checkHeaders(raw),
    ...checkAuth(raw),
  ];
}

function checkVariables(
  variables: Readonly<Record<string, string>> | undefined,
  path: Path,
  own: ReadonlySet<string>,
): readonly Fault[] {
  return Object.entries(variables ?? {}).flatMap(([name, value]) => [
    ...checkName(name, path, own),
    ...checkReferences(value, [...path, name]),
  ]);
}

function checkName(name: string, path: Path, own: ReadonlySet<string>): readonly Fault[] {
  const at = { path: [...path, name], part: 'key' } as const;
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
    const why = 'names are letters, digits and `_`';
    return [
      {
        code: 'config.env-name',
        ...at,
        what: `\`${name.slice(0, 80)}\` is no name of a variable`,
        why,
        todo: 'Rename it.',
      },
    ];
  }
  if (own.has(name.toUpperCase())) {
    const why = 'the action sets it to the port it waits for';
    return [
      { code: 'config.env-refused', ...at, what: `\`${name}\` cannot be set here`, why, todo: 'Use `provider.port`.' },
    ];
  }
  if (!isRefused(name)) return [];
  const why = 'it changes what programs load, or what the runner believes';
  const todo = 'Set it inside the command itself, where a reviewer sees it.';
  return [{ code: 'config.env-refused', ...at, what: `\`${name}\` cannot be set here`, why, todo }];
}

function isRefused(name: string): boolean {
  const upper = name.toUpperCase();
  if (ALLOWED_NAMES.has(upper)) return false;
  return REFUSED_NAMES.has(upper) || REFUSED_PREFIXES.some((prefix) => upper.startsWith(prefix));
}

function checkReferences(value: string, path: Path): readonly Fault[] {
  const name = /\$\{([A-Za-z_]\w*)\}/.exec(value)?.[1];
  if (name === undefined) return [];
  return [
    {
      code: 'config.reference',
      path,
      part: 'value',
      what: `${nameOf(path)} refers to \${${name}}`,
      why: 'the environment is read for `contract.broker` only, so that no secret reaches a child',
      todo: 'Write the value itself; values for tests are no secrets.',
    },
  ];
}

function checkPlaceholders(expose: Readonly<Record<string, string>>, path: Path): readonly Fault[] {
  return Object.entries(expose).flatMap(([name, value]) =>
    [...value.matchAll(/(?<!\$)\{(\w+)\}/g)]
      .map(([, placeholder = '']) => placeholder)
      .filter((placeholder) => !PLACEHOLDERS.includes(placeholder))
      .map((placeholder) => ({
        code: 'config.placeholder',
        path: [...path, name],
        part: 'value' as const,
        what: `${nameOf([...path, name])} holds \`{${placeholder}}\``,
        why: 'only `{host}` and `{port}` are filled in',
        todo: didYouMean(placeholder, PLACEHOLDERS) ?? 'Use `{host}` and `{port}`.',
      })),
  );
}

/** Two databases of two providers may both be the `DATABASE_URL` of their own; a provider that has both may not. */
function checkExposedTwice(raw: RawConfig): readonly Fault[] {
  const services = namedServices(raw);
  const groups = startedTogether(raw);
  const owners = new Map<string, readonly string[]>();
  const faults: Fault[] = [];
  for (const [service, { expose }] of services) {
    for (const name of Object.keys(expose ?? {})) {
      const known = owners.get(name) ?? [];
      owners.set(name, [...known, service]);
      const other = known.find((one) => groups.some((group) => group.has(one) && group.has(service)));
      if (other === undefined) continue;
      const why = `\`${other}\` does too, and only one of the two values could count`;
      const path = ['services', service, 'expose', name];
      const what = `\`${service}\` exposes \`${name}\``;
      const todo = 'Rename one of them, or name in `services` of each provider those that it needs.';
      faults.push({ code: 'config.exposed-twice', path, part: 'key', what, why, todo });
    }
  }
  return faults;
}

/** Names of the services that one provider has beside each other: those it names with what they depend on, else all. */
function startedTogether(raw: RawConfig): readonly ReadonlySet<string>[] {
  const services = namedServices(raw);
  const all = new Set(services.map(([name]) => name));
  const needs = new Map(services.map(([name, service]) => [name, service['depends-on'] ?? []]));
  const providers = [...(raw.provider ? [raw.provider] : []), ...(raw.providers ?? [])];
  if (providers.length === 0) return [all];
  return providers.map((provider) => {
    if (provider.services === undefined) return all;
    const names = new Set(provider.services);
    for (const name of names) for (const other of needs.get(name) ?? []) names.add(other);
    return names;
  });
}

/** Headers name variables; those of the runner and of ourselves hold secrets that no provider may see. */
function checkHeaders(raw: RawConfig): readonly Fault[] {
  return Object.entries(raw.load?.headers ?? {}).flatMap(([header, variable]): readonly Fault[] => {
    const path = ['load', 'headers', header];
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(header)) {
      const why = 'it holds characters that no header may have';
      const what = `\`${header.slice(0, 80)}\` is no name of a header`;
      return [{ code: 'config.header', path, part: 'key', what, why, todo: 'Write it like `Authorization`.' }];
    }
    return checkVariable(variable, path);
  });
}

/** The same holds for credentials of every other kind. */
function checkAuth(raw: RawConfig): readonly Fault[] {
  const auth = raw.load?.auth;
  if (auth === undefined) return [];
  const path = ['load', 'auth'];
  if (Object.keys(auth).length === 0) {
    const todo = 'Add `bearer`, `basic`, `api-key` or `command`, or remove it.';
    return [{ code: 'config.auth', path, part: 'key', what: '`load.auth` names no credentials', why: null, todo }];
  }
  const keys = auth['api-key'] ?? {};
  const named: readonly (readonly [string | undefined, readonly string[]])[] = [
    [auth.bearer, ['bearer']],
    [auth.basic?.user, ['basic', 'user']],
    [auth.basic?.password, ['basic', 'password']],
    ...(typeof keys === 'string'
      ? [[keys, ['api-key']] as const]
      : Object.entries(keys).map(([scheme, name]) => [name, ['api-key', scheme]] as const)),
  ];
  const forCommand = (auth['command-env'] ?? []).map((name, index) => [name, ['command-env', String(index)]] as const);
  return [...named, ...forCommand].flatMap(([name, at]) =>
    name === undefined ? [] : checkVariable(name, [...path, ...at]),
  );
}

function checkVariable(variable: string, path: readonly string[]): readonly Fault[] {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(variable) && !isRefused(variable) && !/^PACT_/i.test(variable)) return [];
  const what = `${nameOf(path)} is \`${variable.slice(0, 80)}\``;
  const why = 'it must be the name of a variable, and none of the runner, of git or of the broker';
  const todo = 'Name the variable, for example `STAGING_TOKEN`, and set it in `env:` of the step.';
  return [{ code: 'config.header', path, part: 'value', what, why, todo }];
}
