import type { Row } from './rows.ts';

/**
 * The same for what runs: rows of `V` are providers, `K` k6, `D` Docker, `S` scripts of k6 that somebody wrote (105 to 114 of the list of
 * inputs).
 */
const START = 'environment/start.test.ts';
const PROVIDERS = [START, '$title ($name)'] as const;
const HOSTILE = 'load/smoke-hostile.test.ts';
const SMOKE = 'load/smoke-stage.test.ts';
const STAGE = 'load/stage.test.ts';
const HEAVY = 'load/heavy.test.ts';
const TEAM = 'load/team-scripts.test.ts';
const TEAM_ENDINGS = 'load/team-endings.test.ts';
const TEAM_HOSTS = 'load/team-hosts.test.ts';
const EXIT = 'traffic/exit.test.ts';
const PROCESS = 'traffic/k6-process.test.ts';
const SUMMARY = 'load/summary.test.ts';
const K6_TOOL = 'tools/k6.test.ts';
const SERVICE = 'environment/service.test.ts';
const IMAGES = 'environment/images.test.ts';
const GONE = 'environment/daemon-gone.test.ts';
const WORDS = 'environment/containers.test.ts';

const BY_EXIT_CODE = [EXIT, 'tells exit code %i apart: %s'] as const;

export const PROVIDER: Readonly<Record<string, Row>> = {
  V1: { what: 'never listens', tests: [PROVIDERS], folder: 'environment/never-listens' },
  V2: { what: 'listens, then ends', tests: [PROVIDERS], folder: 'environment/listens-then-dies' },
  V3: { what: 'its port is taken', tests: [[START, 'is not started when its port is taken on %s']] },
  V4: { what: 'unhealthy for ever', tests: [PROVIDERS], folder: 'environment/unhealthy-for-ever' },
  V5: {
    what: 'answers 200 to everything',
    tests: [[HOSTILE, 'answers 200 with nothing to everything is not what it says']],
  },
  V6: { what: 'one route hangs', tests: [[HOSTILE, 'hangs on one route fails only there, after the deadline']] },
  V7: {
    what: 'a body without end',
    tests: [
      [HOSTILE, 'sends a body without end is cut off at a megabyte, and the body is not judged'],
      ['traffic/send-request.test.ts', 'that would grow beyond what is kept is cut like a long one'],
    ],
  },
  V8: {
    what: 'a wrong content length',
    tests: [
      [HOSTILE, 'sends half of the body it announced does not finish'],
      [HOSTILE, 'drips its body is cut off at the deadline'],
    ],
  },
  V9: { what: 'bytes that are no text', tests: [[HOSTILE, 'sends bytes that are no text is shown with them']] },
  V10: { what: 'a redirect that leads round', tests: [[SMOKE, 'does not follow a redirect to another host']] },
  V11: {
    what: 'ends under load',
    tests: [[STAGE, 'ends at once when the provider dies under load, and names that first']],
  },
  V12: {
    what: 'no more files to open on our side',
    tests: [[PROCESS, 'with k6: has no more files to open, which says nothing of the provider']],
  },
  V13: {
    what: 'listens on IPv6 alone',
    tests: [
      PROVIDERS,
      [SMOKE, 'reaches a provider by the name of this machine, whichever of its addresses it listens at'],
    ],
    folder: 'environment/ipv6-only',
  },
  V14: {
    what: 'asks for a client certificate',
    tests: [[HOSTILE, 'asks for a client certificate with %s is told so in plain words']],
  },
  V15: {
    what: 'repeats our credentials',
    tests: [[HOSTILE, 'repeats our credentials has them taken out of the finding and of the files']],
  },
};

export const K6: Readonly<Record<string, Row>> = {
  K1: {
    what: 'k6 is missing',
    tests: [
      [K6_TOOL, 'says every way it tried, and which step to add to the workflow, where there is none'],
      [STAGE, 'are broken with the way out when there is no k6'],
    ],
  },
  K2: {
    what: 'the checksum does not match',
    tests: [[K6_TOOL, 'refuses a download with other bytes than were pinned, and keeps nothing of it']],
  },
  K3: {
    what: '99: thresholds were crossed',
    tests: [BY_EXIT_CODE, [STAGE, 'fails when a threshold is crossed, with what was measured']],
  },
  K4: {
    what: '105: ended from outside',
    tests: [BY_EXIT_CODE, [STAGE, 'is broken when it is cancelled, and never passed']],
  },
  K5: {
    what: '104: options k6 does not accept',
    tests: [BY_EXIT_CODE, [STAGE, 'is broken with the words of k6 when it does not accept a threshold']],
  },
  K6: {
    what: '107 and 108: the script failed, or ended the test',
    tests: [BY_EXIT_CODE, [HEAVY, 'fail with %s']],
  },
  K7: {
    what: '100 to 102: setup or teardown took too long',
    tests: [BY_EXIT_CODE, [TEAM_ENDINGS, 'whose %s never ends are ended, and named']],
  },
  K8: {
    what: '137 and 109: no more memory, or a panic',
    tests: [BY_EXIT_CODE, [PROCESS, 'is told with what may help when it %s']],
  },
  K9: { what: '103, 106 and 110', tests: [BY_EXIT_CODE] },
  K10: {
    what: 'the summary is missing, or half of one',
    tests: [
      [SUMMARY, 'is never satisfied with a part of one'],
      [TEAM_ENDINGS, 'whose summary never ends under load are broken: that of the first round is not taken for it'],
      [STAGE, 'do not take the summary of an earlier run for theirs'],
    ],
  },
  K11: {
    what: 'no round, or no request',
    tests: [
      [SUMMARY, 'does not pass an operation without requests, or without one that succeeded'],
      [HEAVY, 'that %s are broken, although k6 ends with 0'],
    ],
  },
  K12: {
    what: 'no thresholds',
    tests: [
      [STAGE, 'refuse a load over the budget, too many users, and one without thresholds, before k6 is looked for'],
    ],
  },
  K13: {
    what: 'a gigabyte of output',
    tests: [[PROCESS, 'writes a gigabyte: a little of it is kept, less is told, and our memory does not grow with it']],
  },
  K14: {
    what: 'does not listen to being asked to end',
    tests: [[PROCESS, 'does not listen to being asked to end: it is ended with everything it started']],
  },
  K15: {
    what: 'a figure that is none',
    tests: [[SUMMARY, 'has no figure where k6 could not calculate one: not zero, not NaN']],
  },
};

