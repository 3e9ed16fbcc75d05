/**
 * What can go wrong, and the test that shows what happens then. Rows of `G` are answers of GitHub, `T` the runner and time, `R` files
 * and git, `I` configurations, inputs and events, `P` properties that hold for whatever is drawn.
 */
export interface Row {
  readonly what: string;
  /** Path below `__tests__`, and the name of the test as it stands there. */
  readonly tests: readonly (readonly [file: string, name: string])[];
  /** For tests over a table: the entry that is this row, as it stands in the file. */
  readonly entry?: string;
  /** For tests over folders: the case below `fixtures`. */
  readonly folder?: string;
  /** For tests over folders: the case below `fixtures/config`. */
  readonly fixture?: string;
}

const CLIENT = 'github/client.test.ts';
const COMMENT = 'github/publish-comment.test.ts';
const CHECK = 'github/publish-check.test.ts';
const REVIEW = 'github/publish-review.test.ts';
const GRID = 'grid/grid.ts';
const ENDED = 'e2e/ended.test.ts';
const ODD = 'grid/odd-runners.test.ts';
const COMMITS = 'detect/commits.test.ts';
const CHANGED = 'detect/changed-specs.test.ts';
const GIT = 'detect/git.test.ts';
const CONFIG = 'config/parse.test.ts';
const INPUTS = 'action/inputs.test.ts';
const EVENT = 'action/event.test.ts';
const COMMAND = 'action/command.test.ts';

const AT_EVERY_CALL = [GRID, 'at every call of it: %s'] as const;
const REPORTING = 'e2e/reporting.test.ts';

