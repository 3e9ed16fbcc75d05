import { i as DEFAULT_LOAD } from "./config-normalise.js";
import { c as planProfile, d as sharesOf, f as underLoad, s as baseProfile, t as renderScript } from "./load-limits.js";
import { t as ProblemError } from "./model-problem.js";
import { t as readSpec } from "./spec-api-links.js";
import { u as planRequests } from "./traffic-coerce.js";
import { n as readProjectSpecs, t as openProject } from "./desk-project.js";
import { t as openSide } from "./desk-texts.js";
import { basename, dirname, resolve } from "node:path";
import { mkdir, writeFile } from "node:fs/promises";

// src/desk/generate.ts
const GENERATORS = { k6: {
	defaultOut: "load/api.ts",
	generate: generateK6
} };
/** Writes what was asked for; what the command says about it. Throws ProblemError where a file would be replaced. */
async function generateAtDesk(command, directory) {
	await using project = await openProject(directory, command.config);
	const specs = command.spec === null ? await readProjectSpecs(project) : [await readNamed(command.spec, directory)];
	if (specs.length === 0) throw new ProblemError({
		code: "desk.no-specification",
		what: "No specification was found in this repository",
		todo: "Name one: `api-testing generate k6 openapi.yaml`."
	});
	const { defaultOut, generate } = GENERATORS[command.what];
	const out = command.out ?? defaultOut;
	const { text, notes } = generate({
		...command,
		out
	}, project, specs);
	await writeOnce(resolve(directory, out), text, {
		force: command.force,
		shown: out
	});
	return [`Written: ${out}`, ...notes].map((line) => `${line}\n`).join("");
}
async function readNamed(name, directory) {
	await using side = await openSide(name, directory);
	return readSpec(side.file, "head", side.read);
}
function generateK6({ operations, out }, { config: { load, providers } }, specs) {
	const all = [...new Set(specs.flatMap((spec) => spec.operations.map(({ id }) => id)))];
	const unknown = operations?.find((operation) => !all.includes(operation));
	if (unknown !== void 0) throw new ProblemError({
		code: "desk.no-operation",
		what: `No specification has the operation ${unknown}`,
		todo: `There are ${all.slice(0, 10).join(", ")}.`
	});
	const variables = new Set(Object.values(load.headers));
	const baseUrl = "http://127.0.0.1:8080";
	const plan = planRequests({
		specs,
		operations: operations ?? all,
		owned: true,
		baseUrl,
		config: load,
		variables
	});
	const requests = underLoad(plan.requests, sharesOf(plan.requests, load.weights));
	if (requests.length === 0) {
		const why = plan.notCalled.map(({ operation, reason }) => `${operation}: ${reason}`).slice(0, 5).join("; ");
		throw new ProblemError({
			code: "desk.nothing-callable",
			what: "No operation can be called",
			why,
			todo: "Name values in load.data."
		});
	}
	const profile = planProfile(baseProfile(load.load ?? DEFAULT_LOAD), {
		requests,
		config: load,
		operationLimits: []
	});
	return {
		text: renderScript({
			provider: providers[0]?.name ?? "",
			profile,
			requests,
			credentials: load.headers,
			weights: load.weights,
			thinkTimeMs: load.thinkTimeMs,
			keptAs: basename(out)
		}),
		notes: [...plan.notCalled.map(({ operation, reason }) => `Not called: ${operation}: ${reason}`), `Run it: k6 run -e BASE_URL=${baseUrl} ${out}`]
	};
}
async function writeOnce(file, text, { force, shown }) {
	await mkdir(dirname(file), { recursive: true });
	try {
		await writeFile(file, text, { flag: force ? "w" : "wx" });
	} catch (thrown) {
		if (!(thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST")) throw thrown;
		throw new ProblemError({
			code: "desk.file-exists",
			what: `${shown} is there already`,
			why: "it may have been edited",
			todo: "Replace it with `--force`, or write elsewhere with `--out`."
		});
	}
}

export { generateAtDesk };