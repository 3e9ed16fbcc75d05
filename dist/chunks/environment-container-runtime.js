import { t as MARKER_VARIABLE } from "./tools-child-environment.js";
import { a as within, n as ENVIRONMENT_LABEL, r as connectRuntime, t as DOCKER_CALL_DEADLINE_MS } from "./tools-deadline.js";
import { a as readProcesses, i as readProcess, o as sendSignal, t as endTree } from "./tools-process-tree.js";
import { t as recordLine } from "./tools-record-line.js";
import { t as ProblemError } from "./model-problem.js";
import { n as familyOf } from "./tools-image-client.js";
import { i as portKey, n as LOOPBACK, t as LOCAL_HOSTS } from "./tools-mapped-address.js";
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { randomUUID } from "node:crypto";

// src/environment/leftover-lines.ts
/** Ids are ours; anything else in the file is not to be acted on. */
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
/** What is still open, in the order it started. Lines that are no records (one may be cut in half) are passed over. */
function parseLeftovers(text) {
	const open = /* @__PURE__ */ new Map();
	for (const line of text.split("\n")) {
		const record = parseLine(line);
		if (!record) continue;
		if (record.state === "ended") open.delete(record.id);
		else if (record.state === "starting") open.set(record.id, {
			...EMPTY,
			id: record.id,
			kind: record.kind
		});
		else open.set(record.id, {
			id: record.id,
			kind: "process",
			pgid: record.pgid,
			startTime: record.startTime
		});
	}
	return [...open.values()];
}
const EMPTY = {
	pgid: null,
	startTime: null
};
function parseLine(line) {
	const value = parseObject(line);
	if (!value) return null;
	const { id, kind, state, pgid, startTime } = value;
	if (typeof id !== "string" || !ID.test(id)) return null;
	if (state === "ended") return {
		id,
		state
	};
	if (state === "starting" && (kind === "process" || kind === "containers")) return {
		id,
		kind,
		state
	};
	if (state !== "running" || kind !== "process" || !isGroup(pgid)) return null;
	return {
		id,
		kind,
		state,
		pgid,
		startTime: typeof startTime === "string" ? startTime : null
	};
}
function parseObject(line) {
	if (line.trim() === "") return null;
	try {
		const value = JSON.parse(line);
		return typeof value === "object" && value !== null ? value : null;
	} catch {
		return null;
	}
}
/** 0 would be our own group and 1 the system's first process. */
function isGroup(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value > 1;
}

// src/environment/wire.ts
/** PostgreSQL frontend protocol 3.0, in the StartupMessage. */
const POSTGRES_PROTOCOL = 196608;
/** `cannot_connect_now`: starting up, in recovery, or shutting down (PostgreSQL errcodes, class 57). */
const POSTGRES_STARTING = "57P03";
/** A server sends its first message whole in far less; more is not PostgreSQL. */
const POSTGRES_MESSAGE_LIMIT_BYTES = 64e3;
/**
* Asks as `pg_isready` does: a StartupMessage is answered with an authentication request by a server that takes
* connections, and with error 57P03 by one that is still starting. Any other error is an answer too.
*/
function postgresProbe(user) {
	const body = Buffer.from(`user\0${user}\0database\0${user}\0\0`, "utf8");
	const head = Buffer.alloc(8);
	head.writeInt32BE(head.length + body.length, 0);
	head.writeInt32BE(POSTGRES_PROTOCOL, 4);
	return {
		protocol: "PostgreSQL",
		greeting: Buffer.concat([head, body]),
		judge: judgePostgres
	};
}
function judgePostgres(received) {
	const bytes = Buffer.from(received);
	if (bytes.length < 5) return "incomplete";
	if (bytes.toString("latin1", 0, 1) !== "E") return "ready";
	const length = bytes.readInt32BE(1);
	if (length > POSTGRES_MESSAGE_LIMIT_BYTES) return "ready";
	if (bytes.length < length + 1) return "incomplete";
	return bytes.toString("utf8", 5, length + 1).split("\0").includes(`C${POSTGRES_STARTING}`) ? "not-yet" : "ready";
}
/** Error prefixes of a Redis that will serve later: it reads its data set, or waits for its primary. */
const REDIS_NOT_YET = [
	"-LOADING",
	"-MASTERDOWN",
	"-BUSY"
];
/** PING as an inline command; `NOAUTH` is the answer of a server that serves, to those who log in. */
const redisProbe = {
	protocol: "Redis",
	greeting: Buffer.from("PING\r\n", "latin1"),
	judge: (received) => {
		const text = Buffer.from(received).toString("latin1");
		if (!text.includes("\n") && text.length < 512) return "incomplete";
		return REDIS_NOT_YET.some((prefix) => text.startsWith(prefix)) ? "not-yet" : "ready";
	}
};

