import { expect, it } from 'vitest';
import { scriptNames } from '../../src/load/script-names.ts';

it('scripts have names that files can bear, the same for the same list', () => {
  const long = `load/${'x'.repeat(200)}.js`;
  const names = scriptNames(['load/one.ts', 'Load/One.js', 'load/ä b.js', long]);
  expect([...names.values()]).toEqual([
    expect.stringMatching(/^script-load-one-[0-9a-f]{8}$/u),
    expect.stringMatching(/^script-Load-One-[0-9a-f]{8}$/u),
    'script-load-b',
    expect.stringMatching(/^script-load-x{60,80}-[0-9a-f]{8}$/u),
  ]);
});
