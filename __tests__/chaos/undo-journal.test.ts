import { execFile } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { recordUndo } from '../../src/chaos/undo-journal.ts';
import { parseUndoLines } from '../../src/chaos/undo-lines.ts';
import { ENVIRONMENT_LABEL } from '../../src/tools/docker.ts';
import { CONTAINER, type Misbehave, startFakeEngine } from './support/fake-engine.ts';

const run = promisify(execFile);
const REPLAY = join(import.meta.dirname, 'support/replay.ts');
const folders: string[] = [];
const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'api-testing-undo-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The last step of a job, in a process of its own, against an engine that misbehaves; a paused container is recorded. */
async function replay(misbehave: Misbehave, label = ENVIRONMENT_LABEL) {
  await using engine = await startFakeEngine(label, misbehave);
  const folder = temporaryFolder();
  recordUndo(folder, { kind: 'container', containerId: CONTAINER });
  const env = { ...process.env, DOCKER_HOST: engine.host, TESTCONTAINERS_HOST_OVERRIDE: '127.0.0.1' };
  const { stdout, stderr } = await run(process.execPath, [REPLAY, folder], { env });
  const open = parseUndoLines(readFileSync(join(folder, 'undo.jsonl'), 'utf8'));
  const failed = JSON.parse(stdout) as readonly string[];
  return { failed, isPaused: engine.isPaused(), isClosed: open.length === 0, requests: engine.requests, log: stderr };
}

const only = (what: string, odd: ReturnType<Misbehave>, times = Number.POSITIVE_INFINITY): Misbehave => {
  let left = times;
  return (request) => {
    if (request !== what || left <= 0) return undefined;
    left -= 1;
    return odd;
  };
};

describe('undoing against an engine that is not well', { timeout: 30_000 }, () => {
  it('undoes what is recorded, and closes the record', async () => {
    expect(await replay(() => undefined)).toMatchObject({ failed: [], isPaused: false, isClosed: true });
  });

  it('that is restarted in the middle is asked again', async () => {
    const seen = await replay(only('POST /containers/it/unpause', 'hang-up', 2));
    expect(seen).toMatchObject({ failed: [], isPaused: false, isClosed: true });
  });

  it('that says it is so already counts as undone', async () => {
    const seen = await replay(only('POST /containers/it/unpause', { status: 409, message: 'is not paused' }));
    expect(seen).toMatchObject({ failed: [], isClosed: true });
  });

  it('that does not know the container has nothing left to undo', async () => {
    const seen = await replay(only('GET /containers/it/json', { status: 404, message: 'No such container' }));
    expect(seen).toMatchObject({ failed: [], isClosed: true });
    expect(seen.log).toContain('a container that an ended run had disturbed is gone');
    expect(seen.log).not.toContain('Undone what');
  });

  it('that refuses is told with its words, and the record stays open', async () => {
    const seen = await replay(only('POST /containers/it/unpause', { status: 500, message: 'cgroup is frozen' }));
    expect(seen).toMatchObject({ isPaused: true, isClosed: false });
    expect(seen.failed).toEqual([expect.stringContaining('cgroup is frozen')]);
  });

  it('leaves a container alone that is not ours, whatever the record says', async () => {
    const seen = await replay(() => undefined, 'somebody.else');
    expect(seen).toMatchObject({ isPaused: true, isClosed: false });
    expect(seen.failed).toEqual([expect.stringContaining('was not started by this run')]);
    expect(seen.requests).not.toContain('POST /containers/it/unpause');
  });
});

describe('the record of what has to be undone', () => {
  it('is read last first, without what is done, and survives a line that was cut off', () => {
    const folder = temporaryFolder();
    const first = recordUndo(folder, { kind: 'container', containerId: 'a' });
    const second = recordUndo(folder, { kind: 'process', pgid: 7, startTime: '8' });
    const file = join(folder, 'undo.jsonl');
    appendFileSync(file, '{"id":"half","state":"op');
    const third = recordUndo(folder, { kind: 'container', containerId: 'b' });
    expect(parseUndoLines(readFileSync(file, 'utf8')).map(({ id }) => id)).toEqual([third, second, first]);
    appendFileSync(file, `\n${JSON.stringify({ id: second, state: 'done' })}\n`);
    expect(parseUndoLines(readFileSync(file, 'utf8')).map(({ id }) => id)).toEqual([third, first]);
  });

  it('never throws on what is in the file', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json())), (lines) => {
        expect(Array.isArray(parseUndoLines(lines.join('\n')))).toBe(true);
      }),
    );
  });

  it('that cannot be written means that no fault is injected', () => {
    expect(() => recordUndo('/dev/null/nowhere', { kind: 'container', containerId: 'a' })).toThrow(
      'No fault was injected',
    );
  });
});
