import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';

export type Json = Record<string, unknown>;

const SMALL_SPECIFICATIONS = 40;
const REFERENCE = /"\$ref":"#\/components\/([^/"]+)\/([^/"]+)/g;

/** GitHub's whole description, as the package of that version holds it. */
export function readDescription(packageFolder: string): Json {
  return JSON.parse(readFileSync(join(packageFolder, 'generated/api.github.com.json'), 'utf8')) as Json;
}

/** Both sides as files, the second with five edits. */
export function writePair(folder: string, name: string, description: Json, form: 'yaml' | 'json'): string[] {
  const head = structuredClone(description);
  edit(head);
  return [description, head].map((document, index) => {
    const file = join(folder, `${name}-${index}.${form}`);
    const text = form === 'json' ? JSON.stringify(document, null, 2) : dump(document, { noRefs: true, lineWidth: -1 });
    writeFileSync(file, text);
    return file;
  });
}

/** An operation, a property and an enum value removed, a type changed, a property added. */
function edit(document: Json): void {
  delete member(document, 'paths', '/emojis')['get'];
  const user = member(document, 'components', 'schemas', 'simple-user', 'properties');
  delete user['gravatar_id'];
  user['nickname'] = { type: 'string' };
  member(user, 'login')['type'] = 'integer';
  const state = member(document, 'components', 'schemas', 'milestone', 'properties', 'state');
  state['enum'] = ['open'];
}

function member(value: Json, ...path: readonly string[]): Json {
  return path.reduce((at, key) => at[key] as Json, value);
}

/** The description with a share of its paths and every component that they, and the five edits, need. */
export function shareOf(description: Json, share: number): Json {
  const all = Object.entries(member(description, 'paths'));
  const kept = all.filter(([path], index) => path === '/emojis' || index % Math.round(1 / share) === 0);
  const components: Record<string, Json> = { schemas: {} };
  const waiting = [
    JSON.stringify(kept),
    '"$ref":"#/components/schemas/simple-user',
    '"$ref":"#/components/schemas/milestone',
  ];
  for (const text of waiting) {
    for (const [, kind = '', name = ''] of text.matchAll(REFERENCE)) {
      const map = components[kind] ?? {};
      components[kind] = map;
      if (Object.hasOwn(map, name)) continue;
      map[name] = member(description, 'components', kind)[name];
      waiting.push(JSON.stringify(map[name]));
    }
  }
  return { openapi: description['openapi'], info: description['info'], paths: Object.fromEntries(kept), components };
}

/** Small specifications of one pull request, each with a property removed: base and head in turns. */
export function writeSmall(folder: string): string[] {
  return Array.from({ length: SMALL_SPECIFICATIONS }, (_, index) => index).flatMap((index) =>
    ['base', 'head'].map((side) => {
      const file = join(folder, `small-${index}-${side}.yaml`);
      writeFileSync(file, dump(smallSpecification(index, side === 'head'), { noRefs: true }));
      return file;
    }),
  );
}

function smallSpecification(index: number, isHead: boolean): Json {
  const id = { type: 'string', description: 'What it is called everywhere' };
  const properties = { id, total: { type: 'integer' }, ...(isHead ? {} : { note: { type: 'string' } }) };
  const answer = {
    description: 'ok',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
  };
  const paths = Array.from({ length: 8 }, (_, path) => [
    `/things-${index}/${path}`,
    { get: { responses: { 200: answer } } },
  ]);
  return {
    openapi: '3.1.0',
    info: { title: `Service ${index}`, version: '1.0.0' },
    paths: Object.fromEntries(paths),
    components: { schemas: { Thing: { type: 'object', properties } } },
  };
}

/** One schema with that many properties, one of them with another type at the head. */
export function writeWide(folder: string, keys: number): string[] {
  return ['base', 'head'].map((side) => {
    const type = (index: number) => (side === 'head' && index === 7 ? 'integer' : 'string');
    const lines = Array.from({ length: keys }, (_, index) => `        key-${index}:\n          type: ${type(index)}\n`);
    const file = join(folder, `wide-${keys}-${side}.yaml`);
    writeFileSync(file, `${WIDE_START}${lines.join('')}`);
    return file;
  });
}

const WIDE_START = `openapi: 3.1.0
info:
  title: Wide
  version: 1.0.0
paths:
  /wide:
    get:
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Wide'
components:
  schemas:
    Wide:
      type: object
      properties:
`;

/** Both of Stripe's descriptions in the folder that was named; null without one. */
export function stripePair(corpus: string | null): string[] | null {
  if (corpus === null) return null;
  const folder = ['real', '.']
    .map((each) => join(corpus, each))
    .find((each) => existsSync(join(each, 'stripe-base.yaml')));
  if (folder === undefined) throw new Error(`${corpus} has neither stripe-base.yaml nor real/stripe-base.yaml`);
  return ['base', 'head'].map((side) => join(folder, `stripe-${side}.yaml`));
}
