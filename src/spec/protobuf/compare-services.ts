import type { ProtoComparison } from './comparison.ts';
import { missCustomOptions } from './custom-options.ts';
import { optionOf } from './features.ts';
import type { ProtoRpc, ProtoService } from './model.ts';
import { isSameName, relative, resolveType } from './names.ts';
import { operationOf, reach } from './reaches.ts';

export function compareService(comparison: ProtoComparison, base: ProtoService, head: ProtoService): void {
  const after = new Map(head.rpcs.map((rpc) => [rpc.name, rpc]));
  for (const rpc of base.rpcs) {
    const counterpart = after.get(rpc.name);
    after.delete(rpc.name);
    if (counterpart !== undefined) compareRpc(comparison, { base: rpc, head: counterpart, service: head });
    else reportRpc(comparison, { rpc, service: base, isRemoved: true });
  }
  for (const rpc of after.values()) reportRpc(comparison, { rpc, service: head, isRemoved: false });
}

interface Alone {
  readonly rpc: ProtoRpc;
  readonly service: ProtoService;
  readonly isRemoved: boolean;
}

function reportRpc(comparison: ProtoComparison, { rpc, service, isRemoved }: Alone): void {
  const about = `${service.fullName}/${rpc.name}`;
  comparison.report(isRemoved ? 'RPC_NO_DELETE' : 'RPC_ADDED', {
    message: `Procedure ${about} was ${isRemoved ? 'removed' : 'added'}`,
    base: isRemoved ? rpc : null,
    head: isRemoved ? null : rpc,
    about,
    reaches: [reach(operationOf(service, rpc), 'none')],
  });
}

interface RpcPair {
  readonly base: ProtoRpc;
  readonly head: ProtoRpc;
  readonly service: ProtoService;
}

function compareRpc(comparison: ProtoComparison, pair: RpcPair): void {
  const { base, head, service } = pair;
  const operation = operationOf(service, head);
  const about = `${service.fullName}/${head.name}`;
  for (const key of ['request', 'response'] as const) {
    compareRpcType(comparison, pair, key);
    if (base[key].isStream === head[key].isStream) continue;
    const words = key === 'request' ? 'takes' : 'returns';
    comparison.report(key === 'request' ? 'RPC_SAME_CLIENT_STREAMING' : 'RPC_SAME_SERVER_STREAMING', {
      message: `Procedure ${about} ${words} ${head[key].isStream ? 'a stream' : 'one message'} now`,
      base: base[key],
      head: head[key],
      about,
      reaches: [reach(operation, key)],
    });
  }
  missCustomOptions(comparison, { base, head }, about);
  const option = 'idempotency_level';
  const levels = [base, head].map((rpc) => optionOf(rpc.options, option) ?? 'IDEMPOTENCY_UNKNOWN');
  const place = (rpc: ProtoRpc) => rpc.options.findLast((each) => each.name === option) ?? rpc;
  if (levels[0] !== levels[1]) {
    comparison.report('RPC_SAME_IDEMPOTENCY_LEVEL', {
      message: `${option} of procedure ${about} changed from ${levels[0]} to ${levels[1]}`,
      base: place(base),
      head: place(head),
      about,
      reaches: [reach(operation, 'none')],
      detail: levels.join(' > '),
    });
  }
  if (optionOf(base.options, 'deprecated') !== 'true' && optionOf(head.options, 'deprecated') === 'true') {
    const at = head.options.findLast((each) => each.name === 'deprecated') ?? head;
    const message = `Procedure ${about} is deprecated`;
    comparison.report('DEFINITION_DEPRECATED', { message, base, head: at, about, reaches: [reach(operation, 'none')] });
  }
}

function compareRpcType(
  comparison: ProtoComparison,
  { base, head, service }: RpcPair,
  key: 'request' | 'response',
): void {
  const before = resolveType(comparison.base, base[key]);
  const after = resolveType(comparison.head, head[key]);
  const isSame = relative(comparison.base, before.name) === relative(comparison.head, after.name);
  if (isSame || isSameName(before, after)) return;
  const about = `${service.fullName}/${head.name}`;
  comparison.report(key === 'request' ? 'RPC_SAME_REQUEST_TYPE' : 'RPC_SAME_RESPONSE_TYPE', {
    message: `Procedure ${about} ${key === 'request' ? 'takes' : 'returns'} ${after.name} instead of ${before.name}`,
    base: base[key],
    head: head[key],
    about,
    reaches: [reach(operationOf(service, head), key)],
    detail: `${before.name} > ${after.name}`,
  });
}
