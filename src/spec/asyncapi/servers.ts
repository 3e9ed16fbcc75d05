import type { SpecNode } from '../node.ts';
import { entriesOf, memberOf, textOf } from '../normalise/specification.ts';
import type { AsyncDocument } from './document.ts';

/** Addresses with their protocol and the defaults of their variables: `kafka://broker.example.com:9092`. */
export function listServers(document: AsyncDocument): Map<string, SpecNode> {
  const { specification } = document;
  const map = memberOf(specification, specification.root, 'servers');
  return new Map(
    entriesOf(specification, map).map(([, node]) => [withVariables(document, node, addressOf(document, node)), node]),
  );
}

function addressOf({ major }: AsyncDocument, server: SpecNode): string {
  const protocol = (textOf(server, 'protocol') ?? '').toLowerCase();
  const written =
    major === 2 ? textOf(server, 'url') : `${textOf(server, 'host') ?? ''}${textOf(server, 'pathname') ?? ''}`;
  const address = (written ?? '').replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/\/+$/, '');
  return `${protocol}://${address}`;
}

function withVariables({ specification }: AsyncDocument, server: SpecNode, address: string): string {
  let filled = address;
  for (const [name, variable] of entriesOf(specification, memberOf(specification, server, 'variables'))) {
    filled = filled.replaceAll(`{${name}}`, () => String(variable.child('default')?.value ?? `{${name}}`));
  }
  return filled;
}

/** Addresses of the servers that a channel is on, with the line that says so; without a list it is on all of them. */
export function serversOfChannel(document: AsyncDocument, channel: SpecNode): Map<string, SpecNode> {
  const { specification, major } = document;
  const all = listServers(document);
  const list = channel.child('servers')?.children() ?? [];
  if (list.length === 0) return all;
  const servers = memberOf(specification, specification.root, 'servers');
  return new Map(
    list.flatMap((written): [string, SpecNode][] => {
      const server = major === 2 ? servers?.child(String(written.value)) : written;
      const target = server == null ? null : specification.sources.resolve(server);
      const [address] = [...all].find(([, node]) => node.value === target?.value) ?? [];
      return address === undefined ? [] : [[address, written]];
    }),
  );
}
