import { i as __toESM } from "./rolldown-runtime-js.js";
import { t as ProblemError } from "./model-problem.js";
import { a as within, i as cancelled, n as ENVIRONMENT_LABEL, r as connectRuntime, t as DOCKER_CALL_DEADLINE_MS } from "./tools-deadline.js";
import { _ as chooseProbe, a as recordStart, b as ownLabels, c as removeEnvironment, d as readContainerLog, f as settle, g as adviseOnDockerError, h as SERVICE_LABEL, i as recordProcess, l as asProblem, m as OWNER_LABEL, n as endMarked, p as startContainer, r as recordEnd, s as createNetwork, u as inspectContainer, v as fillExpose, x as planContainer, y as loopbackFor } from "./environment-container-runtime.js";
import { a as readProcesses, i as readProcess, r as findTree } from "./tools-process-tree.js";
import { a as probeServer, c as readBound, d as describeEnd, f as inSeconds, i as notReady, l as insideWorkspace, n as describeSocketError, o as tryConnect, r as findFreePort, s as whyPortIsTaken, t as workspaceFolder, u as EnvironmentFailure } from "./environment-failure.js";
import { i as portKey, r as mappedAddress } from "./tools-mapped-address.js";
import { t as quoteLog } from "./tools-quote-log.js";
import { n as relayLine } from "./tools-neutralise.js";
import { n as childEnvironment, t as MARKER_VARIABLE } from "./tools-child-environment.js";
import { n as startProcess, t as runCommand } from "./tools-capture.js";
import { t as compareTexts } from "./model-text-order.js";
import { t as didYouMean } from "./tools-did-you-mean.js";
import { i as quote, t as clientFor } from "./tools-image-client.js";
import { basename, dirname, isAbsolute, join, relative } from "node:path";
import { readFileSync, readdirSync, readlinkSync, realpathSync } from "node:fs";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { readFile } from "node:fs/promises";
import { endianness } from "node:os";
import { get } from "node:http";
import { Readable } from "node:stream";
import { createInterface } from "node:readline";

// src/environment/owner.ts
/** Boot, namespace of process ids, process id and its start: no other process ever has all four. Null without /proc. */
function describeOwner() {
	const here = describePlace();
	const startTime = readProcess(process.pid)?.startTime;
	return here === null || startTime === void 0 ? null : [
		...here,
		process.pid,
		startTime
	].join("/");
}
/**
* Whether the process is certainly gone. One of another machine, container or boot cannot be looked at from here, so
* it is not.
*/
function isDead(owner) {
	const here = describePlace();
	const [boot, namespace, pid, startTime, ...rest] = owner.split("/");
	if (here === null || rest.length > 0 || boot !== here[0] || namespace !== here[1]) return false;
	if (!/^[1-9]\d*$/u.test(pid ?? "") || startTime === void 0) return false;
	return readProcess(Number(pid))?.startTime !== startTime;
}
function describePlace() {
	try {
		const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
		const namespace = /\d+/u.exec(readlinkSync("/proc/self/ns/pid"))?.[0];
		return namespace === void 0 ? null : [boot, namespace];
	} catch (error) {
		const code = error.code;
		if (code === "ENOENT" || code === "EACCES") return null;
		throw error;
	}
}

// src/environment/dead-sessions.ts
/**
* Ends environments whose owner is certainly dead: on a runner that stays, the last step of a killed job may never
* have come. Found by our labels alone; what has none, or an owner that may live, is not touched. Never throws.
*/
async function sweepDeadSessions(runtime, log) {
	try {
		for (const environment of await findDead(runtime)) log(`Removed what a run that was killed had left behind: ${await removeEnvironment(runtime, environment)} container(s).`);
	} catch (error) {
		log(`Could not remove what an earlier run left behind: ${error.message}`);
	}
}
async function findDead(runtime) {
	const { dockerode } = runtime.container;
	const filters = { label: [OWNER_LABEL] };
	const bound = {
		ms: DOCKER_CALL_DEADLINE_MS,
		what: "Looking for what an earlier run left behind"
	};
	const [containers, networks] = await within(Promise.all([dockerode.listContainers({
		all: true,
		filters
	}), dockerode.listNetworks({ filters })]), bound);
	const dead = [...containers, ...networks].flatMap(({ Labels = {} }) => {
		const { [OWNER_LABEL]: owner, [ENVIRONMENT_LABEL]: environment } = Labels;
		return owner !== void 0 && environment !== void 0 && isDead(owner) ? [environment] : [];
	});
	return new Set(dead);
}

// src/environment/docker-place.ts
/** Docker creates a container in less, also on a busy machine. */
const SETTLE_MS = 300;
/** Connects, records on disk what is about to be started, and sweeps what runs that were killed left behind. */
async function openDocker(request, needsNetwork, cleanUp) {
	const runtime = await connectRuntime();
	const { session, workspace, log, signal, stateDirectory } = request;
	await sweepDeadSessions(runtime, log);
	const environment = recordStart(stateDirectory, "containers");
	cleanUp.defer(() => endContainers(request, runtime, environment));
	const owner = {
		session,
		environment,
		owner: request.owner === void 0 ? describeOwner() : request.owner
	};
	const network = needsNetwork ? await createNetwork(runtime, owner) : null;
	const { host } = runtime.info.containerRuntime;
	const { interpose } = request;
	return {
		...owner,
		runtime,
		host,
		network,
		workspace,
		log,
		signal,
		...interpose && { interpose }
	};
}
async function endContainers(request, runtime, environment) {
	try {
		await removeEnvironment(runtime, environment, request.compose === null ? 0 : SETTLE_MS);
		if (!(request.compose !== null && request.signal.aborted)) recordEnd(request.stateDirectory, environment);
	} catch (error) {
		request.log(`Could not remove the services' containers: ${error.message}`);
	}
}

// src/tools/relay-lines.ts
/** An access log under load must not fill the job's log; the report has the last lines. */
const RELAYED_LINES = 500;
/** Shows the lines of a child in the job's log, and stops when there are too many. */
function relayLines(log) {
	let relayed = 0;
	return (line) => {
		relayed += 1;
		if (relayed <= RELAYED_LINES) log(relayLine(line));
		if (relayed === RELAYED_LINES) log(`(more than ${RELAYED_LINES} lines of the provider: the rest is not shown here)`);
	};
}

// src/environment/container-log.ts
/** Hands every line of a container's log over, those from before included, until it is stopped or the container ends. */
async function followLog(runtime, id, onLine) {
	const stream = await runtime.container.logs(runtime.container.getById(id));
	stream.on("error", () => stream.destroy());
	const lines = createInterface({ input: stream });
	lines.on("line", onLine);
	return { stop: () => {
		lines.close();
		stream.destroy();
	} };
}

// src/environment/container-usage.ts
const NANOSECONDS = 1e9;
/** As `docker stats` reads it, once; null where Docker does not say. The peak is the largest that was read or that Docker kept. */
async function readContainerUsage(runtime, id) {
	const bound = {
		ms: DOCKER_CALL_DEADLINE_MS,
		what: "Asking Docker what a container uses"
	};
	const stats = await within(runtime.container.getById(id).stats({
		stream: false,
		"one-shot": true
	}), bound);
	const cpu = stats.cpu_stats?.cpu_usage?.total_usage;
	const memory = stats.memory_stats?.max_usage ?? stats.memory_stats?.usage;
	if (typeof cpu !== "number" || typeof memory !== "number") return null;
	return {
		cpuSeconds: cpu / NANOSECONDS,
		peakBytes: memory
	};
}
/** `docker update --cpuset-cpus`; false where Docker refuses it. */
async function pinContainer(runtime, id, cores) {
	const bound = {
		ms: DOCKER_CALL_DEADLINE_MS,
		what: "Binding a container to cores"
	};
	const update = runtime.container.getById(id).update({ CpusetCpus: cores.join(",") });
	return within(update, bound).then(() => true, () => false);
}

