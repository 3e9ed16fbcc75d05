import { describe, expect, it } from 'vitest';
import { quoteLog } from '../../src/tools/quote-log.ts';

describe('the end of a log in a sentence', () => {
  it.each([
    [[], 'it printed nothing'],
    [['', '  '], 'it printed nothing'],
    [[' boom '], 'its last line: "boom"'],
    [['a', 'b', '', 'c', 'd'], 'its last lines: "b" "c" "d"'],
    [['x'.repeat(400)], `its last line: "${'x'.repeat(300)}"`],
  ])('of %j', (lines, words) => {
    expect(quoteLog(lines)).toBe(words);
  });

  it.each([
    [
      'Node.js',
      [
        'migrated 001.sql',
        'node:internal/modules/package_json_reader:331',
        '  throw new ERR_MODULE_NOT_FOUND(packageName, fileURLToPath(base), null);',
        '        ^',
        '',
        "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'pg' imported from /app/src/server.js",
        '    at Object.getPackageJSONURL (node:internal/modules/package_json_reader:331:9) {',
        "  code: 'ERR_MODULE_NOT_FOUND'",
        '}',
        '',
        'Node.js v24.21.0',
      ],
      "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'pg' imported from /app/src/server.js",
    ],
    [
      'node-postgres',
      [
        '          Error.captureStackTrace(err)',
        '                ^',
        'error: syntax error at or near "order"',
        '    at /app/node_modules/pg/lib/client.js:694:17',
        '    at async file:///app/src/migrate.js:6:3 {',
        '  length: 94,',
        "  severity: 'ERROR',",
        '  detail: undefined,',
        "  routine: 'scanner_yyerror'",
        '}',
        'Node.js v24.21.0',
      ],
      'error: syntax error at or near "order"',
    ],
    [
      'an error with a cause',
      [
        'Error: cannot start',
        '    at start (/app/a.js:1:1) {',
        '  [cause]: Error: connect ECONNREFUSED 127.0.0.1:5432',
        '      at TCPConnectWrap.afterConnect {',
        "    syscall: 'connect',",
        '    port: 5432',
        '  }',
        '}',
      ],
      '[cause]: Error: connect ECONNREFUSED 127.0.0.1:5432',
    ],
    [
      'npm around it',
      [
        'TypeError: x is not a function',
        '    at main (/app/a.js:1:1)',
        'npm error Lifecycle script `start` failed with error:',
        'npm error code 1',
      ],
      'TypeError: x is not a function',
    ],
    [
      'the JVM',
      [
        'Exception in thread "main" java.lang.IllegalStateException: cannot start',
        '\tat com.acme.Main.main(Main.java:3)',
        'Caused by: org.postgresql.util.PSQLException: Connection refused',
        '\tat org.postgresql.Driver.connect(Driver.java:1)',
        '\t... 12 more',
      ],
      'Caused by: org.postgresql.util.PSQLException: Connection refused',
    ],
  ])('is the error itself where only its stack follows: %s', (_, lines, error) => {
    expect(quoteLog(lines)).toBe(`it ended with "${error}"`);
  });

  it.each([
    ['an error that something else came after', ['Error: retrying', 'connected', 'listening on 8080']],
    ['words that only look like one', ['errors: 0', 'Terrorists: none', 'done']],
    ['Python, whose error is the last line', ['  File "a.py", line 1', '    raise ValueError', 'bye']],
  ])('stays the last lines after %s', (_, lines) => {
    expect(quoteLog(lines)).toMatch(/^its last lines: /);
  });
});
