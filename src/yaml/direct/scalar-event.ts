import { CHOMPING_MODE, type ChompingMode, EVENT_SCALAR, type ScalarEvent, type ScalarStyle } from 'js-yaml';

const ABSENT = -1;

/** A scalar in the words of the complete parser, which decodes folds and escapes for us. */
export function scalarEvent(scalar: {
  readonly start: number;
  readonly end: number;
  readonly style: ScalarStyle;
  readonly chomping?: ChompingMode;
  readonly indent?: number;
}): ScalarEvent {
  return {
    type: EVENT_SCALAR,
    valueStart: scalar.start,
    valueEnd: scalar.end,
    anchorStart: ABSENT,
    anchorEnd: ABSENT,
    tagStart: ABSENT,
    tagEnd: ABSENT,
    style: scalar.style,
    chomping: scalar.chomping ?? CHOMPING_MODE.CLIP,
    indent: scalar.indent ?? ABSENT,
    fast: false,
  };
}