// src/environment/pull-progress.ts
const BYTES_PER_MB = 1e6;
/** Words with which a layer of an image begins; other messages have ids too. */
const LAYER = /^(?:Pulling fs layer|Waiting|Downloading|Verifying Checksum|Download complete|Extracting|Pull complete|Already exists)/u;
/** Adds up what Docker says about the layers of one image. */
var PullProgress = class {
	#layers = /* @__PURE__ */ new Map();
	add({ id, status = "", progressDetail }) {
		if (id === void 0 || !LAYER.test(status)) return;
		const before = this.#layers.get(id) ?? {
			done: false,
			current: 0,
			total: 0
		};
		const done = status === "Pull complete" || status === "Already exists";
		const { current, total } = status === "Downloading" ? {
			...before,
			...progressDetail
		} : before;
		const got = done || status === "Download complete" || status === "Extracting" ? total : current;
		this.#layers.set(id, {
			done,
			current: got,
			total
		});
	}
	/** `3 of 12 layers, 45 of 120 MB`; null before anything is known. */
	describe() {
		const layers = [...this.#layers.values()];
		if (layers.length === 0) return null;
		const sum = (key) => layers.reduce((bytes, layer) => bytes + layer[key], 0);
		const done = layers.filter((layer) => layer.done).length;
		const megabytes = (bytes) => (bytes / BYTES_PER_MB).toFixed(0);
		const bytes = sum("total") === 0 ? "" : `, ${megabytes(sum("current"))} of ${megabytes(sum("total"))} MB`;
		return `${done} of ${layers.length} layers${bytes}`;
	}
};

// src/environment/images.ts
/** Large database images take a minute or two on a slow network. */
const PULL_DEADLINE_MS = 3e5;
const PULL_RETRY_DELAY_MS = 2e3;
/** Often enough to see that it goes on, rarely enough to leave the log readable. */
const PROGRESS_EVERY_MS = 5e3;
/**
* Gets an image unless it is there; one more try when that may help. Returns the name to start it by: with the
* registry mirror of `TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX` in front where that is set and the image names no registry.
*/
async function obtainImage(runtime, image, request) {
	const { ImageName: Name } = await import("./package-testcontainers3.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const name = await asProblem(`The image ${image} cannot be used`, async () => Name.fromString(image));
	const wanted = {
		runtime,
		name,
		image
	};
	if (await isThere(wanted)) return name.string;
	request.log(`Pulling ${image}${name.string.startsWith(image) ? "" : ` (${name.string})`} …`);
	await asProblem(`The image ${image} could not be pulled`, () => retryOnce(() => pull(wanted, request), request));
	return name.string;
}
async function isThere({ runtime, name, image }) {
	const inspected = runtime.container.dockerode.getImage(name.string).inspect();
	try {
		await within(inspected, {
			ms: DOCKER_CALL_DEADLINE_MS,
			what: `Looking for the image ${image}`
		});
		return true;
	} catch (error) {
		if (error.statusCode === 404) return false;
		throw error;
	}
}
/** With the credentials of the runner's own login, from Docker's configuration and its credential helpers. */
async function pull(wanted, request) {
	const { runtime, name, image } = wanted;
	const { getAuthConfig } = await import("./package-testcontainers2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const { indexServerAddress } = runtime.info.containerRuntime;
	const authconfig = await getAuthConfig(name.registry ?? indexServerAddress);
	const bound = {
		ms: request.deadlineMs ?? 3e5,
		what: `Pulling ${image}`,
		signal: request.signal
	};
	const { dockerode } = runtime.container;
	const options = authconfig === void 0 ? {} : { authconfig };
	const progress = new PullProgress();
	const everyMs = Math.min(PROGRESS_EVERY_MS, bound.ms / 3);
	const timer = setInterval(() => {
		request.log(`Pulling ${image}: ${progress.describe() ?? "the registry has sent nothing yet"}`);
	}, everyMs);
	let stream = null;
	try {
		stream = await within(dockerode.pull(name.string, options), bound);
		await within(follow(runtime, stream, (message) => progress.add(message)), bound);
	} finally {
		clearInterval(timer);
		stream?.destroy?.();
	}
	if (!await isThere(wanted)) throw new Error("the download ended, and the image is not there");
}
function follow(runtime, stream, onMessage) {
	return new Promise((resolve, reject) => {
		const done = (error) => error === null ? resolve() : reject(error);
		runtime.container.dockerode.modem.followProgress(stream, done, onMessage);
	});
}
async function retryOnce(work, request) {
	try {
		await work();
	} catch (error) {
		if (error instanceof ProblemError || !adviseOnDockerError(error.message).retry) throw error;
		request.log(`Pulling failed (${error.message}), trying once more …`);
		const pause = new Promise((resolve) => setTimeout(resolve, PULL_RETRY_DELAY_MS));
		await within(pause, {
			ms: PULL_RETRY_DELAY_MS * 2,
			what: "Waiting",
			signal: request.signal
		});
		await work();
	}
}
/** `sha256:…` of the image as its registry names it; of one that was built on this machine, its id. */
async function readDigest(runtime, image) {
	const bound = {
		ms: DOCKER_CALL_DEADLINE_MS,
		what: `Looking for the image ${image}`
	};
	const { RepoDigests, Id } = await within(runtime.container.dockerode.getImage(image).inspect(), bound);
	return RepoDigests?.[0]?.split("@")[1] ?? Id ?? null;
}

// src/environment/tar.ts
/** The block of the tar format, bytes (POSIX.1-1988, ustar). */
const BLOCK = 512;
/** An archive of readable files, as Docker takes it to copy them into a container. */
function packTar(files) {
	const blocks = files.flatMap(({ path, content }) => {
		const padding = Buffer.alloc((BLOCK - content.length % BLOCK) % BLOCK);
		return [
			header(path, content.length),
			Buffer.from(content),
			padding
		];
	});
	return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]);
}
function header(path, size) {
	const block = Buffer.alloc(BLOCK);
	const octal = (value, length) => `${value.toString(8).padStart(length - 1, "0")}\0`;
	block.write(path, 0, 100, "utf8");
	block.write(octal(420, 8), 100);
	block.write(octal(0, 8), 108);
	block.write(octal(0, 8), 116);
	block.write(octal(size, 12), 124);
	block.write(octal(0, 12), 136);
	block.write("        ", 148);
	block.write("0", 156);
	block.write("ustar\0", 257);
	block.write("00", 263);
	const sum = block.reduce((total, byte) => total + byte, 0);
	block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
	return block;
}

// src/environment/container-exec.ts
/** A shell command inside a container. Throws when it takes longer than it may; it is not ended then, its container is. */
async function execInContainer(runtime, id, request) {
	const container = runtime.container.getById(id);
	return await within(runtime.container.exec(container, [
		"sh",
		"-c",
		request.command
	]), request);
}
/** Copies files below the root of a container, which need not run. */
async function copyIntoContainer(runtime, id, request) {
	const container = runtime.container.getById(id);
	const archive = Readable.from([packTar(request.files)]);
	await within(runtime.container.putArchive(container, archive, "/"), request);
}

// src/environment/http-probe.ts
/** A health path that needs longer than this is not healthy yet. */
const PROBE_DEADLINE_MS = 2e3;
/** How much of an answer is read, and how much of it is quoted. */
const BODY_LIMIT_BYTES = 4096;
const QUOTED_CHARACTERS = 200;
/** One GET; ready is any status from 200 to 299. Redirects are not followed: the path itself has to be the healthy one. */
function probeHttp(url) {
	return new Promise((resolve) => {
		get(url, {
			agent: false,
			signal: AbortSignal.timeout(PROBE_DEADLINE_MS)
		}, (response) => {
			const status = response.statusCode ?? 0;
			if (status >= 200 && status < 300) {
				resolve({ ready: true });
				response.destroy();
				return;
			}
			const chunks = [];
			let bytes = 0;
			response.on("data", (chunk) => {
				chunks.push(chunk);
				bytes += chunk.length;
				if (bytes >= BODY_LIMIT_BYTES) response.destroy();
			});
			response.on("error", () => resolve(describeAnswer(url, status, chunks)));
			response.on("close", () => resolve(describeAnswer(url, status, chunks)));
		}).on("error", (error) => resolve(describeError(url, error)));
	});
}
function describeAnswer(url, status, chunks) {
	const body = Buffer.concat(chunks).toString("utf8", 0, BODY_LIMIT_BYTES).replaceAll(/\s+/gu, " ").trim();
	const quoted = body === "" ? "without a body" : `with "${body.slice(0, QUOTED_CHARACTERS)}"`;
	return notReady(`GET ${url.pathname} answered ${status} ${quoted}`);
}
function describeError(url, error) {
	if (error.name === "AbortError" || error.name === "TimeoutError") return notReady(`GET ${url.pathname} was not answered within ${PROBE_DEADLINE_MS / 1e3} s`);
	const attempt = describeSocketError(error);
	return attempt.ready || attempt.refused ? attempt : notReady(`GET ${url.pathname} failed: ${attempt.why}`);
}