export const GITHUB: Readonly<Record<string, Row>> = {
  G1: {
    what: '403 on the comment',
    tests: [[REPORTING, 'tells it in the check when the comment may not be written, and names the permission']],
  },
  G2: {
    what: '403 on the check run',
    tests: [
      [REPORTING, 'tells it in the comment, with annotations, when there may be no check'],
      [CHECK, 'says which permission is missing'],
    ],
  },
  G3: { what: '401', tests: [[CLIENT, 'is not repeated for a wrong token, and names the input'], AT_EVERY_CALL] },
  G4: { what: '404', tests: [[CLIENT, 'names what is not there'], AT_EVERY_CALL] },
  G5: {
    what: 'a conversation that is locked or gone',
    tests: [
      [COMMENT, 'is raised when the conversation is locked'],
      [CLIENT, 'tells 410 from 404'],
    ],
  },
  G6: {
    what: 'a body that is too long',
    tests: [[COMMENT, 'is replaced by the shorter one, once, and the notice says so']],
  },
  G7: {
    what: 'a line that is not in the diff',
    tests: [
      [REVIEW, 'lines, they are told at their file, and nothing is lost'],
      [REVIEW, 'lines and files, everything stays in the comment and is counted'],
    ],
  },
  G8: {
    what: 'annotations that are refused',
    tests: [[CHECK, 'concludes without annotations when GitHub refuses them, and says so']],
  },
  G9: { what: '429 with Retry-After', tests: [[CLIENT, 'is waited for as long as Retry-After says'], AT_EVERY_CALL] },
  G10: { what: 'a limit that does not say how long', tests: [[CLIENT, 'is waited for a while when it does not say']] },
  G11: { what: 'a limit that ends in 40 minutes', tests: [[CLIENT, 'that ends in 40 minutes is not waited for']] },
  G12: {
    what: '5xx twice on a reading call',
    tests: [[CLIENT, 'succeeds with the third request after two answers of %i'], AT_EVERY_CALL],
  },
  G13: {
    what: '502 on a create that was carried out',
    tests: [
      [COMMENT, 'after a create that met %s'],
      [CHECK, 'adopts the check that was made when the answer was %s'],
    ],
  },
  G14: { what: 'a reset in the middle of a POST', tests: [AT_EVERY_CALL], entry: "'reset after the request'" },
  G15: { what: 'HTML with 502', tests: [[CLIENT, 'fails in words when every answer is %s']], entry: "'HTML with 502'" },
  G16: { what: 'no answer', tests: [[CLIENT, 'is repeated after %s']], entry: "'no answer'" },
  G17: { what: 'a slow drip', tests: [AT_EVERY_CALL], entry: "'a slow drip'" },
  G18: { what: 'half an answer', tests: [AT_EVERY_CALL], entry: "'half an answer'" },
  G19: { what: 'a success that holds something else', tests: [[CLIENT, 'believes no success that holds %s']] },
  G20: {
    what: 'entries that move between pages',
    tests: [
      [
        COMMENT,
        'a comment that is deleted while pages are read hides ours behind the gap: there is still one in the end',
      ],
    ],
  },
  G21: { what: 'a page that fails', tests: [[CLIENT, 'fails whole when one page fails']] },
  G22: {
    what: 'a list without an end, and a link elsewhere',
    tests: [
      [CLIENT, 'whose next page is the same page ends with an error'],
      [CLIENT, 'whose next page is on another origin fails before the token is sent there'],
    ],
  },
  G23: {
    what: 'a renamed repository',
    tests: [
      [CLIENT, 'of a renamed repository is followed by reading and by writing, with the same method'],
      [CLIENT, 'with 301 never turns a POST into a GET'],
    ],
  },
  G24: {
    what: 'a comment that is deleted before it is updated',
    tests: [[COMMENT, 'when it is deleted between reading and writing: it is made again, once']],
  },
  G25: {
    what: 'a comment that a person edited',
    tests: [[COMMENT, 'whatever a person made of its text and of its state']],
  },
  G26: {
    what: 'two comments of ours',
    tests: [[COMMENT, 'when two were there: the newest is updated, the other deleted']],
  },
  G27: {
    what: 'an older run that ends last',
    tests: [
      [REPORTING, 'of a newer run stays when an older run ends last'],
      [COMMENT, 'when a newer run has written'],
    ],
  },
  G28: {
    what: 'a pull request that is closed or pushed to meanwhile',
    tests: [
      [COMMENT, 'when the head has moved: nothing is written at all'],
      [COMMENT, 'on a closed pull request it is still written'],
    ],
  },
  G29: {
    what: 'a fork that is gone',
    tests: [
      [EVENT, 'only reads the data of a pull request whose repository is deleted'],
      [COMMENT, 'whose repository is deleted is commented on as any other'],
    ],
  },
  G30: {
    what: 'no merge commit',
    tests: [[ODD, 'a merge commit that is not there: the head is compared with the merge base all the same']],
  },
  G31: { what: 'a check that vanished', tests: [[CHECK, 'makes a new check, concluded, when the old one vanished']] },
  G32: {
    what: 'a list that lags behind',
    tests: [[COMMENT, 'a new comment that the list does not show yet is neither made twice nor taken for missing']],
  },
  G33: {
    what: 'GitHub Enterprise Server',
    tests: [
      ['e2e/rights.test.ts', 'is spoken to at the address of the environment, GraphQL beside REST'],
      [CLIENT, 'is served below its base path, without headers about rates'],
    ],
  },
  G34: {
    what: 'no network, no name, a certificate, a proxy',
    tests: [
      [CLIENT, 'is told apart: nobody listens'],
      [CLIENT, 'is told apart: the name does not resolve'],
      [
        'e2e/network.test.ts',
        'one that nobody named is not: the message says which variable to set, and the verdict stays',
      ],
      ['github/transport.test.ts', 'that asks for credentials, the message says so at once'],
    ],
  },
  G35: { what: 'a clock that is wrong', tests: [[CLIENT, 'is read on the clock of the answer, not of the runner']] },
};

