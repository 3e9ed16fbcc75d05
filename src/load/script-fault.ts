import type { Location } from '../model/location.ts';
import type { Problem } from '../model/problem.ts';

/** `file:///repo/load/a.js: Line 3:13 Unexpected token` · `at setup (file:///repo/load/a.js:1:33(3))` */
const PLACE = /(?:file:\/\/)?(?<file>\/[^\s"'():]+):(?:\s?Line )?\s?(?<line>\d+):(?<column>\d+)/gu;

/** Where in the checkout k6 says that something is wrong: the first place it names there, else none. */
function placeOf(said: string, workspace: string): Location | null {
  const root = workspace.endsWith('/') ? workspace : `${workspace}/`;
  for (const { groups } of said.matchAll(PLACE)) {
    const { file = '', line, column } = groups ?? {};
    const decoded = decodePath(file);
    if (!decoded.startsWith(root)) continue;
    return { file: decoded.slice(root.length), line: Number(line), column: Number(column) };
  }
  return null;
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}

/** What k6 says when a script is wrong, and how a person would put it. */
const CAUSES: readonly (readonly [pattern: RegExp, what: string, todo: string])[] = [
  [
    /only supported schemes for imports|https?:\/\/\S+.*(?:proxyconnect|couldn't be (?:fetched|loaded|retrieved))|proxyconnect/su,
    'imports from the network',
    'Keep the module in the repository: what is fetched may be another one tomorrow. Or name its host in load.allow-imports.',
  ],
  [
    /k6\/x\/|unknown module/u,
    'imports an extension that this k6 does not have',
    'Only modules of k6 itself are there; extensions are not fetched.',
  ],
  [
    /couldn't be found on local disk|no such file/u,
    'imports or opens a file that is not there',
    'Correct the path; it is relative to the script.',
  ],
  [
    /mixing ECMAScript Modules|require is not defined|module is not defined|exports is not defined/u,
    'mixes kinds of modules',
    'Write either `import` and `export` or `require` and `module.exports`, not both in one file.',
  ],
  [
    /does not provide an export/u,
    'imports what the module does not export',
    'Correct the name, or export it there; a CommonJS module has only `default`.',
  ],
  [/Unexpected|SyntaxError|Unterminated|Expected/u, 'cannot be read', 'Correct the syntax there.'],
];

/** What k6's exit codes mean for a script that somebody wrote. */
const ENDS: Readonly<Record<string, readonly [what: string, todo: string]>> = {
  'load.k6.setup-timed-out': [
    'does not end its setup in time',
    'Shorten it, or raise `setupTimeout` in its options (default 60 s).',
  ],
  'load.k6.teardown-timed-out': [
    'does not end its teardown in time',
    'Shorten it, or raise `teardownTimeout` in its options (default 60 s).',
  ],
  'load.k6.timed-out': [
    'did not end in time and was ended',
    'Look for what does not end: a round, setup, teardown or handleSummary.',
  ],
};

/** A script of the team that cannot run: told apart from one whose thresholds do not hold. */
export function scriptProblem(script: string, problem: Problem, workspace: string): Problem {
  const said = problem.why ?? '';
  const where = placeOf(said, workspace) ?? { file: script, line: 1, column: 1 };
  const end = ENDS[problem.code];
  if (end !== undefined)
    return { code: problem.code, what: `${script} ${end[0]}`, where, why: problem.why, todo: end[1] };
  // What its rounds did is said already; an exception of theirs may read like a fault of syntax.
  if (problem.code.startsWith('load.team-script.')) return { ...problem, where };
  const cause = CAUSES.find(([pattern]) => pattern.test(said));
  const what = cause ? `${script} ${cause[1]}` : `${script}: ${problem.what}`;
  const isTyped = /\.[cm]?js$/u.test(where.file) && /Unexpected (?:token :|identifier)/u.test(said);
  const todo = isTyped
    ? 'Correct the syntax there. TypeScript needs a file that ends in `.ts`.'
    : (cause?.[2] ?? problem.todo);
  return { code: 'load.team-script.broken', what, where, why: problem.why, todo };
}