// src/environment/service-failure.ts
const BYTES_PER_MIB = 1048576;
/** A container whose main process ended before the service answered. */
function serviceExited(service, end, logTail) {
	const limit = end.memoryLimit === null ? "" : `, limit ${Math.round(end.memoryLimit / BYTES_PER_MIB)} MiB`;
	const memory = end.outOfMemory ? ` because it ran out of memory (OOMKilled${limit})` : "";
	const { name, image } = service;
	const { exitCode, outOfMemory } = end;
	return new EnvironmentFailure({
		code: "environment.service-exited",
		what: `The service ${name} (${image}) exited with code ${exitCode}${memory} before it was ready`,
		why: quoteLog(logTail),
		todo: outOfMemory ? "Give it more memory, use a runner that has more, or an image that needs less" : `Check \`env\` of the service ${name}, and what its image needs to start`
	}, {
		services: [{
			name,
			image,
			digest: null,
			readyMs: null,
			ended: {
				exitCode,
				outOfMemory
			}
		}],
		logTail
	});
}
/** A container that runs, and the service in it does not answer; `last` is what the last attempt showed. */
function serviceNotReady(service, last, logTail) {
	const { name, image, port, wait } = service;
	const place = port === null ? "" : `port ${port}: `;
	return new EnvironmentFailure({
		code: "environment.service-not-ready",
		what: `The service ${name} (${image}) was not ready within ${inSeconds(service.readyWithinMs)}`,
		why: `${place}${last}; ${quoteLog(logTail)}`,
		todo: wait.kind === "port" && port !== null ? `Check that it listens on port ${port} inside its container, or give it longer (\`ready-within\`)` : "Check `wait`, or give it longer (`ready-within`)"
	}, {
		services: [],
		logTail
	});
}
function serviceWithoutHealth({ name, image }) {
	return new EnvironmentFailure({
		code: "environment.no-health-check",
		what: `The service ${name} (${image}) has no health check`,
		why: "`wait: { health: true }` waits for the one of its image",
		todo: "Wait for its port, a line of its log, an HTTP path or a command instead"
	}, {
		services: [],
		logTail: []
	});
}
/** A step of `init` that did not end with 0. */
function initFailed({ name, image }, step, logTail) {
	const refused = step.file === null ? null : findStatement(logTail);
	const where = refused === null || step.file === null ? null : {
		file: step.file,
		line: refused.line,
		column: 1
	};
	return new EnvironmentFailure({
		code: "environment.init-failed",
		what: `\`init\` of the service ${name} (${image}) failed: ${step.what} ended with exit code ${step.exitCode}`,
		where,
		why: refused?.says ?? quoteLog(logTail),
		todo: where === null ? "Run the same command in a container of this image" : "Correct the statement of this line"
	}, {
		services: [],
		logTail
	});
}
/** What the clients of PostgreSQL, and of MySQL and MariaDB, say of the statement at which they stopped. */
const STATEMENTS = [/^psql:.*:(?<line>\d+): (?<says>(?:ERROR|FATAL):.*)$/u, /^(?<says>ERROR \d+ .* at line (?<line>\d+): .*)$/u];
function findStatement(logTail) {
	for (const text of logTail.toReversed()) {
		const { line, says } = STATEMENTS.map((pattern) => pattern.exec(text.trim())?.groups).find((found) => found !== void 0) ?? {};
		if (line !== void 0 && says !== void 0) return {
			line: Number(line),
			says: says.replaceAll(/\s+/gu, " ")
		};
	}
	return null;
}

// src/environment/readiness.ts
const POLL_MS$1 = 100;
/** A command that asks whether a database is ready answers at once. */
const COMMAND_DEADLINE_MS = 1e4;
/** Returns when it is ready. Throws an EnvironmentFailure that says how it ended, or what the last attempt showed. */
async function waitUntilReady(watched, context) {
	const { service, started } = watched;
	using seen = await watchLog(watched, context);
	let last = "its port is not mapped yet";
	while (performance.now() - started < service.readyWithinMs) {
		if (context.signal.aborted) throw cancelled();
		const state = await asProblem(`Docker could not be asked about ${service.name}`, () => inspectContainer(context.runtime, watched.id));
		if (!state.running) return afterEnd(watched, state, context);
		const address = addressOf$1(watched, state, context);
		if (address !== "unmapped") {
			const attempt = await tryOnce({
				watched,
				state,
				address,
				isLogged: seen.isLogged
			}, context);
			if (attempt.ready) return {
				address,
				readyMs: performance.now() - started
			};
			last = state.paused ? "its container is paused" : attempt.why;
		}
		await setTimeout$1(POLL_MS$1);
	}
	throw serviceNotReady(service, last, await readContainerLog(context.runtime, watched.id, 50));
}
async function afterEnd(watched, state, context) {
	if (watched.mayEnd && state.exitCode === 0) return {
		address: null,
		readyMs: performance.now() - watched.started
	};
	throw serviceExited(watched.service, state, await readContainerLog(context.runtime, watched.id, 50));
}
function addressOf$1({ service }, state, context) {
	const key = portKey(service.port);
	if (key === null) return null;
	return mappedAddress(state.ports, key, context.runtime.info.containerRuntime.host) ?? "unmapped";
}
async function tryOnce({ watched, state, address, isLogged }, context) {
	const { service } = watched;
	const { wait } = service;
	switch (wait.kind) {
		case "log": return isLogged() ? { ready: true } : notReady(`no line of its log holds "${wait.text}"`);
		case "http": return address === null ? notReady("it has no port") : probeHttp(urlOf(wait.path, address));
		case "health":
			if (state.health === null || state.health === "none") throw serviceWithoutHealth(service);
			return tryHealth(state) ?? { ready: true };
		case "command": return tryCommand(watched, wait.command, context);
		case "port": return tryHealth(state) ?? (address === null ? { ready: true } : probeServer(address, watched.probe));
		default: return wait;
	}
}
/** Null when nothing speaks against it. */
function tryHealth(state) {
	if (state.health === null || state.health === "none" || state.health === "healthy") return null;
	return notReady(`its health check says ${state.health}`);
}
function urlOf(path, { host, port }) {
	return new URL(path, `http://${host.includes(":") ? `[${host}]` : host}:${port}`);
}
async function tryCommand({ id }, command, context) {
	const request = {
		command,
		ms: COMMAND_DEADLINE_MS,
		what: `\`${command}\``,
		signal: context.signal
	};
	try {
		const { exitCode, output } = await execInContainer(context.runtime, id, request);
		const said = output.trim().split("\n").at(-1)?.slice(0, 200) ?? "";
		return exitCode === 0 ? { ready: true } : notReady(`\`${command}\` ended with ${exitCode}${said === "" ? "" : `: "${said}"`}`);
	} catch (error) {
		if (context.signal.aborted) throw cancelled();
		return notReady(error.message);
	}
}
/** Follows the log only where a line of it is waited for. */
async function watchLog({ id, service }, { runtime }) {
	const { wait } = service;
	let found = false;
	const log = wait.kind === "log" ? await followLog(runtime, id, (line) => found ||= line.includes(wait.text)) : null;
	return {
		isLogged: () => found,
		[Symbol.dispose]: () => log?.stop()
	};
}

