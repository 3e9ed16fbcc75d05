import type { SpecNode } from '../node.ts';
import type { HeaderView, ParameterView } from './exchange.ts';
import { parameterPart, type SchemaPart, schemaPart } from './schema-part.ts';
import { dialectOf, elementsOf, entriesOf, memberOf, type Specification, textOf } from './specification.ts';

const PLACES = new Set(['path', 'query', 'header', 'cookie', 'querystring']);
/** Headers that OpenAPI leaves to `content`, `security` and the media type of the response. */
const IGNORED_HEADERS = new Set(['accept', 'content-type', 'authorization']);

/** How Swagger 2.0 writes lists, in the words of OpenAPI 3. */
const COLLECTION_STYLES: Readonly<Record<string, readonly [style: string, explode: boolean]>> = {
  csv: ['form', false],
  multi: ['form', true],
  ssv: ['spaceDelimited', false],
  pipes: ['pipeDelimited', false],
  tsv: ['tabDelimited', false],
};

/** Parameters of an operation as nodes: the path's own pushed down, an operation's parameter in place of one of the same name. */
export function parameterNodes(specification: Specification, operation: SpecNode, pathItem: SpecNode): SpecNode[] {
  const byName = new Map<string, SpecNode>();
  for (const owner of [pathItem, operation]) {
    for (const node of writtenParameters(specification, owner)) byName.set(sentName(node), node);
  }
  return [...byName.values()];
}

/** Parameters that their own list declares again, the later declaration of each, which is the one that counts. */
export function repeatedParameters(specification: Specification, owner: SpecNode): SpecNode[] {
  const seen = new Set<string>();
  return writtenParameters(specification, owner).filter((node) => {
    const name = sentName(node);
    const isRepeated = seen.has(name);
    seen.add(name);
    return isRepeated;
  });
}

function writtenParameters(specification: Specification, owner: SpecNode): SpecNode[] {
  return elementsOf(specification, memberOf(specification, owner, 'parameters'));
}

/** Place and name as they are sent: names of headers have no case, all others do. */
function sentName(node: SpecNode): string {
  const [place, name] = [textOf(node, 'in'), textOf(node, 'name')];
  return `${place}:${place === 'header' ? name?.toLowerCase() : name}`;
}

export function parameterViews(specification: Specification, nodes: readonly SpecNode[]): ParameterView[] {
  return nodes.flatMap((node) => parameterView(specification, node) ?? []);
}

function parameterView(specification: Specification, node: SpecNode): ParameterView | null {
  const name = textOf(node, 'name');
  const place = textOf(node, 'in');
  if (name === null || place === null || !PLACES.has(place)) return null;
  if (place === 'header' && IGNORED_HEADERS.has(name.toLowerCase())) return null;
  const media = firstMedia(specification, node);
  return {
    name,
    in: place as ParameterView['in'],
    required: place === 'path' || node.child('required')?.value === true,
    ...serialisation(node, place, specification.version === '2.0'),
    schema: media === null ? ownSchema(specification, node) : media.schema,
    mediaType: media?.mediaType ?? null,
    node,
  };
}

function serialisation(node: SpecNode, place: string, isSwagger: boolean): { style: string; explode: boolean } {
  const simple = place === 'path' || place === 'header';
  if (isSwagger) {
    const [style, explode] = COLLECTION_STYLES[textOf(node, 'collectionFormat') ?? 'csv'] ?? ['form', false];
    return { style: simple && style === 'form' ? 'simple' : style, explode };
  }
  const style = textOf(node, 'style') ?? (simple ? 'simple' : 'form');
  const explode = node.child('explode')?.value;
  return { style, explode: typeof explode === 'boolean' ? explode : style === 'form' || style === 'cookie' };
}

function ownSchema(specification: Specification, node: SpecNode): SchemaPart[] | null {
  if (specification.version === '2.0') return [parameterPart(node)];
  const schema = node.child('schema');
  return schema === null ? null : [schemaPart(schema, dialectOf(specification.version))];
}

function firstMedia(
  specification: Specification,
  node: SpecNode,
): { mediaType: string; schema: SchemaPart[] | null } | null {
  const first = entriesOf(specification, node.child('content'))[0];
  if (first === undefined) return null;
  const [mediaType, media] = first;
  return { mediaType, schema: ownSchema(specification, media) };
}

/** Response headers, and headers of a callback's response. */
export function headerViews(specification: Specification, response: SpecNode): HeaderView[] {
  return entriesOf(specification, response.child('headers'))
    .filter(([name]) => name.toLowerCase() !== 'content-type')
    .map(([name, node]) => ({
      name,
      // Swagger 2.0 knows no required headers: `required` there would be an unknown field.
      required: specification.version !== '2.0' && node.child('required')?.value === true,
      schema: firstMedia(specification, node)?.schema ?? ownSchema(specification, node),
      node,
    }));
}
