/** UTF-16 units of one text; three times the largest public description we know (GitHub's, 10 MB of YAML). */
export const MAX_TEXT_LENGTH = 32 * 1024 * 1024;

/** Levels of nesting, with aliases written out: real descriptions stay below 60, and every walk over a value recurses. */
export const MAX_NESTING = 200;

/** Values of one text with aliases written out; GitHub's description has 0.7 million, an alias bomb 10 to the power of 9. */
export const MAX_NODES = 4_000_000;
