import examples from '@octokit/webhooks-examples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEvent } from '../../src/action/event.ts';
import { ProblemError } from '../../src/model/problem.ts';

const SHA = '0123456789012345678901234567890123456789';
const ZEROS = '0'.repeat(40);

const ENVIRONMENT = {
  GITHUB_REPOSITORY: 'Codertocat/Hello-World',
  GITHUB_ACTOR: 'Codertocat',
  GITHUB_SHA: SHA,
  GITHUB_SERVER_URL: 'https://github.example.com',
  GITHUB_RUN_ID: '42',
  GITHUB_RUN_ATTEMPT: '2',
};

type Json = Record<string, unknown>;

function payloadsOf(name: string): readonly Json[] {
  // The package declares its list as a module of types.
  const events = examples as unknown as readonly { readonly name: string; readonly examples: readonly Json[] }[];
  return events.find((event) => event.name === name)?.examples ?? [];
}

function parse(name: string, payload: unknown, environment: Record<string, string | undefined> = {}) {
  return parseEvent({ name, payload, environment: { ...ENVIRONMENT, ...environment } });
}

/** A copy with another value at a path; undefined removes it. */
function changed(payload: unknown, path: readonly string[], value: unknown): Json {
  const [key = '', ...rest] = path;
  const copy = { ...(payload as Json) };
  copy[key] = rest.length === 0 ? value : changed(copy[key], rest, value);
  return copy;
}

function firstOf(name: string): Json {
  const [payload] = payloadsOf(name);
  if (payload === undefined) throw new Error(`no example of ${name}`);
  return payload;
}

describe('pull_request', () => {
  it('judges the head, never the merge commit of GITHUB_SHA, in every example of GitHub', () => {
    const payloads = payloadsOf('pull_request');
    expect(payloads.length).toBeGreaterThan(20);
    for (const payload of payloads) {
      const { head, base, number } = payload['pull_request'] as { head: Json; base: Json; number: number };
      const repository = (base['repo'] as Json)['full_name'] as string;
      const event = parse('pull_request', payload, { GITHUB_REPOSITORY: repository });
      expect(event.headSha).toBe(head['sha']);
      expect(event).toMatchObject({
        name: 'pull_request',
        baseIs: 'merge-base',
        baseRef: base['sha'],
        pullRequest: number,
      });
      expect([event.branch, event.baseBranch]).toEqual([head['ref'], base['ref']]);
    }
  });

  it('knows the run, and where to see it', () => {
    const event = parse('pull_request', firstOf('pull_request'));
    expect(event.runId).toEqual({ id: 42, attempt: 2 });
    expect(event.runUrl).toBe('https://github.example.com/Codertocat/Hello-World/actions/runs/42');
    expect(event.repository).toEqual({ owner: 'Codertocat', name: 'Hello-World' });
    expect(event.trust).toBe('full');
  });

  it('gives a fork no secrets', () => {
    const payload = changed(
      firstOf('pull_request'),
      ['pull_request', 'head', 'repo', 'full_name'],
      'stranger/Hello-World',
    );
    const event = parse('pull_request', payload);
    expect([event.trust, event.trustReason]).toEqual([
      'no-secrets',
      'The pull request comes from the fork stranger/Hello-World.',
    ]);
  });

  it('only reads the data of a pull request whose repository is deleted', () => {
    const event = parse('pull_request', changed(firstOf('pull_request'), ['pull_request', 'head', 'repo'], null));
    expect(event.trust).toBe('data-only');
  });

  it('only reads data under pull_request_target', () => {
    const event = parse('pull_request_target', firstOf('pull_request'));
    expect([event.name, event.trust]).toEqual(['pull_request', 'data-only']);
  });
});

