import { didYouMean } from '../tools/did-you-mean.ts';
import { clientFor, familyOf, hasTag, type ImageFamily } from '../tools/image-client.ts';
import { checkPath, isFolder } from './check-paths.ts';
import { composeFileOf, imageServices, namedServices } from './raw-services.ts';
import type { RawConfig, RawService } from './schema.ts';
import { type Fault, nameOf } from './schema-faults.ts';

type Path = readonly (string | number)[];

/** What no schema can say about services: where they come from, on what they wait, and in which order. */
export function checkServices(raw: RawConfig): readonly Fault[] {
  const compose = composeFileOf(raw);
  return [
    ...checkPath(compose ?? undefined, ['services', 'compose'], { kind: 'a path', example: 'docker-compose.yml' }),
    ...namedServices(raw).flatMap(([name, service]) => {
      const path = ['services', name];
      return [
        ...checkName(name, path),
        ...(service.image === undefined
          ? checkOrigin(service, path, compose !== null)
          : checkTag(service.image, [...path, 'image'])),
        ...checkWait(service, path),
        ...checkMounts(service, path),
        ...checkInit(service, path),
      ];
    }),
    ...checkOrder(raw),
  ];
}

/** Other containers reach it by this name. */
function checkName(name: string, path: Path): readonly Fault[] {
  if (/^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/.test(name)) return [];
  const what = `\`${name.slice(0, 80)}\` cannot be the name of a service`;
  const why = 'containers reach each other by it: letters, digits, `-`, `_` and `.`, at most 63 characters';
  return [{ code: 'config.service-name', path, part: 'key', what, why, todo: 'Rename it.' }];
}

/** Without a tag it is `latest`: what passed yesterday would be tested against something else today. */
function checkTag(image: string, path: Path): readonly Fault[] {
  if (hasTag(image)) return [];
  const what = `${nameOf(path)} \`${image.slice(0, 80)}\` has no tag`;
  const why = 'it would be another image whenever a new one is published, and no two runs could be compared';
  const todo = `Add the version that production has, like \`${exampleOf(image)}\`, or a digest.`;
  return [{ code: 'config.image-tag', path, part: 'value', what, why, todo }];
}

const EXAMPLE_TAGS: Readonly<Record<ImageFamily, string>> = { postgres: '15', redis: '7', mysql: '8', mongo: '7' };

function exampleOf(image: string): string {
  const family = familyOf(image);
  return `${image.slice(0, 80).replace(/:$/, '')}:${family === null ? '1.2.3' : EXAMPLE_TAGS[family]}`;
}

/** Keys that describe a container; that of a compose file is described there. */
const OF_CONTAINERS = ['env', 'command', 'mounts', 'depends-on'] as const;

function checkOrigin(service: RawService, path: Path, hasCompose: boolean): readonly Fault[] {
  if (!hasCompose) {
    const todo = 'Add it, for example `image: postgres:15`.';
    return [
      { code: 'config.missing-key', path, part: 'key', what: `${nameOf(path)} has no \`image\``, why: null, todo },
    ];
  }
  return OF_CONTAINERS.filter((key) => service[key] !== undefined).map((key) => ({
    code: 'config.compose-key',
    path: [...path, key],
    part: 'key' as const,
    what: `${nameOf([...path, key])} is set for a service of the compose file`,
    why: 'without `image` it is one of those, and the compose file says it itself',
    todo: `Write \`${key}\` into the compose file, or give the service an \`image\`.`,
  }));
}

function checkWait(service: RawService, path: Path): readonly Fault[] {
  const kinds = Object.keys(service.wait ?? {});
  const faults: Fault[] = [];
  if (service.wait !== undefined && kinds.length !== 1) {
    const what = `${nameOf([...path, 'wait'])} has ${kinds.length === 0 ? 'nothing' : kinds.map((kind) => `\`${kind}\``).join(' and ')} to wait for`;
    const todo = 'Write one of `log`, `http`, `health` and `command`, or leave `wait` out.';
    faults.push({
      code: 'config.wait',
      path: [...path, 'wait'],
      part: 'key',
      what,
      why: 'one answer has to decide',
      todo,
    });
  }
  if (service.port !== undefined) return faults;
  const isExposed = Object.values(service.expose ?? {}).some((value) => /(?<!\$)\{(?:host|port)\}/.test(value));
  const isWaitedFor = service.wait === undefined || service.wait.http !== undefined;
  // A service of a compose file may be one that nobody connects to, or that ends when its work is done.
  const isFree = service.image === undefined && service.wait === undefined;
  if (!isExposed && (!isWaitedFor || isFree)) return faults;
  const why = isExposed ? '`expose` holds its address' : 'it is ready when this port answers';
  const todo = isExposed ? 'Add `port`.' : 'Add `port`, or say in `wait` when it is ready.';
  return [
    ...faults,
    { code: 'config.missing-key', path, part: 'key', what: `${nameOf(path)} has no \`port\``, why, todo },
  ];
}

