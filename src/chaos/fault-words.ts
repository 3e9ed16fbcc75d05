import type { FaultConfig, ToxicKind } from '../model/chaos.ts';
import { inWords } from '../tools/duration-words.ts';

/** `pause db for 5 s`, `db answers 200 ms ± 50 ms later for 5 s`: what is done, in the report and in the plan. */
export function faultWords({ target, action, type, forMs, afterMs }: FaultConfig): string {
  const when = `for ${inWords(forMs)}${afterMs > 0 ? `, ${inWords(afterMs)} after the first` : ''}`;
  if (action.kind === 'toxic') {
    const { kind, direction, toxicity } = action.toxic;
    const hit = toxicity < 1 ? ` on ${percent(toxicity)} of the connections` : '';
    return `${toxicWords(target, kind, direction === 'upstream')}${hit} ${when}`;
  }
  if (action.kind === 'cpu') return `leave ${target} ${percent(action.share)} of a processor ${when}`;
  if (action.kind === 'memory') return `limit ${target} to ${percent(action.share)} of its memory in use ${when}`;
  if (action.kind === 'connections') return `take all connections of ${target} ${when}`;
  if (action.kind === 'down') return `refuse connections to ${target} ${when}`;
  return `${type} ${target} ${when}`;
}

function toxicWords(target: string, kind: ToxicKind, isUpstream: boolean): string {
  const what = isUpstream ? `requests to ${target}` : `answers of ${target}`;
  switch (kind.type) {
    case 'latency':
      return `${what} ${inWords(kind.latency)}${kind.jitter > 0 ? ` ± ${inWords(kind.jitter)}` : ''} later`;
    case 'bandwidth':
      return `${what} at ${kind.rate} kB/s`;
    case 'slow_close':
      return `connections of ${target} close ${inWords(kind.delay)} later`;
    case 'timeout':
      return `${what} swallowed`;
    case 'reset_peer':
      return `connections of ${target} reset`;
    case 'slicer':
      return `${what} in slices of ${kind.averageSize} bytes`;
    case 'limit_data':
      return `${what} cut after ${kind.bytes} bytes`;
    default:
      return kind satisfies never;
  }
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}
