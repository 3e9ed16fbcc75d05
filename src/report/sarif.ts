import type { Finding, Severity } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { Problem } from '../model/problem.ts';
import type { RunResult } from '../model/run-result.ts';
import { formatNumberOf } from '../verdict/figures.ts';
import { cleanLine, clip } from './clean.ts';
import { nameHits } from './consumers.ts';
import { headPlaces } from './head-place.ts';
import { type Links, ruleAnchor } from './links.ts';
import { indexRules } from './rule-help.ts';
import type { RuleHelp } from './rule-table.ts';

/** GitHub takes 25 000 results per run and shows the first 5 000: docs.github.com, SARIF support for code scanning. */
const MAX_RESULTS = 5_000;
/** Ours: what is shown beside a line. */
const MESSAGE_CODE_POINTS = 1_000;
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** GitHub recognises an alert by this key; ours stays the same when the file changes elsewhere. */
const GITHUB_FINGERPRINT = 'primaryLocationLineHash';
const OWN_FINGERPRINT = 'apiTestingFinding/v1';
/** GitHub takes no result without a file: what is about no line is told where the run is configured. */
const NO_PLACE = { file: '.github/api-testing.yml', line: 1, column: 1 };

const LEVELS = { breaking: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;
const RANK: Readonly<Record<Severity, number>> = { breaking: 0, warning: 1, info: 2 };

/** Findings as SARIF 2.1.0, for code scanning and editors; what could not run is a notification, never a clean result. */
export function renderSarif(result: RunResult, links: Links): string {
  const findings = sortFindings(result);
  const shown = findings.slice(0, MAX_RESULTS);
  const ruleIds = [...new Set(shown.map((finding) => finding.rule))].sort();
  const indexOf = new Map(ruleIds.map((id, index) => [id, index]));
  const run = {
    tool: { driver: describeTool(ruleIds, links) },
    automationDetails: { id: `api-testing/${cleanLine(result.checkName)}/` },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'Root of the repository.' } } },
    ...provenance(result, links),
    invocations: [describeInvocation(result, findings.length - shown.length)],
    results: toResults(result, shown, indexOf),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 1)}\n`;
}

function sortFindings(result: RunResult): readonly Finding[] {
  return result.stages.flatMap((stage) => stage.findings).sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

function describeTool(ruleIds: readonly string[], links: Links) {
  const helpOf = indexRules();
  const home = links.docs('report.md');
  return {
    name: 'api-testing',
    ...(home === null ? {} : { informationUri: home }),
    rules: ruleIds.map((id) => describeRule(id, helpOf(id), links)),
  };
}

function describeRule(id: string, help: RuleHelp | null, links: Links) {
  const uri = links.docs(`rules.md#${ruleAnchor(id)}`);
  const title = help?.title ?? id;
  const todo = help?.todo ?? 'See the report of the run.';
  return {
    id,
    name: id,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: help?.why || `${title}.` },
    help: { text: todo, markdown: `${title}. ${help?.why ?? ''}\n\n**What to do:** ${todo}` },
    ...(uri === null ? {} : { helpUri: uri }),
    defaultConfiguration: { level: LEVELS[help?.severity ?? 'warning'] },
    properties: { tags: ['api', id.split('.')[0] ?? id] },
  };
}

function provenance({ event }: RunResult, links: Links) {
  if (event.repository === null || links.run === null) return {};
  const { owner, name } = event.repository;
  const repositoryUri = `${new URL(links.run).origin}/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
  const branch = event.branch === null ? {} : { branch: cleanLine(event.branch) };
  return { versionControlProvenance: [{ repositoryUri, revisionId: event.headSha, ...branch }] };
}

function describeInvocation(result: RunResult, hidden: number) {
  const problems = [...result.setup, ...result.stages.flatMap((stage) => stage.problems)];
  const notifications = problems.map(toNotification);
  const left = { level: 'warning', message: { text: `${formatNumberOf(hidden, 'more finding')} in result.json.` } };
  return {
    executionSuccessful: result.verdict.word !== 'broken',
    toolExecutionNotifications: hidden > 0 ? [...notifications, left] : notifications,
  };
}

function toNotification({ code, what, where, why, todo }: Problem) {
  const words = [what, why, todo].filter((part) => part !== null).join(' · ');
  return {
    descriptor: { id: code },
    level: 'error',
    message: { text: plain(words) },
    ...(where === null ? {} : { locations: [toLocation(where)] }),
  };
}

function toResults(result: RunResult, findings: readonly Finding[], indexOf: ReadonlyMap<string, number>) {
  const placeOf = headPlaces(result.stages);
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { location, base } = placeOf(finding);
    const at = location ?? NO_PLACE;
    const key = `${finding.fingerprint} ${at.file}`;
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    return {
      ruleId: finding.rule,
      ruleIndex: indexOf.get(finding.rule) ?? -1,
      level: LEVELS[finding.severity],
      message: { text: describe(finding, base) },
      locations: [toLocation(at)],
      partialFingerprints: {
        [GITHUB_FINGERPRINT]: `${finding.fingerprint}:${ordinal}`,
        [OWN_FINGERPRINT]: finding.fingerprint,
      },
      ...suppressions(finding),
    };
  });
}

/** A change that somebody accepted stays in the log and is no open alert. */
function suppressions({ accepted }: Finding) {
  if (accepted === undefined) return {};
  return { suppressions: [{ kind: 'external', status: 'accepted', justification: plain(accepted.reason) }] };
}

function describe(finding: Finding, base: Location | null): string {
  const hits = nameHits(finding.consumers);
  const sentences = [
    finding.message,
    hits.length > 0 ? `Used by ${hits.join(', ')}` : null,
    finding.todo === null ? null : `What to do: ${finding.todo}`,
    base === null ? null : `It stood at ${base.file}:${base.line} of the base`,
  ].filter((words) => words !== null);
  return plain(sentences.map((words) => words.replace(/[.\s]+$/u, '')).join('. '));
}

/** Brackets begin a link in a message of SARIF; a backslash takes that meaning away. */
function plain(words: string): string {
  const text = clip(cleanLine(words.replaceAll('`', '')).trim(), MESSAGE_CODE_POINTS) || 'No further words';
  return `${text.replace(/[\\[\]]/gu, '\\$&')}.`;
}

function toLocation({ file, line, column }: Location) {
  const uri = file.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return {
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
      region: { startLine: atLeastOne(line), startColumn: atLeastOne(column) },
    },
  };
}

function atLeastOne(figure: number): number {
  return Math.max(1, Math.trunc(figure) || 1);
}
