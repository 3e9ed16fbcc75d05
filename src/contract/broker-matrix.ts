import { ProblemError } from '../model/problem.ts';
import { type MatrixAnswer, parseEnvironments, parseMatrix } from './broker-answers.ts';
import type { BrokerAnswer, BrokerHttp } from './broker-http.ts';
import { readPages } from './broker-pages.ts';
import { unexpected, unknownEnvironment } from './broker-refusals.ts';
import { MAX_MATRIX_ROWS } from './limits.ts';
import { askMatrixInParts } from './matrix-in-parts.ts';

export interface MatrixQuestion {
  readonly pacticipant: string;
  readonly version: string;
  /** Null: the main branches. */
  readonly environment: string | null;
}

export type AskMatrix = (question: MatrixQuestion) => Promise<MatrixAnswer>;

/** A broker that cannot draw a matrix takes its time for that, and cannot the next time either; one that is busy answers the parts. */
const ATTEMPTS = 2;

/**
 * Asks for a whole matrix, which is one picture of one moment. With about a thousand consumers the broker answers 500 (its own statement is
 * too deep for it); then, and from then on, it is asked in parts.
 */
export function openMatrix(http: BrokerHttp, log: (line: string) => void): AskMatrix {
  const tooLarge = new Map<string, ProblemError>();
  return async (question) => {
    const { pacticipant, environment } = question;
    if (environment === null) return askWhole(http, question);
    if (!tooLarge.has(pacticipant)) {
      try {
        return await askWhole(http, question);
      } catch (thrown) {
        if (!(thrown instanceof ProblemError) || thrown.problem.code !== 'broker.server-error') throw thrown;
        log(`The Pact Broker cannot draw the matrix of ${pacticipant} as a whole; asking for it in parts`);
        tooLarge.set(pacticipant, thrown);
      }
    }
    const answer = await askMatrixInParts(http, { ...question, environment });
    if (answer === null) throw tooLarge.get(pacticipant);
    return answer;
  };
}

/**
 * `cvpv`, not `cvp`: with several versions of a consumer deployed, the latter hides all but one of them. A main branch has one latest
 * version, and there the broker's own command asks with `cvp`.
 */
async function askWhole(http: BrokerHttp, question: MatrixQuestion): Promise<MatrixAnswer> {
  const { pacticipant, version, environment } = question;
  const query = new URLSearchParams([
    ['q[][pacticipant]', pacticipant],
    ['q[][version]', version],
    ['latestby', environment === null ? 'cvp' : 'cvpv'],
    environment === null ? ['mainBranch', 'true'] : ['environment', environment],
    ['limit', String(MAX_MATRIX_ROWS)],
  ]);
  const href = `matrix?${query}`;
  const answer = await http.send({ method: 'GET', href, isSlow: true, ...(environment && { attempts: ATTEMPTS }) });
  if (answer.status === 200) return parseMatrix(answer.document, pacticipant);
  const known = environment === null ? [] : await environmentsOf(http);
  if (environment === null || known.includes(environment)) throw unexpected('its matrix', answer);
  throw unknownEnvironment(environment, known);
}

/** A broker that was set up before environments existed has none. */
export async function environmentsOf(http: BrokerHttp): Promise<readonly string[]> {
  const answer: BrokerAnswer = await readPages(http, 'environments');
  if (answer.status === 404) return [];
  if (answer.status !== 200) throw unexpected('its environments', answer);
  return parseEnvironments(answer.document);
}
