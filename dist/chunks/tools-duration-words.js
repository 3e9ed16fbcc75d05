// src/tools/duration-words.ts
/** `5 s`, `200 ms`, `2 min` */
function inWords(ms) {
	if (ms < 1e3) return `${Math.round(ms)} ms`;
	if (ms < 12e4) return `${Number((ms / 1e3).toFixed(1))} s`;
	return `${Number((ms / 6e4).toFixed(1))} min`;
}

export { inWords as t };