import type { LoadConfig } from '../model/config.ts';
import type { ThresholdResult } from '../model/stage.ts';
import { operationTag } from '../traffic/script-requests.ts';

/** One thing that has to hold, and who said so. */
export interface Limit {
  /** As k6 writes it, with tags where it is about an operation. */
  readonly metric: string;
  /** `p(95)<500` */
  readonly expression: string;
  readonly from: ThresholdResult['from'];
}

/** The metric of one operation's own requests. */
export function metricOf(metric: string, operation: string): string {
  return `${metric}{operation:${operationTag(operation)}}`;
}

/** `load.operations`, of the operations under load. */
export function configuredLimits(
  config: Pick<LoadConfig, 'operations'>,
  operations: readonly string[],
): readonly Limit[] {
  return operations.flatMap((operation) => {
    const own = Object.hasOwn(config.operations, operation) ? (config.operations[operation] ?? {}) : {};
    return Object.entries(own).flatMap(([metric, expressions]) =>
      expressions.map(
        (expression): Limit => ({ metric: metricOf(metric, operation), expression, from: 'configuration' }),
      ),
    );
  });
}

/** k6's `thresholds`. With a delay they end the run when they are crossed, so that a growing load stops by itself. */
export function limitsByMetric(
  limits: readonly Limit[],
  abortDelay: string | null,
): Readonly<Record<string, readonly unknown[]>> {
  const byMetric: Record<string, unknown[]> = {};
  for (const { metric, expression } of limits) {
    const threshold =
      abortDelay === null ? expression : { threshold: expression, abortOnFail: true, delayAbortEval: abortDelay };
    byMetric[metric] = [...(byMetric[metric] ?? []), threshold];
  }
  return byMetric;
}

/** Operation a metric's tag names; null where it is about all, or about several things at once. */
export function operationOfMetric(metric: string): string | null {
  const operation = /\{(?:operation|name):(.*)\}$/u.exec(metric)?.[1];
  if (operation === undefined || operation.includes(',')) return null;
  // Back from the form a tag's value has.
  return operation.replaceAll(/%(?:2C|22|27|26)/gu, decodeURIComponent);
}