// src/environment/provider-container.ts
/** How often we look whether the container still runs. */
const WATCH_MS = 250;
/** `exposed` are the addresses of its services, as containers of the same network reach them. */
async function startProviderContainer(request, exposed, place) {
	const { provider } = request;
	const { docker } = place;
	const { port, command, transports = {} } = provider;
	const image = await obtainImage(docker.runtime, provider.image ?? "", docker);
	const env = {
		...exposed,
		...provider.env,
		...port !== null && { PORT: String(port) }
	};
	const started = performance.now();
	const morePorts = Object.values(transports);
	const options = planContainer({
		name: "provider",
		image,
		command,
		env,
		port,
		morePorts,
		mounts: []
	}, docker);
	return watchContainer(request, {
		id: await startContainer(docker.runtime, options),
		started
	}, place);
}
/** The compose file has started it already. */
function watchComposeProvider(request, container, place) {
	return watchContainer(request, container, place);
}
async function watchContainer({ provider, log }, container, { docker, cleanUp }) {
	const { id, started } = container;
	const tail = [];
	const relay = relayLines(log);
	const follower = await followLog(docker.runtime, id, (line) => {
		tail.push(line);
		if (tail.length > 50) tail.shift();
		relay(line);
	});
	cleanUp.defer(() => follower.stop());
	const watched = {
		id,
		service: asService(provider),
		probe: null,
		mayEnd: false,
		started
	};
	const { address, readyMs } = await waitUntilReady(watched, docker).catch((error) => {
		throw asProvider(provider, error);
	});
	const end = watchEnd(docker, id, cleanUp);
	const handle = docker.runtime.container.getById(id);
	return {
		baseUrl: `http://${address?.host}:${address?.port}`,
		transports: await mappedTransports(provider, id, docker),
		readyMs,
		tail: (lines) => tail.slice(-lines),
		exited: () => end.how,
		usage: () => readContainerUsage(docker.runtime, id),
		pin: (cores) => pinContainer(docker.runtime, id, cores),
		part: {
			containerId: id,
			pid: () => null,
			kill: async () => {
				end.expected = true;
				await settle([404, 409], handle.kill(), `${provider.name} could not be killed`);
			},
			restart: async () => {
				const { running } = await inspectContainer(docker.runtime, id);
				if (!running) await settle([304], handle.start(), `${provider.name} could not be started again`);
				const again = await waitUntilReady({
					...watched,
					started: performance.now()
				}, docker);
				end.expected = false;
				return again.address ?? {
					host: "",
					port: 0
				};
			}
		}
	};
}
/** A transport's port is published beside the provider's own; one that Docker did not map is left as it was named. */
async function mappedTransports({ transports = {} }, id, { runtime }) {
	if (Object.keys(transports).length === 0) return {};
	const { ports } = await inspectContainer(runtime, id);
	const { host } = runtime.info.containerRuntime;
	const mapped = Object.entries(transports).map(([name, port]) => [name, mappedAddress(ports, `${port}/tcp`, host)?.port ?? port]);
	return Object.fromEntries(mapped);
}
function asService(provider) {
	const { name, port, ready, readyWithinMs } = provider;
	return {
		name,
		port,
		expose: {},
		wait: ready === null ? { kind: "port" } : {
			kind: "http",
			path: ready
		},
		init: [],
		readyWithinMs,
		image: provider.image ?? `service ${provider.service}`
	};
}
/** What is said of a service, said of the provider. */
function asProvider({ name, ready, readyWithinMs, port }, error) {
	if (!(error instanceof EnvironmentFailure)) return error;
	const { problem, detail } = error;
	const { logTail } = detail;
	if (problem.code === "environment.service-exited") {
		const ended = detail.services[0]?.ended;
		const memory = ended?.outOfMemory ? " because it ran out of memory (OOMKilled)" : "";
		const what = `${name} exited with code ${ended?.exitCode}${memory} before it was ready`;
		return new EnvironmentFailure({
			code: "environment.provider-exited",
			what,
			why: quoteLog(logTail),
			todo: "Run its image by hand and look at its output"
		}, {
			services: [],
			logTail
		});
	}
	if (problem.code !== "environment.service-not-ready") return error;
	const what = `${name} was not ready within ${inSeconds(readyWithinMs)}${ready === null ? "" : ` (\`ready: ${ready}\`)`}`;
	const todo = `Check that it listens on port ${port} inside its container, on all addresses, or give it longer (\`ready-within\`)`;
	return new EnvironmentFailure({
		code: "environment.provider-not-ready",
		what,
		why: problem.why,
		todo
	}, {
		services: [],
		logTail
	});
}
function watchEnd({ runtime, signal }, id, cleanUp) {
	const end = {
		how: null,
		expected: false
	};
	let asking = false;
	const look = async () => {
		if (asking || end.expected || end.how !== null || signal.aborted) return;
		asking = true;
		try {
			const { running, exitCode, outOfMemory } = await inspectContainer(runtime, id);
			if (!running && !end.expected) end.how = `exited with code ${exitCode}${outOfMemory ? " (out of memory)" : ""}`;
		} catch (error) {
			end.how = `cannot be seen any more (${error.message})`;
		} finally {
			asking = false;
		}
	};
	const timer = setInterval(() => void look(), WATCH_MS);
	timer.unref();
	cleanUp.defer(() => clearInterval(timer));
	return end;
}

// src/environment/listening.ts
/** Ports on which a process or anything it started listens, in ascending order; empty where that cannot be seen. */
function listeningPorts(leader) {
	const tree = findTree(readProcesses(), leader);
	const inodes = new Set(tree.flatMap(({ pid }) => socketInodes(pid)));
	const ports = ["tcp", "tcp6"].flatMap((name) => readBound(readText(`/proc/${leader}/net/${name}`), endianness())).filter(({ state, inode }) => state === "0A" && inodes.has(inode)).map(({ port }) => port);
	return [...new Set(ports)].sort((a, b) => a - b);
}
function socketInodes(pid) {
	try {
		return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
			const inode = /^socket:\[(\d+)\]$/u.exec(readLink(`/proc/${pid}/fd/${fd}`))?.[1];
			return inode === void 0 ? [] : [inode];
		});
	} catch {
		return [];
	}
}
function readLink(path) {
	try {
		return readlinkSync(path);
	} catch {
		return "";
	}
}
function readText(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return "";
	}
}

// src/environment/provider.ts
const POLL_MS = 50;
/** Node's `localhost` may be either, and some servers listen on one of them only. */
const LOOPBACK_HOSTS = ["127.0.0.1", "[::1]"];
/** The configured port, if nothing listens there; else one that is free. */
async function choosePort(provider) {
	if (provider.port === null) return findFreePort();
	const why = await whyPortIsTaken(provider.port);
	if (why === null) return provider.port;
	throw new ProblemError({
		code: "environment.port-taken",
		what: `Port ${provider.port} of ${provider.name} is not free`,
		why,
		todo: "Leave `port` out: then a free port is chosen and handed to the provider as PORT"
	});
}
/** The process, which the caller has to stop. */
function launchProvider(request, start, port) {
	return startProcess({
		file: "sh",
		args: ["-c", start],
		cwd: request.directory,
		env: {
			...request.variables,
			PORT: String(port)
		},
		timeoutMs: null,
		onLine: relayLines(request.log),
		signal: request.signal
	});
}
/** Polls until the provider is ready, ends, or has had its time. Throws an EnvironmentFailure that says which. */
async function waitForProvider(process, port, request) {
	const { provider } = request;
	const started = performance.now();
	let last = "";
	while (performance.now() - started < provider.readyWithinMs) {
		if (request.signal.aborted) throw cancelled();
		const attempts = await Promise.all(LOOPBACK_HOSTS.map((host) => tryProvider(provider, host, port)));
		if (process.hasExited()) throw await describeEarlyEnd(process, request);
		const ready = attempts.findIndex((attempt) => attempt.ready);
		const readyMs = performance.now() - started;
		if (ready !== -1) return {
			baseUrl: `http://${LOOPBACK_HOSTS[ready]}:${port}`,
			readyMs
		};
		last = describeAttempts(attempts);
		await setTimeout$1(POLL_MS);
	}
	throw describeTimeout(process, {
		last,
		port
	}, request);
}
function tryProvider(provider, host, port) {
	if (provider.ready === null) return tryConnect(host.replaceAll(/[[\]]/gu, ""), port);
	return probeHttp(new URL(provider.ready, `http://${host}:${port}`));
}
/** What one of the addresses answered says more than that the other one refused. */
function describeAttempts(attempts) {
	const failed = attempts.filter((attempt) => !attempt.ready);
	return (failed.find((attempt) => !attempt.refused) ?? failed[0])?.why ?? "";
}
async function describeEarlyEnd(process, request) {
	const end = await process.exited;
	if (request.signal.aborted) throw cancelled();
	const { name, start } = request.provider;
	const logTail = process.tail(50);
	return new EnvironmentFailure({
		code: "environment.provider-exited",
		what: `${name} ${describeEnd(end)} before it was ready`,
		why: quoteLog(logTail),
		todo: end.exitCode === 0 ? `\`${start}\` has to stay in the foreground: a command that starts something and returns counts as ended` : `Start it with \`${start}\` and look at its output`
	}, {
		services: [],
		logTail
	});
}
function describeTimeout(process, { last, port }, request) {
	const { name, ready, readyWithinMs } = request.provider;
	const logTail = process.tail(50);
	const others = process.pid === null ? [] : listeningPorts(process.pid).filter((other) => other !== port);
	const elsewhere = others.length > 0 ? `, but it listens on ${others.join(", ")}` : "";
	const waited = ready === null ? "" : ` (\`ready: ${ready}\`)`;
	return new EnvironmentFailure({
		code: "environment.provider-not-ready",
		what: `${name} was not ready within ${inSeconds(readyWithinMs)}${waited}`,
		why: `port ${port}: ${last}${elsewhere}; ${quoteLog(logTail)}`,
		todo: others.length > 0 ? `Let it listen on the port in the variable PORT, or set \`port: ${others[0]}\`` : "Let it listen on the port in the variable PORT, or give it longer (`ready-within`)"
	}, {
		services: [],
		logTail
	});
}

