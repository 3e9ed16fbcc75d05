import { a as within, r as connectRuntime, t as DOCKER_CALL_DEADLINE_MS } from "./tools-deadline.js";
import { i as portKey, r as mappedAddress } from "./tools-mapped-address.js";
import { i as readProcess } from "./tools-process-tree.js";
import { r as messageOf, t as ProblemError } from "./model-problem.js";
import { a as findOwn, n as readProxy } from "./chaos-own-container.js";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { connect, createServer } from "node:net";

// src/chaos/toxic.ts
const BYTES_PER_KILOBYTE = 1e3;
const MS_PER_SECOND = 1e3;
/** A paced chunk is cut so that the receiver sees a flow instead of bursts. */
const PACE_MS = 10;
const FRESH_PACE = {
	latest: 0,
	busyUntil: 0,
	passed: 0
};
/**
* Decides in which pieces and when a chunk that arrived at `now` may leave, in the order of the toxics. Bytes keep
* their order. `timeout`, `reset_peer` and `slow_close` are about the connection, not the bytes: they change nothing here.
*/
function scheduleChunk(chunk, toxics, at) {
	let pieces = [{
		bytes: chunk,
		notBefore: at.now
	}];
	let pace = at.pace;
	let ends = false;
	for (const toxic of toxics) {
		if (toxic.type === "latency") {
			const drawn = toxic.latency + (toxic.jitter === 0 ? 0 : (at.random() * 2 - 1) * toxic.jitter);
			const latest = Math.max(pace.latest, at.now + Math.max(0, drawn));
			pace = {
				...pace,
				latest
			};
			pieces = pieces.map((piece) => ({
				...piece,
				notBefore: Math.max(piece.notBefore, latest)
			}));
		}
		if (toxic.type === "bandwidth") [pieces, pace] = throttle(pieces, toxic.rate, pace);
		if (toxic.type === "slicer") pieces = slice(pieces, toxic, at.random);
		if (toxic.type === "limit_data") {
			const left = Math.max(0, toxic.bytes - pace.passed);
			const kept = keepBytes(pieces, left);
			pace = {
				...pace,
				passed: pace.passed + countBytes(kept)
			};
			ends = ends || pace.passed >= toxic.bytes;
			pieces = kept;
		}
	}
	return {
		pieces,
		pace,
		ends
	};
}
function throttle(pieces, rate, pace) {
	const bytesPerMs = rate * BYTES_PER_KILOBYTE / MS_PER_SECOND;
	const size = Math.max(1, Math.round(bytesPerMs * PACE_MS));
	let busyUntil = pace.busyUntil;
	return [pieces.flatMap(({ bytes, notBefore }) => cut(bytes, size).map((part) => {
		busyUntil = Math.max(busyUntil, notBefore) + part.length / bytesPerMs;
		return {
			bytes: part,
			notBefore: busyUntil
		};
	})), {
		...pace,
		busyUntil
	}];
}
function slice(pieces, { averageSize, sizeVariation, delay }, random) {
	let wait = 0;
	return pieces.flatMap(({ bytes, notBefore }) => {
		const parts = [];
		for (let start = 0; start < bytes.length;) {
			const size = Math.max(1, Math.round(averageSize + (random() * 2 - 1) * sizeVariation));
			parts.push({
				bytes: bytes.subarray(start, start + size),
				notBefore: notBefore + wait
			});
			start += size;
			wait += delay / MS_PER_SECOND;
		}
		return parts;
	});
}
function keepBytes(pieces, limit) {
	const kept = [];
	let left = limit;
	for (const piece of pieces) {
		if (left <= 0) break;
		kept.push({
			...piece,
			bytes: piece.bytes.subarray(0, left)
		});
		left -= piece.bytes.length;
	}
	return kept;
}
function cut(bytes, size) {
	if (bytes.length <= size) return [bytes];
	return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
}
function countBytes(pieces) {
	return pieces.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

// src/chaos/proxy-link.ts
/** Bytes that wait inside the proxy before the sender is held back: some seconds of an ordinary database's answers. */
const MAX_WAITING_BYTES = 4194304;
/** The bytes of one direction, through the toxics that hold at the time. */
var ProxyLink = class {
	#from;
	#to;
	#random;
	#events;
	#toxics = [];
	#pace = FRESH_PACE;
	#waiting = [];
	#waitingBytes = 0;
	/** Bytes are thrown away: a `timeout` holds, or has held, and what follows would make no sense to the receiver. */
	#swallows = false;
	#endAt = null;
	#timer = null;
	#closing = null;
	constructor(from, to, options) {
		this.#from = from;
		this.#to = to;
		this.#random = options.random;
		this.#events = options.events;
		from.on("end", () => this.#end());
		to.on("drain", () => this.#flush());
	}
	/** Takes effect at once, also for bytes that are still to come on a connection that is open. */
	setToxics(toxics) {
		const had = this.#toxics;
		this.#toxics = toxics;
		if (this.#closing !== null) clearTimeout(this.#closing);
		this.#closing = null;
		const hang = toxics.find((toxic) => toxic.type === "timeout");
		const reset = toxics.find((toxic) => toxic.type === "reset_peer");
		if (hang !== void 0) this.#hang(hang.timeout);
		else if (had.some(({ type }) => type === "timeout")) this.#events.close();
		if (reset !== void 0) this.#closing = setTimeout(this.#events.reset, reset.timeout);
		if (toxics.length === 0) this.#release();
	}
	dispose() {
		if (this.#timer !== null) clearTimeout(this.#timer);
		if (this.#closing !== null) clearTimeout(this.#closing);
		this.#waiting = [];
	}
	#hang(timeout) {
		this.#swallows = true;
		if (timeout > 0) this.#closing = setTimeout(this.#events.close, timeout);
	}
	/** Bytes that came. `release` is called when their memory may be used again, and not at all where that is not known. */
	accept(chunk, release) {
		if (this.#swallows) return;
		if (this.#toxics.length === 0 && this.#waiting.length === 0) {
			if (!(release === null ? this.#to.write(chunk) : this.#to.write(chunk, (error) => error || release()))) this.#from.pause();
			return;
		}
		const now = performance.now();
		const { pieces, pace, ends } = scheduleChunk(chunk, this.#toxics, {
			now,
			pace: this.#pace,
			random: this.#random
		});
		this.#pace = pace;
		for (const piece of pieces) {
			this.#waiting.push(piece);
			this.#waitingBytes += piece.bytes.length;
		}
		if (ends) {
			this.#swallows = true;
			this.#endAt = now;
		}
		if (this.#waitingBytes > MAX_WAITING_BYTES) this.#from.pause();
		this.#flush();
	}
	#end() {
		if (this.#swallows && this.#endAt === null) return;
		const slow = this.#toxics.find((toxic) => toxic.type === "slow_close");
		this.#endAt ??= performance.now() + (slow?.delay ?? 0);
		this.#flush();
	}
	/** No toxic holds any more: what waits may leave now, in its order. */
	#release() {
		this.#pace = FRESH_PACE;
		this.#waiting = this.#waiting.map((piece) => ({
			...piece,
			notBefore: 0
		}));
		if (this.#endAt !== null) this.#endAt = 0;
		this.#flush();
	}
	#flush() {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
		const now = performance.now();
		let sent = 0;
		while (sent < this.#waiting.length && !this.#to.writableNeedDrain) {
			const piece = this.#waiting[sent];
			if (piece === void 0 || piece.notBefore > now) break;
			this.#to.write(piece.bytes);
			this.#waitingBytes -= piece.bytes.length;
			sent += 1;
		}
		if (sent > 0) this.#waiting.splice(0, sent);
		if (this.#to.writableNeedDrain) return;
		const next = this.#waiting[0]?.notBefore ?? this.#endAt;
		if (this.#waiting.length === 0 && this.#endAt !== null && this.#endAt <= now) this.#finish();
		else if (next !== null) this.#timer = setTimeout(() => this.#flush(), Math.max(0, next - now));
		if (this.#from.isPaused() && this.#waitingBytes <= MAX_WAITING_BYTES / 2) this.#from.resume();
	}
	#finish() {
		this.#endAt = null;
		if (this.#swallows) this.#events.close();
		else this.#to.end();
	}
};

// src/chaos/read-buffers.ts
/** Bytes of one read: four times what Node reads at once by itself, which takes a third of the system calls of a busy connection away. */
const SIZE = 262144;
/** More than are under way at once; what is beyond is left to the collector. */
const MOST_KEPT = 8;
/** Memory for reading that is used again when what was read has been written. */
var ReadBuffers = class {
	#free = [];
	take() {
		return this.#free.pop() ?? new Uint8Array(SIZE);
	}
	giveBack(buffer) {
		if (this.#free.length < MOST_KEPT) this.#free.push(buffer);
	}
};

// src/chaos/fault-proxy.ts
/** Bytes that a socket takes before its sender is held back: with the 64 KiB of Node's own, a fast sender stops at every read. */
const SOCKET = {
	allowHalfOpen: true,
	noDelay: true,
	highWaterMark: 1048576
};
/** How long the port is asked for again when it was taken while the proxy was down. */
const PORT_PATIENCE_MS = 5e3;
const PORT_RETRY_MS = 100;
/** Listens on a free loopback port and passes everything on to `upstream`, both directions apart, half-closed ones too. */
async function startFaultProxy(upstream, options = {}) {
	const proxy = new TcpProxy(upstream, options.random ?? Math.random);
	await proxy.listen({
		host: options.host ?? "127.0.0.1",
		port: options.port ?? 0
	});
	return proxy;
}
var TcpProxy = class {
	#upstream;
	#random;
	#connections = /* @__PURE__ */ new Set();
	#server = null;
	#address = {
		host: "",
		port: 0
	};
	#toxics = [];
	constructor(upstream, random) {
		this.#upstream = upstream;
		this.#random = random;
	}
	get address() {
		return this.#address;
	}
	async listen(at) {
		const server = createServer({
			...SOCKET,
			pauseOnConnect: true
		}, (client) => this.#connect(client));
		await new Promise((resolve, reject) => {
			server.once("error", reject);
			server.listen({
				host: at.host,
				port: at.port
			}, () => {
				server.off("error", reject);
				resolve();
			});
		});
		this.#server = server;
		this.#address = {
			host: at.host,
			port: server.address().port
		};
	}
	setToxics(toxics) {
		this.#toxics = [...toxics];
		for (const connection of this.#connections) this.#apply(connection);
	}
	setUpstream(upstream) {
		this.#upstream = upstream;
	}
	async setEnabled(enabled) {
		if (!enabled) return this.#close();
		if (this.#server !== null) return;
		const giveUpAt = performance.now() + PORT_PATIENCE_MS;
		for (;;) try {
			await this.listen(this.#address);
			return;
		} catch (error) {
			if (performance.now() > giveUpAt) throw portTaken(this.#address, error);
			await setTimeout$1(PORT_RETRY_MS);
		}
	}
	state() {
		return {
			enabled: this.#server !== null,
			toxics: this.#toxics
		};
	}
	async [Symbol.asyncDispose]() {
		await this.#close();
	}
	async #close() {
		const server = this.#server;
		this.#server = null;
		const closed = server === null ? null : new Promise((resolve) => server.close(resolve));
		for (const connection of this.#connections) connection.reset();
		await closed;
	}
	#connect(client) {
		const buffers = new ReadBuffers();
		const service = connect({
			...this.#upstream,
			...SOCKET,
			onread: {
				buffer: () => buffers.take(),
				callback: read
			}
		});
		function read(length, buffer) {
			links.downstream.accept(buffer.subarray(0, length), () => buffers.giveBack(buffer));
			return !service.isPaused();
		}
		const reset = () => {
			client.resetAndDestroy();
			service.resetAndDestroy();
		};
		const close = () => {
			client.destroySoon();
			service.destroySoon();
		};
		const options = {
			random: this.#random,
			events: {
				close,
				reset
			}
		};
		const links = {
			upstream: new ProxyLink(client, service, options),
			downstream: new ProxyLink(service, client, options)
		};
		client.on("data", (chunk) => links.upstream.accept(chunk, null));
		const connection = {
			links,
			luck: this.#random(),
			reset
		};
		this.#connections.add(connection);
		let open = 2;
		for (const socket of [client, service]) {
			socket.on("error", reset);
			socket.on("close", () => {
				open -= 1;
				if (open > 0) return;
				links.upstream.dispose();
				links.downstream.dispose();
				this.#connections.delete(connection);
			});
		}
		this.#apply(connection);
		service.once("connect", () => client.resume());
	}
	#apply({ links, luck }) {
		for (const direction of ["upstream", "downstream"]) links[direction].setToxics(this.#toxics.filter((toxic) => toxic.direction === direction && luck < toxic.toxicity).map(({ kind }) => kind));
	}
};
function portTaken(address, cause) {
	return new ProblemError({
		code: "chaos.proxy.port-taken",
		what: `the fault proxy cannot listen on ${address.host}:${address.port} again`,
		why: messageOf(cause),
		todo: "Another program took the port while the proxy was down; run again."
	}, { cause });
}

// src/chaos/target.ts
function openInterposer() {
	const targets = [];
	return {
		interpose: async (part) => {
			const proxy = await startFaultProxy(part.address);
			targets.push(serviceTarget(part, proxy));
			return proxy.address;
		},
		targets: () => targets,
		[Symbol.asyncDispose]: async () => {
			await Promise.all(targets.map(({ proxy }) => proxy[Symbol.asyncDispose]()));
		}
	};
}
function serviceTarget(part, proxy) {
	const { name, containerId, image, port } = part;
	return {
		name,
		containerId,
		image,
		proxy,
		provider: null,
		refresh: async () => {
			const runtime = await connectRuntime();
			const { NetworkSettings } = await inspect(runtime.container.getById(containerId));
			const { host } = runtime.info.containerRuntime;
			const address = mappedAddress(NetworkSettings.Ports, portKey(port) ?? "", host);
			if (address !== null) proxy.setUpstream(address);
		}
	};
}
/** The provider, with a proxy between it and whoever asks it. The caller disposes of the proxy. */
async function openProviderTarget(part, baseUrl) {
	const { hostname, port } = new URL(baseUrl);
	const proxy = await startFaultProxy({
		host: hostname.replaceAll(/[[\]]/gu, ""),
		port: Number(port)
	});
	return {
		name: "provider",
		containerId: part.containerId,
		image: null,
		proxy,
		provider: part,
		refresh: async () => proxy.setUpstream(await part.restart())
	};
}
/** `toxiproxy`: address of the team's, whose proxy of the target's name belongs to it; null: none. */
async function readState(target, toxiproxy) {
	const { enabled, toxics } = target.proxy.state();
	const teams = toxiproxy === null ? null : await readProxy(toxiproxy, target.name);
	const network = {
		enabled,
		toxics,
		...teams && { toxiproxy: teams }
	};
	if (target.containerId === null) {
		const pid = target.provider?.pid() ?? null;
		const state = pid === null ? null : readProcess(pid)?.state ?? null;
		return {
			...network,
			running: state !== null,
			paused: state === "T"
		};
	}
	const runtime = await connectRuntime();
	const container = await findOwn(runtime, target.containerId);
	return {
		...network,
		...container === null ? { running: false } : await containerState(runtime, container)
	};
}
async function containerState(runtime, container) {
	const { State, HostConfig, NetworkSettings } = await inspect(container);
	const { MemTotal } = await within(runtime.container.dockerode.info(), BOUND);
	const memory = HostConfig.Memory ?? 0;
	return {
		running: State.Running,
		paused: State.Paused,
		networks: Object.entries(NetworkSettings.Networks).map(([name, { Aliases, IPAMConfig }]) => [
			name,
			...(Aliases ?? []).toSorted(),
			IPAMConfig?.IPv4Address,
			IPAMConfig?.IPv6Address
		].filter(Boolean).join(" ")).sort(),
		cpuQuota: Math.max(0, HostConfig.CpuQuota ?? 0),
		cpuPeriod: HostConfig.CpuPeriod ?? 0,
		nanoCpus: HostConfig.NanoCpus ?? 0,
		memory: memory >= MemTotal ? 0 : memory
	};
}
function inspect(container) {
	return within(container.inspect(), BOUND);
}
const BOUND = {
	ms: DOCKER_CALL_DEADLINE_MS,
	what: "Looking at a container"
};

export { readState as i, openInterposer as n, openProviderTarget as r, inspect as t };