describe('push', () => {
  const push = {
    ref: 'refs/heads/topic',
    before: SHA,
    after: 'f'.repeat(40),
    deleted: false,
    repository: { default_branch: 'main' },
  };

  it('reads every example of GitHub that has a commit', () => {
    for (const payload of payloadsOf('push')) {
      const isDeletion = payload['after'] === ZEROS;
      if (isDeletion) expect(() => parse('push', payload)).toThrow('The push deleted');
      else expect(parse('push', payload).headSha).toBe(payload['after']);
    }
  });

  it('compares with the commit before', () => {
    expect(parse('push', push)).toMatchObject({ baseRef: SHA, baseIs: 'tip', branch: 'topic', baseBranch: 'main' });
  });

  it('compares a new branch with the default branch, and a first push of that one with nothing', () => {
    const fresh = parse('push', { ...push, before: ZEROS });
    expect([fresh.baseRef, fresh.baseIs]).toEqual(['refs/remotes/origin/main', 'merge-base']);
    expect(parse('push', { ...push, before: ZEROS, ref: 'refs/heads/main' }).baseRef).toBeNull();
  });

  it('has no branch for a tag', () => {
    expect(parse('push', { ...push, ref: 'refs/tags/v1', before: ZEROS })).toMatchObject({ branch: null });
  });

  it('has nothing to judge after a deletion', () => {
    expect(() => parse('push', { ...push, after: ZEROS, deleted: true })).toThrow('there is no commit to judge');
  });
});

describe('merge_group and workflow_dispatch', () => {
  it('compares a merge group with the tip it is built on', () => {
    for (const payload of payloadsOf('merge_group')) {
      const group = payload['merge_group'] as Record<string, string>;
      const event = parse('merge_group', payload);
      expect(event).toMatchObject({
        headSha: group['head_sha'],
        baseRef: group['base_sha'],
        baseIs: 'tip',
        pullRequest: null,
      });
      expect(event.baseBranch).toBe(group['base_ref']?.replace('refs/heads/', ''));
    }
  });

  it('knows the pull request that waits in the queue, where the branch says so', () => {
    const group = { head_sha: SHA, base_sha: SHA, base_ref: 'refs/heads/release/1' };
    const queued = (ref: string) =>
      parse('merge_group', { merge_group: { ...group, head_ref: `refs/heads/${ref}` } }).queued;
    expect(queued(`gh-readonly-queue/release/1/pr-42-${SHA}`)).toBe(42);
    for (const other of ['pr-42-abc', 'gh-readonly-queue/main/pr-x-abc', 'gh-readonly-queue/main/pr-042-abc']) {
      expect(queued(other)).toBeUndefined();
    }
  });

  it('compares a started run with the default branch', () => {
    const payload = { ref: 'refs/heads/topic', repository: { default_branch: 'trunk' } };
    expect(parse('workflow_dispatch', payload)).toMatchObject({
      headSha: SHA,
      baseRef: 'refs/remotes/origin/trunk',
      baseIs: 'merge-base',
      branch: 'topic',
    });
  });
});

describe('workflow_dispatch with the inputs of a verification', () => {
  const repository = { default_branch: 'main' };
  const inputs = {
    pact_url: 'https://broker.test/pacts/1',
    provider: 'orders-api',
    sha: 'c'.repeat(40),
    branch: 'release/2',
    description: 'deployed in production',
    consumer: 'web-app',
    consumer_version: 'd'.repeat(40),
    consumer_branch: 'topic',
    consumer_build: '',
  };

  it('is the request that the broker’s webhook makes, for the commit that it names', () => {
    const started = parse('workflow_dispatch', { ref: 'refs/heads/main', repository, inputs });
    const sent = { action: 'contract_requiring_verification_published', repository, client_payload: inputs };
    expect(started).toEqual({ ...parse('repository_dispatch', sent), name: 'workflow_dispatch' });
    expect(started).toMatchObject({
      headSha: inputs.sha,
      branch: 'release/2',
      baseRef: 'refs/remotes/origin/release/2',
      trust: 'full',
      dispatch: { pactUrl: inputs.pact_url, provider: 'orders-api', consumerVersion: inputs.consumer_version },
    });
  });

  it('is about the commit that is started where it names none, and is no request without a pact', () => {
    const bare = { pact_url: inputs.pact_url, sha: '', branch: '' };
    expect(parse('workflow_dispatch', { ref: 'refs/heads/main', repository, inputs: bare })).toMatchObject({
      headSha: SHA,
      branch: null,
      baseRef: 'refs/remotes/origin/main',
    });
    for (const none of [null, {}, { pact_url: '', sha: inputs.sha }]) {
      const event = parse('workflow_dispatch', { ref: 'refs/heads/main', repository, inputs: none });
      expect([event.dispatch, event.headSha]).toEqual([undefined, SHA]);
    }
  });

  it.each([
    ['sha', 'main', '`inputs.sha` is not a full commit id'],
    ['pact_url', 7, '`inputs.pact_url` is not a text'],
  ])('refuses %s %j', (name, value, says) => {
    const wrong = { ref: 'refs/heads/main', repository, inputs: { ...inputs, [name]: value } };
    expect(() => parse('workflow_dispatch', wrong)).toThrow(says);
  });
});

