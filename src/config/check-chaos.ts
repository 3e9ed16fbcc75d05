import { didYouMean } from '../tools/did-you-mean.ts';
import { checkThresholds } from './check-load.ts';
import type { RawFault } from './normalise-chaos.ts';
import { composeFileOf, namedServices } from './raw-services.ts';
import { isNetworkKind, isToxic, providersAreContainers, readyKind } from './ready-experiments.ts';
import type { RawConfig } from './schema.ts';
import { type Fault, nameOf } from './schema-faults.ts';
import { parseDuration } from './values.ts';

type Path = readonly (string | number)[];
type RawExperiment = NonNullable<NonNullable<RawConfig['chaos']>['experiments']>[number];

/** A required check must end: longer outages are for another place. */
const LONGEST_FAULT_MS = 5 * 60_000;
/** What the steady load measures, and so what can be said of it. */
const MEASURED = ['http_req_failed', 'http_req_duration', 'http_reqs'] as const;

/** Experiments that name what is not there, last too long, or expect what nobody measures. */
export function checkChaos(raw: RawConfig): readonly Fault[] {
  const experiments = raw.chaos?.experiments ?? [];
  return [
    ...experiments.flatMap((one, index) => checkExperiment(raw, one, ['chaos', 'experiments', index])),
    ...checkNames(experiments),
    ...(raw.chaos?.ready ?? []).flatMap((name, index) => checkReady(raw, name, ['chaos', 'ready', index])),
    ...checkToxiproxy(raw),
  ];
}

function checkExperiment(raw: RawConfig, one: RawExperiment, path: Path): readonly Fault[] {
  const faults: readonly (readonly [RawFault, Path])[] = [
    ...(one.fault ? [[one.fault, [...path, 'fault']] as const] : []),
    ...(one.faults ?? []).map((fault, index) => [fault, [...path, 'faults', index]] as const),
  ];
  return [
    ...checkCount(one, path),
    ...faults.flatMap(([fault, at]) => [
      ...checkTarget(raw, fault, at),
      ...checkLength(fault, at),
      ...checkReach(raw, fault, at),
    ]),
    ...checkOverlaps(faults),
    ...checkExpected(one['steady-state'] ?? {}, [...path, 'steady-state']),
    ...checkExpected(one.during ?? {}, [...path, 'during']),
  ];
}

function checkCount({ fault, faults }: RawExperiment, path: Path): readonly Fault[] {
  if ((fault === undefined) !== (faults === undefined)) return [];
  const what = fault === undefined ? `${nameOf(path)} has no fault` : `${nameOf(path)} has \`fault\` and \`faults\``;
  const todo = fault === undefined ? 'Add `fault: { target: db, type: pause, for: 5s }`.' : 'Move it into `faults`.';
  return [{ code: 'config.chaos-fault', path, part: 'value', what, why: 'an experiment is one fault or a list', todo }];
}

function checkTarget(raw: RawConfig, { target }: RawFault, path: Path): readonly Fault[] {
  const targets = [...namedServices(raw).map(([name]) => name), 'provider'];
  // A compose file has services that the configuration does not name; they are looked up when it is read.
  if (targets.includes(target) || composeFileOf(raw) !== null) return [];
  return [unknownService(target, targets, [...path, 'target'])];
}

function unknownService(name: string, targets: readonly string[], path: Path): Fault {
  return {
    code: 'config.unknown-service',
    path,
    part: 'value',
    what: `There is no service \`${name}\``,
    why: `targets are ${targets.map((one) => `\`${one}\``).join(', ')}`,
    todo: didYouMean(name, targets),
  };
}

function checkLength(fault: RawFault, path: Path): readonly Fault[] {
  if ((parseDuration(fault.for) ?? 0) <= LONGEST_FAULT_MS) return [];
  const at = [...path, 'for'];
  const what = `${nameOf(at)} is \`${fault.for}\``;
  const why = 'a fault may last at most 5 minutes';
  return [{ code: 'config.duration', path: at, part: 'value', what, why, todo: 'Shorten it.' }];
}

