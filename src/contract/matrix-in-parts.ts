import { percentDecoded } from '../model/percent-encoding.ts';
import { type MatrixAnswer, parseMatrix, parseSelectedPacts } from './broker-answers.ts';
import type { BrokerHttp } from './broker-http.ts';
import { unexpected } from './broker-refusals.ts';
import { linksOf } from './hal.ts';
import { MAX_MATRIX_ROWS } from './limits.ts';
import { hasFailure, mergeRows, missingFrom } from './matrix.ts';
import { runLimited } from './run-limited.ts';

/** Others in one question. The broker compares each with each: 5 cost it 0.02 s apiece, 1 and 25 more than 0.03 s, 100 0.18 s. */
const PART = 5;
const QUESTIONS_AT_ONCE = 4; // as many as pacts are fetched with

interface Question {
  readonly pacticipant: string;
  readonly version: string;
  readonly environment: string;
}

/**
 * The broker's matrix for an environment, put together from questions that name who is there: the same rows and the same answer as the
 * question that leaves it to the broker to find out; null where nobody is there. What is deployed or verified between two parts may be in it
 * or not.
 */
export async function askMatrixInParts(http: BrokerHttp, question: Question): Promise<MatrixAnswer | null> {
  const others = [...(await consumersIn(http, question)), ...(await providersOf(http, question))];
  // A question that names nobody else is about everything that ever was.
  if (others.length === 0) return null;
  const parts = Array.from({ length: Math.ceil(others.length / PART) }, (_, index) =>
    others.slice(index * PART, (index + 1) * PART),
  );
  const answers = await runLimited(parts, QUESTIONS_AT_ONCE, (part) => askPart(http, question, part));
  return joinAnswers(answers);
}

async function consumersIn(http: BrokerHttp, { pacticipant, environment }: Question): Promise<readonly string[]> {
  const href = `pacts/provider/${encodeURIComponent(pacticipant)}/for-verification`;
  const body = { consumerVersionSelectors: [{ environment }] };
  const answer = await http.send({ method: 'POST', href, body, isSlow: true });
  if (answer.status === 404) return [];
  if (answer.status !== 200) throw unexpected('the consumers in an environment', answer);
  return [...new Set(parseSelectedPacts(answer.document, pacticipant).map(({ consumer }) => consumer))].sort();
}

/** Of whom the version is a consumer itself. */
async function providersOf(http: BrokerHttp, { pacticipant, version }: Question): Promise<readonly string[]> {
  const href = `pacticipants/${encodeURIComponent(pacticipant)}/versions/${encodeURIComponent(version)}`;
  const answer = await http.send({ method: 'GET', href });
  if (answer.status === 404) return [];
  if (answer.status !== 200) throw unexpected('a version', answer);
  const names = linksOf(answer.document, 'pb:pact-versions').flatMap((link) => {
    const name = /\/pacts\/provider\/([^/]+)\/consumer\//.exec(link.href)?.[1];
    return name === undefined ? [] : (percentDecoded(name) ?? name);
  });
  return [...new Set(names)].sort();
}

async function askPart(http: BrokerHttp, question: Question, others: readonly string[]): Promise<MatrixAnswer> {
  const { pacticipant, version, environment } = question;
  const query = new URLSearchParams([
    ['q[][pacticipant]', pacticipant],
    ['q[][version]', version],
    ...others.flatMap((other): [string, string][] => [
      ['q[][pacticipant]', other],
      ['q[][environment]', environment],
    ]),
    ['latestby', 'cvpv'],
    ['limit', String(MAX_MATRIX_ROWS)],
  ]);
  const answer = await http.send({ method: 'GET', href: `matrix?${query}`, isSlow: true });
  if (answer.status !== 200) throw unexpected('a part of its matrix', answer);
  const part = parseMatrix(answer.document, pacticipant);
  if (part.deployable !== false || hasFailure(answer.document, pacticipant)) return part;
  // Of somebody who was named and is not there the broker says no; of somebody it has found by itself, unknown.
  return { ...part, deployable: null, waitsFor: missingFrom(answer.document, pacticipant) };
}

/** One no is a no, and yes needs all. */
function joinAnswers(answers: readonly MatrixAnswer[]): MatrixAnswer {
  const isNo = answers.some(({ deployable }) => deployable === false);
  const deployable = isNo ? false : answers.every((answer) => answer.deployable === true) ? true : null;
  const telling = answers.filter((answer) => answer.deployable !== true || deployable === true);
  return {
    deployable,
    reason: [...new Set(telling.flatMap(({ reason }) => reason.split('; ')))].sort().join('; '),
    waitsFor: deployable === null ? [...new Set(answers.flatMap(({ waitsFor }) => waitsFor))].sort() : [],
    rows: mergeRows(answers.flatMap(({ rows }) => rows)),
    shown: new Map(answers.flatMap(({ shown }) => [...shown])),
  };
}