export const DOCKER: Readonly<Record<string, Row>> = {
  D1: {
    what: 'no Docker',
    tests: [
      ['environment/container-runtime.test.ts', 'says what to do when there is no Docker, and starts nothing'],
      [START, 'starts without loading testcontainers when it has no services'],
    ],
  },
  D2: {
    what: 'too many requests to the registry',
    tests: [[IMAGES, 'with Docker: is asked for once more where the registry says that there were too many requests']],
  },
  D3: {
    what: 'an image that is not there, or for another platform',
    tests: [
      [SERVICE, 'with Docker: an image that cannot be pulled is tried twice and named'],
      [WORDS, 'knows what to do about %j'],
    ],
  },
  D4: {
    what: 'a pull that stalls',
    tests: [[IMAGES, 'with Docker: of a registry that says nothing is given up in time, once, and the wait is told']],
  },
  D5: {
    what: 'a port of the machine that is taken',
    tests: [[WORDS, 'asks for a free port on loopback alone, where Docker is on this machine']],
  },
  D6: {
    what: 'a container that exits at once',
    tests: [
      [
        SERVICE,
        'with Docker: one that exits at once is named with exit code and last lines, and the others are removed',
      ],
    ],
  },
  D7: { what: 'never healthy', tests: [[SERVICE, 'with Docker: one that listens elsewhere is given up in time']] },
  D8: {
    what: 'no more memory',
    tests: [
      ['environment/compose.test.ts', 'with Docker Compose: whose service runs out of memory says so, with the limit'],
    ],
  },
  D9: { what: 'no more disk', tests: [[WORDS, 'knows what to do about %j']], entry: 'no space left on device' },
  D10: {
    what: 'the daemon goes in the middle',
    tests: [
      [
        GONE,
        'with Docker: a daemon that goes while a service starts is told, and what it still runs is removed by the last step',
      ],
    ],
  },
  D11: {
    what: 'the cleaner of testcontainers cannot be had: it is never asked for, labels are swept',
    tests: [['environment/dead-sessions.test.ts', 'with Docker: is removed where its owner is dead, and only there']],
  },
  D12: { what: 'no more address pools', tests: [[WORDS, 'knows what to do about %j']], entry: 'IPv4 address pool' },
  D13: {
    what: 'paused, started or gone already',
    tests: [
      [
        'environment/already-so.test.ts',
        'with Docker: a service that somebody paused, and paused again, is removed like the others',
      ],
      [
        'environment/already-so.test.ts',
        'with Docker: a provider that is killed twice, started twice, and gone when it is killed',
      ],
      [
        GONE,
        'with Docker: a container that somebody removes while it starts is told as gone, and nothing is left to remove',
      ],
    ],
  },
  D14: {
    what: 'orphans of an earlier run',
    tests: [['environment/dead-sessions.test.ts', 'with Docker: is removed where its owner is dead, and only there']],
  },
};

const WITH_PLACE = [HEAVY, 'that have %s are told from crossed thresholds, with their place'] as const;
const GREEDY = [
  HEAVY,
  'get the users and the time of the profile, however many they ask for, and print nothing that the runner reads',
] as const;

export const SCRIPTS: Readonly<Record<string, Row>> = {
  S1: { what: 'a syntax error, or init code that throws', tests: [WITH_PLACE], entry: 'init code that throws' },
  S2: { what: 'no options, no thresholds', tests: [[HEAVY, 'fail with %s']] },
  S3: {
    what: 'a loop without an end, and a day of load',
    tests: [
      [TEAM_ENDINGS, 'whose first round never ends are ended, and named'],
      [TEAM_ENDINGS, 'whose later rounds never end are ended when the load is over, and fail by name'],
      GREEDY,
    ],
  },
  S4: { what: 'a million users', tests: [GREEDY] },
  S5: {
    what: 'opens a file outside of the repository',
    tests: [
      [TEAM_HOSTS, 'one that %s is refused before it runs'],
      [TEAM_HOSTS, 'one that leaves the repository by a link is refused'],
    ],
  },
  S6: {
    what: 'imports from the network, and extensions',
    tests: [
      WITH_PLACE,
      [TEAM_HOSTS, 'import from hosts that are named, and from no other'],
      [PROCESS, 'fetches no extension for a script that imports one'],
    ],
  },
  S7: { what: 'prints what the runner would read', tests: [GREEDY] },
  S8: {
    what: 'looks at its environment',
    tests: [[HEAVY, 'see neither our environment nor other values than they are handed']],
  },
  S9: {
    what: 'writes files where it may not',
    tests: [
      [HEAVY, 'keep their thresholds, functions, data, setup and summary, and run as long as the profile says'],
      [TEAM_ENDINGS, 'whose summary never ends under load are broken: that of the first round is not taken for it'],
    ],
  },
  S10: {
    what: 'kinds of modules and TypeScript in the wrong file',
    tests: [WITH_PLACE, [TEAM, 'may be CommonJS']],
  },
};
