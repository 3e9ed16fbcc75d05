import type { RunEvent } from '../model/event.ts';

/** What happened at a desk: a commit, and what it is compared with where somebody named it. */
export function deskEvent(known: Pick<RunEvent, 'headSha'> & Partial<RunEvent>): RunEvent {
  return {
    name: 'desk',
    repository: null,
    baseRef: null,
    baseIs: 'tip',
    branch: null,
    baseBranch: null,
    pullRequest: null,
    trust: 'full',
    trustReason: null,
    runUrl: null,
    runId: null,
    ...known,
  };
}
