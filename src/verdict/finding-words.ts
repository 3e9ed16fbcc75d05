import type { Change } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import { describeChange } from './change-words.ts';
import { formatNumberOf } from './figures.ts';

/** A finding in one sentence without its full stop: as a caller would tell it, else its message led by its operation. */
export function describeFinding(finding: Finding, change: Change | null): string {
  const told = change === null ? null : describeChange(change);
  if (told !== null) return told;
  const message = finding.message.replace(/[.\s]+$/u, '');
  const [operation] = finding.operations;
  if (operation === undefined || finding.operations.some((known) => message.includes(known))) return message;
  const others = finding.operations.length - 1;
  return `\`${operation}\`${others > 0 ? ` and ${formatNumberOf(others, 'more operation')}` : ''}: ${message}`;
}
