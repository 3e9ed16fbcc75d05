import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  type NamedTypeNode,
  type TypeDefinitionNode,
  type TypeExtensionNode,
  visit,
} from 'graphql';

const BUILT_IN = new Set(['Int', 'Float', 'String', 'Boolean', 'ID']);

export interface BuiltSchema {
  readonly schema: GraphQLSchema;
  /** Types that are named and defined nowhere in these files, with one place that names each. */
  readonly unknown: ReadonlyMap<string, NamedTypeNode>;
}

/**
 * Builds a schema from what may be a part of one: a subgraph extends types that others define, and modules of one service
 * define a type piece by piece. What is missing stands in as a scalar, so that everything that is there is compared.
 */
export function buildSchema(document: DocumentNode): BuiltSchema {
  const definitions = joinDefinitions(document.definitions);
  const unknown = unknownTypes(definitions);
  const stubs = [...unknown.keys()].map((value): TypeDefinitionNode => {
    return { kind: Kind.SCALAR_TYPE_DEFINITION, name: { kind: Kind.NAME, value } };
  });
  const whole: DocumentNode = { kind: Kind.DOCUMENT, definitions: [...definitions, ...stubs] };
  return { schema: buildASTSchema(whole, { assumeValid: true, assumeValidSDL: true }), unknown };
}

/** The first piece of a type is its definition and all others extend it, however they are written. */
function joinDefinitions(definitions: readonly DefinitionNode[]): DefinitionNode[] {
  const isType = (node: DefinitionNode) => isTypeDefinitionNode(node) || isTypeExtensionNode(node);
  const sorted = definitions.toSorted(
    (one, other) => Number(isTypeExtensionNode(one)) - Number(isTypeExtensionNode(other)),
  );
  const defined = new Set<string>();
  return sorted.map((node) => {
    if (!isType(node)) return node;
    const isFirst = !defined.has(node.name.value);
    defined.add(node.name.value);
    return isFirst ? asDefinition(node) : asExtension(node);
  });
}

function asDefinition(node: TypeDefinitionNode | TypeExtensionNode): DefinitionNode {
  return { ...node, kind: node.kind.replace('Extension', 'Definition') } as TypeDefinitionNode;
}

function asExtension(node: TypeDefinitionNode | TypeExtensionNode): DefinitionNode {
  return { ...node, kind: node.kind.replace('Definition', 'Extension') } as TypeExtensionNode;
}

function unknownTypes(definitions: readonly DefinitionNode[]): Map<string, NamedTypeNode> {
  const defined = new Set(definitions.filter(isTypeDefinitionNode).map((node) => node.name.value));
  const unknown = new Map<string, NamedTypeNode>();
  const NamedType = (node: NamedTypeNode) => {
    const name = node.name.value;
    if (!defined.has(name) && !BUILT_IN.has(name) && !unknown.has(name)) unknown.set(name, node);
  };
  for (const definition of definitions) visit(definition, { NamedType });
  return unknown;
}
