import { t as openHistoryFile } from "./history-file-store2.js";
import { a as byRunner, c as describeRunner, i as findChangesOf, n as readHistoryText, o as isTimed, s as pointsOf } from "./history-change-points.js";
import { t as templateShape } from "./model-template-shape.js";
import { n as describeProblem, t as ProblemError } from "./model-problem.js";
import { s as formatNumberOf } from "./model-http-operation.js";
import { i as nameFigure, n as formatHistoryMetric, r as formatStep } from "./verdict-history-words.js";
import { t as cleanLine } from "./report-clean.js";
import { i as shortVersion } from "./report-consumers.js";
import { a as renderPage, t as escapeMarkup } from "./report-html-page.js";
import { t as neutralise } from "./tools-neutralise.js";
import { n as HISTORY_METRICS } from "./desk-command-line.js";
import { n as openHistoryBranch } from "./desk-history-branch.js";
import { t as openProject } from "./desk-project.js";
import { join, resolve } from "node:path";
import { mkdir, writeFile } from "node:fs/promises";

// src/history/picture.ts
function makePicture(entries, followed) {
	const timed = isTimed(followed.metric);
	const trends = (timed ? byRunner(entries) : [entries]).flatMap((own) => {
		const points = pointsOf(own, followed).map(({ entry, value }) => ({
			sha: entry.sha,
			at: entry.at,
			value
		}));
		const [first] = own;
		if (points.length === 0 || first === void 0) return [];
		return [{
			runner: timed ? describeRunner(first.runner) : null,
			points,
			changePoints: findChangesOf(own, followed)
		}];
	});
	return {
		...followed,
		trends
	};
}
/** Operations that were ever measured, those of the newest commits first, each by its newest name. */
function operationsIn(entries) {
	const byShape = /* @__PURE__ */ new Map();
	for (const name of entries.toReversed().flatMap(({ operations }) => Object.keys(operations))) if (!byShape.has(templateShape(name))) byShape.set(templateShape(name), name);
	return [...byShape.values()];
}

// src/report/trend-columns.ts
/** At most `limit` columns, as even as can be; none is empty. */
function columnsOf(values, limit) {
	const count = Math.min(limit, values.length);
	return Array.from({ length: count }, (_, at) => {
		const from = Math.floor(at * values.length / count);
		const own = Float64Array.from(values.slice(from, Math.floor((at + 1) * values.length / count))).sort();
		const lowest = own[0] ?? 0;
		return {
			from,
			lowest,
			middle: own[own.length - 1 >> 1] ?? lowest,
			highest: own.at(-1) ?? lowest
		};
	});
}
/** Column that holds the value of this index. */
function columnAt(columns, index) {
	const next = columns.findIndex(({ from }) => from > index);
	return (next === -1 ? columns.length : next) - 1;
}

