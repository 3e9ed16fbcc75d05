export type Tags = Readonly<Record<string, string>>;

/** Tags by the bytes they were parsed from: rows have few different ones, and parsing them costs more than all the rest. */
export interface KnownTags {
  /** Those of the bytes from `from` up to `to`; `parse` is asked once for each different text. */
  find(bytes: Buffer, from: number, to: number): Tags;
}

/** Different texts remembered: operations × statuses × sides are some hundreds, and blocks of time make thousands of them. */
const MAX_KNOWN = 4_096;

interface Known {
  readonly bytes: Buffer;
  readonly tags: Tags;
}

export function openKnownTags(parse: (text: string) => Tags): KnownTags {
  const known = new Map<number, Known[]>();
  let count = 0;
  return {
    find(bytes, from, to) {
      const hash = hashOf(bytes, from, to);
      const alike = known.get(hash);
      if (alike !== undefined) {
        for (const one of alike) if (isSame(one.bytes, { bytes, from, to })) return one.tags;
      }
      if (count >= MAX_KNOWN) {
        known.clear();
        count = 0;
      }
      const made = { bytes: Buffer.from(bytes.subarray(from, to)), tags: parse(bytes.toString('utf8', from, to)) };
      const bucket = known.get(hash);
      if (bucket === undefined) known.set(hash, [made]);
      else bucket.push(made);
      count += 1;
      return made.tags;
    },
  };
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits. */
function hashOf(bytes: Buffer, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash;
}

interface Range {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
}

function isSame(known: Buffer, { bytes, from, to }: Range): boolean {
  return known.length === to - from && bytes.compare(known, 0, known.length, from, to) === 0;
}
