import { i as __toESM } from "./rolldown-runtime-js.js";
import { t as ProblemError } from "./model-problem.js";
import { t as MARKER_VARIABLE } from "./tools-child-environment.js";
import { a as sendSignal, i as readProcesses, r as readProcess, t as endTree } from "./tools-process-tree.js";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { accessSync, closeSync, constants, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";

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
/** Every container we start carries it, with a value of its own for each environment: nothing else is ever removed. */
const ENVIRONMENT_LABEL = "api-testing-action.environment";
/** Which run a container belongs to, for people who look at `docker ps`. */
const SESSION_LABEL = "api-testing-action.session";
const SERVICE_LABEL = "api-testing-action.service";
/** Last path components of images that speak these protocols. */
const POSTGRES_IMAGES = /* @__PURE__ */ new Set([
	"postgres",
	"postgresql",
	"postgis",
	"pgvector",
	"timescaledb",
	"timescaledb-ha"
]);
const REDIS_IMAGES = /* @__PURE__ */ new Set([
	"redis",
	"redis-stack",
	"redis-stack-server",
	"valkey",
	"keydb",
	"dragonfly"
]);
const POSTGRES_PORT = 5432;
const REDIS_PORT = 6379;
const LOOPBACK = "127.0.0.1";
const LOCAL_HOSTS = /* @__PURE__ */ new Set([
	"localhost",
	LOOPBACK,
	"::1"
]);
/**
* What Docker is asked for. The port is a free one that Docker chooses; where the runtime is this machine, it is
* bound to loopback alone, so that a test database with a test password is not offered to the network.
*/
function planContainer(service, owner) {
	const portKey = `${service.port}/tcp`;
	const HostIp = LOCAL_HOSTS.has(owner.host) ? LOOPBACK : "";
	return {
		options: {
			Image: service.image,
			Env: Object.entries(service.env).map(([name, value]) => `${name}=${value}`),
			Labels: {
				[ENVIRONMENT_LABEL]: owner.environment,
				[SESSION_LABEL]: owner.session,
				[SERVICE_LABEL]: service.name
			},
			ExposedPorts: { [portKey]: {} },
			HostConfig: { PortBindings: { [portKey]: [{
				HostIp,
				HostPort: "0"
			}] } }
		},
		portKey,
		probe: chooseProbe(service)
	};
}
function chooseProbe(service) {
	const name = imageName(service.image);
	if (POSTGRES_IMAGES.has(name) && service.port === POSTGRES_PORT) return postgresProbe(service.env["POSTGRES_USER"] ?? "postgres");
	if (REDIS_IMAGES.has(name) && service.port === REDIS_PORT) return redisProbe;
	return null;
}
/** `ghcr.io/org/postgres:15@sha256:…` -> `postgres`. */
function imageName(image) {
	const [withoutDigest = ""] = image.split("@");
	return (withoutDigest.split("/").at(-1) ?? "").split(":")[0] ?? "";
}
/**
* Where a container's port is reached from here; null while it is not mapped. IPv4 and IPv6 may be mapped to
* different ports, so a local runtime is addressed as 127.0.0.1 with the IPv4 port, never as `localhost`.
*/
function mappedAddress(ports, portKey, host) {
	const bindings = ports[portKey] ?? [];
	const ipv4 = bindings.find((binding) => !binding.HostIp.includes(":"));
	const binding = (host.includes(":") ? bindings.find((binding) => binding.HostIp.includes(":")) ?? ipv4 : ipv4) ?? bindings[0];
	if (!binding) return null;
	return {
		host: LOCAL_HOSTS.has(host) && ipv4 ? LOOPBACK : host,
		port: Number(binding.HostPort)
	};
}
/** The variables a service offers, `{host}` and `{port}` filled in. */
function fillExpose(service, address) {
	const host = address.host.includes(":") ? `[${address.host}]` : address.host;
	const fill = (value) => value.replaceAll("{host}", host).replaceAll("{port}", String(address.port));
	return Object.fromEntries(Object.entries(service.expose).map(([name, value]) => [name, fill(value)]));
}
/** Docker's log stream of a container without a terminal: frames of [stream, 0, 0, 0, length as uint32] and bytes. */
function readLogFrames(stream) {
	const bytes = Buffer.from(stream);
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
		sign: /unauthorized|denied|authentication required/iu,
		retry: false,
		todo: "Check the name of the image; if it is private, log in to its registry before this step (docker/login-action)"
	},
	{
		sign: /manifest unknown|not found|no such image|invalid reference format/iu,
		retry: false,
		todo: "Check the name and the tag of the image"
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

// src/environment/deadline.ts
/**
* The promise's result, or a ProblemError when it takes longer than it may or the run is cancelled. The work itself
* goes on unwatched, so only what may be abandoned is bounded like this.
*/
async function within(work, bound) {
	const { promise, reject } = Promise.withResolvers();
	const timer = setTimeout(() => {
		const what = `${bound.what} took longer than ${bound.ms / 1e3} s`;
		reject(new ProblemError({
			code: "environment.deadline",
			what
		}));
	}, bound.ms);
	const abort = () => reject(cancelled());
	bound.signal?.addEventListener("abort", abort, { once: true });
	if (bound.signal?.aborted) abort();
	try {
		return await Promise.race([work, promise]);
	} finally {
		clearTimeout(timer);
		bound.signal?.removeEventListener("abort", abort);
	}
}
/** What everything that waits throws when the run is cancelled. */
function cancelled() {
	return new ProblemError({
		code: "environment.cancelled",
		what: "The run was cancelled"
	});
}

// src/environment/container-runtime.ts
/** The daemon answers in milliseconds; one that does not is stuck. */
const DOCKER_CALL_DEADLINE_MS = 3e4;
/** Large database images take a minute or two on a slow network. */
const PULL_DEADLINE_MS = 3e5;
const PULL_RETRY_DELAY_MS = 2e3;
const DEFAULT_SOCKET = "/var/run/docker.sock";
/** Finds Docker as testcontainers does: DOCKER_HOST, its properties file, the usual sockets. */
async function connectRuntime() {
	try {
		const { getContainerRuntimeClient } = await import("./package-testcontainers.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
		return await within(getContainerRuntimeClient(), {
			ms: DOCKER_CALL_DEADLINE_MS,
			what: "Finding Docker"
		});
	} catch (error) {
		throw new ProblemError({
			code: "environment.no-docker",
			what: "Docker cannot be reached",
			why: whyNoDocker(error),
			todo: NO_DOCKER_TODO
		}, { cause: error });
	}
}
const NO_DOCKER_TODO = "Run the job on a runner with Docker (ubuntu-latest has it), or take `services` out of the configuration";
function whyNoDocker(error) {
	try {
		accessSync(DEFAULT_SOCKET, constants.R_OK | constants.W_OK);
	} catch (access) {
		const code = access.code;
		if (code === "EACCES") return `this user may not use ${DEFAULT_SOCKET}`;
		if (code === "ENOENT") return `nothing answers at DOCKER_HOST, and there is no ${DEFAULT_SOCKET}`;
	}
	return error.message;
}
/** Gets an image unless it is there; one more try when that may help. */
async function pullImage(runtime, image, request) {
	const { ImageName } = await import("./package-testcontainers.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const name = await asProblem(`The image ${image} cannot be used`, async () => ImageName.fromString(image));
	const exists = () => within(runtime.image.exists(name), {
		ms: DOCKER_CALL_DEADLINE_MS,
		what: `Looking for the image ${image}`
	});
	if (await exists()) return;
	request.log(`Pulling ${image} …`);
	const pull = async () => {
		const bound = {
			ms: PULL_DEADLINE_MS,
			what: `Pulling ${image}`,
			signal: request.signal
		};
		await within(runtime.image.pull(name), bound);
		if (!await exists()) throw new Error("the download ended, and the image is not there");
	};
	await asProblem(`The image ${image} could not be pulled`, () => retryOnce(pull, request));
}
async function retryOnce(pull, request) {
	try {
		await pull();
	} catch (error) {
		if (error instanceof ProblemError || !adviseOnDockerError(error.message).retry) throw error;
		request.log(`Pulling failed (${error.message}), trying once more …`);
		const pause = new Promise((resolve) => setTimeout(resolve, PULL_RETRY_DELAY_MS));
		await within(pause, {
			ms: PULL_RETRY_DELAY_MS * 2,
			what: "Waiting",
			signal: request.signal
		});
		await pull();
	}
}
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
async function inspectContainer(runtime, id) {
	const container = runtime.container.getById(id);
	const bound = {
		ms: DOCKER_CALL_DEADLINE_MS,
		what: "Asking Docker about a container"
	};
	const { State, NetworkSettings } = await within(runtime.container.inspect(container), bound);
	const ended = State.Status === "exited" || State.Status === "dead";
	return {
		running: !ended,
		exitCode: ended ? State.ExitCode : null,
		outOfMemory: State.OOMKilled,
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
/** Removes every container of one environment, running or not, with its anonymous volumes; returns how many. */
async function removeContainers(runtime, environment) {
	const bound = {
		ms: DOCKER_CALL_DEADLINE_MS,
		what: "Removing containers"
	};
	const { dockerode } = runtime.container;
	const filters = { label: [`${ENVIRONMENT_LABEL}=${environment}`] };
	const found = await within(dockerode.listContainers({
		all: true,
		filters
	}), bound);
	const removals = found.map(({ Id }) => dockerode.getContainer(Id).remove({
		force: true,
		v: true
	}));
	const results = await within(Promise.allSettled(removals), bound);
	for (const result of results) if (result.status === "rejected" && !isAlreadyGone(result.reason)) throw result.reason;
	return found.length;
}
/** 404: gone; 409: somebody else is removing it right now. */
function isAlreadyGone(error) {
	const status = error.statusCode;
	return status === 404 || status === 409;
}

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
/** Written and flushed before anything starts: a line in a cache would die with the machine. */
function append(stateDirectory, line) {
	try {
		mkdirSync(stateDirectory, {
			recursive: true,
			mode: 448
		});
		const file = openSync(join(stateDirectory, FILE_NAME), "a", 384);
		try {
			writeSync(file, `\n${JSON.stringify(line)}\n`);
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
	} catch (error) {
		throw new ProblemError({
			code: "environment.record",
			what: `Cannot write ${join(stateDirectory, FILE_NAME)}`,
			why: error.message,
			todo: "Nothing was started, because it could not be cleaned up after a crash; make the folder writable"
		}, { cause: error });
	}
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
			const removed = await removeContainers(runtime, leftover.id);
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
	for (const entry of readProcesses()) {
		if (entry.pid === process.pid || !carriesMarker(entry.pid, leftover.id)) continue;
		log(`Ending process ${entry.pid}, which an ended run had left behind.`);
		sendSignal(entry.pid, "SIGKILL");
	}
}
function carriesMarker(pid, id) {
	try {
		return readFileSync(`/proc/${pid}/environ`, "latin1").split("\0").includes(`${MARKER_VARIABLE}=${id}`);
	} catch (error) {
		const code = error.code;
		if (code === "EACCES" || code === "EPERM" || code === "ENOENT" || code === "ESRCH") return false;
		throw error;
	}
}

export { connectRuntime as a, readContainerLog as c, cancelled as d, fillExpose as f, sweepLeftovers as i, removeContainers as l, planContainer as m, recordProcess as n, inspectContainer as o, mappedAddress as p, recordStart as r, pullImage as s, recordEnd as t, startContainer as u };