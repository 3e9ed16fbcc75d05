import { describe, expect, it } from 'vitest';
import { openKnownTags } from '../../src/traffic/known-tags.ts';

function find(texts: readonly string[]) {
  const parsed: string[] = [];
  const known = openKnownTags((text) => {
    parsed.push(text);
    return { text };
  });
  const found = texts.map((text) => {
    const bytes = Buffer.from(`<${text}>`);
    return known.find(bytes, 1, bytes.length - 1);
  });
  return { parsed, found };
}

describe('tags that were seen', () => {
  it('are parsed once for each different text, and are the same object then', () => {
    const { parsed, found } = find(['side=base', 'side=head', 'side=base', 'side=ä', 'side=head']);
    expect(parsed).toEqual(['side=base', 'side=head', 'side=ä']);
    expect(found.map(({ text }) => text)).toEqual(['side=base', 'side=head', 'side=base', 'side=ä', 'side=head']);
    expect(found[2]).toBe(found[0]);
  });

  it('are told apart although their hashes are the same', () => {
    // Two texts with one FNV-1a hash of 32 bits.
    const { parsed, found } = find(['costarring', 'liquid', 'costarring', 'liquid']);
    expect(parsed).toEqual(['costarring', 'liquid']);
    expect(found.map(({ text }) => text)).toEqual(['costarring', 'liquid', 'costarring', 'liquid']);
  });

  it('are forgotten rather than kept without end', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => `side=${at}`);
    const { parsed, found } = find([...many, ...many]);
    expect(found.map(({ text }) => text)).toEqual([...many, ...many]);
    expect(parsed.length).toBeGreaterThan(5_000);
  });
});
