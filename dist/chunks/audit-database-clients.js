import { t as findOperation } from "./spec-match.js";
import { t as claimProvider } from "./detect-changed-specs.js";
import { t as isStartable } from "./plan-startable.js";
import { t as compileGlobs } from "./package-picomatch.js";

// src/audit/places.ts
function locate(file, { line, column }) {
	return {
		file,
		line,
		column
	};
}
/** A place in the configuration, or the nearest one around it; null where there is no file. */
function placeInConfig({ configText }, path) {
	if (configText === null) return null;
	return locate(configText.file, configText.positionAt(path));
}
/** Folders whose files are there to be tested with, or are somebody else's. */
const ASIDE = /(?:^|\/)(?:node_modules|bower_components|vendor|third[_-]party|\.venv|venv|site-packages|__fixtures__|fixtures?|testdata|test[_-]data|__snapshots__|dist|build|out|target|\.next|coverage|generated|\.git)\//i;

// src/audit/rules/chaos-without-rollback.ts
const chaosWithoutRollback = {
	id: "audit.chaos-without-rollback",
	title: "A fault that nothing takes back",
	why: "When the experiment fails or is cancelled the fault stays, and what is tested next is tested in a broken place.",
	todo: "Undo it whatever happens: `rollbacks` with `--rollback-strategy=always`, a `duration`, a step with `if: always()`; or let `chaos.experiments` do it.",
	find: ({ chaosFiles, workflows }) => [...chaosFiles.map(({ file, at, name, tool, why }) => ({
		confidence: tool === "Chaos Toolkit" ? "certain" : "likely",
		message: `The experiment \`${name}\` (${tool}) has no way back: ${why}`,
		location: locate(file, at),
		generate: "chaos",
		key: [file, name]
	})), ...inWorkflows$1(workflows)]
};
/** Commands that break something, and those that mend it. */
const FAULTS = [
	{
		fault: /^docker (?:container )?pause\b|^docker(?:-| )compose\b.*\bpause\b/,
		undo: /\bunpause\b|\bdocker (?:rm|restart)\b|\bcompose\b.*\b(?:down|restart)\b/
	},
	{
		fault: /^docker network disconnect\b/,
		undo: /\bdocker network connect\b/
	},
	{
		fault: /^tc qdisc (?:add|replace)\b.*\bnetem\b/,
		undo: /\btc qdisc del\b/
	},
	{
		fault: /^iptables\b.*(?:\s-[AI]\s|--append|--insert).*\b(?:DROP|REJECT)\b/,
		undo: /\biptables\b.*(?:\s-[DF]\b|--delete|--flush)/
	},
	{
		fault: /^toxiproxy-cli toxic (?:add|a)\b/,
		undo: /\btoxiproxy-cli (?:toxic (?:remove|r|delete|d)|delete|toggle)\b/
	}
];
function inWorkflows$1(workflows) {
	return workflows.flatMap(({ file, jobs }) => jobs.flatMap((job) => inJob$1(file, job)));
}
function inJob$1(file, job) {
	const commands = job.steps.flatMap((step) => step.commands.map((command) => ({
		command,
		isAlways: /always\(\)/.test(step.condition ?? "")
	})));
	return commands.flatMap(({ command }) => {
		const known = FAULTS.find(({ fault }) => fault.test(lineOf$1(command)));
		if (known === void 0 || commands.some((one) => one.command.words[0] === "trap" && known.undo.test(lineOf$1(one.command)))) return [];
		const undone = commands.filter((one) => known.undo.test(lineOf$1(one.command)));
		if (undone.some(({ isAlways }) => isAlways)) return [];
		const words = undone.length === 0 ? "nothing in the job undoes it" : "what undoes it does not run when a step before it fails";
		const location = locate(file, command.at);
		return [{
			confidence: undone.length === 0 ? "likely" : "hint",
			message: `\`${lineOf$1(command).slice(0, 80)}\`: ${words}`,
			location,
			generate: "chaos",
			key: [
				file,
				job.id,
				lineOf$1(command)
			]
		}];
	});
}
function lineOf$1({ words }) {
	return words.join(" ");
}

// src/audit/rules/consumer-without-pact.ts
const consumerWithoutPact = {
	id: "audit.consumer-without-pact",
	title: "A consumer has no pact",
	why: "Its provider cannot know what it needs, so a break of it is found when it is deployed.",
	todo: "Write a consumer test with Pact for the requests that it makes.",
	find: (repository) => [...configuredConsumer(repository), ...composeConsumers(repository)]
};
/** Modules with which pacts are written. */
const PACT_MODULES = /^(?:@pact-foundation\/pact(?:$|\/)|jest-pact$|pact(?:$|\.)|au\.com\.dius\.pact\.consumer|github\.com\/pact-foundation\/pact-go)/;
function configuredConsumer(repository) {
	const { config, pacts, sources } = repository;
	if (config.consumer === null || pacts.some(({ consumer }) => consumer === config.consumer?.name)) return [];
	if (sources.some(({ imports }) => imports.some((name) => PACT_MODULES.test(name)))) return [];
	const { name } = config.consumer;
	return [{
		confidence: "certain",
		message: `The consumer ${name} has no pact, and no test that writes one`,
		location: placeInConfig(repository, ["consumer"]),
		generate: `contract ${name}`,
		key: [name]
	}];
}
/** Services of a compose file that are built here and are told the address of the provider. */
function composeConsumers(repository) {
	const { config, composes, pacts } = repository;
	const asksBroker = config.contract.broker !== null || config.contract.brokerUnset !== null;
	return composes.flatMap(({ file, services }) => config.providers.flatMap((provider) => {
		const served = services.find(({ name }) => name === provider.service || isAlike(name, provider.name));
		if (served === void 0) return [];
		const callers = services.filter((one) => one.isBuilt && one !== served && Object.values(one.environment).some((value) => leadsTo(value, served.name)));
		const own = pacts.filter((pact) => pact.provider === provider.name);
		return callers.filter((caller) => !own.some(({ consumer }) => isAlike(caller.name, consumer))).map((caller) => ({
			confidence: asksBroker ? "hint" : "likely",
			message: `\`${caller.name}\` is given the address of ${provider.name}, and no pact names it as a consumer`,
			location: locate(file, caller.at),
			generate: `contract ${caller.name}`,
			key: [caller.name, provider.name]
		}));
	}));
}
/** `payment-service` and PaymentService, `web` and web-app. */
function isAlike(one, other) {
	const plain = (name) => name.toLowerCase().replace(/[^a-z0-9]/g, "").replace(/(?:service|api|app|server|client)$/, "");
	return plain(one) !== "" && plain(one) === plain(other);
}
function leadsTo(value, host) {
	return /^https?:\/\//.test(value) && value.replace(/^https?:\/\//, "").split(/[:/?]/)[0] === host;
}

