import { t as openGit } from "./detect-git.js";
import { t as ProblemError } from "./model-problem.js";
import { t as MARKER_VARIABLE } from "./tools-child-environment.js";

// src/run/once.ts
function once(make) {
	let made = null;
	const ask = () => {
		made ??= make();
		return made;
	};
	return Object.assign(ask, { peek: () => made });
}

// src/doors.ts
async function refuseBranch(branch) {
	throw new ProblemError({
		code: "history.no-branch",
		what: `The branch ${branch} cannot be had here`
	});
}
/** Wires the real world. Heavy rooms are chunks of their own, read when first called. */
function openDoors(place) {
	const marked = once(async () => {
		const { recordStart } = await import("./environment-leftovers.js");
		return {
			...place.environment,
			[MARKER_VARIABLE]: recordStart(place.workDirectory, "process")
		};
	});
	return {
		...place,
		...openMachine(),
		...openHistory(place),
		...openRepository(place),
		...openSpecifications(),
		...openContracts(),
		...openStages(marked),
		...openTools(place, marked),
		readAcceptances: place.readAcceptances ?? (async () => ({
			acceptances: [],
			notices: []
		}))
	};
}
function openMachine() {
	return {
		now: () => performance.now(),
		today: () => (/* @__PURE__ */ new Date()).toISOString().slice(0, 10),
		describeProcessor: async () => (await import("./compare-machine.js")).readMachine().fingerprint,
		drawSeed: () => crypto.getRandomValues(/* @__PURE__ */ new Uint32Array(1))[0] ?? 0
	};
}
function openHistory(place) {
	return {
		makeHistoryEntry: async (result) => {
			const { readRunner } = await import("./history-read-runner.js");
			const { makeEntry } = await import("./history-make-entry.js");
			return makeEntry(result, {
				...readRunner(place.environment),
				at: (/* @__PURE__ */ new Date()).toISOString()
			});
		},
		openHistoryBranch: place.openHistoryBranch ?? refuseBranch,
		openHistoryFile: async (...args) => (await import("./history-file-store.js")).openHistoryFile(...args),
		readHistoryText: async (...args) => (await import("./history-follow.js")).readHistoryText(...args),
		openHistoryChange: async (...args) => (await import("./history-follow.js")).openHistoryChange(...args),
		tellHistory: async (...args) => (await import("./history-follow.js")).tellHistory(...args)
	};
}
function openRepository(place) {
	return {
		openGit,
		openWorktree: async (...args) => (await import("./detect-worktree.js")).openWorktree(...args),
		readWorkingFiles: async (...args) => (await import("./detect-working-files.js")).readWorkingFiles(...args),
		defaultConfig: async () => (await import("./config-normalise.js")).defaultConfig(),
		parseConfig: async (text, file) => (await import("./config-parse.js")).parseConfig(text, file, place.environment)
	};
}
function openSpecifications() {
	return {
		detectChangedSpecs: async (input) => {
			const { detectChangedSpecs } = await import("./detect-changed-specs2.js");
			const { externalReferences } = await import("./spec-references.js");
			return detectChangedSpecs({
				...input,
				references: externalReferences
			});
		},
		readSpec: async (...args) => (await import("./spec-read.js")).readSpec(...args),
		readMessageSpec: async (...args) => (await import("./spec-asyncapi-read-messages.js")).readMessageSpec(...args),
		diffSpecs: async (...args) => (await import("./spec-diff2.js")).diffSpecs(...args)
	};
}
function openContracts() {
	return {
		attachConsumers: async (...args) => (await import("./contract-impact.js")).attachConsumers(...args),
		runConsumerContract: async (input) => (await import("./contract-consumer-stage.js")).runConsumerContract(input),
		startVerification: async (start) => (await import("./github-start-verification.js")).startVerification(start),
		recordVersions: async (input) => (await import("./contract-record.js")).recordVersions(input)
	};
}
function openStages(marked) {
	const own = async (input) => ({
		...input,
		parentEnvironment: await marked()
	});
	return {
		startEnvironment: async (...args) => (await import("./environment-start.js")).startEnvironment(...args),
		runIntegration: async (input) => (await import("./environment-stage.js")).runIntegration(await own(input)),
		runContract: async (input) => (await import("./contract-stage.js")).runContract(await own(input)),
		runSmoke: async (input) => (await import("./load-stage.js")).runSmoke(await own(input)),
		runLoad: async (input) => (await import("./load-stage.js")).runLoad(await own(input)),
		runCompare: async (input) => (await import("./compare-stage.js")).runCompare(await own(input)),
		runStress: async (input) => (await import("./load-stage.js")).runStress(await own(input)),
		openInterposer: async () => (await import("./chaos-target.js")).openInterposer(),
		runChaos: async (input) => (await import("./chaos-stage.js")).runChaos(await own(input)),
		readChaosResults: async (input) => (await import("./chaos-stage.js")).readChaosResults(input),
		runAudit: async (input) => (await import("./audit-stage.js")).runAudit(input)
	};
}
function openTools({ toolCache, workDirectory, log }, marked) {
	const tool = {
		toolCache,
		workDirectory,
		log: (line) => log.line(line)
	};
	return {
		obtainPact: async () => (await import("./tools-pact.js")).obtainPact({
			...tool,
			environment: await marked()
		}),
		obtainK6: async () => (await import("./tools-k6.js")).obtainK6({
			...tool,
			environment: await marked()
		})
	};
}

export { once as n, openDoors as t };