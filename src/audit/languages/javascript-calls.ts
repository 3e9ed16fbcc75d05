import { field, plainString, type Source, type SyntaxNode } from '../syntax.ts';

/** `require('x')`, `import('x')`; null for every other call. */
export function requiredModule(source: Source, node: SyntaxNode): string | null {
  if (node.type !== 'call_expression') return null;
  const callee = source.of(field(node, 'function'));
  if (callee !== 'require' && callee !== 'import') return null;
  return plainString(source, argumentsOf(node)[0] ?? null);
}

/** What stands in `await`, in brackets, or beside a type. */
export function unwrap(node: SyntaxNode | null): SyntaxNode | null {
  const isAround =
    node?.type === 'await_expression' ||
    node?.type === 'parenthesized_expression' ||
    node?.type === 'as_expression' ||
    node?.type === 'non_null_expression';
  return isAround ? unwrap(node.children[0] ?? null) : node;
}

/** Without the comments between them. */
export function argumentsOf(call: SyntaxNode): readonly SyntaxNode[] {
  return (field(call, 'arguments')?.children ?? []).filter(({ type }) => type !== 'comment');
}

/** `pool.prototype.query` → `pool`; `new Pool()` → `Pool`. */
export function rootName(source: Source, node: SyntaxNode | null): string {
  switch (node?.type) {
    case 'member_expression':
    case 'subscript_expression':
      return rootName(source, unwrap(field(node, 'object')));
    case 'call_expression':
      return rootName(source, field(node, 'function'));
    case 'new_expression':
      return rootName(source, field(node, 'constructor'));
    case 'identifier':
      return source.of(node);
    default:
      return '';
  }
}

/** Every name of a chain of calls, without what stands in brackets: `expect(a).not.toBe` → expect, not, toBe. */
export function chainOf(source: Source, node: SyntaxNode | null): readonly string[] {
  switch (node?.type) {
    case 'member_expression':
      return [...chainOf(source, unwrap(field(node, 'object'))), source.of(field(node, 'property'))];
    case 'call_expression':
    case 'await_expression':
    case 'parenthesized_expression':
      return chainOf(source, field(node, 'function') ?? node.children[0] ?? null);
    case 'new_expression':
      return chainOf(source, field(node, 'constructor'));
    case 'identifier':
    case 'this':
      return [source.of(node)];
    default:
      return [];
  }
}
