import { migrationScript, startAfter } from './migrations.ts';
import { folderOf } from './paths.ts';
import { isSource, type RepositoryFacts, textsBelow } from './repository-facts.ts';

/** How the provider is started, as far as the repository says. */
export interface FoundProvider {
  readonly start: string;
  /** Folder of its own code: below `folder`, where several are started from there. */
  readonly home: string;
  /** Folder of the command; empty: the root. */
  readonly folder: string;
  /** Where it was read. */
  readonly from: string;
  /** What installs its packages, in `folder`; null: nothing has to be. */
  readonly prepare: string | null;
  /** The team's own integration tests; null: none are named. */
  readonly integration: string | null;
}

type Finder = (facts: RepositoryFacts, folder: string) => readonly FoundProvider[];

/** The first that fits; of several folders the one whose name or dependencies look most like a service. */
export function findProvider(facts: RepositoryFacts): FoundProvider | null {
  return everyProvider(facts)[0] ?? null;
}

/** Everything that looks like it could be started, the likeliest first; one may be there twice, from two manifests. */
export function everyProvider(facts: RepositoryFacts): readonly FoundProvider[] {
  const manifests = [...facts.texts.keys()].filter((path) =>
    /(?:package\.json|pyproject\.toml|requirements\.txt|manage\.py|go\.mod|pom\.xml|build\.gradle(?:\.kts)?)$/.test(
      path,
    ),
  );
  const folders = [...new Set(manifests.map(folderOf))].sort(
    (a, b) => rank(facts, b) - rank(facts, a) || compare(a, b),
  );
  return folders.flatMap((folder) =>
    [fromPackage, fromPython, fromGo, fromJava].flatMap((find) => find(facts, folder)),
  );
}

function compare(a: string, b: string): number {
  return a.split('/').length - b.split('/').length || (a < b ? -1 : 1);
}

const SERVERS =
  /\b(?:express|fastify|koa|hapi|nestjs|hono|pg|mysql2|mongodb|mongoose|redis|ioredis|prisma|fastapi|flask|django|uvicorn|spring-boot|gin-gonic|labstack\/echo|chi)\b/;

function rank(facts: RepositoryFacts, folder: string): number {
  const manifests = textsBelow(facts, folder).filter(([path]) => folderOf(path) === folder && !isSource(path));
  const serves = manifests.some(([, text]) => SERVERS.test(text)) ? 2 : 0;
  const named = /(?:^|\/)(?:provider|server|service|api|backend|app)s?$/.test(folder) || folder === '' ? 1 : 0;
  return serves + named;
}

const fromPackage: Finder = (facts, folder) => {
  const path = at(folder, 'package.json');
  const scripts = scriptsOf(facts.texts.get(path) ?? '');
  if (scripts['start'] === undefined) return [];
  const locked = facts.paths.includes(at(folder, 'package-lock.json'));
  const integration = ['test:integration', 'integration', 'test:it'].find((name) => scripts[name] !== undefined);
  const prefix = folder === '' ? '' : ` --prefix ${folder}`;
  // The command itself, not `npm start`: a signal then reaches the server.
  const isPlain = /^[\w ./:=@-]+$/.test(scripts['start']);
  const migration = migrationScript(scripts);
  // `npm start` runs `prestart` by itself.
  const first = [
    ...(isPlain && scripts['prestart'] !== undefined ? ['prestart'] : []),
    ...(migration ? [migration] : []),
  ];
  const start = startAfter(
    first.map((name) => `npm run --silent ${name}`),
    isPlain ? scripts['start'] : 'npm start --silent',
  );
  return [
    {
      start,
      home: folder,
      folder,
      from: `${[...first, 'start'].map((name) => `scripts.${name}`).join(' and ')} of ${path}`,
      prepare: `npm ${locked ? 'ci' : 'install'}`,
      integration: integration === undefined ? null : `npm run ${integration}${prefix}`,
    },
  ];
};

