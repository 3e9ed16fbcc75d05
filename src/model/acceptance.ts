/** Somebody with the right to decide says that one change is meant. It covers the change as bad as it was then, and no worse. */
export interface Acceptance {
  /** Of the change, as its finding has it. */
  readonly fingerprint: string;
  /** The worst that is covered: how bad the change was when it was accepted. */
  readonly severity: 'breaking' | 'warning';
  readonly reason: string;
  readonly source: 'comment' | 'configuration';
  /** Login of who accepted it; null for the configuration, whose history says who. */
  readonly by: string | null;
  /** When, ISO 8601; null for the configuration. */
  readonly at: string | null;
  /** Last day on which it holds, an ISO date; null: as long as the change is there. */
  readonly until: string | null;
  /** The comment that says so; null for the configuration. */
  readonly url: string | null;
}

/** An acceptance that is being made in this run: it covers the change as bad as the run finds it. */
export type AcceptanceClaim = Omit<Acceptance, 'severity'> & { readonly severity: Acceptance['severity'] | 'as-found' };
