import type { SpecNode } from '../node.ts';
import type { ExchangeView, ParameterView } from '../normalise/exchange.ts';
import { repeatedParameters } from '../normalise/parameters.ts';
import type { SchemaPart } from '../normalise/schema-part.ts';
import { notAnalysed, textOf } from '../normalise/specification.ts';
import { compareExamples } from './examples.ts';
import type { ExchangePair } from './exchange-pair.ts';
import { compareStability, compareSunset, isRetired } from './lifecycle.ts';
import { templateNames } from './pair-paths.ts';
import { defaultChange } from './schema/annotations.ts';
import { compareUnknownMembers } from './unknown-members.ts';

/** Path, query, header and cookie parameters, those of the path item among them. */
export function compareParameters(pair: ExchangePair): void {
  missRepeated(pair);
  const after = new Map(pair.head.parameters.map((each) => [parameterKey(pair.head, each), each]));
  for (const parameter of pair.base.parameters) {
    const key = parameterKey(pair.base, parameter);
    const counterpart = after.get(key);
    after.delete(key);
    if (counterpart === undefined && isUndeclared(pair, parameter)) missUndeclared(pair, parameter);
    else if (counterpart === undefined) reportRemoved(pair, parameter);
    else compareParameter(pair, parameter, counterpart);
  }
  for (const parameter of after.values()) {
    if (isUndeclared(pair, parameter) && takesAnyText(pair, parameter)) missUndeclared(pair, parameter);
    else reportAdded(pair, parameter);
  }
}

/** Of two declarations of one parameter in one list only the later is compared. */
function missRepeated({ comparison, head }: ExchangePair): void {
  for (const owner of [head.pathItem, head.node]) {
    for (const node of repeatedParameters(comparison.head, owner)) {
      const what = `an earlier declaration of the ${textOf(node, 'in')} parameter "${textOf(node, 'name')}"`;
      const why = 'the list declares the parameter twice; the later declaration is compared';
      comparison.missed.push(notAnalysed(node, what, why));
    }
  }
}

/** Both paths have the place of the parameter, and one side forgot to declare it: it can be sent all the same. */
function isUndeclared(pair: ExchangePair, parameter: ParameterView): boolean {
  if (parameter.in !== 'path') return false;
  const [before, after] = [templateNames(pair.base.path), templateNames(pair.head.path)];
  return before.length === after.length && (before.includes(parameter.name) || after.includes(parameter.name));
}

/** Whether declaring the parameter restricts nothing that was sent before. */
function takesAnyText(pair: ExchangePair, { schema }: ParameterView): boolean {
  if (schema === null) return true;
  const view = pair.comparison.schemas.view('head', schema);
  const isText = view.types === null || view.types.value.has('string');
  const isFree = view.values === null && view.format === null && view.patterns.length === 0;
  return isText && isFree && view.limits.size === 0 && view.groups.length === 0;
}

function missUndeclared(pair: ExchangePair, parameter: ParameterView): void {
  const what = `path parameter "${parameter.name}"`;
  pair.comparison.missed.push({ location: parameter.node.location(), what, why: 'it is declared on one side only' });
}

/** Path parameters are told apart by their position, headers without regard to case. */
function parameterKey(exchange: ExchangeView, { name, in: place }: ParameterView): string {
  if (place === 'header') return `header:${name.toLowerCase()}`;
  const index = place === 'path' ? templateNames(exchange.path).indexOf(name) : -1;
  return index === -1 ? `${place}:${name}` : `path:#${index}`;
}

function nameOf({ name, in: place }: ParameterView): string {
  return `${place} parameter "${name}"`;
}

function reachPart(parameter: ParameterView): { parameter: string } {
  return { parameter: `${parameter.in}:${parameter.name}` };
}

