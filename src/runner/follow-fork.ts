import type { Inputs } from '../action/inputs.ts';
import type { RunEvent } from '../model/event.ts';
import { docsUrl } from './place.ts';
import { openAccess } from './reporting.ts';

/**
 * After a command on a fork, whose own run told its verdict by the workflow that publishes: that verdict follows. A sentence for the
 * report, or none where the command's run has the check itself.
 */
export async function followFork(
  { event, command }: { readonly event: RunEvent; readonly command: object | null },
  { inputs, redact }: { readonly inputs: Inputs; readonly redact: (text: string) => string },
): Promise<readonly string[]> {
  const { repository, headSha, trust } = event;
  if (command === null || trust === 'full' || repository === null) return [];
  const { tellAgain } = await import('./tell-again.ts');
  const told = await tellAgain(headSha, {
    github: await openAccess(repository, inputs.token),
    inputs,
    apiUrl: process.env['GITHUB_API_URL'] ?? 'https://api.github.com',
    serverUrl: process.env['GITHUB_SERVER_URL'] ?? 'https://github.com',
    repository: `${repository.owner}/${repository.name}`,
    docsUrl: docsUrl(),
    today: new Date().toISOString().slice(0, 10),
    redact,
  });
  return [told];
}