export const RUNNER: Readonly<Record<string, Row>> = {
  T1: {
    what: 'SIGINT in each stage',
    tests: [[ENDED, 'by $by in $stage: the check is concluded in time, and nothing is left']],
  },
  T2: { what: 'a second SIGINT', tests: [['runner/cancel.test.ts', 'that comes a second time does nothing twice']] },
  T3: {
    what: 'SIGTERM alone',
    tests: [
      ['runner/cancel.test.ts', '%s concludes the check before anything else is told to end'],
      [ENDED, 'by $by in $stage: the check is concluded in time, and nothing is left'],
    ],
    entry: "'SIGTERM'",
  },
  T4: {
    what: 'SIGKILL',
    tests: [
      [ENDED, 'leaves no open check at any of them, and its next attempt says everything once'],
      ['e2e/live.test.ts', 'concludes the check and ends the provider in the post step after a kill'],
    ],
  },
  T5: {
    what: 'no memory left',
    tests: [[ENDED, 'that runs out of memory: post concludes its check']],
  },
  T6: {
    what: 'an error that nobody caught',
    tests: [
      ['runner/guard.test.ts', '%s ends the step with its message, and its stack in the debug log alone'],
      [ENDED, 'that crashes: its own words, and a check that failed'],
    ],
  },
  T7: {
    what: 'a log that nobody reads',
    tests: [['runner/guard.test.ts', 'a log whose reader has gone does not end the run']],
  },
  T8: {
    what: 'the time limit of the job, which is a cancel',
    tests: [[ENDED, 'by $by in $stage: the check is concluded in time, and nothing is left']],
    entry: "'stress'",
  },
  T9: {
    what: 'a wall clock that jumps',
    tests: [[ODD, 'by an hour in the middle of a run changes no duration and no verdict']],
  },
  T10: {
    what: 'a post step that is cut short',
    tests: [[ODD, 'concludes the check first, and then removes what was left, even when GitHub does not answer']],
  },
  T11: { what: 'outside Actions', tests: [[ODD, 'outside Actions: says so, and how to run at a desk']] },
  T12: { what: 'no event file', tests: [['action/read-event.test.ts', 'says so when the event file %s']] },
  T13: {
    what: 'a second attempt',
    tests: [[ODD, 'makes a check of its own, keeps the one comment, and says which attempt it is']],
  },
  T14: {
    what: 'jobs that share a pull request',
    tests: [
      [REPORTING, 'write one comment, with the worst verdict first, and a check each'],
      [
        'github/shared-comment.test.ts',
        '%s leave one comment with all their sections, in whatever order their requests arrive',
      ],
    ],
  },
};

export const REPOSITORY: Readonly<Record<string, Row>> = {
  R1: {
    what: 'a shallow checkout',
    tests: [
      [COMMITS, 'is deepened by itself until both sides meet: %s'],
      [COMMITS, 'names the line of the workflow when nothing can be fetched'],
    ],
  },
  R2: { what: 'no merge base', tests: [[COMMITS, 'is the tip, and says so, where the two have no common history']] },
  R3: {
    what: 'a base that was pushed away',
    tests: [
      [COMMITS, 'compares a branch that was pushed by force with the default branch when its old commit is gone'],
      [COMMITS, 'refuses to guess the base of a default branch whose old commit is gone'],
    ],
  },
  R4: {
    what: 'a sparse checkout',
    tests: [['detect/fetch.test.ts', 'reads specifications that a sparse checkout left out']],
  },
  R5: { what: 'a submodule', tests: [[CHANGED, 'lists a changed submodule instead of ignoring it']] },
  R6: {
    what: 'a pointer of Git LFS',
    tests: [[CHANGED, 'reports a specification that became %s, and goes on with the others']],
    entry: "'a Git LFS pointer'",
  },
  R7: { what: 'no git', tests: [[GIT, 'says so where there is no git']] },
  R8: { what: "somebody else's checkout", tests: [[GIT, 'reads a checkout that belongs to another user']] },
  R9: {
    what: 'a workspace that cannot be written to',
    tests: [[ODD, 'a folder for the report that cannot be made: a warning, and everything else is told']],
  },
  R10: {
    what: 'a full disk',
    tests: [
      [
        'grid/full-disk.test.ts',
        'a disk without room for the summary: the log says so, and check and comment are there',
      ],
    ],
  },
  R11: {
    what: 'a file of the working tree that may not be read',
    tests: [[CHANGED, 'reads both sides from git and never from the working tree']],
  },
  R12: {
    what: 'names that differ in case alone',
    tests: [[GIT, 'reads every one of them exactly, on both sides']],
    entry: "'Case.yaml'",
  },
  R13: { what: 'no checkout', tests: [[GIT, 'says what to add to the workflow where there is no checkout']] },
};

