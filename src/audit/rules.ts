import type { Severity } from '../model/finding.ts';
import type { AuditRule } from './audit-rule.ts';
import { chaosWithoutRollback } from './rules/chaos-without-rollback.ts';
import { consumerWithoutPact } from './rules/consumer-without-pact.ts';
import { contractNotBlocking } from './rules/contract-not-blocking.ts';
import { databaseMocked } from './rules/database-mocked.ts';
import { dependencyWithoutTest } from './rules/dependency-without-test.ts';
import { loadPublicAddress } from './rules/load-public-address.ts';
import { loadSecret } from './rules/load-secret.ts';
import { noAssertion } from './rules/no-assertion.ts';
import { noContract } from './rules/no-contract.ts';
import { noDocumentedFailure } from './rules/no-documented-failure.ts';
import { noLoad } from './rules/no-load.ts';
import { sleepInsteadOfReadiness } from './rules/sleep.ts';
import { specificationNotServed } from './rules/specification-not-served.ts';
import { thresholdAbsurd } from './rules/threshold-absurd.ts';
import { thresholdsMissing } from './rules/thresholds-missing.ts';

/** Everything the audit looks for, in the order it is told; a new rule is a file and a row. */
export const AUDIT_RULES: readonly AuditRule[] = [
  contractNotBlocking,
  loadSecret,
  loadPublicAddress,
  chaosWithoutRollback,
  thresholdAbsurd,
  thresholdsMissing,
  databaseMocked,
  dependencyWithoutTest,
  specificationNotServed,
  consumerWithoutPact,
  noContract,
  noLoad,
  noDocumentedFailure,
  noAssertion,
  sleepInsteadOfReadiness,
];

/** The same for `docs/rules.md`: a gap is worth knowing, and fails nothing unless `audit.fail-on` asks. */
export const auditRules: readonly {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly todo: string;
}[] = AUDIT_RULES.map(({ id, title, why, todo }) => ({ id, severity: 'info', title, why, todo }));
