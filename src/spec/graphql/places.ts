import {
  type ASTNode,
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type InputValueDefinitionNode,
  Kind,
} from 'graphql';
import type { Side, SpecLocation } from '../../model/location.ts';

/**
 * Where everything of a schema is written, by its coordinate: `User`, `User.email`, `User.posts.first`, `@auth.role`; what belongs
 * to one of them after a mark: `User.email:type`, `User.email@deprecated`, `User&Node`, `Result|Error`, `schema:query`.
 */
export class Places {
  readonly #side: Side;
  readonly #nodes = new Map<string, ASTNode>();
  readonly #entry: string;

  constructor(side: Side, document: DocumentNode, entry: string) {
    this.#side = side;
    this.#entry = entry;
    for (const definition of document.definitions) this.#addDefinition(definition);
  }

  has(coordinate: string): boolean {
    return this.#nodes.has(coordinate);
  }

  /** The place of the coordinate, or of the nearest thing around it. */
  location(coordinate: string): SpecLocation {
    for (let at = coordinate; at !== ''; at = around(at)) {
      const node = this.#nodes.get(at);
      if (node !== undefined) return this.locationOf(node, coordinate);
    }
    return { side: this.#side, file: this.#entry, line: 1, column: 1, pointer: pointerOf(coordinate) };
  }

  locationOf(node: ASTNode, coordinate: string): SpecLocation {
    const { loc } = node;
    const pointer = pointerOf(coordinate);
    if (loc === undefined) return { side: this.#side, file: this.#entry, line: 1, column: 1, pointer };
    const { line, column } = loc.startToken;
    return { side: this.#side, file: loc.source.name, line, column, pointer };
  }

  #add(coordinate: string, node: ASTNode): void {
    if (!this.#nodes.has(coordinate)) this.#nodes.set(coordinate, node);
  }

  #addDefinition(definition: DefinitionNode): void {
    switch (definition.kind) {
      case Kind.SCHEMA_DEFINITION:
      case Kind.SCHEMA_EXTENSION:
        this.#add('schema', definition);
        for (const each of definition.operationTypes ?? []) this.#add(`schema:${each.operation}`, each.type);
        this.#addDirectives('schema', definition.directives);
        return;
      case Kind.DIRECTIVE_DEFINITION:
        this.#add(`@${definition.name.value}`, definition.name);
        for (const each of definition.arguments ?? []) this.#addInput(`@${definition.name.value}`, each);
        for (const each of definition.locations) this.#add(`@${definition.name.value}|${each.value}`, each);
        return;
      default:
        this.#addType(definition);
    }
  }

  #addType(definition: DefinitionNode): void {
    if (!('name' in definition) || definition.name === undefined) return;
    const type = definition.name.value;
    this.#add(type, definition.name);
    this.#addDirectives(type, 'directives' in definition ? definition.directives : undefined);
    if ('interfaces' in definition) {
      for (const each of definition.interfaces ?? []) this.#add(`${type}&${each.name.value}`, each);
    }
    if ('types' in definition) for (const each of definition.types ?? []) this.#add(`${type}|${each.name.value}`, each);
    if ('values' in definition) {
      for (const each of definition.values ?? []) this.#addNamed(`${type}.${each.name.value}`, each);
    }
    if (!('fields' in definition)) return;
    for (const field of definition.fields ?? []) {
      if (field.kind === Kind.INPUT_VALUE_DEFINITION) this.#addInput(type, field);
      else {
        const coordinate = `${type}.${field.name.value}`;
        this.#addNamed(coordinate, field);
        this.#add(`${coordinate}:type`, field.type);
        for (const argument of field.arguments ?? []) this.#addInput(coordinate, argument);
      }
    }
  }

  #addInput(owner: string, input: InputValueDefinitionNode): void {
    const coordinate = `${owner}.${input.name.value}`;
    this.#addNamed(coordinate, input);
    this.#add(`${coordinate}:type`, input.type);
    if (input.defaultValue !== undefined) this.#add(`${coordinate}:default`, input.defaultValue);
  }

  #addNamed(
    coordinate: string,
    node: ASTNode & { readonly name: ASTNode; readonly directives?: readonly DirectiveNode[] | undefined },
  ): void {
    this.#add(coordinate, node.name);
    this.#addDirectives(coordinate, node.directives);
  }

  #addDirectives(owner: string, directives: readonly DirectiveNode[] | undefined): void {
    for (const directive of directives ?? []) {
      const coordinate = `${owner}@${directive.name.value}`;
      this.#add(coordinate, directive);
      for (const argument of directive.arguments ?? []) this.#add(`${coordinate}.${argument.name.value}`, argument);
    }
  }
}

/** `User.email:type` → `User.email` → `User` → nothing. */
function around(coordinate: string): string {
  const end = Math.max(...['.', ':', '@', '&', '|'].map((mark) => coordinate.lastIndexOf(mark)));
  return end <= 0 ? '' : coordinate.slice(0, end);
}

/** The coordinate as a pointer: `/User/email`. */
function pointerOf(coordinate: string): string {
  return coordinate
    .split(/[.:&|]|(?=@)/)
    .filter((part) => part !== '')
    .map((part) => `/${part}`)
    .join('');
}
