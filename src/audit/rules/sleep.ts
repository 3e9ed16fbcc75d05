import type { AuditRule, Found } from '../audit-rule.ts';
import { locate } from '../places.ts';
import type { Repository } from '../repository.ts';
import type { PlacedCommand } from '../workflow.ts';

export const sleepInsteadOfReadiness: AuditRule = {
  id: 'audit.sleep',
  title: 'A fixed pause instead of readiness',
  why: 'On a slow runner it is too short and the test fails for nothing; on a fast one it is time that everybody waits.',
  todo: 'Wait for what is needed: a health check, `docker compose up --wait`, a port that answers, the wait strategies of testcontainers.',
  find: (repository) => [...inTests(repository), ...inWorkflows(repository), ...inPackages(repository)],
};

function inTests({ sources }: Repository): readonly Found[] {
  return sources.flatMap(({ file, sleeps }) =>
    sleeps.map(({ at, words, within }) => ({
      confidence: 'likely' as const,
      message: `\`${words}\` in \`${within}\` waits for a fixed time`,
      location: locate(file, at),
      generate: 'integration',
      key: [file, within, words],
    })),
  );
}

function inWorkflows({ workflows }: Repository): readonly Found[] {
  return workflows.flatMap(({ file, jobs }) =>
    jobs.flatMap(({ id, steps, images }) => {
      const commands = steps.flatMap((step) => step.commands);
      return pauses(commands, images.length > 0).map((command) =>
        pauseFound(file, command, { where: `the job \`${id}\``, generate: 'workflow' }),
      );
    }),
  );
}

function inPackages({ packages }: Repository): readonly Found[] {
  return packages.flatMap(({ file, scripts }) =>
    scripts.flatMap(({ name, commands }) =>
      pauses(commands, false).map((command) =>
        pauseFound(file, command, { where: `the script \`${name}\``, generate: 'integration' }),
      ),
    ),
  );
}

function pauseFound(file: string, { words, at }: PlacedCommand, told: { where: string; generate: string }): Found {
  return {
    confidence: 'likely',
    message: `\`${words.join(' ')}\` in ${told.where} waits for a fixed time for what was started before it`,
    location: locate(file, at),
    generate: told.generate,
    key: [file, told.where, words.join(' ')],
  };
}

/** Pauses after something was started; in a loop it is asked again, which is readiness. */
function pauses(commands: readonly PlacedCommand[], isStarted: boolean): readonly PlacedCommand[] {
  return commands.filter(
    (command, index) =>
      command.words[0] === 'sleep' &&
      /^\d/.test(command.words[1] ?? '') &&
      !command.inLoop &&
      (isStarted || commands.slice(0, index).some(starts)),
  );
}

function starts({ words, end }: PlacedCommand): boolean {
  const line = words.join(' ');
  if (end === '&' && words[0] !== 'wait') return true;
  const isCompose = /^docker(?:-| )compose\b.*\b(?:up|start|restart)\b/.test(line);
  if (isCompose) return !words.includes('--wait');
  return /^docker (?:run\b.*(?:\s-d\b|--detach\b|\s-[a-z]*d[a-z]*\s)|start\b)|^(?:kubectl|helm)\s+(?:apply|create|install|upgrade)\b|^(?:systemctl|service)\b.*\bstart\b|^nohup\b|^pm2 start\b/.test(
    line,
  );
}