// src/audit/rules/contract-not-blocking.ts
const contractNotBlocking = {
	id: "audit.contract-not-blocking",
	title: "A contract check that cannot fail",
	why: "The job is green although the contract is broken: what is merged and deployed is what the check was there to stop.",
	todo: "Take `continue-on-error` (or `|| true`) away. What may fail for a while belongs in pending pacts, or in `changes.accepted`, where it ends by a date.",
	find: ({ workflows }) => workflows.flatMap((workflow) => workflow.jobs.flatMap((job) => inJob(workflow, job)))
};
function inJob(workflow, job) {
	const isContract = NAMED.test(`${job.id} ${job.name ?? ""}`) && !OTHER_CONTRACTS.test(wordsOf(job));
	const steps = job.steps.filter((step) => checksContract(step, isContract));
	return [
		...job.continueOnError !== null && (isContract || steps.length > 0 || USES.test(job.uses ?? "")) ? [foundAt(workflow, job.continueOnError, `the job \`${job.id}\``)] : [],
		...steps.filter((step) => step.continueOnError !== null && !isReadLater(workflow, step)).map((step) => foundAt(workflow, step.continueOnError, `the step \`${step.name ?? step.id ?? step.uses ?? "run"}\` of the job \`${job.id}\``)),
		...job.steps.flatMap((step) => swallowed(workflow, step))
	];
}
/** Names that say contract tests; a smart contract is another thing. */
const NAMED = /\bpact\b|\bpacts\b|can-?i-?deploy|contract[\s_-]*(?:tests?|testing|check|verif\w*|provider|consumer|$)|(?:consumer|provider|api)[\s_-]*contract|breaking[\s_-]*change|api[\s_-]*testing|^contracts?\b/i;
const OTHER_CONTRACTS = /solidity|foundry|hardhat|\bforge\b|\bevm\b|truffle|slither|smart[\s_-]*contract|ethereum/i;
const USES = /pactflow\/|pact-foundation\/|api-testing-action|oasdiff|schemathesis|openapi-(?:diff|changes)|can-i-deploy/i;
const COMMANDS = /^(?:npx (?:-\S+ )*)?(?:pact|pact-broker|pact-provider-verifier|pact_verifier_cli|pact-verifier|pactflow|api-testing|oasdiff|schemathesis|st|dredd)(?:\s|$)|\bcan-i-deploy\b|\b(?:run|test)[:\s]+\S*(?:contract|pact)\S*|\b(?:pactVerify|pact:verify|canIDeploy)\b/;
function wordsOf(job) {
	return [
		job.id,
		job.name ?? "",
		...job.steps.flatMap((step) => [
			step.name ?? "",
			step.uses ?? "",
			...step.commands.map(lineOf)
		])
	].join("\n");
}
function checksContract(step, isContractJob) {
	if (USES.test(step.uses ?? "") || step.commands.some((one) => COMMANDS.test(lineOf(one)))) return true;
	const name = `${step.id ?? ""} ${step.name ?? ""}`.trim();
	if (NAMED.test(name)) return !OTHER_CONTRACTS.test(name) && !PREPARING.test(name);
	return isContractJob && step.uses === null && step.commands.length > 0 && !PREPARING.test(name);
}
/** Steps beside the check, which may well fail. */
const PREPARING = /upload|comment|report|cache|install|checkout|set\s?up|summary|notif|clean|publish/i;
/** What a later step asks after was meant to be looked at there. */
function isReadLater({ text }, { id }) {
	return id !== null && (text.includes(`steps.${id}.outcome`) || text.includes(`steps.${id}.outputs`));
}
function foundAt({ file }, at, where) {
	return {
		confidence: "certain",
		message: `\`continue-on-error\` around ${where}: it stays green when a contract is broken`,
		location: at === null ? null : locate(file, at),
		generate: "workflow",
		key: [file, where]
	};
}
/** `… || true`: the command before it checks, and nothing it says counts. */
function swallowed({ file }, { commands }) {
	return commands.flatMap((command, index) => {
		const next = commands[index + 1];
		if (!(command.end === "||" && next !== void 0 && /^(?:true|:|exit 0|echo\b.*)$/.test(lineOf(next))) || !COMMANDS.test(lineOf(command))) return [];
		return [{
			confidence: "certain",
			message: `\`${lineOf(command).slice(0, 60)} || ${lineOf(next).slice(0, 20)}\`: it stays green when a contract is broken`,
			location: locate(file, command.at),
			generate: "workflow",
			key: [file, lineOf(command)]
		}];
	});
}
function lineOf({ words }) {
	return words.join(" ");
}

