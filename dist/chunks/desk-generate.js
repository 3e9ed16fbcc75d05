import { n as parseConfig } from "./config-audit-schema.js";
import { _ as readyExperiments, i as DEFAULT_LOAD, v as readyKind } from "./config-chaos-schema.js";
import { t as ProblemError } from "./model-problem.js";
import { t as DEFAULT_CONFIG_PATH } from "./run-request.js";
import { t as readSpec } from "./spec-api-links.js";
import { a as dump, t as parseText } from "./package-js-yaml.js";
import { t as claimProvider } from "./detect-changed-specs.js";
import { t as listSome } from "./model-list-some.js";
import { a as findProvider, d as isAside, f as isSource, g as relativePath, h as folderOfGlob, i as findPaths, m as folderOf, n as wordsFor, p as textsBelow, r as everyProvider, s as readFacts, t as uncommittedGenerators } from "./desk-repository.js";
import { t as isObject } from "./model-object.js";
import { n as familyOf, r as hasTag } from "./tools-image-client.js";
import { S as isJson, b as flattenSchema, g as writeBody, m as findCreators, n as planRequests, s as makeSampler, t as folderName, y as serialiseParameter } from "./traffic-coerce.js";
import { n as isSchemaObject } from "./package-ajv-formats.js";
import { d as sampleNumber, f as sampleString, u as UNIQUE_MARK } from "./traffic-pattern-text.js";
import { l as planProfile, m as underLoad, p as sharesOf, s as baseProfile } from "./load-limits.js";
import { t as renderScript } from "./load-load-script.js";
import { t as DISPATCH_TYPE } from "./contract-webhook.js";
import { t as openProject } from "./desk-project.js";
import { t as openSide } from "./desk-texts.js";
import { basename, dirname, join, posix, relative, resolve } from "node:path";
import { existsSync } from "node:fs";
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";

// src/generate/chaos.ts
/** The experiments for what the configuration starts, as a block of the configuration; null where it starts nothing. */
function renderChaos(config) {
	const targets = [...config.services.map(({ name, image }) => ({
		name,
		image
	})), ...(config.compose?.services ?? []).map(({ name }) => ({
		name,
		image: ""
	}))];
	const { providers } = config;
	const inside = providers.length > 0 && providers.every(({ image, service }) => image !== null || service !== null);
	const experiments = targets.flatMap(({ name, image }) => readyKind(image, name) === null ? outageOf(name) : readyExperiments(name, !inside).map((one) => render(one)));
	if (experiments.length === 0) return null;
	return `# Each experiment: steady load, a fault for a while, and how soon answers are good again. \`api-testing run --stages chaos\` runs them.
chaos:
  experiments:
${experiments.join("")}`;
}
/** What every service can suffer, whatever it is. */
function outageOf(name) {
	return [render({
		name: `${name} pauses`,
		fault: {
			target: name,
			type: "pause",
			for: "5s"
		}
	}), render({
		name: `${name} dies and comes back`,
		fault: {
			target: name,
			type: "kill",
			for: "3s"
		},
		"recover-within": "15s"
	})];
}
function render({ name, fault, "recover-within": within = "10s" }) {
	const attributes = Object.entries(fault ?? {}).map(([key, value]) => `${key}: ${scalar$2(value)}`);
	return `    - name: ${scalar$2(name)}
      fault: { ${attributes.join(", ")} }
      steady-state: { http_req_failed: ['rate<0.05'] } # before the fault, and again after recovery
      recover-within: ${within}
`;
}
/** A plain scalar where YAML reads one back as the same text, else in quotes. */
function scalar$2(value) {
	if (typeof value === "number") return String(value);
	const text = String(value);
	return /^[A-Za-z][\w .-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) && !text.endsWith(" ") ? text : /^\d+(?:ms|s|m)$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
/** The configuration with the block in place of the one it has, or at its end. */
function withBlock(text, block, place) {
	if (place === null) return `${text.replace(/\n*$/, "\n")}\n${block}`;
	const lines = text.split("\n");
	const before = lines.slice(0, place.from).join("\n");
	const after = lines.slice(place.to).join("\n");
	return `${before}${before === "" ? "" : "\n"}${block}${after === "" ? "" : `\n${after}`}`;
}

// src/generate/chaos-manifests.ts
const NAMESPACE = "default";
/** Buffers that Chaos Mesh asks for with a bandwidth, bytes: its documentation's own example. */
const BANDWIDTH_BUFFERS = {
	limit: 20971520,
	buffer: 1e4
};
const WHOLE = 100;
/** The configuration's faults as resources of Chaos Mesh (`chaos-mesh.org/v1alpha1`), one document each. */
function generateChaosMesh(config, out) {
	return generate(config, {
		out,
		tool: "Chaos Mesh",
		translate: chaosMesh,
		results: "networkchaos,podchaos,stresschaos"
	});
}
/** The same as `ChaosEngine`s of Litmus (`litmuschaos.io/v1alpha1`), with the experiment's probes. */
function generateLitmus(config, out) {
	return generate(config, {
		out,
		tool: "Litmus",
		translate: litmus,
		results: "chaosresults"
	});
}
function generate(config, { out, tool, translate, results }) {
	const experiments = config.chaos?.experiments ?? [];
	if (experiments.length === 0) throw new ProblemError({
		code: "desk.no-experiments",
		what: "The configuration has no chaos experiments",
		todo: "Write some, or let them be written: `api-testing generate chaos`."
	});
	const notes = [];
	const manifests = experiments.flatMap((experiment) => experiment.faults.flatMap((fault, index) => {
		const spec = translate(experiment)(fault);
		if (spec === null) {
			notes.push(`${experiment.name}: ${tool} has nothing that does what \`${fault.type}\` does; left out.`);
			return [];
		}
		return [named(spec, `${experiment.name}${index === 0 ? "" : ` ${index + 1}`}`)];
	}));
	return {
		files: [{
			path: out,
			text: `${`# Generated by api-testing from its configuration, for ${tool}: check namespace and labels before it is applied.\n`}${manifests.map((manifest) => `---\n${dump(manifest, { lineWidth: 120 })}`).join("")}`
		}],
		notes: [...notes, `Targets are pods labelled \`app: <service>\` in the namespace \`${NAMESPACE}\`.`],
		next: [`kubectl apply -f ${out}`, `kubectl get ${results} -o yaml > chaos/results/${results.split(",")[0]}.yaml`]
	};
}
function named(manifest, name) {
	const plain = name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "-").replaceAll(/^-+|-+$/gu, "");
	const { apiVersion, kind, spec } = manifest;
	return {
		apiVersion,
		kind,
		metadata: {
			name: plain.slice(0, 63) || "experiment",
			namespace: NAMESPACE
		},
		spec
	};
}
function chaosMesh() {
	return ({ target, action, forMs }) => {
		const chosen = {
			mode: "all",
			selector: {
				namespaces: [NAMESPACE],
				labelSelectors: { app: target }
			},
			duration: `${Math.max(1, Math.round(forMs / 1e3))}s`
		};
		const resource = (kind, spec) => {
			return {
				apiVersion: "chaos-mesh.org/v1alpha1",
				kind,
				spec: {
					...spec,
					...chosen
				}
			};
		};
		if (action.kind === "kill" || action.kind === "stop" || action.kind === "restart") return resource("PodChaos", {
			action: "pod-kill",
			gracePeriod: 0
		});
		if (action.kind === "pause") return resource("PodChaos", { action: "pod-failure" });
		if (cutsOff(action)) return resource("NetworkChaos", {
			action: "partition",
			direction: "both"
		});
		if (action.kind === "cpu") return resource("StressChaos", { stressors: { cpu: {
			workers: 1,
			load: Math.round((1 - action.share) * WHOLE)
		} } });
		const toxic = wholeToxic(action);
		if (toxic?.type === "latency") return resource("NetworkChaos", {
			action: "delay",
			delay: {
				latency: `${toxic.latency}ms`,
				jitter: `${toxic.jitter}ms`
			}
		});
		if (toxic?.type !== "bandwidth") return null;
		return resource("NetworkChaos", {
			action: "bandwidth",
			bandwidth: {
				rate: `${toxic.rate}kbps`,
				...BANDWIDTH_BUFFERS
			}
		});
	};
}
function litmus({ probes }) {
	return (fault) => {
		const chosen = litmusExperiment(fault);
		if (chosen === null) return null;
		const seconds = String(Math.max(1, Math.round(fault.forMs / 1e3)));
		const env = Object.entries({
			TOTAL_CHAOS_DURATION: seconds,
			...chosen.env
		});
		return {
			apiVersion: "litmuschaos.io/v1alpha1",
			kind: "ChaosEngine",
			spec: {
				engineState: "active",
				appinfo: {
					appns: NAMESPACE,
					applabel: `app=${fault.target}`,
					appkind: "deployment"
				},
				chaosServiceAccount: "litmus-admin",
				experiments: [{
					name: chosen.name,
					spec: {
						components: { env: env.map(([name, value]) => ({
							name,
							value
						})) },
						probe: probes.map(litmusProbe)
					}
				}]
			}
		};
	};
}
function litmusExperiment({ action }) {
	if (action.kind === "kill" || action.kind === "stop" || action.kind === "restart") return {
		name: "pod-delete",
		env: { FORCE: String(action.kind === "kill") }
	};
	if (cutsOff(action)) return {
		name: "pod-network-loss",
		env: { NETWORK_PACKET_LOSS_PERCENTAGE: String(WHOLE) }
	};
	if (action.kind === "cpu") return {
		name: "pod-cpu-hog",
		env: {
			CPU_CORES: "1",
			CPU_LOAD: String(Math.round((1 - action.share) * WHOLE))
		}
	};
	const toxic = wholeToxic(action);
	if (toxic?.type !== "latency") return null;
	return {
		name: "pod-network-latency",
		env: {
			NETWORK_LATENCY: String(toxic.latency),
			JITTER: String(toxic.jitter)
		}
	};
}
function litmusProbe({ path, status, withinMs }, index) {
	const [criteria, responseCode] = status === null ? ["oneOf", "200,201,202,204"] : ["==", String(status)];
	return {
		name: `probe-${index + 1}`,
		type: "httpProbe",
		mode: "Edge",
		"httpProbe/inputs": {
			url: `http://provider.${NAMESPACE}.svc${path}`,
			method: { get: {
				criteria,
				responseCode
			} }
		},
		runProperties: {
			probeTimeout: `${withinMs}ms`,
			interval: "1s",
			attempt: 1
		}
	};
}
/** Nothing gets through, in either direction. */
function cutsOff(action) {
	return action.kind === "disconnect" || action.kind === "down" || wholeToxic(action)?.type === "timeout";
}
/** On Kubernetes a fault of the network hits every connection. */
function wholeToxic(action) {
	return action.kind === "toxic" && action.toxic.toxicity === 1 ? action.toxic.kind : null;
}

// src/generate/choose-provider.ts
/** Whose specification it is; a single provider has whatever is there. Null: nobody's. */
function ownerOf({ file }, providers) {
	const name = providers.length === 1 ? providers[0]?.name : claimProvider(file, providers);
	return providers.find((one) => one.name === name) ?? null;
}
/** The one of that name; without a name the only one that the specifications belong to, null where the configuration has none. Throws ProblemError. */
function chooseProvider(name, specs, providers) {
	if (name !== null) {
		const named = providers.find((one) => one.name === name);
		if (named === void 0) throw noProvider(name, providers);
		return named;
	}
	if (providers.length === 0) return null;
	const [owner = null, ...others] = new Set(specs.map((spec) => ownerOf(spec, providers)));
	if (owner === null || others.length > 0) throw severalProviders$1(providers);
	return owner;
}
function noProvider(unknown, providers) {
	const todo = providers.length === 0 ? "The configuration names no provider." : `There are ${namesOf(providers)}.`;
	return new ProblemError({
		code: "desk.no-provider",
		what: `No provider is called ${unknown}`,
		todo
	});
}
function severalProviders$1(providers) {
	return new ProblemError({
		code: "desk.several-providers",
		what: "One provider is needed",
		why: `there are ${namesOf(providers)}`,
		todo: "Choose one with `--provider NAME`."
	});
}
function namesOf(providers) {
	return providers.map(({ name }) => name).join(", ");
}

// src/generate/config-text.ts
/** Text of the generated configuration: YAML that reads back as what was meant. */
function section(name, lines) {
	return `${name}:\n${lines.map((line) => `  ${line}\n`).join("")}`;
}
function flow(values) {
	return `{ ${Object.entries(values).map(([name, value]) => `${scalar$1(name)}: ${quoted$1(value)}`).join(", ")} }`;
}
/** Plain where YAML reads the same text back, inside flow collections too. */
function scalar$1(text) {
	return /^[A-Za-z/][\w./@ -]*$/.test(text) && !text.endsWith(" ") && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) ? text : quoted$1(text);
}
function quoted$1(text) {
	return `'${text.replaceAll("'", "''")}'`;
}

