import type { Command } from '../action/command.ts';
import type { Trust } from '../model/event.ts';
import type { StageName, StageSelection } from '../model/stage.ts';

/** What a command is decided from, once its author may give one. */
export interface CommandFacts {
  readonly trust: Trust;
  /** Why trust is not `full`; null when it is. */
  readonly trustReason: string | null;
  readonly state: 'open' | 'closed';
  readonly headSha: string;
}

/** What a command comes to. */
export type CommandPlan =
  | { readonly kind: 'answer'; readonly with: 'help' | 'status' }
  | { readonly kind: 'refuse'; readonly why: string }
  /** `stages` and `also` as a run is asked for them. */
  | { readonly kind: 'run'; readonly stages: StageSelection | null; readonly also: readonly StageName[] };

/**
 * Whether a command is carried out, and as what. A run always does all that a push does, and what was asked for beside it: a check
 * that only one stage had passed would be green by accident.
 */
export function decideCommand(command: Command, facts: CommandFacts): CommandPlan {
  if (command.kind === 'help' || command.kind === 'status') return { kind: 'answer', with: command.kind };
  if (facts.state === 'closed') return refuse('The pull request is closed.');
  switch (command.kind) {
    case 'run':
      return decideRun(command, facts);
    case 'rerun':
    case 'accept':
    case 'revoke':
      return { kind: 'run', stages: null, also: [] };
    default:
      return command satisfies never;
  }
}

function decideRun({ stage, sha }: Extract<Command, { kind: 'run' }>, facts: CommandFacts): CommandPlan {
  const { headSha } = facts;
  const words = `/api-test run ${stage === null ? '' : `${stage} `}${headSha}`;
  if (sha !== null && !headSha.startsWith(sha)) {
    return refuse(`The head is \`${headSha}\` now. If you have seen it, comment \`${words}\`.`);
  }
  if (facts.trust !== 'full') {
    const why = facts.trustReason ?? 'This run may only read specifications.';
    if (stage !== null && stage !== 'changes') {
      return refuse(`${why} \`${stage}\` would run its code, so the pull request's own workflow has to.`);
    }
    // A short id is no proof: whoever makes the commits can make two that begin alike.
    if (sha !== headSha) return refuse(`${why} Name the commit that you have seen: \`${words}\`.`);
  }
  return stage === null ? { kind: 'run', stages: 'all', also: [] } : { kind: 'run', stages: null, also: [stage] };
}

function refuse(why: string): CommandPlan {
  return { kind: 'refuse', why };
}