// src/audit/dependencies.ts
const DEPENDENCIES = [
	{
		kind: "postgres",
		words: "PostgreSQL",
		isDatabase: true,
		images: [
			"postgres",
			"postgresql",
			"postgis",
			"timescaledb",
			"timescaledb-ha",
			"pgvector",
			"cloudnative-pg"
		],
		npm: [
			"pg",
			"pg-pool",
			"pg-promise",
			"postgres",
			"slonik"
		],
		pypi: [
			"psycopg2",
			"psycopg2-binary",
			"psycopg",
			"asyncpg",
			"aiopg",
			"pg8000"
		],
		python: [
			"psycopg2",
			"psycopg",
			"psycopg_pool",
			"asyncpg",
			"aiopg",
			"pg8000"
		],
		maven: [
			"org.postgresql:postgresql",
			"org.postgresql:r2dbc-postgresql",
			"io.r2dbc:r2dbc-postgresql"
		],
		java: ["org.postgresql."],
		go: [
			"github.com/lib/pq",
			"github.com/jackc/pgx",
			"github.com/jackc/pgconn",
			"github.com/go-pg/pg"
		]
	},
	{
		kind: "mysql",
		words: "MySQL",
		isDatabase: true,
		images: [
			"mysql",
			"mysql-server",
			"mariadb",
			"percona",
			"percona-server"
		],
		npm: [
			"mysql",
			"mysql2",
			"mysql2/promise",
			"mariadb"
		],
		pypi: [
			"mysqlclient",
			"pymysql",
			"mysql-connector-python",
			"aiomysql",
			"asyncmy",
			"mariadb"
		],
		python: [
			"MySQLdb",
			"pymysql",
			"mysql.connector",
			"aiomysql",
			"asyncmy",
			"mariadb"
		],
		maven: [
			"mysql:mysql-connector-java",
			"com.mysql:mysql-connector-j",
			"org.mariadb.jdbc:mariadb-java-client"
		],
		java: ["com.mysql.", "org.mariadb."],
		go: ["github.com/go-sql-driver/mysql"]
	},
	{
		kind: "mongodb",
		words: "MongoDB",
		isDatabase: true,
		images: [
			"mongo",
			"mongodb",
			"mongodb-community-server"
		],
		npm: ["mongodb", "mongoose"],
		pypi: [
			"pymongo",
			"motor",
			"mongoengine",
			"beanie"
		],
		python: [
			"pymongo",
			"motor",
			"mongoengine",
			"beanie"
		],
		maven: ["org.mongodb:*", "org.springframework.boot:spring-boot-starter-data-mongodb*"],
		java: ["com.mongodb.", "org.springframework.data.mongodb."],
		go: ["go.mongodb.org/mongo-driver"]
	},
	{
		kind: "redis",
		words: "Redis",
		isDatabase: true,
		images: [
			"redis",
			"valkey",
			"redis-stack",
			"redis-stack-server",
			"keydb",
			"dragonfly"
		],
		npm: [
			"redis",
			"ioredis",
			"@redis/client",
			"iovalkey"
		],
		pypi: [
			"redis",
			"aioredis",
			"valkey",
			"hiredis"
		],
		python: [
			"redis",
			"aioredis",
			"valkey"
		],
		maven: [
			"redis.clients:jedis",
			"io.lettuce:lettuce-core",
			"org.redisson:*",
			"org.springframework.boot:spring-boot-starter-data-redis*"
		],
		java: [
			"redis.clients.",
			"io.lettuce.",
			"org.redisson.",
			"org.springframework.data.redis."
		],
		go: [
			"github.com/redis/go-redis",
			"github.com/go-redis/redis",
			"github.com/gomodule/redigo",
			"github.com/redis/rueidis"
		]
	},
	{
		kind: "cassandra",
		words: "Cassandra",
		isDatabase: true,
		images: ["cassandra", "scylla"],
		npm: ["cassandra-driver"],
		pypi: ["cassandra-driver", "scylla-driver"],
		python: ["cassandra"],
		maven: ["com.datastax.oss:*", "org.apache.cassandra:java-driver-core"],
		java: ["com.datastax."],
		go: ["github.com/gocql/gocql"]
	},
	{
		kind: "sqlserver",
		words: "SQL Server",
		isDatabase: true,
		images: ["mssql/server", "azure-sql-edge"],
		npm: ["mssql", "tedious"],
		pypi: ["pyodbc", "pymssql"],
		python: ["pyodbc", "pymssql"],
		maven: ["com.microsoft.sqlserver:mssql-jdbc"],
		java: ["com.microsoft.sqlserver."],
		go: ["github.com/microsoft/go-mssqldb", "github.com/denisenkom/go-mssqldb"]
	},
	{
		kind: "oracle",
		words: "Oracle",
		isDatabase: true,
		images: ["oracle-free", "oracle-xe"],
		npm: ["oracledb"],
		pypi: ["oracledb", "cx-oracle"],
		python: ["oracledb", "cx_Oracle"],
		maven: ["com.oracle.database.jdbc:*"],
		java: ["oracle.jdbc."],
		go: ["github.com/godror/godror", "github.com/sijms/go-ora"]
	},
	{
		kind: "elasticsearch",
		words: "Elasticsearch",
		isDatabase: true,
		images: ["elasticsearch", "opensearch"],
		npm: ["@elastic/elasticsearch", "@opensearch-project/opensearch"],
		pypi: [
			"elasticsearch",
			"opensearch-py",
			"elasticsearch-dsl"
		],
		python: [
			"elasticsearch",
			"opensearchpy",
			"elasticsearch_dsl"
		],
		maven: [
			"co.elastic.clients:*",
			"org.elasticsearch.client:*",
			"org.opensearch.client:*"
		],
		java: [
			"co.elastic.clients.",
			"org.elasticsearch.client.",
			"org.opensearch.client."
		],
		go: ["github.com/elastic/go-elasticsearch", "github.com/opensearch-project/opensearch-go"]
	},
	{
		kind: "dynamodb",
		words: "DynamoDB",
		isDatabase: true,
		images: ["dynamodb-local"],
		npm: [
			"@aws-sdk/client-dynamodb",
			"@aws-sdk/lib-dynamodb",
			"dynamoose"
		],
		pypi: ["pynamodb"],
		python: ["pynamodb"],
		maven: ["software.amazon.awssdk:dynamodb*"],
		java: ["software.amazon.awssdk.services.dynamodb."],
		go: ["github.com/aws/aws-sdk-go-v2/service/dynamodb"]
	},
	{
		kind: "kafka",
		words: "Kafka",
		isDatabase: false,
		images: [
			"kafka",
			"cp-kafka",
			"redpanda"
		],
		npm: [
			"kafkajs",
			"node-rdkafka",
			"@confluentinc/kafka-javascript"
		],
		pypi: [
			"kafka-python",
			"kafka-python-ng",
			"confluent-kafka",
			"aiokafka"
		],
		python: [
			"kafka",
			"confluent_kafka",
			"aiokafka"
		],
		maven: ["org.apache.kafka:kafka-clients", "org.springframework.kafka:spring-kafka"],
		java: ["org.apache.kafka.clients.", "org.springframework.kafka."],
		go: [
			"github.com/segmentio/kafka-go",
			"github.com/twmb/franz-go",
			"github.com/IBM/sarama",
			"github.com/Shopify/sarama",
			"github.com/confluentinc/confluent-kafka-go"
		]
	},
	{
		kind: "rabbitmq",
		words: "RabbitMQ",
		isDatabase: false,
		images: ["rabbitmq"],
		npm: [
			"amqplib",
			"amqp-connection-manager",
			"rascal"
		],
		pypi: ["pika", "aio-pika"],
		python: ["pika", "aio_pika"],
		maven: ["com.rabbitmq:amqp-client", "org.springframework.boot:spring-boot-starter-amqp"],
		java: ["com.rabbitmq.client.", "org.springframework.amqp."],
		go: ["github.com/rabbitmq/amqp091-go", "github.com/streadway/amqp"]
	},
	{
		kind: "nats",
		words: "NATS",
		isDatabase: false,
		images: ["nats"],
		npm: ["nats", "@nats-io/transport-node"],
		pypi: ["nats-py"],
		python: ["nats"],
		maven: ["io.nats:jnats"],
		java: ["io.nats.client."],
		go: ["github.com/nats-io/nats.go"]
	},
	{
		kind: "memcached",
		words: "Memcached",
		isDatabase: false,
		images: ["memcached"],
		npm: ["memcached", "memjs"],
		pypi: [
			"pymemcache",
			"python-memcached",
			"pylibmc"
		],
		python: [
			"pymemcache",
			"memcache",
			"pylibmc"
		],
		maven: ["net.spy:spymemcached"],
		java: ["net.spy.memcached."],
		go: ["github.com/bradfitz/gomemcache"]
	}
];
/** `registry.example/team/postgres:15@sha256:…` → PostgreSQL; null for an image of something else. */
function dependencyOfImage(image) {
	const path = image.split("@")[0]?.replace(/:[^/:]*$/, "") ?? "";
	const name = path.split("/").at(-1) ?? "";
	return DEPENDENCIES.find(({ images }) => images.includes(name) || images.some((one) => one.includes("/") && path.endsWith(one))) ?? null;
}

