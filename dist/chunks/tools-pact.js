import { t as ProblemError } from "./model-problem.js";
import { n as childEnvironment } from "./tools-child-environment.js";
import { a as storeExecutable, c as sha512, i as readVerified, n as assertDigest, t as readTarEntry } from "./tools-digest.js";
import { t as runCommand } from "./tools-capture.js";
import { join } from "node:path";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { arch, platform } from "node:os";

// src/tools/pact-pins.ts
/** Holds `pact verifier` 1.4.7, whose reports `contract/verification.ts` was written against. */
const PACT_CLI_VERSION = "18.1.2";
/** `@pact-foundation/pact-cli-<platform>@18.1.2` on registry.npmjs.org; the package for Windows on ARM holds no binary. */
const PACT_PINS = {
	"linux-x64": pin("9tkTehi+zUxFMoB4R1V80qwZhGQpzu02efXldA4KANYDoSDyc9JcH61OGspTrRwptNwscOVxrly3yn42zTZGFA==", "VOvnwuYJAeQAFpuWFt0IauYvp5bsjAzOwe+4oFpJYjegnFPhlfnJdt7PKiAEwghWHO/SVQrnpfM85QWfPmg7Yw=="),
	"linux-arm64": pin("a1a5UNYRN98xKW7uSUQPwcxaWUxv82j5fxG2fcCHhK5FcD30KadMHqb75LWx30hI4zGJFvwO4PnhLVhxjj1RKQ==", "CJd6BffAh19m9zszKO1epVZV0m+uTknKgkXAs0oUj0IoFYDgT1GdhBvK4UjxVCeXA4r9NGjeqS29R3gc0bHaHQ=="),
	"darwin-x64": pin("/0xbxwSQAakjab7LkdOZIl8oJXZBSb9WAcySFXaG48Y7uCSJTk0cvunE4CwesiOwAweqJr8Ffr4WJP8M7NZbxA==", "R60su8f+F2v6ALc71NRXqBQD6Y6Ban02Ok3EltIjYneZR+t+PnCBnu9uxgsC83DS93kn10uYq9MQhcxCWEWTYQ=="),
	"darwin-arm64": pin("ovcGsKQF24JO9s8FOWrgs10x6fA9t/WwVFCZFiWOPcHK2p1TdiV0EpddzmuYpzIW7DfgEWQT9nLtnYvCdiLuEw==", "jz1kRR9nNO+22rWBPoZnJrX/9ZCrBpEmeCe17YghNPwUNKzcwP4oiEVgGVct0oiutoxCTGaeW6g5/dGEb+C5Qg=="),
	"windows-x64": pin("CfCUqsztVyCLu4cEhV2Hp+VZhbgbiHkmDqxiC6YbRBdNZMHaNiPT7jOPNHxyAIKHEGQl0RwiHqGhrKjJTGqUjQ==", "kh3WSvcZZYh+U1GueCeLWSKyjxiYdTlxuTKF6Bwcr58XwXuFa+HY/utECLG1yaOFmxQVXBwDZ9iaiinh2o6uEQ==", "package/standalone/pact.exe")
};
/** The platform of a runner, by Node's names; null where there is no binary. Windows on ARM runs the x64 binary. */
function pactPlatform(platform, architecture) {
	const name = platform === "win32" ? "windows-x64" : `${platform}-${architecture}`;
	return name in PACT_PINS ? name : null;
}
function pin(tarball, binary, entry = "package/standalone/pact") {
	return {
		tarball: sha512(tarball),
		binary: sha512(binary),
		entry
	};
}

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
function lastLine(output) {
	return output.trim().split("\n").at(-1)?.trim() ?? "";
}

export { obtainPact };