// src/environment/usage.ts
/** Clock ticks of /proc in a second: Linux has the same for every program (USER_HZ). */
const TICKS_PER_SECOND = 100;
const BYTES_PER_KIB = 1024;
/** `taskset` answers at once. */
const PIN_DEADLINE_MS = 5e3;
/** Reads the tree of a process again and again; time of processes that have ended stays counted. Null where there is no /proc. */
function meterProcess(leader) {
	const known = /* @__PURE__ */ new Map();
	return () => {
		const tree = findTree(readProcesses(), leader);
		for (const { pid, startTime } of tree) {
			const used = readUsed(pid);
			if (used !== null) known.set(`${pid} ${startTime}`, used);
		}
		if (known.size === 0) return null;
		const all = [...known.values()];
		return {
			cpuSeconds: all.reduce((sum, { seconds }) => sum + seconds, 0),
			peakBytes: all.reduce((sum, { peak }) => sum + peak, 0)
		};
	};
}
function readUsed(pid) {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
		const status = readFileSync(`/proc/${pid}/status`, "utf8");
		return {
			seconds: parseCpuSeconds(stat),
			peak: parsePeakBytes(status)
		};
	} catch (error) {
		const code = error.code;
		if (code === "ENOENT" || code === "ESRCH" || code === "EACCES" || code === "EPERM") return null;
		throw error;
	}
}
/** User and system time of `/proc/<pid>/stat` (proc(5), fields 14 and 15); the name in brackets may hold anything. */
function parseCpuSeconds(stat) {
	const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
/** `VmHWM` of `/proc/<pid>/status`, in bytes; zero where it is missing, as for a process that is ending. */
function parsePeakBytes(status) {
	const kib = /^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1];
	return kib === void 0 ? 0 : Number(kib) * BYTES_PER_KIB;
}
/** Every thread of every process of the tree; what they start later inherits it. */
async function pinProcess(leader, { cores, environment }) {
	const tree = findTree(readProcesses(), leader);
	let pinned = tree.length > 0;
	for (const { pid } of tree) {
		const result = await runCommand({
			file: "taskset",
			args: [
				"--all-tasks",
				"--cpu-list",
				"--pid",
				cores.join(","),
				String(pid)
			],
			cwd: "/",
			env: childEnvironment(environment, {}),
			timeoutMs: PIN_DEADLINE_MS
		});
		pinned &&= result.exitCode === 0;
	}
	return pinned;
}

// src/environment/provider-process.ts
/** `exposed` are the addresses of its services, as programs on this machine reach them. */
async function startProviderProcess(request, exposed, cleanUp) {
	const { provider, log, signal, parentEnvironment, stateDirectory } = request;
	const directory = workspaceFolder(request.workspace, provider.directory);
	const port = await choosePort(provider);
	if (signal.aborted) throw cancelled();
	const record = recordStart(stateDirectory, "process");
	const own = {
		...exposed,
		...provider.env,
		[MARKER_VARIABLE]: record
	};
	const place = {
		provider,
		directory,
		variables: childEnvironment(parentEnvironment, own),
		log,
		signal
	};
	let running = launchProvider(place, provider.start ?? "", port);
	/** Killed by ourselves, and not started again yet. */
	let killed = false;
	cleanUp.defer(() => endProvider(request, running, record));
	if (running.pid !== null) recordProcess(stateDirectory, record, running.pid);
	const { baseUrl, readyMs } = await waitForProvider(running, port, place);
	const meter = running.pid === null ? null : meterProcess(running.pid);
	return {
		baseUrl,
		transports: provider.transports ?? {},
		readyMs,
		tail: (lines) => running.tail(lines),
		exited: () => {
			const end = running.hasExited();
			return end && !killed ? describeEnd(end) : null;
		},
		part: {
			containerId: null,
			pid: () => running.hasExited() ? null : running.pid,
			kill: async () => {
				killed = true;
				await running.stop(0);
			},
			restart: async () => {
				if (!running.hasExited()) return addressOf(baseUrl);
				running = launchProvider(place, provider.start ?? "", port);
				if (running.pid !== null) recordProcess(stateDirectory, record, running.pid);
				await waitForProvider(running, port, place);
				killed = false;
				return addressOf(baseUrl);
			}
		},
		usage: async () => meter?.() ?? null,
		pin: async (cores) => running.pid !== null && pinProcess(running.pid, {
			cores,
			environment: parentEnvironment
		})
	};
}
async function endProvider(request, running, record) {
	try {
		await running.stop();
		endMarked(record);
		recordEnd(request.stateDirectory, record);
	} catch (error) {
		request.log(`Could not end ${request.provider.name}: ${error.message}`);
	}
}
function addressOf(baseUrl) {
	const { hostname, port } = new URL(baseUrl);
	return {
		host: hostname.replaceAll(/[[\]]/gu, ""),
		port: Number(port)
	};
}

// src/environment/compose-command.ts
/** Asking for a version, or to write a file out, needs no network. */
const ANSWER_DEADLINE_MS = 3e4;
/** Where `docker login` keeps what it knows, and which Docker is meant. */
const DOCKER_VARIABLES = [
	"DOCKER_CONFIG",
	"DOCKER_CONTEXT",
	"DOCKER_HOST"
];
/** The plugin of Docker, or the program of the same version; the Python program of version 1 is not enough. */
async function findCompose(place) {
	for (const command of [{
		file: "docker",
		before: ["compose"]
	}, {
		file: "docker-compose",
		before: []
	}]) {
		const result = await runCompose(command, {
			args: ["version", "--short"],
			timeoutMs: ANSWER_DEADLINE_MS
		}, place);
		if (result.exitCode === 0 && /^v?(?:[2-9]|\d\d)\d*\./u.test(result.stdout.trim())) return command;
	}
	throw new ProblemError({
		code: "environment.no-compose",
		what: `${place.file} needs Docker Compose, and there is none`,
		why: "neither `docker compose` nor `docker-compose` of version 2 or later answers",
		todo: "Install the plugin docker-compose-plugin (ubuntu-latest has it), or describe the services in `services` with their images"
	});
}
/** The file with everything it refers to, as JSON: what compose understands, not what we guess. */
async function readComposeConfig(command, place) {
	const { workspace, file, project } = place;
	const result = await runCompose(command, {
		args: [
			"--project-name",
			project,
			"--file",
			join(workspace, file),
			"config",
			"--format",
			"json"
		],
		timeoutMs: ANSWER_DEADLINE_MS
	}, place);
	if (result.exitCode === 0) return result.stdout;
	throw new ProblemError({
		code: "environment.compose-config",
		what: `The compose file ${file} cannot be used`,
		why: quoteLog(linesOf(result.stderr)),
		todo: `Run \`docker compose --file ${file} config\` in the repository`
	});
}
/** Starts services of a model and returns when compose has started all of them. */
async function upCompose(command, request, place) {
	const { workspace, file, project, log } = place;
	const args = [
		"--progress",
		"plain",
		"--project-name",
		project,
		"--project-directory",
		dirname(join(workspace, file)),
		"--file",
		"-"
	];
	const tail = [];
	const onLine = (line) => {
		tail.push(line);
		log(relayLine(line));
	};
	const up = [
		"up",
		"--detach",
		"--no-color",
		...request.services
	];
	const { model: stdin, timeoutMs } = request;
	const result = await runCompose(command, {
		args: [...args, ...up],
		timeoutMs,
		stdin,
		onLine
	}, place);
	if (result.aborted) throw cancelled();
	if (result.exitCode === 0) return;
	const how = result.timedOut ? `did not end within ${inSeconds(timeoutMs)}` : `ended with exit code ${result.exitCode}`;
	throw new EnvironmentFailure({
		code: "environment.compose-up",
		what: `\`docker compose up\` of ${file} ${how}`,
		why: quoteLog(tail),
		todo: `Run \`docker compose --file ${file} up\` in the repository`
	}, {
		services: [],
		logTail: tail.slice(-50)
	});
}
function runCompose(command, call, place) {
	const { parentEnvironment: parent, signal } = place;
	const docker = DOCKER_VARIABLES.flatMap((name) => parent[name] === void 0 ? [] : [[name, parent[name]]]);
	const { args, ...rest } = call;
	return runCommand({
		file: command.file,
		args: [...command.before, ...args],
		cwd: place.workspace,
		env: childEnvironment(parent, {
			...Object.fromEntries(docker),
			[MARKER_VARIABLE]: place.marker
		}),
		signal,
		...rest
	});
}
function linesOf(text) {
	return text.split("\n").filter((line) => line.trim() !== "");
}