function scriptsOf(text: string): Readonly<Record<string, string>> {
  try {
    const parsed: unknown = JSON.parse(text);
    const scripts: unknown = parsed !== null && typeof parsed === 'object' ? Reflect.get(parsed, 'scripts') : null;
    if (scripts === null || typeof scripts !== 'object') return {};
    return Object.fromEntries(
      Object.entries(scripts).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    // A manifest that cannot be read says nothing about how to start.
    return {};
  }
}

/** Tests of their own folder: what else pytest finds may need no provider. */
function pytestOf({ paths }: RepositoryFacts, folder: string): string | null {
  const tests = ['tests/integration', 'integration_tests', 'test/integration'].map((name) => at(folder, name));
  const found = tests.find((each) => paths.some((path) => path.startsWith(`${each}/`) && path.endsWith('.py')));
  return found === undefined ? null : `pytest ${found}`;
}

const fromPython: Finder = (facts, folder) => {
  const manifest = ['requirements.txt', 'pyproject.toml']
    .map((name) => at(folder, name))
    .find((path) => facts.texts.has(path));
  const prepare =
    manifest === undefined ? null : manifest.endsWith('.txt') ? 'pip install -r requirements.txt' : 'pip install .';
  const common = { folder, prepare, integration: pytestOf(facts, folder) };
  if (facts.texts.has(at(folder, 'manage.py'))) {
    const server = 'python manage.py runserver --noreload 127.0.0.1:$PORT';
    const start = startAfter(['python manage.py migrate --noinput'], server);
    return [{ ...common, home: folder, start, from: at(folder, 'manage.py') }];
  }
  const apps = ownTexts(facts, folder, /^(?:requirements\.txt|pyproject\.toml|manage\.py)$/).flatMap(([path, text]) => {
    const made = path.endsWith('.py') ? /^(\w+)\s*=\s*(FastAPI|Flask|Starlette)\(/m.exec(text) : null;
    return made === null ? [] : [{ path, made }];
  });
  return apps.map(({ path, made }) => {
    const module = path.slice(folder === '' ? 0 : folder.length + 1, -'.py'.length).replaceAll('/', '.');
    const start =
      made[2] === 'Flask'
        ? `flask --app ${module}:${made[1]} run --port $PORT`
        : `uvicorn ${module}:${made[1]} --port $PORT`;
    const first = facts.paths.includes(at(folder, 'alembic.ini')) ? ['alembic upgrade head'] : [];
    const home = apps.length === 1 ? folder : homeBelow(folder, path);
    return { ...common, home, start: startAfter(first, start), from: path };
  });
};

/** The texts below a folder that no manifest of a folder in between has for its own. */
function ownTexts(facts: RepositoryFacts, folder: string, manifest: RegExp): ReturnType<typeof textsBelow> {
  const texts = textsBelow(facts, folder);
  const nested = texts
    .filter(([path]) => manifest.test(path.slice(path.lastIndexOf('/') + 1)) && folderOf(path) !== folder)
    .map(([path]) => `${folderOf(path)}/`);
  return texts.filter(([path]) => !nested.some((inner) => path.startsWith(inner)));
}

/** Folders inside of a service that hold its code. */
const INNER = /\/(?:app|src|api|server|cmd)$/;

/** The folder of one service of several that are started from the same place. */
function homeBelow(folder: string, path: string): string {
  const own = folderOf(path);
  return own !== folder && INNER.test(own) ? own.replace(INNER, '') : own;
}

const fromGo: Finder = (facts, folder) => {
  if (!facts.texts.has(at(folder, 'go.mod'))) return [];
  const mains = ownTexts(facts, folder, /^go\.mod$/).filter(
    ([path, text]) => path.endsWith('.go') && /^package main$/m.test(text),
  );
  const folders = [...new Set(mains.map(([path]) => folderOf(path)))].sort(compare);
  return folders.map((main) => ({
    start: `go run ./${main.slice(folder === '' ? 0 : folder.length + 1)}`,
    home: folders.length === 1 ? folder : main,
    folder,
    from: main === '' ? 'main.go' : `${main}/`,
    prepare: null,
    integration: null,
  }));
};

const fromJava: Finder = (facts, folder) => {
  const wrapped = (name: string, otherwise: string) =>
    facts.paths.includes(at(folder, name)) ? `./${name}` : otherwise;
  const pom = facts.texts.get(at(folder, 'pom.xml'));
  if (pom?.includes('spring-boot')) {
    const start = `${wrapped('mvnw', 'mvn')} -q spring-boot:run -Dspring-boot.run.arguments=--server.port=$PORT`;
    return [{ start, home: folder, folder, from: at(folder, 'pom.xml'), prepare: null, integration: null }];
  }
  const gradle = ['build.gradle', 'build.gradle.kts']
    .map((name) => at(folder, name))
    .find((path) => facts.texts.get(path)?.includes('spring'));
  if (gradle === undefined) return [];
  const start = `SERVER_PORT=$PORT ${wrapped('gradlew', 'gradle')} --quiet bootRun`;
  return [{ start, home: folder, folder, from: gradle, prepare: null, integration: null }];
};

function at(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** A path in quotes, or between the quotes of a route with or without its method, that answers when the service is ready. */
const READY =
  /['"`](?:GET )?(\/(?:_?health(?:z|check)?|ready(?:z)?|livez|status|ping|actuator\/health)(?:\/(?:live|ready))?)['"`]/;
const STATES = /['"`](\/[\w/.-]*provider[-_]?states?[\w/.-]*)['"`]/i;
/** A switch that the state endpoint is behind. */
const STATES_SWITCH = /\b((?:[A-Z]+_)*PROVIDER_STATES?(?:_[A-Z]+)*)\b\s*(?:===?|\)\s*===?|,\s*)\s*['"](true|1|on)['"]/;

export interface FoundPaths {
  readonly ready: string | null;
  readonly states: string | null;
  /** A variable that has to be set for the state endpoint to answer. */
  readonly statesSwitch: readonly [name: string, value: string] | null;
}

export function findPaths(facts: RepositoryFacts, folder: string): FoundPaths {
  const specified = facts.specs
    .flatMap(({ operations }) => operations.map(({ path }) => path))
    .find((path) => READY.test(`'${path}'`));
  const sources = textsBelow(facts, folder).filter(([path]) => isSource(path));
  const search = (pattern: RegExp) =>
    sources.map(([, text]) => pattern.exec(text)).find((found) => found !== null) ?? null;
  const gate = search(STATES_SWITCH);
  return {
    ready: specified ?? search(READY)?.[1] ?? null,
    states: search(STATES)?.[1] ?? null,
    statesSwitch: gate?.[1] === undefined || gate[2] === undefined ? null : [gate[1], gate[2]],
  };
}
