import type { Location } from '../model/location.ts';
import type { JunitFailure } from './junit.ts';

/** Lines of a stack, and characters of a line, that are looked through. */
const MAX_LINES = 200;
const MAX_LINE_LENGTH = 1_000;
/** `src/a.test.ts:3:14`, `a_test.go:12`; `File "tests/test_a.py", line 7` of Python. */
const PLACE = /(?:^|[\s("'@])((?:[A-Za-z]:)?[^\s:"'()<>]+\.[A-Za-z]\w{0,9}):(\d{1,7})(?::(\d{1,5}))?/gu;
const PYTHON_PLACE = /File "([^"]+)", line (\d{1,7})/gu;

/** Path from the repository's root of a file as a test runner names it; null when it is not there. */
export type FindFile = (name: string) => string | null;

/** Where a person would look: the line of the test's own file in the stack, else the line its report names, else the stack. */
export function locateFailure(failure: JunitFailure, find: FindFile): Location | null {
  const own = failure.files.map(find).find((file) => file !== null) ?? null;
  const places = placesIn(failure.text, find);
  const inOwn = places.find(({ file }) => file === own);
  if (inOwn !== undefined) return inOwn;
  if (own !== null && (failure.line !== null || places.length === 0)) {
    return { file: own, line: failure.line ?? 1, column: 1 };
  }
  return places[0] ?? null;
}

function placesIn(text: string, find: FindFile): readonly Location[] {
  const lines = text.split('\n', MAX_LINES).map((line) => line.slice(0, MAX_LINE_LENGTH));
  const found = lines.flatMap((line) => [...line.matchAll(PYTHON_PLACE), ...line.matchAll(PLACE)]);
  return found.flatMap(([, name = '', line = '', column]) => {
    const file = find(name.replace(/^file:\/\//u, ''));
    const at = Number(line);
    return file === null || at === 0 ? [] : [{ file, line: at, column: Math.max(1, Number(column ?? 1)) }];
  });
}
