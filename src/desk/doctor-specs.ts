import { compileGlobs } from '../detect/globs.ts';
import { type DoctorLine, green, red, yellow } from '../doctor/line.ts';
import { uncommittedGenerators, wordsFor } from '../generate/spec-generators.ts';
import type { ApiSpec } from '../model/api.ts';
import { plural } from '../model/plural.ts';
import { describeProblem, toProblem } from '../model/problem.ts';
import type { Project } from './project.ts';
import { readTexts, readWorkingSpecs } from './repository.ts';

/** The specifications that are there, and what makes some that nobody commits. */
export async function judgeSpecs(project: Project, paths: readonly string[]): Promise<readonly DoctorLine[]> {
  try {
    const specs = await readWorkingSpecs(project, paths);
    const texts = await readTexts(project.root, paths);
    const made = uncommittedGenerators({ paths, texts, specs, others: [], pacts: [], k6Scripts: [] }).map((one) =>
      yellow('configuration', 'specifications', {
        says: wordsFor(one),
        mend: `${one.command}, and commit what it writes`,
      }),
    );
    if (specs.length === 0 && made.length > 0 && project.config.specs === null) return made;
    return [judgeFoundSpecs(project, paths, specs), ...made];
  } catch (thrown) {
    const { what, where, why, todo } = toProblem(thrown, 'doctor.specification', 'A specification cannot be read');
    const says = describeProblem({ code: '', what, where, why, todo: null });
    return [red('configuration', 'specifications', { says, mend: todo ?? `correct ${where?.file ?? 'it'}` })];
  }
}

function judgeFoundSpecs(project: Project, paths: readonly string[], specs: readonly ApiSpec[]): DoctorLine {
  if (specs.length > 0)
    return green(
      'configuration',
      'specifications',
      specs.map(({ file, operations }) => `${file} (${plural(operations.length, 'operation')})`).join(', '),
    );
  const globs = project.config.specs;
  // Globs that match nothing are a mistake; to have no specification yet is none.
  if (globs !== null && !paths.some(compileGlobs(globs))) {
    const says = `nothing matches ${globs.map((glob) => `\`${glob}\``).join(', ')}: no API is compared`;
    return red('configuration', 'specifications', { says, mend: 'correct specs in the configuration, or remove it' });
  }
  const says =
    'no OpenAPI description was found: smoke, load and audit need one; AsyncAPI, GraphQL and protobuf are compared';
  return yellow('configuration', 'specifications', { says, mend: 'write openapi.yaml, where the API speaks HTTP' });
}
