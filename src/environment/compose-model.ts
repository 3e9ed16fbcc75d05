import { ProblemError } from '../model/problem.ts';
import { didYouMean } from '../tools/did-you-mean.ts';

/** A compose file as `docker compose config --format json` writes it out, as far as we read it. */
export interface ComposeModel {
  readonly services: Readonly<Record<string, ComposeServiceModel>>;
  readonly networks?: Readonly<Record<string, Labelled | null>>;
  readonly volumes?: Readonly<Record<string, Labelled | null>>;
  readonly secrets?: Readonly<Record<string, { readonly file?: string }>>;
  readonly configs?: Readonly<Record<string, { readonly file?: string }>>;
}

interface Labelled {
  readonly name?: string;
  readonly external?: boolean;
  readonly labels?: Readonly<Record<string, string>>;
  readonly driver_opts?: Readonly<Record<string, string>>;
}

export interface ComposePort {
  readonly target: number;
  readonly protocol?: string;
}

export interface ComposeServiceModel {
  readonly image?: string;
  readonly build?: { readonly context?: string; readonly labels?: Readonly<Record<string, string>> };
  readonly environment?: Readonly<Record<string, string | null>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly ports?: readonly ComposePort[];
  readonly volumes?: readonly { readonly type: string; readonly source?: string; readonly target: string }[];
  readonly networks?: Readonly<Record<string, { readonly aliases?: readonly string[] } | null>>;
  readonly network_mode?: string;
  readonly [key: string]: unknown;
}

/** Throws when the text is no model with services. */
export function parseComposeModel(text: string, file: string): ComposeModel {
  const value: unknown = JSON.parse(text);
  const services = typeof value === 'object' && value !== null ? Reflect.get(value, 'services') : null;
  if (typeof services === 'object' && services !== null && Object.keys(services).length > 0)
    return value as ComposeModel;
  throw new ProblemError({
    code: 'environment.compose-empty',
    what: `The compose file ${file} has no services`,
    why: 'services that need a profile are left out',
    todo: 'Add the services that the provider needs',
  });
}

/** Keys of a service that give a container power over the machine, with the values that do not. */
const POWERS: Readonly<Record<string, (value: unknown) => boolean>> = {
  privileged: (value) => value === true,
  network_mode: (value) => value === 'host' || String(value).startsWith('container:'),
  pid: isForeign,
  ipc: isForeign,
  uts: (value) => value === 'host',
  userns_mode: (value) => value === 'host',
  cgroup: (value) => value === 'host',
  cgroup_parent: isSet,
  cap_add: isSet,
  devices: isSet,
  device_cgroup_rules: isSet,
  security_opt: (value) => Array.isArray(value) && value.some((one) => !/^no-new-privileges/u.test(String(one))),
  runtime: isSet,
  gpus: isSet,
  volumes_from: (value) => Array.isArray(value) && value.some((one) => String(one).startsWith('container:')),
  external_links: isSet,
  use_api_socket: (value) => value === true,
  credential_spec: isSet,
  provider: isSet,
};

function isSet(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';
}

/** Of the machine, or of a container that is not of this file. */
function isForeign(value: unknown): boolean {
  return value === 'host' || String(value).startsWith('container:');
}

/**
 * What in a compose file reaches out of its containers and the repository, one line each. `isInside` says whether a
 * path of the machine is in the repository.
 */
export function findPowers(model: ComposeModel, isInside: (path: string) => boolean): readonly string[] {
  const services = Object.entries(model.services).flatMap(([name, service]) => {
    const powers = Object.keys(POWERS).filter((key) => isSet(service[key]) && POWERS[key]?.(service[key]));
    const binds = (service.volumes ?? []).filter(({ type, source }) => type === 'bind' && !isInside(source ?? '/'));
    const { context } = service.build ?? {};
    return [
      ...powers.map((key) => `service ${name}: \`${key}: ${JSON.stringify(service[key])}\``),
      ...(service.volumes ?? []).filter(({ type }) => type === 'npipe').map(() => `service ${name}: a named pipe`),
      ...binds.map(({ source }) => `service ${name}: the folder ${source} of the machine`),
      ...(context !== undefined && !isInside(context) ? [`service ${name}: built from ${context}`] : []),
    ];
  });
  const files = Object.entries({ ...model.secrets, ...model.configs });
  const outside = files.filter(([, { file }]) => file !== undefined && !isInside(file));
  const volumes = Object.entries(model.volumes ?? {});
  const bound = volumes.filter(
    ([, volume]) => volume?.external === true || volume?.driver_opts?.['device'] !== undefined,
  );
  return [
    ...services,
    ...outside.map(([name, { file }]) => `${name}: the file ${file} of the machine`),
    ...bound.map(([name]) => `volume ${name}: one of the machine`),
  ];
}

