import type { Config, RecordConfig } from '../model/config.ts';
import type { RunRequest } from './request.ts';

/**
 * What this run tells the broker once its contracts have passed: after a push to the default branch, or where a person who started the
 * workflow asked for contracts; or whatever the input `record` says, whenever it is given.
 */
export function recordsOf({ event, stages, record }: RunRequest, { contract }: Config): readonly RecordConfig[] {
  if (event.trust !== 'full' || event.dispatch) return [];
  if (record !== undefined) return record;
  const isOnMain = event.branch !== null && event.branch === event.baseBranch;
  const isAsked = stages === 'all' || (stages?.includes('contract') ?? false);
  const isTime = event.name === 'push' ? isOnMain : event.name === 'workflow_dispatch' && isAsked;
  return isTime ? contract.record : [];
}

/** Whether contracts are checked although neither a specification nor a pact changed, and nobody asked for the stage. */
export function isContractDue(request: RunRequest, config: Config): boolean {
  if (recordsOf(request, config).length > 0) return true;
  const { event, stages } = request;
  return config.contract.when === 'always' && stages === null && !event.dispatch && event.trust !== 'data-only';
}
