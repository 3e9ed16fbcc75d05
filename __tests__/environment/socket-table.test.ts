import { expect, it } from 'vitest';
import { LISTEN_STATE, readBound } from '../../src/environment/socket-table.ts';

const row = (local: string, state = LISTEN_STATE) =>
  `   0: ${local} 00000000:0000 ${state} 00000000:00000000 00:00000000 00000000     0        0 12345 1 0 100 0 0 10 0`;

const read = (local: string, order: 'LE' | 'BE' = 'LE') =>
  readBound(['  sl  local_address …', row(local)].join('\n'), order)[0]?.address;

it('reads address, port, state and inode from the table of the kernel', () => {
  const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 12345 1 0 100 0 0 10 0
   1: 0100007F:1F91 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 12346 1 0 20 4 30 10 -1
   bad row
   2: 01007F:1F91 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 12346`;
  expect(readBound(table, 'LE')).toEqual([
    { address: '127.0.0.1', port: 8080, state: '0A', inode: '12345' },
    { address: '127.0.0.1', port: 8081, state: '01', inode: '12346' },
  ]);
  expect(readBound('', 'LE')).toEqual([]);
});

it.each([
  ['00000000:1F90', '0.0.0.0'],
  ['010011AC:1F90', '172.17.0.1'],
  ['00000000000000000000000000000000:1F90', '::'],
  ['00000000000000000000000001000000:1F90', '::1'],
  ['000000FD000000000000000002000000:1F90', 'fd00::2'],
  ['0000000000000000FFFF00000100007F:1F90', '127.0.0.1'],
  ['0000000000000000FFFF000000000000:1F90', '0.0.0.0'],
])('writes %s as %s', (local, address) => {
  expect(read(local)).toBe(address);
});

it('reads what a machine of the other byte order writes', () => {
  expect(read('7F000001:1F90', 'BE')).toBe('127.0.0.1');
  expect(read('00000000000000000000FFFFAC110001:1F90', 'BE')).toBe('172.17.0.1');
  expect(read('00000000000000000000000000000001:1F90', 'BE')).toBe('::1');
});
