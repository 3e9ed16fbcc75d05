import {
  CHOMPING_MODE,
  type ChompingMode,
  EVENT_SCALAR,
  getScalarValue,
  SCALAR_STYLE_DOUBLE_QUOTED,
  SCALAR_STYLE_FOLDED_BLOCK,
  SCALAR_STYLE_LITERAL_BLOCK,
  SCALAR_STYLE_PLAIN,
  SCALAR_STYLE_SINGLE_QUOTED,
  type ScalarStyle,
} from 'js-yaml';
import { plainValue } from '../scalar.ts';
import type { BlockScalar, Chomping } from './block-scalar.ts';
import { DOUBLE_QUOTED, EMPTY, FOLDED, LITERAL, PLAIN_LINES, SINGLE_QUOTED } from './tape.ts';

const ABSENT = -1;
const CHOMPINGS: readonly Chomping[] = ['', '-', '+'];
const CHOMPING_MODES: readonly ChompingMode[] = [CHOMPING_MODE.CLIP, CHOMPING_MODE.STRIP, CHOMPING_MODE.KEEP];
/** Kinds that the complete parser decodes, and by what name it knows them. */
const STYLES: Readonly<Record<number, ScalarStyle>> = {
  [PLAIN_LINES]: SCALAR_STYLE_PLAIN,
  [SINGLE_QUOTED]: SCALAR_STYLE_SINGLE_QUOTED,
  [DOUBLE_QUOTED]: SCALAR_STYLE_DOUBLE_QUOTED,
  [LITERAL]: SCALAR_STYLE_LITERAL_BLOCK,
  [FOLDED]: SCALAR_STYLE_FOLDED_BLOCK,
};

/** A scalar where it is written, quotes included. */
export interface WrittenScalar {
  readonly kind: number;
  readonly start: number;
  readonly end: number;
  /** Only of block scalars: what `blockExtra` says. */
  readonly extra?: number;
}

/** What one number has to say of a block scalar. */
export function blockExtra({ indent, chomping }: BlockScalar): number {
  return (indent + 1) * CHOMPINGS.length + CHOMPINGS.indexOf(chomping);
}

/** What a scalar of the rarer kinds means, by the core schema of YAML 1.2. */
export function scalarAt(text: string, scalar: WrittenScalar): unknown {
  const { kind } = scalar;
  if (kind === EMPTY) return null;
  const decoded = decodeScalar(text, scalar);
  return kind === PLAIN_LINES ? plainValue(decoded) : decoded;
}

/** The characters of a scalar that is folded or has escapes; the complete parser decodes those for us. */
export function decodeScalar(text: string, { kind, start, end, extra = 0 }: WrittenScalar): string {
  const isQuoted = kind === SINGLE_QUOTED || kind === DOUBLE_QUOTED;
  return getScalarValue(text, {
    type: EVENT_SCALAR,
    valueStart: isQuoted ? start + 1 : start,
    valueEnd: isQuoted ? end - 1 : end,
    anchorStart: ABSENT,
    anchorEnd: ABSENT,
    tagStart: ABSENT,
    tagEnd: ABSENT,
    style: STYLES[kind] ?? SCALAR_STYLE_PLAIN,
    chomping: CHOMPING_MODES[extra % CHOMPINGS.length] ?? CHOMPING_MODE.CLIP,
    indent: Math.floor(extra / CHOMPINGS.length) - 1,
    fast: false,
  });
}
