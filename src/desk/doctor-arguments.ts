import { readWords, usage } from './command-line.ts';

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
  const { values, positionals } = readWords(words, { config: { type: 'string' }, json: { type: 'boolean' } });
  if (positionals.length > 0) throw usage(`\`doctor\` takes no words, and got ${positionals.join(' ')}`);
  return { kind: 'doctor', config: values.config ?? null, format: values.json === true ? 'json' : 'text' };
}
