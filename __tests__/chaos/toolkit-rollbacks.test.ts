import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChaosInput } from '../../src/chaos/input.ts';
import { runChaos } from '../../src/chaos/stage.ts';
import { restoreToolkit, writeRollbacks } from '../../src/chaos/toolkit-rollbacks.ts';

const EXPERIMENT = `title: orders survive
description: d
method: []
rollbacks:
  - { type: action, name: first, provider: { type: process, path: touch, arguments: [a], timeout: 5 } }
  - { type: action, name: second, provider: { type: process, path: touch, arguments: [b], timeout: 5 } }
`;
const ENDED = { activity: { name: 'first' }, status: 'succeeded' };

describe('rollbacks of an experiment that did not play them itself', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'api-testing-rollbacks-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A program in the place of `chaos` that writes a journal with these rollbacks, and says that it was started. */
  function standIn(rollbacks: readonly object[]): Record<string, string> {
    const file = join(folder, 'chaos');
    const journal = { status: 'completed', rollbacks };
    writeFileSync(
      file,
      `#!${process.execPath}
const { appendFileSync, readFileSync, writeFileSync } = require('node:fs');
const words = process.argv.slice(2);
const text = readFileSync(words.at(-1), 'utf8');
appendFileSync(${JSON.stringify(join(folder, 'started'))}, words.at(-1) + '\\n');
const experiment = text.startsWith('{') ? JSON.parse(text) : { rollbacks: [{}, {}] };
console.log('Running experiment: x');
writeFileSync(words[words.indexOf('--journal-path') + 1], JSON.stringify({ ...${JSON.stringify(journal)}, experiment }));
`,
    );
    chmodSync(file, 0o755);
    return { PATH: `${folder}${delimiter}${process.env['PATH']}` };
  }

  async function restore(rollbacks: readonly object[]) {
    const variables = standIn(rollbacks);
    const written = await writeRollbacks(EXPERIMENT, 'e.yaml', folder);
    const journal = join(folder, 'journal.json');
    await restoreToolkit({ kind: 'toolkit', file: 'e.yaml', cwd: folder, journal, rollbacks: written, variables });
  }

  it('are done when each of them succeeded', async () => {
    await expect(restore([ENDED, ENDED])).resolves.toBeUndefined();
  });

  it('are not done when some of them never ran', async () => {
    await expect(restore([ENDED])).rejects.toThrow(/rollbacks of e\.yaml could not be played: 1 of them did not/);
  });

  it('are not done when one of them failed', async () => {
    await expect(restore([ENDED, { ...ENDED, status: 'failed' }])).rejects.toThrow(/"first" failed/);
  });

  it('keep the next experiment from being begun where they could not be played', async () => {
    for (const name of ['a.yaml', 'b.yaml']) writeFileSync(join(folder, name), EXPERIMENT);
    const input = {
      provider: 'orders',
      workspace: folder,
      workDirectory: join(folder, 'work'),
      parentEnvironment: { ...process.env, ...standIn([ENDED]) },
      variables: {},
      baseUrl: 'http://127.0.0.1:9',
      toolkitFiles: ['a.yaml', 'b.yaml'],
      config: { experiments: [], toxiproxy: null, results: [] },
      part: { containerId: null },
      log: () => undefined,
      signal: new AbortController().signal,
    } as unknown as ChaosInput;
    const { detail, findings, outcome } = await runChaos(input);
    expect(outcome).toBe('failed');
    expect(findings.map(({ rule }) => rule)).toContain('chaos.not-restored');
    expect(detail).toMatchObject({
      notRun: [{ name: 'b.yaml', reason: 'an earlier experiment left something disturbed' }],
    });
    expect(readFileSync(join(folder, 'started'), 'utf8')).not.toContain('b.yaml');
  }, 30_000);
});