// src/environment/compose-model.ts
/** Throws when the text is no model with services. */
function parseComposeModel(text, file) {
	const value = JSON.parse(text);
	const services = typeof value === "object" && value !== null ? Reflect.get(value, "services") : null;
	if (typeof services === "object" && services !== null && Object.keys(services).length > 0) return value;
	throw new ProblemError({
		code: "environment.compose-empty",
		what: `The compose file ${file} has no services`,
		why: "services that need a profile are left out",
		todo: "Add the services that the provider needs"
	});
}
/** Keys of a service that give a container power over the machine, with the values that do not. */
const POWERS = {
	privileged: (value) => value === true,
	network_mode: (value) => value === "host" || String(value).startsWith("container:"),
	pid: isForeign,
	ipc: isForeign,
	uts: (value) => value === "host",
	userns_mode: (value) => value === "host",
	cgroup: (value) => value === "host",
	cgroup_parent: isSet,
	cap_add: isSet,
	devices: isSet,
	device_cgroup_rules: isSet,
	security_opt: (value) => Array.isArray(value) && value.some((one) => !/^no-new-privileges/u.test(String(one))),
	runtime: isSet,
	gpus: isSet,
	volumes_from: (value) => Array.isArray(value) && value.some((one) => String(one).startsWith("container:")),
	external_links: isSet,
	use_api_socket: (value) => value === true,
	credential_spec: isSet,
	provider: isSet
};
function isSet(value) {
	return Array.isArray(value) ? value.length > 0 : value !== void 0 && value !== null && value !== "";
}
/** Of the machine, or of a container that is not of this file. */
function isForeign(value) {
	return value === "host" || String(value).startsWith("container:");
}
/**
* What in a compose file reaches out of its containers and the repository, one line each. `isInside` says whether a
* path of the machine is in the repository.
*/
function findPowers(model, isInside) {
	const services = Object.entries(model.services).flatMap(([name, service]) => {
		const powers = Object.keys(POWERS).filter((key) => isSet(service[key]) && POWERS[key]?.(service[key]));
		const binds = (service.volumes ?? []).filter(({ type, source }) => type === "bind" && !isInside(source ?? "/"));
		const { context } = service.build ?? {};
		return [
			...powers.map((key) => `service ${name}: \`${key}: ${JSON.stringify(service[key])}\``),
			...(service.volumes ?? []).filter(({ type }) => type === "npipe").map(() => `service ${name}: a named pipe`),
			...binds.map(({ source }) => `service ${name}: the folder ${source} of the machine`),
			...context !== void 0 && !isInside(context) ? [`service ${name}: built from ${context}`] : []
		];
	});
	const outside = Object.entries({
		...model.secrets,
		...model.configs
	}).filter(([, { file }]) => file !== void 0 && !isInside(file));
	const bound = Object.entries(model.volumes ?? {}).filter(([, volume]) => volume?.external === true || volume?.driver_opts?.["device"] !== void 0);
	return [
		...services,
		...outside.map(([name, { file }]) => `${name}: the file ${file} of the machine`),
		...bound.map(([name]) => `volume ${name}: one of the machine`)
	];
}
/** Name of our network inside the model; compose files do not use it. */
const OUR_NETWORK = "api-testing-action";
/**
* The same services with free ports on loopback, names that Docker chooses, and our labels on everything: two runs
* never meet, and what is left behind is found.
*/
function changeModel(model, changes) {
	const { labels, network } = changes;
	const label = (one) => one?.external === true ? one : {
		...omitName(one),
		labels: {
			...one?.labels,
			...labels
		}
	};
	const mapped = (all) => Object.fromEntries(Object.entries(all ?? {}).map(([name, one]) => [name, label(one)]));
	return {
		...omitName(model),
		services: Object.fromEntries(Object.entries(model.services).map(([name, service]) => [name, changeService(name, service, changes)])),
		networks: {
			...mapped(model.networks),
			...network !== null && { [OUR_NETWORK]: {
				name: network,
				external: true
			} }
		},
		volumes: mapped(model.volumes)
	};
}
/** The written name of a project, a network or a volume would be the same for every run. */
function omitName(one) {
	const { name: _, ...rest } = one ?? {};
	return rest;
}
function changeService(name, service, changes) {
	const { container_name: _, ...rest } = service;
	const wanted = changes.ports.get(name) ?? [];
	const targets = (service.ports ?? []).filter(({ protocol }) => protocol === void 0 || protocol === "tcp");
	const published = /* @__PURE__ */ new Set([...targets.map(({ target }) => target), ...wanted]);
	const joins = changes.network !== null && service.network_mode === void 0;
	return {
		...rest,
		labels: {
			...service.labels,
			...changes.labels,
			[changes.serviceLabel]: name
		},
		environment: {
			...service.environment,
			...escaped(changes.environment.get(name) ?? {})
		},
		...service.build && { build: {
			...service.build,
			labels: {
				...service.build.labels,
				...changes.labels
			}
		} },
		...service.network_mode === void 0 && { ports: [...published].map((target) => ({
			target,
			host_ip: changes.hostIp,
			protocol: "tcp",
			mode: "ingress"
		})) },
		...joins && { networks: {
			...service.networks ?? { default: null },
			[OUR_NETWORK]: { aliases: [name] }
		} }
	};
}
/** Compose reads the model as it reads a file: a single `$` would begin a variable. */
function escaped(environment) {
	return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, value.replaceAll("$", "$$$$")]));
}
/** The environment of a service as its container sees it. */
function environmentOf(service) {
	const entries = Object.entries(service?.environment ?? {});
	return Object.fromEntries(entries.flatMap(([name, value]) => value === null ? [] : [[name, value.replaceAll("$$", "$")]]));
}
/** First TCP port a service publishes; null when it publishes none. */
function firstPort(service) {
	return (service?.ports ?? []).find(({ protocol }) => protocol === void 0 || protocol === "tcp")?.target ?? null;
}
/** The service of that name. Throws when the file has none. */
function requireComposeService(model, name, file) {
	const known = Object.keys(model.services);
	if (known.includes(name)) return;
	throw new ProblemError({
		code: "environment.unknown-service",
		what: `The compose file ${file} has no service ${name}`,
		why: `its services are ${known.join(", ")}`,
		todo: didYouMean(name, known) ?? `Add ${name} to it, or give it an \`image\` in \`services\``
	});
}

