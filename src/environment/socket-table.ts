/** TCP_LISTEN in the kernel's table. */
export const LISTEN_STATE = '0A';
/** TCP_CLOSE, which is what a UDP socket is in that is connected to nobody. */
export const UNCONNECTED_STATE = '07';

/** A row of `/proc/net/tcp`, `tcp6`, `udp` or `udp6` (proc(5)): `sl local_address rem_address st … inode`. */
export interface BoundSocket {
  /** As it is written everywhere: `127.0.0.1`, `::1`; one of IPv4 in IPv6 (`::ffff:…`) as IPv4. */
  readonly address: string;
  readonly port: number;
  readonly state: string;
  readonly inode: string;
}

/** As Node's `endianness` names it. */
export type ByteOrder = 'LE' | 'BE';

const WORD_DIGITS = 8;
const MAPPED_4 = /^0{20}ffff/u;

/** Rows that are none are left out. `order` is that of the machine's bytes, in which the kernel writes each 32 bits of an address. */
export function readBound(table: string, order: ByteOrder): readonly BoundSocket[] {
  return table
    .split('\n')
    .slice(1)
    .map((row) => row.trim().split(/\s+/u))
    .flatMap(([, local = '', , state = '', ...rest]) => {
      const [, address = '', port = ''] = /^((?:[\dA-F]{8}){1,4}):([\dA-F]{4})$/u.exec(local) ?? [];
      const inode = rest[5] ?? '';
      if (address === '' || inode === '') return [];
      return [{ address: formatAddress(address, order), port: Number.parseInt(port, 16), state, inode }];
    });
}

function formatAddress(digits: string, order: ByteOrder): string {
  const words = digits.match(new RegExp(`.{${WORD_DIGITS}}`, 'gu')) ?? [];
  const bytes = words.flatMap((word) => {
    const pairs = word.match(/../gu) ?? [];
    return order === 'LE' ? pairs.toReversed() : pairs;
  });
  const text = bytes.join('').toLowerCase();
  if (bytes.length === 4 || MAPPED_4.test(text)) {
    return bytes
      .slice(-4)
      .map((byte) => Number.parseInt(byte, 16))
      .join('.');
  }
  const groups = text.match(/.{4}/gu) ?? [];
  // The parser of addresses shortens them as RFC 5952 wants it.
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
}
