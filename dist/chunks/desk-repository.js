import { t as ProblemError } from "./model-problem.js";
import { t as compileGlobs } from "./package-picomatch.js";
import { a as maySpecify, t as formatOf } from "./detect-formats.js";
import { n as childEnvironment } from "./tools-child-environment.js";
import { t as runCommand } from "./tools-capture.js";
import { t as parsePact } from "./contract-pact-file.js";
import { t as readSpec } from "./spec-api-links.js";
import { t as readWorkingFiles } from "./detect-working-files2.js";
import { join, posix, sep } from "node:path";
import { lstat, readFile, realpath } from "node:fs/promises";

// src/generate/paths.ts
/** From one folder of the repository to another, both from its root; `.` where they are the same. */
function relativePath(from, to) {
	const start = segmentsOf(from);
	const end = segmentsOf(to);
	let shared = 0;
	while (shared < Math.min(start.length, end.length) && start[shared] === end[shared]) shared += 1;
	return [...start.slice(shared).map(() => ".."), ...end.slice(shared)].join("/") || ".";
}
function segmentsOf(path) {
	return path.split("/").filter((segment) => segment !== "" && segment !== ".");
}
/** The folder of a glob: what stands before its first segment with a wildcard. */
function folderOfGlob(glob) {
	const segments = glob.split("/");
	const wild = segments.findIndex((segment) => /[*?[\]{}!()]/.test(segment));
	return segments.slice(0, wild === -1 ? -1 : wild).join("/");
}
function folderOf(path) {
	return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

// src/generate/find-k6.ts
const NAMED = /(?:^|[/._-])(?:k6|load|loadtests?|perf|performance|stress|spike|soak|smoke|bench(?:marks?)?)(?=[/._-])/i;
const NOT_OURS = /(?:^|\/)(?:node_modules|vendor|third_party|dist|build|target)\//;
function mayBeK6Script(path) {
	return /\.[cm]?[jt]s$/.test(path) && NAMED.test(path) && !NOT_OURS.test(path) && !path.endsWith(".d.ts");
}
const IMPORTS_K6 = /^\s*import\b[^'"]*['"]k6(?:\/[\w./-]+)?['"]/m;
/** What k6 runs: a function of its own, or the scenarios of its options. */
const IS_RUN = /^\s*export\s+(?:default\b|(?:const|let|var)\s+options\b)/m;
const RELATIVE_IMPORT = /^\s*import\b[^'"]*['"](\.[^'"]+)['"]/gm;
const ADDRESS = /\bBASE_URL\b/;
/** The k6 scripts among texts by path; modules that only they import are none. */
function findK6Scripts(texts) {
	return [...texts].filter(([, text]) => IMPORTS_K6.test(text) && IS_RUN.test(text)).map(([path, text]) => ({
		path,
		readsAddress: [text, ...importedBy(path, text, texts)].some((one) => ADDRESS.test(one))
	}));
}
function importedBy(path, text, texts) {
	return [...text.matchAll(RELATIVE_IMPORT)].flatMap(([, name = ""]) => texts.get(posix.join(folderOf(path), name)) ?? []);
}

// src/generate/repository-facts.ts
/** Folders that hold tests, other people's code, or what was built. */
const ASIDE = /(?:^|\/)(?:node_modules|vendor|third_party|dist|build|target|__tests__|__fixtures__|tests?|testdata|fixtures|examples?|\.venv|venv)\//;
const MANIFESTS = /(?:^|\/)(?:package\.json|pyproject\.toml|requirements[\w.-]*\.txt|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|Dockerfile|manage\.py|(?:docker-)?compose\.ya?ml)$/;
const SOURCES = /\.(?:[cm]?[jt]s|py|go|java|kt|properties)$/;
/** Whether a path lies among tests, other people's code, or what was built. */
function isAside(path) {
	return ASIDE.test(path);
}
function isManifest(path) {
	return MANIFESTS.test(path) && !ASIDE.test(path);
}
function isSource(path) {
	return SOURCES.test(path) && !ASIDE.test(path) && !/\.(?:test|spec|d)\.[cm]?[jt]sx?$/.test(path);
}
/** The texts below a folder; empty: all of them. */
function textsBelow(facts, folder) {
	return [...facts.texts].filter(([path]) => folder === "" || path.startsWith(`${folder}/`));
}

// src/desk/repository.ts
/** git answers from the disk; a minute means it hangs. */
const GIT_DEADLINE_MS = 6e4;
/** Texts that are read to see how a repository is started: more files, or larger ones, say nothing new. */
const MAX_TEXTS = 2e3;
const MAX_TEXT_BYTES = 3e5;
/** Largest file that may be a specification, bytes. */
const MAX_SPEC_BYTES = 2e7;
/** Globs for a folder that git does not know. */
const EVERY_FILE = ["**/*"];
/** What the working tree says, files that are not committed yet included. */
async function readFacts(project) {
	const paths = await listFiles(project);
	return {
		paths,
		texts: await readTexts(project.root, paths),
		specs: await readWorkingSpecs(project, paths),
		others: await readOtherDescriptions(project, paths),
		pacts: await readPacts(project.root, paths),
		k6Scripts: await readK6Scripts(project.root, paths)
	};
}
/** Manifests, compose files and sources, by path. */
async function readTexts(root, paths) {
	const wanted = paths.filter((path) => isManifest(path) || isSource(path)).slice(0, MAX_TEXTS);
	const texts = await Promise.all(wanted.map(async (path) => [path, await readText(root, path, MAX_TEXT_BYTES)]));
	return new Map(texts.flatMap(([path, text]) => text === null ? [] : [[path, text]]));
}
/** Every OpenAPI description of the working tree: those that the configuration names, else those found by their content. */
async function readWorkingSpecs({ root, config }, paths) {
	const named = compileGlobs([...config.specs ?? [], ...config.providers.flatMap(({ specs }) => specs)]);
	const candidates = paths.filter((path) => config.specs === null ? maySpecify(path) : named(path));
	const specs = [];
	for (const path of candidates) {
		const text = await readText(root, path, MAX_SPEC_BYTES);
		if (text === null || formatOf({
			path,
			text
		}) !== "openapi") continue;
		const file = {
			path,
			text,
			commit: null
		};
		specs.push(await readSpec(file, "head", (sibling) => readText(root, sibling, MAX_SPEC_BYTES)));
	}
	return specs;
}
/** Descriptions in other formats, wherever they lie. */
async function readOtherDescriptions({ root }, paths) {
	const found = [];
	for (const path of paths.filter(maySpecify)) {
		const text = await readText(root, path, MAX_SPEC_BYTES);
		const format = text === null ? null : formatOf({
			path,
			text
		});
		if (format !== null && format !== "openapi") found.push({
			path,
			format
		});
	}
	return found;
}
async function listFiles({ root, git }) {
	if (git === null) return (await readWorkingFiles(root, EVERY_FILE)).map(({ path }) => path);
	const args = [
		"-C",
		root,
		"ls-files",
		"--cached",
		"--others",
		"--exclude-standard",
		"-z"
	];
	const env = childEnvironment(process.env, {});
	const result = await runCommand({
		file: "git",
		args,
		cwd: root,
		env,
		timeoutMs: GIT_DEADLINE_MS
	});
	if (result.exitCode !== 0 || result.truncated) {
		const why = result.spawnError ?? (result.truncated ? "it has too many files" : result.stderr.trim());
		throw new ProblemError({
			code: "git.failed",
			what: "The files of the repository could not be listed",
			why
		});
	}
	return [...new Set(result.stdout.split("\0").filter((path) => path !== ""))].sort();
}
/** Null for what is no plain file, too large, not text, or outside of the repository by a link. */
async function readText(root, path, most) {
	try {
		const file = join(root, path);
		const stat = await lstat(file);
		if (!stat.isFile() || stat.size > most || !(await realpath(file)).startsWith(`${await realpath(root)}${sep}`)) return null;
		const text = await readFile(file, "utf8");
		return text.includes("\0") ? null : text;
	} catch {
		return null;
	}
}
/** Scripts lie below a folder, or have a name, that says what they are for. */
async function readK6Scripts(root, paths) {
	const candidates = paths.filter(mayBeK6Script).slice(0, MAX_TEXTS);
	const texts = await Promise.all(candidates.map(async (path) => [path, await readText(root, path, MAX_TEXT_BYTES) ?? ""]));
	return findK6Scripts(new Map(texts));
}
/** Files that are pacts, wherever they lie: most are in a folder of that name. */
async function readPacts(root, paths) {
	const candidates = paths.filter((path) => /(?:^|\/)(?:pacts?|contracts?)\/[^/]*\.json$/.test(path));
	return (await Promise.all(candidates.map(async (path) => ({
		path,
		text: await readText(root, path, MAX_SPEC_BYTES)
	})))).flatMap(({ path, text }) => text === null ? [] : pactFact(path, text));
}
function pactFact(path, text) {
	try {
		const pact = parsePact(text, path);
		const states = pact.interactions.flatMap(({ raw, states: names }) => names.map((name) => ({
			name,
			params: paramsOf(raw["providerStates"], name)
		})));
		return [{
			path,
			consumer: pact.consumer,
			provider: pact.provider,
			states
		}];
	} catch (thrown) {
		if (thrown instanceof ProblemError) return [];
		throw thrown;
	}
}
function paramsOf(written, state) {
	return (Array.isArray(written) ? written : []).flatMap((entry) => {
		if (entry === null || typeof entry !== "object" || Reflect.get(entry, "name") !== state) return [];
		const params = Reflect.get(entry, "params");
		return params !== null && typeof params === "object" ? Object.keys(params) : [];
	});
}

// src/generate/migrations.ts
/** Names that teams give the script that brings the schema of the database up to date. */
const MIGRATION = /^(?:(?:db|prisma|knex|typeorm|drizzle)[:-])?migrat(?:e|ions?)(?:[:-](?:up|run|deploy|latest|apply))?$/;
/** The script of a package.json that migrates; null: none is named so, or the start does it itself. */
function migrationScript(scripts) {
	if (/migrat/i.test(scripts["start"] ?? "")) return null;
	return Object.keys(scripts).find((name) => MIGRATION.test(name)) ?? null;
}
/** Prepares first; `exec`, so that a signal reaches the server and not the shell that waits for it. */
function startAfter(preparations, start) {
	if (preparations.length === 0) return start;
	const server = /^\w+=/.test(start) ? start : `exec ${start}`;
	return [...preparations, server].join(" && ");
}

// src/generate/find-provider.ts
/** The first that fits; of several folders the one whose name or dependencies look most like a service. */
function findProvider(facts) {
	return everyProvider(facts)[0] ?? null;
}
/** Everything that looks like it could be started, the likeliest first; one may be there twice, from two manifests. */
function everyProvider(facts) {
	const manifests = [...facts.texts.keys()].filter((path) => /(?:package\.json|pyproject\.toml|requirements\.txt|manage\.py|go\.mod|pom\.xml|build\.gradle(?:\.kts)?)$/.test(path));
	return [...new Set(manifests.map(folderOf))].sort((a, b) => rank(facts, b) - rank(facts, a) || compare(a, b)).flatMap((folder) => [
		fromPackage,
		fromPython,
		fromGo,
		fromJava
	].flatMap((find) => find(facts, folder)));
}
function compare(a, b) {
	return a.split("/").length - b.split("/").length || (a < b ? -1 : 1);
}
const SERVERS = /\b(?:express|fastify|koa|hapi|nestjs|hono|pg|mysql2|mongodb|mongoose|redis|ioredis|prisma|fastapi|flask|django|uvicorn|spring-boot|gin-gonic|labstack\/echo|chi)\b/;
function rank(facts, folder) {
	return (textsBelow(facts, folder).filter(([path]) => folderOf(path) === folder && !isSource(path)).some(([, text]) => SERVERS.test(text)) ? 2 : 0) + (/(?:^|\/)(?:provider|server|service|api|backend|app)s?$/.test(folder) || folder === "" ? 1 : 0);
}
const fromPackage = (facts, folder) => {
	const path = at(folder, "package.json");
	const scripts = scriptsOf(facts.texts.get(path) ?? "");
	if (scripts["start"] === void 0) return [];
	const locked = facts.paths.includes(at(folder, "package-lock.json"));
	const integration = [
		"test:integration",
		"integration",
		"test:it"
	].find((name) => scripts[name] !== void 0);
	const prefix = folder === "" ? "" : ` --prefix ${folder}`;
	const isPlain = /^[\w ./:=@-]+$/.test(scripts["start"]);
	const migration = migrationScript(scripts);
	const first = [...isPlain && scripts["prestart"] !== void 0 ? ["prestart"] : [], ...migration ? [migration] : []];
	return [{
		start: startAfter(first.map((name) => `npm run --silent ${name}`), isPlain ? scripts["start"] : "npm start --silent"),
		home: folder,
		folder,
		from: `${[...first, "start"].map((name) => `scripts.${name}`).join(" and ")} of ${path}`,
		prepare: `npm ${locked ? "ci" : "install"}`,
		integration: integration === void 0 ? null : `npm run ${integration}${prefix}`
	}];
};
function scriptsOf(text) {
	try {
		const parsed = JSON.parse(text);
		const scripts = parsed !== null && typeof parsed === "object" ? Reflect.get(parsed, "scripts") : null;
		if (scripts === null || typeof scripts !== "object") return {};
		return Object.fromEntries(Object.entries(scripts).filter((entry) => typeof entry[1] === "string"));
	} catch {
		return {};
	}
}
/** Tests of their own folder: what else pytest finds may need no provider. */
function pytestOf({ paths }, folder) {
	const found = [
		"tests/integration",
		"integration_tests",
		"test/integration"
	].map((name) => at(folder, name)).find((each) => paths.some((path) => path.startsWith(`${each}/`) && path.endsWith(".py")));
	return found === void 0 ? null : `pytest ${found}`;
}
const fromPython = (facts, folder) => {
	const manifest = ["requirements.txt", "pyproject.toml"].map((name) => at(folder, name)).find((path) => facts.texts.has(path));
	const common = {
		folder,
		prepare: manifest === void 0 ? null : manifest.endsWith(".txt") ? "pip install -r requirements.txt" : "pip install .",
		integration: pytestOf(facts, folder)
	};
	if (facts.texts.has(at(folder, "manage.py"))) {
		const start = startAfter(["python manage.py migrate --noinput"], "python manage.py runserver --noreload 127.0.0.1:$PORT");
		return [{
			...common,
			home: folder,
			start,
			from: at(folder, "manage.py")
		}];
	}
	const apps = ownTexts(facts, folder, /^(?:requirements\.txt|pyproject\.toml|manage\.py)$/).flatMap(([path, text]) => {
		const made = path.endsWith(".py") ? /^(\w+)\s*=\s*(FastAPI|Flask|Starlette)\(/m.exec(text) : null;
		return made === null ? [] : [{
			path,
			made
		}];
	});
	return apps.map(({ path, made }) => {
		const module = path.slice(folder === "" ? 0 : folder.length + 1, -3).replaceAll("/", ".");
		const start = made[2] === "Flask" ? `flask --app ${module}:${made[1]} run --port $PORT` : `uvicorn ${module}:${made[1]} --port $PORT`;
		const first = facts.paths.includes(at(folder, "alembic.ini")) ? ["alembic upgrade head"] : [];
		const home = apps.length === 1 ? folder : homeBelow(folder, path);
		return {
			...common,
			home,
			start: startAfter(first, start),
			from: path
		};
	});
};
/** The texts below a folder that no manifest of a folder in between has for its own. */
function ownTexts(facts, folder, manifest) {
	const texts = textsBelow(facts, folder);
	const nested = texts.filter(([path]) => manifest.test(path.slice(path.lastIndexOf("/") + 1)) && folderOf(path) !== folder).map(([path]) => `${folderOf(path)}/`);
	return texts.filter(([path]) => !nested.some((inner) => path.startsWith(inner)));
}
/** Folders inside of a service that hold its code. */
const INNER = /\/(?:app|src|api|server|cmd)$/;
/** The folder of one service of several that are started from the same place. */
function homeBelow(folder, path) {
	const own = folderOf(path);
	return own !== folder && INNER.test(own) ? own.replace(INNER, "") : own;
}
const fromGo = (facts, folder) => {
	if (!facts.texts.has(at(folder, "go.mod"))) return [];
	const mains = ownTexts(facts, folder, /^go\.mod$/).filter(([path, text]) => path.endsWith(".go") && /^package main$/m.test(text));
	const folders = [...new Set(mains.map(([path]) => folderOf(path)))].sort(compare);
	return folders.map((main) => ({
		start: `go run ./${main.slice(folder === "" ? 0 : folder.length + 1)}`,
		home: folders.length === 1 ? folder : main,
		folder,
		from: main === "" ? "main.go" : `${main}/`,
		prepare: null,
		integration: null
	}));
};
const fromJava = (facts, folder) => {
	const wrapped = (name, otherwise) => facts.paths.includes(at(folder, name)) ? `./${name}` : otherwise;
	if (facts.texts.get(at(folder, "pom.xml"))?.includes("spring-boot")) return [{
		start: `${wrapped("mvnw", "mvn")} -q spring-boot:run -Dspring-boot.run.arguments=--server.port=$PORT`,
		home: folder,
		folder,
		from: at(folder, "pom.xml"),
		prepare: null,
		integration: null
	}];
	const gradle = ["build.gradle", "build.gradle.kts"].map((name) => at(folder, name)).find((path) => facts.texts.get(path)?.includes("spring"));
	if (gradle === void 0) return [];
	return [{
		start: `SERVER_PORT=$PORT ${wrapped("gradlew", "gradle")} --quiet bootRun`,
		home: folder,
		folder,
		from: gradle,
		prepare: null,
		integration: null
	}];
};
function at(folder, name) {
	return folder === "" ? name : `${folder}/${name}`;
}
/** A path in quotes, or between the quotes of a route with or without its method, that answers when the service is ready. */
const READY = /['"`](?:GET )?(\/(?:_?health(?:z|check)?|ready(?:z)?|livez|status|ping|actuator\/health)(?:\/(?:live|ready))?)['"`]/;
const STATES = /['"`](\/[\w/.-]*provider[-_]?states?[\w/.-]*)['"`]/i;
/** A switch that the state endpoint is behind. */
const STATES_SWITCH = /\b((?:[A-Z]+_)*PROVIDER_STATES?(?:_[A-Z]+)*)\b\s*(?:===?|\)\s*===?|,\s*)\s*['"](true|1|on)['"]/;
function findPaths(facts, folder) {
	const specified = facts.specs.flatMap(({ operations }) => operations.map(({ path }) => path)).find((path) => READY.test(`'${path}'`));
	const sources = textsBelow(facts, folder).filter(([path]) => isSource(path));
	const search = (pattern) => sources.map(([, text]) => pattern.exec(text)).find((found) => found !== null) ?? null;
	const gate = search(STATES_SWITCH);
	return {
		ready: specified ?? search(READY)?.[1] ?? null,
		states: search(STATES)?.[1] ?? null,
		statesSwitch: gate?.[1] === void 0 || gate[2] === void 0 ? null : [gate[1], gate[2]]
	};
}

// src/generate/spec-generators.ts
const PYTHON = /(?:^|\/)(?:requirements[\w.-]*\.txt|pyproject\.toml)$/;
const NODE = /(?:^|\/)package\.json$/;
const KINDS = [
	{
		name: "springdoc",
		manifests: /(?:^|\/)(?:pom\.xml|build\.gradle(?:\.kts)?)$/,
		library: /\bspringdoc-openapi/,
		command: (_, folder) => fetched(folder, "http://localhost:8080/v3/api-docs.yaml", "openapi.yaml")
	},
	{
		name: "drf-spectacular",
		manifests: PYTHON,
		library: /\bdrf-spectacular\b/i,
		command: (_, folder) => inside(folder, "python manage.py spectacular --file openapi.yaml")
	},
	{
		name: "FastAPI",
		manifests: PYTHON,
		library: /\bfastapi\b/i,
		command: fromFastApi
	},
	{
		name: "NestJS",
		manifests: NODE,
		library: /"@nestjs\/swagger"\s*:/,
		command: fromNest
	},
	{
		name: "tsoa",
		manifests: NODE,
		library: /"(?:tsoa|@tsoa\/cli)"\s*:/,
		command: (_, folder) => inside(folder, "npx tsoa spec")
	},
	{
		name: "swaggo",
		manifests: /(?:^|\/)go\.mod$/,
		library: /github\.com\/swaggo\/swag\b/,
		command: fromSwaggo
	}
];
/** Generators whose specification is not committed: what they make is seen by nobody who compares commits. */
function uncommittedGenerators(facts) {
	return findSpecGenerators(facts).filter(({ manifest }) => {
		const folder = folderOf(manifest);
		return !facts.specs.some(({ file }) => folder === "" || file.startsWith(`${folder}/`));
	});
}
function findSpecGenerators(facts) {
	const found = KINDS.flatMap(({ name, manifests, library, command }) => [...facts.texts].flatMap(([manifest, text]) => {
		if (!manifests.test(manifest) || !library.test(text)) return [];
		const words = command(facts, folderOf(manifest));
		return words === null ? [] : [{
			name,
			manifest,
			command: words
		}];
	}));
	return found.filter(({ command }, at) => found.findIndex((one) => one.command === command) === at);
}
/** What a person should know, in one sentence, and the command that helps. */
function wordsFor({ name, manifest }) {
	return `${name} (${manifest}) makes the specification from the code, and none is committed: what changes in the API is not seen`;
}
/** The program's own way to write it down: nothing has to listen for it. */
function fromFastApi(facts, folder) {
	const started = everyProvider(facts).find((one) => one.folder === folder && /\buvicorn /.test(one.start));
	const [, module, app] = /\buvicorn ([\w.]+):(\w+)/.exec(started?.start ?? "") ?? [];
	if (module === void 0 || app === void 0) return null;
	return inside(folder, `python -c '${`import json; from ${module} import ${app}; print(json.dumps(${app}.openapi(), indent=2))`}' > openapi.json`);
}
function fromNest({ texts }, folder) {
	return fetched(folder, `http://localhost:3000/${[...texts].filter(([path]) => folder === "" || path.startsWith(`${folder}/`)).map(([, text]) => /SwaggerModule\.setup\(\s*['"`]\/?([^'"`]*)/.exec(text)?.[1]).find((one) => one) ?? "api"}-json`, "openapi.json");
}
/** Of several programs the first one: which of them has the annotations, only its author knows. */
function fromSwaggo(facts, folder) {
	const main = everyProvider(facts).find((one) => one.folder === folder && one.start.startsWith("go run "))?.start.replace(/^go run \.\/?/, "") ?? "";
	const general = main === "" ? "" : ` --generalInfo ${main}/main.go`;
	const manifest = facts.texts.get(folder === "" ? "go.mod" : `${folder}/go.mod`) ?? "";
	return inside(folder, `go run github.com/swaggo/swag/cmd/swag@${/github\.com\/swaggo\/swag\s+(v[\w.+-]+)/.exec(manifest)?.[1] ?? "latest"} init${general} --outputTypes yaml`);
}
/** From the running service, started as usual. */
function fetched(folder, address, file) {
	return `curl --fail --silent --show-error --output ${folder === "" ? "" : `${folder}/`}${file} ${address}`;
}
function inside(folder, command) {
	return folder === "" ? command : `(cd ${folder} && ${command})`;
}

export { findProvider as a, readText as c, isAside as d, isSource as f, relativePath as g, folderOfGlob as h, findPaths as i, readTexts as l, folderOf as m, wordsFor as n, listFiles as o, textsBelow as p, everyProvider as r, readFacts as s, uncommittedGenerators as t, readWorkingSpecs as u };