const configured = (what: string, fixture: string): Row => ({
  what,
  fixture,
  tests: [[CONFIG, 'says of the case %s what its problems.txt says']],
});
const refusedInput = (what: string, entry: string): Row => ({ what, entry, tests: [[INPUTS, 'refuses %s: %j']] });
const noCommand = (what: string, entry: string): Row => ({
  what,
  entry,
  tests: [[COMMAND, '%j is not looked at: %s']],
});
const ignored = (what: string, entry: string): Row => ({
  what,
  entry,
  tests: [['action/comment-event.test.ts', 'that %s is ignored, with the reason']],
});

export const INPUT_ROWS: Readonly<Record<string, Row>> = {
  I1: {
    what: 'no configuration',
    tests: [['e2e/cases.test.ts', 'a pull request, from the event to comment and check']],
  },
  I2: { what: 'an empty configuration', tests: [[CONFIG, 'takes %s for the defaults']], entry: "'a file of comments'" },
  I3: { what: 'a byte order mark', tests: [[CONFIG, 'reads %s']], entry: "'a byte order mark'" },
  I4: { what: 'line ends of Windows', tests: [[CONFIG, 'reads %s']], entry: "'line ends of Windows'" },
  I5: { what: 'UTF-16', tests: [[CONFIG, 'refuses UTF-16']] },
  I6: { what: 'a byte of Latin-1', tests: [[CHANGED, 'names the place of the first byte that is not UTF-8']] },
  I7: configured('a tab', 'tab-indent'),
  I8: configured('a key twice', 'duplicate-key'),
  I9: { what: '5 MB', tests: [[CONFIG, 'refuses a file of five megabytes']] },
  I10: configured('a NUL', 'nul-character'),
  I11: configured('several documents', 'several-documents'),
  I12: configured('an alias bomb', 'alias-bomb'),
  I13: configured('an alias to itself', 'cyclic-alias'),
  I14: configured('keys of prototypes', 'prototype-keys'),
  I15: configured('an unknown key', 'unknown-key'),
  I16: configured('a wrong type', 'wrong-types'),
  I17: configured('yes and no', 'booleans-as-words'),
  I18: configured('a version as a number', 'version-decimal'),
  I19: {
    what: 'a link or a folder',
    tests: [
      [ODD, 'a configuration that is a link or a folder is not followed: the check says so'],
      [GIT, 'tells folders, links and missing files apart'],
    ],
  },
  I20: configured('an environment that is refused', 'refused-environment'),
  I21: refusedInput('an input that is empty', "['github-token', '', 'is empty']"),
  I22: refusedInput('a boolean in other words', "['comment', 'yes'"),
  I23: configured('numbers without sense', 'zero-durations'),
  I24: configured('durations without sense', 'zero-durations'),
  I25: {
    what: 'a glob for everything',
    tests: [['detect/snapshot.test.ts', 'refuses globs that match thousands of files, before it reads one']],
  },
  I26: refusedInput('an absolute path', "['working-directory', '/etc'"),
  I27: refusedInput('a path out of the repository', "['config', '../x.yml'"),
  I28: { what: 'credentials in an address', tests: [[INPUTS, 'never repeats the credentials of an address: %s']] },
  I29: refusedInput('a file as the broker', "'file:///etc/passwd'"),
  I30: refusedInput('an unknown stage', "['stages', 'lod'"),
  I31: { what: 'a token with a line end', tests: [[INPUTS, 'are trimmed, and masked in both forms']] },
  I32: { what: 'a secret of several lines', tests: [[INPUTS, 'are masked line by line']] },
  I33: { what: 'a fork', tests: [[EVENT, 'gives a fork no secrets']] },
  I34: {
    what: 'a fork that is gone',
    tests: [[EVENT, 'only reads the data of a pull request whose repository is deleted']],
  },
  I35: {
    what: 'drafts, labels, closed ones',
    tests: [[EVENT, 'judges the head, never the merge commit of GITHUB_SHA, in every example of GitHub']],
  },
  I36: {
    what: 'a first push',
    tests: [[EVENT, 'compares a new branch with the default branch, and a first push of that one with nothing']],
  },
  I37: {
    what: 'a tag, a schedule, a start by hand',
    tests: [
      [EVENT, 'has no branch for a tag'],
      [EVENT, 'compares a started run with the default branch'],
      ['e2e/events.test.ts', 'keeps one issue if asked: opened, updated in place, closed when it is green again'],
    ],
  },
  I38: {
    what: 'a merge group',
    tests: [
      [
        'e2e/events.test.ts',
        'merge_group compares with the base tip, concludes a check, and says that there is no comment',
      ],
    ],
  },
  I39: ignored('a comment on an issue', "'is on an issue'"),
  I40: ignored('a comment by a bot', "'is by a bot'"),
  I41: ignored('a comment that was edited', "'was edited'"),
  I42: noCommand('a body of 256 KiB', "'a text of 256 KiB'"),
  I43: noCommand('characters that show nothing', "'a no-break space'"),
  I44: noCommand('letters that look alike', "'a Cyrillic letter'"),
  I45: noCommand('a code block, a quote', "'a code block'"),
  I46: {
    what: 'a shell in a command',
    tests: [[COMMAND, '%j says what is wrong and runs nothing']],
    entry: 'rm -rf /',
  },
  I47: {
    what: 'somebody who may only read',
    tests: [['e2e/commands.test.ts', 'not %s: nothing is said, and nothing is run']],
  },
  I48: {
    what: 'a commit that is not the head',
    tests: [
      ['e2e/commands.test.ts', 'that names another commit than the head is refused: the head moved on'],
      ['e2e/commands.test.ts', 'a commit that is not the head any more is refused'],
    ],
  },
};