// src/environment/containers.ts
/** Which run a container belongs to, for people who look at `docker ps`. */
const SESSION_LABEL = "api-testing-action.session";
const SERVICE_LABEL = "api-testing-action.service";
/** Which process started it (see `owner.ts`): what a dead process left behind may be removed by the next run. */
const OWNER_LABEL = "api-testing-action.owner";
const POSTGRES_PORT = 5432;
const REDIS_PORT = 6379;
/** On everything that one environment consists of: containers, networks, volumes, images. */
function ownLabels({ environment, session, owner }) {
	return {
		[ENVIRONMENT_LABEL]: environment,
		[SESSION_LABEL]: session,
		...owner !== null && { ["api-testing-action.owner"]: owner }
	};
}
/**
* What Docker is asked for. The port is a free one that Docker chooses; where the runtime is this machine, it is
* bound to loopback alone, so that a test database with a test password is not offered to the network.
*/
function planContainer(spec, owner) {
	const ports = [spec.port, ...spec.morePorts ?? []];
	const keys = [...new Set(ports.map(portKey).filter((key) => key !== null))];
	const binding = {
		HostIp: loopbackFor(owner.host),
		HostPort: "0"
	};
	const mounts = spec.mounts.map(({ source, target }) => ({
		Type: "bind",
		Source: source,
		Target: target,
		ReadOnly: true
	}));
	return {
		Image: spec.image,
		...spec.command !== null && { Cmd: [...spec.command] },
		Env: Object.entries(spec.env).map(([name, value]) => `${name}=${value}`),
		Labels: {
			...ownLabels(owner),
			[SERVICE_LABEL]: spec.name
		},
		ExposedPorts: Object.fromEntries(keys.map((key) => [key, {}])),
		HostConfig: {
			PortBindings: Object.fromEntries(keys.map((key) => [key, [binding]])),
			...mounts.length > 0 && { Mounts: mounts },
			...owner.network !== null && { NetworkMode: owner.network }
		},
		...owner.network !== null && { NetworkingConfig: { EndpointsConfig: { [owner.network]: { Aliases: [spec.name] } } } }
	};
}
/** Address that a mapped port is bound to: loopback alone where the runtime is this machine. */
function loopbackFor(host) {
	return LOCAL_HOSTS.has(host) ? LOOPBACK : "";
}
/** What is asked of a service before it counts as ready; null: an open port that stays open is enough. */
function chooseProbe(image, port, env) {
	const family = familyOf(image);
	if (family === "postgres" && port === POSTGRES_PORT) return postgresProbe(env["POSTGRES_USER"] ?? "postgres");
	return family === "redis" && port === REDIS_PORT ? redisProbe : null;
}
/** The variables a service offers, `{host}` and `{port}` filled in. */
function fillExpose(service, address) {
	const host = address.host.includes(":") ? `[${address.host}]` : address.host;
	const fill = (value) => value.replaceAll("{host}", host).replaceAll("{port}", String(address.port));
	return Object.fromEntries(Object.entries(service.expose).map(([name, value]) => [name, fill(value)]));
}
/** Docker's log stream of a container, mostly frames of [stream, 0, 0, 0, length as uint32] and bytes. */
function readLogFrames(stream) {
	const bytes = Buffer.from(stream);
	if (!(bytes.length < 8 || (bytes.readUInt32BE(0) & 16777215) === 0)) return bytes.toString("utf8");
	const parts = [];
	let at = 0;
	while (at + 8 <= bytes.length) {
		const length = bytes.readUInt32BE(at + 4);
		parts.push(bytes.subarray(at + 8, at + 8 + length));
		at += 8 + length;
	}
	return Buffer.concat(parts).toString("utf8");
}
/** Docker's own words (registry, daemon) to what a person can do about them; the first that matches. */
const DOCKER_ADVICE = [
	{
		sign: /toomanyrequests|rate limit|\b429\b/iu,
		retry: true,
		todo: "Log in to the registry before this step (docker/login-action): anonymous pulls are limited"
	},
	{
		sign: /no space left on device|ENOSPC/iu,
		retry: false,
		todo: "Free disk space on the runner; `docker system df` shows what uses it"
	},
	{
		sign: /no matching manifest/iu,
		retry: false,
		todo: "Choose an image that is built for the runner's platform"
	},
	{
		sign: /unauthorized|denied|authentication required|no basic auth credentials/iu,
		retry: false,
		todo: "Check the name of the image; if it is private, log in to its registry before this step (docker/login-action)"
	},
	{
		sign: /no such container/iu,
		retry: false,
		todo: "Something else removed it while it was needed; run the job again"
	},
	{
		sign: /\b(?:ECONNREFUSED|ECONNRESET|EPIPE|socket hang up)\b|ENOENT .*\.sock/iu,
		retry: true,
		todo: "Docker stopped answering: see whether its daemon was restarted, and run the job again"
	},
	{
		sign: /manifest unknown|not found|no such image|invalid reference format/iu,
		retry: false,
		todo: "Check the name and the tag of the image"
	},
	{
		sign: /bind source path does not exist/iu,
		retry: false,
		todo: "Docker does not see the checkout (the job runs in a container, or Docker on another machine): copy files with `init` instead of `mounts`"
	},
	{
		sign: /address pool/iu,
		retry: false,
		todo: "Docker has no free network addresses; remove unused networks (`docker network prune`)"
	},
	{
		sign: /port is already allocated|address already in use/iu,
		retry: false,
		todo: "Another program took the port; run the job again"
	}
];
/** Whether trying again may help, and what to do when it did not. */
function adviseOnDockerError(message) {
	const advice = DOCKER_ADVICE.find(({ sign }) => sign.test(message));
	return advice ? {
		retry: advice.retry,
		todo: advice.todo
	} : {
		retry: true,
		todo: null
	};
}

