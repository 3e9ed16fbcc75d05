import type { CancelGraces } from './runner-process.ts';

export interface RunActionOptions {
  /** Folder with `action.yml` and what it names. */
  readonly actionDirectory: string;
  readonly event: { readonly name: string; readonly payload: unknown };
  /** The checkout: GITHUB_WORKSPACE, and the step's working directory. */
  readonly workspace: string;
  /** `owner/name` */
  readonly repository: string;
  readonly token: string;
  readonly apiUrl: string;
  readonly serverUrl?: string;
  /** GITHUB_SHA and GITHUB_REF; on pull requests the merge commit, which is nobody's head. */
  readonly sha?: string;
  readonly ref?: string;
  readonly actor?: string;
  /** The step's `with:`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** The step's `env:`, on top of everything else. */
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: { readonly id: number; readonly attempt?: number };
  /** Kept by the caller between runs, as a self-hosted runner does; made and removed here when left out. */
  readonly toolCache?: string;
  readonly cancelAfterMs?: number;
  readonly killAfterMs?: number;
  /** As the two above, at a moment the test knows better than a clock. */
  readonly cancelWhen?: AbortSignal;
  readonly killWhen?: AbortSignal;
  readonly graces?: CancelGraces;
  /** Called with each line of the log as it is written. */
  readonly onLine?: (line: string) => void;
}
