import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SpecDiff } from '../../src/model/change.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { diffSpecs } from '../../src/spec/diff.ts';
import { documentReferences, type WrittenReference, writtenReferences } from '../../src/spec/references.ts';
import { TapeTree } from '../../src/yaml/direct/tape-tree.ts';
import { TwinEntries } from '../../src/yaml/direct/twin.ts';
import { type ParsedText, parseText } from '../../src/yaml/parse.ts';
import { type DiffCase, diffCases, diffOf, readSide } from './diff-case.ts';

/** The case whose base is no YAML. */
const UNREADABLE = 'base-that-cannot-be-read';

/** Both sides with nothing taken over from one to the other. */
async function apart<T>(run: () => Promise<T>): Promise<T> {
  const take = vi.spyOn(TwinEntries.prototype, 'take').mockReturnValue(false);
  const result = await run();
  take.mockRestore();
  return result;
}

async function outcome(run: () => Promise<SpecDiff>): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
}

/** The same damage in both sides, or in one: what is wrong in a part that did not change has to be said all the same. */
const DAMAGES: Readonly<Record<string, (text: string) => string>> = {
  'a list that never ends': (text) => text.replace('\n', '\nbad: [\n'),
  'an anchor': (text) => text.replace('paths:', 'paths: &all'),
  'a key that is written twice': (text) => `${text}\ninfo: {}\n`,
  'a second document': (text) => `${text}\n---\nmore: 1\n`,
  'a cut-off end': (text) => text.slice(0, Math.floor(text.length * 0.7)),
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  comments: (text) => text.replace(/^( +)type: string$/gm, '$1# before\n$1type: string # behind'),
};

afterEach(() => vi.restoreAllMocks());

describe('reading both sides together', () => {
  it('finds in every case what it finds when each side is read alone', async () => {
    for (const each of diffCases()) {
      expect(await outcome(() => diffOf(each)), each.name).toEqual(await apart(() => outcome(() => diffOf(each))));
    }
  });

  it('collects the same references from what was noted while reading as from the values', () => {
    let withNotes = 0;
    for (const each of diffCases()) {
      const base = readSide(each.folder, 'base')?.file;
      const head = readSide(each.folder, 'head')?.file;
      if (base === undefined || head === undefined || each.name === UNREADABLE) continue;
      let twin: ParsedText | null = null;
      for (const { text, path } of [base, head]) {
        const parsed: ParsedText = parseText(text, path, twin);
        const [noted, all] = [documentReferences(parsed.tree).written, writtenReferences(parsed.value)];
        expect(noted.map(asWritten), each.name).toEqual(all.map(asWritten));
        for (const [at, { container }] of noted.entries()) expect(container).toBe(all[at]?.container);
        if (parsed.tree instanceof TapeTree && all.length > 0) withNotes++;
        twin = parsed;
      }
    }
    expect(withNotes).toBeGreaterThan(20);
  });

  it.each(Object.entries(DAMAGES))('says the same of %s as when each side is read alone', async (_, damage) => {
    const cases = diffCases();
    const picked = fc.sample(fc.constantFrom(...cases), { numRuns: 40, seed: 7 });
    for (const each of picked) {
      for (const sides of [['base', 'head'], ['base'], ['head']]) {
        const run = () => outcome(() => diffDamaged(each, damage, sides));
        expect(await run(), `${each.name} ${sides}`).toEqual(await apart(run));
      }
    }
  });
});

function asWritten({ reference, key }: WrittenReference): string {
  return `${key}: ${reference}`;
}

function diffDamaged(each: DiffCase, damage: (text: string) => string, sides: readonly string[]): Promise<SpecDiff> {
  const [base, head] = (['base', 'head'] as const).map((side) => {
    const read = readSide(each.folder, side);
    if (read === null || !sides.includes(side)) return read;
    return { ...read, file: { ...read.file, text: damage(read.file.text) } };
  });
  const none = async () => null;
  return diffSpecs(
    { base: base?.file ?? null, head: head?.file ?? null },
    { base: base?.read ?? none, head: head?.read ?? none },
  );
}