// src/generate/names.ts
/** `PaymentService`, `web-app`, `GET /orders/{id}` → their words in lower case. */
function wordsOf(text) {
	return text.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2").replaceAll(/([A-Z]+)([A-Z][a-z])/g, "$1 $2").split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "").map((word) => word.toLowerCase());
}
function kebab(text) {
	return wordsOf(text).join("-") || "api";
}
function snake(text) {
	return identifier(wordsOf(text).join("_"));
}
function pascal(text) {
	return identifier(wordsOf(text).map(capitalised).join(""));
}
function camel(text) {
	const name = pascal(text);
	return name.charAt(0).toLowerCase() + name.slice(1);
}
/** A name is ASCII in all four languages here, and does not begin with a digit. */
function identifier(name) {
	const ascii = name.replaceAll(/[^A-Za-z0-9_]/g, "");
	return ascii === "" || /^\d/.test(ascii) ? `api${ascii}` : ascii;
}
function capitalised(word) {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
/** `payments` → `payment`, `policies` → `policy`. */
function singular(word) {
	if (/ies$/.test(word)) return word.replace(/ies$/, "y");
	if (/(?:ss|x|ch|sh)es$/.test(word)) return word.replace(/es$/, "");
	return /(?:ss|us|is)$/.test(word) ? word : word.replace(/s$/, "");
}
function withArticle(noun) {
	return `${/^[aeiou]/.test(noun) && !/^(?:uni|use|eu)/.test(noun) ? "an" : "a"} ${noun}`;
}
/** Each name once: what is there already gets a number. */
function uniqueNames() {
	const taken = /* @__PURE__ */ new Map();
	return (name) => {
		const count = (taken.get(name) ?? 0) + 1;
		taken.set(name, count);
		return count === 1 ? name : `${name}${count}`;
	};
}

// src/generate/find-providers.ts
/** Which service of a repository with several of them each description belongs to: by its folder, else by its name. */
function findProviders(facts) {
	const homes = homesOf(facts);
	const own = /* @__PURE__ */ new Map();
	const unclaimed = [];
	for (const { path, title } of descriptionsOf(facts)) {
		const home = homeOf({
			path,
			title
		}, [...homes.keys()]);
		if (home === null) unclaimed.push(path);
		else own.set(home, [...own.get(home) ?? [], path]);
	}
	return {
		services: [...own].map(([home, specs]) => ({
			home,
			found: homes.get(home)?.found ?? null,
			dockerfile: homes.get(home)?.dockerfile ?? null,
			specs: specs.toSorted()
		})).sort((a, b) => a.home < b.home ? -1 : 1),
		unclaimed,
		undescribed: [...homes].flatMap(([home, { found }]) => found === null || home === "" || own.has(home) ? [] : [home])
	};
}
/** Every description of an API, whatever it is written in. */
function descriptionsOf({ specs, others }) {
	return [...specs.map(({ file, title }) => ({
		path: file,
		title
	})), ...others.map(({ path }) => ({
		path,
		title: ""
	}))];
}
function homesOf(facts) {
	const homes = /* @__PURE__ */ new Map();
	for (const found of everyProvider(facts)) {
		const known = homes.get(found.home)?.found;
		if (known == null || found.folder.length > known.folder.length) homes.set(found.home, {
			found,
			dockerfile: null
		});
	}
	for (const [path, text] of facts.texts) {
		if (!/(?:^|\/)Dockerfile$/.test(path)) continue;
		const port = /^\s*EXPOSE\s+(\d+)/im.exec(text)?.[1];
		const home = folderOf(path);
		const dockerfile = {
			path,
			port: port === void 0 ? null : Number(port)
		};
		homes.set(home, {
			found: homes.get(home)?.found ?? null,
			dockerfile
		});
	}
	return homes;
}
/** The nearest folder around it, else the one whose name it has, else the root. */
function homeOf({ path, title }, homes) {
	const [nearest] = homes.filter((home) => home !== "" && path.startsWith(`${home}/`)).sort((a, b) => b.length - a.length);
	if (nearest !== void 0) return nearest;
	const words = /* @__PURE__ */ new Set([...coreWords(path), ...coreWords(title)]);
	const [best, next] = homes.map((home) => ({
		home,
		own: coreWords(home.slice(home.lastIndexOf("/") + 1))
	})).filter(({ own }) => own.length > 0 && own.every((word) => words.has(word))).sort((a, b) => b.own.length - a.own.length);
	if (best !== void 0 && best.own.length !== next?.own.length) return best.home;
	return homes.includes("") ? "" : null;
}
/** Words that every service is called by. */
const GENERIC = /* @__PURE__ */ new Set([
	"service",
	"svc",
	"api",
	"server",
	"app",
	"provider",
	"backend",
	"openapi"
]);
function coreWords(text) {
	return wordsOf(text).map(singular).filter((word) => !GENERIC.has(word));
}

// src/generate/find-init.ts
const NO_INIT = {
	mounts: {},
	files: [],
	doubt: null
};
/** Where the images of databases look for what they run once: PostgreSQL, MySQL, MariaDB and MongoDB have the same folder. */
const INIT_FOLDER = "/docker-entrypoint-initdb.d";
/** Binds of a compose service that initialise its database; sources are from the root of the repository. */
function initMounts({ paths }, compose, volumes) {
	const mounts = (Array.isArray(volumes) ? volumes : []).flatMap((volume) => {
		const [source, target] = sidesOf(volume);
		if (source === "" || target !== INIT_FOLDER && !target.startsWith(`${INIT_FOLDER}/`)) return [];
		const path = posix.join(folderOf(compose), source).replace(/\/$/, "");
		return paths.some((one) => one === path || one.startsWith(`${path}/`)) ? [[path, target]] : [];
	});
	return Object.fromEntries(mounts);
}
function sidesOf(volume) {
	if (typeof volume === "string") {
		const [source = "", target = ""] = volume.split(":");
		return source.startsWith(".") ? [source, target.replace(/\/$/, "")] : ["", ""];
	}
	if (!isObject(volume) || volume["type"] !== "bind") return ["", ""];
	const { source, target } = volume;
	return [typeof source === "string" ? source : "", typeof target === "string" ? target.replace(/\/$/, "") : ""];
}
const SCHEMA_FILE = /(?:^|\/)(?:init(?:[._-][\w.-]*)?|schema)\.sql$/i;
/** Spring reads those of its resources by itself. */
const READ_BY_ITSELF = /(?:^|\/)(?:src\/main\/resources|migrations?|versions)\//;
/** Folders of a repository that belong to no service of it. */
const SHARED = /^(?:(?:db|database|sql|init|initdb|docker|deploy|scripts|postgres|postgresql|mysql)\/)*[^/]+$/;
/** SQL that makes the schema of a provider which no migration of its own makes. */
function initFiles(facts, { home, start }) {
	if (/migrat|alembic|prisma/i.test(start)) return NO_INIT;
	const schemas = facts.paths.filter((path) => SCHEMA_FILE.test(path) && !isAside(path) && !READ_BY_ITSELF.test(`/${path}`));
	const own = schemas.filter((path) => home !== "" && path.startsWith(`${home}/`));
	const files = own.length > 0 ? own : schemas.filter((path) => SHARED.test(path));
	return files.length === 0 ? NO_INIT : {
		mounts: {},
		files,
		doubt: doubtOf(facts, files)
	};
}
function doubtOf({ texts }, files) {
	const names = files.map((path) => path.slice(path.lastIndexOf("/") + 1));
	const reader = [...texts].find(([, text]) => names.some((name) => text.includes(name)))?.[0];
	if (reader !== void 0) return `${reader} names it: where the provider runs it by itself, leave this out`;
	return files.length > 1 && (new Set(files.map(folderOf)).size > 1 || names.includes("schema.sql")) ? "keep those that belong to this database, in their order" : null;
}

// src/generate/find-services.ts
const KINDS = [
	{
		family: "postgres",
		name: "db",
		image: "postgres:15",
		port: 5432,
		env: { POSTGRES_PASSWORD: "test" },
		clients: /"(?:pg|postgres|pg-promise|@prisma\/client|typeorm)"|\bpsycopg[23]?\b|\basyncpg\b|github\.com\/(?:lib\/pq|jackc\/pgx)|<artifactId>postgresql|org\.postgresql/,
		variables: /\b([A-Z_]*(?:DATABASE|POSTGRES|PG|DB)[A-Z_]*_(?:URL|URI|DSN))\b/,
		variable: "DATABASE_URL",
		address: (env) => `postgres://${env["POSTGRES_USER"] ?? "postgres"}:${env["POSTGRES_PASSWORD"] ?? "test"}@{host}:{port}/${env["POSTGRES_DB"] ?? env["POSTGRES_USER"] ?? "postgres"}`
	},
	{
		family: "redis",
		name: "cache",
		image: "redis:7",
		port: 6379,
		env: {},
		clients: /"(?:redis|ioredis|@redis\/client|bullmq)"|^redis\b|\bredis[=<>~[]|github\.com\/(?:redis|go-redis)\/|<artifactId>(?:jedis|lettuce-core|spring-boot-starter-data-redis)/m,
		variables: /\b([A-Z_]*(?:REDIS|CACHE)[A-Z_]*_(?:URL|URI|DSN))\b/,
		variable: "REDIS_URL",
		address: () => "redis://{host}:{port}"
	},
	{
		family: "mysql",
		name: "mysql",
		image: "mysql:8",
		port: 3306,
		env: {
			MYSQL_ROOT_PASSWORD: "test",
			MYSQL_DATABASE: "test"
		},
		clients: /"(?:mysql2?|mariadb)"|\b(?:pymysql|mysqlclient|aiomysql)\b|github\.com\/go-sql-driver\/mysql|<artifactId>mysql-connector/i,
		variables: /\b([A-Z_]*(?:MYSQL|MARIADB|DATABASE)[A-Z_]*_(?:URL|URI|DSN))\b/,
		variable: "DATABASE_URL",
		address: (env) => `mysql://root:${env["MYSQL_ROOT_PASSWORD"] ?? "test"}@{host}:{port}/${env["MYSQL_DATABASE"] ?? "test"}`
	},
	{
		family: "mongo",
		name: "mongo",
		image: "mongo:7",
		port: 27017,
		env: {},
		clients: /"(?:mongodb|mongoose)"|\b(?:pymongo|motor)\b|go\.mongodb\.org\/mongo-driver|<artifactId>(?:mongodb-driver|spring-boot-starter-data-mongodb)/,
		variables: /\b([A-Z_]*MONGO[A-Z_]*_(?:URL|URI|DSN))\b/,
		variable: "MONGODB_URI",
		address: () => "mongodb://{host}:{port}/test"
	}
];
/** What the provider needs: what a compose file of the repository starts, else what its client libraries talk to. */
function findServices(facts, { home, folder, start }) {
	const composed = [...facts.texts].filter(([path]) => /(?:^|\/)(?:docker-)?compose\.ya?ml$/.test(path)).flatMap(([path, text]) => fromCompose(facts, path, text));
	const sources = textsBelow(facts, home).filter(([path]) => isSource(path)).map(([, text]) => text);
	const manifests = textsBelow(facts, folder).filter(([path]) => !isSource(path));
	return KINDS.flatMap((kind) => {
		const fitting = composed.filter(({ image }) => familyOf(image) === kind.family);
		const words = wordsOf(home.slice(home.lastIndexOf("/") + 1));
		const listed = fitting.find(({ name }) => wordsOf(name).some((word) => words.includes(word))) ?? fitting[0];
		const manifest = manifests.find(([, text]) => kind.clients.test(text));
		if (listed === void 0 && manifest === void 0) return [];
		const env = {
			...kind.env,
			...listed?.env
		};
		const variable = sources.map((text) => kind.variables.exec(text)?.[1]).find((name) => name !== void 0) ?? kind.variable;
		return [{
			name: listed?.name ?? kind.name,
			image: listed === void 0 ? kind.image : hasTag(listed.image) ? listed.image : `${listed.image}:latest`,
			env,
			port: kind.port,
			expose: { [variable]: kind.address(env) },
			init: initOf(kind, listed, () => initFiles(facts, {
				home,
				start
			})),
			from: listed === void 0 ? `${manifest?.[0]} has its client` : `${listed.path} starts it`
		}];
	});
}
/** What the compose file mounts is what its database is made with; SQL that lies about is asked where it mounts nothing. */
function initOf({ family }, listed, find) {
	const mounts = listed?.mounts ?? {};
	if (Object.keys(mounts).length > 0) return {
		...NO_INIT,
		mounts
	};
	return family === "postgres" || family === "mysql" ? find() : NO_INIT;
}
/** Services with an image; a file that is no compose file has none. */
function fromCompose(facts, path, text) {
	const services = recordOf(recordOf(readYaml(text, path))["services"]);
	return Object.entries(services).flatMap(([name, written]) => {
		const service = recordOf(written);
		const image = service["image"];
		if (typeof image !== "string" || image.includes("$")) return [];
		const mounts = initMounts(facts, path, service["volumes"]);
		return [{
			name: safeName(name),
			image,
			env: environmentOf(service["environment"]),
			mounts,
			path
		}];
	});
}
function readYaml(text, path) {
	try {
		return parseText(text, path).value;
	} catch {
		return null;
	}
}
function environmentOf(written) {
	const entries = Array.isArray(written) ? written.map((line) => [String(line).split("=")[0] ?? "", String(line).split("=").slice(1).join("=")]) : Object.entries(recordOf(written)).map(([name, value]) => [name, String(value ?? "")]);
	return Object.fromEntries(entries.map(([name, value]) => [name, value.replace(/^\$\{\w+:?-([^}]*)\}$/, "$1")]).filter(([, value]) => !value?.includes("$") && value !== ""));
}
function safeName(name) {
	return name.replaceAll(/[^A-Za-z0-9_-]/g, "-");
}
function recordOf(value) {
	return isObject(value) ? value : {};
}

// src/generate/config-providers.ts
/** Folders that one note lists before it counts the rest. */
const MAX_FOLDERS = 5;
/** An entry for each service of a repository with several, and what was left open. */
function planServices(facts, found) {
	const once = uniqueNames();
	const services = /* @__PURE__ */ new Map();
	const entries = found.services.map((own) => {
		const name = once(nameOf(facts, own));
		const needs = own.found === null ? [] : findServices(facts, own.found);
		for (const need of needs) keepService(services, need);
		return {
			name,
			lines: entryLines(facts, {
				own,
				name,
				needs: needs.map((need) => need.name)
			}),
			starts: own.found !== null,
			integration: own.found?.integration ?? null
		};
	});
	const open = found.services.flatMap(({ found: how, home }, at) => how === null ? [`${entries[at]?.name} (${home || "the root"})`] : []);
	return {
		entries,
		services: [...services.values()],
		notes: [
			...open.length === 0 ? [] : [`How ${listed(open)} ${open.length === 1 ? "is" : "are"} started was not found: complete the lines.`],
			...found.unclaimed.length === 0 ? [] : [`${listed(found.unclaimed)} ${found.unclaimed.length === 1 ? "belongs" : "belong"} to no service that was found: name the file in \`specs\` of a provider.`],
			...found.undescribed.length === 0 ? [] : [`${listed(found.undescribed)} can be started and ${found.undescribed.length === 1 ? "has" : "have"} no description of an API: no provider was written.`]
		]
	};
}
function listed(names) {
	return listSome(names, MAX_FOLDERS);
}
/** Two that read different variables share the container; one that is meant otherwise is for a person to tell apart. */
function keepService(services, need) {
	const known = services.get(need.name);
	if (known === void 0) return void services.set(need.name, need);
	const files = [.../* @__PURE__ */ new Set([...known.init.files, ...need.init.files])];
	const doubt = known.init.doubt ?? need.init.doubt;
	services.set(need.name, {
		...known,
		expose: {
			...known.expose,
			...need.expose
		},
		init: {
			...known.init,
			files,
			doubt
		}
	});
}
/** The name in a pact that is its folder's or its title's, else the title, else the folder's where the title is another's too. */
function nameOf(facts, { home, specs }) {
	const titles = descriptionsOf(facts);
	const own = titles.filter(({ path, title }) => specs.includes(path) && title !== "").map(({ title }) => title);
	const shared = titles.filter(({ title }) => title === own[0]).length > 1;
	const folder = home.slice(home.lastIndexOf("/") + 1);
	const inPacts = facts.pacts.find(({ provider }) => [...own, folder].some((one) => kebab(one) === kebab(provider)));
	if (inPacts !== void 0) return inPacts.provider;
	return pascal(own[0] === void 0 || shared ? folder || "Provider" : own[0]);
}
function entryLines(facts, { own, name, needs }) {
	const { found, home, specs, dockerfile } = own;
	const lines = [`name: ${scalar$1(name)} # pacts have to use the same name`, `specs: [${specs.map(scalar$1).join(", ")}]`];
	if (found === null) return [...lines, ...imageLines(name, dockerfile)];
	const its = {
		...facts,
		specs: facts.specs.filter(({ file }) => specs.includes(file))
	};
	return [
		...lines,
		...startLines(its, {
			...found,
			home
		}),
		`services: [${needs.join(", ")}]${needs.length === 0 ? " # no client of a database was found" : " # those it needs, each in a container of its own"}`
	];
}
/** Lines that start what was found, each with where it is from. */
function startLines(facts, found) {
	const { ready, states, statesSwitch } = findPaths(facts, found.home);
	return [
		`start: ${scalar$1(found.start)} # ${found.from}; PORT and the addresses of the services are in its environment`,
		...found.folder === "" ? [] : [`directory: ${scalar$1(found.folder)} # the folder that it is started in`],
		ready === null ? "# ready: /health # a path that answers 2xx when it is ready; without it, its port has to accept connections" : `ready: ${scalar$1(ready)} # answers 2xx when it is ready`,
		...states === null ? [] : [`states: ${scalar$1(states)} # its endpoint for provider states, as its source has it`],
		...statesSwitch === null ? [] : [`env: ${flow({ [statesSwitch[0]]: statesSwitch[1] })} # what the endpoint for provider states asks for`],
		...found.prepare === null ? [] : [`base: ${scalar$1(found.prepare)} # prepares the base's checkout, for the comparison`]
	];
}
/** What to write where nothing says how it is started. */
function imageLines(name, dockerfile) {
	if (dockerfile === null) return ["# start: node server.js # how it is started, with PORT in its environment"];
	const { path, port } = dockerfile;
	const image = `${kebab(name)}:ci`;
	return [`# image: ${image} # built by a step of the job before: docker build -t ${image} ${path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "."}`, `# port: ${port ?? 8080} # inside the container; ${port === null ? `${path} exposes none` : `${path} exposes it`}`];
}

// src/generate/consumer-name.ts
/** The name that pacts of the repository have for what one of its manifests is called: it is their consumer. Null: none has. */
function consumerName({ texts, pacts }) {
	const own = new Set([...texts].flatMap(([path, text]) => packageName(path, text)).map(kebab));
	return pacts.find(({ consumer }) => own.has(kebab(consumer)))?.consumer ?? null;
}
/** `@acme/web-app` → `web-app`, `module github.com/acme/web-app/v2` → `web-app`. */
function packageName(path, text) {
	const file = path.slice(path.lastIndexOf("/") + 1);
	const found = file === "package.json" ? /"name"\s*:\s*"(?:@[^/"]+\/)?([^"]+)"/.exec(text) : file === "pyproject.toml" ? /^name\s*=\s*["']([^"']+)["']/m.exec(text) : file === "go.mod" ? /^module\s+(?:\S*\/)?([^/\s]+?)(?:\/v\d+)?\s*$/m.exec(text) : null;
	return found?.[1] === void 0 ? [] : [found[1]];
}

// src/generate/config.ts
const SCHEMA = "https://raw.githubusercontent.com/org/api-testing-action/v1/schema/api-testing.schema.json";
/** A configuration from what the repository says, each line with its reason. It is read back before it is handed out. */
function generateConfig(facts, path) {
	const consumer = consumerName(facts);
	const parts = partsOf({
		...facts,
		pacts: facts.pacts.filter((pact) => pact.consumer !== consumer)
	}, consumer);
	const text = [
		`# yaml-language-server: $schema=${SCHEMA}\nversion: 1\n`,
		parts.specs,
		parts.provider,
		renderServices(parts.services),
		parts.integration,
		renderConsumer(consumer),
		renderContract(facts, [...parts.names, ...consumer === null ? [] : [consumer]]),
		renderLoad(facts, parts),
		renderLater(facts, parts)
	].filter((one) => one !== "").join("\n");
	parseConfig(text, path, {});
	return {
		files: [{
			path,
			text
		}],
		notes: [
			...uncommittedGenerators(facts).map((one) => `${wordsFor(one)}. Write it down and commit it: \`${one.command}\``),
			...parts === NOTHING_PROVIDED ? [] : descriptionNotes(facts),
			...parts.notes
		],
		next: [
			`git add ${path}`,
			"npx api-testing generate workflow",
			"npx api-testing run --dry-run --stages all"
		]
	};
}
/** Of a repository that is only a consumer there is nothing to start. */
function partsOf(facts, consumer) {
	const found = findProviders(facts);
	if (found.services.length > 1) return severalParts(facts, found);
	if (consumer !== null && facts.pacts.length === 0 && descriptionsOf(facts).length === 0) return NOTHING_PROVIDED;
	return singleParts(facts, found.services[0] ?? null);
}
const NOTHING_PROVIDED = {
	specs: "",
	provider: "",
	services: [],
	integration: "",
	names: [],
	starts: false,
	notes: ["Its pacts name this repository as their consumer, and nothing describes an API of its own: no provider was written."]
};
function renderConsumer(name) {
	if (name === null) return "";
	return section("consumer", [`name: ${scalar$1(name)} # as its pacts write it; with a broker they are published`]);
}
function singleParts(facts, own) {
	const provider = findProvider(facts);
	const name = providerName(facts);
	return {
		specs: renderSpecs(facts),
		provider: renderProvider(facts, {
			name,
			found: provider,
			dockerfile: own?.dockerfile ?? null
		}),
		services: provider === null ? [] : findServices(facts, {
			...provider,
			home: provider.folder
		}),
		integration: renderIntegration(provider),
		names: [name],
		starts: provider !== null,
		notes: [...severalNote(facts), ...provider === null ? ["How the provider is started was not found: complete the lines under `provider`."] : []]
	};
}
function severalParts(facts, found) {
	const { entries, services, notes } = planServices(facts, found);
	const items = entries.map(({ lines }) => lines.map((line, at) => `${at === 0 ? "- " : "  "}${line}`));
	const tests = entries.flatMap(({ integration }) => integration ?? []);
	return {
		specs: "",
		provider: section("providers", items.flat()),
		services,
		integration: tests.length === 0 ? "" : `# integration: # runs once for each provider: the command chooses the tests by PROVIDER_NAME\n#   run: ${scalar$1(tests[0] ?? "")}\n`,
		names: entries.map(({ name }) => name),
		starts: entries.some(({ starts }) => starts),
		notes
	};
}
/** What cannot be done for want of a description that requests are made from. */
function descriptionNotes({ specs, others }) {
	if (specs.length > 0) return [];
	const rest = "smoke, load, compare and chaos make their requests from OpenAPI and were left out";
	if (others.length === 0) return [`No OpenAPI description was found: ${rest}. Pact files are compared and verified.`];
	return [`There is ${[...new Set(others.map(({ format }) => FORMAT_NAMES[format]))].sort().join(" and ")} and no OpenAPI: it is compared, and contracts are verified; ${rest}.`];
}
const FORMAT_NAMES = {
	openapi: "OpenAPI",
	asyncapi: "AsyncAPI",
	graphql: "GraphQL",
	protobuf: "protobuf"
};
/** One provider is written: whose each specification is, the repository does not say. */
function severalNote({ specs }) {
	const folders = new Set(specs.map(({ file }) => folderOf(file)));
	if (folders.size < 2) return [];
	return [`There are ${specs.length} specifications in ${folders.size} folders, and one provider is written for all of them. Where each has its own, write \`providers\` instead, a list with \`name\`, \`specs\`, \`start\` and \`directory\` of each.`];
}
/** The name that the pacts use for the one they are about, else the title of the specification. */
function providerName(facts) {
	const counts = /* @__PURE__ */ new Map();
	for (const { provider } of facts.pacts) counts.set(provider, (counts.get(provider) ?? 0) + 1);
	const [most] = [...counts].sort(([, a], [, b]) => b - a);
	return most?.[0] ?? pascal(facts.specs[0]?.title ?? "Provider");
}
function renderSpecs({ specs, others }) {
	if (others.length > 0) return "";
	if (specs.length === 0) return "# specs: [openapi.yaml] # no OpenAPI description was found; without this line they are found by their content\n";
	return `specs: [${specs.map(({ file }) => scalar$1(file)).join(", ")}] # files with a top-level \`openapi:\` or \`swagger:\`; what they refer to is read with them\n`;
}
function renderProvider(facts, { name, found, dockerfile }) {
	const about = facts.pacts.some(({ provider }) => provider === name) ? "the name that the pacts use" : facts.specs.length > 0 ? "the title of the specification; pacts have to use the same name" : "write its own; pacts have to use the same name";
	const lines = [`name: ${scalar$1(name)} # ${about}`];
	if (found === null) return section("provider", [...lines, ...imageLines(name, dockerfile)]);
	return section("provider", [...lines, ...startLines(facts, found)]);
}
function renderServices(services) {
	if (services.length === 0) return "";
	const lines = services.flatMap(({ name, image, env, port, expose, init, from }) => [
		`${name}: # ${from}`,
		`  image: ${scalar$1(image)}`,
		...Object.keys(env).length === 0 ? [] : [`  env: ${flow(env)}`],
		`  port: ${port} # inside the container; outside it is a free one`,
		`  expose: ${flow(expose)} # what the provider and the tests are told`,
		...initLines(init).map((line) => `  ${line}`)
	]);
	return section("services", lines);
}
function initLines({ mounts, files, doubt }) {
	if (Object.keys(mounts).length > 0) return [`mounts: ${flow(mounts)} # what the database runs once, as the compose file mounts it`];
	if (files.length === 0) return [];
	const steps = `init: [${files.map((file) => `{ file: ${scalar$1(file)} }`).join(", ")}]`;
	return [doubt === null ? `${steps} # read by the database's client before the provider starts` : `# ${steps} # ${doubt}`];
}
function renderIntegration(found) {
	if (found?.integration == null) return "";
	return section("integration", [`run: ${scalar$1(found.integration)} # the team's own tests, against the started provider and services`]);
}
function renderContract({ pacts }, names) {
	const about = pacts.filter(({ provider, consumer }) => names.includes(provider) || names.includes(consumer));
	const folders = [...new Set(about.map(({ path }) => folderOf(path)))].sort();
	const globs = folders.map((folder) => scalar$1(folder === "" ? "*.json" : `${folder}/*.json`)).join(", ");
	const whom = names.filter((name) => about.some((pact) => [pact.provider, pact.consumer].includes(name))).join(" and ");
	const found = folders.length === 0 ? "# pacts: ['pacts/*.json'] # pact files; none were found" : `pacts: [${globs}] # ${about.length} pact ${about.length === 1 ? "file" : "files"} about ${whom}`;
	const broker = "# broker: ${PACT_BROKER_BASE_URL} # with a Pact Broker, beside the files or instead of them";
	const gate = "# gate: [production] # with a broker: environments that can-i-deploy is asked for";
	if (folders.length === 0) return `# contract:\n${[
		found,
		broker,
		gate
	].map((line) => `#   ${line.replace(/^# /, "")}\n`).join("")}`;
	return section("contract", [
		found,
		broker,
		gate
	]);
}
function renderLoad({ specs, k6Scripts }, { starts, names }) {
	if (specs.length === 0) return "";
	const lines = ["smoke: {} # calls of every changed operation, each answer held against the specification"];
	if (starts) lines.push("load: # the changed operations, under the load of a common day", "  stages: [{ duration: 30s, target: 20 }, { duration: 1m, target: 20 }] # virtual users; write what your traffic is", "  thresholds: { http_req_duration: ['p(95)<500'], http_req_failed: ['rate<0.01'] } # milliseconds, and the share of failures", ...scriptLines(k6Scripts, names));
	return section("load", lines);
}
/** The team's own scripts: what does not ask where the provider is would call somebody else. */
function scriptLines(scripts, providers) {
	const listed = (wanted) => `scripts: [${wanted.map(({ path }) => scalar$1(path)).join(", ")}]`;
	if (scripts.length === 0) return [];
	if (providers.length > 1) return [`# ${listed(scripts)} # k6 scripts of this repository: each runs for each provider; what is about one belongs to its \`load-scripts\``];
	const [ready, others] = [scripts.filter((one) => one.readsAddress), scripts.filter((one) => !one.readsAddress)];
	return [...ready.length === 0 ? [] : [`${listed(ready)} # the team's own k6 scripts, under the same profiles`], ...others.length === 0 ? [] : [`# ${listed(others)} # k6 scripts that do not read the address from __ENV.BASE_URL yet`]];
}
function renderLater({ specs }, { services, starts }) {
	const failOn = "fail-on: breaking # or consumer-breaking: only what a known consumer uses\n";
	if (!starts) return "";
	if (specs.length === 0) return failOn;
	const names = services.map(({ name }) => name).join(", ");
	return `# compare: { mode: standard } # is this commit slower than the base; starts both\n${names === "" ? "" : `# chaos: { ready: [${names}] } # pauses, kills and slows the services, and watches recovery; \`npx api-testing generate chaos\`\n`}${failOn}`;
}

// src/generate/expected-value.ts
/** Deeper than that, optional parts are left out and recursion ends. */
const MAX_DEPTH = 8;
const FORMATS = {
	"date-time": {
		pattern: String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$`,
		example: "2026-01-31T12:00:00Z"
	},
	date: {
		pattern: String.raw`^\d{4}-\d{2}-\d{2}$`,
		example: "2026-01-31"
	},
	uuid: {
		pattern: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
		example: "3f9a1c2b-7d04-4e5f-8a6b-0c1d2e3f4a5b"
	}
};
/** A response as its schema describes it: required properties (all, where none is required), each by its type. */
function expectedValue(schema, input) {
	const { definitions, depth = 0 } = input;
	const flat = flattenSchema(schema ?? {}, {
		definitions,
		branch: 0
	}) ?? {};
	const example = input.example ?? hintOf(flat);
	const type = typeOf(flat, example);
	if (depth > MAX_DEPTH) return {
		kind: "exactly",
		value: null
	};
	if (type === "object") return expectedObject(flat, {
		...input,
		example,
		depth
	});
	if (type === "array") {
		const first = Array.isArray(example) ? example[0] : void 0;
		return {
			kind: "each",
			item: expectedValue(flat.items ?? {}, {
				definitions,
				example: first,
				depth: depth + 1
			})
		};
	}
	return expectedScalar(flat, type, example);
}
function expectedObject(flat, input) {
	const { definitions, depth = 0 } = input;
	const properties = isSchemaObject(flat.properties) ? flat.properties : {};
	const example = isSchemaObject(input.example) ? input.example : {};
	const required = Array.isArray(flat.required) ? flat.required.filter((name) => typeof name === "string") : [];
	return {
		kind: "object",
		entries: (required.length > 0 ? required : Object.keys(properties)).flatMap((name) => {
			const schema = Object.hasOwn(properties, name) ? properties[name] : {};
			if (flattenSchema(schema, {
				definitions,
				branch: 0
			})?.writeOnly === true) return [];
			const known = Object.hasOwn(example, name) ? example[name] : void 0;
			return [[name, expectedValue(schema, {
				definitions,
				example: known,
				depth: depth + 1
			})]];
		})
	};
}
function expectedScalar(flat, type, example) {
	switch (type) {
		case "integer":
		case "number": {
			const written = sampleNumber(flat, type === "integer", 0);
			const value = typeof example === "number" ? example : "value" in written ? written.value : 1;
			return {
				kind: type === "integer" ? "integer" : "decimal",
				example: value
			};
		}
		case "boolean": return {
			kind: "boolean",
			example: typeof example === "boolean" ? example : true
		};
		case "null": return {
			kind: "exactly",
			value: null
		};
		default: return expectedText(flat, typeof example === "string" ? example : null);
	}
}
function expectedText(flat, example) {
	if (typeof flat.const === "string") return {
		kind: "exactly",
		value: flat.const
	};
	const words = Array.isArray(flat.enum) ? flat.enum.filter((word) => typeof word === "string") : [];
	const first = words[0];
	if (first !== void 0) return {
		kind: "pattern",
		pattern: `^(${words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|")})$`,
		example: example !== null && words.includes(example) ? example : first
	};
	const format = typeof flat.format === "string" ? FORMATS[flat.format] : void 0;
	const written = sampleString(flat, 0);
	const sampled = example ?? ("value" in written ? written.value.replaceAll("feedc0ffee00", "0a1b2c3d4e5f") : "text");
	if (typeof flat.pattern === "string" && isCommonPattern(flat.pattern) && new RegExp(flat.pattern, "u").test(sampled)) return {
		kind: "pattern",
		pattern: flat.pattern,
		example: sampled
	};
	if (format) {
		const fits = example !== null && new RegExp(format.pattern).test(example);
		return {
			kind: "pattern",
			pattern: format.pattern,
			example: fits ? example : format.example
		};
	}
	return {
		kind: "text",
		example: sampled === "" ? "text" : sampled
	};
}
/** Patterns mean the same to ECMAScript, Rust, Java and Go only without look-around, back references and classes of properties. */
function isCommonPattern(pattern) {
	if (/\(\?[=!<]|\\[1-9kpPcu]/.test(pattern)) return false;
	try {
		new RegExp(pattern, "u");
		return true;
	} catch {
		return false;
	}
}
function hintOf(flat) {
	const examples = Array.isArray(flat.examples) ? flat.examples : [];
	return flat.example ?? examples[0] ?? flat.default;
}
function typeOf(flat, example) {
	const types = [flat.type].flat().filter((type) => typeof type === "string");
	const named = types.find((type) => type !== "null") ?? types[0];
	if (named !== void 0) return named;
	if (isSchemaObject(flat.properties)) return "object";
	if (flat.items !== void 0) return "array";
	if (Array.isArray(example)) return "array";
	if (isSchemaObject(example)) return "object";
	return typeof example === "number" ? "number" : typeof example === "boolean" ? "boolean" : "string";
}
/** A value that is sent or expected exactly as it is; properties whose id a state may choose are taken from it. */
function exactValue(value, fromState) {
	if (!isSchemaObject(value)) return {
		kind: "exactly",
		value
	};
	return {
		kind: "object",
		entries: Object.entries(value).map(([name, inner]) => fromState.has(name) && typeof inner === "string" ? [name, {
			kind: "state",
			name,
			example: inner
		}] : [name, {
			kind: "exactly",
			value: inner
		}])
	};
}
/** The example as plain data. */
function exampleOf(value) {
	switch (value.kind) {
		case "object": return Object.fromEntries(value.entries.map(([name, inner]) => [name, exampleOf(inner)]));
		case "each": return [exampleOf(value.item)];
		case "exactly": return value.value;
		default: return value.example;
	}
}

// src/generate/interactions.ts
/** Every operation of the list as a consumer calls it: with required parameters, expecting the first documented success. */
function planInteractions(consumer, spec, operations) {
	const sampler = makeSampler({
		definitions: spec.definitions,
		data: {}
	});
	const ids = idsOf(spec);
	const planned = operations.map((operation) => planInteraction({
		spec,
		operation,
		sampler,
		ids,
		digits: digitsOf(`${consumer} ${operation.id}`)
	}));
	return {
		interactions: planned.filter((one) => "method" in one),
		notes: planned.flatMap((one) => "why" in one ? [`${one.operation} is left out: ${one.why}.`] : [])
	};
}
/** Path parameters that something creates: their values are ids that a state can choose. By name, the collection they are of. */
function idsOf(spec) {
	const found = /* @__PURE__ */ new Map();
	for (const operation of spec.operations) {
		const segments = operation.path.split("/");
		for (const [at, segment] of segments.entries()) {
			const name = /^\{([^}]+)\}$/.exec(segment)?.[1];
			const collection = segments[at - 1];
			if (name === void 0 || !collection || collection.startsWith("{") || found.has(name)) continue;
			if (findCreators(spec, operation, name).length > 0) found.set(name, collection);
		}
	}
	return found;
}
/** `a payment exists`, of the parameter `payment_id` after `payments`. */
function stateOf(collection) {
	return `${withArticle(singular(wordsOf(collection).join(" ")))} exists`;
}
/** What follows the host in the request's address, examples filled in. */
function requestTarget({ path, query }) {
	const search = new URLSearchParams(query.map(({ name, example }) => [name, example])).toString();
	return search === "" ? path : `${path}?${search}`;
}
function planInteraction(place) {
	const { spec, operation, sampler, ids } = place;
	const refuse = (why) => ({
		operation: operation.id,
		why
	});
	const texts = operation.parameters.filter(isNeeded).map((parameter) => ({
		parameter,
		...textOf(parameter, place)
	}));
	const bad = texts.find((text) => "why" in text);
	if (bad !== void 0 && "why" in bad) return refuse(`no value for ${bad.parameter.name} was found (${bad.why})`);
	const known = texts.filter((text) => "example" in text);
	const body = writeBody({
		operation,
		sampler,
		definitions: spec.definitions
	});
	if ("why" in body) return refuse(body.why);
	if (body.mediaType !== null && !isJson(body.mediaType)) return refuse(`its body is ${body.mediaType}, not JSON`);
	const response = successOf(operation);
	if (response === null) return refuse("no success with a status of its own is documented");
	const at = (place) => known.filter(({ parameter }) => parameter.in === place);
	const sent = body.text === null ? null : JSON.parse(withDigits(body.text, place.digits));
	const bodyIds = Object.keys(sent !== null && typeof sent === "object" ? sent : {}).filter((name) => ids.has(name));
	const answer = answerOf(spec, response);
	const listed = operation.method === "GET" && hasList(answer.response) ? collectionOf(operation) : null;
	const collections = [...(listed === null ? [...at("path"), ...at("query")] : at("path")).filter(({ fromState }) => fromState).map(({ name }) => name), ...bodyIds].map((name) => ids.get(name) ?? name);
	return {
		operation: operation.id,
		title: operation.operationId ?? operation.id,
		description: `a request to ${operation.operationId ? wordsOf(operation.operationId).join(" ") : operation.id}`,
		states: [...new Set([...collections, ...listed === null ? [] : [listed]].map(stateOf))],
		method: operation.method,
		...pathOf(place, at("path")),
		query: [...at("query"), ...apiKeys(place, "query")],
		headers: [
			...headersOf(response.content[0]?.mediaType ?? null, body.mediaType),
			...at("header").map(({ name, example }) => [name, example]),
			...credentialHeaders(place)
		],
		body: body.text === null ? null : exactValue(sent, new Set(bodyIds)),
		...answer
	};
}
/** Whether an answer is, or holds, a list with at least one entry. */
function hasList(response) {
	if (response?.kind === "object") return response.entries.some(([, value]) => value.kind === "each");
	return response?.kind === "each";
}
/** `payments` of `/payments` and `/accounts/{id}/payments`. */
function collectionOf({ path }) {
	const last = path.split("/").findLast((segment) => segment !== "");
	return last === void 0 || last.startsWith("{") ? null : last;
}
function isNeeded({ required, in: where, name }) {
	const own = [
		"accept",
		"content-type",
		"authorization"
	].includes(name.toLowerCase());
	return (required || where === "path") && where !== "cookie" && !(where === "header" && own);
}
function textOf(parameter, { sampler, ids, digits }) {
	const sampled = sampler.sample(parameter.schema, parameter.example);
	if (sampled.kind === "none") return { why: sampled.why };
	const simple = {
		...parameter,
		required: true
	};
	const text = parameter.in === "query" ? String(sampled.value) : serialiseParameter(simple, sampled.value);
	const fromState = parameter.in !== "header" && ids.has(parameter.name);
	return {
		name: parameter.name,
		example: withDigits(text, digits),
		fromState
	};
}
function withDigits(text, digits) {
	return text.replaceAll(UNIQUE_MARK, digits);
}
/** Two consumers must not send the same key: a provider would answer the second with what the first one got. */
function digitsOf(text) {
	return createHash("sha256").update(text).digest("hex").slice(0, UNIQUE_MARK.length);
}
function pathOf({ spec, operation }, texts) {
	const template = (spec.basePaths[0] ?? "") + operation.path;
	const fill = (value) => texts.reduce((path, text) => path.replaceAll(`{${text.name}}`, () => value(text)), template);
	const chosen = texts.some(({ fromState }) => fromState);
	const expression = (text) => text.fromState ? `\${${text.name}}` : text.example;
	return {
		path: fill(({ example }) => example),
		pathExpression: chosen ? fill(expression) : null
	};
}
function successOf(operation) {
	return operation.responses.find(({ status }) => /^2\d\d$/.test(status)) ?? null;
}
function headersOf(accepted, sent) {
	const accept = accepted === null ? [] : [["Accept", accepted]];
	return sent === null ? accept : [...accept, ["Content-Type", sent]];
}
function answerOf(spec, response) {
	const media = response.content.find(({ mediaType }) => isJson(mediaType)) ?? response.content[0];
	const status = Number(response.status);
	if (media === void 0) return {
		status,
		responseType: null,
		response: null
	};
	const json = isJson(media.mediaType) && media.schema !== null;
	const input = {
		definitions: spec.definitions,
		example: media.example
	};
	return {
		status,
		responseType: media.mediaType,
		response: json ? expectedValue(media.schema, input) : null
	};
}
/** The first way in that the operation documents, with credentials that open nothing. */
function credentialHeaders(place) {
	return schemesOf(place).flatMap((scheme) => {
		if (scheme.kind === "bearer") return [["Authorization", "Bearer test-token"]];
		if (scheme.kind === "basic") return [["Authorization", "Basic dGVzdDp0ZXN0"]];
		return scheme.kind === "api-key" && scheme.in === "header" ? [[scheme.name, "test-key"]] : [];
	});
}
function apiKeys(place, where) {
	return schemesOf(place).flatMap((scheme) => scheme.kind === "api-key" && scheme.in === where ? [{
		name: scheme.name,
		example: "test-key",
		fromState: false
	}] : []);
}
function schemesOf({ spec, operation }) {
	return Object.keys(operation.security[0] ?? {}).flatMap((name) => spec.securitySchemes[name] ?? []);
}

// src/generate/literals.ts
/** A text as a literal of the language. JSON's escapes mean the same in all of them; TypeScript prefers single quotes. */
function textLiteral(text, language) {
	const json = JSON.stringify(text).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
	if (language !== "typescript") return json;
	return `'${json.slice(1, -1).replaceAll("\\\"", "\"").replaceAll("'", "\\'")}'`;
}
/** JSON data as a literal of TypeScript or Python, over several lines. */
function dataLiteral(value, language, depth = 0) {
	const pad = indentation(language).repeat(depth + 1);
	const end = indentation(language).repeat(depth);
	if (Array.isArray(value)) {
		if (value.every((item) => item === null || typeof item !== "object")) return `[${value.map((item) => dataLiteral(item, language)).join(", ")}]`;
		return `[\n${value.map((item) => `${pad}${dataLiteral(item, language, depth + 1)},\n`).join("")}${end}]`;
	}
	if (value !== null && typeof value === "object") {
		const entries = Object.entries(value);
		if (entries.length === 0) return "{}";
		return `{\n${entries.map(([name, item]) => `${pad}${keyLiteral(name, language)}: ${dataLiteral(item, language, depth + 1)},\n`).join("")}${end}}`;
	}
	if (typeof value === "string") return textLiteral(value, language);
	if (language === "typescript") return JSON.stringify(value);
	return value === null ? "None" : value === true ? "True" : value === false ? "False" : JSON.stringify(value);
}
function keyLiteral(name, language) {
	return language === "typescript" && /^[A-Za-z_$][\w$]*$/u.test(name) && name !== "__proto__" ? name : textLiteral(name, language);
}
function indentation(language) {
	return language === "python" ? "    " : "  ";
}
/** Text for a comment: one line, whatever it was. */
function comment(text) {
	return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").replaceAll("*/", "* /");
}

// src/generate/contract-go.ts
/** A test for `go test` with pact-go 2. Formatted as gofmt does it. */
function renderGo(test) {
	const named = uniqueNames();
	const tests = test.interactions.map((one) => renderTest$3(one, named(pascal(one.title))));
	return `package pact

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/pact-foundation/pact-go/v2/consumer"
	"github.com/pact-foundation/pact-go/v2/matchers"
)

// What ${comment(test.consumer)} needs of ${comment(test.provider)}. Replace each call of send by the call of your own client: that is what the
// test is for.
func newPact(t *testing.T) *consumer.V4HTTPMockProvider {
	t.Helper()
	pact, err := consumer.NewV4Pact(consumer.MockHTTPProviderConfig{
		Consumer: ${literal$3(test.consumer)},
		Provider: ${literal$3(test.provider)},
		PactDir:  ${literal$3(test.pactsFromTest)},
	})
	if err != nil {
		t.Fatal(err)
	}
	return pact
}

type call struct {
	method  string
	path    string
	headers map[string]string
	body    string
	status  int
	// Names that the answer must have.
	expects []string
}

func send(config consumer.MockServerConfig, want call) error {
	url := fmt.Sprintf("http://%s:%d%s", config.Host, config.Port, want.path)
	request, err := http.NewRequest(want.method, url, strings.NewReader(want.body))
	if err != nil {
		return err
	}
	for name, value := range want.headers {
		request.Header.Set(name, value)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return err
	}
	if response.StatusCode != want.status {
		return fmt.Errorf("%s %s answered %d: %s", want.method, want.path, response.StatusCode, text)
	}
	if len(want.expects) == 0 {
		return nil
	}
	var got map[string]any
	if err := json.Unmarshal(text, &got); err != nil {
		return err
	}
	for _, name := range want.expects {
		if _, there := got[name]; !there {
			return fmt.Errorf("%s %s answered without %s: %s", want.method, want.path, name, text)
		}
	}
	return nil
}

${tests.join("\n\n")}
`;
}
function renderTest$3(interaction, name) {
	const { states, description, method, path, pathExpression, status } = interaction;
	const given = states.map((state) => `\t\tGiven(${literal$3(state)}).\n`).join("");
	const request = pathExpression === null ? `WithRequest(${literal$3(method)}, ${literal$3(path)}` : `WithRequestPathMatcher(${literal$3(method)}, ${fromState(pathExpression, path)}`;
	return `func Test${name}(t *testing.T) {
	err := newPact(t).
		AddInteraction().
${given}		UponReceiving(${literal$3(description)}).
		${request}${builder$1("V4RequestBuilder", requestLines$1(interaction))}).
		WillRespondWith(${status}${builder$1("V4ResponseBuilder", responseLines$2(interaction))}).
		ExecuteTest(t, func(config consumer.MockServerConfig) error {
			return send(config, call{
${callLines(interaction).join("")}			})
		})
	if err != nil {
		t.Fatal(err)
	}
}`;
}
function builder$1(type, lines) {
	if (lines.length === 0) return "";
	return `, func(builder *consumer.${type}) {\n${lines.map((line) => `\t\t\tbuilder.${line}\n`).join("")}\t\t}`;
}
function requestLines$1({ query, headers, body }) {
	return [
		...query.map((one) => `Query(${literal$3(one.name)}, ${queryValue$1(one)})`),
		...headers.map(([name, value]) => `Header(${literal$3(name)}, matchers.S(${literal$3(value)}))`),
		...body === null ? [] : [`JSONBody(${matcher$2(body, 3)})`]
	];
}
function responseLines$2({ responseType, response }) {
	return [...responseType === null ? [] : [`Header("Content-Type", matchers.S(${literal$3(responseType)}))`], ...response === null ? [] : [`JSONBody(${matcher$2(response, 3)})`]];
}
function queryValue$1({ name, example, fromState: chosen }) {
	return chosen ? fromState(`\${${name}}`, example) : `matchers.S(${literal$3(example)})`;
}
function fromState(expression, example) {
	return `matchers.FromProviderState(${literal$3(expression)}, ${literal$3(example)})`;
}
function matcher$2(value, depth) {
	const pad = "	".repeat(depth + 1);
	switch (value.kind) {
		case "object":
			if (value.entries.length === 0) return "matchers.StructMatcher{}";
			return `matchers.StructMatcher{\n${aligned(value.entries.map(([name, inner]) => [`${literal$3(name)}:`, `${matcher$2(inner, depth + 1)},`]), pad)}${pad.slice(1)}}`;
		case "each": return `matchers.EachLike(${matcher$2(value.item, depth)}, 1)`;
		case "text": return `matchers.Like(${literal$3(value.example)})`;
		case "pattern": return `matchers.Term(${literal$3(value.example)}, ${literal$3(value.pattern)})`;
		case "integer": return `matchers.Integer(${value.example})`;
		case "decimal": return `matchers.Decimal(${value.example})`;
		case "boolean": return `matchers.Like(${value.example})`;
		case "state": return fromState(`\${${value.name}}`, value.example);
		default: return exact(value.value);
	}
}
/** gofmt aligns the values of keys that stand in consecutive lines; a value over several lines ends such a block. */
function aligned(rows, pad) {
	const blocks = [[]];
	for (const row of rows) if (row[1].includes("\n")) blocks.push([row], []);
	else blocks.at(-1)?.push(row);
	return blocks.flatMap((block) => {
		const width = Math.max(0, ...block.map(([key]) => key.length));
		return block.map(([key, value]) => `${pad}${block.length > 1 ? key.padEnd(width) : key} ${value}\n`);
	}).join("");
}
function exact(value) {
	if (value === null) return "nil";
	if (Array.isArray(value)) return `[]any{${value.map(exact).join(", ")}}`;
	if (typeof value === "object") return `map[string]any{${Object.entries(value).map(([name, inner]) => `${literal$3(name)}: ${exact(inner)}`).join(", ")}}`;
	return JSON.stringify(value);
}
function callLines({ method, path, query, headers, body, status, response }) {
	const expected = response === null ? null : exampleOf(response);
	const names = expected !== null && typeof expected === "object" && !Array.isArray(expected) ? Object.keys(expected) : [];
	const map = headers.map(([name, value]) => `${literal$3(name)}: ${literal$3(value)}`).join(", ");
	return [aligned([
		["method:", `${literal$3(method)},`],
		["path:", `${literal$3(requestTarget({
			path,
			query
		}))},`],
		...headers.length === 0 ? [] : [["headers:", `map[string]string{${map}},`]],
		...body === null ? [] : [["body:", `${literal$3(JSON.stringify(exampleOf(body)))},`]],
		["status:", `${status},`],
		...names.length === 0 ? [] : [["expects:", `[]string{${names.map(literal$3).join(", ")}},`]]
	], "				")];
}
function literal$3(text) {
	return textLiteral(text, "go");
}

// src/generate/contract-java.ts
/** A test for JUnit 5 with Pact-JVM 4.6; the JDK's own client sends the requests. */
function renderJava(test) {
	const named = uniqueNames();
	const tests = test.interactions.map((one) => renderTest$2(one, {
		name: named(camel(one.title)),
		test
	})).join("\n\n");
	return `import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import au.com.dius.pact.consumer.MockServer;
${[["PactDslJsonRootValue", "au.com.dius.pact.consumer.dsl.PactDslJsonRootValue"], ["LambdaDsl", "au.com.dius.pact.consumer.dsl.LambdaDsl"]].filter(([name]) => new RegExp(`\\b${name}\\.`).test(tests)).map(([, name]) => `import ${name};\n`).join("")}import au.com.dius.pact.consumer.dsl.PactDslWithProvider;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import au.com.dius.pact.core.model.annotations.PactDirectory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What ${comment(test.consumer)} needs of ${comment(test.provider)}. Replace each call of {@code send} by the call of your own client: that is
 * what the test is for.
 */
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = ${literal$2(test.provider)}, pactVersion = PactSpecVersion.V4)
@PactDirectory(${literal$2(test.pactsFromRoot)})
class ${pascal(test.provider)}PactTest {
${tests}

    private static HttpResponse<String> send(MockServer server, String method, String path, String body, String... headers)
            throws Exception {
        HttpRequest.BodyPublisher publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.getUrl() + path)).method(method, publisher);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void assertHas(HttpResponse<String> response, String... names) {
        for (String name : names) {
            assertTrue(response.body().contains("\\"" + name + "\\""), name + " is missing in " + response.body());
        }
    }
}
`;
}
function renderTest$2(interaction, { name, test }) {
	const { method, headers, body, status, response } = interaction;
	const lines = [
		...requestLines(interaction),
		".willRespondWith()",
		`.status(${status})`,
		...responseLines$1(interaction)
	];
	const sent = body === null ? "null" : literal$2(JSON.stringify(exampleOf(body)));
	const address = literal$2(requestTarget(interaction));
	const args = [
		`server, ${literal$2(method)}`,
		address,
		sent,
		...headers.flat().map(literal$2)
	].join(", ");
	const expected = response === null ? null : exampleOf(response);
	const names = expected !== null && typeof expected === "object" && !Array.isArray(expected) ? Object.keys(expected) : [];
	return `    @Pact(consumer = ${literal$2(test.consumer)})
    V4Pact ${name}(PactDslWithProvider builder) {
        return builder
${lines.map((line) => `                ${line}\n`).join("")}                .toPact(V4Pact.class);
    }

    @Test
    @PactTestFor(pactMethod = ${literal$2(name)})
    void ${name}IsAnswered(MockServer server) throws Exception {
        HttpResponse<String> response = send(${args});
        assertEquals(${status}, response.statusCode());
${names.length === 0 ? "" : `        assertHas(response, ${names.map(literal$2).join(", ")});\n`}    }`;
}
function requestLines(interaction) {
	const { states, description, method, path, pathExpression, query, headers, body } = interaction;
	return [
		...states.map((state) => `.given(${literal$2(state)})`),
		`.uponReceiving(${literal$2(description)})`,
		pathExpression === null ? `.path(${literal$2(path)})` : `.pathFromProviderState(${literal$2(pathExpression)}, ${literal$2(path)})`,
		`.method(${literal$2(method)})`,
		...query.map(({ name, example, fromState }) => fromState ? `.queryParameterFromProviderState(${literal$2(name)}, ${literal$2(`\${${name}}`)}, ${literal$2(example)})` : `.matchQuery(${literal$2(name)}, ${literal$2(`^${example.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&")}$`)}, ${literal$2(example)})`),
		...headers.map(([name, value]) => `.headers(${literal$2(name)}, ${literal$2(value)})`),
		...body === null ? [] : [`.body(${bodyOf(body)})`]
	];
}
function responseLines$1({ responseType, response }) {
	return [...responseType === null ? [] : [`.matchHeader("Content-Type", ${literal$2(contentTypePattern(responseType))}, ${literal$2(responseType)})`], ...response === null ? [] : [`.body(${bodyOf(response)})`]];
}
function contentTypePattern(type) {
	return `${type.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&")}(;.*)?`;
}
/** Names of the lambdas' parameters differ by depth: Java lets none hide another. */
function bodyOf(value) {
	if (value.kind === "object") return `LambdaDsl.newJsonBody(${objectLambda(value.entries, 0)}).build()`;
	if (value.kind === "each") return `LambdaDsl.newJsonArrayMinLike(1, ${arrayLambda(value.item, 0)}).build()`;
	if (value.kind === "exactly") return literal$2(JSON.stringify(value.value));
	return rootValue(value);
}
function objectLambda(entries, depth) {
	const self = `o${depth}`;
	const pad = " ".repeat(20 + depth * 4);
	const lines = entries.map(([name, value]) => `${pad}${self}.${property(name, value, depth)};\n`);
	return lines.length === 0 ? `${self} -> {}` : `${self} -> {\n${lines.join("")}${pad.slice(4)}}`;
}
function property(name, value, depth) {
	const key = literal$2(name);
	switch (value.kind) {
		case "object": return `object(${key}, ${objectLambda(value.entries, depth + 1)})`;
		case "each": return eachProperty(key, value.item, depth);
		case "state": return `valueFromProviderState(${key}, ${literal$2(`\${${value.name}}`)}, ${literal$2(value.example)})`;
		case "exactly": return exactProperty(key, value.value, depth);
		default: {
			const [method, args] = scalar(value);
			return `${method}(${key}, ${args})`;
		}
	}
}
function eachProperty(key, item, depth) {
	if (item.kind === "object") return `eachLike(${key}, ${objectLambda(item.entries, depth + 1)})`;
	if (item.kind === "each") return `eachArrayLike(${key}, ${arrayLambda(item.item, depth + 1)})`;
	if (item.kind === "exactly") return exactProperty(key, [item.value], depth);
	return `eachLike(${key}, ${rootValue(item)})`;
}
function arrayLambda(item, depth) {
	const self = `a${depth}`;
	if (item.kind === "object") return `${self} -> ${self}.object(${objectLambda(item.entries, depth + 1)})`;
	if (item.kind === "each") return `${self} -> ${self}.array(${arrayLambda(item.item, depth + 1)})`;
	if (item.kind === "exactly") return `${self} -> ${exactItem(self, item.value, depth)}`;
	const [method, args] = scalar(item);
	return `${self} -> ${self}.${method}(${args})`;
}
function scalar(value) {
	switch (value.kind) {
		case "pattern": return ["stringMatcher", `${literal$2(value.pattern)}, ${literal$2(value.example)}`];
		case "integer": return Math.abs(value.example) > 2147483647 ? ["numberType", `${value.example}L`] : ["integerType", `${value.example}`];
		case "decimal": return ["decimalType", Number.isInteger(value.example) ? `${value.example}.0` : `${value.example}`];
		case "boolean": return ["booleanType", `${value.example}`];
		default: return ["stringType", literal$2(value.example)];
	}
}
function rootValue(value) {
	const [method, args] = scalar(value);
	return `PactDslJsonRootValue.${method}(${args})`;
}
function exactProperty(key, value, depth) {
	if (value === null) return `nullValue(${key})`;
	if (typeof value === "string") return `stringValue(${key}, ${literal$2(value)})`;
	if (typeof value === "boolean") return `booleanValue(${key}, ${value})`;
	if (typeof value === "number") return `numberValue(${key}, ${numberLiteral(value)})`;
	const self = `a${depth + 1}`;
	if (Array.isArray(value)) return `array(${key}, ${self} -> { ${value.map((item) => `${exactItem(self, item, depth + 1)};`).join(" ")} })`;
	return `object(${key}, ${objectLambda(Object.entries(value ?? {}).map(([name, inner]) => [name, {
		kind: "exactly",
		value: inner
	}]), depth + 1)})`;
}
function exactItem(self, value, depth) {
	if (value === null) return `${self}.nullValue()`;
	if (typeof value === "string") return `${self}.stringValue(${literal$2(value)})`;
	if (typeof value === "boolean") return `${self}.booleanValue(${value})`;
	if (typeof value === "number") return `${self}.numberValue(${numberLiteral(value)})`;
	const inner = `a${depth + 1}`;
	if (Array.isArray(value)) return `${self}.array(${inner} -> { ${value.map((item) => `${exactItem(inner, item, depth + 1)};`).join(" ")} })`;
	return `${self}.object(${objectLambda(Object.entries(value ?? {}).map(([name, item]) => [name, {
		kind: "exactly",
		value: item
	}]), depth + 1)})`;
}
function numberLiteral(value) {
	return Number.isInteger(value) && Math.abs(value) > 2147483647 ? `${value}L` : `${value}`;
}
function literal$2(text) {
	return textLiteral(text, "java");
}

// src/generate/contract-python.ts
/** A test for pytest with `pact-python` 3 or later; the standard library sends the requests. */
function renderPython(test) {
	const named = uniqueNames();
	const text = test.interactions.map((interaction) => renderTest$1(interaction, named(snake(interaction.title)))).join("\n\n\n");
	const imports = ["generate", "match"].filter((name) => new RegExp(`\\b${name}\\.`).test(text));
	return `"""What ${oneLine(test.consumer)} needs of ${oneLine(test.provider)}.

Replace each call of \`send\` by the call of your own client: that is what the test is for.
"""

import json
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from pact import ${["Pact", ...imports].join(", ")}

PACTS = Path(__file__).parent / ${literal$1(test.pactsFromTest)}


@pytest.fixture
def pact() -> Iterator[Pact]:
    pact = Pact(${literal$1(test.consumer)}, ${literal$1(test.provider)}).with_specification("V4")
    yield pact
    pact.write_file(PACTS)


def send(method: str, url: str, headers: dict[str, str], body: object = None) -> tuple[int, object]:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data=data, headers=headers, method=method)
    with urllib.request.urlopen(request, timeout=10) as response:
        text = response.read()
        return response.status, json.loads(text) if "json" in response.headers.get("Content-Type", "") else None


${text}
`;
}
function renderTest$1(interaction, name) {
	const { states, description, method, path, pathExpression, status, headers, body } = interaction;
	const where = pathExpression === null ? literal$1(path) : `match.type(${literal$1(path)}, generator=generate.provider_state(${literal$1(pathExpression)}))`;
	return `def test_${name}(pact: Pact) -> None:
    (
${[
		`pact.upon_receiving(${literal$1(description)})`,
		...states.map((state) => `.given(${literal$1(state)})`),
		`.with_request(${literal$1(method)}, ${where})`,
		...interaction.query.map((one) => `.with_query_parameter(${literal$1(one.name)}, ${queryValue(one)})`),
		...headers.filter(([header]) => !isContentType(header)).map(([header, value]) => `.with_header(${literal$1(header)}, ${literal$1(value)})`),
		...body === null ? [] : [`.with_body(${matcher$1(body, 2)}, content_type=${literal$1(contentTypeOf(headers))})`],
		`.will_respond_with(${status})`,
		...responseLines(interaction)
	].map((line) => `        ${line}\n`).join("")}    )
    with pact.serve() as server:
        status, ${interaction.response === null ? "_" : "body"} = send(${literal$1(method)}, str(server.url).rstrip("/") + ${literal$1(requestTarget(interaction))}, ${headersLiteral$1(headers)}${sentOf(body)})
    assert status == ${status}
${interaction.response === null ? "" : `    assert body == ${dataLiteral(exampleOf(interaction.response), "python", 1)}\n`}`.trimEnd();
}
function responseLines({ responseType, response }) {
	if (responseType === null) return [];
	if (response === null) return [`.with_header("Content-Type", ${literal$1(responseType)}, part="Response")`];
	return [`.with_body(${matcher$1(response, 2)}, content_type=${literal$1(responseType)}, part="Response")`];
}
function queryValue({ name, example, fromState }) {
	if (!fromState) return literal$1(example);
	return `match.type(${literal$1(example)}, generator=generate.provider_state(${literal$1(`\${${name}}`)}))`;
}
function matcher$1(value, depth) {
	const pad = "    ".repeat(depth + 1);
	switch (value.kind) {
		case "object": {
			const lines = value.entries.map(([name, inner]) => `${pad}${keyLiteral(name, "python")}: ${matcher$1(inner, depth + 1)},\n`);
			return lines.length === 0 ? "{}" : `{\n${lines.join("")}${pad.slice(4)}}`;
		}
		case "each": return `match.each_like(${matcher$1(value.item, depth)}, min=1)`;
		case "text": return `match.str(${literal$1(value.example)})`;
		case "pattern": return `match.regex(${literal$1(value.example)}, regex=${literal$1(value.pattern)})`;
		case "integer": return `match.int(${value.example})`;
		case "decimal": return `match.number(${value.example})`;
		case "boolean": return `match.bool(${value.example ? "True" : "False"})`;
		case "state": return `match.type(${literal$1(value.example)}, generator=generate.provider_state(${literal$1(`\${${value.name}}`)}))`;
		default: return dataLiteral(value.value, "python", depth);
	}
}
function headersLiteral$1(headers) {
	return `{${headers.map(([name, value]) => `${literal$1(name)}: ${literal$1(value)}`).join(", ")}}`;
}
function sentOf(body) {
	return body === null ? "" : `, ${dataLiteral(exampleOf(body), "python", 2)}`;
}
function contentTypeOf(headers) {
	return headers.find(([name]) => isContentType(name))?.[1] ?? "application/json";
}
function isContentType(name) {
	return name.toLowerCase() === "content-type";
}
function oneLine(text) {
	return text.replaceAll(/\s+|"""|\\/g, " ");
}
function literal$1(text) {
	return textLiteral(text, "python");
}

// src/generate/contract-typescript.ts
/** A test for Vitest with `@pact-foundation/pact`. */
function renderTypescript(test) {
	const tests = test.interactions.map(renderTest).join("\n\n");
	const used = [
		"boolean",
		"decimal",
		"eachLike",
		"fromProviderState",
		"integer",
		"regex",
		"string"
	].filter((name) => new RegExp(`\\b${name}\\(`).test(tests));
	const matchers = used.length === 0 ? "" : `const { ${used.join(", ")} } = MatchersV3;\n`;
	return `import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ${used.length === 0 ? "Pact, SpecificationVersion" : "MatchersV3, Pact, SpecificationVersion"} } from '@pact-foundation/pact';
import { expect, test } from 'vitest';

// What ${test.consumer.replaceAll("\n", " ")} needs of ${test.provider.replaceAll("\n", " ")}. Replace each \`fetch\` by the call of your own client: that is what the test is for.
${matchers}
const pact = new Pact({
  consumer: ${text(test.consumer)},
  provider: ${text(test.provider)},
  dir: path.resolve(path.dirname(fileURLToPath(import.meta.url)), ${text(test.pactsFromTest)}),
  spec: SpecificationVersion.SPECIFICATION_VERSION_V4,
  logLevel: 'warn',
});

${tests}
`;
}
function renderTest(interaction) {
	const { title, states, description, method, path, pathExpression, status } = interaction;
	const given = states.map((state) => `    .given(${text(state)})\n`).join("");
	const where = pathExpression === null ? text(path) : `fromProviderState(${text(pathExpression)}, ${text(path)})`;
	const request = requestParts(interaction);
	const response = responseParts(interaction);
	return `test(${text(title)}, async () => {
  await pact
    .addInteraction()
${given}    .uponReceiving(${text(description)})
    .withRequest(${text(method)}, ${where}${builder("request", request)})
    .willRespondWith(${status}${builder("response", response)})
    .executeTest(async ({ url }) => {
      const response = await fetch(url + ${text(requestTarget(interaction))}, ${optionsOf(interaction)});
      expect(response.status).toBe(${status});
${assertionsOf(interaction)}    });
});`;
}
function builder(name, parts) {
	return parts.length === 0 ? "" : `, (${name}) => {\n${parts.map((part) => `      ${name}.${part};\n`).join("")}    }`;
}
function requestParts({ query, headers, body }) {
	return [
		...query.length === 0 ? [] : [`query({ ${query.map(queryEntry).join(", ")} })`],
		...headers.length === 0 ? [] : [`headers(${headersLiteral(headers)})`],
		...body === null ? [] : [`jsonBody(${matcher(body, 3)})`]
	];
}
function queryEntry({ name, example, fromState }) {
	const value = fromState ? `fromProviderState(${text(`\${${name}}`)}, ${text(example)})` : text(example);
	return `${keyLiteral(name, "typescript")}: ${value}`;
}
function responseParts({ responseType, response }) {
	return [...responseType === null ? [] : [`headers({ 'Content-Type': ${text(responseType)} })`], ...response === null ? [] : [`jsonBody(${matcher(response, 3)})`]];
}
function headersLiteral(headers) {
	return `{ ${headers.map(([name, value]) => `${keyLiteral(name, "typescript")}: ${text(value)}`).join(", ")} }`;
}
function matcher(value, depth) {
	const pad = "  ".repeat(depth + 1);
	switch (value.kind) {
		case "object": {
			const lines = value.entries.map(([name, inner]) => `${pad}${keyLiteral(name, "typescript")}: ${matcher(inner, depth + 1)},\n`);
			return lines.length === 0 ? "{}" : `{\n${lines.join("")}${pad.slice(2)}}`;
		}
		case "each": return `eachLike(${matcher(value.item, depth)})`;
		case "text": return `string(${text(value.example)})`;
		case "pattern": return `regex(${text(value.pattern)}, ${text(value.example)})`;
		case "state": return `fromProviderState(${text(`\${${value.name}}`)}, ${text(value.example)})`;
		case "exactly": return dataLiteral(value.value, "typescript", depth);
		default: return `${value.kind}(${JSON.stringify(value.example)})`;
	}
}
function optionsOf({ method, headers, body }) {
	return `{\n${[
		`method: ${text(method)},`,
		...headers.length === 0 ? [] : [`headers: ${headersLiteral(headers)},`],
		...body === null ? [] : [`body: JSON.stringify(${dataLiteral(exampleOf(body), "typescript", 4)}),`]
	].map((line) => `        ${line}\n`).join("")}      }`;
}
function assertionsOf({ response }) {
	if (response === null) return "";
	return `      expect(await response.json()).toEqual(${dataLiteral(exampleOf(response), "typescript", 3)});\n`;
}
function text(value) {
	return textLiteral(value, "typescript");
}

// src/generate/contract-test.ts
const DIALECTS$1 = {
	typescript: {
		path: ({ provider }) => `pact/${kebab(provider)}.pact.test.ts`,
		render: renderTypescript,
		next: (path) => `npm install --save-dev @pact-foundation/pact vitest && npx vitest run ${path}`
	},
	python: {
		path: ({ provider }) => `tests/test_${snake(provider)}_pact.py`,
		render: renderPython,
		next: (path) => `python -m pip install pact-python pytest && python -m pytest ${path}`
	},
	java: {
		path: ({ provider }) => `src/test/java/${pascal(provider)}PactTest.java`,
		render: renderJava,
		next: () => "mvn test # with org.junit.jupiter:junit-jupiter, and after it au.com.dius.pact.consumer:junit5, in scope test"
	},
	go: {
		path: ({ provider }) => `pact/${snake(provider)}_pact_test.go`,
		render: renderGo,
		next: () => "go get github.com/pact-foundation/pact-go/v2 && go run github.com/pact-foundation/pact-go/v2 install && go test ./pact/..."
	}
};
/** A consumer's Pact test for operations of a specification. What cannot be planned is a note; null where nothing can. */
function generateContractTest(input) {
	const { interactions, notes } = planInteractions(input.consumer, input.spec, input.operations);
	if (interactions.length === 0) return null;
	const dialect = DIALECTS$1[input.language];
	const inFolder = dialect.path(input);
	const path = input.folder === "" ? inFolder : `${input.folder}/${inFolder}`;
	const text = dialect.render({
		consumer: input.consumer,
		provider: input.provider,
		pactsFromTest: relativePath(path.slice(0, path.lastIndexOf("/")), input.pacts),
		pactsFromRoot: relativePath(input.folder, input.pacts),
		interactions
	});
	const go = input.folder === "" ? "" : `cd ${input.folder} && `;
	const states = interactions.some((one) => one.states.length > 0);
	return {
		files: [{
			path,
			text
		}],
		notes: [...notes, "Take out what the consumer does not use: a pact promises only what somebody reads."],
		next: [`${go}${dialect.next(inFolder)}`, ...states ? ["npx api-testing generate provider-states"] : []]
	};
}

// src/generate/integration-go.ts
/** A test for `go test` with testcontainers-go; the tables are JSON, so that gofmt finds nothing to align. */
function renderGoIntegration(test) {
	const text = (value) => textLiteral(value, "go");
	return `package integration

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/testcontainers/testcontainers-go"
)

// ${comment(test.provider)} against its real dependencies: they are started in containers, the provider as it is started everywhere, and
// every operation is called once. Add what your API promises beyond an answer: what a second request sees, what is in the store.

type service struct {
	Name    string
	Image   string
	Env     map[string]string
	Command []string
	Port    int
	Expose  map[string]string
	// Ends with 0 inside the container once the service answers.
	Check []string
}

type request struct {
	Operation string
	Method    string
	// Text, or the id that an earlier request created.
	Address  []any
	Headers  map[string]string
	Body     *string
	Statuses [][2]int
	// Steps to the id in the answer, or "location"; nil: no later request needs it.
	ID any
}

const servicesJSON = ${rawString(JSON.stringify(test.services, null, 2))}

// In this order: what a request needs, one before it made.
const requestsJSON = ${rawString(JSON.stringify(test.requests, null, 2))}

const (
	start     = ${text(test.start)}
	directory = ${text(test.directoryFromTest)}
	readyPath = ${text(test.ready)}
	mark      = ${text(test.mark)}
	deadline  = time.Minute
)

var environment = []string{${Object.entries(test.env).map(([name, value]) => text(`${name}=${value}`)).join(", ")}}

func TestProvider(t *testing.T) {
	ctx := context.Background()
	variables := append(os.Environ(), environment...)
	for _, one := range read[[]service](t, servicesJSON) {
		variables = append(variables, startService(ctx, t, one)...)
	}
	base := startProvider(t, variables)
	created := map[string]string{}
	unique := digits(t)
	for _, one := range read[[]request](t, requestsJSON) {
		t.Run(one.Operation, func(t *testing.T) { call(t, base, one, created, unique) })
	}
}

func read[T any](t *testing.T, text string) T {
	t.Helper()
	var value T
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		t.Fatal(err)
	}
	return value
}

func digits(t *testing.T) string {
	t.Helper()
	bytes := make([]byte, len(mark)/2)
	if _, err := rand.Read(bytes); err != nil {
		t.Fatal(err)
	}
	return hex.EncodeToString(bytes)
}

func startService(ctx context.Context, t *testing.T, one service) []string {
	t.Helper()
	wanted := testcontainers.ContainerRequest{Image: one.Image, Env: one.Env, Cmd: one.Command}
	if one.Port > 0 {
		wanted.ExposedPorts = []string{fmt.Sprintf("%d/tcp", one.Port)}
	}
	container, err := testcontainers.GenericContainer(ctx, testcontainers.GenericContainerRequest{ContainerRequest: wanted, Started: true})
	testcontainers.CleanupContainer(t, container)
	if err != nil {
		t.Fatal(err)
	}
	if len(one.Check) > 0 {
		until(t, one.Name, func() bool {
			code, _, err := container.Exec(ctx, one.Check)
			return err == nil && code == 0
		})
	}
	host, err := container.Host(ctx)
	if err != nil {
		t.Fatal(err)
	}
	port := ""
	if one.Port > 0 {
		mapped, err := container.MappedPort(ctx, fmt.Sprintf("%d/tcp", one.Port))
		if err != nil {
			t.Fatal(err)
		}
		port = mapped.Port()
	}
	var variables []string
	for name, template := range one.Expose {
		variables = append(variables, name+"="+strings.NewReplacer("{host}", host, "{port}", port).Replace(template))
	}
	return variables
}

func startProvider(t *testing.T, variables []string) string {
	t.Helper()
	port := ${test.port === 0 ? "freePort(t)" : test.port}
	var log bytes.Buffer
	command := exec.Command("sh", "-c", start)
	command.Dir = directory
	command.Env = append(variables, fmt.Sprintf("PORT=%d", port))
	command.Stdout, command.Stderr = &log, &log
	// A group of its own: a shell does not hand the signal on.
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := syscall.Kill(-command.Process.Pid, syscall.SIGTERM); err == nil {
			_ = command.Wait()
		}
		if t.Failed() {
			t.Log(log.String())
		}
	})
	base := fmt.Sprintf("http://127.0.0.1:%d", port)
	until(t, "the provider", func() bool { return isReady(base, port) })
	return base
}

func isReady(base string, port int) bool {
	if readyPath == "" {
		connection, err := net.DialTimeout("tcp", fmt.Sprintf("127.0.0.1:%d", port), time.Second)
		if err != nil {
			return false
		}
		return connection.Close() == nil
	}
	response, err := http.Get(base + readyPath)
	if err != nil {
		return false
	}
	return response.Body.Close() == nil && response.StatusCode < 300
}

func freePort(t *testing.T) int {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	return listener.Addr().(*net.TCPAddr).Port
}

func until(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for end := time.Now().Add(deadline); !holds(); time.Sleep(100 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("%s is not ready", what)
		}
	}
}

func call(t *testing.T, base string, one request, created map[string]string, unique string) {
	address := base
	for _, part := range one.Address {
		switch part := part.(type) {
		case string:
			address += strings.ReplaceAll(part, mark, unique)
		case map[string]any:
			id, known := created[fmt.Sprint(part["createdBy"])]
			if !known {
				id = fmt.Sprint(part["otherwise"])
			}
			address += url.PathEscape(id)
		}
	}
	var body io.Reader
	if one.Body != nil {
		body = strings.NewReader(strings.ReplaceAll(*one.Body, mark, unique))
	}
	wanted, err := http.NewRequest(one.Method, address, body)
	if err != nil {
		t.Fatal(err)
	}
	for name, value := range one.Headers {
		wanted.Header.Set(name, strings.ReplaceAll(value, mark, unique))
	}
	response, err := http.DefaultTransport.RoundTrip(wanted)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	for _, span := range one.Statuses {
		if response.StatusCode >= span[0] && response.StatusCode <= span[1] {
			keepID(t, one, response.Header.Get("Location"), text, created)
			return
		}
	}
	t.Fatalf("%s answered %d: %s", one.Operation, response.StatusCode, text)
}

func keepID(t *testing.T, one request, location string, text []byte, created map[string]string) {
	t.Helper()
	switch steps := one.ID.(type) {
	case string:
		created[one.Operation] = location[strings.LastIndex(location, "/")+1:]
	case []any:
		value := read[any](t, string(text))
		for _, step := range steps {
			object, _ := value.(map[string]any)
			value = object[fmt.Sprint(step)]
		}
		if value == nil {
			t.Fatalf("%s answered without the id of what it created: %s", one.Operation, text)
		}
		created[one.Operation] = fmt.Sprint(value)
	}
}
`;
}
/** A raw string of Go; what it cannot hold is put beside it. */
function rawString(text) {
	return `\`${text.replaceAll("`", "` + \"`\" + `").replaceAll("\r", "\\r")}\``;
}

// src/generate/integration-java.ts
/** A test for JUnit 5 with Testcontainers; the JDK's own client sends the requests, and finds ids without a JSON library. */
function renderJavaIntegration(test) {
	return `import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * ${comment(test.provider)} against its real dependencies: they are started in containers, the provider as it is started everywhere, and every
 * operation is called once. Add what your API promises beyond an answer: what a second request sees, what is in the store.
 */
class ProviderIntegrationTest {
    /** The check ends with 0 inside the container once the service answers. */
    record Service(String name, String image, Map<String, String> env, List<String> command, int port,
            Map<String, String> expose, List<String> check) {}

    /** The address: text, or the id that an earlier request created. The id's name in the answer; "location": of that header; "": none. */
    record Request(String operation, String method, List<Part> address, Map<String, String> headers, String body,
            List<int[]> statuses, String id) {}

    record Part(String text, String createdBy) {}

    private static final List<Service> SERVICES = List.of(
${test.services.map(serviceOf).join(",\n")});

    /** In this order: what a request needs, one before it made. */
    private static final List<Request> REQUESTS = List.of(
${test.requests.map(requestOf).join(",\n")});

    private static final String START = ${literal(test.start)};
    private static final File DIRECTORY = new File(${literal(test.directoryFromRoot)});
    private static final Map<String, String> ENVIRONMENT = ${mapOf(test.env)};
    private static final String READY_PATH = ${literal(test.ready)};
    private static final String MARK = ${literal(test.mark)};
    private static final String UNIQUE = UUID.randomUUID().toString().replace("-", "").substring(0, MARK.length());
    private static final long DEADLINE_MS = 60_000;

    private static final Map<String, GenericContainer<?>> CONTAINERS = new LinkedHashMap<>();
    private static final Map<String, String> CREATED = new HashMap<>();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Process provider;
    private static File log;
    private static String baseUrl;

    @BeforeAll
    static void startAll() throws Exception {
        int port = ${test.port === 0 ? "freePort()" : test.port};
        baseUrl = "http://127.0.0.1:" + port;
        log = File.createTempFile("provider", ".log");
        ProcessBuilder command = new ProcessBuilder("sh", "-c", START).directory(DIRECTORY);
        command.redirectErrorStream(true).redirectOutput(log);
        command.environment().putAll(ENVIRONMENT);
        for (Service service : SERVICES) {
            command.environment().putAll(startService(service));
        }
        command.environment().put("PORT", String.valueOf(port));
        provider = command.start();
        until(() -> isReady(port), () -> "The provider is not ready: " + Files.readString(log.toPath()));
    }

    @AfterAll
    static void stopAll() {
        if (provider != null) {
            provider.descendants().forEach(ProcessHandle::destroy);
            provider.destroy();
        }
        CONTAINERS.values().forEach(GenericContainer::stop);
    }

    private static Map<String, String> startService(Service service) throws Exception {
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(service.image()));
        container.withEnv(service.env());
        if (service.port() > 0) {
            container.withExposedPorts(service.port());
        }
        if (!service.command().isEmpty()) {
            container.withCommand(service.command().toArray(String[]::new));
        }
        container.start();
        CONTAINERS.put(service.name(), container);
        if (!service.check().isEmpty()) {
            until(() -> answers(container, service), () -> service.name() + " is not ready");
        }
        String port = service.port() > 0 ? String.valueOf(container.getMappedPort(service.port())) : "";
        Map<String, String> variables = new HashMap<>();
        service.expose().forEach((name, template) ->
                variables.put(name, template.replace("{host}", container.getHost()).replace("{port}", port)));
        return variables;
    }

    private static boolean answers(GenericContainer<?> container, Service service) throws Exception {
        return container.execInContainer(service.check().toArray(String[]::new)).getExitCode() == 0;
    }

    private static boolean isReady(int port) throws Exception {
        if (!READY_PATH.isEmpty()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + READY_PATH)).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 300;
        }
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            return server.getLocalPort();
        }
    }

    private static void until(Callable<Boolean> holds, Callable<String> describe) throws Exception {
        long end = System.currentTimeMillis() + DEADLINE_MS;
        while (!holdsNow(holds)) {
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException(describe.call());
            }
            Thread.sleep(100);
        }
    }

    private static boolean holdsNow(Callable<Boolean> holds) throws Exception {
        try {
            return holds.call();
        } catch (IOException notReadyYet) {
            return false;
        }
    }

    @TestFactory
    Stream<DynamicTest> services() {
        return SERVICES.stream().filter(service -> !service.check().isEmpty()).map(service ->
                DynamicTest.dynamicTest(service.name() + " answers", () -> assertTrue(answers(CONTAINERS.get(service.name()), service))));
    }

    @TestFactory
    Stream<DynamicTest> operations() {
        return REQUESTS.stream().map(request -> DynamicTest.dynamicTest(request.operation(), () -> call(request)));
    }

    private static void call(Request request) throws Exception {
        StringBuilder address = new StringBuilder(baseUrl);
        for (Part part : request.address()) {
            String id = CREATED.getOrDefault(part.createdBy(), part.text());
            address.append(part.createdBy().isEmpty() ? unique(part.text()) : URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        HttpRequest.BodyPublisher body = request.body() == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(unique(request.body()));
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address.toString())).method(request.method(), body);
        request.headers().forEach((name, value) -> builder.header(name, unique(value)));
        HttpResponse<String> response = CLIENT.send(builder.build(), HttpResponse.BodyHandlers.ofString());
        int status = response.statusCode();
        boolean expected = request.statuses().stream().anyMatch(span -> span[0] <= status && status <= span[1]);
        assertTrue(expected, () -> status + " " + response.body());
        if (!request.id().isEmpty()) {
            CREATED.put(request.operation(), idOf(request, response));
        }
    }

    private static String idOf(Request request, HttpResponse<String> response) {
        if (request.id().equals("location")) {
            String location = response.headers().firstValue("location").orElseThrow();
            return location.substring(location.lastIndexOf('/') + 1);
        }
        Matcher found = Pattern.compile("\\"" + Pattern.quote(request.id()) + "\\"\\\\s*:\\\\s*\\"?([^\\",}]+)").matcher(response.body());
        assertTrue(found.find(), "the id of what was created");
        return found.group(1);
    }

    private static String unique(String text) {
        return text.replace(MARK, UNIQUE);
    }
}
`;
}
function serviceOf({ name, image, env, command, port, expose, check }) {
	return `            new Service(${literal(name)}, ${literal(image)}, ${mapOf(env)}, ${listOf(command)}, ${port},
                    ${mapOf(expose)}, ${listOf(check)})`;
}
function requestOf({ operation, method, address, headers, body, statuses, id }) {
	const parts = address.map((part) => typeof part === "string" ? `new Part(${literal(part)}, "")` : `new Part(${literal(part.otherwise)}, ${literal(part.createdBy)})`);
	const spans = statuses.map(([min, max]) => `new int[] {${min}, ${max}}`);
	const name = id === null ? "" : id === "location" ? id : id.at(-1) ?? "";
	return `            new Request(${literal(operation)}, ${literal(method)}, List.of(${parts.join(", ")}), ${mapOf(headers)},
                    ${body === null ? "null" : literal(body)}, List.of(${spans.join(", ")}), ${literal(name)})`;
}
function mapOf(values) {
	const entries = Object.entries(values).map(([name, value]) => `Map.entry(${literal(name)}, ${literal(value)})`);
	return entries.length === 0 ? "Map.of()" : `Map.ofEntries(${entries.join(", ")})`;
}
function listOf(values) {
	return `List.of(${values.map(literal).join(", ")})`;
}
function literal(text) {
	return textLiteral(text, "java");
}

// src/generate/integration-python.ts
/** A test for pytest with `testcontainers`; the standard library sends the requests. */
function renderPythonIntegration(test) {
	const data = (value) => dataLiteral(value, "python");
	const text = (value) => textLiteral(value, "python");
	return `"""${test.provider.replaceAll(/["\\\n]/g, " ")} against its real dependencies.

They are started in containers, the provider as it is started everywhere, and every operation is called once. Add what your API promises
beyond an answer: what a second request sees, what is in the store.
"""

import json
import os
import secrets
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from testcontainers.core.container import DockerContainer

SERVICES = ${data(test.services)}

# In this order: what a request needs, one before it made.
REQUESTS = ${data(test.requests)}

START = ${text(test.start)}
DIRECTORY = Path(__file__).parent / ${text(test.directoryFromTest)}
ENVIRONMENT = ${data(test.env)}
READY_PATH = ${text(test.ready)}
DEADLINE_S = 60
UNIQUE = secrets.token_hex(6)


def until(holds: Callable[[], bool], describe: Callable[[], str]) -> None:
    end = time.monotonic() + DEADLINE_S
    while True:
        try:
            if holds():
                return
        except OSError:
            pass  # Refused is not ready yet; the deadline tells.
        if time.monotonic() > end:
            raise TimeoutError(describe())
        time.sleep(0.1)


@pytest.fixture(scope="module")
def containers() -> Iterator[dict[str, DockerContainer]]:
    started: dict[str, DockerContainer] = {}
    try:
        for service in SERVICES:
            container = DockerContainer(service["image"])
            for name, value in service["env"].items():
                container.with_env(name, value)
            if service["port"]:
                container.with_exposed_ports(service["port"])
            if service["command"]:
                container.with_command(service["command"])
            started[service["name"]] = container.start()
            if service["check"]:
                check = service["check"]
                until(lambda: container.exec(check).exit_code == 0, lambda: f"{service['name']} is not ready")
        yield started
    finally:
        for container in started.values():
            container.stop()


def variables(containers: dict[str, DockerContainer]) -> dict[str, str]:
    found = {}
    for service in SERVICES:
        container = containers[service["name"]]
        port = str(container.get_exposed_port(service["port"])) if service["port"] else ""
        for name, template in service["expose"].items():
            found[name] = template.replace("{host}", container.get_container_host_ip()).replace("{port}", port)
    return found


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@pytest.fixture(scope="module")
def provider(containers: dict[str, DockerContainer]) -> Iterator[str]:
    port = ${test.port === 0 ? "free_port()" : test.port}
    base_url = f"http://127.0.0.1:{port}"
    environment = {**os.environ, **ENVIRONMENT, **variables(containers), "PORT": str(port)}
    with tempfile.TemporaryFile("w+") as log:
        process = subprocess.Popen(
            START, shell=True, cwd=DIRECTORY, env=environment, stdout=log, stderr=log, start_new_session=True
        )

        def is_ready() -> bool:
            if READY_PATH:
                with urllib.request.urlopen(base_url + READY_PATH, timeout=5) as response:
                    return response.status < 300
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return True

        def told() -> str:
            log.seek(0)
            return f"The provider is not ready:\\n{log.read()}"

        try:
            until(is_ready, told)
            yield base_url
        finally:
            # The whole group: a shell does not hand the signal on.
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
                process.wait(timeout=DEADLINE_S)


@pytest.fixture(scope="module")
def created() -> dict[str, str]:
    return {}


@pytest.mark.parametrize("service", [service for service in SERVICES if service["check"]], ids=lambda service: service["name"])
def test_service_answers(service: dict, containers: dict[str, DockerContainer]) -> None:
    assert containers[service["name"]].exec(service["check"]).exit_code == 0


@pytest.mark.parametrize("request_", REQUESTS, ids=lambda request: request["operation"])
def test_operation(request_: dict, provider: str, created: dict[str, str]) -> None:
    address = "".join(
        unique(part)
        if isinstance(part, str)
        else urllib.parse.quote(created.get(part["createdBy"], part["otherwise"]), safe="")
        for part in request_["address"]
    )
    headers = {name: unique(value) for name, value in request_["headers"].items()}
    body = None if request_["body"] is None else unique(request_["body"]).encode()
    request = urllib.request.Request(provider + address, data=body, headers=headers, method=request_["method"])
    status, text, location = send(request)
    assert any(low <= status <= high for low, high in request_["statuses"]), f"{status} {text}"
    if request_["id"] is None:
        return
    if request_["id"] == "location":
        value = location.rsplit("/", 1)[-1]
    else:
        value = json.loads(text)
        for step in request_["id"]:
            value = value[step]
    assert value, "the id of what was created"
    created[request_["operation"]] = str(value)


def unique(text: str) -> str:
    return text.replace(${text(test.mark)}, UNIQUE)


def send(request: urllib.request.Request) -> tuple[int, str, str]:
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return response.status, response.read().decode(), response.headers.get("Location", "")
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read().decode(), refused.headers.get("Location", "")
`;
}

// src/generate/integration-typescript.ts
/** A test for Vitest with `testcontainers`. */
function renderTypescriptIntegration(test) {
	const data = (value) => dataLiteral(value, "typescript");
	const text = (value) => textLiteral(value, "typescript");
	return `import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { GenericContainer, type StartedTestContainer } from 'testcontainers';
import { afterAll, beforeAll, expect, test } from 'vitest';

// ${comment(test.provider)} against its real dependencies: they are started in containers, the provider as it is started everywhere, and
// every operation is called once. Add what your API promises beyond an answer: what a second request sees, what is in the store.

interface Service {
  name: string;
  image: string;
  env: Record<string, string>;
  command: string[];
  port: number;
  expose: Record<string, string>;
  /** Ends with 0 inside the container once the service answers. */
  check: string[];
}

interface Request {
  operation: string;
  method: string;
  address: (string | { createdBy: string; otherwise: string })[];
  headers: Record<string, string>;
  body: string | null;
  statuses: [min: number, max: number][];
  id: string[] | 'location' | null;
}

const services: Service[] = ${data(test.services)};

// In this order: what a request needs, one before it made.
const requests: Request[] = ${data(test.requests)};

const START = ${text(test.start)};
const DIRECTORY = path.resolve(path.dirname(fileURLToPath(import.meta.url)), ${text(test.directoryFromTest)});
const ENVIRONMENT: Record<string, string> = ${data(test.env)};
const READY_PATH: string = ${text(test.ready)};
const DEADLINE_MS = 60_000;
const UNIQUE = randomBytes(6).toString('hex');

const containers = new Map<string, StartedTestContainer>();
const variables: Record<string, string> = {};
const created: Record<string, string> = {};
let provider: ChildProcess | undefined;
let baseUrl = '';
let log = '';

beforeAll(async () => {
  for (const service of services) await startService(service);
  const port = ${test.port === 0 ? "await freePort()" : test.port};
  baseUrl = \`http://127.0.0.1:\${port}\`;
  const env = { ...process.env, ...ENVIRONMENT, ...variables, PORT: String(port) };
  provider = spawn(START, { cwd: DIRECTORY, env, shell: true, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [provider.stdout, provider.stderr]) stream?.on('data', (chunk) => (log += chunk));
  await until(() => isReady(port), () => \`The provider is not ready:\\n\${log}\`);
}, 5 * DEADLINE_MS);

afterAll(async () => {
  // The whole group: a shell does not hand the signal on.
  if (provider?.pid && provider.exitCode === null) process.kill(-provider.pid, 'SIGTERM');
  for (const container of containers.values()) await container.stop();
}, DEADLINE_MS);

async function startService({ name, image, env, command, port, expose, check }: Service): Promise<void> {
  let container = new GenericContainer(image).withEnvironment(env).withStartupTimeout(DEADLINE_MS);
  if (port > 0) container = container.withExposedPorts(port);
  if (command.length > 0) container = container.withCommand(command);
  const started = await container.start();
  containers.set(name, started);
  if (check.length > 0) await until(async () => (await started.exec(check)).exitCode === 0, () => \`\${name} is not ready\`);
  for (const [variable, template] of Object.entries(expose)) {
    const mapped = port > 0 ? String(started.getMappedPort(port)) : '';
    variables[variable] = template.replaceAll('{host}', started.getHost()).replaceAll('{port}', mapped);
  }
}

async function isReady(port: number): Promise<boolean> {
  if (READY_PATH !== '') return (await fetch(baseUrl + READY_PATH)).ok;
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.on('close', () => socket.destroy()).setTimeout(1_000, () => socket.destroy());
  });
}

async function until(holds: () => Promise<boolean>, describe: () => string): Promise<void> {
  const end = Date.now() + DEADLINE_MS;
  // Refused is not ready yet; whatever it is, the deadline tells.
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(describe());
    await pause(100);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

test.each(services.filter(({ check }) => check.length > 0))('$name ($image) answers', async ({ name, check }) => {
  expect(await containers.get(name)?.exec(check)).toMatchObject({ exitCode: 0 });
});

test.each(requests)('$operation', async (request) => {
  const unique = (text: string) => text.replaceAll(${text(test.mark)}, UNIQUE);
  const address = request.address.map((part) =>
    typeof part === 'string' ? unique(part) : encodeURIComponent(created[part.createdBy] ?? part.otherwise),
  );
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, unique(value)]));
  const body = request.body === null ? undefined : unique(request.body);
  const response = await fetch(baseUrl + address.join(''), { method: request.method, headers, body, redirect: 'manual' });
  const text = await response.text();
  const expected = request.statuses.some(([min, max]) => response.status >= min && response.status <= max);
  expect(expected, \`\${response.status} \${text}\\n\${log}\`).toBe(true);
  if (request.id === null) return;
  const id = request.id === 'location' ? response.headers.get('location')?.split('/').at(-1) : valueAt(JSON.parse(text), request.id);
  expect(id, 'the id of what was created').toBeTruthy();
  created[request.operation] = String(id);
});

function valueAt(value: unknown, steps: string[]): unknown {
  return steps.reduce<unknown>((inner, step) => (inner as Record<string, unknown> | null)?.[step], value);
}
`;
}

// src/generate/request-steps.ts
/** Where the addresses of generated requests begin: the tests put the provider's own before them. */
const NO_HOST = "http://provider.invalid";
/** Valid requests for operations and for what they need, in the order create, read, update, delete. */
function planSteps(spec, operations) {
	const plan = planRequests({
		specs: [spec],
		operations,
		owned: true,
		baseUrl: NO_HOST,
		config: {
			data: {},
			headers: {},
			auth: null
		},
		variables: /* @__PURE__ */ new Set()
	});
	return {
		requests: plan.requests,
		notes: plan.notCalled.map(({ operation, reason }) => `${operation} is left out: ${reason}.`)
	};
}
function stepRow(request) {
	return {
		operation: request.operation,
		method: request.method,
		address: request.address.map((part) => typeof part === "string" ? part : {
			...part,
			otherwise: decodeURIComponent(part.otherwise)
		}),
		headers: Object.fromEntries(request.headers),
		body: request.body,
		statuses: request.success.map(({ min, max }) => [min, max]),
		id: request.idAt
	};
}

// src/generate/integration-test.ts
const DIALECTS = {
	typescript: {
		path: "integration/provider.integration.test.ts",
		render: renderTypescriptIntegration,
		next: "npm install --save-dev testcontainers vitest && npx vitest run integration/provider.integration.test.ts"
	},
	python: {
		path: "tests/test_provider_integration.py",
		render: renderPythonIntegration,
		next: "python -m pip install testcontainers pytest && python -m pytest tests/test_provider_integration.py"
	},
	java: {
		path: "src/test/java/ProviderIntegrationTest.java",
		render: renderJavaIntegration,
		next: "mvn test # with org.testcontainers:testcontainers and org.junit.jupiter:junit-jupiter in scope test"
	},
	go: {
		path: "integration/provider_test.go",
		render: renderGoIntegration,
		next: "go get github.com/testcontainers/testcontainers-go && go test ./integration/..."
	}
};
/** Tests of the provider against the services of the configuration, started with testcontainers; every operation is called once. */
function generateIntegrationTest(input) {
	const { language, folder, provider, services, spec } = input;
	const dialect = DIALECTS[language];
	const path = folder === "" ? dialect.path : `${folder}/${dialect.path}`;
	const { requests, notes } = planSteps(spec, spec.operations.map(({ id }) => id));
	const test = {
		provider: provider.name,
		services: inOrder(services).map(serviceRow),
		start: provider.start,
		directoryFromTest: relativePath(folderOf(path), provider.directory),
		directoryFromRoot: relativePath(folder, provider.directory),
		env: provider.env,
		port: provider.port ?? 0,
		ready: provider.ready ?? "",
		requests: requests.map(stepRow),
		mark: UNIQUE_MARK
	};
	const waits = services.filter(({ wait }) => wait.kind === "log" || wait.kind === "health").map(({ name }) => name);
	return {
		files: [{
			path,
			text: dialect.render(test)
		}],
		notes: [...notes, ...waits.length === 0 ? [] : [`${waits.join(", ")}: the test waits for the service itself, not for its log or health check.`]],
		next: [`${folder === "" ? "" : `cd ${folder} && `}${dialect.next}`]
	};
}
/** What others need first; a circle stays in the order it is written in. */
function inOrder(services) {
	const ordered = [];
	const add = (service, above) => {
		if (ordered.includes(service) || above.includes(service.name)) return;
		for (const needed of services.filter(({ name }) => service.dependsOn.includes(name))) add(needed, [...above, service.name]);
		ordered.push(service);
	};
	for (const service of services) add(service, []);
	return ordered;
}
function serviceRow(service) {
	const { name, image, env, command, port, expose } = service;
	return {
		name,
		image,
		env,
		command: command ?? [],
		port: port ?? 0,
		expose,
		check: checkOf(service)
	};
}
const CHECKS = {
	postgres: (env) => [
		"pg_isready",
		"--host=127.0.0.1",
		`--username=${env["POSTGRES_USER"] ?? "postgres"}`
	],
	redis: () => ["redis-cli", "ping"],
	mysql: () => [
		"sh",
		"-c",
		"$(command -v mariadb-admin || command -v mysqladmin) ping --host=127.0.0.1 --user=root --password=\"$MYSQL_ROOT_PASSWORD$MARIADB_ROOT_PASSWORD\""
	],
	mongo: () => [
		"mongosh",
		"--quiet",
		"--eval",
		"db.runCommand({ ping: 1 })"
	]
};
function checkOf({ wait, image, env }) {
	if (wait.kind === "command") return [
		"sh",
		"-c",
		wait.command
	];
	const family = familyOf(image);
	return family === null ? [] : CHECKS[family](env);
}

// src/generate/no-operation.ts
/** Operations that a message lists before it stops. */
const NAMED_OPERATIONS = 10;
function noOperation(unknown, all) {
	return new ProblemError({
		code: "desk.no-operation",
		what: `No specification has the operation ${unknown}`,
		todo: `There are ${all.slice(0, NAMED_OPERATIONS).join(", ")}.`
	});
}

// src/generate/k6.ts
/** A port for the provider of the script, where its own is not configured. */
const FIRST_PORT = 8080;
/** The load test as scripts to keep and to edit, one for each provider. Throws ProblemError where no operation can be called. */
function generateK6(input) {
	const subjects = subjectsOf(input);
	if (subjects.length === 0) throw nothingToCall(input);
	if (input.out !== null && subjects.length > 1) throw severalProviders(subjects);
	const written = subjects.map((subject) => {
		const alone = subjects.length === 1;
		const path = input.out ?? (alone ? "load/api.ts" : `load/${folderName(subject.provider)}.ts`);
		return {
			subject,
			path,
			...writeScript(subject, input.config, path)
		};
	});
	const notes = written.flatMap((one) => one.notCalled);
	const files = written.flatMap(({ file }) => file === null ? [] : [file]);
	if (files.length === 0) throw nothingCallable(notes);
	return {
		files,
		notes: notes.map((note) => `Not called: ${note}`),
		next: written.filter(({ file }) => file !== null).map(({ subject, path }) => `k6 run -e BASE_URL=${subject.address} ${path}`)
	};
}
function subjectsOf({ config, specs, operations, provider }) {
	const { providers } = config;
	const named = providers.map(({ name }) => name);
	if (provider !== null && !named.includes(provider)) throw noProvider(provider, providers);
	const all = new Set(specs.flatMap((spec) => spec.operations.map(({ id }) => id)));
	const unknown = operations?.find((operation) => !all.has(operation));
	if (unknown !== void 0) throw noOperation(unknown, [...all]);
	const ofProvider = Map.groupBy(specs, ({ file }) => claimProvider(file, providers) ?? "");
	return (named.length <= 1 ? [[named[0] ?? "", specs]] : [...ofProvider]).filter(([name]) => provider === null || name === provider).map(([name, own], at) => {
		const ids = [...new Set(own.flatMap((spec) => spec.operations.map(({ id }) => id)))];
		const port = providers.find((one) => one.name === name)?.port ?? FIRST_PORT + at;
		return {
			provider: name,
			specs: own,
			operations: ids.filter((id) => operations === null || operations.includes(id)),
			address: `http://127.0.0.1:${port}`
		};
	}).filter((subject) => subject.operations.length > 0);
}
function writeScript({ provider, specs, operations, address }, { load }, path) {
	const variables = new Set(Object.values(load.headers));
	const plan = planRequests({
		specs,
		operations,
		owned: true,
		baseUrl: address,
		config: load,
		variables
	});
	const notCalled = plan.notCalled.map(({ operation, reason }) => `${operation}: ${reason}`);
	const requests = underLoad(plan.requests, sharesOf(plan.requests, load.weights));
	if (requests.length === 0) return {
		file: null,
		notCalled
	};
	const profile = planProfile(baseProfile(load.load ?? DEFAULT_LOAD), {
		requests,
		config: load,
		operationLimits: []
	});
	return {
		file: {
			path,
			text: renderScript({
				provider,
				profile,
				requests,
				credentials: load.headers,
				weights: load.weights,
				thinkTimeMs: load.thinkTimeMs,
				kept: {
					as: basename(path),
					address
				}
			})
		},
		notCalled
	};
}
/** Reasons that a message lists before it stops. */
const NAMED_REASONS = 5;
function nothingToCall({ provider, operations }) {
	const isOthers = provider !== null && operations !== null;
	return new ProblemError({
		code: "desk.nothing-callable",
		what: provider === null ? "There is no operation to call" : `${provider} has no operation to call`,
		why: isOthers ? `it does not have ${operations.join(", ")}` : "none of its specifications describes one",
		todo: isOthers ? "Name its operations, or another provider." : "Name another specification or provider."
	});
}
function severalProviders(subjects) {
	const names = subjects.map(({ provider }) => provider || "no provider");
	return new ProblemError({
		code: "desk.several-providers",
		what: "--out names one file, and each provider gets a script of its own",
		why: `the operations belong to ${names.join(", ")}`,
		todo: "Choose one with `--provider NAME`, or leave --out away: each is written to `load/<provider>.ts`."
	});
}
function nothingCallable(reasons) {
	return new ProblemError({
		code: "desk.nothing-callable",
		what: "No operation can be called",
		why: reasons.slice(0, NAMED_REASONS).join("; "),
		todo: "Name values in load.data."
	});
}

// src/generate/language.ts
/** What a folder's files say about the language of its code; the first that fits. */
const SIGNS = [
	["go", /(?:^|\/)go\.mod$/],
	["java", /(?:^|\/)(?:pom\.xml|build\.gradle(?:\.kts)?)$/],
	["python", /(?:^|\/)(?:pyproject\.toml|requirements[\w.-]*\.txt|setup\.(?:py|cfg)|Pipfile)$/],
	["typescript", /(?:^|\/)(?:package\.json|tsconfig\.json)$/]
];
/** The language of the code in a folder, by the manifest in it; empty folder: the root. Null where none is there. */
function languageOf(paths, folder) {
	const prefix = folder === "" ? "" : `${folder}/`;
	const own = paths.filter((path) => path.startsWith(prefix) && !path.slice(prefix.length).includes("/"));
	return SIGNS.find(([, sign]) => own.some((path) => sign.test(path)))?.[0] ?? null;
}
/** The folder that holds the code of a pacticipant: the one of its name with a manifest in it; empty: the root. */
function folderOfPacticipant(paths, name) {
	const plain = (text) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
	const manifests = paths.filter((path) => path.includes("/") && SIGNS.some(([, sign]) => sign.test(path)));
	return [...new Set(manifests.map((path) => path.slice(0, path.lastIndexOf("/"))))].find((folder) => plain(folder.slice(folder.lastIndexOf("/") + 1)) === plain(name)) ?? "";
}

// src/generate/provider-states.ts
/**
* A module for `provider.states-module`: a handler for every state. What the API itself can create is created through it, and its ids go
* back into the pact; the rest throws, because a state that nobody sets up must not look like one that was.
*/
function generateProviderStates({ path, states, specs }) {
	const handled = states.map((state) => handle(state, specs));
	const creates = handled.some(({ kind }) => kind === "created");
	const unwritten = handled.filter(({ kind }) => kind === "unwritten").map(({ state }) => `"${state.name}"`);
	const text = `// Provider states: what pacts say must be true before a request. PROVIDER_URL and the variables of the services are set.
export default {
${handled.map(({ state, handler }) => `  // ${comment(`${state.consumers.join(", ")} ${state.consumers.length === 1 ? "assumes" : "assume"} it.`)}\n  ${keyLiteral(state.name, "typescript")}: ${handler},\n`).join("\n")}};
${creates ? CREATE : ""}${unwritten.length > 0 ? UNWRITTEN : ""}`;
	const todo = `Write by hand what only the store can hold: ${unwritten.join(", ")}. Until then these handlers throw.`;
	return {
		files: [{
			path,
			text
		}],
		notes: [`Add \`states-module: ${path}\` to \`provider\` in the configuration, instead of \`states\`.`, ...unwritten.length > 0 ? [todo] : []],
		next: ["npx api-testing run --stages contract"]
	};
}
function handle(state, specs) {
	if (/^(?:no|there (?:is|are) no)\b/i.test(state.name)) return {
		state,
		handler: "async () => {\n    // Nothing is there before anybody makes it.\n  }",
		kind: "nothing"
	};
	for (const spec of specs) {
		const handler = createThrough(spec, state);
		if (handler !== null) return {
			state,
			handler,
			kind: "created"
		};
	}
	const params = state.params.filter((name) => /^[A-Za-z_$][\w$]*$/.test(name));
	return {
		state,
		handler: `async (${params.length === 0 ? "" : `{ ${params.join(", ")} }`}) => {
    unwritten(${textLiteral(state.name, "typescript")}${params.length === 0 ? "" : `, { ${params.join(", ")} }`});
  }`,
		kind: "unwritten"
	};
}
/** The requests that make the thing, parents first, with an id that the API or the pact chooses; null where no operation does. */
function createThrough(spec, state) {
	const found = [...idsOf(spec)].find(([, collection]) => stateOf(collection) === state.name);
	if (found === void 0) return null;
	const [parameter] = found;
	const user = spec.operations.find(({ path }) => path.includes(`{${parameter}}`));
	const creators = user === void 0 ? [] : findCreators(spec, user, parameter);
	const posting = creators.find(({ idAt }) => idAt !== null);
	const made = posting === void 0 ? null : rowsOf(spec, posting);
	const chosen = creators.flatMap((creator) => chosenRows(spec, creator, parameter))[0] ?? null;
	if (made === null && chosen === null) return null;
	return `(params) => create(${textLiteral(parameter, "typescript")}, params, ${dataLiteral({
		made,
		chosen
	}, "typescript", 1)})`;
}
/** The API chooses the id, unless what it is sent may name it. */
function rowsOf(spec, { operation, idAt }) {
	const { requests } = planSteps(spec, [operation.id]);
	const own = requests.find((request) => request.operation === operation.id);
	if (own === void 0) return null;
	const last = {
		...own,
		idAt
	};
	const named = Array.isArray(idAt) ? idAt.at(-1) ?? "" : "";
	const idProperty = takesProperty(spec, operation, named) ? named : null;
	return [...requests.filter((request) => request !== own).map(stepRow), {
		...stepRow(last),
		...idProperty !== null && { idProperty }
	}];
}
/** `PUT /payments/{payment_id}` makes what it names; of paths with more than one parameter nobody knows the others. */
function chosenRows(spec, { operation, idAt }, parameter) {
	const [before, after, ...more] = operation.path.split(/\{[^}]*\}/u);
	if (idAt !== null || before === void 0 || after === void 0 || more.length > 0) return [];
	const own = planSteps(spec, [operation.id]).requests.find((request) => request.operation === operation.id);
	if (own === void 0) return [];
	const query = own.address.findLast((part) => typeof part === "string")?.split("?")[1];
	const rest = `${after}${query === void 0 ? "" : `?${query}`}`;
	const address = [
		`${spec.basePaths[0] ?? ""}${before}`,
		{ param: parameter },
		...rest === "" ? [] : [rest]
	];
	return [[{
		...stepRow(own),
		address
	}]];
}
function takesProperty(spec, { requestBody }, name) {
	const media = requestBody?.content.find(({ mediaType }) => isJson(mediaType));
	const properties = flattenSchema(media?.schema ?? {}, {
		definitions: spec.definitions,
		branch: 0
	})?.["properties"];
	const property = typeof properties === "object" && properties !== null ? Reflect.get(properties, name) : void 0;
	return typeof property === "object" && property !== null && Reflect.get(property, "readOnly") !== true;
}
const CREATE = `
/** Makes the thing through the API, what it needs first; its id and what the answer says go into the pact. */
async function create(name, params, { made, chosen }) {
  // An id that the pact insists on can be given only where the API lets its callers choose it.
  const requests = made === null || (chosen !== null && name in params) ? chosen : made;
  const own = params[name] ?? digits();
  const created = {};
  const values = {};
  for (const request of requests) {
    const unique = (text) => text.replaceAll('${UNIQUE_MARK}', digits());
    const address = request.address.map((part) =>
      typeof part === 'string'
        ? unique(part)
        : encodeURIComponent('param' in part ? own : (created[part.createdBy] ?? part.otherwise)),
    );
    const headers = Object.fromEntries(Object.entries(request.headers).map(([header, value]) => [header, unique(value)]));
    const id = request.idProperty !== undefined && name in params ? { [request.idProperty]: own } : {};
    const body = request.body === null ? undefined : withParams(unique(request.body), params, id);
    const response = await fetch(process.env.PROVIDER_URL + address.join(''), { method: request.method, headers, body });
    const text = await response.text();
    if (!response.ok) throw new Error(\`\${request.operation} answered \${response.status}: \${text}\`);
    const answer = /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : {};
    for (const [key, value] of Object.entries(answer)) if (typeof value !== 'object') values[key] = value;
    const location = response.headers.get('location')?.split('/').at(-1);
    const steps = request.id === 'location' ? null : request.id;
    created[request.operation] = steps === null ? location : steps.reduce((value, step) => value?.[step], answer);
  }
  const found = { ...values, [name]: requests === chosen ? own : created[requests.at(-1).operation] };
  for (const [param, wanted] of Object.entries(params)) {
    if (!(param in found) || String(found[param]) === String(wanted)) continue;
    const todo = 'put it into the store here, or let the consumer take the value from the provider state';
    throw new Error(\`the pact wants \${param} \${wanted}, and the API made \${found[param]}: \${todo}\`);
  }
  return found;
}

/** The state's own values in place of the examples. */
function withParams(text, params, id) {
  const body = JSON.parse(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return text;
  Object.assign(body, id);
  for (const [name, value] of Object.entries(params)) if (name in body) body[name] = value;
  return JSON.stringify(body);
}

function digits() {
  return Array.from({ length: ${UNIQUE_MARK.length} }, () => Math.floor(Math.random() * 16).toString(16)).join('');
}
`;
const UNWRITTEN = `
/** A state that nobody sets up must not look like one that was. */
function unwritten(state, params = {}) {
  throw new Error(\`"\${state}" is not written yet: put into the store what it says, with \${JSON.stringify(params)}\`);
}
`;

// src/generate/contract-workflow.ts
const CONTRACTS_WORKFLOW_PATH = ".github/workflows/contracts.yml";
/** What each word of the request is, as the page that starts a workflow by hand shows it. */
const INPUTS = {
	pact_url: "Address of the pact in the broker",
	provider: "Name of the provider",
	sha: "Commit of the provider, on a branch of this repository; without it the one that is started",
	branch: "Branch of that commit",
	description: "Why: latest from main branch, deployed in production",
	consumer: "Name of the consumer",
	consumer_version: "Commit of the consumer",
	consumer_branch: "Branch of the consumer",
	consumer_build: "Address of the run that asks"
};
/** The workflow of a provider that verifies one pact: started by the broker's webhook, by a consumer's run, or by hand. */
function renderContractWorkflow({ checkout, setup, action }) {
	const inputs = Object.entries(INPUTS).map(([name, description]) => {
		return `      ${name}: { description: '${description}', type: string${name === "pact_url" ? ", required: true" : ""} }\n`;
	});
	return `name: Contracts

on:
  repository_dispatch: # the broker's webhook, or a consumer with \`trigger: true\`
    types: [${DISPATCH_TYPE}]
  workflow_dispatch: # a consumer with \`trigger: contracts.yml\`, or a person
    inputs:
${inputs.join("")}
permissions: {}

concurrency:
  group: contracts-\${{ github.run_id }} # one for each request: the broker sends several for one pact
  cancel-in-progress: false

jobs:
  verify:
    name: Verify a pact
    runs-on: ubuntu-24.04
    timeout-minutes: 20
    permissions:
      contents: read # the commits that are named
      checks: write # the check run
    steps:
      - uses: ${checkout}
        with:
          fetch-depth: 0 # a deployed commit may be an old one
          persist-credentials: false
${setup}      - uses: ${action}
        with:
          pact-broker-base-url: \${{ vars.PACT_BROKER_BASE_URL }}
          pact-broker-token: \${{ secrets.PACT_BROKER_TOKEN }}
`;
}

// src/generate/workflow.ts
/** Other people's actions by their commit; the release that it was stands beside it. */
const CHECKOUT = "actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2";
const SETUP_NODE = "actions/setup-node@6044e13b5dc448c55e2357c09f80417699197238 # v6.2.0";
const SETUP_PYTHON = "actions/setup-python@e797f83bcb11b83ae66e0230d6156d7c80228e7c # v6.0.0";
const UPLOAD = "actions/upload-artifact@b7c566a772e6b6bfb58ed0dc250532a479d7789f # v6.0.0";
const WORKFLOW_PATH = ".github/workflows/api-testing.yml";
const PUBLISH_WORKFLOW_PATH = ".github/workflows/api-testing-publish.yml";
/**
* The workflow for pull requests, the merge queue and the default branch, and the one that tells what runs of forks found; with a broker and a
* provider also the one that verifies a new pact.
*/
function generateWorkflow(input) {
	const broker = hasBroker(input.config);
	const verifies = broker && input.config.providers.length > 0;
	return {
		files: [
			{
				path: WORKFLOW_PATH,
				text: renderMain(input)
			},
			{
				path: PUBLISH_WORKFLOW_PATH,
				text: renderPublish(input)
			},
			...verifies ? [{
				path: CONTRACTS_WORKFLOW_PATH,
				text: renderContracts(input)
			}] : []
		],
		notes: ["The check is called \"api-testing\": require it, and not the job \"API testing\", in the rules of the default branch.", ...broker ? ["Set the variable PACT_BROKER_BASE_URL and the secret PACT_BROKER_TOKEN of the repository."] : []],
		next: ["npx api-testing doctor", ...verifies ? ["npx api-testing broker setup --dry-run"] : []]
	};
}
function hasBroker({ contract }) {
	return contract.broker !== null || contract.brokerUnset !== null;
}
function renderContracts(input) {
	return renderContractWorkflow({
		checkout: CHECKOUT,
		setup: setupSteps(input),
		action: ownAction(input.action)
	});
}
function renderMain(input) {
	const { action, defaultBranch, config } = input;
	const broker = hasBroker(config) ? `        with:
          pact-broker-base-url: \${{ vars.PACT_BROKER_BASE_URL }}
          pact-broker-token: \${{ secrets.PACT_BROKER_TOKEN }}
` : "";
	return `name: API testing

on:
  pull_request: # no paths filter: a required check that never reports blocks for ever, and without a change it takes half a second
  merge_group:
  push:
    branches: [${quoted(defaultBranch)}]

permissions: {}

concurrency:
  group: api-testing-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  api-testing:
    name: API testing
    runs-on: ubuntu-24.04
    timeout-minutes: 20
    permissions:
      contents: read # the specifications, from git
      pull-requests: write # the comment; only reads for a fork
      checks: write # the check run; only reads for a fork
    steps:
      - uses: ${CHECKOUT}
        with:
          fetch-depth: 0 # both sides of the comparison
          persist-credentials: false
${setupSteps(input)}      - id: api
        uses: ${ownAction(action)}
${broker}${wholeHint(config)}      - if: always() && steps.api.outputs.result-file != ''
        uses: ${UPLOAD}
        with:
          name: api-testing-result
          path: \${{ steps.api.outputs.result-file }}
          overwrite: true # a re-run replaces what the attempt before left
`;
}
/** A slow query or a lost timeout changes no specification: whoever has something to start is told how to start it all the same. */
function wholeHint(config) {
	if (config.providers.length === 0) return "";
	const line = "stages: all # code that changes no specification is looked at, too: tests, load, chaos in every run";
	return hasBroker(config) ? `          # ${line}\n` : `        # with:\n        #   ${line}\n`;
}
function setupSteps({ nodeFolders, requirements = [] }) {
	return nodeSteps(nodeFolders) + pythonSteps(requirements);
}
function pythonSteps(requirements) {
	if (requirements.length === 0) return "";
	const files = requirements.map((path) => ` -r ${shellWord(path)}`).join("");
	return `      - uses: ${SETUP_PYTHON}
        with:
          python-version: '3.x' # or the version that runs in production
      - run: pip install${files}
`;
}
function nodeSteps(folders) {
	if (folders.length === 0) return "";
	const installs = folders.map((folder) => `      - run: npm ci${folder === "" ? "" : ` --prefix ${shellWord(folder)}`}\n`);
	return `      - uses: ${SETUP_NODE}
        with:
          node-version: 24
          package-manager-cache: false
${installs.join("")}`;
}
function renderPublish({ action }) {
	const [name = "", reference = ""] = action.split("@");
	return `name: API testing, publish

on:
  workflow_run: # zizmor: ignore[dangerous-triggers] runs nothing of the pull request and checks nothing out
    workflows: [API testing]
    types: [completed]

permissions: {}

concurrency:
  group: api-testing-publish-\${{ github.event.workflow_run.id }}
  cancel-in-progress: false

jobs:
  publish:
    name: Publish the result
    if: github.event.workflow_run.event == 'pull_request'
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      actions: read # the artifact of the first run
      contents: read # the configuration of the base
      pull-requests: write # the comment
      checks: write # the check run
    steps:
      - uses: ${ownAction(`${name}/publish@${reference}`)}
`;
}
/** A tag is meant to move: whoever wants a commit names one with \`--action\`. */
function ownAction(action) {
	return /@[0-9a-f]{40}$/.test(action) ? action : `${action} # zizmor: ignore[unpinned-uses] a release of the action itself; a commit is safer still`;
}
function quoted(branch) {
	return /^[A-Za-z][\w./-]*$/.test(branch) ? branch : `'${branch.replaceAll("'", "''")}'`;
}
function shellWord(text) {
	return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

// src/desk/generators.ts
/** One row for each kind; `chaos` adds to the configuration and stands apart. */
const GENERATORS = {
	config: ({ command, facts }) => generateConfig(facts, command.out ?? ".github/api-testing.yml"),
	workflow: ({ command, config, facts, defaultBranch }) => generateWorkflow({
		action: command.action ?? "org/api-testing-action@v1",
		defaultBranch,
		config,
		nodeFolders: nodeFolders(config, facts),
		requirements: requirements(config, facts)
	}),
	contract: contractTest,
	"provider-states": providerStates,
	k6: ({ command, config, facts }) => generateK6({
		config,
		specs: someSpec(facts, "k6"),
		operations: command.operations,
		provider: command.provider,
		out: command.out
	}),
	"chaos-mesh": ({ command, config }) => generateChaosMesh(config, command.out ?? "chaos/chaos-mesh.yaml"),
	litmus: ({ command, config }) => generateLitmus(config, command.out ?? "chaos/litmus.yaml"),
	integration: integrationTest
};
/** The folders of the providers whose packages are locked: the configured ones, else the one that is found. */
function nodeFolders({ providers }, facts) {
	const lock = (folder) => facts.paths.includes(folder === "" ? "package-lock.json" : `${folder}/package-lock.json`);
	return providerFolders(providers, facts).filter(lock);
}
/** Programs that are started with what pip installed. */
const PYTHON = /\b(?:python3?|uvicorn|gunicorn|hypercorn|daphne|fastapi|flask|alembic|django-admin)\b/u;
/** With the packages of the tests behind those of the provider. */
const REQUIREMENTS = [
	"requirements.txt",
	"requirements-dev.txt",
	"requirements-test.txt"
];
function requirements({ providers }, facts) {
	if (![...providers.flatMap(({ start }) => start ?? []), findProvider(facts)?.start ?? ""].some((start) => PYTHON.test(start))) return [];
	return providerFolders(providers, facts).flatMap((folder) => REQUIREMENTS.map((name) => folder === "" ? name : `${folder}/${name}`)).filter((path) => facts.paths.includes(path));
}
function providerFolders(providers, facts) {
	const found = findProvider(facts);
	const likely = found === null ? [] : [found.folder];
	const configured = providers.filter(({ start }) => start !== null).map(({ directory }) => plainFolder(directory));
	return [...new Set(configured.length > 1 ? configured : likely)];
}
function contractTest({ command, config, facts }) {
	const consumer = command.consumer ?? "";
	const specs = someSpec(facts, `contract ${consumer}`);
	const all = specs.flatMap((spec) => spec.operations.map((operation) => ({
		spec,
		operation
	})));
	const wanted = command.operations;
	const unknown = wanted?.find((id) => all.every(({ operation }) => operation.id !== id));
	if (unknown !== void 0) throw noOperation(unknown, all.map(({ operation }) => operation.id));
	const chosen = all.filter(({ operation }) => wanted === null || wanted.includes(operation.id));
	const spec = chosen[0]?.spec ?? specs[0];
	if (spec === void 0 || chosen.some((one) => one.spec !== spec)) throw severalSpecs(specs);
	const folder = command.folder ?? folderOfPacticipant(facts.paths, consumer);
	const generated = generateContractTest({
		consumer,
		provider: command.provider ?? providerNameOf(config, facts, spec),
		language: command.language ?? detected(facts, folder),
		folder: plainFolder(folder),
		pacts: folderOfGlob(config.contract.pacts[0] ?? "pacts/*.json"),
		spec,
		operations: chosen.map(({ operation }) => operation)
	});
	if (generated !== null) return generated;
	throw new ProblemError({
		code: "desk.nothing-callable",
		what: "No operation can be called with values that its schema allows",
		todo: "Add examples to the specification."
	});
}
/** The specification's own provider, else the name in the pacts, else its title. */
function providerNameOf(config, facts, spec) {
	const names = [...new Set(facts.pacts.map(({ provider }) => provider))];
	return ownerOf(spec, config.providers)?.name ?? (names.length === 1 ? names[0] : void 0) ?? spec.title;
}
function providerStates({ command, facts }) {
	const states = /* @__PURE__ */ new Map();
	for (const { consumer, states: assumed } of facts.pacts) for (const { name, params } of assumed) {
		const known = states.get(name) ?? {
			name,
			params: [],
			consumers: []
		};
		const union = (left, right) => [.../* @__PURE__ */ new Set([...left, ...right])].sort();
		states.set(name, {
			name,
			params: union(known.params, params),
			consumers: union(known.consumers, [consumer])
		});
	}
	if (states.size === 0) throw new ProblemError({
		code: "desk.no-states",
		what: "No pact file of this repository names a provider state",
		todo: "Put the consumers’ pacts under pacts/, or write one: `api-testing generate contract CONSUMER`."
	});
	const sorted = [...states.values()].sort((a, b) => a.name < b.name ? -1 : 1);
	return generateProviderStates({
		path: command.out ?? "pact/provider-states.mjs",
		states: sorted,
		specs: facts.specs
	});
}
function integrationTest({ command, config, facts }) {
	const specs = someSpec(facts, "integration");
	const provider = chooseProvider(command.provider, specs, config.providers);
	if (provider === null || provider.start === null) throw new ProblemError({
		code: "desk.no-start",
		what: "The configuration does not say how the provider is started",
		todo: "Write `provider.start`; `api-testing generate config` finds it."
	});
	const { services: names } = provider;
	const services = config.services.filter(({ name }) => names === null || names.includes(name));
	if (services.length === 0) {
		const why = config.compose === null ? null : `the services of ${config.compose.file} are started by \`docker compose\``;
		throw new ProblemError({
			code: "desk.no-services",
			what: "The configuration has no services with an image",
			why,
			todo: "Write `services` with an image each; `api-testing generate config` finds them."
		});
	}
	const own = command.spec === null ? specs.filter((one) => ownerOf(one, config.providers) === provider) : specs;
	if (own.length > 1 || own[0] === void 0) throw severalSpecs(specs);
	const folder = plainFolder(command.folder ?? folderOfProvider(provider, facts));
	return generateIntegrationTest({
		language: command.language ?? detected(facts, folder),
		folder,
		provider: {
			...provider,
			start: provider.start
		},
		services,
		spec: own[0]
	});
}
function folderOfProvider(provider, facts) {
	if (provider.directory !== ".") return provider.directory;
	if (languageOf(facts.paths, "") !== null) return "";
	return findProvider(facts)?.folder ?? "";
}
function detected(facts, folder) {
	const language = languageOf(facts.paths, plainFolder(folder));
	if (language !== null) return language;
	throw new ProblemError({
		code: "desk.language",
		what: `No manifest in ${folder === "" ? "the root of the repository" : folder} tells the language`,
		todo: "Name it: `--language typescript|python|java|go`, or the folder of the code: `--folder DIR`."
	});
}
function plainFolder(folder) {
	const plain = folder.replace(/^\.\//, "").replace(/\/+$/, "");
	if (plain === ".") return "";
	if (plain.startsWith("/") || plain.split("/").includes("..")) throw new ProblemError({
		code: "desk.folder",
		what: `${folder} is not in the repository`,
		todo: "Name a folder of this repository, from its root."
	});
	return plain;
}
function someSpec({ specs, others }, kind) {
	if (specs.length > 0) return specs;
	const todo = `Name one: \`api-testing generate ${kind} openapi.yaml\`.`;
	const what = "No OpenAPI description was found in this repository";
	const [other] = others;
	const why = other === void 0 ? null : `requests are made from OpenAPI, and ${other.path} is ${FORMAT_NAMES[other.format]}`;
	throw new ProblemError({
		code: "desk.no-specification",
		what,
		why,
		todo
	});
}
function severalSpecs(specs) {
	return new ProblemError({
		code: "desk.specification",
		what: "One specification is needed",
		why: `there are ${specs.map(({ file }) => file).join(", ")}`,
		todo: "Name one behind the command."
	});
}

// src/desk/generate.ts
/** Writes what was asked for; what the command says about it. Throws ProblemError where a file would be replaced. */
async function generateAtDesk(command, directory) {
	await using project = await openForGenerating(command, directory);
	const facts = await readFacts(project);
	const specs = command.spec === null ? facts.specs : [await readNamed(command.spec, directory)];
	const input = {
		command,
		config: project.config,
		facts: {
			...facts,
			specs
		},
		defaultBranch: await defaultBranchOf(project),
		configText: await readConfigText(project.root, command)
	};
	if (command.what === "chaos") return await generateChaos(input, project.root);
	const generated = GENERATORS[command.what](input);
	const base = command.out === null ? project.root : directory;
	await writeAll(generated.files, {
		base,
		force: command.force
	});
	return describe(generated, relative(directory, base));
}
/** The configuration that is there may be what is being replaced: then its mistakes do not matter. */
async function openForGenerating(command, directory) {
	if (command.what !== "config") return openProject(directory, command.config);
	try {
		return await openProject(directory, null);
	} catch (thrown) {
		if (!command.force) throw thrown;
		return openProject(directory, void 0);
	}
}
async function readNamed(name, directory) {
	await using side = await openSide(name, directory);
	return readSpec(side.file, "head", side.read);
}
async function defaultBranchOf({ git }) {
	for (const name of ["main", "master"]) for (const place of [`refs/remotes/origin/${name}`, `refs/heads/${name}`]) if (await git?.resolve(place) != null) return name;
	return "main";
}
function configPath(command) {
	return command.config ?? ".github/api-testing.yml";
}
async function readConfigText(root, command) {
	const file = command.config === null ? join(root, DEFAULT_CONFIG_PATH) : resolve(command.config);
	return existsSync(file) ? readFile(file, "utf8") : null;
}
/** Experiments are a part of the configuration: they are added at its end, or with `--force` put in place of those it has. */
async function generateChaos({ command, config, configText }, root) {
	const path = configPath(command);
	const block = renderChaos(config);
	if (configText === null || block === null) {
		const what = configText === null ? `There is no ${path}` : `${path} has no services that something could happen to`;
		throw new ProblemError({
			code: "desk.no-services",
			what,
			todo: "Begin with `api-testing generate config`."
		});
	}
	const place = placeOf(configText, "chaos", path);
	if (place !== null && !command.force) throw new ProblemError({
		code: "desk.file-exists",
		what: `${path} has experiments already`,
		why: "they may have been edited",
		todo: "Replace them with `--force`."
	});
	const text = withBlock(configText, block, place);
	parseConfig(text, path, process.env);
	await writeFile(command.config === null ? join(root, path) : resolve(path), text);
	return `Added to ${path}: ${block.split("\n").filter((line) => line.startsWith("    - name:")).length} experiments\nNext: npx api-testing run --stages chaos\n`;
}
/** Lines of a top-level key, comments before the next one left to that; null where it is not there. */
function placeOf(text, key, path) {
	const parsed = parseText(text, path);
	const value = parsed.value;
	const keys = value !== null && typeof value === "object" ? Object.keys(value) : [];
	if (!keys.includes(key)) return null;
	const starts = keys.map((one) => parsed.positionAt([one], "key").line - 1).sort((a, b) => a - b);
	const from = parsed.positionAt([key], "key").line - 1;
	const lines = text.split("\n");
	let to = starts.find((line) => line > from) ?? lines.length;
	while (to > from + 1 && /^(?:#.*|\s*)$/.test(lines[to - 1] ?? "")) to -= 1;
	return {
		from,
		to
	};
}
async function writeAll(files, { base, force }) {
	const there = force ? [] : files.filter(({ path }) => existsSync(resolve(base, path))).map(({ path }) => path);
	if (there.length > 0) throw isThere(there);
	for (const { path, text } of files) {
		const file = resolve(base, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, text, { flag: force ? "w" : "wx" });
	}
}
function isThere(paths) {
	return new ProblemError({
		code: "desk.file-exists",
		what: `${paths.join(" and ")} ${paths.length === 1 ? "is" : "are"} there already`,
		why: "what is there may have been edited",
		todo: "Replace it with `--force`."
	});
}
function describe({ files, notes, next }, prefix) {
	const shown = (path) => join(prefix, path).replaceAll("\\", "/");
	return [
		...files.map(({ path }) => `Written: ${shown(path)}`),
		...notes.map((note) => `Note: ${note}`),
		...next.map((command, at) => `${at === 0 ? "Next:" : "Then:"} ${command}`)
	].map((line) => `${line}\n`).join("");
}

export { generateAtDesk };