import { everyProvider } from './find-provider.ts';
import { folderOf } from './paths.ts';
import type { RepositoryFacts } from './repository-facts.ts';

/** A library that makes the specification from the code, when it is built or runs. */
export interface SpecGenerator {
  readonly name: string;
  /** The manifest that has it. */
  readonly manifest: string;
  /** A shell command that writes the specification, from the root of the repository. */
  readonly command: string;
}

interface Kind {
  readonly name: string;
  readonly manifests: RegExp;
  readonly library: RegExp;
  /** For the folder of its manifest; null where the sources do not say enough. */
  readonly command: (facts: RepositoryFacts, folder: string) => string | null;
}

const PYTHON = /(?:^|\/)(?:requirements[\w.-]*\.txt|pyproject\.toml)$/;
const NODE = /(?:^|\/)package\.json$/;

const KINDS: readonly Kind[] = [
  {
    name: 'springdoc',
    manifests: /(?:^|\/)(?:pom\.xml|build\.gradle(?:\.kts)?)$/,
    library: /\bspringdoc-openapi/,
    command: (_, folder) => fetched(folder, 'http://localhost:8080/v3/api-docs.yaml', 'openapi.yaml'),
  },
  {
    name: 'drf-spectacular',
    manifests: PYTHON,
    library: /\bdrf-spectacular\b/i,
    command: (_, folder) => inside(folder, 'python manage.py spectacular --file openapi.yaml'),
  },
  { name: 'FastAPI', manifests: PYTHON, library: /\bfastapi\b/i, command: fromFastApi },
  { name: 'NestJS', manifests: NODE, library: /"@nestjs\/swagger"\s*:/, command: fromNest },
  {
    name: 'tsoa',
    manifests: NODE,
    library: /"(?:tsoa|@tsoa\/cli)"\s*:/,
    command: (_, folder) => inside(folder, 'npx tsoa spec'),
  },
  { name: 'swaggo', manifests: /(?:^|\/)go\.mod$/, library: /github\.com\/swaggo\/swag\b/, command: fromSwaggo },
];

/** Generators whose specification is not committed: what they make is seen by nobody who compares commits. */
export function uncommittedGenerators(facts: RepositoryFacts): readonly SpecGenerator[] {
  return findSpecGenerators(facts).filter(({ manifest }) => {
    const folder = folderOf(manifest);
    return !facts.specs.some(({ file }) => folder === '' || file.startsWith(`${folder}/`));
  });
}

export function findSpecGenerators(facts: RepositoryFacts): readonly SpecGenerator[] {
  const found = KINDS.flatMap(({ name, manifests, library, command }) =>
    [...facts.texts].flatMap(([manifest, text]): readonly SpecGenerator[] => {
      if (!manifests.test(manifest) || !library.test(text)) return [];
      const words = command(facts, folderOf(manifest));
      return words === null ? [] : [{ name, manifest, command: words }];
    }),
  );
  // Two manifests of one folder name the same library.
  return found.filter(({ command }, at) => found.findIndex((one) => one.command === command) === at);
}

/** What a person should know, in one sentence, and the command that helps. */
export function wordsFor({ name, manifest }: SpecGenerator): string {
  return `${name} (${manifest}) makes the specification from the code, and none is committed: what changes in the API is not seen`;
}

/** The program's own way to write it down: nothing has to listen for it. */
function fromFastApi(facts: RepositoryFacts, folder: string): string | null {
  const started = everyProvider(facts).find((one) => one.folder === folder && /\buvicorn /.test(one.start));
  const [, module, app] = /\buvicorn ([\w.]+):(\w+)/.exec(started?.start ?? '') ?? [];
  if (module === undefined || app === undefined) return null;
  const program = `import json; from ${module} import ${app}; print(json.dumps(${app}.openapi(), indent=2))`;
  return inside(folder, `python -c '${program}' > openapi.json`);
}

function fromNest({ texts }: RepositoryFacts, folder: string): string {
  const own = [...texts].filter(([path]) => folder === '' || path.startsWith(`${folder}/`));
  const path = own.map(([, text]) => /SwaggerModule\.setup\(\s*['"`]\/?([^'"`]*)/.exec(text)?.[1]).find((one) => one);
  return fetched(folder, `http://localhost:3000/${path ?? 'api'}-json`, 'openapi.json');
}

/** Of several programs the first one: which of them has the annotations, only its author knows. */
function fromSwaggo(facts: RepositoryFacts, folder: string): string {
  const started = everyProvider(facts).find((one) => one.folder === folder && one.start.startsWith('go run '));
  const main = started?.start.replace(/^go run \.\/?/, '') ?? '';
  const general = main === '' ? '' : ` --generalInfo ${main}/main.go`;
  const manifest = facts.texts.get(folder === '' ? 'go.mod' : `${folder}/go.mod`) ?? '';
  // With a version Go needs no entry of the program's own dependencies in go.sum.
  const version = /github\.com\/swaggo\/swag\s+(v[\w.+-]+)/.exec(manifest)?.[1] ?? 'latest';
  return inside(folder, `go run github.com/swaggo/swag/cmd/swag@${version} init${general} --outputTypes yaml`);
}

/** From the running service, started as usual. */
function fetched(folder: string, address: string, file: string): string {
  return `curl --fail --silent --show-error --output ${folder === '' ? '' : `${folder}/`}${file} ${address}`;
}

function inside(folder: string, command: string): string {
  return folder === '' ? command : `(cd ${folder} && ${command})`;
}
