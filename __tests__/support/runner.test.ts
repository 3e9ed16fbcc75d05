import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ActionRun, type RunActionOptions, runAction } from './runner.ts';

const MANIFEST = `name: Test
description: An action for tests
inputs:
  github-token: { description: Token, default: '\${{ github.token }}' }
  two words: { description: Spaces }
  given: { description: Given, default: no }
runs: { using: node24, main: main.js, post: post.js }
`;

/** What a runner hands out is a line of JSON; what it reads back is whatever the script does. */
const POST = `console.log('post ' + process.env.STATE_check + ' ' + process.env.FROM_MAIN);`;

let directory: string;
let workspace: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'action-'));
  workspace = join(directory, 'workspace');
  await mkdir(workspace);
  await writeFile(join(directory, 'action.yml'), MANIFEST);
  await writeFile(join(directory, 'package.json'), '{"type":"module"}');
  await writeFile(join(directory, 'post.js'), POST);
});

afterEach(() => rm(directory, { recursive: true, force: true }));

async function run(main: string, options: Partial<RunActionOptions> = {}): Promise<ActionRun> {
  await writeFile(
    join(directory, 'main.js'),
    `import { appendFileSync as append } from 'node:fs';\nimport { spawn } from 'node:child_process';\n${main}`,
  );
  return runAction({
    actionDirectory: directory,
    event: { name: 'pull_request', payload: { number: 7 } },
    workspace,
    repository: 'acme/shop',
    token: 'ghs_secret',
    apiUrl: 'http://127.0.0.1:1',
    graces: { interruptMs: 400, terminateMs: 400 },
    ...options,
  });
}

describe('what an Action is given', () => {
  it('is its inputs, in capitals, with defaults and expressions filled in', async () => {
    const { rawLines } = await run(
      `console.log(JSON.stringify(Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('INPUT_')))))`,
      { inputs: { Given: 'yes' } },
    );
    expect(JSON.parse(rawLines[0] ?? '')).toEqual({
      'INPUT_GITHUB-TOKEN': 'ghs_secret',
      INPUT_TWO_WORDS: '',
      INPUT_GIVEN: 'yes',
    });
  });

  it('is the event, the repository and the tokens of the job', async () => {
    const { rawLines } = await run(
      `
      import { readFileSync } from 'node:fs';
      const { GITHUB_EVENT_PATH, GITHUB_REPOSITORY, GITHUB_RUN_ID, ACTIONS_RUNTIME_TOKEN, VITEST } = process.env;
      console.log(JSON.stringify([JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8')), GITHUB_REPOSITORY, GITHUB_RUN_ID, ACTIONS_RUNTIME_TOKEN !== undefined, VITEST ?? null, process.cwd()]));`,
      { run: { id: 42, attempt: 2 } },
    );
    expect(JSON.parse(rawLines[0] ?? '')).toEqual([{ number: 7 }, 'acme/shop', '42', true, null, workspace]);
  });

  it('is refused where a workflow names an input that there is not', async () => {
    await expect(run('', { inputs: { missing: 'x' } })).rejects.toThrow('no input missing');
  });
});

