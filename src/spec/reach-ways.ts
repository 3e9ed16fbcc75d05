import type { Reach } from '../model/change.ts';

/** Ways to one thing that are listed; beyond it more of them tell a reader nothing new. */
const MAX_WAYS = 300;

interface Holder {
  readonly name: string;
  /** Properties that lead from the holder to what it holds. */
  readonly steps: readonly string[];
}

/**
 * Which operations meet a named thing, directly or through things that hold it. Looked up from the thing upwards and only
 * when asked for: big schemas have far more pairs of operation and type than changes.
 */
export class ReachWays {
  readonly #entries = new Map<string, Reach[]>();
  readonly #holders = new Map<string, Holder[]>();
  readonly #known = new Map<string, readonly Reach[]>();

  /** An operation meets the thing itself. */
  enter(name: string, reach: Reach): void {
    addTo(this.#entries, name, reach);
  }

  hold(name: string, holder: Holder): void {
    addTo(this.#holders, name, holder);
  }

  isMet(name: string): boolean {
    return this.to(name).length > 0;
  }

  /** The shortest way of every operation, the nearest first. */
  to(name: string): readonly Reach[] {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const found: Reach[] = [];
    const seen = new Set([name]);
    const waiting: Holder[] = [{ name, steps: [] }];
    for (const { name: at, steps } of waiting) {
      for (const entry of this.#entries.get(at) ?? [])
        found.push({ ...entry, property: [...entry.property, ...steps] });
      if (found.length >= MAX_WAYS) break;
      for (const holder of this.#holders.get(at) ?? []) {
        if (seen.has(holder.name)) continue;
        seen.add(holder.name);
        waiting.push({ name: holder.name, steps: [...holder.steps, ...steps] });
      }
    }
    const reaches = found.slice(0, MAX_WAYS);
    this.#known.set(name, reaches);
    return reaches;
  }
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
