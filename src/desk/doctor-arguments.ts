import { parseArgs } from 'node:util';
import { ProblemError } from '../model/problem.ts';

export interface DoctorCommand {
  readonly kind: 'doctor';
  readonly config: string | null;
  readonly format: 'text' | 'json';
}

export const DOCTOR_HELP = `  api-testing doctor [--config FILE] [--json]
      One look at the machine, the configuration, the tools, the broker, the token (GITHUB_TOKEN) and the workflows:
      every line is green, or names what mends it.
      Exit: 0 nothing is red, 1 something is, 2 could not look.
`;

/** Words behind `doctor`; what does not fit is told. */
export function parseDoctorArguments([, ...words]: readonly string[]): DoctorCommand {
  try {
    const options = { config: { type: 'string' }, json: { type: 'boolean' } } as const;
    const { values } = parseArgs({ args: [...words], options });
    return { kind: 'doctor', config: values.config ?? null, format: values.json === true ? 'json' : 'text' };
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new ProblemError({ code: 'desk.usage', what, todo: 'See `api-testing --help`.' });
  }
}