// src/environment/container-runtime.ts
/** Creates and starts; not abandoned when the run is cancelled, so that no container appears after the clean-up. */
async function startContainer(runtime, options) {
	return asProblem(`${options.Image} could not be started`, async () => {
		const bound = {
			ms: DOCKER_CALL_DEADLINE_MS,
			what: `Starting ${options.Image}`
		};
		const container = await within(runtime.container.create(options), bound);
		await within(runtime.container.start(container), bound);
		return container.id;
	});
}
/** What Docker says, with what can be done about it. */
async function asProblem(what, work) {
	try {
		return await work();
	} catch (error) {
		if (error instanceof ProblemError) throw error;
		const why = error.message;
		const { todo } = adviseOnDockerError(why);
		throw new ProblemError({
			code: "environment.docker",
			what,
			why,
			todo
		}, { cause: error });
	}
}
/** Asks Docker for a state; that it is so already, as `settled` says, is no failure. */
async function settle(settled, work, what) {
	await asProblem(what, async () => {
		try {
			await within(work, {
				ms: DOCKER_CALL_DEADLINE_MS,
				what
			});
		} catch (error) {
			const status = error.statusCode;
			if (!settled.some((one) => one === status)) throw error;
		}
	});
}
async function inspectContainer(runtime, id) {
	const container = runtime.container.getById(id);
	const bound = {
		ms: DOCKER_CALL_DEADLINE_MS,
		what: "Asking Docker about a container"
	};
	const { State, NetworkSettings, HostConfig, Image } = await within(runtime.container.inspect(container), bound);
	const ended = State.Status === "exited" || State.Status === "dead";
	return {
		running: !ended,
		paused: State.Paused,
		exitCode: ended ? State.ExitCode : null,
		outOfMemory: State.OOMKilled,
		memoryLimit: HostConfig.Memory === void 0 || HostConfig.Memory === 0 ? null : HostConfig.Memory,
		image: Image,
		health: State.Health?.Status ?? null,
		ports: NetworkSettings.Ports
	};
}
/** The last lines of both streams; a line that says why where Docker has no log. */
async function readContainerLog(runtime, id, lines) {
	try {
		const log = runtime.container.getById(id).logs({
			stdout: true,
			stderr: true,
			tail: lines,
			follow: false
		});
		const bytes = await within(log, {
			ms: DOCKER_CALL_DEADLINE_MS,
			what: "Reading a container log"
		});
		return readLogFrames(bytes).split("\n").filter((line) => line.trim() !== "").slice(-lines);
	} catch (error) {
		return [`(no log: ${error.message})`];
	}
}