function reportRemoved(pair: ExchangePair, parameter: ParameterView): void {
  // A path parameter cannot go alone: the path's template says that it is another path, or the file was wrong before.
  if (parameter.in === 'path' && !templateNames(pair.base.path).includes(parameter.name)) return;
  const message = `The ${nameOf(parameter)} was removed`;
  const isAnnounced = isRetired(parameter.node, pair.comparison.today);
  pair.report(isAnnounced ? 'parameter.removed-after-deprecation' : 'parameter.removed', message, {
    direction: pair.requestFlow,
    base: parameter.node,
    head: null,
    owners: ownersOf(pair.base),
    part: reachPart(parameter),
  });
}

function reportAdded(pair: ExchangePair, parameter: ParameterView): void {
  if (parameter.in === 'path' && !templateNames(pair.head.path).includes(parameter.name)) return;
  const rule = parameter.required ? 'parameter.required-added' : 'parameter.added';
  const message = `The ${parameter.required ? 'required ' : ''}${nameOf(parameter)} was added`;
  pair.report(rule, message, {
    direction: pair.requestFlow,
    base: null,
    head: parameter.node,
    owners: ownersOf(pair.head),
    part: reachPart(parameter),
  });
}

function ownersOf({ node, pathItem }: ExchangeView): (SpecNode | null)[] {
  return [node.child('parameters'), pathItem.child('parameters')];
}

function compareParameter(pair: ExchangePair, base: ParameterView, head: ParameterView): void {
  if (pair.comparison.unchanged.isSame(base.node, head.node)) return;
  const flow = pair.requestFlow;
  const part = reachPart(head);
  const subject = `The ${nameOf(head)}`;
  const at = (key: string) => ({
    direction: flow,
    base: base.node.child(key) ?? base.node,
    head: head.node.child(key) ?? head.node,
    part,
  });
  if (!base.required && head.required)
    pair.report('parameter.became-required', `${subject} became required`, at('required'));
  if (base.required && !head.required)
    pair.report('parameter.became-optional', `${subject} became optional`, at('required'));
  compareSerialisation(pair, { base, head, subject, at });
  compareDeprecation(pair, { base, head, subject, at });
  compareValue(pair, { base, head, subject, at });
  compareEmptiness(pair, { base, head, subject, at });
  compareExamples(pair, { base: base.node, head: head.node }, { flow, part, subject: `the ${nameOf(head)}` });
  compareUnknownMembers(pair.comparison, 'parameter', { base: base.node, head: head.node });
}

function compareDeprecation(pair: ExchangePair, { base, head, subject, at }: ParameterPair): void {
  const [was, is] = [base, head].map(({ node }) => node.child('deprecated')?.value === true);
  if (!was && is) pair.report('parameter.deprecated', `${subject} is deprecated`, at('deprecated'));
  if (was && !is) pair.report('parameter.undeprecated', `${subject} is no longer deprecated`, at('deprecated'));
  const name = `${subject.charAt(0).toLowerCase()}${subject.slice(1)}`;
  const nodes = { base: base.node, head: head.node };
  compareSunset(name, nodes, (rule, message, where) => pair.report(rule, message, { ...at('x-sunset'), ...where }));
  // What Swagger 2.0 writes into a parameter is read with its schema.
  if (pair.comparison.head.version === '2.0') return;
  compareStability(subject, nodes, (rule, message, where) =>
    pair.report(rule, message, { ...at('x-stability-level'), ...where }),
  );
}

function compareValue(pair: ExchangePair, { base, head, subject, at }: ParameterPair): void {
  if (base.schema === null || head.schema === null) return;
  const flow = pair.requestFlow;
  const part = reachPart(head);
  const items = becameList(pair, base, head);
  if (items === null) {
    // What is always sent needs no default.
    const isAlwaysSent = base.required && head.required;
    const isText = base.mediaType === null && head.mediaType === null;
    pair.compareSchemas(base.schema, head.schema, { flow, part, isAlwaysSent, isText });
    return;
  }
  const typeOf = (side: 'base' | 'head', parts: readonly SchemaPart[]) =>
    pair.comparison.schemas.view(side, parts).types?.node ?? null;
  const where = { base: typeOf('base', base.schema), head: typeOf('head', head.schema) };
  pair.report('type.widened', `${subject} takes several values`, { ...at('schema'), ...where, detail: 'list' });
  // The default stands at the list, and is compared with it.
  pair.compareSchemas(base.schema, items, { flow, part, isAlwaysSent: true, isText: true });
  if (!base.required || !head.required) compareListDefault(pair, { base, head, subject, at });
}

