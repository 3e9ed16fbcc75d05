import type { RunEvent } from '../model/event.ts';
import type { Location, Side } from '../model/location.ts';

/** Addresses the report may point at: lines of this repository at one commit, this run, the full report, our documentation. */
export interface Links {
  /** A line of a file at a commit, or null where there is no GitHub to show it. */
  line(place: Location, commit: string | null): string | null;
  /** What lies between two commits of this repository, or null as with lines. */
  compare(before: string, after: string): string | null;
  readonly run: string | null;
  readonly report: string | null;
  /** A comment on this GitHub, by the address that the API gave. */
  comment(url: string | null): string | null;
  /** A page of the documentation, `metrics.md` or `rules.md#anchor`. */
  docs(page: string): string | null;
}

export interface LinkSource {
  readonly event: RunEvent;
  readonly reportUrl: string | null;
  readonly docsUrl: string | null;
}

const COMMIT = /^[0-9a-f]{7,64}$/u;
const REPOSITORY_PART = /^[\w.-]+$/u;

export function makeLinks(source: LinkSource): Links {
  const run = safeUrl(source.event.runUrl);
  const repository = repositoryBase(source.event, run);
  const blob = repository === null ? null : `${repository}/blob`;
  const docs = safeUrl(source.docsUrl);
  return {
    line: (place, commit) => (blob !== null && commit !== null ? lineUrl(blob, commit, place) : null),
    compare: (before, after) =>
      repository !== null && COMMIT.test(before) && COMMIT.test(after)
        ? `${repository}/compare/${before}...${after}`
        : null,
    run,
    report: safeUrl(source.reportUrl),
    comment: (url) =>
      run !== null && url !== null && URL.parse(url)?.origin === new URL(run).origin ? safeUrl(url) : null,
    docs: (page) => (docs === null ? null : `${docs.replace(/\/+$/u, '')}/${page}`),
  };
}

/** The commit that a location belongs to. */
export function commitOf(
  side: Side,
  shas: { readonly headSha: string; readonly baseSha: string | null },
): string | null {
  return side === 'base' ? shas.baseSha : shas.headSha;
}

function repositoryBase(event: RunEvent, run: string | null): string | null {
  if (run === null || event.repository === null) return null;
  const { owner, name } = event.repository;
  if (!isRepositoryPart(owner) || !isRepositoryPart(name)) return null;
  return `${new URL(run).origin}/${owner}/${name}`;
}

function isRepositoryPart(part: string): boolean {
  return REPOSITORY_PART.test(part) && part !== '.' && part !== '..';
}

/** A path with `..` in it could leave the repository on its way through a browser: it gets no link. */
function lineUrl(blob: string, commit: string, place: Location): string | null {
  const segments = place.file.split('/');
  if (!COMMIT.test(commit) || segments.some((segment) => segment === '' || segment === '.' || segment === '..'))
    return null;
  const path = segments.map((segment) => encodeSegment(segment)).join('/');
  return `${blob}/${commit}/${path}#L${Math.max(1, Math.trunc(place.line) || 1)}`;
}

/** Also the characters that a URL may hold and a Markdown link target may not. */
function encodeSegment(segment: string): string {
  const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(segment.toWellFormed()).replace(/[!'()*_~]/gu, percent);
}

function safeUrl(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  url.username = '';
  url.password = '';
  return url.href.replace(/[()*_~'|\\`<>]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Headings of the rule book are the rule ids; GitHub drops the dots from their anchors. */
export function ruleAnchor(rule: string): string {
  return encodeURIComponent(rule.replace(/[^\w-]/gu, '').toLowerCase());
}