// src/audit/database-clients.ts
/** Clients of a database of any kind: libraries between a program and its driver. */
const ANY_DATABASE = {
	kind: "database",
	words: "the database",
	isDatabase: true,
	npm: [
		"knex",
		"sequelize",
		"sequelize-typescript",
		"typeorm",
		"@nestjs/typeorm",
		"@prisma/client",
		"drizzle-orm",
		"kysely",
		"objection",
		"@mikro-orm/core",
		"better-sqlite3",
		"sqlite3",
		"node:sqlite",
		"neo4j-driver"
	],
	python: [
		"sqlalchemy",
		"sqlmodel",
		"databases",
		"peewee",
		"tortoise",
		"pony.orm",
		"sqlite3",
		"aiosqlite",
		"django.db",
		"flask_sqlalchemy",
		"neo4j"
	],
	java: [
		"java.sql.",
		"javax.sql.",
		"jakarta.persistence.",
		"javax.persistence.",
		"org.hibernate.",
		"org.springframework.jdbc.",
		"org.springframework.data.jpa.",
		"org.springframework.data.jdbc.",
		"org.springframework.data.repository.",
		"org.springframework.data.r2dbc.",
		"org.springframework.r2dbc.",
		"org.springframework.orm.",
		"org.jooq.",
		"org.jdbi.",
		"org.apache.ibatis.",
		"io.r2dbc.",
		"org.neo4j.driver."
	],
	go: [
		"database/sql",
		"gorm.io/gorm",
		"github.com/jmoiron/sqlx",
		"entgo.io/ent",
		"github.com/uptrace/bun",
		"github.com/neo4j/neo4j-go-driver"
	]
};
/** Libraries that stand in for a database, by the module that is imported; the value says for which. */
const STAND_INS = /* @__PURE__ */ new Map([
	["pg-mem", "PostgreSQL"],
	["mock-knex", "the database"],
	["knex-mock-client", "the database"],
	["sequelize-mock", "the database"],
	["prismock", "the database"],
	["jest-mock-prisma", "the database"],
	["mockgoose", "MongoDB"],
	["mockingoose", "MongoDB"],
	["mongo-mock", "MongoDB"],
	["ioredis-mock", "Redis"],
	["redis-mock", "Redis"],
	["fakeredis", "Redis"],
	["birdisle", "Redis"],
	["mongomock", "MongoDB"],
	["mongomock_motor", "MongoDB"],
	["alchemy_mock", "the database"],
	["mock_alchemy", "the database"],
	["github.com/DATA-DOG/go-sqlmock", "the database"],
	["github.com/pashagolub/pgxmock", "PostgreSQL"],
	["github.com/go-redis/redismock", "Redis"],
	["github.com/alicebob/miniredis", "Redis"],
	["com.mockrunner.mock.jdbc", "the database"],
	["com.mockrunner.jdbc", "the database"],
	["com.github.fppt.jedismock", "Redis"]
]);
/** The database that a module, class or package is a client of; null for everything else. */
function databaseClient(language, name) {
	const key = language === "javascript" ? "npm" : language;
	return [...DEPENDENCIES.filter(({ isDatabase }) => isDatabase), ANY_DATABASE].find((one) => one[key].some((known) => isBelow(language, name, known))) ?? null;
}
function isBelow(language, name, known) {
	if (language === "java") return name.startsWith(known);
	if (name === known) return true;
	return name.startsWith(language === "python" ? `${known}.` : `${known}/`);
}

// src/audit/integration-tests.ts
/**
* Whether any test of the repository talks to a real dependency of this kind: a service of the configuration, a container that a
* test starts, or one that a workflow has beside its job. `database` is one of any kind.
*/
function isTested(repository, kind) {
	const kinds = testedKinds(repository);
	return kind === "database" ? DEPENDENCIES.some((one) => one.isDatabase && kinds.has(one.kind)) : kinds.has(kind);
}
const KNOWN = /* @__PURE__ */ new WeakMap();
function testedKinds(repository) {
	const known = KNOWN.get(repository) ?? new Set(findKinds(repository));
	KNOWN.set(repository, known);
	return known;
}
function* findKinds(repository) {
	const { config, composes, sources, workflows } = repository;
	const images = config.services.map(({ image }) => image);
	const compose = composes.find(({ file }) => file === config.compose?.file);
	const jobs = workflows.flatMap((workflow) => workflow.jobs);
	const commands = jobs.flatMap(({ steps }) => steps.flatMap((step) => step.commands.map(({ words }) => words)));
	const composed = commands.some((words) => /^docker(?:-| )compose\b.*\b(?:up|run)\b/.test(words.join(" "))) ? composes.flatMap(({ services }) => services) : compose?.services ?? [];
	yield* kindsOf([
		...images,
		...composed.flatMap(({ image }) => image ?? []),
		...jobs.flatMap((job) => job.images)
	]);
	yield* kindsOf(commands.filter((words) => words[0] === "docker" && words[1] === "run").flat());
	yield* kindsOf(sources.flatMap(({ containers }) => containers));
}
function* kindsOf(images) {
	for (const image of images) {
		const found = dependencyOfImage(image) ?? DEPENDENCIES.find(({ kind }) => kind === image.toLowerCase());
		if (found !== void 0 && found !== null) yield found.kind;
	}
}