/** A default of one value is that of a list with the one value in it. */
function compareListDefault(pair: ExchangePair, { base, head, at }: ParameterPair): void {
  const defaultOf = (side: 'base' | 'head', parts: readonly SchemaPart[] | null) =>
    (parts === null ? null : pair.comparison.schemas.view(side, parts).plain.get('default')) ?? null;
  const [before, after] = [defaultOf('base', base.schema), defaultOf('head', head.schema)];
  const change = defaultChange(before && { ...before, value: [before.value] }, after, `the ${nameOf(head)}`);
  if (change === null) return;
  const { rule, message, detail } = change;
  pair.report(rule, message, { ...at('schema'), base: before?.node ?? null, head: after?.node ?? null, detail });
}

/**
 * `?id=1` is a list of one where every value is written on its own: the elements' schema then, where a single value became a
 * list that may have one; null otherwise.
 */
function becameList(pair: ExchangePair, base: ParameterView, head: ParameterView): readonly SchemaPart[] | null {
  const isOneByOne = head.style === 'form' && head.explode && head.mediaType === null && base.mediaType === null;
  if (!isOneByOne || pair.requestFlow !== 'request' || base.schema === null || head.schema === null) return null;
  const before = pair.comparison.schemas.view('base', base.schema).types?.value;
  const after = pair.comparison.schemas.view('head', head.schema);
  const wasSingle = before !== undefined && !before.has('array') && !before.has('object');
  const isList = after.types !== null && [...after.types.value].join() === 'array';
  const mayHaveOne = (after.limits.get('minItems')?.value ?? 0) <= 1 && after.limits.get('maxItems')?.value !== 0;
  return wasSingle && isList && mayHaveOne ? (after.items?.parts ?? null) : null;
}

interface ParameterPair {
  readonly base: ParameterView;
  readonly head: ParameterView;
  readonly subject: string;
  readonly at: (key: string) => Parameters<ExchangePair['report']>[2];
}

function compareSerialisation(pair: ExchangePair, { base, head, subject, at }: ParameterPair): void {
  if (base.mediaType !== head.mediaType) {
    const message = `${subject} is written as ${head.mediaType ?? 'a plain value'} instead of ${base.mediaType ?? 'a plain value'}`;
    pair.report('parameter.content-changed', message, at('content'));
    return;
  }
  // How lists and objects are joined does not matter for a single value.
  const isList = (parameter: ParameterView, side: 'base' | 'head') => {
    if (parameter.schema === null) return false;
    const types = pair.comparison.schemas.view(side, parameter.schema).types?.value;
    return types === undefined || types.has('array') || types.has('object');
  };
  const isSame = base.style === head.style && base.explode === head.explode;
  if (isSame || base.mediaType !== null || !isList(base, 'base') || !isList(head, 'head')) return;
  const name = ({ style, explode }: ParameterView) => `${style}${explode ? ', one by one' : ', joined'}`;
  const message = `${subject} is written as ${name(head)} instead of ${name(base)}`;
  pair.report('parameter.style-changed', message, at(base.style === head.style ? 'explode' : 'style'));
}

/** `allowEmptyValue` and `allowReserved` are on or off, off unless said, and mean something in a query alone. */
function compareEmptiness(pair: ExchangePair, { base, head, subject, at }: ParameterPair): void {
  if (head.in !== 'query') return;
  for (const word of ['allowEmptyValue', 'allowReserved'] as const) {
    const before = base.node.child(word)?.value === true;
    const after = head.node.child(word)?.value === true;
    if (before === after) continue;
    const rule = after ? 'constraint.relaxed' : 'constraint.tightened';
    pair.report(rule, `${subject} ${after ? 'has' : 'no longer has'} ${word}`, { ...at(word), detail: word });
  }
}