describe('what an Action hands back', () => {
  it('is outputs, state for post, environment, summary and annotations', async () => {
    const result = await run(`
      append(process.env.GITHUB_OUTPUT, 'verdict=failed\\nlist<<X\\n1\\n2\\nX\\n');
      append(process.env.GITHUB_STATE, 'check=99\\n');
      append(process.env.GITHUB_ENV, 'FROM_MAIN=set\\n');
      append(process.env.GITHUB_STEP_SUMMARY, '# Report ghs_secret');
      console.log('::notice file=a.yaml,line=2::look');
      console.error('::warning::from stderr');
      process.exitCode = 1;`);
    expect(result).toMatchObject({
      exitCode: 1,
      outputs: { verdict: 'failed', list: '1\n2' },
      states: { check: '99' },
      summary: '# Report ***',
    });
    expect(result.annotations.map(({ level, message }) => `${level} ${message}`).sort()).toEqual([
      'notice look',
      'warning from stderr',
    ]);
    expect(result.log).toContain('post 99 set');
    expect(result.main.succeeded).toBe(false);
  });

  it('is no summary at all when it is over one mebibyte, and an annotation says so', async () => {
    const result = await run(`append(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(1024 * 1024 + 1));`);
    expect(result.summary).toBe('');
    expect(result.annotations[0]?.message).toContain('upload aborted');
    expect(result.main.succeeded).toBe(true);
  });

  it('fails the step when a command file cannot be read', async () => {
    const { main } = await run(`append(process.env.GITHUB_OUTPUT, 'nonsense\\n');`);
    expect(main).toMatchObject({
      succeeded: false,
      exitCode: 0,
      errors: [expect.stringContaining("Invalid format 'nonsense'")],
    });
  });

  it('is read line by line as .NET reads lines: CR ends one too', async () => {
    const { annotations } = await run(
      `process.stdout.write('shown\\r::error::behind a CR\\r\\nnext\\u2028::error::no line end');`,
    );
    expect(annotations.map(({ message }) => message)).toEqual(['behind a CR']);
  });
});

describe('a cancelled step', () => {
  const hang = 'setInterval(() => undefined, 1_000);';

  it('is asked with SIGINT and may leave by itself', async () => {
    const { main, post } = await run(
      `process.on('SIGINT', () => process.exit(130)); console.log('up'); ${hang}`,
      cancelOnUp(),
    );
    expect(main).toMatchObject({ exitCode: 130, cancelledWith: 'SIGINT' });
    expect(post?.exitCode).toBe(0);
  });

  it('is told with SIGTERM when it stays', async () => {
    const { main } = await run(`process.on('SIGINT', () => undefined); console.log('up'); ${hang}`, cancelOnUp());
    expect(main).toMatchObject({ signal: 'SIGTERM', cancelledWith: 'SIGTERM' });
  });

  it('is killed with its children when it ignores both, and post still runs', async () => {
    const main = `process.on('SIGINT', () => undefined); process.on('SIGTERM', () => undefined); spawn('sleep', ['60']); console.log('up'); ${hang}`;
    const result = await run(main, cancelOnUp());
    expect(result.main).toMatchObject({ signal: 'SIGKILL', cancelledWith: 'SIGKILL' });
    expect(result.main.endedAfterMs).toBeGreaterThanOrEqual(780);
    expect(result.leftovers).toEqual([]);
    expect(result.log.some((line) => line.startsWith('post'))).toBe(true);
  });

  it('may be killed without any signal before', async () => {
    const kill = new AbortController();
    const { main, post } = await run(`console.log('up'); ${hang}`, {
      killWhen: kill.signal,
      onLine: () => kill.abort(),
    });
    expect(main).toMatchObject({ signal: 'SIGKILL', cancelledWith: null });
    expect(post?.exitCode).toBe(0);
  });

  it('may be cancelled after a while', async () => {
    const { main } = await run(hang, { cancelAfterMs: 200 });
    expect(main).toMatchObject({ signal: 'SIGINT', cancelledWith: 'SIGINT' });
  });

  function cancelOnUp(): Partial<RunActionOptions> {
    const cancel = new AbortController();
    return { cancelWhen: cancel.signal, onLine: (line) => line === 'up' && cancel.abort() };
  }
});

describe('what a step leaves running', () => {
  it('is found and ended, also when it left the process group', async () => {
    const { leftovers } = await run(`spawn('sleep', ['60'], { detached: true, stdio: 'ignore' }).unref();`);
    expect(leftovers.map(({ command }) => command)).toEqual(['sleep 60']);
  });

  it('is found by its directory when its environment was cleared', async () => {
    const { leftovers } = await run(
      `spawn('/bin/sleep', ['60'], { detached: true, stdio: 'ignore', env: {} }).unref();`,
    );
    expect(leftovers.map(({ command }) => command)).toEqual(['/bin/sleep 60']);
  });
});
