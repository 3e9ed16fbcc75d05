import type { ApiOperation } from '../model/api.ts';
import type { StatusRange } from './planned-request.ts';

/** Documented 2xx and 3xx; where none is documented, all of them: a documented 404 is an answer, but no success. */
export function successOf(operation: ApiOperation): readonly StatusRange[] {
  const ranges = operation.responses.flatMap(({ status }): readonly StatusRange[] => {
    const digit = /^[23]/u.exec(status)?.[0];
    if (digit === undefined) return [];
    return /^\d{3}$/u.test(status)
      ? [{ min: Number(status), max: Number(status) }]
      : [{ min: Number(digit) * 100, max: Number(digit) * 100 + 99 }];
  });
  return ranges.length > 0 ? ranges : [{ min: 200, max: 399 }];
}

export function inRanges(ranges: readonly StatusRange[], status: number): boolean {
  return ranges.some(({ min, max }) => status >= min && status <= max);
}
