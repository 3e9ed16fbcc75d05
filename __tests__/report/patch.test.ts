import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLine, parsePatch } from '../../src/report/patch.ts';

const PATCH = `@@ -2,4 +2,4 @@ info:
 same
-old
+new
+more
 end
\\ No newline at end of file
@@ -20 +20,2 @@
+++ looks like a header
 after`;

test('numbers lines on both sides', () => {
  const [first, second] = parsePatch(PATCH);
  expect(first?.map(({ kind, left, right }) => [kind, left, right])).toEqual([
    ['same', 2, 2],
    ['removed', 3, null],
    ['added', null, 3],
    ['added', null, 4],
    ['same', 4, 5],
  ]);
  expect(second?.[0]).toEqual({ kind: 'added', text: '++ looks like a header', left: null, right: 20 });
});

test('finds a line on its side only', () => {
  const hunks = parsePatch(PATCH);
  expect(findLine(hunks, 'LEFT', 3)?.at).toBe(1);
  expect(findLine(hunks, 'RIGHT', 4)?.at).toBe(3);
  expect(findLine(hunks, 'LEFT', 20)).toMatchObject({ at: 1 });
  expect(findLine(hunks, 'RIGHT', 12)).toBeNull();
});

test('reads anything without an error, and never a line of no number', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('@', '-', '+', ' ', '1', ',', '\n', '\\', 'a') }), (text) => {
      for (const row of parsePatch(`@@ -1 +1 @@\n${text}`).flat()) expect(row.left ?? row.right).toBeGreaterThan(0);
    }),
  );
});
