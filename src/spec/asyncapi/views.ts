import type { Flow } from '../diff/schema-pair.ts';
import type { SpecNode } from '../node.ts';
import type { SecurityView } from '../normalise/exchange.ts';
import type { SchemaPart } from '../normalise/schema-part.ts';

/** A channel in the words of AsyncAPI 3, whatever the version. */
export interface ChannelView {
  /** Where clients find it: the key in version 2, `address` in version 3 (its key where it has none). */
  readonly address: string;
  readonly parameters: readonly ChannelParameter[];
  /** What it is: the target of a reference. */
  readonly node: SpecNode;
  /** Where it is written: the key a person knows. */
  readonly written: SpecNode;
}

export interface ChannelParameter {
  readonly name: string;
  readonly schema: readonly SchemaPart[] | null;
  readonly node: SpecNode;
}

/** What the application does at a channel. */
export interface OperationView {
  /** `SEND orders.created`, `RECEIVE orders`. */
  readonly id: string;
  /** Who sends the message: `request` is what the application receives. */
  readonly flow: Flow;
  readonly channel: ChannelView;
  /** `operationId` in version 2, the key in version 3; null where it has none. */
  readonly name: string | null;
  readonly messages: readonly MessageView[];
  readonly reply: ReplyView | null;
  readonly security: SecurityView;
  /** The operation and its traits. */
  readonly owners: readonly SpecNode[];
  readonly node: SpecNode;
}

export interface ReplyView {
  /** Address of the channel, or the expression that gives it; empty where nothing is said. */
  readonly address: string;
  readonly messages: readonly MessageView[];
  readonly node: SpecNode;
}

export interface MessageView {
  /** What it is called: in the channel, as a component, and by itself; empty where it has no name. */
  readonly names: readonly string[];
  /** Empty where none is described. */
  readonly payload: readonly SchemaPart[];
  readonly headers: readonly SchemaPart[];
  /** Empty where nobody says. */
  readonly contentType: string;
  /** A format that is no JSON Schema, with the payload as it is written; null for JSON Schema. */
  readonly foreign: { readonly format: string; readonly node: SpecNode } | null;
  readonly correlation: SpecNode | null;
  /** The message and its traits. */
  readonly owners: readonly SpecNode[];
  readonly node: SpecNode;
}
