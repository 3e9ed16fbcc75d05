import { t as plural } from "./model-plural.js";
import { r as messageOf } from "./model-problem.js";
import path from "node:path";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, platform } from "node:os";

// src/compare/machine.ts
/** How often processor time is read: blocks are cut by what lies between two readings. */
const READING_INTERVAL_MS = 500;
const TICKS_PER_SECOND = 100;
function readMachine() {
	const cores = availableParallelism();
	return {
		cores,
		fingerprint: `${(cpus()[0]?.model ?? "unknown processor").replaceAll(/\s+/gu, " ").trim()}, ${plural(cores, "core")}, ${platform()}`
	};
}
/** Reads until it is disposed of. */
function openMeter(sides) {
	const readings = [];
	let reading = null;
	let unread = null;
	const attempt = async (name, use) => {
		try {
			return await use();
		} catch (error) {
			unread ??= `${name}: ${messageOf(error)}`;
			return null;
		}
	};
	const read = async () => {
		const [base, head, machine] = await Promise.all([
			attempt("base", async () => (await sides.base.usage())?.cpuSeconds ?? null),
			attempt("head", async () => (await sides.head.usage())?.cpuSeconds ?? null),
			attempt("machine", readMachineSeconds)
		]);
		readings.push({
			atMs: Date.now(),
			tickMs: performance.now(),
			base,
			head,
			machine
		});
	};
	const tick = () => {
		reading ??= read().finally(() => {
			reading = null;
		});
	};
	tick();
	const timer = setInterval(tick, READING_INTERVAL_MS);
	return {
		readings,
		get unread() {
			return unread;
		},
		async [Symbol.asyncDispose]() {
			clearInterval(timer);
			await reading;
			await read();
		}
	};
}
/** Seconds all cores together have worked since the machine started (proc_stat(5)); null where there is no /proc. */
async function readMachineSeconds() {
	try {
		const [, user, nice, system, , , irq, softirq, steal] = ((await readFile("/proc/stat", "utf8")).split("\n", 1)[0] ?? "").split(/\s+/u).map(Number);
		const ticks = (user ?? 0) + (nice ?? 0) + (system ?? 0) + (irq ?? 0) + (softirq ?? 0) + (steal ?? 0);
		return Number.isFinite(ticks) ? ticks / TICKS_PER_SECOND : null;
	} catch (error) {
		if (error.code === "ENOENT") return null;
		throw error;
	}
}
/** A k6 that runs on its own cores alone: a program in its place that binds itself before it becomes k6. */
async function writePinnedK6(file, pinning, directory) {
	const pinned = path.join(directory, "k6-pinned");
	const quoted = `'${file.replaceAll("'", `'\\''`)}'`;
	await writeFile(pinned, `#!/bin/sh\nexec taskset --cpu-list ${pinning.k6.join(",")} ${quoted} "$@"\n`);
	await chmod(pinned, 448);
	return pinned;
}

export { readMachine as n, writePinnedK6 as r, openMeter as t };