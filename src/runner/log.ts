import * as core from '@actions/core';
import { describeProblem } from '../model/problem.ts';
import type { Log } from '../run/doors.ts';
import { neutralise } from '../tools/neutralise.ts';
import { makeRedactor } from '../tools/redact.ts';

/** What must not be shown; it becomes more while a run goes on, because the configuration names some. */
export interface Secrets {
  redact(text: string): string;
  conceal(secret: string): void;
}

export function openSecrets(known: readonly string[]): Secrets {
  const secrets = [...known];
  let redact = makeRedactor(secrets);
  return {
    redact: (text) => redact(text),
    conceal: (secret) => {
      core.setSecret(secret);
      secrets.push(secret);
      redact = makeRedactor(secrets);
    },
  };
}

/** The step's log: nothing written here can command the runner or show a secret. */
export function openLog(secrets: Secrets): Log {
  const safe = (text: string) => secrets.redact(text).split('\n').map(neutralise).join('\n');
  return {
    line: (text) => core.info(safe(text)),
    debug: (text) => core.debug(safe(text)),
    warning: (problem) => core.warning(safe(describeProblem(problem))),
    group: (title) => {
      core.startGroup(safe(title));
      return core.endGroup;
    },
  };
}
