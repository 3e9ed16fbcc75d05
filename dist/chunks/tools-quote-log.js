// src/tools/quote-log.ts
const QUOTED_CHARACTERS = 300;
/** The end of a log inside a sentence: `its last lines: "…" "…"`. */
function quoteLog(lines) {
	const last = lines.filter((line) => line.trim() !== "").slice(-3);
	if (last.length === 0) return "it printed nothing";
	const quoted = last.map((line) => `"${line.trim().slice(0, QUOTED_CHARACTERS)}"`).join(" ");
	return `${last.length === 1 ? "its last line" : "its last lines"}: ${quoted}`;
}

export { quoteLog as t };