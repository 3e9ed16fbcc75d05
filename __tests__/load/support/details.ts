import type { LoadDetail, SmokeDetail, StageResult } from '../../../src/model/stage.ts';

export function smokeOf(result: StageResult): SmokeDetail {
  if (result.detail?.kind !== 'smoke') throw new Error(`no smoke detail: ${result.reason}`);
  return result.detail;
}

export function loadOf(result: StageResult): LoadDetail {
  if (result.detail?.kind !== 'load') throw new Error(`no load detail: ${result.reason}`);
  return result.detail;
}

export function rulesOf(result: StageResult): readonly string[] {
  return result.findings.map(({ rule }) => rule);
}
