import { randomBytes } from 'node:crypto';

/** `pay_` and 24 hexadecimal digits: unguessable, and readable in a log. */
export const newId = (prefix) => `${prefix}_${randomBytes(12).toString('hex')}`;
