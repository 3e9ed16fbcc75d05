import { messageOf, ProblemError } from '../model/problem.ts';
import { listOf, member, textOf } from './documents.ts';
import type { PactFacts } from './repository.ts';

/** Who promises what to whom in a pact file; nothing where it names nobody. Throws `ProblemError` for what is no JSON. */
export function readPact(text: string, file: string): readonly PactFacts[] {
  const pact = parseJson(text, file);
  const consumer = textOf(member(member(pact, 'consumer'), 'name'));
  const provider = textOf(member(member(pact, 'provider'), 'name'));
  if (consumer === null || provider === null) return [];
  const requests = listOf(member(pact, 'interactions')).flatMap((interaction) => {
    const request = member(interaction, 'request');
    const path = textOf(member(request, 'path'));
    return path === null ? [] : [{ method: textOf(member(request, 'method')) ?? 'GET', path }];
  });
  return [{ file, consumer, provider, requests }];
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = messageOf(cause);
    throw new ProblemError(
      { code: 'audit.unreadable', what: `${file} is no JSON`, where: { file, line: 1, column: 1 }, why },
      { cause },
    );
  }
}
