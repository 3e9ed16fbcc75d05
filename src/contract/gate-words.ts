import type { GateResult } from '../model/stage.ts';

const NOT_ASKED = 'not asked: ';

/** What is reported where the broker was not asked. */
export function gatesNotAsked(environments: readonly (string | null)[], why: string): readonly GateResult[] {
  return environments.map((environment) => ({ environment, deployable: null, reason: `${NOT_ASKED}${why}` }));
}

/** Whether the broker was asked: then "unknown" is its answer. */
export function wasAsked(gate: GateResult): boolean {
  return !gate.reason.startsWith(NOT_ASKED);
}

/** As people call it: the environment, or what is asked before merging. */
export function gateName({ environment }: Pick<GateResult, 'environment'>): string {
  return environment ?? 'main branches';
}
