import { t as require_fastest_levenshtein } from "./package-fastest-levenshtein.js";

// src/tools/did-you-mean.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/** Part of a word that may be mistyped before another word is no help any more. */
const LARGEST_SHARE = .4;
/** `Did you mean …?` with the nearest of the known words; null when none is near. */
function didYouMean(written, known) {
	if (known.length === 0) return null;
	const word = written.toLowerCase();
	const nearest = (0, import_fastest_levenshtein.closest)(word, [...known]);
	return (0, import_fastest_levenshtein.distance)(word, nearest.toLowerCase()) <= Math.max(1, Math.round(nearest.length * LARGEST_SHARE)) ? `Did you mean \`${nearest}\`?` : null;
}

export { didYouMean as t };