// src/environment/init.ts
/** A dump of test data takes seconds; one that takes longer waits for something. */
const INIT_DEADLINE_MS = 3e5;
/** Folder in the container; `tmp` is there in every image and may be written to. */
const FOLDER = "tmp/api-testing";
/** Runs the steps in their order. Throws an EnvironmentFailure with what the failed one printed. */
async function runInit(watched, env, context) {
	for (const [index, step] of watched.service.init.entries()) {
		const copied = step.file === null ? null : await copyFile(watched, {
			file: step.file,
			index
		}, context);
		const command = commandOf(watched, step, env);
		const filled = copied === null ? command : command.replaceAll("{file}", quote(copied));
		await runStep(watched, {
			file: step.file,
			what: step.file ?? `\`${command}\``,
			command: filled
		}, context);
	}
}
async function copyFile({ id, service }, { file, index }, context) {
	const content = await readFile(insideWorkspace(context.workspace, file));
	const name = basename(file).replaceAll(/[^A-Za-z0-9._-]/gu, "_").slice(-60);
	const path = `${FOLDER}/${index}-${name}`;
	const bound = {
		ms: INIT_DEADLINE_MS,
		what: `Copying ${file}`,
		signal: context.signal
	};
	await asProblem(`${file} could not be copied into the service ${service.name}`, () => copyIntoContainer(context.runtime, id, {
		...bound,
		files: [{
			path,
			content
		}]
	}));
	return `/${path}`;
}
function commandOf({ service }, { file, run }, env) {
	const command = run ?? clientFor(service.image, file ?? "", env);
	if (command !== null) return command;
	throw new ProblemError({
		code: "environment.init-unknown",
		what: `How ${service.image} reads ${file} is not known`,
		todo: `Say it in \`run\` of the service ${service.name}, with \`{file}\` for the copied file`
	});
}
async function runStep({ id, service }, { what, command, file }, context) {
	const bound = {
		ms: INIT_DEADLINE_MS,
		what: `\`init\` of ${service.name} (${what})`,
		signal: context.signal
	};
	const { exitCode, output } = await execInContainer(context.runtime, id, {
		...bound,
		command
	});
	if (exitCode === 0) return;
	const lines = output.split("\n").filter((line) => line.trim() !== "");
	throw initFailed(service, {
		what,
		exitCode,
		file
	}, lines.slice(-50));
}

// src/environment/service.ts
/**
* Its image is fetched at once, and it starts when `needed` is there. Throws a ProblemError that names image, exit
* code and last lines. The caller removes the container, by label.
*/
async function startService(service, needed, place) {
	const { runtime } = place;
	const [image] = await Promise.all([obtainImage(runtime, service.image, place), needed]);
	const mounts = service.mounts.map(({ source, target }) => ({
		source: insideWorkspace(place.workspace, source),
		target
	}));
	const owner = {
		...place,
		host: runtime.info.containerRuntime.host
	};
	const started = performance.now();
	const id = await startContainer(runtime, planContainer({
		...service,
		image,
		mounts
	}, owner));
	const watched = {
		id,
		service,
		probe: service.port === null ? null : chooseProbe(service.image, service.port, service.env),
		mayEnd: false,
		started
	};
	const [{ address, readyMs }, digest] = await Promise.all([waitUntilReady(watched, place), readDigest(runtime, image)]);
	await runInit(watched, service.env, place);
	place.log(`${service.name} (${service.image}) is ready after ${inSeconds(readyMs)}.`);
	return {
		report: {
			name: service.name,
			image: service.image,
			digest,
			readyMs,
			ended: null
		},
		...exposed(service, await addressFor(service, {
			id,
			image: service.image,
			address
		}, place))
	};
}
/** Where programs on this machine reach it: the mapped address, or what somebody puts in front of it. */
async function addressFor({ name, port }, running, { interpose }) {
	const { id, image, address } = running;
	if (interpose === void 0 || address === null || port === null) return address;
	return interpose({
		name,
		containerId: id,
		image,
		port,
		address
	});
}
/** From outside by the mapped address, from inside by the service's name. */
function exposed(service, address) {
	if (address === null || service.port === null) return {
		variables: service.expose,
		inside: service.expose
	};
	const within = {
		host: service.name,
		port: service.port
	};
	return {
		variables: fillExpose(service, address),
		inside: fillExpose(service, within)
	};
}

// src/environment/services.ts
/** The services that the provider names and what they depend on; all of them when it names none. */
function neededServices(provider, services, mayBeInCompose) {
	const names = provider.services;
	if (names === null) return services;
	const missing = names.find((name) => !services.some((service) => service.name === name));
	if (missing !== void 0 && !mayBeInCompose) {
		const what = `${provider.name} needs the service ${missing}, which is not configured`;
		throw new ProblemError({
			code: "environment.unknown-service",
			what,
			todo: `Add ${missing} to \`services\``
		});
	}
	const needed = /* @__PURE__ */ new Set();
	const add = (name) => {
		if (needed.has(name)) return;
		needed.add(name);
		for (const other of services.find((service) => service.name === name)?.dependsOn ?? []) add(other);
	};
	for (const name of names) add(name);
	return services.filter((service) => needed.has(service.name));
}
/** Starts each as soon as what it depends on is ready; the results are in the order of the services. */
function startInOrder(services, start) {
	const starts = /* @__PURE__ */ new Map();
	const begin = (service) => {
		const begun = starts.get(service.name);
		if (begun !== void 0) return begun;
		const needs = services.filter(({ name }) => service.dependsOn.includes(name)).map(begin);
		const promise = start(service, Promise.all(needs));
		starts.set(service.name, promise);
		return promise;
	};
	return Promise.allSettled(services.map(begin));
}
/** All of them, or the first failure that is not the others' being stopped for it. */
function collectServices(services, results, signal) {
	const running = results.flatMap((result) => result.status === "fulfilled" ? [result.value] : []);
	if (running.length === services.length) return running;
	if (signal.aborted) throw cancelled();
	const errors = results.flatMap((result) => result.status === "rejected" ? [result.reason] : []);
	const cause = errors.find((error) => !isCancelled(error)) ?? errors[0];
	if (!(cause instanceof ProblemError)) throw cause;
	const known = [...running.map(({ report }) => report), ...detailOf(cause).services];
	const reports = services.map(({ name, image }) => known.find((report) => report.name === name) ?? {
		name,
		image,
		digest: null,
		readyMs: null,
		ended: null
	});
	throw new EnvironmentFailure(cause.problem, {
		services: reports,
		logTail: detailOf(cause).logTail
	});
}
function detailOf(error) {
	return error instanceof EnvironmentFailure ? error.detail : {
		services: [],
		logTail: []
	};
}
/** Whether something only failed because it was told to stop. */
function isCancelled(error) {
	return error instanceof ProblemError && error.problem.code === "environment.cancelled";
}

