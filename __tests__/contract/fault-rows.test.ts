import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What can go wrong with a broker, with a pact, and without a sound, and the tests that make each of them happen. */
type Row = readonly [fault: string, tests: readonly (readonly [file: string, title: string])[]];

const BROKER: readonly Row[] = [
  [
    'the connection is refused',
    [
      ['broker', 'is refused when nothing listens, after the retries'],
      ['stage', 'breaks the stage, and the results of files are kept'],
      ['consumer-stage', 'is broken when the broker is not there, and names the gates that were not asked'],
    ],
  ],
  [
    '502, 503, 504 twice, then an answer',
    [['broker', 'is asked again after 502, 503, 504 and 429, as long as it says']],
  ],
  [
    'no answer at all',
    [
      ['broker', 'costs its patience at most, whatever number of requests it hangs in'],
      ['broker', 'is not waited for longer than its patience, when it asks for an hour'],
    ],
  ],
  [
    '401 and 403',
    [
      ['broker', 'are named by their input when they are refused, never by their value'],
      ['stage', 'with %i leaves a run without secrets with the pacts in files'],
    ],
  ],
  [
    'an unknown pacticipant',
    [['stage-broker', 'refuses a provider that the broker does not know, with the name that was meant']],
  ],
  ['a login page with 200', [['broker', 'is named when it is a login page']]],
  [
    'JSON that is cut off, or no HAL',
    [
      ['broker', 'is refused when the JSON is cut off'],
      ['broker', 'is refused when the JSON has no links'],
      ['broker', 'is refused when a list is not where it belongs'],
    ],
  ],
  [
    'a link to another origin',
    [
      ['broker', 'never leave for another origin that a link names'],
      ['broker', 'never follow a redirect to another origin'],
    ],
  ],
  [
    'a pacticipant whose name is nearly another one',
    [
      [
        'broker-contracts',
        'quotes the broker about a name that is nearly one it has, instead of calling it another content',
      ],
    ],
  ],
  [
    'results that are too large, or that the broker fails at',
    [
      ['silent-passes', 'that the broker refuses with %i is told, and the verdict is kept'],
      ['publish', 'each by itself: one that is refused is told, the others are published'],
    ],
  ],
  [
    'unknown for ever',
    [
      ['gate', 'leaves unknown unknown after a while'],
      ['stage-broker', 'says unknown, which is not yes, for what is deployed and was not verified'],
    ],
  ],
  [
    'a verification that arrives between two reads',
    [['silent-passes', 'is decided by one answer, also where a verification arrives between two']],
  ],
  ['a certificate of nobody', [['broker', 'is refused, with how to trust it and never how to ignore it']]],
  [
    'a pact that is gone after it was listed',
    [
      ['silent-passes', 'could not run, and the others are verified and published'],
      ['stage-broker', 'takes a pact that is gone for a problem of its own'],
    ],
  ],
];

const PACTS: readonly Row[] = [
  [
    'version 1 and 2',
    [
      ['pact-file', 'reads version 1 with its other spelling of the state, and without metadata'],
      ['pact-file', 'reads version 2, with one state, a query text and a bare body'],
    ],
  ],
  [
    'messages of version 3, and all kinds of version 4 together',
    [
      ['pact-file', 'reads messages of version 3'],
      ['pact-file', 'reads version 4 with all three kinds, pending ones and encoded bodies'],
      ['messages', 'are asked for at their own address, asynchronous and synchronous, beside HTTP'],
    ],
  ],
  ['no interactions', [['silent-passes', 'breaks the stage: %s']]],
  ['no consumer or provider', [['pact-file', 'is refused with its file and line: %s']]],
  [
    'another provider than the configuration’s',
    [['stage', 'is a problem: %s, and the other pacts are still verified']],
  ],
  ['an interaction twice', [['stage', 'reports an interaction that is in the pact twice']]],
  [
    'a matcher that could take for ever',
    [
      ['silent-passes', 'ends the real verifier in time, without a verdict'],
      ['narrower', 'is an expression that may take for ever'],
    ],
  ],
  ['50 MB', [['pact-file', 'is refused when it is too large to be held in memory several times']]],
  ['a byte-order mark', [['pact-file', 'reads a file with a byte-order mark, and hands it on without']]],
  [
    'a provider state that holds a shell command',
    [['state-scripts', 'runs the command of a state with its parameters in the environment, never in a shell text']],
  ],
  ['names that would share a file name', [['stage', 'that look like options, paths or code are data']]],
  [
    'a symbolic link',
    [['../detect/working-files', 'follows no link, and leaves folders that are named like files out']],
  ],
];

const SILENT: readonly Row[] = [
  ['another provider name, an empty directory, some other JSON', [['silent-passes', 'breaks the stage: %s']]],
  ['a consumer that is not there', [['silent-passes', 'breaks the stage: a consumer that is not there']]],
  [
    'a filter that matches nothing',
    [['silent-passes', 'fails the stage: %s in the environment, a filter that matches nothing']],
  ],
  [
    'a broker in the environment',
    [
      ['silent-passes', 'is no other run’s: a broker in the environment is never asked'],
      ['stage-broker', 'ignores a broker and filters in the environment, which the verifier would obey'],
    ],
  ],
  [
    'a publication that is refused',
    [
      ['silent-passes', 'that is refused is green for pact verifier'],
      ['silent-passes', 'that the broker refuses with %i is told, and the verdict is kept'],
    ],
  ],
  [
    'a publication of a filtered run',
    [['silent-passes', 'of a filtered run holds no results for pact verifier, and all of them here']],
  ],
  ['a state handler that answers 5xx', [['stage', 'that the endpoint refuses with %i fail at once, by name']]],
  [
    'a state function that throws',
    [['state-scripts', 'fails the interactions whose function throws, which other verifiers pass over']],
  ],
  ['can-i-deploy that ends with 0 for no', [['silent-passes', '%j ends pact’s own JSON form with 0, and fails here']]],
];

describe.each([
  ['a broker', BROKER],
  ['a pact', PACTS],
  ['a silent pass', SILENT],
])('every fault of %s is made to happen by a test', (_, rows) => {
  it.each(rows)('%s', (_fault, tests) => {
    expect(tests.length).toBeGreaterThan(0);
    for (const [file, title] of tests) expect(titlesIn(file)).toContain(title);
  });
});

/** Every quoted text of a test file: titles, and the names of their rows. */
function titlesIn(file: string): readonly string[] {
  const source = readFileSync(new URL(`./${file}.test.ts`, import.meta.url), 'utf8');
  return [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, text]) => text ?? '');
}
