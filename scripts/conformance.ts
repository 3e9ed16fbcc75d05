import { parseArgs } from 'node:util';
import { markdownTable } from 'markdown-table';
import { CORPUS_VARIABLE, readCorpus } from '../__tests__/conformance/corpus.ts';
import { type Measure, measureAll } from '../__tests__/conformance/measure.ts';
import { type Disagreement, readDisagreements, reviewMeasures } from '../__tests__/conformance/review.ts';

const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
const folder = values.corpus ?? process.env[CORPUS_VARIABLE];
if (folder === undefined || folder === '') {
  console.error(`Name the folder with the corpus: --corpus DIR, or the environment variable ${CORPUS_VARIABLE}.`);
  process.exit(2);
}

const measures = await measureAll(readCorpus(folder));
const disagreements = readDisagreements();
console.log(renderMeasures(measures, disagreements));
const { unexplained, outdated } = reviewMeasures(measures, disagreements);
for (const each of unexplained) {
  console.log(`\nnot in the reviewed list: ${each.case}: ${each.what}`);
  for (const line of each.found) console.log(`  ${line}`);
}
for (const each of outdated)
  console.log(`\nin the reviewed list, but no difference any more: ${each.case}: ${each.what}`);
if (unexplained.length + outdated.length > 0) process.exitCode = 1;

function renderMeasures(all: readonly Measure[], list: readonly Disagreement[]): string {
  const argued = new Set(list.map((each) => `${each.case} | ${each.what}`));
  const rows = all.map(({ name, count, of, goal, differences }) => {
    const known = differences.filter((each) => argued.has(`${each.case} | ${each.what}`)).length;
    const wanted = 'least' in goal ? `≥ ${percent(goal.least)}` : `≤ ${percent(goal.most)}`;
    return [name, `${count} of ${of}`, percent(count / of), wanted, String(known), String(differences.length - known)];
  });
  return markdownTable([['measure', 'count', 'share', 'goal', 'argued', 'open'], ...rows]);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