// src/audit/module-file.ts
/** The file of the repository that a test names; null for a package of somebody else. */
function moduleFile(wanted) {
	switch (wanted.language) {
		case "javascript": return relativeFile(wanted);
		case "python": return dottedFile(wanted);
		case "java": return classFile(wanted);
		case "go": return null;
		default: return wanted.language;
	}
}
const ENDINGS = [
	"",
	".ts",
	".tsx",
	".js",
	".mjs",
	".cjs",
	".jsx",
	".mts",
	"/index.ts",
	"/index.js"
];
function relativeFile({ target, from, paths }) {
	const isAlias = /^[@~]\//.test(target);
	if (!target.startsWith(".") && !isAlias) return null;
	const bases = isAlias ? ["src/", ""].map((root) => root + target.slice(2)) : [normalise(`${from}/../${target}`)];
	for (const base of bases) {
		const found = [base, base.replace(/\.[cm]?js$/, "")].flatMap((one) => ENDINGS.map((ending) => one + ending)).find((path) => paths.has(path));
		if (found !== void 0) return {
			file: found,
			rest: ""
		};
	}
	return null;
}
function normalise(path) {
	const parts = [];
	for (const part of path.split("/")) if (part === "..") parts.pop();
	else if (part !== "." && part !== "") parts.push(part);
	return parts.join("/");
}
/** Folders that Python's packages are below, and the folders around the test. */
function dottedFile({ target, from, paths }) {
	const parts = target.split(".");
	const folders = from.split("/").slice(0, -1);
	const roots = [
		"",
		"src/",
		...folders.map((_, index) => `${folders.slice(0, index + 1).join("/")}/`),
		...folders.map((_, index) => `${folders.slice(0, index + 1).join("/")}/src/`)
	];
	for (let length = parts.length; length > 0; length -= 1) {
		const path = parts.slice(0, length).join("/");
		const found = roots.flatMap((root) => [`${root}${path}.py`, `${root}${path}/__init__.py`]).find((one) => paths.has(one));
		if (found !== void 0) return {
			file: found,
			rest: parts.slice(length).join(".")
		};
	}
	return null;
}
/** The class beside the test: `…/src/test/java/…` names one of `…/src/main/java/…`. */
function classFile({ target, from, paths }) {
	const path = `${target.replaceAll(".", "/")}.java`;
	const root = /^(.*?)src\/[^/]+\/java\//.exec(from)?.[1] ?? "";
	const found = [
		`${root}src/main/java/${path}`,
		`src/main/java/${path}`,
		`${root}src/${path}`,
		path
	].find((one) => paths.has(one));
	return found === void 0 ? null : {
		file: found,
		rest: ""
	};
}

// src/audit/rules/database-mocked.ts
const databaseMocked = {
	id: "audit.database-mocked",
	title: "Tests replace the database",
	why: "A mock answers what the test expects. Wrong SQL, missing migrations, types, constraints, transactions and timeouts are found in production.",
	todo: "Run the provider against a real one: `services` with `integration.run`, or testcontainers in the test.",
	find: (repository) => repository.sources.flatMap((source) => firstOfEach(source.mocks.flatMap((mock) => mockFound(repository, source, mock))))
};
function mockFound(repository, source, mock) {
	const replaced = mock.of === "library" ? standInFor(mock.target) : replacedBy(repository, source, mock);
	if (replaced === null) return [];
	const { words, kind, confidence } = replaced;
	const isReal = isTested(repository, kind);
	return [{
		confidence: isReal ? "hint" : confidence,
		message: mock.of === "library" ? `\`${mock.target}\` stands in for ${words}` : `\`${mock.by}\` replaces ${words} (\`${mock.target}\`)`,
		...isReal && { why: "Other tests run against a real one, so this is only worth a look: what it expects may not be what the real one does." },
		location: locate(source.file, mock.at),
		generate: "integration",
		key: [source.file, mock.target]
	}];
}
function standInFor(module) {
	const found = [...STAND_INS].find(([name]) => module === name || module.startsWith(`${name}/`) || module.startsWith(`${name}.`));
	if (found === void 0) return null;
	const [, words] = found;
	return {
		words,
		kind: KINDS[words] ?? "database",
		confidence: "certain"
	};
}
const KINDS = {
	PostgreSQL: "postgres",
	MongoDB: "mongodb",
	Redis: "redis"
};
/** A client itself, or a module of the repository that holds one and is named as what gets at data. */
function replacedBy({ paths, reached }, source, { target }) {
	const { language } = source;
	const local = moduleFile({
		language,
		target,
		from: source.file,
		paths
	});
	const direct = databaseClient(language, target);
	if (local === null) {
		const inner = direct ?? (language === "python" ? suffixClient(target) : null);
		return inner === null ? null : {
			...inner,
			confidence: direct === null ? "likely" : "certain"
		};
	}
	const member = language === "python" ? suffixClient(local.rest) : null;
	if (member !== null) return {
		...member,
		confidence: "certain"
	};
	const isOwn = (name) => moduleFile({
		language,
		target: name,
		from: local.file,
		paths
	}) !== null;
	const client = (reached.get(local.file) ?? []).filter((name) => !isOwn(name)).map((name) => databaseClient(language, name)).find((one) => one !== null);
	if (client === void 0 || client === null || !DATA_ACCESS.test(`${local.file.replace(/\.\w+$/, "")}.${local.rest}`)) return null;
	return {
		...client,
		confidence: "likely"
	};
}
/** Names of what gets at data, as a word of a path or at the end of a class's name. */
const DATA_ACCESS = /(?:^|[/._-])(?:db|database|pool|connection|conn|session|prisma|knex|redis|postgres|pg|mysql|mongo|sql|repositor(?:y|ies)|repos?|dao|stores?|storage|persistence|models?|entit(?:y|ies)|orm|cache|data|data-?source|queries|engine)(?:[/._-]|$)|(?:Repository|Dao|DAO|Store|Mapper|DataSource|Db|Database|Client|Session|Connection|Pool)(?:\.|$)/;
/** `app.orders.psycopg2.connect` replaces the client where a module of ours sees it. */
function suffixClient(name) {
	const parts = name.split(".");
	for (const index of parts.keys()) {
		const client = databaseClient("python", parts.slice(index).join("."));
		if (client !== null) return client;
	}
	return null;
}
/** One line that replaces the same thing in many tests of a file is told once. */
function firstOfEach(found) {
	const seen = /* @__PURE__ */ new Set();
	return found.filter(({ key }) => {
		const id = key.join("\0");
		return seen.has(id) ? false : seen.add(id);
	});
}

// src/audit/rules/dependency-without-test.ts
const dependencyWithoutTest = {
	id: "audit.dependency-without-test",
	title: "A dependency without an integration test",
	why: "The provider needs it to answer, and no test ever talks to a real one.",
	todo: "Add it to `services`, or have `services.compose` name the compose file, with `integration.run`; or start it with testcontainers.",
	find: (repository) => {
		const kinds = /* @__PURE__ */ new Set();
		return [...ofComposes(repository), ...ofManifests(repository)].flatMap(({ dependency, location, name, isRun }) => {
			if (kinds.has(dependency.kind) || isTested(repository, dependency.kind)) return [];
			kinds.add(dependency.kind);
			return [{
				confidence: isRun ? "certain" : "likely",
				message: `${dependency.words} (\`${name}\`) has no integration test`,
				location,
				generate: "integration",
				key: [dependency.kind]
			}];
		});
	}
};
function ofComposes({ composes }) {
	return composes.flatMap(({ file, services }) => services.flatMap(({ image, isBuilt, name, at }) => {
		const dependency = image === null || isBuilt ? null : dependencyOfImage(image);
		return dependency === null ? [] : [{
			dependency,
			name,
			location: locate(file, at),
			isRun: true
		}];
	}));
}
function ofManifests({ declared }) {
	return declared.map(({ dependency, name, file, at }) => ({
		dependency,
		name,
		location: locate(file, at),
		isRun: false
	}));
}