// src/environment/compose.ts
/** For services of the compose file that the configuration does not name. */
const READY_WITHIN_MS = 6e4;
/** Throws a ProblemError that names the service. Everything it starts carries the environment's label. */
async function startCompose(composed) {
	const { request, compose, place } = composed;
	const { workspace, parentEnvironment } = request;
	insideWorkspace(workspace, compose.file);
	const project = `api-testing-${place.environment}`;
	const at = {
		...place,
		file: compose.file,
		project,
		parentEnvironment,
		marker: place.environment
	};
	const command = await findCompose(at);
	const model = parseComposeModel(await readComposeConfig(command, at), compose.file);
	const names = namesToStart(composed, model);
	assertPowerless(composed, model);
	const started = performance.now();
	await upCompose(command, {
		model: JSON.stringify(changeModel(model, changesOf(composed))),
		services: names,
		timeoutMs: PULL_DEADLINE_MS + Math.max(READY_WITHIN_MS, ...compose.services.map((one) => one.readyWithinMs))
	}, at);
	return waitForAll(composed, model, started);
}
/** Those the provider names, or all; with the provider itself where it is one of them. Compose adds what they need. */
function namesToStart({ request, compose }, model) {
	const { provider, services } = request;
	const own = provider.services?.filter((name) => !services.some((service) => service.name === name));
	const names = own ?? Object.keys(model.services);
	const all = /* @__PURE__ */ new Set([...names, ...provider.service === null ? [] : [provider.service]]);
	const known = own === void 0 ? compose.services.map(({ name }) => name) : [];
	for (const name of [...all, ...known]) requireComposeService(model, name, compose.file);
	return [...all];
}
/** Below full trust, what a compose file asks of the machine is refused. */
function assertPowerless({ request, compose }, model) {
	if (request.trust === "full") return;
	const root = realpathSync(request.workspace);
	const powers = findPowers(model, (path) => isBelow(root, path));
	if (powers.length === 0) return;
	throw new ProblemError({
		code: "environment.compose-power",
		what: `The compose file ${compose.file} reaches out of its containers, which this run does not allow`,
		why: powers.join("; "),
		todo: "Runs of the repository itself allow it; take it out of the file to let pull requests of others run too"
	});
}
function isBelow(root, path) {
	try {
		const inside = relative(root, realpathSync(path));
		return !inside.startsWith("..") && !isAbsolute(inside);
	} catch {
		const inside = relative(root, path);
		return !inside.startsWith("..") && !isAbsolute(inside);
	}
}
function changesOf({ request, compose, place }) {
	const { provider } = request;
	const ports = compose.services.flatMap(({ name, port }) => port === null ? [] : [[name, [port]]]);
	const { service, port, transports = {} } = provider;
	const own = [...port === null ? [] : [port], ...Object.values(transports)];
	return {
		labels: ownLabels(place),
		serviceLabel: SERVICE_LABEL,
		hostIp: loopbackFor(place.host),
		ports: new Map([...ports, ...service === null || own.length === 0 ? [] : [[service, own]]]),
		environment: new Map(provider.service === null ? [] : [[provider.service, provider.env]]),
		network: place.network
	};
}
async function waitForAll(composed, model, started) {
	const { request, place } = composed;
	const found = await findContainers(place);
	const provider = found.find(({ name }) => name === request.provider.service);
	const others = found.filter((one) => one !== provider);
	const waits = others.map((one) => waitForOne(one, {
		composed,
		model,
		started
	}));
	return {
		services: collectServices(others, await Promise.allSettled(waits), place.signal),
		provider: provider === void 0 ? null : {
			id: provider.id,
			started
		}
	};
}
async function findContainers({ runtime, environment }) {
	const filters = { label: [`${ENVIRONMENT_LABEL}=${environment}`, "com.docker.compose.project"] };
	const listed = runtime.container.dockerode.listContainers({
		all: true,
		filters
	});
	return (await within(listed, {
		ms: DOCKER_CALL_DEADLINE_MS,
		what: "Looking for the containers of the compose file"
	})).map(({ Id, Image, Labels }) => ({
		id: Id,
		image: Image,
		name: Labels["com.docker.compose.service"] ?? ""
	})).sort((one, other) => compareTexts(one.name, other.name));
}
async function waitForOne({ name, id, image }, waiting) {
	const { compose, place, request } = waiting.composed;
	const described = compose.services.find((service) => service.name === name);
	const written = waiting.model.services[name];
	const service = {
		...described ?? asWritten(name, firstPort(written)),
		image
	};
	const env = environmentOf(written);
	const watched = {
		id,
		service,
		probe: service.port === null ? null : chooseProbe(image, service.port, env),
		mayEnd: service.port === null && service.wait.kind === "port",
		started: waiting.started
	};
	const { address, readyMs } = await waitUntilReady(watched, place);
	await runInit(watched, env, {
		...place,
		workspace: request.workspace
	});
	const told = image.includes(place.environment) ? `${name} (built)` : image;
	place.log(`${name}${told === image ? ` (${image})` : ", built here,"} is ready after ${inSeconds(readyMs)}.`);
	const { image: imageId } = await inspectContainer(place.runtime, id);
	return {
		report: {
			name,
			image: told,
			digest: await readDigest(place.runtime, imageId),
			readyMs,
			ended: null
		},
		...exposed(service, await addressFor(service, {
			id,
			image,
			address
		}, place))
	};
}
/** A service that the configuration says nothing of: its first published port, its health check. */
function asWritten(name, port) {
	return {
		name,
		port,
		expose: {},
		wait: { kind: "port" },
		init: [],
		readyWithinMs: READY_WITHIN_MS
	};
}

// src/environment/start-services.ts
/** Whether anything of this provider runs in a container. */
function needsDocker(request) {
	return request.provider.image !== null || usesCompose(request) || ownServices(request).length > 0;
}
/** Containers reach each other by name where one of them needs another. */
function needsNetwork(request) {
	const own = ownServices(request);
	const composed = usesCompose(request);
	return request.provider.image !== null && (own.length > 0 || composed) || own.some(({ dependsOn }) => dependsOn.length > 0) || composed && own.length > 0;
}
function ownServices({ provider, services, compose }) {
	return neededServices(provider, services, compose !== null);
}
/** A provider that names only services with an image needs none of the compose file. */
function usesCompose({ provider, services, compose }) {
	if (compose === null) return false;
	const names = provider.services?.filter((name) => !services.some((service) => service.name === name));
	return provider.service !== null || names === void 0 || names.length > 0;
}
/** All of them side by side, as far as their dependencies allow. The first one that fails stops the others. */
async function startServices(request, docker) {
	const compose = usesCompose(request) ? request.compose : null;
	const wanted = ownServices(request);
	const failed = new AbortController();
	const place = {
		...docker,
		signal: AbortSignal.any([docker.signal, failed.signal])
	};
	const stopOthers = (error) => {
		failed.abort();
		throw error;
	};
	const own = startInOrder(wanted, (service, needed) => startService(service, needed, place).catch(stopOthers));
	const composed = compose === null ? null : startCompose({
		request,
		compose,
		place
	}).catch(stopOthers);
	const [results, [fromCompose]] = await Promise.all([own, Promise.allSettled([composed])]);
	const isOthers = results.some((result) => result.status === "rejected");
	if (fromCompose.status === "rejected" && !(isOthers && isCancelled(fromCompose.reason))) throw fromCompose.reason;
	const services = collectServices(wanted, results, docker.signal);
	const more = fromCompose.status === "fulfilled" ? fromCompose.value : null;
	return {
		services: [...services, ...more?.services ?? []],
		provider: more?.provider ?? null
	};
}

// src/environment/start.ts
/**
* Starts services (in parallel), then the provider, and returns when it is ready. Throws a ProblemError, mostly an
* EnvironmentFailure with the last log lines; everything that was started by then has been ended.
*/
async function startEnvironment(request) {
	const cleanUp = new AsyncDisposableStack();
	try {
		requireStart(request.provider);
		const docker = needsDocker(request) ? await openDocker(request, needsNetwork(request), cleanUp) : null;
		const running = docker === null ? NO_SERVICES : await startServices(request, docker);
		return {
			...describe(request, running, await startProvider(request, {
				docker,
				running,
				cleanUp
			})),
			[Symbol.asyncDispose]: () => cleanUp.disposeAsync()
		};
	} catch (error) {
		await cleanUp.disposeAsync();
		throw error;
	}
}
const NO_SERVICES = {
	services: [],
	provider: null
};
function requireStart({ name, start, image, service }) {
	if (start !== null || image !== null || service !== null) return;
	throw new ProblemError({
		code: "environment.no-start",
		what: `${name} has no start command`,
		todo: "Say in `provider.start` how to start it"
	});
}
async function startProvider(request, started) {
	const { docker, running, cleanUp } = started;
	const reports = running.services.map(({ report }) => report);
	try {
		if (docker !== null && running.provider !== null) return await watchComposeProvider(request, running.provider, {
			docker,
			cleanUp
		});
		if (docker !== null && request.provider.image !== null) return await startProviderContainer(request, join$1(running, "inside"), {
			docker,
			cleanUp
		});
		return await startProviderProcess(request, join$1(running, "variables"), cleanUp);
	} catch (error) {
		if (!(error instanceof EnvironmentFailure)) throw error;
		throw new EnvironmentFailure(error.problem, {
			...error.detail,
			services: reports
		});
	}
}
function join$1({ services }, side) {
	return Object.assign({}, ...services.map((service) => service[side]));
}
function describe(request, running, ready) {
	const { provider } = request;
	const { baseUrl, transports, readyMs, tail, exited, usage, pin } = ready;
	request.log(`${provider.name} is ready after ${inSeconds(readyMs)} at ${baseUrl}.`);
	return {
		baseUrl,
		transports,
		statesUrl: provider.states === null ? null : new URL(provider.states, `${baseUrl}/`).href,
		services: running.services.map(({ report }) => report),
		providerReadyMs: readyMs,
		variables: {
			PROVIDER_NAME: provider.name,
			...join$1(running, "variables"),
			PROVIDER_URL: baseUrl,
			PORT: new URL(baseUrl).port
		},
		tail,
		exited,
		usage,
		pin,
		hasFixedPort: provider.port !== null && ready.part.containerId === null,
		part: ready.part
	};
}

export { startEnvironment };