export interface ComposeChanges {
  readonly labels: Readonly<Record<string, string>>;
  readonly serviceLabel: string;
  /** Address that published ports are bound to. */
  readonly hostIp: string;
  /** Ports that are published beside those the file publishes, by service. */
  readonly ports: ReadonlyMap<string, readonly number[]>;
  /** Environment that is added, by service. */
  readonly environment: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Network that every service joins too; null: none. */
  readonly network: string | null;
}

/** Name of our network inside the model; compose files do not use it. */
const OUR_NETWORK = 'api-testing-action';

/**
 * The same services with free ports on loopback, names that Docker chooses, and our labels on everything: two runs
 * never meet, and what is left behind is found.
 */
export function changeModel(model: ComposeModel, changes: ComposeChanges): ComposeModel {
  const { labels, network } = changes;
  const label = <T extends Labelled | null>(one: T) =>
    one?.external === true ? one : { ...omitName(one), labels: { ...one?.labels, ...labels } };
  const mapped = <T extends Labelled | null>(all: Readonly<Record<string, T>> | undefined) =>
    Object.fromEntries(Object.entries(all ?? {}).map(([name, one]) => [name, label(one)]));
  return {
    ...omitName(model),
    services: Object.fromEntries(
      Object.entries(model.services).map(([name, service]) => [name, changeService(name, service, changes)]),
    ),
    networks: {
      ...mapped(model.networks),
      ...(network !== null && { [OUR_NETWORK]: { name: network, external: true } }),
    },
    volumes: mapped(model.volumes),
  };
}

/** The written name of a project, a network or a volume would be the same for every run. */
function omitName<T extends object | null>(one: T): Omit<NonNullable<T>, 'name'> {
  const { name: _, ...rest } = (one ?? {}) as NonNullable<T> & { name?: unknown };
  return rest;
}

function changeService(name: string, service: ComposeServiceModel, changes: ComposeChanges): ComposeServiceModel {
  const { container_name: _, ...rest } = service;
  const wanted = changes.ports.get(name) ?? [];
  const targets = (service.ports ?? []).filter(({ protocol }) => protocol === undefined || protocol === 'tcp');
  const published = new Set([...targets.map(({ target }) => target), ...wanted]);
  const joins = changes.network !== null && service.network_mode === undefined;
  return {
    ...rest,
    labels: { ...service.labels, ...changes.labels, [changes.serviceLabel]: name },
    environment: { ...service.environment, ...escaped(changes.environment.get(name) ?? {}) },
    ...(service.build && { build: { ...service.build, labels: { ...service.build.labels, ...changes.labels } } }),
    ...(service.network_mode === undefined && {
      ports: [...published].map((target) => ({ target, host_ip: changes.hostIp, protocol: 'tcp', mode: 'ingress' })),
    }),
    ...(joins && { networks: { ...(service.networks ?? { default: null }), [OUR_NETWORK]: { aliases: [name] } } }),
  };
}

/** Compose reads the model as it reads a file: a single `$` would begin a variable. */
function escaped(environment: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, value.replaceAll('$', '$$$$')]));
}

/** The environment of a service as its container sees it. */
export function environmentOf(service: ComposeServiceModel | undefined): Record<string, string> {
  const entries = Object.entries(service?.environment ?? {});
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (value === null ? [] : [[name, value.replaceAll('$$', '$')]])),
  );
}

/** First TCP port a service publishes; null when it publishes none. */
export function firstPort(service: ComposeServiceModel | undefined): number | null {
  const tcp = (service?.ports ?? []).find(({ protocol }) => protocol === undefined || protocol === 'tcp');
  return tcp?.target ?? null;
}

/** The service of that name. Throws when the file has none. */
export function requireComposeService(model: ComposeModel, name: string, file: string): void {
  const known = Object.keys(model.services);
  if (known.includes(name)) return;
  throw new ProblemError({
    code: 'environment.unknown-service',
    what: `The compose file ${file} has no service ${name}`,
    why: `its services are ${known.join(', ')}`,
    todo: didYouMean(name, known) ?? `Add ${name} to it, or give it an \`image\` in \`services\``,
  });
}
