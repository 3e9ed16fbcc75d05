import { listSome } from '../model/list-some.ts';
import { type Problem, ProblemError, toProblem } from '../model/problem.ts';
import type { Pact } from './pact.ts';
import { parsePact } from './pact-file.ts';
import { asArray, asRecord, type JsonRecord, textOr } from './shape.ts';

/** What the trusted workflow knows from its own event and from the base's configuration, never from the result that it was handed. */
export interface TrustedFacts {
  /** `workflow_run.head_sha` */
  readonly headSha: string;
  /** Branch of the head; null where there is none. */
  readonly branch: string | null;
  /** Owner of the head's repository, where it is another one than this; null for a branch of this repository. */
  readonly forkOwner: string | null;
  /** Branch that is merged into, `main`. */
  readonly defaultBranch: string;
  /** Address of the run that made the result, for people; null where it is not known. */
  readonly runUrl: string | null;
  /** Consumers that this repository is, by the configuration of its default branch, each with its tags. */
  readonly consumers: readonly { readonly name: string; readonly tags: readonly string[] }[];
}

export interface HandedOverPublication {
  readonly consumer: string;
  readonly tags: readonly string[];
  readonly version: string;
  /** `octocat:main` of a fork: no branch of this repository, so that no selector takes it for one. */
  readonly branch: string | null;
  readonly buildUrl: string | null;
  readonly pacts: readonly Pact[];
}

export interface HandedOverPlan {
  readonly publications: readonly HandedOverPublication[];
  /** What the result holds and what is not published, each with its reason. */
  readonly refused: readonly Problem[];
}

/** Together, in characters; the trusted workflow takes a result of a few megabytes, with everything else that is in it. */
export const MAX_HANDED_OVER_CHARACTERS = 1_000_000;

/**
 * What of an untrusted run's `result.json` is published by a run that holds the broker's secret. Pacts are data: what a consumer asks for.
 * They are published under the commit and a branch that the trusted run knows by itself. Verification results are not: the code that says
 * so is the code that is judged, and a commit that is fast-forwarded keeps its verdict. Throws ProblemError for a result about another commit.
 */
export function planHandedOver(result: unknown, trusted: TrustedFacts): HandedOverPlan {
  const document = asRecord(result);
  const headSha = textOr(asRecord(document?.event)?.headSha, null);
  if (document === null || headSha === null) throw unusable('it is no result of this action');
  if (headSha !== trusted.headSha) throw unusable(`it is about the commit ${headSha.slice(0, 40)}`);
  const details = (asArray(document.stages) ?? []).flatMap((stage) => {
    const detail = asRecord(asRecord(stage)?.detail);
    return detail?.kind === 'contract' ? [detail] : [];
  });
  const refused = details.flatMap(refusedResults);
  const pacts = readPacts(details, refused);
  const publications: HandedOverPublication[] = [];
  for (const [consumer, own] of Map.groupBy(pacts, (pact) => pact.consumer)) {
    const configured = trusted.consumers.find(({ name }) => name === consumer);
    const twice = own.length > new Set(own.map(({ provider }) => provider)).size;
    if (configured === undefined) refused.push(notPublished(`pacts of ${consumer}`, 'this repository is not it'));
    else if (twice) refused.push(notPublished(`pacts of ${consumer}`, 'there are two with one provider'));
    else publications.push(toPublication(configured, own, trusted));
  }
  return { publications: refused.some(({ code }) => code === INCOMPLETE) ? [] : publications, refused };
}

const INCOMPLETE = 'contract.handed-over-incomplete';

/** A version that lacks one of its pacts would be free to break it: one that cannot be read stops all. */
function readPacts(details: readonly JsonRecord[], refused: Problem[]): readonly Pact[] {
  const entries = details.flatMap((detail) => asArray(detail.unpublished) ?? []).map((entry) => asRecord(entry));
  const texts = entries.map((entry) => textOr(entry?.text, ''));
  if (texts.reduce((sum, text) => sum + text.length, 0) > MAX_HANDED_OVER_CHARACTERS) {
    refused.push({ ...notPublished('pacts', 'together they are too large'), code: INCOMPLETE });
    return [];
  }
  return entries.flatMap((entry, index) => {
    const path = textOr(entry?.path, `pact ${index + 1}`);
    try {
      return [parsePact(texts[index] ?? '', path)];
    } catch (thrown) {
      const { what, why } = toProblem(thrown, INCOMPLETE, 'A pact cannot be read');
      refused.push({ ...notPublished(path, `${what}${why === null ? '' : `: ${why}`}`), code: INCOMPLETE });
      return [];
    }
  });
}

const NAMED = 10; // all of them are in the run's own report

function refusedResults(detail: JsonRecord): Problem[] {
  if (detail.role !== 'provider') return [];
  const verified = (asArray(detail.pacts) ?? []).flatMap((entry) => {
    const pact = asRecord(entry);
    const outcome = textOr(pact?.verification, 'not-run');
    return outcome === 'not-run' ? [] : [textOr(pact?.consumer, '?')];
  });
  if (verified.length === 0) return [];
  const names = listSome([...new Set(verified)].sort(), NAMED);
  return [notPublished(`verification results about ${names}`, 'the code that is judged has produced them itself')];
}

function toPublication(
  { name, tags }: TrustedFacts['consumers'][number],
  pacts: readonly Pact[],
  trusted: TrustedFacts,
): HandedOverPublication {
  const { headSha: version, runUrl: buildUrl } = trusted;
  // Tags choose what is deployed in older setups; only a run of this repository's own code gives them.
  return {
    consumer: name,
    tags: trusted.forkOwner === null ? tags : [],
    version,
    branch: branchOf(trusted),
    buildUrl,
    pacts,
  };
}

/** What anybody can name their branch must not be read as the default branch. */
function branchOf({ branch, forkOwner, defaultBranch }: TrustedFacts): string | null {
  if (branch === null) return null;
  if (forkOwner !== null) return `${forkOwner}:${branch}`;
  return branch === defaultBranch ? null : branch;
}

function notPublished(what: string, why: string): Problem {
  return {
    code: 'contract.not-handed-over',
    what: `Not published: ${what}`,
    where: null,
    why,
    todo: null,
  };
}

function unusable(why: string): ProblemError {
  return new ProblemError({
    code: 'contract.handed-over-unusable',
    what: 'The result that was handed over cannot be used',
    why,
    todo: 'Run the first workflow again for the newest commit of the pull request.',
  });
}
