import { cp, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/desk/arguments.ts';
import { generateAtDesk } from '../../src/desk/generate.ts';
import { type GenerateCommand, parseGenerateArguments } from '../../src/desk/generate-arguments.ts';
import { childEnvironment } from '../../src/tools/child-environment.ts';
import { runCommand } from '../../src/tools/exec.ts';
import { obtainK6 } from '../../src/tools/k6.ts';
import { makeRepository } from '../detect/repository.ts';
import { startOrdersServer } from '../load/support/orders-server.ts';
import { temporaryFolder } from '../load/support/temporary-folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');

async function generate(words: readonly string[]) {
  const folder = await temporaryFolder();
  await cp(join(ROOT, '__tests__/fixtures/load/orders/openapi.yaml'), join(folder, 'openapi.yaml'));
  const command: GenerateCommand = parseGenerateArguments(['generate', ...words]);
  return { folder, command, said: await generateAtDesk(command, folder) };
}

async function run(file: string, args: readonly string[], cwd: string) {
  return runCommand({ file, args, cwd, env: childEnvironment(process.env, {}), timeoutMs: 60_000 });
}

describe('generate k6', () => {
  it('with k6: writes a script that the strict compiler takes and k6 runs', async () => {
    const { folder, said } = await generate(['k6', 'openapi.yaml', '--out', 'load/orders.ts']);
    expect(said).toContain('Written: load/orders.ts');
    const file = join(folder, 'load/orders.ts');
    const types = ['--types', 'k6', '--typeRoots', join(ROOT, 'node_modules/@types')];
    const paths = [
      '--noEmit',
      '--strict',
      '--ignoreConfig',
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
      '--target',
      'es2023',
    ];
    await cp(join(ROOT, 'node_modules/@types/k6'), join(folder, 'node_modules/@types/k6'), { recursive: true });
    const tsc = await run(join(ROOT, 'node_modules/.bin/tsc'), [...paths, ...types, file], folder);
    expect(tsc.stdout + tsc.stderr).toBe('');
    await using server = await startOrdersServer();
    const k6 = await obtainK6({ environment: process.env, toolCache: folder, workDirectory: folder, log: () => {} });
    const args = [
      'run',
      '--no-usage-report',
      '--vus',
      '1',
      '--iterations',
      '2',
      '-e',
      `BASE_URL=${server.baseUrl}`,
      file,
    ];
    const result = await run(k6.file, args, folder);
    expect(result.exitCode).toBe(0);
    expect(server.requests.length).toBe(10);
  });

  it('replaces nothing that somebody may have edited, unless it is told to', async () => {
    const { folder, command } = await generate(['k6', 'openapi.yaml', '--operation', 'GET /orders']);
    await expect(generateAtDesk(command, folder)).rejects.toThrow('load/api.ts is there already');
    await generateAtDesk({ ...command, force: true }, folder);
    expect(await readFile(join(folder, 'load/api.ts'), 'utf8')).not.toContain('POST /orders');
  });

  it('takes every specification of the repository where none is named', async () => {
    const repository = makeRepository();
    const described = (path: string) =>
      `openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: { ${path}: { get: { responses: { '200': { description: ok } } } } }\n`;
    const files = { 'users/openapi.yaml': described('/users'), 'items/openapi.yaml': described('/items') };
    repository.commit({ ...files, 'README.md': 'no specification' });
    const said = await generateAtDesk(parseGenerateArguments(['generate', 'k6']), repository.directory);
    expect(said).toContain('Written: load/api.ts');
    const script = await readFile(join(repository.directory, 'load/api.ts'), 'utf8');
    for (const operation of ['GET /items', 'GET /users']) expect(script).toContain(`operation: "${operation}"`);
    const words = ['generate', 'k6', 'users/openapi.yaml', '--force'];
    await generateAtDesk(parseGenerateArguments(words), repository.directory);
    expect(await readFile(join(repository.directory, 'load/api.ts'), 'utf8')).not.toContain('/items');
  });

  it('writes a script for each provider, each for an address of its own', async () => {
    const repository = makeRepository();
    const described = (path: string) =>
      `openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: { ${path}: { get: { responses: { '200': { description: ok } } } }, /health: { get: { responses: { '200': { description: ok } } } } }\n`;
    const config = [
      'version: 1',
      'providers:',
      '  - { name: UserService, specs: [users/*.yaml], start: x, port: 9001 }',
      "  - { name: 'Item Service', specs: [items/*.yaml], start: y }",
      '',
    ].join('\n');
    repository.commit({
      'users/openapi.yaml': described('/users'),
      'items/openapi.yaml': described('/items'),
      '.github/api-testing.yml': config,
    });
    const { directory } = repository;
    const generated = (...words: string[]) =>
      generateAtDesk(parseGenerateArguments(['generate', 'k6', ...words]), directory);
    const said = await generated();
    const [, items] = /^Written: (load\/Item-Service-[0-9a-f]{8}\.ts)$/mu.exec(said) ?? [];
    expect(said).toContain('Written: load/UserService.ts\n');
    expect(said).toContain(`k6 run -e BASE_URL=http://127.0.0.1:8080 ${items}\n`);
    expect(said).toContain('k6 run -e BASE_URL=http://127.0.0.1:9001 load/UserService.ts\n');
    const read = (path: string) => readFile(join(directory, path), 'utf8');
    const [users, things] = [await read('load/UserService.ts'), await read(String(items))];
    const operationsIn = (text: string) => [...text.matchAll(/operation: "(.*)"/gu)].map(([, operation]) => operation);
    expect(operationsIn(users)).toEqual(['GET /health', 'GET /users']);
    expect(operationsIn(things)).toEqual(['GET /health', 'GET /items']);
    expect(users).toContain('k6 run -e BASE_URL=http://127.0.0.1:9001 UserService.ts');
    await expect(generated('--out', 'one.ts')).rejects.toThrow(/a script of its own.*--provider NAME/u);
    await expect(generated('--provider', 'Nobody')).rejects.toThrow(
      /no provider is called Nobody.*UserService, Item Service/iu,
    );
    await expect(generated('--provider', 'UserService', '--operation', 'GET /items')).rejects.toThrow(
      /UserService has no operation to call: it does not have GET \/items/u,
    );
    expect(await generated('--provider', 'UserService', '--out', 'one.ts')).toContain('Written: one.ts');
    expect(await generated('--operation', 'GET /items', '--out', 'two.ts')).toContain('Written: two.ts');
  });

  it('says what it can make, and what no specification has', async () => {
    expect(() => parseArguments(['generate', 'k5'])).toThrow(/not k5. Did you mean `k6`/);
    await expect(generate(['k6', 'openapi.yaml', '--operation', 'GET /nowhere'])).rejects.toThrow('GET /nowhere');
  });
});
