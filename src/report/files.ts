import type { RunResult } from '../model/run-result.ts';
import { indexChanges } from '../verdict/change-index.ts';
import { makeLinks } from './links.ts';
import { redactResult } from './redact-result.ts';
import type { ReportOptions } from './report.ts';

/** A file of the report folder, beside `result.json` and `report.md`. */
export interface ReportFile {
  readonly name: string;
  readonly text: string;
}

/** The files for other programs and for a browser; each format is a chunk of its own, read here only. */
export async function composeFiles(result: RunResult, options: ReportOptions): Promise<readonly ReportFile[]> {
  const redacted = redactResult(result, options.redact);
  const links = makeLinks({
    event: result.event,
    reportUrl: options.reportUrl ?? null,
    docsUrl: options.docsUrl ?? null,
  });
  const { renderHtml } = await import('./html.ts');
  const { renderSarif } = await import('./sarif.ts');
  const { renderJunit } = await import('./junit.ts');
  const composition = { result: redacted, links, changeOf: indexChanges(redacted.stages) };
  return [
    { name: 'report.html', text: renderHtml(composition) },
    { name: 'results.sarif', text: renderSarif(redacted, links) },
    { name: 'junit.xml', text: renderJunit(redacted) },
  ];
}