// src/report/trend-svg.ts
/** Units of the drawing; the page scales it to its own width. */
const WIDTH$1 = 960;
const HEIGHT$1 = 300;
const LEFT = 90;
const TOP = 20;
/** More commits than this are drawn as their range: points would hide each other. */
const POINTS = 300;
const TICKS = 5;
/** One trend as SVG in the colours of the page; every point says which commit it is. */
function renderTrendSvg(title, { points, changePoints }, metric) {
	const columns = columnsOf(points.map(({ value }) => value), POINTS);
	const scale = scaleOf(columns);
	const marks = changePoints.map(({ after }, at) => {
		const x = scale.x(columnAt(columns, points.findIndex(({ sha }) => sha === after)) - .5);
		return `<line class="limit" x1="${x}" x2="${x}" y1="${TOP}" y2="276"/><text x="${x + 4}" y="14">${at + 1}</text>`;
	});
	const name = escapeMarkup(cleanLine(title));
	const drawn = [
		...ticksOf(scale, metric),
		points.length > columns.length ? drawRange(columns, scale) : "",
		`<path class="series" d="${columns.map(({ middle }, at) => `${at === 0 ? "M" : "L"}${scale.x(at)} ${scale.y(middle)}`).join(" ")}"/>`,
		...points.length > columns.length ? [] : points.map((point, at) => drawPoint(point, {
			at,
			scale,
			metric
		})),
		...marks,
		...drawEnds(points)
	];
	return `<svg role="img" aria-label="${name}" viewBox="0 0 ${WIDTH$1} ${HEIGHT$1}">${drawn.join("")}</svg>`;
}
/** Between the lowest and the highest value: a change of some percent shall be seen. */
function scaleOf(columns) {
	const bottom = Math.min(...columns.map(({ lowest }) => lowest));
	const top = Math.max(...columns.map(({ highest }) => highest));
	const span = top - bottom || 1;
	const last = Math.max(1, columns.length - 1);
	return {
		bottom,
		top,
		x: (column) => tenth(LEFT + column / last * 858),
		y: (value) => tenth(TOP + (1 - (value - bottom) / span) * 256)
	};
}
function ticksOf({ bottom, top, y }, metric) {
	return (top === bottom ? [bottom] : Array.from({ length: TICKS }, (_, at) => bottom + at / 4 * (top - bottom))).map((value) => `<line class="axis" x1="${LEFT}" x2="948" y1="${y(value)}" y2="${y(value)}"/><text x="84" y="${y(value) + 4}" text-anchor="end">${escapeMarkup(formatHistoryMetric(metric, value))}</text>`);
}
function drawRange(columns, { x, y }) {
	const above = columns.map(({ highest }, at) => `${x(at)} ${y(highest)}`);
	const below = columns.map(({ lowest }, at) => `${x(at)} ${y(lowest)}`).toReversed();
	return `<path class="bar" fill-opacity="0.2" d="M${[...above, ...below].join(" L")} Z"/>`;
}
function drawPoint({ sha, at, value }, place) {
	const words = escapeMarkup(cleanLine(`${shortVersion(sha)} ${at.slice(0, 10)}: ${formatHistoryMetric(place.metric, value)}`));
	return `<circle class="bar" cx="${place.scale.x(place.at)}" cy="${place.scale.y(value)}" r="3"><title>${words}</title></circle>`;
}
function drawEnds(points) {
	const [first, last] = [points[0], points.at(-1)].map((point) => escapeMarkup(cleanLine(`${shortVersion(point?.sha ?? "")} ${point?.at.slice(0, 10) ?? ""}`)));
	const y = 294;
	return [`<text x="${LEFT}" y="${y}">${first}</text>`, `<text x="948" y="${y}" text-anchor="end">${last}</text>`];
}
function tenth(value) {
	return Math.round(value * 10) / 10;
}

// src/report/trend-page.ts
/** Pictures of the history as one page that loads nothing and runs nothing. */
function renderTrendPage(pictures, place) {
	const body = pictures.filter(({ trends }) => trends.length > 0).flatMap((picture) => [`<h2>${plain(nameFigure(picture))}</h2>`, ...picture.trends.map((trend) => renderTrend(picture, trend))]);
	const main = `<h1>History of main (${plain(place)})</h1>
${body.length === 0 ? "<p>Nothing was measured yet.</p>" : body.join("\n")}`;
	return renderPage({
		title: "History of main",
		main
	});
}
function renderTrend(picture, trend) {
	const on = trend.runner === null ? "" : ` on ${trend.runner}`;
	const title = `${formatNumberOf(trend.points.length, "commit")}${on}`;
	return `<figure>${renderTrendSvg(`${nameFigure(picture)}, ${title}`, trend, picture.metric)}<figcaption>${plain(title)}</figcaption></figure>\n${renderChanges(trend.changePoints)}`;
}
const TITLES = [
	"",
	"Between",
	"Before",
	"After",
	"Change",
	"Note"
];
function renderChanges(points) {
	if (points.length === 0) return "<p>No change points.</p>";
	const rows = points.map((point, at) => {
		return `<tr>${[
			String(at + 1),
			`${shortVersion(point.before)}..${shortVersion(point.after)}`,
			formatHistoryMetric(point.metric, point.from),
			formatHistoryMetric(point.metric, point.to),
			formatStep(point),
			point.note ?? ""
		].map((cell, index) => `<td data-title="${TITLES[index] ?? ""}">${plain(cell)}</td>`).join("")}</tr>`;
	});
	return `<table><thead><tr>${TITLES.map((title) => `<th scope="col">${title}</th>`).join("")}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table>`;
}
function plain(text) {
	return escapeMarkup(cleanLine(text.replaceAll("`", "")));
}

