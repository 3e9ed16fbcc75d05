// src/model/problem.ts
/** Broken input, or a world that does not answer: thrown by doors and parsers, caught once per stage. */
var ProblemError = class extends Error {
	problem;
	constructor(problem, options) {
		super(describeProblem({
			where: null,
			why: null,
			todo: null,
			...problem
		}), options);
		this.name = "ProblemError";
		this.problem = {
			where: null,
			why: null,
			todo: null,
			...problem
		};
	}
};
/** One line of text: `file:line:column: what: why. What to do.` */
function describeProblem(problem) {
	const where = problem.where ? `${problem.where.file}:${problem.where.line}:${problem.where.column}: ` : "";
	const why = problem.why ? `: ${problem.why}` : "";
	const todo = problem.todo ? ` ${problem.todo}` : "";
	return `${where}${problem.what}${why}${todo ? `.${todo}` : ""}`;
}
/** Whatever was thrown, as a problem: what we raised ourselves stays as it is, the rest is named a fault of ours. */
function toProblem(thrown, code, what) {
	if (thrown instanceof ProblemError) return thrown.problem;
	return {
		code,
		what,
		where: null,
		why: messageOf(thrown),
		todo: null
	};
}
/** What was thrown says of itself, whatever it is. */
function messageOf(thrown) {
	return thrown instanceof Error ? thrown.message : String(thrown);
}

export { toProblem as i, describeProblem as n, messageOf as r, ProblemError as t };