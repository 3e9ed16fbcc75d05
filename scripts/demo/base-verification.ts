import { join } from 'node:path';
import { canDeploy, type DemoBroker, PROVIDER, recordDeployment } from './broker.ts';
import { PROJECT } from './place.ts';
import { runProgram } from './programs.ts';
import { startProvider } from './provider-process.ts';

/**
 * Does what the run on `main` did before the pull request was opened: verifies the consumers' pacts against the base with
 * Pact's own verifier, publishes the results, and records that production runs the base. Without it every pact would be
 * pending, which blocks nobody.
 */
export async function verifyBase(broker: DemoBroker, base: { checkout: string; sha: string }): Promise<void> {
  await using provider = await startProvider(base.checkout);
  const { url } = provider;
  const args = ['verifier', '--provider-name', PROVIDER, '--hostname', '127.0.0.1', '--port', provider.port];
  args.push('--state-change-url', `${url}/_pact/provider-states`, '--broker-url', broker.url, '--publish');
  args.push('--provider-version', base.sha, '--provider-branch', 'main', '--no-colour');
  const pact = join(PROJECT, 'node_modules/.bin/pact');
  const result = await runProgram(pact, args, { cwd: PROJECT, env: withoutPact(process.env) });
  if (result.exitCode !== 0) throw new Error(`The base does not keep to its consumers' pacts:\n${result.output}`);
  // The verifier ends with 0 also when the broker refused its results.
  const deployment = { pacticipant: PROVIDER, version: base.sha, environment: 'production' };
  const deployable = await canDeploy(broker, deployment);
  if (deployable !== true) throw new Error(`The broker did not take the results of the base:\n${result.output}`);
  await recordDeployment(broker, deployment);
}

/** Variables named PACT_… change what the verifier verifies. */
function withoutPact(environment: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  const kept = Object.entries(environment).filter(([name]) => !name.startsWith('PACT_'));
  return { ...Object.fromEntries(kept), PACT_DO_NOT_TRACK: 'true' };
}
