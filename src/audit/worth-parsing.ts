import type { Language } from './syntax.ts';

/**
 * Whether a file of tests can hold anything that a rule tells. Parsing costs a hundred times what this does, and most tests
 * assert at once and replace nothing: what is left out here could only be a gap if a comment spoke of an assertion.
 */
export function isWorthParsing(language: Language, text: string): boolean {
  if (ALWAYS.test(text) || (REPLACES.test(text) && GETS_DATA.test(text))) return true;
  const { declares, asserts } = TESTS[language];
  const starts = [...text.matchAll(declares)].map(({ index }) => index);
  return starts.some((start, at) => !asserts.test(text.slice(start, starts[at + 1])));
}

/** Containers, pacts, pauses, scripts of k6, and libraries that stand in for a database without being called mocks. */
const ALWAYS =
  /testcontainers|dockertest|dktest|(?:docker\/docker|moby)\/client|\bpact|\bsleep|\bsetTimeout|\b(?:delay|pause|wait)\(|['"]k6['"/]|pg-mem|prismock|miniredis|fakeredis|jedis-?mock|mockrunner/i;
const REPLACES = /mock|patch|stub|spyOn|monkeypatch|proxyquire|\btd\.|@Injectable/i;
/** Every name of a client or of what gets at data has one of these in it. */
const GETS_DATA =
  /db|data|sql|\bpg|postgres|mongo|redis|valkey|knex|prisma|drizzle|kysely|slonik|objection|mikro|neo4j|orm|cassandra|gocql|elastic|opensearch|dynamo|dynamoose|oracle|tedious|persist|hibernate|jooq|ibatis|peewee|beanie|motor|pony|bun\b|ent\b|mariadb|maria|repositor|repos?\b|dao|stor(?:e|age)|model|entit|cache|session|connection|\bconn|pool|client|quer(?:y|ies)|engine|mapper|lettuce|jedis|datastax|scylla|tortoise/i;

const TESTS: Readonly<Record<Language, { readonly declares: RegExp; readonly asserts: RegExp }>> = {
  javascript: {
    declares: /\b(?:it|test|specify)(?:\.\w+)*\s*[(`]/g,
    asserts: /\b(?:expect|assert)\w*\s*[.(]|\.should\b/,
  },
  python: { declares: /\bdef\s+test/g, asserts: /^\s*assert\b|\bself\.assert|\bpytest\.raises/m },
  java: {
    declares: /@(?:Test|ParameterizedTest|RepeatedTest|TestFactory|Property)\b/g,
    asserts: /\b(?:assert\w*|verify|expect\w*|andExpect|statusCode)\s*\(/,
  },
  go: { declares: /\bfunc\s+Test/g, asserts: /\bt\.(?:Error|Fatal|Fail)\w*\(|\b(?:assert|require)\.\w+\(/ },
};