// src/audit/rules/load-public-address.ts
const loadPublicAddress = {
	id: "audit.load-public-address",
	title: "A load script calls a public address",
	why: "Whoever runs it as it is puts load on a system that others use, and the figures are those of the network between.",
	todo: "Take the address from the environment (`__ENV.BASE_URL`) without a public default; a host that is meant belongs in `load.allow-hosts`.",
	find: ({ config, scripts }) => scripts.flatMap(({ file, addresses }) => addresses.filter(({ host }) => !config.load.allowHosts.includes(host)).map(({ host, at, isCalled }) => ({
		confidence: isCalled ? "certain" : "likely",
		message: `The load script names the public host \`${host}\``,
		location: locate(file, at),
		generate: "k6",
		key: [
			file,
			host,
			String(at.line)
		]
	})))
};

// src/audit/rules/load-secret.ts
const loadSecret = {
	id: "audit.load-secret",
	title: "A credential in a load script",
	why: "Everybody who can read the repository can use it, and so can who reads its history after it is gone.",
	todo: "Revoke it, and read it from the environment (`__ENV.TOKEN`) or name its variable in `load.auth`.",
	find: ({ scripts }) => scripts.flatMap(({ file, secrets }) => secrets.map(({ what, isKnown, at }) => ({
		confidence: isKnown ? "certain" : "likely",
		message: `${what[0]?.toUpperCase()}${what.slice(1)} is written in the load script`,
		location: locate(file, at),
		generate: "k6",
		key: [
			file,
			what,
			String(at.line)
		]
	})))
};

// src/audit/rules/no-assertion.ts
const noAssertion = {
	id: "audit.no-assertion",
	title: "A test without any assertion",
	why: "It passes as long as nothing is thrown, whatever the answer was.",
	todo: "Assert what the call is for: the answer, what is stored, what is sent on.",
	find: ({ sources }) => sources.flatMap(({ file, tests }) => tests.filter(({ asserts }) => asserts === false).map(({ name, at, empty }) => ({
		confidence: empty ? "certain" : "likely",
		message: empty ? `The test \`${name}\` is empty` : `The test \`${name}\` asserts nothing`,
		location: locate(file, at),
		generate: null,
		key: [file, name]
	})))
};

// src/audit/owners.ts
/** Name of the provider whose specification a file is; null where no provider is configured that claims it. */
function providerOf(config, file) {
	return claimProvider(file, config.providers);
}

// src/audit/rules/no-contract.ts
const noContract = {
	id: "audit.no-contract",
	title: "No contract covers an operation",
	why: "A change that breaks it for its callers is found in production: no pact says what they need of it.",
	todo: "Have its consumers write a pact for what they use, or take the operation out if nobody calls it.",
	find: (repository) => repository.specs.flatMap((spec) => {
		const covered = coveredOf(repository, spec);
		return spec.operations.filter(({ id }) => !covered.has(id)).map((operation) => gapOf(repository, spec, operation));
	})
};
function coveredOf(repository, spec) {
	const provider = providerOf(repository.config, spec.file);
	const found = repository.pacts.filter((pact) => provider === null || pact.provider === provider).flatMap(({ requests }) => requests.flatMap(({ method, path }) => findOperation(spec, method, path)?.operation.id ?? []));
	return /* @__PURE__ */ new Set([...found, ...repository.contracted ?? []]);
}
function gapOf(repository, spec, operation) {
	const { config, contracted, pacts } = repository;
	const isUnknown = (config.contract.broker !== null || config.contract.brokerUnset !== null) && contracted === null;
	const provider = providerOf(config, spec.file);
	const consumer = pacts.find((pact) => pact.provider === provider)?.consumer ?? pacts[0]?.consumer ?? "<consumer>";
	return {
		confidence: isUnknown ? "hint" : "certain",
		message: `No ${isUnknown ? "pact file" : "contract"} covers \`${operation.id}\``,
		...isUnknown && { why: "No pact of the repository names it; the broker, which may have one, was not asked." },
		location: operation.location,
		operations: [operation.id],
		generate: `contract ${quote(consumer)}`,
		key: [spec.file, operation.id]
	};
}
/** A name as one word of a shell. */
function quote(word) {
	return /^(?:[\w.-]+|<consumer>)$/.test(word) ? word : JSON.stringify(word);
}

// src/audit/rules/no-documented-failure.ts
const noDocumentedFailure = {
	id: "audit.no-documented-failure",
	title: "An operation documents no failure",
	why: "It takes something that can be wrong, and callers are not told what the answer is then: nobody can test for it.",
	todo: "Document the answers for requests that are wrong, `400`, `401`, `404` or whichever it gives, with their bodies.",
	find: ({ specs }) => specs.flatMap((spec) => spec.operations.filter((operation) => canBeWrong(operation) && !operation.responses.some(({ status }) => isFailure(status))).map(({ id, location, responses }) => ({
		confidence: "certain",
		message: `\`${id}\` documents no answer for a wrong request, only ${responses.map(({ status }) => status).join(", ") || "none at all"}`,
		location,
		operations: [id],
		generate: null,
		key: [spec.file, id]
	})))
};
/** Without input and credentials there is nothing that a caller could do wrong. */
function canBeWrong({ parameters, requestBody, security }) {
	return security.length > 0 && security.every((alternative) => Object.keys(alternative).length > 0) || requestBody !== null || parameters.some((one) => one.required || one.in === "query");
}
function isFailure(status) {
	return /^4(?:\d\d|XX)$/i.test(status) || status === "default";
}

