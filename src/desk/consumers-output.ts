import { plural } from '../model/plural.ts';
import { describeProblem } from '../model/problem.ts';
import { type Block, code, paragraph, strong, table, text } from '../report/blocks.ts';
import { shortVersion } from '../report/consumers.ts';
import { renderTerminal } from '../report/terminal.ts';
import { formatList } from '../verdict/figures.ts';
import type { ConsumersAnswer } from './consumers.ts';

/** Version of the JSON form of `api-testing consumers`; raised when a field changes its meaning. */
const CONSUMERS_JSON_VERSION = 1;

/** The answer for machines: flat and stable. */
export function renderConsumersJson(answer: ConsumersAnswer): string {
  const { question, ...rest } = answer;
  return `${JSON.stringify({ version: CONSUMERS_JSON_VERSION, ...question, ...rest }, null, 2)}\n`;
}

/** Places of one interaction that are shown; all of them are in the JSON form. */
const SHOWN_PLACES = 6;

/** Fields that are named where the one that was asked about has no consumer. */
const SHOWN_FIELDS = 20;

/** The same for people: one row per interaction, and what was looked at. */
export function renderConsumersText(answer: ConsumersAnswer): string {
  const { consumers, question, problems } = answer;
  const asked = question.field === null ? question.operation : `${question.field} of ${question.operation}`;
  const names = new Set(consumers.map(({ consumer }) => consumer)).size;
  const head = names === 0 ? 'no known consumer uses it' : `${plural(names, 'consumer uses', 'consumers use')} it`;
  return renderTerminal([
    paragraph(strong(asked), `: ${head}`),
    ...(consumers.length === 0 ? [] : [usageTable(answer)]),
    ...(answer.used.length === 0 ? [] : [paragraph(text(describeUsed(answer)))]),
    paragraph(text(describeLookedAt(answer))),
    ...problems.map((problem) => paragraph(text(`Not complete: ${describeProblem(problem)}`))),
  ]);
}

function usageTable({ consumers }: ConsumersAnswer): Block {
  const rows = consumers.flatMap(({ consumer, version, where, interactions }) =>
    interactions.map(({ description, status, uses }) => {
      const more = uses.length > SHOWN_PLACES ? `, and ${uses.length - SHOWN_PLACES} more` : '';
      return [
        [text(consumer)],
        [version === null ? text('') : code(shortVersion(version))],
        [text(where.length > 0 ? where.join(', ') : 'pact file')],
        [text(`${description} (${status})`)],
        [text(`${uses.slice(0, SHOWN_PLACES).join(', ')}${more}`)],
      ];
    }),
  );
  return table(['Consumer', 'Version', 'Where', 'Interaction', 'Uses'], rows);
}

/** A misspelt field has no consumers either: what they do use shows it. */
function describeUsed({ question, used }: ConsumersAnswer): string {
  return `Of ${question.operation} they use: ${formatList(used, SHOWN_FIELDS)}.`;
}

function describeLookedAt({ lookedAt, specified, suggestion, consumers, question }: ConsumersAnswer): string {
  const { pacts: count, places, everywhere } = lookedAt;
  const pacts = plural(count, 'pact');
  const environments = places.filter((place) => !NO_ENVIRONMENTS.has(place));
  const all = `every environment${environments.length === 0 ? '' : ` (${environments.join(', ')})`}`;
  const others = places.filter((place) => NO_ENVIRONMENTS.has(place));
  const listed = everywhere ? [...others.slice(0, 1), all, ...others.slice(1)] : places;
  const where = listed.length === 0 ? '' : ` of ${listed.join(', ')}`;
  const path = specified
    ? ''
    : ` No specification of this repository has ${question.operation}: matched by the path alone.`;
  const hint = suggestion === null || consumers.length > 0 ? '' : ` Did you mean ${suggestion}?`;
  return `Looked at ${pacts}${where}. Consumers without a pact are not seen.${path}${hint}`;
}

const NO_ENVIRONMENTS: ReadonlySet<string> = new Set(['main', 'pact files']);
