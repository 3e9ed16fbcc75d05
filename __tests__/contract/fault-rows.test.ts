import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What can go wrong with a broker, with a pact, and without a sound, and what is promised; with the tests of each. */
type Row = readonly [what: string, tests: readonly (readonly [file: string, title: string])[]];

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
      ['pact-file', 'takes a body with `content` and `contentType` for itself before version 4, as the verifier does'],
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
  ['a plugin that is not there', [['verification', 'says which one is missing, and how to install it']]],
  [
    'a plugin that is older, cannot start, or ends',
    [
      ['plugins', 'is older than the pact asks for: both versions are told'],
      ['plugins', 'cannot be started with %j'],
      ['plugins', '%s: nobody says that the provider failed'],
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

const PROVIDER: readonly Row[] = [
  [
    'every selector of the broker, and what is verified without any',
    [
      ['selectors-broker', 'finds by %j the versions %j'],
      [
        'selectors-broker',
        'verifies by default what is on main, on the branch of the same name, and in an environment',
      ],
      ['stage-broker', 'quotes the broker about a selector it does not understand'],
    ],
  ],
  [
    'pending, and work in progress since a date',
    [['stage-broker', 'lets pending and work-in-progress pacts fail without failing the run']],
  ],
  ['messages', [['messages', 'are asked for at their own address, asynchronous and synchronous, beside HTTP']]],
  [
    'provider states by endpoint, command and module',
    [
      ['stage', 'hand values of the provider into the request'],
      ['state-scripts', 'hands a JSON object in the last line of the output to the pact'],
      ['state-scripts', 'calls the function of a state in a process of its own, and takes the state down again'],
    ],
  ],
  [
    'missing states before the run, of pacts that are not verified as well, with what to paste',
    [
      ['state-scripts', 'names the states without a command before the run, with the line to paste'],
      ['state-scripts', 'names a state without a function, with the function to paste'],
      ['places-broker', 'fetches no pact again, publishes all the same, and names what nobody sets up in any pact'],
    ],
  ],
  [
    'one process for each pact, and none that could see another’s data',
    [
      ['order', 'keeps pacts apart that could see each other’s data'],
      ['verifier', 'is trusted with the authority that %s names'],
    ],
  ],
  [
    'an interaction by field, consumer, state and line',
    [
      ['behind', 'names the field, the answer and who needs it, at the line of the specification that changed it'],
      ['verification', 'of a state says which one, and why'],
    ],
  ],
];

const CONSUMER: readonly Row[] = [
  [
    'publication with commit, branch, build and tags',
    [
      ['broker-contracts', 'sends them together, with branch, tags and build, and returns the broker’s notes'],
      [
        '../run/consumer',
        'publishes what a step before it made, though git does not know it, and asks for every environment',
      ],
      ['../run/consumer', 'explains what differs when another pact was published for the same commit'],
    ],
  ],
  [
    'can-i-deploy and can-i-merge, waited for with a word and a limit, unknown as unknown',
    [
      ['gate-broker', 'says yes exactly where it does, in 24 states of deployments, releases and verifications'],
      ['gate-broker', 'says no where more versions are supported than it looks at, and the oldest was not kept'],
      [
        '../run/consumer',
        'publishes the head’s pacts, waits for the provider with a word in the log, and then says unknown, not no',
      ],
      ['consumer-stage', 'only reports unknown where the configuration says so, and no as ever'],
    ],
  ],
  [
    'what a provider does not keep',
    [
      ['consumer-stage', 'names what a provider does not keep, with its run, at the line of the interaction'],
      ['../run/consumer', 'says no where the main branch fails, and does not wait for it'],
    ],
  ],
  [
    'every commit, where the specification did not change',
    [['../run/consumer', 'has its contracts verified with `when: always`, and no other stage']],
  ],
  ['a matrix of a thousand consumers', [['broker', 'is asked for in parts: %s']]],
  ['the matrix', [['../run/consumer', 'passes once the provider’s main branch has verified them, with the matrix']]],
  [
    'records and their reverses, on push and by input',
    [
      [
        '../run/consumer',
        'records deployment, release and their reverses after a push that passed, and nothing after one that did not',
      ],
      ['../run/consumer', 'records what the input says on another branch too, instead of what the configuration says'],
    ],
  ],
  [
    'the round trip by webhook, and without one',
    [
      [
        '../desk/contract-commands',
        'sets everything up once, changes nothing the second time, and writes nothing in a dry run',
      ],
      ['../run/webhook', 'publishes, has the provider verify by the webhook that was set up, and may then be merged'],
      [
        '../run/dispatch',
        'verifies just that pact with the provider of the commit it names, and publishes for that commit',
      ],
      ['../e2e/contract', 'a consumer has the provider verify by %s, and passes with its answer'],
      ['../run/webhook', 'says that the provider was not told, where its webhook is refused'],
      ['webhook', 'says what the documented workflow takes as inputs, each of them, so that GitHub starts it'],
    ],
  ],
];

const AUTHORS: readonly Row[] = [
  [
    'what the comparator passes over',
    [
      ['static', 'says which fields it relies on without a promise'],
      ['static', 'says so too for a required field that may be null'],
      ['static', 'is found with and without the base path of the servers'],
      ['static', 'names the states of %s, which the comparator passes over'],
      ['narrower', 'is told what the specification allows beside them'],
      ['narrower', 'says of messages that no specification was held against them'],
      ['pact-file', 'is refused with its file and line: %s'],
    ],
  ],
  [
    'consumers of a breaking change, in versions and environments, and what was looked at where there are none',
    [
      ['stage-broker', 'says which consumers, versions and environments a removed property hits'],
      [
        '../e2e/contract',
        'a breaking change fails where a deployed consumer uses what broke, and names it with its environment',
      ],
      ['../e2e/contract', 'and only warns where nobody does, with what was looked at'],
    ],
  ],
  [
    'contents by their sha, four requests at once, all pages, a budget of waiting',
    [
      ['pact-cache', 'keeps a second run from fetching, and names the address for results that the broker names'],
      ['gather', 'are fetched once for each content, with at most as many requests as allowed'],
      ['broker', 'is read to its end, within the origin, and never in a circle'],
      ['broker', 'costs its patience at most, whatever number of requests it hangs in'],
      ['broker', 'names every request that left, also those that had no answer, were asked again or led elsewhere'],
    ],
  ],
  [
    'who uses an operation or a field',
    [
      ['../desk/contract-commands', 'answers from pact files that git does not know, too, and says what it looked at'],
      ['../desk/contract-commands', 'answers who uses a field, in which version, and where it is deployed'],
      [
        '../desk/contract-commands',
        'says what was probably meant where no specification has the operation: nobody uses a misspelt one',
      ],
    ],
  ],
];

const TRUST: readonly Row[] = [
  [
    'a run without secrets',
    [
      ['../run/consumer', 'publishes nothing from a fork, and says that it needs a secret'],
      ['stage', 'with %i leaves a run without secrets with the pacts in files'],
      ['stage-broker', 'publishes nothing from a run that is not trusted, and does not ask about deployment'],
      [
        '../grid/hand-over',
        'is published by the second workflow, under the commit that GitHub names and the fork’s branch',
      ],
      ['handed-over', 'publishes the pacts where no selector of the main branch finds them'],
    ],
  ],
  [
    'credentials stay with their origin',
    [
      ['broker', 'never leave for another origin that a link names'],
      ['broker', 'never follow a redirect to another origin'],
      ['broker', 'are hidden in what a broker repeats of a request that it refuses'],
      ['verifier', 'is given no credentials: not as arguments, not in its environment, not in a file'],
      ['../run/dispatch', 'does not send the credentials to an address that is not the broker’s'],
    ],
  ],
  [
    'no answer, a partial answer, no interactions: no pass and no publication',
    [
      ['silent-passes', 'is not made when the provider answers nothing: no verdict is known'],
      ['silent-passes', 'fails, and nothing of that pact is published; what it answered wholly is'],
      ['silent-passes', 'breaks the stage: %s'],
    ],
  ],
];

describe.each([
  ['fault of a broker is made to happen', BROKER],
  ['fault of a pact is made to happen', PACTS],
  ['silent pass is made to happen', SILENT],
  ['promise to a provider is kept', PROVIDER],
  ['promise to a consumer is kept', CONSUMER],
  ['promise to an author is kept', AUTHORS],
  ['promise of trust is kept', TRUST],
])('every %s by a test', (_, rows) => {
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
