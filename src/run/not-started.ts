import type { Config } from '../model/config.ts';
import type { StageName } from '../model/stage.ts';
import { planStages } from '../plan/plan.ts';
import { formatList } from '../verdict/figures.ts';
import { STAGE_PHRASES } from '../verdict/words.ts';
import type { RunRequest } from './request.ts';

/** What looks at files alone is not missed where none of them changed. */
const STARTS_NOTHING: ReadonlySet<StageName> = new Set(['changes', 'audit']);

/** What is configured and was not started, because no specification changed: nobody should take a green check for its answer. */
export function tellNotStarted(request: RunRequest, config: Config): readonly string[] {
  const names = request.stages === null ? configuredStages(request, config) : [];
  if (names.length === 0) return [];
  const labels = formatList(names.map((name) => STAGE_PHRASES[name]));
  return [`Not started, because no specification changed: ${labels}. ${whatStartsThem(request)}`];
}

function configuredStages(request: RunRequest, config: Config): readonly StageName[] {
  const plan = planStages({
    config,
    trust: request.event.trust,
    trustReason: request.event.trustReason,
    selected: 'all',
    changed: false,
    hasBaseUrl: request.baseUrl !== null,
    providers: config.providers,
    pactFilesFound: 0,
    brokerAddress: request.broker.baseUrl ?? config.contract.broker,
    atDesk: request.event.name === 'desk',
  });
  const due = plan.filter(({ run, stage }) => run && !STARTS_NOTHING.has(stage));
  return [...new Set(due.map(({ stage }) => stage))];
}

function whatStartsThem({ event }: RunRequest): string {
  if (event.name === 'desk') return '`--stages all` starts them.';
  const always = '`stages: all` at the step starts them in every run';
  return event.pullRequest === null ? `${always}.` : `\`/api-test run\` starts them for this pull request, ${always}.`;
}
