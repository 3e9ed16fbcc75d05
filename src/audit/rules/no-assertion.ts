import type { AuditRule } from '../audit-rule.ts';
import { locate } from '../places.ts';

export const noAssertion: AuditRule = {
  id: 'audit.no-assertion',
  title: 'A test without any assertion',
  why: 'It passes as long as nothing is thrown, whatever the answer was.',
  todo: 'Assert what the call is for: the answer, what is stored, what is sent on.',
  find: ({ sources }) =>
    sources.flatMap(({ file, tests }) =>
      tests
        .filter(({ asserts }) => asserts === false)
        .map(({ name, at, empty }) => ({
          confidence: empty ? ('certain' as const) : ('likely' as const),
          message: empty ? `The test \`${name}\` is empty` : `The test \`${name}\` asserts nothing`,
          location: locate(file, at),
          generate: null,
          key: [file, name],
        })),
    ),
};
