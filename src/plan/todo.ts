import type { ProviderConfig } from '../model/config.ts';
import type { StageName } from '../model/stage.ts';
import { isStartable } from './startable.ts';

const CONTRACT = [
  'contract:',
  "  pacts: ['pacts/*.json']          # pact files of the consumers, or",
  '  broker: ${PACT_BROKER_BASE_URL}  # the Pact Broker that has them',
].join('\n');

const SERVICES = [
  'services:',
  '  db:',
  '    image: postgres:15',
  '    port: 5432',
  '    env: { POSTGRES_PASSWORD: test }',
  "    expose: { DATABASE_URL: 'postgres://postgres:test@{host}:{port}/postgres' }",
  'integration:',
  '  run: npm run test:integration',
].join('\n');

const SMOKE = ['load:', '  smoke: {}'].join('\n');

const LOAD = [
  'load:',
  '  load:',
  '    stages: [{ duration: 2m, target: 100 }, { duration: 5m, target: 100 }]',
  "    thresholds: { http_req_duration: ['p(95)<500'], http_req_failed: ['rate<0.01'] }",
].join('\n');

const COMPARE = 'compare: { mode: standard }   # and `provider.base`, what makes a fresh checkout ready: npm ci';
const STRESS = ['load:', '  stress: { when: label, max-rate: 500 }'].join('\n');

const CHAOS = [
  'chaos:',
  '  experiments:',
  '    - name: provider pauses',
  '      fault: { target: provider, type: pause, for: 5s }   # or the name of a service',
  '      recover-within: 10s',
].join('\n');

/** The blocks that configure a stage, each one top-level key (or two) of `.github/api-testing.yml`; none where there is nothing to add. */
export function todoFor(
  stage: StageName,
  provider: ProviderConfig | null,
  configured: readonly ProviderConfig[],
): readonly string[] {
  const start = provider && isStartable(provider) ? [] : [startBlock(provider, configured)];
  switch (stage) {
    case 'changes':
    case 'audit':
      return [];
    case 'contract':
      return [CONTRACT];
    case 'integration':
      return [...start, SERVICES];
    case 'smoke':
      return start.length === 0 ? [SMOKE] : start;
    case 'load':
      return [...start, LOAD];
    case 'compare':
      return [...start, COMPARE];
    case 'stress':
      return [...start, STRESS];
    case 'chaos':
      return [...start, CHAOS];
    default:
      return stage satisfies never;
  }
}

/** Blocks as one text that can be pasted: what belongs below the same key stands below it once. */
export function mergeBlocks(blocks: readonly string[]): readonly string[] {
  const merged = new Map<string, string[]>();
  for (const block of new Set(blocks)) {
    const [key = '', ...rows] = block.split('\n');
    const known = merged.get(key);
    if (known === undefined) merged.set(key, rows);
    else known.push(...rows);
  }
  return [...merged].map(([key, rows]) => [key, ...rows].join('\n'));
}

/** `providers` where there are several by then: beside it `provider` would be refused. */
function startBlock(provider: ProviderConfig | null, configured: readonly ProviderConfig[]): string {
  const name = provider === null ? 'MyService' : JSON.stringify(provider.name);
  const start = ['start: node server.js   # PORT is in its environment', 'ready: /health'];
  if (configured.length === 0 || (configured.length === 1 && provider !== null)) {
    return ['provider:', ...[`name: ${name}`, ...start].map((row) => `  ${row}`)].join('\n');
  }
  const globs = provider === null ? ['my-service/openapi.yaml'] : provider.specs;
  const specs = globs.length === 0 ? [] : [`specs: ${JSON.stringify(globs)}`];
  return ['providers:', `  - name: ${name}`, ...[...specs, ...start].map((row) => `    ${row}`)].join('\n');
}
