import { i as sha512 } from "./tools-digest.js";

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

export { PACT_PINS as n, pactPlatform as r, PACT_CLI_VERSION as t };