describe('schedule', () => {
  it('judges the commit of the default branch, from a payload that names nothing but the time', () => {
    const event = parse(
      'schedule',
      { schedule: '0 5 * * *' },
      { GITHUB_SHA: 'c'.repeat(40), GITHUB_REF: 'refs/heads/main' },
    );
    expect(event).toMatchObject({
      name: 'schedule',
      headSha: 'c'.repeat(40),
      branch: 'main',
      pullRequest: null,
      trust: 'full',
    });
  });
});

describe('other events and broken payloads', () => {
  it.each([
    'issues',
    'workflow_run',
    'check_run',
    '',
    'constructor',
    '__proto__',
  ])('names the supported events instead of judging %j', (name) => {
    expect(() => parse(name, {})).toThrow(
      'supported are pull_request, pull_request_target, push, workflow_dispatch, repository_dispatch, schedule, merge_group, deployment_status, issue_comment',
    );
  });

  it.each([
    [['pull_request', 'head', 'sha'], '--output=x'],
    [['pull_request', 'head', 'sha'], 'abc'],
    [['pull_request', 'head', 'sha'], undefined],
    [['pull_request', 'base', 'sha'], ''],
    [['pull_request', 'base', 'ref'], '../../etc'],
    [['pull_request', 'base', 'ref'], '--upload-pack=id'],
    [['pull_request', 'base', 'ref'], 'a b'],
    [['pull_request', 'head', 'ref'], 'new\nline'],
    [['pull_request', 'number'], '1'],
    [['pull_request', 'number'], -1],
  ])('names the field %j when it is %j', (path, value) => {
    expect(() => parse('pull_request', changed(firstOf('pull_request'), path, value))).toThrow(path.join('.'));
  });

  it('takes no number for a run that is not written as one', () => {
    const event = parse('pull_request', firstOf('pull_request'), { GITHUB_RUN_ID: ' 0x10\n', GITHUB_RUN_ATTEMPT: 'x' });
    expect([event.runId, event.runUrl]).toEqual([null, null]);
  });

  it('throws nothing but problems, whatever the payload is', () => {
    const names = fc.constantFrom('pull_request', 'push', 'merge_group', 'workflow_dispatch');
    fc.assert(
      fc.property(names, fc.jsonValue(), (name, payload) => {
        try {
          parse(name, payload);
        } catch (error) {
          expect(error).toBeInstanceOf(ProblemError);
        }
      }),
    );
  });
});

describe('deployment_status', () => {
  const deployed = (more: Json = {}, ref = 'changes') => {
    const payload = firstOf('deployment_status');
    const deployment = { ...(payload['deployment'] as Json), ref, sha: SHA };
    const status = { ...(payload['deployment_status'] as Json), state: 'success', ...more };
    return { ...payload, deployment, deployment_status: status };
  };

  it('judges the deployed commit at its address, without secrets unless it is the default branch', () => {
    const event = parse('deployment_status', deployed({ environment_url: 'https://pr-7.example.com' }));
    expect(event).toMatchObject({
      name: 'deployment_status',
      headSha: SHA,
      branch: 'changes',
      baseIs: 'merge-base',
      pullRequest: null,
      deploymentUrl: 'https://pr-7.example.com',
      trust: 'no-secrets',
    });
    expect(parse('deployment_status', deployed({}, event.baseBranch ?? '')).trust).toBe('full');
    expect(parse('deployment_status', deployed({}, SHA))).toMatchObject({ branch: null, trust: 'no-secrets' });
  });

  it('has no address where the deployment names none', () => {
    expect(parse('deployment_status', deployed({ environment_url: '' }))).not.toHaveProperty('deploymentUrl');
  });

  it.each([
    'file:///etc/passwd',
    'javascript:1',
    'https://user:secret@example.com',
    'example.com',
  ])('refuses %s as an address', (url) => {
    expect(() => parse('deployment_status', deployed({ environment_url: url }))).toThrow(ProblemError);
  });

  it.each(['pending', 'in_progress', 'failure', 'inactive'])('has nothing to test while it is %s', (state) => {
    expect(() => parse('deployment_status', deployed({ state }))).toThrow('nothing to test before it has succeeded');
  });
});
