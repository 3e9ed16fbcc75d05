import type { ProviderConfig } from '../model/config.ts';
import type { StageName } from '../model/stage.ts';

const PROVIDER_LINES = ['provider:', '  name: MyService', '  start: node server.js'];

/** The lines that configure a stage, as they stand in `.github/api-testing.yml`; null where there is nothing to add. */
export function todoFor(stage: StageName, provider: ProviderConfig | null): string | null {
  const start = provider?.start ? [] : provider === null ? PROVIDER_LINES : startLines(provider);
  switch (stage) {
    case 'changes':
      return null;
    case 'contract':
      return ['contract:', "  pacts: ['pacts/*.json']"].join('\n');
    case 'integration':
      return [...start, 'services:', "  db: { image: 'postgres:15', port: 5432 }"].join('\n');
    case 'smoke':
      return start.length === 0 ? ['load:', '  smoke: {}'].join('\n') : start.join('\n');
    case 'load':
      return [...start, 'load:', '  load: {}'].join('\n');
    default:
      return stage satisfies never;
  }
}

function startLines(provider: ProviderConfig): readonly string[] {
  return ['provider:', `  name: ${JSON.stringify(provider.name)}`, '  start: node server.js'];
}
