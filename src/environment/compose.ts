// [door] starts services of a compose file of the repository, and waits until they serve.
import { realpathSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import type { ComposeConfig, WaitedService } from '../model/config.ts';
import { ProblemError } from '../model/problem.ts';
import { compareTexts } from '../model/text-order.ts';
import { within } from '../tools/deadline.ts';
import { DOCKER_CALL_DEADLINE_MS, ENVIRONMENT_LABEL } from '../tools/docker.ts';
import { findCompose, readComposeConfig, upCompose } from './compose-command.ts';
import {
  type ComposeModel,
  changeModel,
  environmentOf,
  findPowers,
  firstPort,
  parseComposeModel,
  requireComposeService,
} from './compose-model.ts';
import { inspectContainer } from './container-runtime.ts';
import { chooseProbe, loopbackFor, ownLabels, SERVICE_LABEL } from './containers.ts';
import type { DockerPlace } from './docker-place.ts';
import { inSeconds } from './failure.ts';
import { PULL_DEADLINE_MS, readDigest } from './images.ts';
import { runInit } from './init.ts';
import { insideWorkspace } from './mounts.ts';
import { waitUntilReady } from './readiness.ts';
import type { EnvironmentRequest } from './request.ts';
import { addressFor, exposed, type RunningService } from './service.ts';
import { collectServices } from './services.ts';

/** For services of the compose file that the configuration does not name. */
const READY_WITHIN_MS = 60_000;

export interface ComposeRequest {
  readonly request: EnvironmentRequest;
  readonly compose: ComposeConfig;
  readonly place: DockerPlace;
}

/** The container of a service of the compose file that is the provider. */
export interface ComposeProvider {
  readonly id: string;
  readonly started: number;
}

export interface RunningCompose {
  readonly services: readonly RunningService[];
  readonly provider: ComposeProvider | null;
}

/** Throws a ProblemError that names the service. Everything it starts carries the environment's label. */
export async function startCompose(composed: ComposeRequest): Promise<RunningCompose> {
  const { request, compose, place } = composed;
  const { workspace, parentEnvironment } = request;
  insideWorkspace(workspace, compose.file);
  const project = `api-testing-${place.environment}`;
  const at = { ...place, file: compose.file, project, parentEnvironment, marker: place.environment };
  const command = await findCompose(at);
  const model = parseComposeModel(await readComposeConfig(command, at), compose.file);
  const names = namesToStart(composed, model);
  assertPowerless(composed, model);
  const started = performance.now();
  await upCompose(
    command,
    {
      model: JSON.stringify(changeModel(model, changesOf(composed))),
      services: names,
      timeoutMs: PULL_DEADLINE_MS + Math.max(READY_WITHIN_MS, ...compose.services.map((one) => one.readyWithinMs)),
    },
    at,
  );
  return waitForAll(composed, model, started);
}

/** Those the provider names, or all; with the provider itself where it is one of them. Compose adds what they need. */
function namesToStart({ request, compose }: ComposeRequest, model: ComposeModel): readonly string[] {
  const { provider, services } = request;
  const own = provider.services?.filter((name) => !services.some((service) => service.name === name));
  const names = own ?? Object.keys(model.services);
  const all = new Set([...names, ...(provider.service === null ? [] : [provider.service])]);
  const known = own === undefined ? compose.services.map(({ name }) => name) : [];
  for (const name of [...all, ...known]) requireComposeService(model, name, compose.file);
  return [...all];
}

/** Below full trust, what a compose file asks of the machine is refused. */
function assertPowerless({ request, compose }: ComposeRequest, model: ComposeModel): void {
  if (request.trust === 'full') return;
  const root = realpathSync(request.workspace);
  const powers = findPowers(model, (path) => isBelow(root, path));
  if (powers.length === 0) return;
  throw new ProblemError({
    code: 'environment.compose-power',
    what: `The compose file ${compose.file} reaches out of its containers, which this run does not allow`,
    why: powers.join('; '),
    todo: 'Runs of the repository itself allow it; take it out of the file to let pull requests of others run too',
  });
}

function isBelow(root: string, path: string): boolean {
  try {
    const inside = relative(root, realpathSync(path));
    return !inside.startsWith('..') && !isAbsolute(inside);
  } catch {
    // What does not exist would be made by Docker, wherever it is: only its own folder tells.
    const inside = relative(root, path);
    return !inside.startsWith('..') && !isAbsolute(inside);
  }
}

function changesOf({ request, compose, place }: ComposeRequest) {
  const { provider } = request;
  const ports = compose.services.flatMap(({ name, port }) =>
    port === null ? [] : [[name, [port] as readonly number[]] as const],
  );
  const { service, port, transports = {} } = provider;
  const own = [...(port === null ? [] : [port]), ...Object.values(transports)];
  return {
    labels: ownLabels(place),
    serviceLabel: SERVICE_LABEL,
    hostIp: loopbackFor(place.host),
    ports: new Map([...ports, ...(service === null || own.length === 0 ? [] : [[service, own] as const])]),
    environment: new Map(provider.service === null ? [] : [[provider.service, provider.env]]),
    network: place.network,
  };
}

interface Found {
  readonly name: string;
  readonly id: string;
  readonly image: string;
}

async function waitForAll(composed: ComposeRequest, model: ComposeModel, started: number): Promise<RunningCompose> {
  const { request, place } = composed;
  const found = await findContainers(place);
  const provider = found.find(({ name }) => name === request.provider.service);
  const others = found.filter((one) => one !== provider);
  const waits = others.map((one) => waitForOne(one, { composed, model, started }));
  const services = collectServices(others, await Promise.allSettled(waits), place.signal);
  return { services, provider: provider === undefined ? null : { id: provider.id, started } };
}

async function findContainers({ runtime, environment }: DockerPlace): Promise<readonly Found[]> {
  const filters = { label: [`${ENVIRONMENT_LABEL}=${environment}`, 'com.docker.compose.project'] };
  const listed = runtime.container.dockerode.listContainers({ all: true, filters });
  const bound = { ms: DOCKER_CALL_DEADLINE_MS, what: 'Looking for the containers of the compose file' };
  const containers = await within(listed, bound);
  return containers
    .map(({ Id, Image, Labels }) => ({ id: Id, image: Image, name: Labels['com.docker.compose.service'] ?? '' }))
    .sort((one, other) => compareTexts(one.name, other.name));
}

interface Waiting {
  readonly composed: ComposeRequest;
  readonly model: ComposeModel;
  readonly started: number;
}

async function waitForOne({ name, id, image }: Found, waiting: Waiting): Promise<RunningService> {
  const { compose, place, request } = waiting.composed;
  const described = compose.services.find((service) => service.name === name);
  const written = waiting.model.services[name];
  const service: WaitedService & { image: string } = { ...(described ?? asWritten(name, firstPort(written))), image };
  const env = environmentOf(written);
  const probe = service.port === null ? null : chooseProbe(image, service.port, env);
  const watched = {
    id,
    service,
    probe,
    mayEnd: service.port === null && service.wait.kind === 'port',
    started: waiting.started,
  };
  const { address, readyMs } = await waitUntilReady(watched, place);
  await runInit(watched, env, { ...place, workspace: request.workspace });
  // What was built here is called after this run: the name says nothing to a reader, and would differ in every report.
  const told = image.includes(place.environment) ? `${name} (built)` : image;
  place.log(`${name}${told === image ? ` (${image})` : ', built here,'} is ready after ${inSeconds(readyMs)}.`);
  const { image: imageId } = await inspectContainer(place.runtime, id);
  const report = { name, image: told, digest: await readDigest(place.runtime, imageId), readyMs, ended: null };
  return { report, ...exposed(service, await addressFor(service, { id, image, address }, place)) };
}

/** A service that the configuration says nothing of: its first published port, its health check. */
function asWritten(name: string, port: number | null): WaitedService {
  return { name, port, expose: {}, wait: { kind: 'port' }, init: [], readyWithinMs: READY_WITHIN_MS };
}
