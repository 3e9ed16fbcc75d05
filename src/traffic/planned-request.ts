/** A status, or a range of them, that counts as success. */
export interface StatusRange {
  readonly min: number;
  readonly max: number;
}

/** A part of an address: text, or the id that an earlier request of the same round created. */
export type AddressPart =
  | string
  | {
      /** Operation whose answer holds the id. */
      readonly createdBy: string;
      /** Taken where that request did not answer with an id. */
      readonly otherwise: string;
    };

/** Steps to an id in an answer's JSON, or the last segment of its `Location` header. */
export type IdAt = readonly string[] | 'location';

/** Where a credential stands in a request, and the name its value is handed over by: never the value. */
export interface PlannedCredential {
  readonly in: 'header' | 'query' | 'cookie';
  readonly name: string;
  /** What stands before the value; null: nothing. */
  readonly scheme: 'Bearer' | 'Basic' | null;
  readonly variable: string;
}

/** One request the generated script sends: everything decided before, apart from ids that only the provider knows. */
export interface PlannedRequest {
  /** `GET /orders/{id}` */
  readonly operation: string;
  readonly method: string;
  /** Relative to the base address, beginning with a slash, query included. */
  readonly address: readonly AddressPart[];
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | null;
  readonly success: readonly StatusRange[];
  /** Where its answer holds the id; null where no later request needs it. */
  readonly idAt: IdAt | null;
  /** For the security schemes of the operation; what the configuration adds to every request stands elsewhere. */
  readonly credentials: readonly PlannedCredential[];
  /**
   * `call`: it is in scope. `prepare`: it only makes data for others, in every round (they delete it);
   * `setup`: likewise, but once before the load begins.
   */
  readonly role: 'call' | 'prepare' | 'setup';
}

/** What one smoke request is after: a documented success, the same with what is optional, or a documented failure that is cheap to cause. */
export type Purpose =
  | { readonly kind: 'success' }
  | { readonly kind: 'optional' }
  | {
      readonly kind: 'failure';
      readonly failure: 'bad-body' | 'unknown-id' | 'no-credentials';
      /** Statuses that refuse it as documented. */
      readonly expected: readonly number[];
    };

export interface SmokeRequest extends Omit<PlannedRequest, 'role'> {
  /** `cleanup`: takes away what another request made. */
  readonly role: PlannedRequest['role'] | 'cleanup';
  readonly purpose: Purpose;
  /** What tells it from the operation's other requests, `as application/xml`, `without credentials`; null: its first one. */
  readonly asked: string | null;
  /** Its number among the operation's successes: what must be unique differs by it. */
  readonly variant: number;
  /**
   * What has to have happened before it is sent: the operation's first request succeeded, or the one with everything optional was
   * refused. Absent: nothing.
   */
  readonly after?: 'success' | 'refusal';
  /** Name under which the id of what it makes is kept, for what takes that away; absent: its operation. */
  readonly makes?: string;
}

/** Why an operation is not called: what kind of reason, and the sentence a reader gets. */
export interface NotCalled {
  readonly operation: string;
  readonly reason: string;
  readonly cause: 'needs-secret' | 'changes-data' | 'not-writable' | 'unknown';
}

export interface RequestPlan {
  readonly requests: readonly PlannedRequest[];
  readonly notCalled: readonly NotCalled[];
}

/** Header name to the name of the environment variable that holds its value. */
export type CredentialNames = Readonly<Record<string, string>>;
