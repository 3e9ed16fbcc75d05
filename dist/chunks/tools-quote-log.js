// src/tools/quote-log.ts
const QUOTED_CHARACTERS = 300;
/** What runtimes write in front of what went wrong: Node.js, Python, the JVM, Go, Rust, PostgreSQL. */
const ERROR = /^(?:uncaught |unhandled |exception in thread .*? |caused by: |\[cause\]: )*(?:[\w$.]*(?:error|exception)(?: \[\w+\])?|panic|fatal(?: error)?|psql:\S+ error): *\S|^thread '.*' panicked at /i;
/** What follows it and says nothing more: frames of a stack, what an error's inspection shows, versions. */
const AFTERMATH = /^(?:at |\.\.\. \d+ (?:more|lines)|file ".*", line \d+|\^|[\][{}(),;]+$|\w+: (?:'.*'|".*"|undefined|null|true|false|-?\d+|[[{]),?\s*[[{]?$|node\.js v\d|goroutine \d|created by |exit status \d|npm (?:err!|error|notice|warn)|note: run with|stack backtrace)/i;
/**
* What a log says of its end, inside a sentence: `its last lines: "…" "…"`, or the error where only its stack comes
* after it.
*/
function quoteLog(lines) {
	const written = lines.map((line) => line.trim()).filter((line) => line !== "");
	const last = written.slice(-3);
	if (last.length === 0) return "it printed nothing";
	const error = written.findLastIndex((line) => ERROR.test(line));
	if (error !== -1 && written.slice(error + 1).every((line) => AFTERMATH.test(line))) return `it ended with ${quote(written[error])}`;
	return `${last.length === 1 ? "its last line" : "its last lines"}: ${last.map(quote).join(" ")}`;
}
function quote(line) {
	return `"${line.slice(0, QUOTED_CHARACTERS)}"`;
}

export { quoteLog as t };