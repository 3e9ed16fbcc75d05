import type { SpecNode } from '../node.ts';
import type { SchemaPart } from './schema-part.ts';

/**
 * One HTTP exchange in the words of OpenAPI 3, whatever the version: what the differ compares and what an `ApiSpec` is made
 * from. Every part keeps the node it was written at.
 */
export interface ExchangeView {
  /** `GET /orders/{id}`; callbacks and webhooks say what they are. */
  readonly id: string;
  readonly method: string;
  /** Path template, callback expression or name of the webhook. */
  readonly path: string;
  /** `inverted`: the provider sends the request, in callbacks and webhooks. */
  readonly sense: 'normal' | 'inverted';
  readonly node: SpecNode;
  /** The path item it belongs to, whose parameters are its own. */
  readonly pathItem: SpecNode;
  readonly parameters: readonly ParameterView[];
  readonly body: BodyView | null;
  readonly responses: readonly ResponseView[];
  readonly security: SecurityView;
  readonly callbacks: readonly ExchangeView[];
}

export interface ParameterView {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie' | 'querystring';
  readonly required: boolean;
  readonly style: string;
  readonly explode: boolean;
  readonly schema: readonly SchemaPart[] | null;
  /** Media type of `content`, where the parameter has that instead of a schema. */
  readonly mediaType: string | null;
  readonly node: SpecNode;
}

export interface BodyView {
  readonly required: boolean;
  readonly content: readonly MediaView[];
  readonly node: SpecNode;
}

export interface MediaView {
  readonly mediaType: string;
  readonly schema: readonly SchemaPart[] | null;
  /** 3.2: the schema of every item of a stream. */
  readonly itemSchema: readonly SchemaPart[] | null;
  readonly node: SpecNode;
}

export interface ResponseView {
  readonly status: string;
  readonly content: readonly MediaView[];
  readonly headers: readonly HeaderView[];
  readonly node: SpecNode;
}

export interface HeaderView {
  readonly name: string;
  readonly required: boolean;
  readonly schema: readonly SchemaPart[] | null;
  readonly node: SpecNode;
}

export interface SecurityView {
  /** Scheme names to scopes; an empty list of alternatives means that nothing is asked for. */
  readonly alternatives: readonly Readonly<Record<string, readonly string[]>>[];
  /** Where it is written: at the operation, or at the top; null where it is nowhere. */
  readonly node: SpecNode | null;
}
