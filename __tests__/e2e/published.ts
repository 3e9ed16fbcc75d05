import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { WorkflowRun } from '../support/github/store.ts';
import { packZip } from '../support/zip.ts';
import { ACTION_DIRECTORY, type OpenedPullRequest } from './pull-request.ts';
import { BASE_SPEC, BREAKING_SPEC } from './specs.ts';

export const BREAK = {
  base: { 'api/openapi.yaml': BASE_SPEC },
  head: { 'api/openapi.yaml': BREAKING_SPEC },
  fork: true,
};
export const SECOND = join(ACTION_DIRECTORY, 'publish');
export const READS = { permissions: { pull_requests: 'read', contents: 'read', metadata: 'read' } } as const;
export const WRITES = {
  permissions: { actions: 'read', contents: 'read', pull_requests: 'write', checks: 'write', metadata: 'read' },
} as const;

export type Json = { [key: string]: unknown };

/** What the run for the fork leaves behind: made by the action itself, with a token that only reads. */
export async function leaveResult(pull: OpenedPullRequest): Promise<Json> {
  pull.server.addToken('ghs_fork', READS);
  const run = await pull.run({ token: 'ghs_fork', run: { id: 40 } });
  expect(run.outputs['verdict'], run.log.join('\n')).toBe('failed');
  expect(pull.comments()).toEqual([]);
  return JSON.parse(readFileSync(run.outputs['result-file'] ?? '', 'utf8')) as Json;
}

interface Upload {
  readonly archive?: Buffer;
  readonly headSha?: string;
  readonly event?: string;
  readonly artifact?: string;
  readonly actor?: string;
  readonly inputs?: Readonly<Record<string, string>>;
}

export const packed = (result: unknown) => packZip([{ name: 'result.json', content: JSON.stringify(result) }]);

/** The first run ends; the workflow for its end runs. */
export async function publish(pull: OpenedPullRequest, result: unknown, upload: Upload = {}) {
  const archive = upload.archive ?? packed(result);
  const run = pull.server.addRun(
    {
      repository: pull.pull.repository,
      event: upload.event ?? 'pull_request',
      headSha: upload.headSha ?? pull.headSha,
      headBranch: pull.pull.head.ref,
      headRepository: pull.pull.head.repository,
      actor: upload.actor ?? 'stranger',
      attempt: 1,
      conclusion: 'failure',
    },
    { [upload.artifact ?? 'api-testing-result']: archive },
  );
  return publishEnded(pull, run, upload);
}

/** The workflow for the end of a run; `payload` is what GitHub said when it ended. */
export async function publishEnded(
  pull: OpenedPullRequest,
  run: WorkflowRun,
  upload: Pick<Upload, 'inputs'> & { readonly payload?: { readonly [key: string]: unknown } } = {},
) {
  pull.server.addToken('ghs_publish', WRITES);
  const event = { name: 'workflow_run', payload: upload.payload ?? pull.server.runEvent(run) };
  const ended = await pull.run({
    actionDirectory: SECOND,
    event,
    token: 'ghs_publish',
    sha: pull.baseSha,
    ref: 'refs/heads/main',
    run: { id: 90 },
    ...(upload.inputs && { inputs: upload.inputs }),
  });
  return { ...ended, first: run };
}
