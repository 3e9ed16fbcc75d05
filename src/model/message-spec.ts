import type { JsonSchema } from './api.ts';
import type { SpecLocation } from './location.ts';

/** Messages of one AsyncAPI document. */
export interface MessageSpec {
  readonly file: string;
  /** What schemas refer to as `#/$defs/…`. */
  readonly definitions: Readonly<Record<string, JsonSchema>>;
  readonly messages: readonly SpecMessage[];
}

/** One message of one operation. */
export interface SpecMessage {
  /** What it is called: in the channel, as a component, and by itself; empty where it has no name. */
  readonly names: readonly string[];
  /** `SEND orders.created` */
  readonly operation: string;
  /** `operationId`, or the operation's key; null where it has none. */
  readonly operationName: string | null;
  /** Address of the channel. */
  readonly address: string;
  /** Whether it answers another message. */
  readonly isReply: boolean;
  /** JSON Schema 2020-12; null where nothing describes the payload, or another format does. */
  readonly payload: JsonSchema | null;
  readonly location: SpecLocation;
}
