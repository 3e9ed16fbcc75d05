import { t as ProblemError } from "./model-problem.js";
import { n as childEnvironment } from "./tools-child-environment.js";
import { i as storeExecutable, r as readVerified, t as assertDigest } from "./tools-download.js";
import { r as lastLine, t as runCommand } from "./tools-capture.js";
import { n as PACT_PINS, r as pactPlatform, t as PACT_CLI_VERSION } from "./tools-pact-pins.js";
import { r as readTarEntry } from "./tools-tar.js";
import { join } from "node:path";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { arch, platform } from "node:os";

// src/tools/pact.ts
const PACK_DEADLINE_MS = 12e4;
const VERSION_DEADLINE_MS = 1e4;
/** Throws ProblemError (`tool.…`) when no binary can be had, or when what was served is not what was pinned. */
async function obtainPact(request) {
	if (request.override !== void 0) return givenBinary(request.override, request);
	const name = pactPlatform(platform(), arch());
	const pin = name === null ? void 0 : (request.pins ?? PACT_PINS)[name];
	if (name === null || pin === void 0) throw unsupportedPlatform();
	const folder = join(request.toolCache, "api-testing-pact", PACT_CLI_VERSION, name);
	const file = join(folder, pin.entry.endsWith(".exe") ? "pact.exe" : "pact");
	if (await readVerified(file, pin.binary)) return {
		file,
		version: PACT_CLI_VERSION
	};
	request.log(`Fetching @pact-foundation/pact-cli-${name}@${PACT_CLI_VERSION} from the npm registry`);
	const tarball = await packTarball(`@pact-foundation/pact-cli-${name}@${PACT_CLI_VERSION}`, pin, request);
	const binary = readTarEntry(tarball, pin.entry);
	assertDigest(binary, pin.binary, `${pin.entry} of @pact-foundation/pact-cli-${name}`);
	await storeExecutable(file, binary);
	return {
		file,
		version: PACT_CLI_VERSION
	};
}
/** `npm pack` reads the user's own registry, proxy and certificate settings, and runs no code of the package. */
async function packTarball(spec, pin, request) {
	const folder = await mkdtemp(join(request.workDirectory, "pact-"));
	try {
		const result = await runCommand({
			...npmCommand([
				"pack",
				spec,
				"--pack-destination",
				folder,
				"--ignore-scripts",
				"--silent"
			]),
			cwd: folder,
			env: childEnvironment(request.environment, npmSettings(request.environment)),
			timeoutMs: PACK_DEADLINE_MS
		});
		const [name] = (await readdir(folder)).filter((entry) => entry.endsWith(".tgz"));
		if (result.exitCode !== 0 || name === void 0) throw notFetched(spec, result);
		const bytes = await readFile(join(folder, name));
		assertDigest(bytes, pin.tarball, spec);
		return bytes;
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
/** Windows starts no `.cmd` file without its command interpreter. */
function npmCommand(args) {
	return platform() === "win32" ? {
		file: "cmd.exe",
		args: [
			"/d",
			"/s",
			"/c",
			"npm.cmd",
			...args
		]
	} : {
		file: "npm",
		args
	};
}
/** What `actions/setup-node` and `.npmrc` files speak of; npm is the one child that is trusted with it. */
function npmSettings(environment) {
	const settings = Object.entries(environment).filter(([key, value]) => value !== void 0 && (/^npm_config_/i.test(key) || key === "NODE_AUTH_TOKEN"));
	return Object.fromEntries(settings);
}
function notFetched(spec, result) {
	const why = result.spawnError ?? (result.timedOut ? "npm did not finish in time" : lastLine(result.stderr || result.stdout));
	return new ProblemError({
		code: "tool.pact-not-fetched",
		what: `${spec} could not be fetched with npm pack`,
		why: why || `npm ended with exit code ${result.exitCode}`,
		todo: "Let this runner reach its npm registry, or keep the tool cache between runs."
	});
}
async function givenBinary(file, request) {
	const env = childEnvironment(request.environment, { PACT_DO_NOT_TRACK: "true" });
	const command = {
		file,
		args: ["verifier", "--version"],
		cwd: request.workDirectory,
		env
	};
	const result = await runCommand({
		...command,
		timeoutMs: VERSION_DEADLINE_MS
	});
	const version = /pact verifier version\s*:\s*v?(\S+)/.exec(result.stdout)?.[1];
	if (result.exitCode === 0 && version !== void 0) return {
		file,
		version: `verifier ${version}`
	};
	throw new ProblemError({
		code: "tool.pact-unusable",
		what: `${file} is not a usable pact binary`,
		why: result.spawnError ?? `\`pact verifier --version\` ended with exit code ${result.exitCode}`,
		todo: `Name the binary of @pact-foundation/pact-cli, version ${PACT_CLI_VERSION}.`
	});
}
function unsupportedPlatform() {
	return new ProblemError({
		code: "tool.pact-unsupported-platform",
		what: `There is no pact binary for ${platform()} on ${arch()}`,
		todo: `Run on ${Object.keys(PACT_PINS).join(", ")}.`
	});
}

export { obtainPact };