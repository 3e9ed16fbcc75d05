import type { SpecNode } from '../node.ts';
import type { BodyView, HeaderView, MediaView, ResponseView } from './exchange.ts';
import { headerViews } from './parameters.ts';
import { formPart, type SchemaPart, schemaPart } from './schema-part.ts';
import {
  dialectOf,
  entriesBesideExtensions,
  entriesOf,
  memberOf,
  type Specification,
  textOf,
} from './specification.ts';

/** What Swagger 2.0 is taken to mean where it names no media type: nearly every such description is of JSON. */
const SWAGGER_MEDIA_TYPE = 'application/json';
const FORM_MEDIA_TYPE = 'application/x-www-form-urlencoded';

export function bodyView(
  specification: Specification,
  operation: SpecNode,
  parameters: () => readonly SpecNode[],
): BodyView | null {
  if (specification.version === '2.0') return swaggerBody(specification, operation, parameters());
  const node = memberOf(specification, operation, 'requestBody');
  if (node === null) return null;
  return new WrittenBody(specification, node);
}

/** A body whose content is read when it is asked for. */
class WrittenBody implements BodyView {
  readonly required: boolean;
  readonly node: SpecNode;
  readonly #specification: Specification;
  #content: readonly MediaView[] | null = null;

  constructor(specification: Specification, node: SpecNode) {
    this.required = node.child('required')?.value === true;
    this.node = node;
    this.#specification = specification;
  }

  get content(): readonly MediaView[] {
    this.#content ??= contentViews(this.#specification, this.node);
    return this.#content;
  }
}

export function responseViews(specification: Specification, operation: SpecNode): ResponseView[] {
  return entriesBesideExtensions(specification, memberOf(specification, operation, 'responses')).map(
    ([status, node]) => new WrittenResponse(specification, operation, { status, node }),
  );
}

/** A response whose parts are read when they are asked for: most of a changed operation's responses are unchanged. */
class WrittenResponse implements ResponseView {
  readonly status: string;
  readonly node: SpecNode;
  readonly #specification: Specification;
  readonly #operation: SpecNode;
  #content: readonly MediaView[] | null = null;
  #headers: readonly HeaderView[] | null = null;

  constructor(
    specification: Specification,
    operation: SpecNode,
    { status, node }: { readonly status: string; readonly node: SpecNode },
  ) {
    // Ranges may be written in either case.
    this.status = status === 'default' ? status : status.toUpperCase();
    this.node = node;
    this.#specification = specification;
    this.#operation = operation;
  }

  get content(): readonly MediaView[] {
    this.#content ??=
      this.#specification.version === '2.0'
        ? swaggerContent(this.#specification, this.#operation, this.node)
        : contentViews(this.#specification, this.node);
    return this.#content;
  }

  get headers(): readonly HeaderView[] {
    this.#headers ??= headerViews(this.#specification, this.node);
    return this.#headers;
  }
}

function contentViews(specification: Specification, owner: SpecNode): MediaView[] {
  return entriesOf(specification, memberOf(specification, owner, 'content')).map(([mediaType, node]) => ({
    mediaType,
    schema: partOf(specification, node, 'schema'),
    itemSchema: specification.version === '3.2' ? partOf(specification, node, 'itemSchema') : null,
    node,
  }));
}

function partOf(specification: Specification, node: SpecNode, key: string): SchemaPart[] | null {
  const schema = node.child(key);
  return schema === null ? null : [schemaPart(schema, dialectOf(specification.version))];
}

function swaggerContent(specification: Specification, operation: SpecNode, response: SpecNode): MediaView[] {
  if (response.child('schema') === null) return [];
  return mediaTypes(specification, operation, 'produces').map((mediaType) => ({
    mediaType,
    schema: partOf(specification, response, 'schema'),
    itemSchema: null,
    node: response,
  }));
}

function swaggerBody(
  specification: Specification,
  operation: SpecNode,
  parameters: readonly SpecNode[],
): BodyView | null {
  const consumed = mediaTypes(specification, operation, 'consumes');
  const body = parameters.find((node) => textOf(node, 'in') === 'body');
  if (body !== undefined) {
    const schema = partOf(specification, body, 'schema');
    const content = consumed.map((mediaType) => ({ mediaType, schema, itemSchema: null, node: body }));
    return { required: body.child('required')?.value === true, content, node: body };
  }
  const fields = parameters.filter((node) => textOf(node, 'in') === 'formData');
  const first = fields[0];
  if (first === undefined) return null;
  const forms = consumed.filter((type) => type === FORM_MEDIA_TYPE || type.startsWith('multipart/'));
  const schema = [formPart(operation, fields)];
  const content = (forms.length > 0 ? forms : [FORM_MEDIA_TYPE]).map((mediaType) => ({
    mediaType,
    schema,
    itemSchema: null,
    node: operation,
  }));
  return { required: fields.some((node) => node.child('required')?.value === true), content, node: operation };
}

function mediaTypes(specification: Specification, operation: SpecNode, key: 'consumes' | 'produces'): string[] {
  const written = operation.child(key) ?? specification.root.child(key);
  const types = Array.isArray(written?.value) ? written.value.filter((each) => typeof each === 'string') : [];
  return types.length > 0 ? types : [SWAGGER_MEDIA_TYPE];
}
