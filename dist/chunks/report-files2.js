import { t as indexChanges } from "./verdict-change-index.js";
import { n as makeLinks } from "./report-links.js";
import { t as redactResult } from "./report-redact-result.js";

// src/report/files.ts
/** The files for other programs and for a browser; each format is a chunk of its own, read here only. */
async function composeFiles(result, options) {
	const redacted = redactResult(result, options.redact);
	const links = makeLinks({
		event: result.event,
		reportUrl: options.reportUrl ?? null,
		docsUrl: options.docsUrl ?? null
	});
	const { renderHtml } = await import("./report-html.js");
	const { renderSarif } = await import("./report-sarif.js");
	const { renderJunit } = await import("./report-junit.js");
	return [
		{
			name: "report.html",
			text: renderHtml({
				result: redacted,
				links,
				changeOf: indexChanges(redacted.stages)
			})
		},
		{
			name: "results.sarif",
			text: renderSarif(redacted, links)
		},
		{
			name: "junit.xml",
			text: renderJunit(redacted)
		}
	];
}

export { composeFiles as t };