// src/report/trend-text.ts
/** Of the picture, without its scale: with it, it fits into 80 columns. */
const WIDTH = 64;
const HEIGHT = 12;
/** Changes are marked by letters, and listed by them. */
const MARKS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** A picture for a terminal: the kind of runner that was used last, and how much there is of others. */
function renderTrendText(picture) {
	const title = nameFigure(picture).replaceAll("`", "");
	const [newest, ...others] = picture.trends;
	if (newest === void 0) return `${cleanLine(title)}: nothing was measured yet.\n`;
	const { points, changePoints, runner } = newest;
	const ends = [points[0], points.at(-1)].map((point) => cleanLine(`${shortVersion(point?.sha ?? "")} ${point?.at.slice(0, 10) ?? ""}`));
	return `${[
		cleanLine(`${title}, ${formatNumberOf(points.length, "commit")} of main${runner === null ? "" : ` on ${runner}`}`),
		"",
		...drawRows(newest, picture.metric),
		`${" ".repeat(SCALE)} ${ends[0]}${(ends[1] ?? "").padStart(WIDTH - (ends[0]?.length ?? 0))}`,
		"",
		...changePoints.length === 0 ? ["No change points."] : changePoints.map(describeChange),
		...others.map((other) => cleanLine(`Not drawn: ${formatNumberOf(other.points.length, "commit")} on ${other.runner}.`))
	].map((row) => row.trimEnd()).join("\n")}\n`;
}
/** Room for `12 480 ms`. */
const SCALE = 10;
function drawRows({ points, changePoints }, metric) {
	const values = points.map(({ value }) => value);
	const columns = columnsOf(values, WIDTH);
	const [bottom, top] = [Math.min(...columns.map(({ lowest }) => lowest)), Math.max(...columns.map(({ highest }) => highest))];
	const rowOf = (value) => top === bottom ? 0 : Math.round((value - bottom) / (top - bottom) * 11);
	const height = top === bottom ? 1 : HEIGHT;
	const marks = marksOf(changePoints, (sha) => columnAt(columns, points.findIndex((point) => point.sha === sha)));
	const rows = Array.from({ length: height }, (_, at) => {
		const row = height - 1 - at;
		const cells = columns.map(({ lowest, middle, highest }, column) => {
			if (rowOf(middle) === row) return "●";
			if (rowOf(lowest) <= row && row <= rowOf(highest)) return "│";
			return marks.has(column) ? "┊" : " ";
		});
		const value = bottom + row / Math.max(1, height - 1) * (top - bottom);
		return `${(at % 3 === 0 || row === 0 ? formatHistoryMetric(metric, value) : "").padStart(SCALE)} ┤${cells.join("")}`;
	});
	const letters = columns.map((_, column) => marks.get(column) ?? " ").join("");
	return marks.size === 0 ? rows : [...rows, `${" ".repeat(SCALE)}  ${letters}`];
}
function marksOf(changePoints, columnOf) {
	return new Map(changePoints.map(({ after }, at) => [columnOf(after), markOf(at)]));
}
function markOf(at) {
	return MARKS[at] ?? "*";
}
function describeChange(point, at) {
	const [from, to] = [point.from, point.to].map((value) => formatHistoryMetric(point.metric, value));
	const range = `${shortVersion(point.before)}..${shortVersion(point.after)}`;
	return `${markOf(at)}  ${range}  ${from} → ${to} (${formatStep(point)})${point.note === null ? "" : `; ${cleanLine(point.note)}`}`;
}

