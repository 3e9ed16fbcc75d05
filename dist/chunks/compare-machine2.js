import path from "node:path";
import { readFileSync } from "node:fs";
import { chmod, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, platform } from "node:os";

// src/compare/machine.ts
/** How often processor time is read: blocks are cut by what lies between two readings. */
const READING_INTERVAL_MS = 500;
const TICKS_PER_SECOND = 100;
function readMachine() {
	const cores = availableParallelism();
	return {
		cores,
		fingerprint: `${(cpus()[0]?.model ?? "unknown processor").replaceAll(/\s+/gu, " ").trim()}, ${cores} ${cores === 1 ? "core" : "cores"}, ${platform()}`
	};
}
/** Reads until it is disposed of. */
function openMeter(sides) {
	const readings = [];
	let reading = null;
	const read = async () => {
		const [base, head] = await Promise.all([usedBy(sides.base), usedBy(sides.head)]);
		readings.push({
			atMs: Date.now(),
			base,
			head,
			machine: readMachineSeconds()
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
		async [Symbol.asyncDispose]() {
			clearInterval(timer);
			await reading;
		}
	};
}
/** A side that cannot be read is one of which nothing is known: the latencies are measured all the same. */
async function usedBy(side) {
	return side.usage().then((usage) => usage?.cpuSeconds ?? null, () => null);
}
/** Seconds all cores together have worked since the machine started (proc_stat(5)); null where there is no /proc. */
function readMachineSeconds() {
	try {
		const [, user, nice, system, , , irq, softirq, steal] = (readFileSync("/proc/stat", "utf8").split("\n", 1)[0] ?? "").split(/\s+/u).map(Number);
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