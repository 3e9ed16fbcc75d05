import { parseArgs } from 'node:util';
import { markdownTable } from 'markdown-table';
import { CORPUS_VARIABLE, readCorpus } from '../__tests__/conformance/corpus.ts';
import { type Measure, measureAll } from '../__tests__/conformance/measure.ts';
import { PROPERTIES } from '../__tests__/conformance/properties.ts';
import { isArgued, type ReviewedList, readDisagreements, reviewMeasures } from '../__tests__/conformance/review.ts';

/** Cases of every property, unless said otherwise. */
const PROPERTY_RUNS = 10_000;

/**
 * Measures the differ of specifications: against a corpus of cases (`--corpus DIR`, or the environment variable), and against
 * properties that hold for every specification (`--runs N`). Fails where a difference is not argued in the reviewed list.
 */
const { values } = parseArgs({ options: { corpus: { type: 'string' }, runs: { type: 'string' } } });
const folder = values.corpus ?? process.env[CORPUS_VARIABLE];
const runs = Number(values.runs ?? PROPERTY_RUNS);
if (folder === undefined || folder === '' || !Number.isInteger(runs) || runs < 0) {
  console.error(`Name the folder with the corpus: --corpus DIR, or the environment variable ${CORPUS_VARIABLE}.`);
  console.error(`--runs is how many cases of every property to try, ${PROPERTY_RUNS} unless said.`);
  process.exit(2);
}

const isAgreed = await reportCorpus(folder);
const areKept = await reportProperties(runs);
process.exitCode = isAgreed && areKept ? 0 : 1;

async function reportCorpus(corpus: string): Promise<boolean> {
  const measures = await measureAll(readCorpus(corpus));
  const disagreements = readDisagreements();
  console.log(renderMeasures(measures, disagreements));
  const { unexplained, outdated } = reviewMeasures(measures, disagreements);
  for (const each of unexplained) {
    console.log(`\nnot in the reviewed list: ${each.case}: ${each.what}`);
    for (const line of each.found) console.log(`  ${line}`);
  }
  for (const each of outdated) {
    const name = 'case' in each ? each.case : `${each.theirs.join(', ')} as in ${each.example}`;
    console.log(`\nin the reviewed list, but no difference any more: ${name}: ${each.what}`);
  }
  return unexplained.length + outdated.length === 0;
}

/** Shares as they are, and with the reviewed differences counted as agreed. */
function renderMeasures(measures: readonly Measure[], list: ReviewedList): string {
  const rows = measures.map(({ name, count, of, goal, differences }) => {
    const known = differences.filter((each) => isArgued(each, list)).length;
    const isLeast = 'least' in goal;
    const wanted = isLeast ? `≥ ${percent(goal.least)}` : `≤ ${percent(goal.most)}`;
    const reviewed = percent((isLeast ? count + known : count - known) / of);
    return [name, `${count} of ${of}`, percent(count / of), String(known), reviewed, wanted];
  });
  return markdownTable([['measure', 'count', 'share', 'argued', 'with argued', 'goal'], ...rows]);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

async function reportProperties(count: number): Promise<boolean> {
  let areAllKept = true;
  const rows: string[][] = [];
  for (const { name, check } of PROPERTIES) {
    const broken = await check(count).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    rows.push([name, String(count), broken === null ? 'holds' : 'broken']);
    if (broken !== null) {
      areAllKept = false;
      console.log(`\n${name}:\n${broken}`);
    }
  }
  console.log(`\n${markdownTable([['property', 'cases', 'outcome'], ...rows])}`);
  return areAllKept;
}
