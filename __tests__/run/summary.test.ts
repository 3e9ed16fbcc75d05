import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/normalise.ts';
import type { Detection } from '../../src/detect/changed-specs.ts';
import type { RunEvent } from '../../src/model/event.ts';
import type { RunRequest } from '../../src/run/request.ts';
import { summarise } from '../../src/run/summary.ts';

interface Case {
  readonly changedFiles: readonly string[];
  readonly trust?: RunEvent['trust'];
  readonly configPath?: string | null;
  readonly searched?: boolean;
}

function resultOf({ changedFiles, trust = 'full', configPath = null, searched = false }: Case) {
  const detection = { baseSha: null, pairs: [], problems: [], headSpecs: [], notices: [], changedFiles, searched };
  const request = { event: { trust }, configPath, failOn: null, checkName: 'api-testing' };
  return summarise({
    request: request as unknown as RunRequest,
    config: defaultConfig(),
    detection: detection as unknown as Detection,
    runs: [],
    plan: [],
    durationMs: 1,
  });
}

describe('what a run tells beside its stages', () => {
  it('says whose configuration counts when the pull request changes it', async () => {
    const changedFiles = ['.github/api-testing.yml'];
    expect((await resultOf({ changedFiles })).notices).toEqual([
      '.github/api-testing.yml is changed here, and this run goes by the changed one.',
    ]);
    expect((await resultOf({ changedFiles, trust: 'data-only' })).notices).toEqual([
      '.github/api-testing.yml is changed here, and this run goes by the one of the base.',
    ]);
    expect((await resultOf({ changedFiles, configPath: 'other.yml' })).notices).toEqual([]);
  });

  it('does not say that there is no specification where nobody looked for one', async () => {
    expect((await resultOf({ changedFiles: ['README.md'] })).specs).toEqual({ found: null, changed: 0 });
    expect((await resultOf({ changedFiles: ['a.yaml'], searched: true })).specs).toEqual({ found: 0, changed: 0 });
  });
});