// src/audit/rules/no-load.ts
const noLoad = {
	id: "audit.no-load",
	title: "No load calls an operation",
	why: "Nobody knows how fast it answers, or what it does to the others when many call it at once.",
	todo: "Configure `load.load`, whose script calls every operation; or have a script of your own call it.",
	find: ({ config, specs, scripts }) => {
		if (config.load.load !== null || config.load.profiles.length > 0) return [];
		const requests = scripts.flatMap((script) => script.requests);
		const isUnknown = scripts.some(({ unknownRequests }) => unknownRequests > 0);
		return specs.flatMap((spec) => {
			const called = calledOf(spec, requests);
			return spec.operations.filter(({ id }) => !called.has(id)).map(({ id, location }) => ({
				confidence: isUnknown ? "hint" : "certain",
				message: `No load calls \`${id}\``,
				...isUnknown && { why: "No request of a load script names it; some put their address together elsewhere." },
				location,
				operations: [id],
				generate: "k6",
				key: [spec.file, id]
			}));
		});
	}
};
function calledOf(spec, requests) {
	return new Set(requests.flatMap(({ method, path }) => findOperation(spec, method, path)?.operation.id ?? []));
}

// src/audit/rules/sleep.ts
const sleepInsteadOfReadiness = {
	id: "audit.sleep",
	title: "A fixed pause instead of readiness",
	why: "On a slow runner it is too short and the test fails for nothing; on a fast one it is time that everybody waits.",
	todo: "Wait for what is needed: a health check, `docker compose up --wait`, a port that answers, the wait strategies of testcontainers.",
	find: (repository) => [
		...inTests(repository),
		...inWorkflows(repository),
		...inPackages(repository)
	]
};
function inTests({ sources }) {
	return sources.flatMap(({ file, sleeps }) => sleeps.map(({ at, words, within }) => ({
		confidence: "likely",
		message: `\`${words}\` in \`${within}\` waits for a fixed time`,
		location: locate(file, at),
		generate: "integration",
		key: [
			file,
			within,
			words
		]
	})));
}
function inWorkflows({ workflows }) {
	return workflows.flatMap(({ file, jobs }) => jobs.flatMap(({ id, steps, images }) => {
		return pauses(steps.flatMap((step) => step.commands), images.length > 0).map((command) => pauseFound(file, command, {
			where: `the job \`${id}\``,
			generate: "workflow"
		}));
	}));
}
function inPackages({ packages }) {
	return packages.flatMap(({ file, scripts }) => scripts.flatMap(({ name, commands }) => pauses(commands, false).map((command) => pauseFound(file, command, {
		where: `the script \`${name}\``,
		generate: "integration"
	}))));
}
function pauseFound(file, { words, at }, told) {
	return {
		confidence: "likely",
		message: `\`${words.join(" ")}\` in ${told.where} waits for a fixed time for what was started before it`,
		location: locate(file, at),
		generate: told.generate,
		key: [
			file,
			told.where,
			words.join(" ")
		]
	};
}
/** Pauses after something was started; in a loop it is asked again, which is readiness. */
function pauses(commands, isStarted) {
	return commands.filter((command, index) => command.words[0] === "sleep" && /^\d/.test(command.words[1] ?? "") && !command.inLoop && (isStarted || commands.slice(0, index).some(starts)));
}
function starts({ words, end }) {
	const line = words.join(" ");
	if (end === "&" && words[0] !== "wait") return true;
	if (/^docker(?:-| )compose\b.*\b(?:up|start|restart)\b/.test(line)) return !words.includes("--wait");
	return /^docker (?:run\b.*(?:\s-d\b|--detach\b|\s-[a-z]*d[a-z]*\s)|start\b)|^(?:kubectl|helm)\s+(?:apply|create|install|upgrade)\b|^(?:systemctl|service)\b.*\bstart\b|^nohup\b|^pm2 start\b/.test(line);
}

// src/audit/rules/specification-not-served.ts
const specificationNotServed = {
	id: "audit.specification-not-served",
	title: "Nobody serves a specification",
	why: "What it promises is never held against a running provider, so it may describe an API that is not there.",
	todo: "Configure the `provider` whose API it is and how it starts; or delete the file, if it is nobody’s any more.",
	find: ({ config, specs }) => specs.flatMap((spec) => {
		const name = providerOf(config, spec.file);
		const provider = config.providers.find((one) => one.name === name) ?? null;
		if (provider !== null && isStartable(provider)) return [];
		const whose = provider === null ? "no provider of the configuration claims it" : `nothing starts ${provider.name}`;
		return [{
			confidence: config.providers.length > 0 ? "certain" : "likely",
			message: `Nobody serves \`${spec.file}\`: ${config.file === null ? "there is no configuration that names its provider" : whose}`,
			location: {
				file: spec.file,
				line: 1,
				column: 1
			},
			generate: "config",
			key: [spec.file]
		}];
	})
};