// src/environment/removal.ts
/** A network in which the containers of one environment reach each other by the names of their services. */
async function createNetwork(runtime, owner) {
	const name = `api-testing-${owner.environment}`;
	const created = runtime.container.dockerode.createNetwork({
		Name: name,
		Labels: ownLabels(owner)
	});
	const bound = {
		ms: DOCKER_CALL_DEADLINE_MS,
		what: "Creating a network"
	};
	await asProblem("The network of the services could not be created", () => within(created, bound));
	return name;
}
/** Against a container that somebody starts again and again: then the record on disk stays open. */
const MAX_ROUNDS = 10;
/**
* Removes containers (running or not, with their anonymous volumes), networks, volumes and built images of one
* environment; returns how many containers. Docker finishes creating a container whose client was ended: with
* `settleMs` it is over only when none was found twice, that far apart.
*/
async function removeEnvironment(runtime, environment, settleMs = 0) {
	const { dockerode } = runtime.container;
	const filters = { label: [`${ENVIRONMENT_LABEL}=${environment}`] };
	const removed = /* @__PURE__ */ new Set();
	let quiet = settleMs === 0;
	for (let round = 0; round < MAX_ROUNDS; round += 1) {
		const containers = await bounded(dockerode.listContainers({
			all: true,
			filters
		}));
		if (containers.length === 0 && quiet) break;
		await removeAll(containers.map(({ Id }) => dockerode.getContainer(Id).remove({
			force: true,
			v: true
		})));
		for (const { Id } of containers) removed.add(Id);
		if (settleMs > 0) await setTimeout(settleMs);
		quiet = settleMs === 0 || containers.length === 0;
	}
	await removeAll((await bounded(dockerode.listNetworks({ filters }))).map(({ Id }) => dockerode.getNetwork(Id).remove()));
	const { Volumes } = await bounded(dockerode.listVolumes({ filters }));
	await removeAll((Volumes ?? []).map(({ Name }) => dockerode.getVolume(Name).remove()));
	await removeAll((await bounded(dockerode.listImages({ filters: JSON.stringify(filters) }))).map(({ Id }) => dockerode.getImage(Id).remove({ force: true })));
	return removed.size;
}
function bounded(work) {
	return within(work, {
		ms: DOCKER_CALL_DEADLINE_MS,
		what: "Removing containers"
	});
}
async function removeAll(removals) {
	const results = await bounded(Promise.allSettled(removals));
	for (const result of results) if (result.status === "rejected" && !isAlreadyGone(result.reason)) throw result.reason;
}
/** 404: gone; 409: somebody else is removing it right now. */
function isAlreadyGone(error) {
	const status = error.statusCode;
	return status === 404 || status === 409;
}

