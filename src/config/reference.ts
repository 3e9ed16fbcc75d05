import { markdownTable } from 'markdown-table';
import { REFERENCE_NAMES } from './broker-address.ts';
import { configJsonSchema } from './schema.ts';

/** The part of JSON Schema that the configuration's schema is written in. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
}

const INTRODUCTION = `# Configuration

\`.github/api-testing.yml\`, or the file that the input \`config\` names. Without it everything has its default. It is read from
the judged commit; a run that may only read data takes it from the base. Its JSON Schema, for
completion and checks in an editor, is [schema/api-testing.schema.json](../schema/api-testing.schema.json).

Unknown keys, wrong types and impossible combinations are errors with their line and column. Durations are written with a
unit (\`500ms\`, \`10s\`, \`1m30s\`, \`2h\`). Paths and globs start at the root of the repository and stay inside it; a glob
that starts with \`!\` takes files out again.

**The environment.** \`\${PACT_BROKER_BASE_URL}\` in \`contract.broker\` is the one reference to a variable that is replaced.
\`load.auth\` and \`load.headers\` hold names of variables, never values. The broker's credentials
(${REFERENCE_NAMES.filter((name) => name !== 'PACT_BROKER_BASE_URL')
  .map((name) => `\`${name}\``)
  .join(', ')}) come from the inputs \`pact-broker-…\`, at a desk from
the environment; they never stand in the configuration. Shell commands keep their own \`\${…}\`.

**Refused names** in \`env\` and \`expose\`: what changes how programs load code or what the runner believes (\`PATH\`,
\`LD_…\`, \`DYLD_…\`, \`NODE_…\` except \`NODE_ENV\`, \`GIT_…\`, \`GITHUB_…\`, \`ACTIONS_…\`, \`RUNNER_…\`, \`INPUT_…\`, \`PYTHON…\`,
\`DOCKER_…\` and their like), and \`PORT\`, which is set to the port the provider is waited for on.

`;

/** The page `docs/configuration.md`: every key of the schema, from the schema itself. */
export function renderReference(): string {
  const root = configJsonSchema as Schema;
  const simple = Object.entries(root.properties ?? {}).filter(([, schema]) => fieldsOf(schema) === null);
  const sections = Object.entries(root.properties ?? {}).filter(([name, schema]) => {
    return fieldsOf(schema) !== null && name !== 'providers';
  });
  const top = `## Top level\n\n${table(simple.map(([name, schema]) => rowOf(name, schema, root)))}\n`;
  return `${INTRODUCTION}${top}${sections.map(([name, schema]) => renderSection(name, schema)).join('')}`;
}

function renderSection(name: string, schema: Schema): string {
  const title = name === 'provider' ? '`provider`, or `providers` for a list' : `\`${name}\``;
  const rows = rowsOf('', schema);
  return `\n## ${title}\n\n${schema.description ?? ''}\n\n${table(rows)}\n`;
}

type Row = readonly [key: string, type: string, description: string];

/** Rows of everything below a schema, keys of deeper objects joined with dots. */
function rowsOf(prefix: string, schema: Schema): readonly Row[] {
  return [fieldsOf(schema), entryFieldsOf(schema)].flatMap((fields) =>
    Object.entries(fields?.properties ?? {}).flatMap(([name, property]) => {
      const key = `${prefix}${fields?.prefix ?? ''}${name}`;
      return [rowOf(key, property, fields?.owner ?? property, name), ...rowsOf(`${key}.`, property)];
    }),
  );
}

/** What every other name of an object with named keys holds. */
function entryFieldsOf({ additionalProperties: entry }: Schema): Fields | null {
  if (typeof entry !== 'object' || !entry.properties) return null;
  return { properties: entry.properties, owner: entry, prefix: '<name>.' };
}

interface Fields {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly owner: Schema;
  /** What stands for the index of a list or the name in a map. */
  readonly prefix: string;
}

function fieldsOf(schema: Schema): Fields | null {
  if (schema.properties) return { properties: schema.properties, owner: schema, prefix: '' };
  if (schema.items?.properties) return { properties: schema.items.properties, owner: schema.items, prefix: '[].' };
  const [entry] = Object.values(schema.patternProperties ?? {});
  return entry?.properties ? { properties: entry.properties, owner: entry, prefix: '<name>.' } : null;
}

function rowOf(key: string, schema: Schema, owner: Schema, name = key): Row {
  const isRequired = owner.required?.includes(name) ?? false;
  const clean = key.replaceAll('.[].', '[].').replaceAll('..', '.');
  return [`\`${clean}\``, typeOf(schema), `${isRequired ? '**Required.** ' : ''}${schema.description ?? ''}`];
}

function typeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map((word) => `\`${word}\``).join(', ');
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.items) {
    const alone = [schema.type ?? []].flat().includes('string') ? 'text or ' : '';
    return `${alone}list of ${schema.items.properties ? 'objects' : typeOf(schema.items)}${exampleOf(schema)}`;
  }
  const [entry] = Object.values(schema.patternProperties ?? {});
  if (entry) return `map of ${entry.properties ? 'objects' : typeOf(entry)}`;
  const range = schema.minimum === undefined ? '' : ` ${schema.minimum} to ${schema.maximum}`;
  const words = [schema.type ?? 'any'].flat().map((type) => TYPE_NAMES[type] ?? type);
  return `${words.join(' or ')}${range}${exampleOf(schema)}`;
}

function exampleOf({ examples }: Schema): string {
  const example = examples?.[0];
  return typeof example === 'string' ? `, \`${example}\`` : '';
}

const TYPE_NAMES: Readonly<Record<string, string>> = { string: 'text', integer: 'number' };

function table(rows: readonly Row[]): string {
  return markdownTable([['key', 'type', 'meaning'], ...rows.map((row) => row.map(escapeCell))], {
    alignDelimiters: false,
    padding: true,
  });
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}