function checkMounts(service: RawService, path: Path): readonly Fault[] {
  return Object.entries(service.mounts ?? {}).flatMap(([source, target]) => {
    const at = [...path, 'mounts', source];
    const faults = [...checkPath(source, at, isFolder)];
    const parts = target.split('/');
    if (target.startsWith('/') && target !== '/' && !parts.includes('..') && !/[\0:]/.test(target)) return faults;
    const what = `${nameOf(at)} is \`${target.slice(0, 80)}\``;
    const why = 'it has to be an absolute path below the root of the container';
    return [
      ...faults,
      { code: 'config.mount', path: at, part: 'value' as const, what, why, todo: 'Write it like `/etc/app`.' },
    ];
  });
}

function checkInit(service: RawService, path: Path): readonly Fault[] {
  return (service.init ?? []).flatMap((step, index): readonly Fault[] => {
    const at = [...path, 'init', index];
    const faults = checkPath(step.file, [...at, 'file'], { kind: 'a path', example: 'db/schema.sql' });
    if (step.run === undefined && step.file === undefined) {
      const todo = 'Add `file`, `run` or both.';
      return [{ code: 'config.init', path: at, part: 'key', what: `${nameOf(at)} does nothing`, why: null, todo }];
    }
    if (step.run?.includes('{file}') && step.file === undefined) {
      const what = `${nameOf([...at, 'run'])} holds \`{file}\`, and there is no \`file\``;
      return [{ code: 'config.init', path: [...at, 'run'], part: 'value', what, why: null, todo: 'Add `file`.' }];
    }
    if (step.file === undefined || step.run !== undefined) return faults;
    // What a service of the compose file runs is known when that file is read.
    if (service.image === undefined || clientFor(service.image, step.file, service.env ?? {}) !== null) return faults;
    const what = `How \`${service.image}\` reads \`${step.file.slice(0, 80)}\` is not known`;
    const why = 'the clients of PostgreSQL, MySQL, MariaDB (`.sql`), Redis (`.redis`) and MongoDB (`.js`) are';
    const todo = 'Say it in `run`, for example `run: psql -U postgres -f {file}`.';
    return [...faults, { code: 'config.init', path: at, part: 'key', what, why, todo }];
  });
}

/** Names that exist, and no circle: each has to be ready before the next one starts. */
function checkOrder(raw: RawConfig): readonly Fault[] {
  const services = new Map(imageServices(raw).map(([name, service]) => [name, service['depends-on'] ?? []]));
  const known = [...services.keys()];
  const faults = [...services].flatMap(([name, needs]) =>
    needs.flatMap((need, index) => {
      if (services.has(need)) return [];
      const path = ['services', name, 'depends-on', index];
      const why = `services with an image are ${known.map((one) => `\`${one}\``).join(', ')}`;
      const todo = didYouMean(need, known) ?? `Add \`${need}\` to \`services\`, or remove it here.`;
      const what = `There is no service \`${need}\` with an image`;
      return [{ code: 'config.unknown-service', path, part: 'value' as const, what, why, todo }];
    }),
  );
  const circle = findCircle(services);
  if (circle === null) return faults;
  const path = ['services', circle[0] ?? '', 'depends-on'];
  const what = `${circle.map((name) => `\`${name}\``).join(' waits for ')}`;
  const todo = 'Remove one `depends-on` of them.';
  return [...faults, { code: 'config.circle', path, part: 'key', what, why: 'none of them could start first', todo }];
}

/** The first circle by name of its start, that name at both ends; null when there is none. */
function findCircle(services: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const follow = (name: string, trail: readonly string[]): readonly string[] | null => {
    const at = trail.indexOf(name);
    if (at !== -1) return [...trail.slice(at), name];
    if (done.has(name)) return null;
    for (const need of services.get(name) ?? []) {
      const circle = follow(need, [...trail, name]);
      if (circle !== null) return circle;
    }
    done.add(name);
    return null;
  };
  for (const name of services.keys()) {
    const circle = follow(name, []);
    if (circle !== null) return circle;
  }
  return null;
}
