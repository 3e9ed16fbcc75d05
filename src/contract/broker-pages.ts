import { ProblemError } from '../model/problem.ts';
import type { BrokerAnswer, BrokerHttp } from './broker-http.ts';
import { linkOf } from './hal.ts';
import { asArray, asRecord, type JsonRecord } from './shape.ts';

/** A list that goes on for longer is no list of pacticipants or environments. */
const MAX_PAGES = 100;

/**
 * A list, whole: where an answer links to a next page, the entries of all pages in one document. An answer other than 200 is handed out as
 * it is, at whichever page it comes. Throws ProblemError (`broker.…`), also where there are too many: a part would
 * look like the whole.
 */
export async function readPages(http: BrokerHttp, href: string): Promise<BrokerAnswer> {
  const first = await http.send({ method: 'GET', href });
  const seen = new Set([href]);
  let document = first.document;
  let next = first.status === 200 ? nextOf(document) : null;
  while (next !== null && seen.size < MAX_PAGES && !seen.has(next)) {
    seen.add(next);
    const page = await http.send({ method: 'GET', href: next });
    if (page.status !== 200) return page;
    document = joined(document, page.document);
    next = nextOf(page.document);
  }
  if (next !== null && !seen.has(next)) throw endless(href);
  return { ...first, document };
}

function endless(href: string): ProblemError {
  return new ProblemError({
    code: 'broker.list-endless',
    what: 'A list of the Pact Broker has no end',
    why: `${href.slice(0, SHOWN_CHARACTERS)} goes on after ${MAX_PAGES} pages`,
    todo: 'Ask the broker for that list by hand, and see where its `next` links lead.',
  });
}

const SHOWN_CHARACTERS = 200; // an address is recognised by its beginning

function nextOf(document: JsonRecord): string | null {
  return (linkOf(document, 'next') ?? linkOf(document, 'pb:next'))?.href ?? null;
}

/** Lists of links and of embedded entries follow each other; everything else is the first page's. */
function joined(one: JsonRecord, other: JsonRecord): JsonRecord {
  const lists = (part: '_links' | '_embedded') => {
    const [before, after] = [asRecord(one[part]) ?? {}, asRecord(other[part]) ?? {}];
    const longer = Object.entries(after).flatMap(([name, list]) => {
      const entries = asArray(list);
      return entries === null ? [] : [[name, [...(asArray(before[name]) ?? []), ...entries]] as const];
    });
    return { ...before, ...Object.fromEntries(longer) };
  };
  return { ...one, _links: lists('_links'), _embedded: lists('_embedded') };
}
