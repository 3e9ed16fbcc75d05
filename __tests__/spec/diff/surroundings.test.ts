import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diffSpecs } from '../../../src/spec/diff.ts';
import { type DiffCase, diffCases, diffOf } from '../diff-case.ts';

const BASE = `openapi: 3.0.3
paths:
  /orders:
    get:
      parameters:
        - { name: page, in: query, schema: { type: integer } }
        - { name: limit, in: query, schema: { type: integer } }
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties:
                  id: { type: string }
                  note: { type: string }
  /baskets:
    get: { responses: { '404': { description: none } } }
`;
const HEAD = `openapi: 3.0.3
# Two lines
# more than before.
paths:
  /orders:
    get:
      parameters:
        - { name: limit, in: query, schema: { type: integer } }
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties:
                  id: { type: string }
                  remark: { type: string }
`;

const none = async () => null;

async function surroundings(base: string, head: string, paths = ['api.yaml', 'api.yaml']) {
  const [basePath = '', headPath = ''] = paths;
  const pair = {
    base: { path: basePath, text: base, commit: null },
    head: { path: headPath, text: head, commit: null },
  };
  const { changes } = await diffSpecs(pair, { base: none, head: none });
  return changes.map(({ rule, surroundings: at }) => [rule, at && `${at.side} ${at.file}:${at.line} ${at.pointer}`]);
}

/** Cases of other formats stand in the same folder. */
function isOpenApi({ folder }: DiffCase): boolean {
  const files = globSync(`${folder}/**/*.{yaml,json}`);
  return files.some((file) => /^\s*"?(?:openapi|swagger)"?:/m.test(readFileSync(file, 'utf8')));
}

describe('where the other side has nothing', () => {
  it('points at the list or object that has lost it, wherever it moved to', async () => {
    expect(await surroundings(BASE, HEAD)).toEqual([
      ['request.parameter.removed', 'head api.yaml:7 /paths/~1orders/get/parameters'],
      ['response.property.removed', expect.stringMatching(/^head api\.yaml:16 .*\/properties$/)],
      ['path.removed', 'head api.yaml:4 /paths'],
      ['response.property.added', expect.stringMatching(/^base api\.yaml:15 .*\/properties$/)],
    ]);
  });

  it('follows a renamed file, and goes up as far as the other side has gone', async () => {
    const head = HEAD.replace(/ {6}responses:.*/s, "      responses: { '404': { description: none } }\n");
    const found = await surroundings(BASE, head, ['old.yaml', 'new.yaml']);
    expect(found).toContainEqual(['response.status.removed', 'head new.yaml:9 /paths/~1orders/get/responses']);
  });

  it('is known for every change of a specification that both sides have', async () => {
    for (const each of diffCases().filter(isOpenApi)) {
      for (const change of (await diffOf(each)).changes) {
        if (/^(?:specification\.removed|operation\.added)$/.test(change.rule)) continue;
        const other = change.counterpart ?? change.surroundings;
        expect([each.name, change.rule, other?.side]).toEqual([
          each.name,
          change.rule,
          change.location.side === 'base' ? 'head' : 'base',
        ]);
      }
    }
  });
});
