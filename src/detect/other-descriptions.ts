import { listSome } from '../model/list-some.ts';

/** Descriptions of APIs that are not compared, by the ends of their names. */
const OTHERS: readonly (readonly [ending: RegExp, format: string])[] = [
  [/\.postman_collection\.json$/i, 'a Postman collection'],
  [/\.raml$/i, 'RAML'],
  [/\.bru$/i, 'a Bruno request'],
  [/\.apib$/i, 'API Blueprint'],
  [/\.wsdl$/i, 'WSDL'],
  [/\.wadl$/i, 'WADL'],
  [/\.smithy$/i, 'Smithy'],
  [/\.tsp$/i, 'TypeSpec'],
];
/** Names that one notice lists before it counts the rest. */
const MAX_NAMES = 5;

/** One notice per format: who changes such a file must not read "no API change" and believe that it was looked at. */
export function otherDescriptions(paths: readonly string[]): string[] {
  return OTHERS.flatMap(([ending, format]) => {
    const found = paths.filter((path) => ending.test(path));
    if (found.length === 0) return [];
    const what = listSome(found, MAX_NAMES);
    return [
      `${what} changed and is ${format}, which is not supported: OpenAPI, AsyncAPI, GraphQL and protobuf are compared.`,
    ];
  });
}
