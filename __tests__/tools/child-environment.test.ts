import { describe, expect, it } from 'vitest';
import { childEnvironment } from '../../src/tools/child-environment.ts';

/** What the runner puts into the environment of an action, and what workflows add. */
const runner = {
  PATH: '/usr/bin',
  HOME: '/home/runner',
  LC_ALL: 'C.UTF-8',
  JAVA_HOME_21_X64: '/opt/java',
  https_proxy: 'http://proxy:3128',
  RUNNER_TRACKING_ID: 'github_1',
  INPUT_GITHUB_TOKEN: 'secret',
  'INPUT_PACT-BROKER-TOKEN': 'secret',
  GITHUB_TOKEN: 'secret',
  GITHUB_ENV: '/runner/env',
  GITHUB_OUTPUT: '/runner/output',
  GITHUB_PATH: '/runner/path',
  GITHUB_STATE: '/runner/state',
  GITHUB_STEP_SUMMARY: '/runner/summary',
  ACTIONS_RUNTIME_TOKEN: 'secret',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token',
  RUNNER_TEMP: '/runner/temp',
  STATE_checkRun: '1',
  PACT_BROKER_TOKEN: 'secret',
  PACT_BROKER_PASSWORD: 'secret',
  K6_CLOUD_TOKEN: 'secret',
  NODE_OPTIONS: '--require ./evil.js',
  AWS_SECRET_ACCESS_KEY: 'secret',
  UNSET: undefined,
};

describe('childEnvironment', () => {
  it('hands over how to find programs and the network, and nothing else', () => {
    expect(Object.keys(childEnvironment(runner, {})).sort()).toEqual(
      ['HOME', 'JAVA_HOME_21_X64', 'LC_ALL', 'PATH', 'RUNNER_TRACKING_ID', 'https_proxy'].sort(),
    );
  });

  it('lets what the caller adds win', () => {
    expect(childEnvironment(runner, { PATH: '/only', PORT: '8080' })).toMatchObject({ PATH: '/only', PORT: '8080' });
  });
});
