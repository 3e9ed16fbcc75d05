// src/tools/image-client.ts
/** Last path components of images that speak the protocols of these databases. */
const POSTGRES_IMAGES = /* @__PURE__ */ new Set([
	"postgres",
	"postgresql",
	"postgis",
	"pgvector",
	"timescaledb",
	"timescaledb-ha"
]);
const REDIS_IMAGES = /* @__PURE__ */ new Set([
	"redis",
	"redis-stack",
	"redis-stack-server",
	"valkey",
	"keydb",
	"dragonfly"
]);
const MYSQL_IMAGES = /* @__PURE__ */ new Set([
	"mysql",
	"mariadb",
	"percona",
	"percona-server",
	"mysql-server"
]);
const MONGO_IMAGES = /* @__PURE__ */ new Set([
	"mongo",
	"mongodb",
	"mongodb-community-server"
]);
/** Which database an image holds, by its name; null for every other. */
function familyOf(image) {
	const name = imageName(image);
	if (POSTGRES_IMAGES.has(name)) return "postgres";
	if (REDIS_IMAGES.has(name)) return "redis";
	if (MYSQL_IMAGES.has(name)) return "mysql";
	return MONGO_IMAGES.has(name) ? "mongo" : null;
}
/** `ghcr.io/org/postgres:15@sha256:…` -> `postgres`. */
function imageName(image) {
	const [withoutDigest = ""] = image.split("@");
	return (withoutDigest.split("/").at(-1) ?? "").split(":")[0] ?? "";
}
/** Whether the image says which one of its name it is: by a tag or by a digest. A registry's port is no tag. */
function hasTag(image) {
	const last = image.split("/").at(-1) ?? "";
	return last.includes("@") || /:./.test(last);
}
/** Each stops at the first statement that fails, and ends with another code than 0 then. */
const CLIENTS = {
	postgres: {
		extension: ".sql",
		command: (env) => {
			const user = env["POSTGRES_USER"] ?? "postgres";
			const database = env["POSTGRES_DB"] ?? user;
			return `psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username ${quote(user)} --dbname ${quote(database)} --file {file}`;
		}
	},
	mysql: {
		extension: ".sql",
		command: () => "client=$(command -v mariadb || command -v mysql) && MYSQL_PWD=\"${MYSQL_ROOT_PASSWORD:-$MARIADB_ROOT_PASSWORD}\" \"$client\" --user=root \"${MYSQL_DATABASE:-$MARIADB_DATABASE}\" < {file}"
	},
	redis: {
		extension: ".redis",
		command: () => "answers=$(redis-cli --no-raw < {file}) && echo \"$answers\" && ! echo \"$answers\" | grep -q \"^(error)\""
	},
	mongo: {
		extension: ".js",
		command: () => "mongosh --quiet ${MONGO_INITDB_DATABASE:-test} {file}"
	}
};
/** The shell command with which the client of an image reads a file (`{file}`); null where none is known. */
function clientFor(image, file, env) {
	const family = familyOf(image);
	if (family === null) return null;
	const client = CLIENTS[family];
	return file.endsWith(client.extension) ? client.command(env) : null;
}
/** One word for a POSIX shell. */
function quote(word) {
	return `'${word.replaceAll("'", "'\\''")}'`;
}

export { quote as i, familyOf as n, hasTag as r, clientFor as t };