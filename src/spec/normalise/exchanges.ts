import type { NotAnalysed } from '../../model/change.ts';
import type { SpecNode } from '../node.ts';
import { bodyView, responseViews } from './content.ts';
import type { BodyView, ExchangeView, ParameterView, ResponseView, SecurityView } from './exchange.ts';
import { type OperationNode, operationsOf } from './operations.ts';
import { parameterNodes, parameterViews } from './parameters.ts';
import { securityOf } from './security.ts';
import { entriesBesideExtensions, entriesOf, memberOf, notAnalysed, type Specification } from './specification.ts';

/** Callbacks of callbacks: nobody writes them on purpose, and references could make them endless. */
const MAX_CALLBACK_DEPTH = 3;

/** Reads one operation. What is too deep to be read goes to `missed`. */
export function exchangeOf(
  specification: Specification,
  operation: OperationNode,
  missed: NotAnalysed[],
): ExchangeView {
  return readExchange(specification, operation, { depth: 0, missed });
}

interface Context {
  readonly depth: number;
  readonly missed: NotAnalysed[];
}

function readExchange(specification: Specification, operation: OperationNode, context: Context): ExchangeView {
  const callbacks = callbackNodes(specification, operation).map((each) => {
    if (context.depth < MAX_CALLBACK_DEPTH)
      return readExchange(specification, each, { ...context, depth: context.depth + 1 });
    context.missed.push(
      notAnalysed(each.node, `callbacks of ${each.id}`, `callbacks nest more than ${MAX_CALLBACK_DEPTH} deep`),
    );
    return emptyExchange(each);
  });
  return new WrittenExchange(specification, operation, callbacks);
}

/** An exchange whose parts are read when they are asked for: most parts of a changed operation are unchanged. */
class WrittenExchange implements ExchangeView {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly sense: OperationNode['sense'];
  readonly node: SpecNode;
  readonly pathItem: SpecNode;
  readonly callbacks: readonly ExchangeView[];
  readonly #specification: Specification;
  #parameterNodes: readonly SpecNode[] | null = null;
  #parameters: readonly ParameterView[] | null = null;
  #body: BodyView | null | undefined;
  #responses: readonly ResponseView[] | null = null;
  #security: SecurityView | null = null;

  constructor(specification: Specification, operation: OperationNode, callbacks: readonly ExchangeView[]) {
    this.id = operation.id;
    this.method = operation.method;
    this.path = operation.path;
    this.sense = operation.sense;
    this.node = operation.node;
    this.pathItem = operation.pathItem;
    this.callbacks = callbacks;
    this.#specification = specification;
  }

  get parameters(): readonly ParameterView[] {
    this.#parameters ??= parameterViews(this.#specification, this.#nodesOfParameters());
    return this.#parameters;
  }

  get body(): BodyView | null {
    if (this.#body === undefined) {
      this.#body = bodyView(this.#specification, this.node, () => this.#nodesOfParameters());
    }
    return this.#body;
  }

  get responses(): readonly ResponseView[] {
    this.#responses ??= responseViews(this.#specification, this.node);
    return this.#responses;
  }

  get security(): SecurityView {
    this.#security ??= securityOf(this.#specification, this.node);
    return this.#security;
  }

  #nodesOfParameters(): readonly SpecNode[] {
    this.#parameterNodes ??= parameterNodes(this.#specification, this.node, this.pathItem);
    return this.#parameterNodes;
  }
}

function callbackNodes(specification: Specification, operation: OperationNode): OperationNode[] {
  const named = entriesOf(specification, memberOf(specification, operation.node, 'callbacks'));
  return named.flatMap(([name, callback]) =>
    entriesBesideExtensions(specification, callback).flatMap(([expression, pathItem]) =>
      operationsOf(specification, {
        path: expression,
        pathItem,
        sense: operation.sense === 'normal' ? 'inverted' : 'normal',
        label: (method) => `${operation.id} callback ${name} ${method} ${expression}`,
      }),
    ),
  );
}

function emptyExchange(operation: OperationNode): ExchangeView {
  const { id, method, path, sense, node, pathItem } = operation;
  const security = { alternatives: [], node: null as SpecNode | null };
  return {
    id,
    method,
    path,
    sense,
    node,
    pathItem,
    parameters: [],
    body: null,
    responses: [],
    security,
    callbacks: [],
  };
}
