import { didYouMean } from '../tools/did-you-mean.ts';
import { checkChanges, checkDay } from './check-changes.ts';
import { checkChaos } from './check-chaos.ts';
import { checkEnvironment } from './check-environment.ts';
import { checkHistory } from './check-history.ts';
import { checkLoad } from './check-load.ts';
import { checkPath, isFolder, isGlob } from './check-paths.ts';
import { checkProviderStart } from './check-provider-start.ts';
import { checkServices } from './check-services.ts';
import { composeFileOf, namedServices } from './raw-services.ts';
import type { RawConfig, RawProvider } from './schema.ts';
import { type Fault, nameOf } from './schema-faults.ts';
import { parseDuration } from './values.ts';

/** What no schema can say: combinations that are impossible, and texts with a grammar of their own. */
export function checkConfig(raw: RawConfig): readonly Fault[] {
  return [
    ...checkProviders(raw),
    ...checkServices(raw),
    ...checkEnvironment(raw),
    ...checkGlobs(raw),
    ...checkDurations(raw, []),
    ...checkLoad(raw),
    ...checkDate(raw),
    ...checkChanges(raw),
    ...checkChaos(raw),
    ...checkHistory(raw),
  ];
}

type Path = readonly (string | number)[];

function checkProviders(raw: RawConfig): readonly Fault[] {
  const faults: Fault[] = [];
  if (raw.provider && raw.providers) {
    faults.push({
      code: 'config.provider-twice',
      path: ['provider'],
      part: 'key',
      what: '`provider` and `providers` are both set',
      why: '`provider` is the short form for a list of one',
      todo: 'Move it into `providers`.',
    });
  }
  for (const [index, provider] of (raw.providers ?? []).entries()) {
    faults.push(...checkProvider(raw, provider, ['providers', index]));
    faults.push(...checkAgainstEarlier(provider, raw.providers?.slice(0, index) ?? [], ['providers', index]));
  }
  if (raw.provider) faults.push(...checkProvider(raw, raw.provider, ['provider']));
  return faults;
}

function checkProvider(raw: RawConfig, provider: RawProvider, path: Path): readonly Fault[] {
  const known = namedServices(raw).map(([name]) => name);
  // A compose file has services that the configuration does not name; they are looked up when it is read.
  const isOpen = composeFileOf(raw) !== null;
  const unknown = isOpen ? [] : [...(provider.services ?? []).entries()].filter(([, name]) => !known.includes(name));
  const faults: Fault[] = unknown.map(([index, name]) => ({
    code: 'config.unknown-service',
    path: [...path, 'services', index],
    part: 'value',
    what: `There is no service \`${name}\``,
    why:
      known.length === 0
        ? '`services` is not configured'
        : `services are ${known.map((one) => `\`${one}\``).join(', ')}`,
    todo: didYouMean(name, known) ?? `Add \`${name}\` to \`services\`, or remove it here.`,
  }));
  return [
    ...faults,
    ...checkProviderStart(raw, provider, path),
    ...checkPath(provider.directory, [...path, 'directory'], isFolder),
    ...checkPath(provider['states-module'], [...path, 'states-module'], isFolder),
    ...checkStates(provider, path),
  ];
}

function checkStates(provider: RawProvider, path: Path): readonly Fault[] {
  if (provider.states === undefined || provider['states-module'] === undefined) return [];
  return [
    {
      code: 'config.states-twice',
      path: [...path, 'states-module'],
      part: 'key',
      what: '`states` and `states-module` are both set',
      why: 'one of them has to answer for a provider state',
      todo: 'Keep one of them.',
    },
  ];
}

function checkAgainstEarlier(provider: RawProvider, earlier: readonly RawProvider[], path: Path): readonly Fault[] {
  const faults: Fault[] = [];
  if (earlier.some((other) => other.name === provider.name)) {
    faults.push({
      code: 'config.duplicate-provider',
      path: [...path, 'name'],
      part: 'value',
      what: `Two providers are named \`${provider.name}\``,
      why: 'results are told apart by the name',
      todo: 'Rename one of them.',
    });
  }
  const claimsRest = (one: RawProvider) => (one.specs ?? []).length === 0;
  if (claimsRest(provider) && earlier.some(claimsRest)) {
    faults.push({
      code: 'config.ambiguous-specs',
      path,
      part: 'key',
      what: `\`${provider.name}\` and another provider both have no \`specs\``,
      why: 'only one of them can have the specifications that no other claims',
      todo: 'Say in `specs` which specifications belong to which provider.',
    });
  }
  return faults;
}

function checkGlobs(raw: RawConfig): readonly Fault[] {
  const lists: readonly (readonly [Path, readonly string[] | undefined])[] = [
    [['specs'], raw.specs],
    [['provider', 'specs'], raw.provider?.specs],
    ...(raw.providers ?? []).map((one, index) => [['providers', index, 'specs'], one.specs] as const),
    [['provider', 'load-scripts'], raw.provider?.['load-scripts']],
    ...(raw.providers ?? []).map((one, index) => [['providers', index, 'load-scripts'], one['load-scripts']] as const),
    [['contract', 'pacts'], raw.contract?.pacts],
    [['load', 'scripts'], raw.load?.scripts],
    [['chaos', 'toolkit'], raw.chaos?.toolkit],
    [['chaos', 'results'], raw.chaos?.results],
    [['integration', 'junit'], [raw.integration?.junit ?? []].flat()],
  ];
  return [
    ...lists.flatMap(([path, list]) =>
      (list ?? []).flatMap((glob, index) => checkPath(glob, [...path, index], isGlob)),
    ),
    ...checkPath(raw.integration?.directory, ['integration', 'directory'], isFolder),
    ...checkPath(raw.history?.file, ['history', 'file'], isFolder),
  ];
}

/** Every key that holds a duration; the schema has checked its form, zero is left to refuse. */
const DURATION_KEYS: ReadonlySet<string> = new Set([
  'ready-within',
  'timeout',
  'wait',
  'duration',
  'budget',
  'for',
  'recover-within',
  'after',
  'latency',
  'jitter',
  'delay',
  'within',
  'observe',
  'hold',
  'step',
  'think-time',
]);
const LONGEST_MS = 24 * 3_600_000;
/** Keys under which every name is the user's own. */
const FREE_KEYS: ReadonlySet<string> = new Set([
  'env',
  'expose',
  'headers',
  'data',
  'thresholds',
  'steady-state',
  'during',
  'states',
  'api-key',
  'weights',
  'operations',
]);

function checkDurations(value: unknown, path: Path): readonly Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    if (FREE_KEYS.has(key)) return [];
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (!DURATION_KEYS.has(key) || typeof child !== 'string') return checkDurations(child, at);
    const milliseconds = parseDuration(child);
    if (milliseconds !== null && milliseconds <= LONGEST_MS) return [];
    const why = milliseconds === null ? 'it must be longer than nothing' : 'no job of GitHub Actions runs that long';
    const todo = 'Write a duration such as `10s`, at most `24h`.';
    return [{ code: 'config.duration', path: at, part: 'value', what: `${nameOf(at)} is \`${child}\``, why, todo }];
  });
}

function checkDate(raw: RawConfig): readonly Fault[] {
  const text = raw.contract?.['wip-since'];
  return text === undefined ? [] : checkDay(text, ['contract', 'wip-since']);
}