// src/desk/history.ts
/** Draws the history to the terminal, as data, or as a page. Throws `ProblemError` where there is none to read. */
async function showHistory(command, directory) {
	await using project = await openProject(directory, command.config);
	const store = openStore(command, project);
	const text = await store.read();
	if (text === null) throw missing(store);
	const { history, entries } = readHistoryText(text);
	tellLines(history, store);
	const picture = makePicture(entries, command);
	checkOperation(command, entries);
	if (command.format === "html") return writePage(command, {
		directory,
		entries,
		store
	});
	process.stdout.write(command.format === "json" ? toJson(picture, store, entries) : renderTrendText(picture));
}
function openStore({ branch, file }, { config, root, git }) {
	const place = branch === null && file === null ? config.history : {
		branch,
		file
	};
	if (place?.branch) return openHistoryBranch(git, place.branch, warn);
	if (place?.file) return openHistoryFile(root, place.file);
	throw new ProblemError({
		code: "desk.no-history",
		what: "No history is configured",
		todo: "Add `history: { branch: api-testing-metrics }` to the configuration, or name one: `--branch NAME` or `--file FILE`."
	});
}
function warn(problem) {
	process.stderr.write(`${neutralise(`warning: ${describeProblem(problem)}`)}\n`);
}
function missing({ place }) {
	return new ProblemError({
		code: "desk.history-missing",
		what: `There is no history in the ${place} yet`,
		why: "it begins with the first run on main that measured something",
		todo: "Let a workflow on `push` to the default branch run with it."
	});
}
/** The picture is whole without them; whoever reads it has to know that something is missing. */
function tellLines({ lines }, { place }) {
	for (const line of lines) {
		if (line.kind !== "unreadable") continue;
		process.stderr.write(`${neutralise(`warning: ${place}, line ${line.line} is left out: ${line.why}`)}\n`);
	}
	const newer = lines.filter(({ kind }) => kind === "newer").length;
	if (newer === 0) return;
	const verb = newer === 1 ? "is" : "are";
	process.stderr.write(`warning: ${formatNumberOf(newer, "line")} of a newer version of this program ${verb} left out\n`);
}
function checkOperation({ operation }, entries) {
	if (operation === null) return;
	const known = operationsIn(entries);
	if (known.some((name) => templateShape(name) === templateShape(operation))) return;
	const some = known.slice(0, 10).map((name) => `\`${name}\``);
	throw new ProblemError({
		code: "desk.history-operation",
		what: `The history has no operation ${operation}`,
		todo: some.length === 0 ? "No operation was measured yet." : `It has ${some.join(", ")}${known.length > 10 ? ", …" : ""}.`
	});
}
function toJson(picture, { place }, entries) {
	return `${JSON.stringify({
		version: 1,
		place,
		commits: entries.length,
		...picture
	}, null, 2)}\n`;
}
async function writePage({ out, metric, operation }, { directory, entries, store }) {
	const chosen = {
		metric,
		operation
	};
	const overall = HISTORY_METRICS.map((one) => ({
		metric: one,
		operation: null
	})).filter((one) => one.metric !== metric || operation !== null);
	const others = operationsIn(entries).filter((name) => operation === null || templateShape(name) !== templateShape(operation));
	const followed = [
		chosen,
		...overall,
		...others.map((name) => ({
			metric: "p95",
			operation: name
		}))
	];
	const page = renderTrendPage(followed.map((one) => makePicture(entries, one)), store.place);
	const folder = resolve(directory, out);
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, "history.html"), page);
	process.stdout.write(`${join(out, "history.html")}\n`);
}

export { showHistory };