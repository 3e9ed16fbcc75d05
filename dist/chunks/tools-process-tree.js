import { readFileSync, readdirSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

// src/tools/process-tree.ts
/** How often we look whether a signalled tree is gone. */
const POLL_MS = 25;
/** SIGKILL cannot be refused; only a process stuck in the kernel outlives this. */
const KILL_DEADLINE_MS = 2e3;
/** `/proc/<pid>/stat` (proc(5)); null for a text that is none. The name in brackets may hold brackets and spaces. */
function parseProcessStat(text) {
	const close = text.lastIndexOf(")");
	const [state, parent, group, ...rest] = text.slice(close + 2).split(" ");
	const pid = Number.parseInt(text, 10);
	const startTime = rest[16];
	if (close === -1 || !Number.isInteger(pid) || !state || !parent || !group || !startTime) return null;
	return {
		pid,
		parent: Number(parent),
		group: Number(group),
		state,
		startTime
	};
}
/** One process, or null when there is none of that id (or no /proc on this system). */
function readProcess(pid) {
	try {
		return parseProcessStat(readFileSync(`/proc/${pid}/stat`, "utf8"));
	} catch (error) {
		if (isGone(error)) return null;
		throw error;
	}
}
/** Every process that has not ended; empty where the system has no /proc. */
function readProcesses() {
	let names;
	try {
		names = readdirSync("/proc");
	} catch (error) {
		if (isGone(error)) return [];
		throw error;
	}
	return names.filter((name) => /^[1-9][0-9]*$/u.test(name)).map((name) => readProcess(Number(name))).filter((entry) => entry !== null).filter((entry) => entry.state !== "Z" && entry.state !== "X");
}
function isGone(error) {
	const code = error.code;
	return code === "ENOENT" || code === "ESRCH" || code === "EACCES" || code === "EPERM" || code === "ENOTDIR";
}
/** Processes that were started with exactly this word among their arguments; none where the system has no /proc. */
function findByArgument(word) {
	return readProcesses().filter(({ pid }) => {
		try {
			return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(word);
		} catch (error) {
			if (isGone(error)) return false;
			throw error;
		}
	});
}
/** Sends a signal to a process (or, with a negative id, to a group). False when there is none to receive it. */
function sendSignal(pid, signal) {
	try {
		return process.kill(pid, signal);
	} catch (error) {
		const code = error.code;
		if (code === "ESRCH" || code === "EPERM") return false;
		throw error;
	}
}
/**
* Ends the process group of `leader` and all its descendants, those in groups of their own too: SIGTERM, `graceMs`,
* SIGKILL. Resolves when nothing of it runs any more; at once when nothing did.
*/
async function endTree(leader, graceMs) {
	const tree = trackTree(leader);
	if (!tree.isAlive()) return;
	tree.signal("SIGTERM");
	if (await isGoneWithin(tree, graceMs)) return;
	tree.signal("SIGKILL");
	await isGoneWithin(tree, KILL_DEADLINE_MS);
}
function trackTree(leader) {
	/** Descendants by pid with their start time, kept because a child whose parent ended no longer points to us. */
	const seen = /* @__PURE__ */ new Map();
	const hasProc = readProcess(process.pid) !== null;
	const members = () => {
		const all = readProcesses();
		for (const entry of findTree(all, leader)) seen.set(entry.pid, entry.startTime);
		return all.filter((entry) => seen.get(entry.pid) === entry.startTime);
	};
	return {
		isAlive: () => hasProc ? members().length > 0 : sendSignal(-leader, 0),
		signal: (signal) => {
			const escaped = hasProc ? members().filter((entry) => entry.group !== leader) : [];
			sendSignal(-leader, signal);
			for (const entry of escaped) sendSignal(entry.pid, signal);
		}
	};
}
/** Members of the leader's group and everything below the leader, whatever group it is in. */
function findTree(all, leader) {
	const inTree = new Set(all.filter((entry) => entry.pid === leader || entry.group === leader).map(({ pid }) => pid));
	let size = 0;
	while (size !== inTree.size) {
		size = inTree.size;
		for (const entry of all) if (inTree.has(entry.parent)) inTree.add(entry.pid);
	}
	return all.filter((entry) => inTree.has(entry.pid));
}
async function isGoneWithin(tree, deadlineMs) {
	const end = performance.now() + deadlineMs;
	while (tree.isAlive()) {
		if (performance.now() >= end) return false;
		await setTimeout(POLL_MS);
	}
	return true;
}

export { readProcesses as a, readProcess as i, findByArgument as n, sendSignal as o, findTree as r, endTree as t };