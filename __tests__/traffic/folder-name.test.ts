import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { folderName } from '../../src/traffic/folder-name.ts';

it('is never the same for two providers, one without a name and one that is called `provider` included', () => {
  const names = fc.oneof(fc.string(), fc.constantFrom('', 'provider', 'Provider', 'provider-', 'a b', 'a/b', '..'));
  fc.assert(
    fc.property(names, names, (one, other) => {
      expect(folderName(one) === folderName(other)).toBe(one === other);
      expect(folderName(one)).toMatch(/^[A-Za-z0-9_-]+$/u);
    }),
  );
  expect(folderName('')).not.toBe(folderName('provider'));
});

it('is not that of a folder which stands beside those of the providers', () => {
  expect(folderName('toolkit')).toMatch(/^toolkit-[0-9a-f]{8}$/u);
});