export const PROPERTIES: Readonly<Record<string, Row>> = {
  P1: {
    what: 'the encoder against a parser of GitHub Markdown',
    tests: [['report/report.test.ts', 'puts nothing of its own into any Markdown, wherever in the result it stands']],
  },
  P2: {
    what: 'child output against the runner’s parser',
    tests: [
      [
        'tools/neutralise.test.ts',
        'leaves no command to the runner, whatever bytes a child writes and however they are cut',
      ],
    ],
  },
  P3: {
    what: 'limits, marker and verdict',
    tests: [
      ['report/report.test.ts', 'is never exceeded, the marker and the verdict survive, and every fold is closed'],
    ],
  },
  P4: {
    what: 'three runs at once',
    tests: [
      ['github/comment-order.test.ts', 'leave one comment, of the newest run, in whatever order their requests arrive'],
    ],
  },
  P5: {
    what: 'a kill at every request',
    tests: [
      [ENDED, 'leaves no open check at any of them, and its next attempt says everything once'],
      [ENDED, 'leaves no open check at any request that writes, and can be given again'],
      [ENDED, 'leaves no open check at any request that writes, and can be repeated'],
    ],
  },
  P6: { what: 'every fault at every call', tests: [AT_EVERY_CALL] },
  P7: {
    what: 'secrets in no output',
    tests: [['report/report.test.ts', 'reach no output, in whatever text they stand and however it is cut']],
  },
  P8: {
    what: 'less trust, fewer stages',
    tests: [
      ['plan/plan.test.ts', 'only ever takes stages away when it shrinks'],
      ['action/trust.test.ts', 'never grows when less is known'],
    ],
  },
  P9: { what: 'a verdict that no fault changes', tests: [AT_EVERY_CALL] },
  P10: {
    what: 'the same bytes for the same result',
    tests: [
      [
        'report/properties.test.ts',
        'the same result is the same bytes; another run of it differs in the state line alone',
      ],
    ],
  },
  P11: {
    what: 'findings in, findings shown or counted',
    tests: [
      [
        'report/properties.test.ts',
        'annotations of the check and of the log: shown and counted make all findings, however many of which severity',
      ],
      ['report/review.test.ts', 'loses no finding and tells none twice'],
      ['report/report.test.ts', 'what is left out is counted: findings shown and "more" make all findings'],
    ],
  },
};
