import { AREAS, type DoctorLine } from './line.ts';

const SIGNS = { green: '✅', yellow: '🟡', red: '❌' } as const;

/** By area, each line with what mends it below. */
export function renderDoctorText(lines: readonly DoctorLine[]): string {
  const areas = AREAS.map((area) => ({ area, own: lines.filter((line) => line.area === area) })).filter(
    ({ own }) => own.length > 0,
  );
  const blocks = areas.map(({ area, own }) => `${area}\n${own.map(renderLine).join('')}`);
  return `${blocks.join('\n')}\n${summary(lines)}\n`;
}

function renderLine({ light, name, says, mend }: DoctorLine): string {
  return `  ${SIGNS[light]} ${name}: ${says}\n${mend === null ? '' : `       → ${mend}\n`}`;
}

function summary(lines: readonly DoctorLine[]): string {
  const count = (light: DoctorLine['light']) => lines.filter((line) => line.light === light).length;
  const [bad, missing] = [count('red'), count('yellow')];
  if (bad === 0)
    return missing === 0
      ? 'Everything is as it should be.'
      : `It works; ${missing} optional ${missing === 1 ? 'thing is' : 'things are'} missing.`;
  return `${bad} of ${lines.length} ${bad === 1 ? 'has' : 'have'} to be mended.`;
}

export function renderDoctorJson(lines: readonly DoctorLine[]): string {
  const healthy = lines.every(({ light }) => light !== 'red');
  return `${JSON.stringify({ version: 1, healthy, lines }, null, 2)}\n`;
}