// src/environment/leftovers.ts
const FILE_NAME = "leftovers.jsonl";
/** The step that sweeps has little time when a job is cancelled, so a tree gets no long farewell. */
const SWEEP_GRACE_MS = 500;
/** Says on disk that something starts; the id marks it (label of containers, {@link MARKER_VARIABLE} of processes). */
function recordStart(stateDirectory, kind) {
	const id = randomUUID();
	append(stateDirectory, {
		id,
		kind,
		state: "starting"
	});
	return id;
}
/** Adds which process group it became. */
function recordProcess(stateDirectory, id, pid) {
	append(stateDirectory, {
		id,
		kind: "process",
		state: "running",
		pgid: pid,
		startTime: readProcess(pid)?.startTime ?? null
	});
}
/** Says that nothing of it is left. */
function recordEnd(stateDirectory, id) {
	append(stateDirectory, {
		id,
		state: "ended"
	});
}
function append(stateDirectory, line) {
	recordLine({
		directory: stateDirectory,
		name: FILE_NAME
	}, line, {
		code: "environment.record",
		todo: "Nothing was started, because it could not be cleaned up after a crash; make the folder writable"
	});
}
/**
* Ends what the records name and no record closed: process groups whose leader still is the recorded process,
* processes that carry the marker, containers that carry our label with the recorded value. Never anything else, and
* never Docker when no record names containers. May be run any number of times; never throws.
*/
async function sweepLeftovers(stateDirectory, log) {
	const left = readLeftovers(stateDirectory, log);
	const close = (leftover) => recordEnd(stateDirectory, leftover.id);
	for (const leftover of left.filter(({ kind }) => kind === "process")) await attemptSweep(`processes of ${leftover.id}`, log, async () => {
		await endProcesses(leftover, log);
		close(leftover);
	});
	const containers = left.filter(({ kind }) => kind === "containers");
	if (containers.length === 0) return;
	await attemptSweep("containers", log, async () => {
		const runtime = await connectRuntime();
		for (const leftover of containers) {
			await endProcesses(leftover, log);
			const removed = await removeEnvironment(runtime, leftover.id);
			if (removed > 0) log(`Removed ${removed} container(s) that an ended run had left behind.`);
			close(leftover);
		}
	});
}
async function attemptSweep(what, log, sweep) {
	try {
		await sweep();
	} catch (error) {
		log(`Could not clean up ${what}: ${error.message}`);
	}
}
function readLeftovers(stateDirectory, log) {
	try {
		return parseLeftovers(readFileSync(join(stateDirectory, FILE_NAME), "utf8"));
	} catch (error) {
		if (error.code !== "ENOENT") log(`Could not read ${FILE_NAME}: ${error.message}`);
		return [];
	}
}
async function endProcesses(leftover, log) {
	const { pgid, startTime } = leftover;
	if (pgid !== null && startTime !== null && readProcess(pgid)?.startTime === startTime) {
		log(`Ending process group ${pgid}, which an ended run had left behind.`);
		await endTree(pgid, SWEEP_GRACE_MS);
	}
	endMarked(leftover.id, (pid) => log(`Ending process ${pid}, which an ended run had left behind.`));
}
/** Ends every process that inherited the mark, whatever group and parent it has by now. */
function endMarked(id, told) {
	endInheritors(`${MARKER_VARIABLE}=${id}`, told);
}
/** Ends every process that has `NAME=value` in the environment it started with. */
function endInheritors(variable, told = () => void 0) {
	for (const { pid } of readProcesses()) {
		if (pid === process.pid || !hasInherited(pid, variable)) continue;
		told(pid);
		sendSignal(pid, "SIGKILL");
	}
}
function hasInherited(pid, variable) {
	try {
		return readFileSync(`/proc/${pid}/environ`, "latin1").split("\0").includes(variable);
	} catch (error) {
		const code = error.code;
		if (code === "EACCES" || code === "EPERM" || code === "ENOENT" || code === "ESRCH") return false;
		throw error;
	}
}

export { chooseProbe as _, recordStart as a, ownLabels as b, removeEnvironment as c, readContainerLog as d, settle as f, adviseOnDockerError as g, SERVICE_LABEL as h, recordProcess as i, asProblem as l, OWNER_LABEL as m, endMarked as n, sweepLeftovers as o, startContainer as p, recordEnd as r, createNetwork as s, endInheritors as t, inspectContainer as u, fillExpose as v, planContainer as x, loopbackFor as y };