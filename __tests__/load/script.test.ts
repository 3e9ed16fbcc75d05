import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { baseProfile, planProfile, smokeProfile } from '../../src/load/profiles.ts';
import { renderScript } from '../../src/load/script.ts';
import { childEnvironment } from '../../src/tools/child-environment.ts';
import { runCommand } from '../../src/tools/exec.ts';
import { obtainK6 } from '../../src/tools/k6.ts';
import { planRequests } from '../../src/traffic/requests.ts';
import { FIXTURES, fixtureSpec } from './support/load-input.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

/** What a case changes of the plan's input: `case.json` beside its `openapi.yaml`. */
interface Case {
  readonly owned?: boolean;
  readonly baseUrl?: string;
  readonly operations?: readonly string[];
  readonly data?: Readonly<Record<string, string | number | boolean>>;
  readonly headers?: Readonly<Record<string, string>>;
}

const LOAD = {
  stages: [
    { durationMs: 120_000, target: 100 },
    { durationMs: 300_000, target: 100 },
  ],
  thresholds: { http_req_duration: ['p(95)<500', 'p(99.9)<1500'], http_req_failed: ['rate<0.01'] },
};

async function render(name: string) {
  const spec = await fixtureSpec(name);
  const file = join(FIXTURES, name, 'case.json');
  const changes: Case = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {};
  const config = { data: changes.data ?? {}, headers: changes.headers ?? {}, auth: null };
  const plan = planRequests({
    specs: [spec],
    operations: changes.operations ?? spec.operations.map(({ id }) => id),
    owned: changes.owned ?? true,
    baseUrl: changes.baseUrl ?? 'http://127.0.0.1:8080',
    config,
    variables: new Set(Object.values(config.headers)),
  });
  const smoke = smokeProfile(plan.requests, 600_000);
  const load = planProfile(baseProfile(LOAD), {
    requests: plan.requests,
    config: { weights: {} },
    operationLimits: [],
  });
  const script = { provider: 'OrderService', requests: plan.requests, credentials: config.headers };
  return {
    plan,
    load,
    smokeScript: renderScript({ ...script, profile: smoke }),
    loadScript: renderScript({ ...script, profile: load }),
  };
}

const cases = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => existsSync(join(FIXTURES, entry.name, 'openapi.yaml')))
  .map(({ name }) => name);

describe.each(cases)('the scripts of the case %s', (name) => {
  it('are those on file, text for text', async () => {
    const { plan, smokeScript, loadScript } = await render(name);
    const folder = join(FIXTURES, name);
    await expect(smokeScript).toMatchFileSnapshot(join(folder, 'smoke.ts'));
    await expect(loadScript).toMatchFileSnapshot(join(folder, 'load.ts'));
    await expect(`${JSON.stringify(plan.notCalled, null, 2)}\n`).toMatchFileSnapshot(join(folder, 'not-called.json'));
  });

  it('are the same for the same input, and import nothing from the network', async () => {
    const [first, second] = [await render(name), await render(name)];
    expect(second).toEqual(first);
    const imports = [...`${first.smokeScript}${first.loadScript}`.matchAll(/^import .* from '(.*)';$/gmu)];
    expect(new Set(imports.map((match) => match[1]))).toEqual(
      new Set(['k6', 'k6/execution', 'k6/http', 'k6/metrics', 'k6/options']),
    );
  });

  it('with k6: are accepted by k6 inspect, for the time and the users that were asked for', async () => {
    const { loadScript } = await render(name);
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'load.ts'), loadScript);
    const environment = process.env;
    const k6 = await obtainK6({ environment, toolCache: folder, workDirectory: folder, log: () => {} });
    const result = await runCommand({
      file: k6.file,
      args: ['inspect', '--execution-requirements', '-e', 'BASE_URL=http://127.0.0.1:9', 'load.ts'],
      cwd: folder,
      env: childEnvironment(environment, {}),
      timeoutMs: 60_000,
    });
    expect(result.stderr).toBe('');
    expect(JSON.parse(result.stdout)).toMatchObject({ totalDuration: '7m30s', maxVUs: 100 });
  });
});
