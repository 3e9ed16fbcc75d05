import { c as asRecord, s as asArray, u as textOr } from "./contract-expectation.js";
import { join, resolve } from "node:path";
import { lstat, open, readFile, readdir } from "node:fs/promises";
import { homedir } from "node:os";

// src/contract/pact-plugins.ts
/** Plugins that a pact of version 4 names in its metadata; names are data of whoever wrote it, and shown only as far as they are names. */
function pluginsOf({ metadata }) {
	return (asArray(asRecord(metadata)?.plugins) ?? []).map(parsePlugin).filter((plugin) => plugin !== null);
}
/** From a pact's metadata, or the manifest of an installed one; null where its name is none. */
function parsePlugin(value) {
	const plugin = asRecord(value);
	const [name, version] = [textOr(plugin?.name, ""), textOr(plugin?.version, "")];
	return WORD.test(name) ? {
		name,
		version: WORD.test(version) ? version : ""
	} : null;
}
/** Letters, digits, dots and dashes: what a person may paste into a shell. */
const WORD = /^[A-Za-z0-9][\w.+-]{0,63}$/;
/** `protobuf 0.4.0` */
function titleOf({ name, version }) {
	return `${name} ${version}`.trim();
}
function installCommand({ name, version }) {
	return `npx --package=@pact-foundation/pact-cli pact-plugin install --yes ${name}${version === "" ? "" : ` --version ${version}`}`;
}
/** Whether the verifier takes an installed plugin for the one that a pact names: the version itself, or a later one. */
function isTakenFor(installed, named) {
	if (installed.name !== named.name) return false;
	if (named.version === "" || installed.version === named.version) return true;
	const [has, asks] = [NUMBERS.exec(installed.version), NUMBERS.exec(named.version)];
	if (has === null || asks === null) return false;
	const differs = [
		1,
		2,
		3
	].find((at) => has[at] !== asks[at]);
	return differs !== void 0 && Number(has[differs]) > Number(asks[differs]);
}
/** What goes before a release is taken only by its very name. */
const NUMBERS = /^(\d+)\.(\d+)\.(\d+)$/;

// src/contract/plugin-traces.ts
/** As pact-plugin-driver finds it; a relative name counts from where the step runs, because the verifier runs elsewhere. */
function pluginDirectory({ PACT_PLUGIN_DIR: named, HOME }) {
	return named ? resolve(named) : join(HOME ?? homedir(), ".pact", "plugins");
}
/** Where the verifier puts what plugins write, below the folder it gets in PACT_OUTPUT_DIR. */
const LOGS = "logs";
/** A plugin that writes a log of its own there is read no further. */
const MAX_LINE_CHARACTERS = 300;
/** Of a log only the end is read, whatever its size: the last line of a plugin that ended with a trace of its own is in it. */
const MAX_END_BYTES = 65536;
async function readPluginTraces(environment, outputDirectory) {
	return {
		...await readInstalledPlugins(environment),
		lastLine: await readLastLine(outputDirectory)
	};
}
/** What is installed where the verifier looks for plugins. */
async function readInstalledPlugins(environment) {
	const directory = pluginDirectory(environment);
	const manifests = (await namesIn(directory)).map((name) => join(directory, name, "pact-plugin.json"));
	return {
		directory,
		installed: (await Promise.all(manifests.map(readManifest))).filter((plugin) => plugin !== null)
	};
}
/** Null for what is no plugin: the folder holds others. */
async function readManifest(file) {
	try {
		return parsePlugin(JSON.parse(await readFile(file, "utf8")));
	} catch {
		return null;
	}
}
/** From the last file on: what was written last is most often there. */
async function readLastLine(outputDirectory) {
	const folder = join(outputDirectory, LOGS);
	for (const name of (await namesIn(folder)).toReversed()) {
		const last = (await readEnd(join(folder, name))).split("\n").map((line) => line.trim()).findLast((line) => line !== "");
		if (last !== void 0) return last.slice(0, MAX_LINE_CHARACTERS);
	}
	return null;
}
/** Empty for what is no plain file: a plugin may leave folders there, links and pipes. */
async function readEnd(file) {
	try {
		if (!(await lstat(file)).isFile()) return "";
		await using handle = await open(file, "r");
		const from = Math.max(0, (await handle.stat()).size - MAX_END_BYTES);
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAX_END_BYTES), 0, MAX_END_BYTES, from);
		return buffer.toString("utf8", 0, bytesRead);
	} catch {
		return "";
	}
}
async function namesIn(folder) {
	try {
		return (await readdir(folder)).toSorted();
	} catch {
		return [];
	}
}

export { isTakenFor as a, installCommand as i, readInstalledPlugins as n, pluginsOf as o, readPluginTraces as r, titleOf as s, pluginDirectory as t };