import { describe, expect, it } from 'vitest';
import type { RepositoryFacts } from '../../src/generate/repository-facts.ts';
import { findSpecGenerators, uncommittedGenerators, wordsFor } from '../../src/generate/spec-generators.ts';
import { specOf } from '../load/support/load-input.ts';

function facts(files: Readonly<Record<string, string>>): RepositoryFacts {
  return {
    paths: Object.keys(files),
    texts: new Map(Object.entries(files)),
    specs: [],
    others: [],
    pacts: [],
    k6Scripts: [],
  };
}

describe('what makes a specification from code', () => {
  it.each<[name: string, files: Readonly<Record<string, string>>, command: string]>([
    [
      'springdoc',
      { 'pom.xml': '<artifactId>springdoc-openapi-starter-webmvc-ui</artifactId>' },
      'curl --fail --silent --show-error --output openapi.yaml http://localhost:8080/v3/api-docs.yaml',
    ],
    [
      'springdoc',
      { 'shop/build.gradle.kts': 'implementation("org.springdoc:springdoc-openapi-ui:2.6.0")' },
      'curl --fail --silent --show-error --output shop/openapi.yaml http://localhost:8080/v3/api-docs.yaml',
    ],
    [
      'FastAPI',
      { 'requirements.txt': 'fastapi==0.115\n', 'app/main.py': 'api = FastAPI()\n' },
      "python -c 'import json; from app.main import api; print(json.dumps(api.openapi(), indent=2))' > openapi.json",
    ],
    [
      'drf-spectacular',
      { 'shop/pyproject.toml': 'dependencies = ["drf-spectacular"]\n', 'shop/manage.py': '' },
      '(cd shop && python manage.py spectacular --file openapi.yaml)',
    ],
    [
      'NestJS',
      {
        'package.json': '{ "dependencies": { "@nestjs/swagger": "8" } }',
        'src/main.ts': "SwaggerModule.setup('docs', app, document);",
      },
      'curl --fail --silent --show-error --output openapi.json http://localhost:3000/docs-json',
    ],
    ['tsoa', { 'api/package.json': '{ "dependencies": { "tsoa": "6" } }' }, '(cd api && npx tsoa spec)'],
    [
      'swaggo',
      { 'go.mod': 'module x\nrequire github.com/swaggo/swag v1.16.4\n', 'cmd/shop/main.go': 'package main\n' },
      'go run github.com/swaggo/swag/cmd/swag@v1.16.4 init --generalInfo cmd/shop/main.go --outputTypes yaml',
    ],
  ])('is %s, with the command that writes it down', (name, files, command) => {
    const [found, ...others] = findSpecGenerators(facts(files));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ name, command, manifest: Object.keys(files)[0] });
  });

  it('is named once for two manifests of a folder, and not where only its name is like it', () => {
    const twice = { 'pyproject.toml': 'fastapi', 'requirements.txt': 'fastapi', 'main.py': 'app = FastAPI()\n' };
    expect(findSpecGenerators(facts(twice))).toHaveLength(1);
    expect(findSpecGenerators(facts({ 'package.json': '{ "name": "my-tsoa-notes" }' }))).toEqual([]);
  });

  it('is told where nothing of it is committed in its folder', async () => {
    const spec = await specOf("openapi: 3.0.0\ninfo: { title: t, version: '1' }\npaths: {}\n");
    const files = { 'api/package.json': '{ "dependencies": { "tsoa": "6" } }' };
    const [told] = uncommittedGenerators({ ...facts(files), specs: [{ ...spec, file: 'other/openapi.yaml' }] });
    expect(told && wordsFor(told)).toBe(
      'tsoa (api/package.json) makes the specification from the code, and none is committed: what changes in the API is not seen',
    );
    expect(uncommittedGenerators({ ...facts(files), specs: [{ ...spec, file: 'api/build/swagger.json' }] })).toEqual(
      [],
    );
  });
});
