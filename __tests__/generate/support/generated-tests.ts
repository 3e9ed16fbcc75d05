import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { parseConfig } from '../../../src/config/parse.ts';
import { parsePact } from '../../../src/contract/pact-file.ts';
import { generateContractTest } from '../../../src/generate/contract-test.ts';
import type { Generated, Language } from '../../../src/generate/generated.ts';
import { generateIntegrationTest } from '../../../src/generate/integration-test.ts';
import { readExampleSpec } from '../../examples/payments-example.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../../examples/payments');
/** A language's packages come from its registry, its compiler starts cold, and the other languages do the same beside it. */
export const INSTALL_MS = 480_000;
/** Pact sends usage data unless it is told not to. */
const QUIET = { PACT_DO_NOT_TRACK: 'true', SCARF_ANALYTICS: 'false' };

/** The specification of the example. */
export const spec = await readExampleSpec(EXAMPLE);

/** Both kinds of tests for the example, in a project of the language that is gone after the test. */
export function writeTests(language: Language): string {
  const folder = mkdtempSync(join(tmpdir(), `generated-${language}-`));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const config = parseConfig(readFileSync(join(EXAMPLE, '.github/api-testing.yml'), 'utf8'), 'api-testing.yml', {});
  const [provider] = config.providers;
  if (provider?.start == null) throw new Error('the example has no start command');
  const contract = generateContractTest({
    consumer: `${language}-app`,
    provider: 'PaymentService',
    language,
    folder: '',
    pacts: 'pacts',
    spec,
    operations: spec.operations,
  });
  const integration = generateIntegrationTest({
    language,
    folder: '',
    provider: { ...provider, start: provider.start },
    services: config.services,
    spec,
  });
  for (const { path, text } of [contract, integration].flatMap((one: Generated | null) => one?.files ?? [])) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(EXAMPLE, 'provider'), join(folder, 'provider'), 'junction');
  return folder;
}

export function run(
  cwd: string,
  file: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): string {
  const env = { ...process.env, ...QUIET, ...more };
  const done = spawnSync(file, args, { cwd, encoding: 'utf8', timeout: INSTALL_MS, env });
  if (done.error) throw new Error(`${file} is needed to check what is generated: ${done.error.message}`);
  const output = `${done.stdout}${done.stderr}`;
  expect(done.status, output).toBe(0);
  return output;
}

export function pactOf(folder: string) {
  const [name = ''] = readdirSync(join(folder, 'pacts'));
  return parsePact(readFileSync(join(folder, 'pacts', name), 'utf8'), name);
}

/** A language that is not there fails in CI; at a desk its check is told as missing. */
export function isThere(...tools: readonly string[]): boolean {
  const missing = tools.filter(
    (tool) => spawnSync(tool, [tool === 'go' ? 'version' : '--version']).error !== undefined,
  );
  if (missing.length === 0 || process.env['CI'] === 'true') return true;
  console.warn(`${missing.join(', ')} is not installed: what is generated for it is left to CI`);
  return false;
}
