import { n as describeProblem } from "./model-problem.js";

// src/desk/contract-commands.ts
const ANSWERED = 0;
const NOT_COMPLETE = 2;
/** Runs a command about contracts; its exit code. What it cannot do at all it throws as ProblemError. */
async function runContractCommand(command, directory, signal) {
	switch (command.kind) {
		case "consumers": {
			const { askConsumers } = await import("./desk-consumers.js");
			const { renderConsumersJson, renderConsumersText } = await import("./desk-consumers-output.js");
			const answer = await askConsumers(command, directory, signal);
			process.stdout.write(command.format === "json" ? renderConsumersJson(answer) : renderConsumersText(answer));
			for (const problem of answer.problems) process.stderr.write(`${describeProblem(problem)}\n`);
			return answer.problems.length > 0 ? NOT_COMPLETE : ANSWERED;
		}
		case "broker-setup": {
			const { setUpBroker } = await import("./desk-broker-setup.js");
			const { text, problems } = await setUpBroker(command, directory, signal);
			process.stdout.write(text);
			for (const problem of problems) process.stderr.write(`${describeProblem(problem)}\n`);
			return problems.length > 0 ? NOT_COMPLETE : ANSWERED;
		}
		default: return command;
	}
}

export { runContractCommand };