/** What stands in front of a service is for programs on this machine: containers of one network reach each other without it. */
function checkReach(raw: RawConfig, { target, type }: RawFault, path: Path): readonly Fault[] {
  if (target === 'provider' || !isNetworkKind(type) || raw.chaos?.toxiproxy !== undefined) return [];
  if (!providersAreContainers(raw)) return [];
  const at = [...path, 'type'];
  const what = `\`${type}\` cannot reach the connections to \`${target}\``;
  const why = 'the provider runs in a container, and speaks to it inside their network';
  const todo = 'Take `pause`, `disconnect`, `kill`, `cpu` or `connections`, or a fault of the `provider` itself.';
  return [{ code: 'config.chaos-reach', path: at, part: 'value', what, why, todo }];
}

const LIFE_KINDS: ReadonlySet<string> = new Set(['pause', 'stop', 'kill', 'restart', 'disconnect']);

/** Of two such faults at the same time the end of one is the end of the other, so nobody could say what was injected when. */
function checkOverlaps(faults: readonly (readonly [RawFault, Path])[]): readonly Fault[] {
  const group = ({ type }: RawFault): string => (LIFE_KINDS.has(type) ? 'life' : type);
  const fromMs = ({ after }: RawFault): number => parseDuration(after ?? '') ?? 0;
  const untilMs = (fault: RawFault): number => fromMs(fault) + (parseDuration(fault.for) ?? 0);
  return faults.flatMap(([fault, path], index) => {
    const other = faults
      .slice(0, index)
      .map(([earlier]) => earlier)
      .find((one) => one.target === fault.target && group(one) === group(fault) && !isToxic(fault.type));
    if (!other || fromMs(fault) >= untilMs(other) || fromMs(other) >= untilMs(fault)) return [];
    const what = `\`${fault.type}\` and \`${other.type}\` of \`${fault.target}\` overlap`;
    const why = 'the end of one would be the end of the other';
    const todo = 'Let one begin when the other is over (`after`).';
    return [{ code: 'config.chaos-overlap', path, part: 'value' as const, what, why, todo }];
  });
}

function checkExpected(thresholds: Readonly<Record<string, readonly string[]>>, path: Path): readonly Fault[] {
  return Object.entries(thresholds).flatMap(([metric, expressions]) => {
    const known = MEASURED.some((name) => name === metric);
    if (known) return checkThresholds([...path, metric], expressions);
    return [
      {
        code: 'config.threshold-metric',
        path: [...path, metric],
        part: 'key' as const,
        what: `An experiment does not measure \`${metric.slice(0, 80)}\``,
        why: `it measures ${MEASURED.map((name) => `\`${name}\``).join(', ')}`,
        todo: didYouMean(metric, MEASURED),
      },
    ];
  });
}

function checkNames(experiments: readonly RawExperiment[]): readonly Fault[] {
  return experiments.flatMap(({ name }, index) => {
    if (experiments.findIndex((other) => other.name === name) === index) return [];
    const path = ['chaos', 'experiments', index, 'name'];
    const what = `Two experiments are named \`${name}\``;
    const why = 'their rows in the report are told apart by the name';
    return [{ code: 'config.chaos-name', path, part: 'value' as const, what, why, todo: 'Rename one of them.' }];
  });
}

function checkReady(raw: RawConfig, name: string, path: Path): readonly Fault[] {
  const services = namedServices(raw);
  const service = services.find(([known]) => known === name)?.[1];
  if (service === undefined) {
    const known = services.map(([one]) => one);
    return [unknownService(name, known, path)];
  }
  if (readyKind(service.image ?? '', name) !== null) return [];
  const what = `No experiments are ready for \`${name}\``;
  const why = 'they are for PostgreSQL and Redis, known by the name of the image';
  return [{ code: 'config.chaos-ready', path, part: 'value', what, why, todo: 'Write them under `experiments`.' }];
}

function checkToxiproxy({ chaos }: RawConfig): readonly Fault[] {
  const address = chaos?.toxiproxy;
  if (address === undefined) return [];
  const url = URL.parse(address);
  if (url && (url.protocol === 'http:' || url.protocol === 'https:')) return [];
  const path = ['chaos', 'toxiproxy'];
  const what = `${nameOf(path)} is \`${address.slice(0, 80)}\``;
  const why = 'it is the address of its HTTP interface';
  return [
    { code: 'config.chaos-toxiproxy', path, part: 'value', what, why, todo: 'Write it like `http://127.0.0.1:8474`.' },
  ];
}
