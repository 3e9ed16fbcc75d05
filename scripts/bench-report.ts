import { readCase } from '../__tests__/report/cases.ts';
import { startGitHubServer, TEST_TOKEN } from '../__tests__/support/github-server.ts';
import { openChannels } from '../src/github/channels.ts';
import { openGitHub } from '../src/github/client.ts';
import type { RunResult } from '../src/model/run-result.ts';
import { CHECK_BUDGET, COMMENT_BUDGET, fits, SUMMARY_BUDGET } from '../src/report/budget.ts';
import { renderCheck } from '../src/report/check.ts';
import { renderComment } from '../src/report/comment.ts';
import { openComposition } from '../src/report/composition.ts';
import { composeFiles } from '../src/report/files.ts';
import { renderHtml } from '../src/report/html.ts';
import { makeLinks } from '../src/report/links.ts';
import { redactResult } from '../src/report/redact-result.ts';
import { composeReport } from '../src/report/report.ts';
import { renderReview } from '../src/report/review.ts';
import { planReview } from '../src/report/review-plan.ts';
import { renderSarif } from '../src/report/sarif.ts';
import { indexChanges } from '../src/verdict/change-index.ts';

/** What the report costs: calls of GitHub in a typical run, time for many findings, and the words a hurried reader sees. */
const RUNS = 7;
const GOAL_CALLS = 20;
const GOAL_WRITES = 8;
const GOAL_MS = 500;
const TYPICAL_FINDINGS = 12;
const MANY_FINDINGS = 5_000;
const OPTIONS = { key: 'api-testing', docsUrl: 'https://github.com/acme/docs', redact: (text: string) => text };

/** The break example with as many findings as asked for, each at its own line of one specification. */
function withFindings(count: number): RunResult {
  const result = readCase('break');
  const [changes, ...others] = result.stages;
  const [finding] = changes?.findings ?? [];
  if (!changes || !finding?.location) throw new Error('the case `break` has changed');
  const { location } = finding;
  const findings = Array.from({ length: count }, (_, index) => ({
    ...finding,
    severity: index % 3 === 2 ? ('warning' as const) : finding.severity,
    message: `${finding.message} (${index})`,
    location: { ...location, line: index + 1 },
    fingerprint: (index + 1).toString(16).padStart(16, '0'),
  }));
  return { ...result, stages: [{ ...changes, findings }, ...others] };
}

async function countCalls(): Promise<void> {
  await using server = await startGitHubServer();
  const result = withFindings(TYPICAL_FINDINGS);
  const repository = server.addRepository({ owner: 'acme', name: 'payments' });
  const rows = Array.from({ length: TYPICAL_FINDINGS }, (_, index) => `+line ${index}`).join('\n');
  server.addPullRequest(repository, {
    number: result.event.pullRequest ?? 1,
    head: { sha: result.event.headSha, ref: 'change' },
    base: { sha: result.baseSha ?? '' },
    files: [
      { filename: 'openapi/payments.yaml', status: 'modified', patch: `@@ -0,0 +1,${TYPICAL_FINDINGS} @@\n${rows}` },
    ],
  });
  for (const [what, id] of [
    ['the first run', 1],
    ['the next run', 2],
  ] as const) {
    const before = server.requests.length;
    const event = { ...result.event, runId: { id, attempt: 1 } };
    const github = openGitHub({
      token: TEST_TOKEN,
      apiUrl: server.apiUrl,
      repository: { owner: 'acme', name: 'payments' },
    });
    const flags = { wantsComment: true, wantsReview: true, checkName: 'api-testing', key: 'api-testing' };
    const now = () => performance.now();
    const channels = openChannels({ github, hurried: github, event, now, ...flags, remember: () => undefined });
    await channels.open();
    const published = await channels.publish(composeReport({ ...result, event }, OPTIONS), { ...result, event });
    const calls = server.requests.slice(before);
    const writes = calls.filter(
      ({ method, body }) => method !== 'GET' && !JSON.stringify(body ?? '').includes('"query ('),
    );
    console.log(`${what}: ${calls.length} calls (goal ${GOAL_CALLS}), ${writes.length} writes (goal ${GOAL_WRITES})`);
    for (const { what: told } of published.problems) console.log(`  problem: ${told}`);
  }
  if (server.violations.length > 0) throw new Error(server.violations.join('\n'));
}

async function timeMany(): Promise<void> {
  const result = withFindings(MANY_FINDINGS);
  const times: number[] = [];
  const processor: number[] = [];
  for (let index = 0; index <= RUNS; index += 1) {
    const startedAt = performance.now();
    const usedBefore = process.cpuUsage();
    const report = composeReport(result, OPTIONS);
    const plan = planReview({ key: 'k', findings: report.review.findings, patches: new Map(), told: new Set() });
    const files = await composeFiles(result, OPTIONS);
    const { user, system } = process.cpuUsage(usedBefore);
    if (index > 0) processor.push((user + system) / 1_000);
    if (index > 0) times.push(performance.now() - startedAt); // the first one reads the modules
    const held =
      fits(report.comment, COMMENT_BUDGET) &&
      fits(report.check.text, CHECK_BUDGET) &&
      fits(report.summary, SUMMARY_BUDGET) &&
      report.check.annotations.length <= MANY_FINDINGS / 10 &&
      plan.elsewhere.length === MANY_FINDINGS;
    if (!held) throw new Error('a limit is not held');
    if (index === RUNS) for (const { name, text } of files) console.log(`  ${name}: ${text.length} characters`);
  }
  processor.sort((a, b) => a - b);
  const sorted = times.sort((a, b) => a - b);
  console.log(
    `${MANY_FINDINGS} findings in every form: median ${sorted[RUNS >> 1]?.toFixed(0)} ms (min ${sorted[0]?.toFixed(0)}, max ${sorted.at(-1)?.toFixed(0)}, ${RUNS} runs; processor time ${processor[RUNS >> 1]?.toFixed(0)} ms)`,
  );
}

/** What GitHub and a browser are given, without the files for other programs and the log. */
function timeShown(): void {
  const result = withFindings(MANY_FINDINGS);
  const times: number[] = [];
  for (let index = 0; index <= RUNS; index += 1) {
    const startedAt = performance.now();
    const redacted = redactResult(result, OPTIONS.redact);
    const links = makeLinks({ event: result.event, reportUrl: null, docsUrl: OPTIONS.docsUrl });
    const composition = openComposition({ result: redacted, links, changeOf: indexChanges(redacted.stages) });
    renderComment(composition, OPTIONS.key);
    renderCheck(composition);
    planReview({ key: 'k', findings: renderReview(composition), patches: new Map(), told: new Set() });
    renderSarif(redacted, links);
    renderHtml(composition);
    if (index > 0) times.push(performance.now() - startedAt);
  }
  times.sort((a, b) => a - b);
  const [median, least, most] = [times[RUNS >> 1], times[0], times.at(-1)].map((ms) => ms?.toFixed(0));
  console.log(
    `${MANY_FINDINGS} findings as comment, check, review, SARIF and HTML: median ${median} ms (goal ${GOAL_MS}; min ${least}, max ${most}, ${RUNS} runs)`,
  );
}

await countCalls();
timeShown();
await timeMany();
console.log('\nThe first twelve lines for the break example:\n');
console.log(composeReport(readCase('break'), OPTIONS).comment.split('\n').slice(0, 12).join('\n'));
