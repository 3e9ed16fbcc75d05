import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { PULL_REQUEST, runOnPullRequest } from './demo/action-run.ts';
import { type DemoArguments, HELP, parseDemoArguments } from './demo/arguments.ts';
import type { World } from './demo/configuration.ts';
import { EXAMPLE, PROJECT, toolCacheOf } from './demo/place.ts';
import { isDockerThere, isImageThere, isOnPath } from './demo/programs.ts';
import { addCheckout, buildRepository, type DemoRepository } from './demo/repository.ts';
import { judge, writeResults } from './demo/results.ts';
import { renderForTerminal } from './demo/terminal.ts';

/** What is shown of the log when the Action did not do its job, lines. */
const LOG_TAIL = 40;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const parsed = readArguments(args);
  if (typeof parsed === 'string') {
    console.error(`${parsed}\n\n${HELP}`);
    return 2;
  }
  if (parsed.help) {
    console.log(HELP);
    return 0;
  }
  const cancel = new AbortController();
  // Handlers that stay: a library ends the process on a signal once its own handler is the only one left.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (!cancel.signal.aborted) console.error('\nEnding what was started …');
      cancel.abort(new Error(`it was ended by ${signal}`));
    });
  }
  try {
    return await runDemo(parsed, cancel.signal);
  } catch (error) {
    console.error(`\nThe demo could not run: ${error instanceof Error ? error.message : error}`);
    return 1;
  }
}

function readArguments(args: readonly string[]): DemoArguments | string {
  try {
    return parseDemoArguments(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function runDemo(demo: DemoArguments, cancel: AbortSignal): Promise<number> {
  if (!existsSync(join(PROJECT, 'dist/main.js')))
    throw new Error('dist/main.js is missing; run "npm run build" first.');
  await using cleanUp = new AsyncDisposableStack();
  const world = await chooseWorld(demo);
  const directory = await mkdtemp(join(tmpdir(), 'api-testing-demo-'));
  cleanUp.defer(() => rm(directory, { recursive: true, force: true }));
  const repository = await buildRepository({
    directory,
    scenario: demo.scenario,
    world,
    pullRequest: PULL_REQUEST,
  });
  const brokerUrl = world === 'embedded' ? null : await openBroker({ repository, cleanUp, cancel });
  cancel.throwIfAborted();
  await announceTools();
  say(`Pull request #${PULL_REQUEST} "${repository.title}": running the Action, about half a minute with load …`);
  const onLine = (line: string) => void (demo.verbose && console.log(`  ${line}`));
  const result = await runOnPullRequest({ repository, brokerUrl, onLine, cancel });
  const out = resolve(demo.out);
  await writeResults(result, out, repository.workspace);
  cancel.throwIfAborted();
  return conclude(result, { out, unfold: demo.unfold });
}

async function chooseWorld(demo: DemoArguments): Promise<World> {
  if (demo.embedded) {
    say('Embedded defaults, as asked: pact files, a provider that keeps its data in memory.');
    return 'embedded';
  }
  if (await isDockerThere()) {
    say('Docker is there: PostgreSQL, Redis and a Pact Broker run in containers.');
    return 'containers';
  }
  say('No Docker answers: embedded defaults, that is pact files and a provider that keeps its data in memory.');
  return 'embedded';
}

interface BrokerRequest {
  readonly repository: DemoRepository;
  /** Ends the broker with everything else. */
  readonly cleanUp: AsyncDisposableStack;
  readonly cancel: AbortSignal;
}

/** A broker as it is before the pull request: consumers published and deployed, the base verified and deployed. */
async function openBroker({ repository, cleanUp, cancel }: BrokerRequest): Promise<string> {
  const { BROKER_IMAGE, publishConsumers, startBroker } = await import('./demo/broker.ts');
  const { verifyBase } = await import('./demo/base-verification.ts');
  if (!(await isImageThere(BROKER_IMAGE))) say(`Pulling ${BROKER_IMAGE}, once, a few hundred megabytes …`);
  say('Starting the broker; publishing the pacts of main and production; verifying the base …');
  const broker = cleanUp.use(await startBroker());
  cancel.throwIfAborted();
  await publishConsumers(broker, join(EXAMPLE, 'pacts'));
  cancel.throwIfAborted();
  const checkout = await addCheckout(repository, repository.baseSha);
  await verifyBase(broker, { checkout, sha: repository.baseSha });
  return broker.url;
}

async function announceTools(): Promise<void> {
  const kept = toolCacheOf(process.env);
  if (!(await isOnPath('k6', ['version']))) {
    const how = (await isOnPath('go', ['version'])) ? ', or builds it with Go, which takes minutes' : '';
    say(`k6 is not on the path: unless it is kept in ${kept}, the Action first downloads it${how}.`);
  }
}

function conclude(
  result: Awaited<ReturnType<typeof runOnPullRequest>>,
  { out, unfold }: { readonly out: string; readonly unfold: boolean },
): number {
  const { missing } = judge(result);
  const [comment] = result.comments;
  if (comment !== undefined) console.log(`\n${renderForTerminal(comment, unfold ? 'open' : 'closed')}`);
  if (missing.length > 0) {
    console.error(result.run.log.slice(-LOG_TAIL).join('\n'));
    console.error(`\nThe Action did not do its job: ${missing.join('; ')}. Its whole log: ${join(out, 'log.txt')}`);
    return 1;
  }
  const { verdict, 'breaking-changes': breaking } = result.run.outputs;
  const conclusion = result.checks[0]?.conclusion;
  say(`Verdict: ${verdict} · check run: ${conclusion} · breaking changes: ${breaking}`);
  const folder = relative(process.cwd(), out) || '.';
  say(
    `Written to ${folder}: comment.md, check-run.json, summary.md, report.html, report.md, result.json, results.sarif, junit.xml, log.txt`,
  );
  if (!unfold) say('What is folded here opens with --unfold.');
  return 0;
}

function say(line: string): void {
  console.log(`▸ ${line}`);
}