// src/audit/thresholds.ts
/** Longest that k6 waits for an answer unless it is told otherwise, milliseconds: k6's option `timeout`. */
const K6_TIMEOUT_MS = 6e4;
/** Ours: from here on nobody calls a request of an API fast. */
const SURELY_SLOW_MS = 3e4;
const SLOW_MS = 1e4;
/** Ours: shares of failed requests that no team means to allow. */
const SURELY_FAILING = .5;
const FAILING = .2;
const EXPRESSION = /^\s*(avg|min|med|max|count|rate|value|p\(\s*\d+(?:\.\d+)?\s*\))\s*(<=|>=|===|==|!=|<|>)\s*(-?\d+(?:\.\d+)?)\s*$/;
const LATENCIES = /* @__PURE__ */ new Set([
	"http_req_duration",
	"http_req_waiting",
	"http_req_receiving",
	"http_req_sending",
	"http_req_connecting",
	"http_req_tls_handshaking",
	"http_req_blocked",
	"grpc_req_duration"
]);
/** Why a k6 threshold cannot fail, or only fails when nobody needs it any more; null for one that judges. */
function judgeThreshold(metric, expression) {
	const [, aggregate = "", operator = "", limit = ""] = EXPRESSION.exec(expression) ?? [];
	if (aggregate === "") return null;
	const value = Number(limit);
	const isTagged = metric.includes("{");
	const name = metric.replace(/\{.*$/s, "");
	const isBelow = operator === "<" || operator === "<=";
	const isAbove = operator === ">" || operator === ">=";
	if (LATENCIES.has(name)) return judgeLatency({
		aggregate,
		isBelow,
		isAbove,
		value,
		isTagged
	});
	if (name === "http_req_failed") return judgeFailures(isBelow, isAbove, value);
	if (name === "checks") return judgeChecks(isBelow, isAbove, value);
	return operator === ">=" && value <= 0 && !isTagged ? {
		confidence: "certain",
		why: "it holds whatever is measured"
	} : null;
}
function judgeLatency({ aggregate, isBelow, isAbove, value, isTagged }) {
	if (isAbove && value <= 0) return isTagged ? null : {
		confidence: "certain",
		why: "a latency is never below zero, so it always holds"
	};
	if (isAbove) return {
		confidence: "certain",
		why: "it asks for slow answers: the operator is turned round"
	};
	if (!isBelow) return null;
	const seconds = `${value / 1e3} s`;
	if (value >= K6_TIMEOUT_MS) return {
		confidence: "certain",
		why: `k6 gives up on a request after 60 s, so ${seconds} can hardly be exceeded`
	};
	if (value >= SURELY_SLOW_MS) return {
		confidence: "certain",
		why: `an API that needs ${seconds} for an answer is down for everybody who calls it`
	};
	if (value >= SLOW_MS) return {
		confidence: "likely",
		why: `${seconds} is longer than callers usually wait`
	};
	if (aggregate === "min") return {
		confidence: "likely",
		why: "it judges the one fastest request, and says nothing of the others"
	};
	return null;
}
function judgeFailures(isBelow, isAbove, value) {
	if (isAbove) return value <= 0 ? {
		confidence: "certain",
		why: "it holds whatever fails"
	} : {
		confidence: "certain",
		why: "it asks for failures: the operator is turned round"
	};
	if (!isBelow) return null;
	if (value >= 1) return {
		confidence: "certain",
		why: "it holds although almost every request fails"
	};
	const share = `${Number((value * 100).toFixed(1))} %`;
	if (value >= SURELY_FAILING) return {
		confidence: "certain",
		why: `it allows ${share} of the requests to fail`
	};
	return value >= FAILING ? {
		confidence: "likely",
		why: `it allows ${share} of the requests to fail`
	} : null;
}
function judgeChecks(isBelow, isAbove, value) {
	if (isBelow) return {
		confidence: "certain",
		why: "it asks for checks that fail: the operator is turned round"
	};
	if (!isAbove) return null;
	if (value <= 0) return {
		confidence: "certain",
		why: "it holds although every check fails"
	};
	return value < SURELY_FAILING ? {
		confidence: "likely",
		why: "it holds although most checks fail"
	} : null;
}

// src/audit/rules/threshold-absurd.ts
const thresholdAbsurd = {
	id: "audit.threshold-absurd",
	title: "A threshold that cannot fail",
	why: "It looks like a check and is none: what it allows is what nobody would put up with.",
	todo: "Set the limit that your callers need, for example `p(95)<500` and `rate<0.01`.",
	find: (repository) => [...configured$1(repository), ...ofScripts$1(repository)].flatMap(({ metric, expression, location }) => {
		const fault = judgeThreshold(metric, expression);
		if (fault === null) return [];
		return [{
			confidence: fault.confidence,
			message: `The threshold \`${metric}: ${expression}\` judges nothing: ${fault.why}`,
			location,
			generate: "k6",
			key: [
				location?.file ?? "",
				metric,
				expression
			]
		}];
	})
};
function configured$1(repository) {
	const { load } = repository.config;
	return [
		[[
			"load",
			"load",
			"thresholds"
		], load.load?.thresholds ?? {}],
		...load.profiles.filter(({ thresholds }) => thresholds !== load.load?.thresholds).map(({ name, thresholds }) => [pathOfProfile(name), thresholds]),
		...Object.entries(load.operations).map(([name, own]) => [[
			"load",
			"operations",
			name
		], own])
	].flatMap(([path, thresholds]) => Object.entries(thresholds).flatMap(([metric, expressions]) => expressions.map((expression, index) => ({
		metric,
		expression,
		location: placeInConfig(repository, [
			...path,
			metric,
			index
		])
	}))));
}
function pathOfProfile(name) {
	return [
		"stress",
		"spike",
		"soak"
	].includes(name) ? [
		"load",
		name,
		"thresholds"
	] : [
		"load",
		"profiles",
		name,
		"thresholds"
	];
}
function ofScripts$1({ scripts }) {
	return scripts.flatMap(({ file, thresholds }) => (thresholds ?? []).map(({ metric, expression, at }) => ({
		metric,
		expression,
		location: locate(file, at)
	})));
}

// src/audit/rules/thresholds-missing.ts
const thresholdsMissing = {
	id: "audit.thresholds-missing",
	title: "A load has no thresholds",
	why: "It is run and measured, and passes whatever comes out: k6 ends with 0 although every request failed.",
	todo: "Set `thresholds`, at least `http_req_duration: ['p(95)<500']` and `http_req_failed: ['rate<0.01']`, with limits that your callers need.",
	find: (repository) => [...configured(repository), ...ofScripts(repository)]
};
function configured(repository) {
	const { config } = repository;
	const load = config.load.load;
	if (load === null) return [];
	const named = Object.keys(load.thresholds).map((metric) => metric.replace(/\{.*$/s, ""));
	const missing = ["http_req_duration", "http_req_failed"].filter((metric) => !named.includes(metric));
	if (missing.length === 0) return [];
	return [{
		confidence: "certain",
		message: `The load has no threshold for ${missing.map((metric) => `\`${metric}\``).join(" and ")}`,
		location: placeInConfig(repository, [
			"load",
			"load",
			"thresholds"
		]),
		generate: "k6",
		key: ["configuration", ...missing]
	}];
}
/** Scripts that the run starts itself get the thresholds of its profiles. */
function ofScripts({ config, scripts }) {
	const isRunHere = compileGlobs(config.load.scripts);
	const isJudged = Object.keys(config.load.load?.thresholds ?? {}).length > 0;
	return scripts.filter(({ file, thresholds, requests, unknownRequests }) => thresholds?.length === 0 && requests.length + unknownRequests > 0 && !(isJudged && isRunHere(file))).map(({ file }) => ({
		confidence: "certain",
		message: `The load script \`${file}\` has no thresholds`,
		location: {
			file,
			line: 1,
			column: 1
		},
		generate: "k6",
		key: [file]
	}));
}

// src/audit/rules.ts
/** Everything the audit looks for, in the order it is told; a new rule is a file and a row. */
const AUDIT_RULES = [
	contractNotBlocking,
	loadSecret,
	loadPublicAddress,
	chaosWithoutRollback,
	thresholdAbsurd,
	thresholdsMissing,
	databaseMocked,
	dependencyWithoutTest,
	specificationNotServed,
	consumerWithoutPact,
	noContract,
	noLoad,
	noDocumentedFailure,
	noAssertion,
	sleepInsteadOfReadiness
];
/** The same for `docs/rules.md`: a gap is worth knowing, and fails nothing unless `audit.fail-on` asks. */
const auditRules = AUDIT_RULES.map(({ id, title, why, todo }) => ({
	id,
	severity: "info",
	title,
	why,
	todo
}));

export { ASIDE as a, DEPENDENCIES as i, auditRules as n, moduleFile as r, AUDIT_RULES as t };