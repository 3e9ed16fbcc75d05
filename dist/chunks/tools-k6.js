import { t as ProblemError } from "./model-problem.js";
import { n as childEnvironment } from "./tools-child-environment.js";
import { n as digestOf, r as sha256 } from "./tools-digest.js";
import { i as storeExecutable, n as downloadVerified, r as readVerified } from "./tools-download.js";
import { r as lastLine, t as runCommand } from "./tools-capture.js";
import { a as K6_VERSION, i as K6_RELEASES, n as K6_MODULE_SUM, r as K6_PINS, t as K6_MODULE } from "./tools-k6-pins.js";
import { t as readTextIfThere } from "./tools-read-text.js";
import { r as readTarEntry } from "./tools-tar.js";
import { delimiter, isAbsolute, join } from "node:path";
import { access, constants, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";

// src/tools/k6.ts
/** Older ones answer differently to `k6 inspect` and know other flags. */
const OLDEST_MAJOR = 1;
const VERSION_DEADLINE_MS = 3e4;
const GO_BUILD_DEADLINE_MS = 6e5;
const UNZIP_DEADLINE_MS = 6e4;
/** Throws ProblemError (`tool.…`) when no k6 can be had, or when what was served is not what was pinned. */
async function obtainK6(request) {
	if (request.override !== void 0) return givenBinary(request.override, request);
	const installed = await findInstalled(request);
	if (installed) return installed;
	const tries = [];
	for (const attempt of [fromRelease, fromGo]) {
		const found = await attempt(request, tries);
		if (found) return found;
	}
	throw notFound(tries);
}
/** Program on the PATH. Relative entries are passed over: they may lie in the checkout. */
async function findOnPath(name, environment) {
	const names = process.platform === "win32" ? [`${name}.exe`] : [name];
	for (const directory of (environment.PATH ?? environment.Path ?? "").split(delimiter)) {
		if (!isAbsolute(directory)) continue;
		for (const candidate of names.map((program) => join(directory, program))) if (await isExecutable(candidate)) return candidate;
	}
	return null;
}
async function isExecutable(file) {
	try {
		await access(file, constants.X_OK);
		return (await stat(file)).isFile();
	} catch (cause) {
		if (cause instanceof Error && "code" in cause) return false;
		throw cause;
	}
}
async function findInstalled(request) {
	const file = await findOnPath("k6", request.environment);
	if (file === null) return null;
	const version = await readVersion(file, request);
	if (typeof version === "string") return {
		file,
		version,
		source: "path"
	};
	request.log(`${file} is not used: ${version.why}`);
	return null;
}
async function givenBinary(file, request) {
	const version = await readVersion(file, request);
	if (typeof version === "string") return {
		file,
		version,
		source: "path"
	};
	throw new ProblemError({
		code: "tool.k6-unusable",
		what: `${file} is not a usable k6`,
		why: version.why,
		todo: `Name a k6 of version ${OLDEST_MAJOR}.0 or newer.`
	});
}
/** What `k6 version` says: `k6 v2.2.0 (go1.26.8, linux/amd64)`. */
async function readVersion(file, request) {
	const result = await runCommand({
		file,
		args: ["version"],
		cwd: request.workDirectory,
		env: childEnvironment(request.environment, { K6_NO_USAGE_REPORT: "true" }),
		timeoutMs: VERSION_DEADLINE_MS
	});
	const version = /\bv(\d+\.\d+\.\d+\S*)/.exec(result.stdout)?.[1];
	if (result.exitCode !== 0 || version === void 0) {
		const ended = result.timedOut ? "did not answer in time" : `ended with exit code ${result.exitCode}`;
		return { why: result.spawnError ?? `\`k6 version\` ${ended}` };
	}
	if (Number(version.split(".")[0]) >= OLDEST_MAJOR) return version;
	return { why: `it is version ${version}, and ${OLDEST_MAJOR}.0 is the oldest that is supported` };
}
/** The archive is what is cached, and it is verified again before every use: the program is unpacked into this run's folder. */
const fromRelease = async (request, tries) => {
	const { address, pins } = request.release ?? {
		address: "https://github.com/grafana/k6/releases/download",
		pins: K6_PINS
	};
	const target = `${process.platform}-${process.arch}`;
	const pin = pins[target];
	if (!pin) {
		tries.push(`there is no release for ${target}`);
		return null;
	}
	const cached = join(cacheFolder(request), pin.archive);
	const known = await readVerified(cached, sha256(pin.sha256));
	if (known) return {
		...await unpack(pin, known, request),
		source: "cache"
	};
	const url = `${address}/v${K6_VERSION}/${pin.archive}`;
	request.log(`Fetching ${url}`);
	try {
		const archive = await downloadVerified(url, sha256(pin.sha256), { environment: request.environment });
		await storeExecutable(cached, archive);
		return {
			...await unpack(pin, archive, request),
			source: "download"
		};
	} catch (cause) {
		if (!(cause instanceof ProblemError) || cause.problem.code !== "tool.download-failed") throw cause;
		tries.push(`${cause.problem.what}${cause.problem.why ? ` (${cause.problem.why})` : ""}`);
		return null;
	}
};
function cacheFolder(request) {
	return join(request.toolCache, "api-testing-k6", K6_VERSION, `${process.platform}-${process.arch}`);
}
async function unpack(pin, archive, request) {
	const folder = await mkdtemp(join(request.workDirectory, "k6-"));
	if (!pin.archive.endsWith(".zip")) {
		const file = join(folder, "k6");
		await storeExecutable(file, readTarEntry(archive, pin.entry));
		return {
			file,
			version: K6_VERSION
		};
	}
	const zip = join(folder, pin.archive);
	await writeFile(zip, archive);
	const args = [
		"-xf",
		zip,
		"-C",
		folder,
		pin.entry
	];
	const env = childEnvironment(request.environment, {});
	const result = await runCommand({
		file: "tar",
		args,
		cwd: folder,
		env,
		timeoutMs: UNZIP_DEADLINE_MS
	});
	if (result.exitCode === 0) return {
		file: join(folder, pin.entry),
		version: K6_VERSION
	};
	const why = result.spawnError ?? lastLine(result.stderr);
	throw new ProblemError({
		code: "tool.archive-unreadable",
		what: `${pin.archive} cannot be unpacked`,
		why
	});
}
/** Built once and kept with its checksum, which shows a file that was damaged since. */
const fromGo = async (request, tries) => {
	const file = join(cacheFolder(request), process.platform === "win32" ? "k6.exe" : "k6");
	const recorded = await readTextIfThere(`${file}.sha256`);
	if (recorded !== null && await readVerified(file, sha256(recorded.trim()))) return {
		file,
		version: K6_VERSION,
		source: "cache"
	};
	const go = await findOnPath("go", request.environment);
	if (go === null) {
		tries.push("there is no Go on the PATH to build it with");
		return null;
	}
	request.log(`Building k6 ${K6_VERSION} from ${K6_MODULE}: this takes a few minutes, once per tool cache`);
	const folder = await mkdtemp(join(request.workDirectory, "k6-build-"));
	try {
		const why = await build(go, folder, request);
		if (why !== null) {
			tries.push(`building it with Go failed: ${why}`);
			return null;
		}
		const program = await readFile(join(folder, "built"));
		await storeExecutable(file, program);
		await writeFile(`${file}.sha256`, `${digestOf(program, sha256(""))}\n`);
		return {
			file,
			version: K6_VERSION,
			source: "go"
		};
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
};
/** Null when it was built. `go install` asks the module's own host about deprecation; an empty module does not. */
async function build(go, folder, request) {
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, "go.sum"), `${K6_MODULE} v${K6_VERSION} ${K6_MODULE_SUM}\n`);
	const env = childEnvironment(request.environment, { CGO_ENABLED: "0" });
	const deadline = performance.now() + GO_BUILD_DEADLINE_MS;
	const steps = [
		[
			"mod",
			"init",
			"k6-build"
		],
		["get", `${K6_MODULE}@v${K6_VERSION}`],
		[
			"build",
			"-o",
			"built",
			K6_MODULE
		]
	];
	for (const args of steps) {
		const timeoutMs = Math.max(1, deadline - performance.now());
		const result = await runCommand({
			file: go,
			args,
			cwd: folder,
			env,
			timeoutMs
		});
		if (result.timedOut) return `it took longer than ${GO_BUILD_DEADLINE_MS / 6e4} minutes`;
		if (result.exitCode !== 0) return result.spawnError ?? `go ${args[0]}: ${lastLine(result.stderr)}`;
	}
	return null;
}
function notFound(tries) {
	return new ProblemError({
		code: "tool.k6-missing",
		what: "k6 is not installed",
		why: tries.join("; "),
		todo: "Add a step with `uses: grafana/setup-k6-action@v1` before this action in the workflow."
	});
}

export { obtainK6 };