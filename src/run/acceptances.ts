import type { Git } from '../detect/git.ts';
import type { Acceptance } from '../model/acceptance.ts';
import type { Config } from '../model/config.ts';
import { describeProblem, toProblem } from '../model/problem.ts';
import type { StageResult } from '../model/stage.ts';
import { type Accepted, acceptChanges, isAcceptable, nameCommands } from '../verdict/acceptance.ts';
import { readBaseConfig } from './base-config.ts';
import type { Doors } from './doors.ts';
import { once } from './once.ts';
import type { RunRequest } from './request.ts';

interface Asked {
  readonly request: RunRequest;
  readonly config: Config;
  readonly git: Git;
  readonly doors: Doors;
}

/** What people accepted, asked for at most once in a run, and not at all while there is nothing to accept. */
export interface OpenedAcceptances {
  /** Takes what is accepted out of the account. */
  apply(stages: readonly StageResult[]): Promise<Accepted>;
}

export function openAcceptances(asked: Asked): OpenedAcceptances {
  const read = once(() => readClaims(asked));
  const isOnPullRequest = asked.request.event.pullRequest !== null;
  return {
    apply: async (stages) => {
      if (!stages.some((stage) => stage.findings.some((finding) => isAcceptable(stage, finding)))) {
        return { stages, notices: [] };
      }
      const { acceptances, notices } = await read();
      const judged = acceptChanges(stages, acceptances, asked.doors.today());
      return {
        stages: isOnPullRequest ? nameCommands(judged.stages) : judged.stages,
        notices: [...notices, ...judged.notices],
      };
    },
  };
}

async function readClaims(asked: Asked): Promise<Claims> {
  const configured = await acceptedInConfig(asked);
  const claimed = await acceptedInComments(asked);
  return {
    acceptances: [...claimed.acceptances, ...configured.acceptances],
    notices: [...configured.notices, ...claimed.notices],
  };
}

type Claims = Awaited<ReturnType<Doors['readAcceptances']>>;

/** Whoever may not write to the repository must not accept in its name: then the base's configuration counts. */
async function acceptedInConfig({ request, config, git, doors }: Asked): Promise<Claims> {
  if (request.event.trust === 'full') return { acceptances: config.accepted.map(toAcceptance), notices: [] };
  try {
    const base = await readBaseConfig(git, request, doors);
    return { acceptances: (base?.accepted ?? []).map(toAcceptance), notices: [] };
  } catch (thrown) {
    const problem = toProblem(thrown, 'acceptance.no-base', 'The configuration of the base could not be read');
    return { acceptances: [], notices: [`${describeProblem(problem)} What it accepts does not count.`] };
  }
}

function toAcceptance({ fingerprint, severity, reason, until }: Config['accepted'][number]): Acceptance {
  return { fingerprint, severity, reason, until, source: 'configuration', by: null, at: null, url: null };
}

/** What cannot be asked for does not count: the run is no greener for it. */
async function acceptedInComments({ request, doors }: Asked): Promise<Claims> {
  const { pullRequest, queued } = request.event;
  if (pullRequest === null && queued === undefined) return { acceptances: [], notices: [] };
  try {
    return await doors.readAcceptances(request.event);
  } catch (thrown) {
    const problem = toProblem(thrown, 'acceptance.not-read', 'The acceptances in comments could not be read');
    return { acceptances: [], notices: [`${describeProblem(problem)} None of them counts in this run.`] };
  }
}
