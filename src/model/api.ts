import type { Location } from './location.ts';

/** A JSON Schema of dialect 2020-12, whatever the specification's version was; references point into `#/$defs/…`. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

export interface ApiMedia {
  readonly mediaType: string;
  readonly schema: JsonSchema | null;
  /** First example of the specification; undefined where there is none (null is an example too). */
  readonly example: unknown;
  /** Further examples that have a name; absent where there are none. */
  readonly otherExamples?: readonly { readonly name: string; readonly value: unknown }[];
  /** Content types of the parts of a multipart body that name one, by property. */
  readonly encoding: Readonly<Record<string, string>>;
}

export interface ApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required: boolean;
  readonly schema: JsonSchema | null;
  readonly example: unknown;
  /** `form`, `simple`, … with the default of its place filled in. */
  readonly style: string;
  readonly explode: boolean;
  /** Content type of its text, where `content` describes it instead of `schema`. Absent: it has a style. */
  readonly mediaType?: string;
}

export interface ApiResponse {
  /** As written: `200`, `4XX`, `default`. */
  readonly status: string;
  readonly content: readonly ApiMedia[];
  readonly headers: readonly ApiHeader[];
  readonly links: readonly ApiLink[];
  readonly location: Location;
}

export interface ApiHeader {
  readonly name: string;
  readonly required: boolean;
  readonly schema: JsonSchema | null;
  readonly location: Location;
}

/** What an answer says about the request that may follow it. */
export interface ApiLink {
  /** Id of the operation it leads to, `GET /orders/{id}`. */
  readonly operation: string;
  /** Runtime expressions (`$response.body#/id`) or values, by the name of the parameter. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** How credentials travel; OAuth 2 and OpenID Connect end in a bearer token too. */
export type ApiSecurityScheme =
  | { readonly kind: 'bearer' }
  | { readonly kind: 'basic' }
  | { readonly kind: 'api-key'; readonly in: 'header' | 'query' | 'cookie'; readonly name: string }
  /** Digest, mutual TLS, …: in the words of the specification. */
  | { readonly kind: 'other'; readonly words: string };

export interface ApiOperation {
  /** `GET /orders/{id}`: method in capitals and the path template. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly operationId: string | null;
  /** Path-level parameters pushed down, operation-level ones first in precedence. */
  readonly parameters: readonly ApiParameter[];
  readonly requestBody: { readonly required: boolean; readonly content: readonly ApiMedia[] } | null;
  readonly responses: readonly ApiResponse[];
  /** Alternatives, each scheme name to scopes; an empty list or an empty alternative needs no credentials. */
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly location: Location;
}

/** One side of a specification in one normalised form: what contracts, smoke and load read. */
export interface ApiSpec {
  readonly file: string;
  readonly title: string;
  readonly version: '2.0' | '3.0' | '3.1' | '3.2';
  /** Path prefixes of `servers` (or `basePath`), without a trailing slash; `['']` where there is none. */
  readonly basePaths: readonly string[];
  readonly operations: readonly ApiOperation[];
  /** By the names that `security` uses. */
  readonly securitySchemes: Readonly<Record<string, ApiSecurityScheme>>;
  /** What `$ref: '#/$defs/<name>'` in the schemas above points to. */
  readonly definitions: Readonly<Record<string, JsonSchema>>;
  /** One self-contained document in the specification's own version, references to other files drawn in. */
  readonly bundled: unknown;
}
