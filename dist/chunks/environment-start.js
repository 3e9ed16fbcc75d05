import { t as ProblemError } from "./model-problem.js";
import { n as childEnvironment, t as MARKER_VARIABLE } from "./tools-child-environment.js";
import { a as connectRuntime, c as readContainerLog, d as cancelled, f as fillExpose, l as removeContainers, m as planContainer, n as recordProcess, o as inspectContainer, p as mappedAddress, r as recordStart, s as pullImage, t as recordEnd, u as startContainer } from "./environment-container-runtime.js";
import { a as quoteLog, i as inSeconds, n as EnvironmentFailure, r as describeEnd, t as workspaceFolder } from "./environment-failure.js";
import { n as startProcess } from "./tools-capture.js";
import { n as relayLine } from "./tools-neutralise.js";
import { i as readProcesses, n as findTree } from "./tools-process-tree.js";
import { connect, createServer } from "node:net";
import { get } from "node:http";
import { readFileSync, readdirSync, readlinkSync } from "node:fs";
import { setTimeout as setTimeout$1 } from "node:timers/promises";

// src/environment/sockets.ts
/** One attempt to connect or to get an answer. */
const ATTEMPT_DEADLINE_MS = 2e3;
/** Docker's proxy accepts for a container that does not listen yet and closes at once; a server lets us wait this long. */
const HOLD_MS = 150;
/** Whether something accepts connections. */
function tryConnect(host, port) {
	return attempt({
		host,
		port
	}, (socket, done) => {
		socket.once("connect", () => done({ ready: true }));
	});
}
/** Whether a server behind a port mapping serves: it answers its protocol's greeting, or keeps the connection open. */
function probeServer(address, probe) {
	return attempt(address, (socket, done) => {
		let received = Buffer.alloc(0);
		socket.once("connect", () => {
			if (probe) socket.write(probe.greeting);
			else setTimeout(() => done({ ready: true }), HOLD_MS).unref();
		});
		socket.on("data", (chunk) => {
			received = Buffer.concat([received, chunk]);
			const answer = probe ? probe.judge(received) : "ready";
			if (answer === "ready") done({ ready: true });
			if (answer === "not-yet") done(notReady(`${probe?.protocol ?? "it"} says it is still starting`));
		});
		socket.once("close", () => done(notReady("the port closes connections at once")));
	});
}
function attempt(address, watch) {
	return new Promise((resolve) => {
		const socket = connect({
			host: address.host,
			port: address.port
		});
		const done = (result) => {
			clearTimeout(timer);
			socket.destroy();
			resolve(result);
		};
		const late = notReady(`no answer in ${ATTEMPT_DEADLINE_MS / 1e3} s`);
		const timer = setTimeout(() => done(late), ATTEMPT_DEADLINE_MS);
		socket.on("error", (error) => done(describeSocketError(error)));
		watch(socket, done);
	});
}
/** An attempt that reached something, and it is not ready. */
function notReady(why) {
	return {
		ready: false,
		refused: false,
		why
	};
}
/** A failed connection, or request, in words. */
function describeSocketError(error) {
	if (error.code === "ECONNREFUSED" || error.code === "EADDRNOTAVAIL") return {
		ready: false,
		refused: true,
		why: "nothing listens on it"
	};
	if (error.code === "EMFILE" || error.code === "ENFILE") return notReady(`too many open files on this machine (${error.code}); raise the limit (ulimit -n)`);
	return notReady(error.message);
}
/** A port that was free a moment ago, on loopback. */
async function findFreePort() {
	const taken = await listen(0, "127.0.0.1");
	if (taken instanceof Error) throw taken;
	return taken;
}
/** Null when a program may listen on the port, else why it cannot. */
async function whyPortIsTaken(port) {
	for (const host of ["127.0.0.1", "::1"]) if ((await tryConnect(host, port)).ready) return "another program already listens on it";
	const taken = await listen(port, "127.0.0.1");
	if (!(taken instanceof Error)) return null;
	const code = taken.code;
	if (code === "EADDRINUSE") return "another program already listens on it";
	if (code === "EACCES") return "this user may not listen on it (ports below 1024 need privileges)";
	return taken.message;
}
/** Listens and stops at once; the port it got, or the error. */
function listen(port, host) {
	return new Promise((resolve) => {
		const server = createServer();
		server.once("error", resolve);
		server.listen({
			port,
			host,
			exclusive: true
		}, () => {
			const { port: got } = server.address();
			server.close(() => resolve(got));
		});
	});
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

// src/environment/listening.ts
/** TCP_LISTEN in the kernel's table. */
const LISTEN_STATE = "0A";
/** Ports on which a process or anything it started listens, in ascending order; empty where that cannot be seen. */
function listeningPorts(leader) {
	const tree = findTree(readProcesses(), leader);
	const inodes = new Set(tree.flatMap(({ pid }) => socketInodes(pid)));
	const ports = ["tcp", "tcp6"].flatMap((name) => readListeners(readText(`/proc/${leader}/net/${name}`))).filter(({ inode }) => inodes.has(inode)).map(({ port }) => port);
	return [...new Set(ports)].sort((a, b) => a - b);
}
/** Rows of `/proc/net/tcp` (proc(5)) in the state LISTEN: `sl local_address rem_address st … inode`. */
function readListeners(table) {
	return table.split("\n").slice(1).map((row) => row.trim().split(/\s+/u)).filter((columns) => columns[3] === LISTEN_STATE).map((columns) => ({
		port: Number.parseInt(columns[1]?.split(":").at(-1) ?? "", 16),
		inode: columns[9] ?? ""
	})).filter(({ port, inode }) => Number.isInteger(port) && inode !== "");
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
const POLL_MS$1 = 50;
/** An access log under load must not fill the job's log; `tail` has the rest. */
const RELAYED_LINES = 500;
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
function relayLines(log) {
	let relayed = 0;
	return (line) => {
		relayed += 1;
		if (relayed <= RELAYED_LINES) log(relayLine(line));
		if (relayed === RELAYED_LINES) log(`(more than ${RELAYED_LINES} lines of the provider: the rest is not shown here)`);
	};
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
		await setTimeout$1(POLL_MS$1);
	}
	throw describeTimeout$1(process, {
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
function describeTimeout$1(process, { last, port }, request) {
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

// src/environment/service-failure.ts
/** A container whose main process ended before the service answered. */
function serviceExited(service, end, logTail) {
	const memory = end.outOfMemory ? " because it ran out of memory (OOMKilled)" : "";
	return new EnvironmentFailure({
		code: "environment.service-exited",
		what: `The service ${service.name} (${service.image}) exited with code ${end.exitCode}${memory} before it was ready`,
		why: quoteLog(logTail),
		todo: end.outOfMemory ? "Use a runner with more memory, or an image that needs less" : `Check \`env\` of the service ${service.name}, and what its image needs to start`
	}, {
		services: [],
		logTail
	});
}
/** A container that runs, and the service in it does not answer; `last` is what the last attempt showed. */
function serviceNotReady(service, last, logTail) {
	return new EnvironmentFailure({
		code: "environment.service-not-ready",
		what: `The service ${service.name} (${service.image}) was not ready within ${inSeconds(service.readyWithinMs)}`,
		why: `port ${service.port}: ${last}; ${quoteLog(logTail)}`,
		todo: `Check that it listens on port ${service.port} inside its container, or give it longer (\`ready-within\`)`
	}, {
		services: [],
		logTail
	});
}

// src/environment/service.ts
const POLL_MS = 100;
/** Throws a ProblemError that names image, exit code and last lines. The caller removes the container, by label. */
async function startService(service, context) {
	const { runtime, session, environment } = context;
	await pullImage(runtime, service.image, context);
	const plan = planContainer(service, {
		session,
		environment,
		host: runtime.info.containerRuntime.host
	});
	const started = performance.now();
	const variables = await waitUntilReady({
		service,
		plan,
		id: await startContainer(runtime, plan.options),
		started
	}, context);
	const readyMs = performance.now() - started;
	context.log(`${service.name} (${service.image}) is ready after ${inSeconds(readyMs)}.`);
	return {
		report: {
			name: service.name,
			image: service.image,
			readyMs
		},
		variables
	};
}
async function waitUntilReady(started, context) {
	const { service, plan, id } = started;
	const { host } = context.runtime.info.containerRuntime;
	let last = "its port is not mapped yet";
	while (performance.now() - started.started < service.readyWithinMs) {
		if (context.signal.aborted) throw cancelled();
		const state = await inspectContainer(context.runtime, id);
		if (!state.running) throw await describeExit(started, state, context);
		const address = mappedAddress(state.ports, plan.portKey, host);
		if (address) {
			const attempt = await tryService(state, address, plan);
			if (attempt.ready) return fillExpose(service, address);
			last = attempt.why;
		}
		await setTimeout$1(POLL_MS);
	}
	throw await describeTimeout(started, last, context);
}
async function tryService(state, address, plan) {
	if (state.health !== null && state.health !== "none" && state.health !== "healthy") return notReady(`the health check of its image says ${state.health}`);
	return probeServer(address, plan.probe);
}
async function describeExit({ service, id }, state, context) {
	return serviceExited(service, state, await readContainerLog(context.runtime, id, 50));
}
async function describeTimeout({ service, id }, last, context) {
	return serviceNotReady(service, last, await readContainerLog(context.runtime, id, 50));
}

// src/environment/services.ts
/** The services that the provider names; all of them when it names none. */
function neededServices(provider, services) {
	const names = provider.services;
	if (names === null) return services;
	const missing = names.find((name) => !services.some((service) => service.name === name));
	if (missing !== void 0) {
		const what = `${provider.name} needs the service ${missing}, which is not configured`;
		throw new ProblemError({
			code: "environment.unknown-service",
			what,
			todo: `Add ${missing} to \`services\``
		});
	}
	return services.filter((service) => names.includes(service.name));
}
/** All of them, or the first failure that is not the others' being stopped for it. */
function collectServices(services, results, signal) {
	const running = results.flatMap((result) => result.status === "fulfilled" ? [result.value] : []);
	if (running.length === services.length) return running;
	if (signal.aborted) throw cancelled();
	const errors = results.flatMap((result) => result.status === "rejected" ? [result.reason] : []);
	const cause = errors.find((error) => !isCancelled(error)) ?? errors[0];
	if (!(cause instanceof ProblemError)) throw cause;
	const reports = services.map(({ name, image }) => running.find(({ report }) => report.name === name)?.report ?? {
		name,
		image,
		readyMs: null
	});
	const logTail = cause instanceof EnvironmentFailure ? cause.detail.logTail : [];
	throw new EnvironmentFailure(cause.problem, {
		services: reports,
		logTail
	});
}
function isCancelled(error) {
	return error instanceof ProblemError && error.problem.code === "environment.cancelled";
}

// src/environment/start.ts
/**
* Starts services (in parallel), then the provider, and returns when it is ready. Throws a ProblemError, mostly an
* EnvironmentFailure with the last log lines; everything that was started by then has been ended.
*/
async function startEnvironment(request) {
	const cleanUp = new AsyncDisposableStack();
	try {
		return {
			...await startProvider(request, await startServices(request, cleanUp), cleanUp),
			[Symbol.asyncDispose]: () => cleanUp.disposeAsync()
		};
	} catch (error) {
		await cleanUp.disposeAsync();
		throw error;
	}
}
async function startServices(request, cleanUp) {
	const services = neededServices(request.provider, request.services);
	if (services.length === 0) return [];
	const runtime = await connectRuntime();
	const environment = recordStart(request.stateDirectory, "containers");
	cleanUp.defer(() => endContainers(request, runtime, environment));
	const failed = new AbortController();
	const signal = AbortSignal.any([request.signal, failed.signal]);
	const context = {
		runtime,
		session: request.session,
		environment,
		log: request.log,
		signal
	};
	const starts = services.map((service) => startService(service, context).catch((error) => {
		failed.abort();
		throw error;
	}));
	return collectServices(services, await Promise.allSettled(starts), request.signal);
}
async function endContainers(request, runtime, environment) {
	try {
		await removeContainers(runtime, environment);
		recordEnd(request.stateDirectory, environment);
	} catch (error) {
		request.log(`Could not remove the services' containers: ${error.message}`);
	}
}
async function startProvider(request, services, cleanUp) {
	const { provider } = request;
	const start = requireStart(provider);
	const exposed = Object.assign({}, ...services.map(({ variables }) => variables));
	const directory = workspaceFolder(request.workspace, provider.directory);
	const port = await choosePort(provider);
	if (request.signal.aborted) throw cancelled();
	const record = recordStart(request.stateDirectory, "process");
	const providerRequest = planProvider(request, {
		exposed,
		directory,
		record
	});
	const running = launchProvider(providerRequest, start, port);
	cleanUp.defer(() => endProvider(request, running, record));
	if (running.pid !== null) recordProcess(request.stateDirectory, record, running.pid);
	const reports = services.map(({ report }) => report);
	const { baseUrl, readyMs } = await waitForProvider(running, port, providerRequest).catch((error) => {
		if (!(error instanceof EnvironmentFailure)) throw error;
		throw new EnvironmentFailure(error.problem, {
			...error.detail,
			services: reports
		});
	});
	request.log(`${provider.name} is ready after ${inSeconds(readyMs)} at ${baseUrl}.`);
	return {
		baseUrl,
		statesUrl: provider.states === null ? null : new URL(provider.states, `${baseUrl}/`).href,
		services: reports,
		providerReadyMs: readyMs,
		variables: {
			...exposed,
			PROVIDER_URL: baseUrl,
			PORT: String(port)
		},
		tail: (lines) => running.tail(lines),
		exited: () => {
			const end = running.hasExited();
			return end && describeEnd(end);
		}
	};
}
function requireStart({ name, start }) {
	if (start !== null) return start;
	throw new ProblemError({
		code: "environment.no-start",
		what: `${name} has no start command`,
		todo: "Say in `provider.start` how to start it"
	});
}
function planProvider(request, { exposed, directory, record }) {
	const { provider, log, signal, parentEnvironment } = request;
	const own = {
		...exposed,
		...provider.env,
		[MARKER_VARIABLE]: record
	};
	return {
		provider,
		directory,
		variables: childEnvironment(parentEnvironment, own),
		log,
		signal
	};
}
async function endProvider(request, running, record) {
	try {
		await running.stop();
		recordEnd(request.stateDirectory, record);
	} catch (error) {
		request.log(`Could not end ${request.provider.name}: ${error.message}`);
	}
}

export { startEnvironment };