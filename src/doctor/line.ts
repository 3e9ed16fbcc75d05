/** Green: as it should be. Yellow: something optional is missing. Red: what is configured cannot work. */
export type Light = 'green' | 'yellow' | 'red';

export const AREAS = ['machine', 'configuration', 'tools', 'broker', 'token', 'workflow'] as const;
export type Area = (typeof AREAS)[number];

/** One thing that was looked at. */
export interface DoctorLine {
  readonly area: Area;
  readonly name: string;
  readonly light: Light;
  /** What was seen, in one line. */
  readonly says: string;
  /** The command or the lines that mend it; null only where the light is green. */
  readonly mend: string | null;
}

export function green(area: Area, name: string, says: string): DoctorLine {
  return { area, name, light: 'green', says, mend: null };
}

export function yellow(area: Area, name: string, { says, mend }: { says: string; mend: string }): DoctorLine {
  return { area, name, light: 'yellow', says, mend };
}

export function red(area: Area, name: string, { says, mend }: { says: string; mend: string }): DoctorLine {
  return { area, name, light: 'red', says, mend };
}
