import { t as ProblemError } from "./model-problem.js";
import { t as GitHubError } from "./github-fault.js";
import { i as readText, n as asList, r as asObject, t as ShapeError } from "./github-shape.js";
import { isUtf8 } from "node:buffer";

// src/github/branch-file.ts
/** docs.github.com, "Get a blob": up to 100 megabytes are given. */
const MAX_READ_BYTES = 1e8;
/** GitHub warns of files of 50 MiB; as JSON in base64 a third more is sent. */
const MAX_WRITE_BYTES = 5e7;
/** Of several that write at once one succeeds in every round. */
const MAX_ROUNDS = 10;
/** Text of the file; null where there is no such branch or file. Throws `ProblemError`. */
async function readBranchFile(github, place) {
	const tip = await readTip(github, place.branch);
	return tip === null ? null : readTipText(github, tip, place.file);
}
/**
* Compare and swap: `change` sees the newest text, and what it makes of it is only written on top of exactly that. Where the branch moved
* in between, it is asked again. A missing branch is begun without a history. Throws `ProblemError`.
*/
async function updateBranchFile(github, place, change) {
	for (let round = 1;; round += 1) {
		const tip = await readTip(github, place.branch);
		const before = tip === null ? null : await readTipText(github, tip, place.file);
		const after = change(before);
		if (after === null || after === before) return;
		checkSize(after, place);
		const refusal = await moveBranch(github, {
			place,
			tip,
			commit: await writeCommit(github, {
				place,
				tip,
				text: after
			})
		});
		if (refusal === null) return;
		if ((await readTip(github, place.branch))?.commit === tip?.commit) throw refused(place, refusal);
		if (round >= MAX_ROUNDS) throw tooBusy(place);
		await github.pause();
	}
}
async function readTip(github, branch) {
	try {
		return await github.send({
			purpose: `read the branch ${branch}`,
			route: "GET /repos/{owner}/{repo}/git/ref/{ref}",
			parameters: { ref: `heads/${branch}` },
			idempotency: "read",
			status: 200,
			parse: (data) => ({ commit: readText(asObject(asObject(data, "the reference")["object"], "\"object\""), "sha") })
		});
	} catch (thrown) {
		if (thrown instanceof GitHubError && (thrown.status === 404 || thrown.status === 409)) return null;
		throw thrown;
	}
}
async function readTipText(github, tip, file) {
	const tree = await readTreeId(github, tip.commit);
	const entry = await github.send({
		purpose: `list the files of ${tip.commit.slice(0, 7)}`,
		route: "GET /repos/{owner}/{repo}/git/trees/{tree_sha}",
		parameters: { tree_sha: tree },
		idempotency: "read",
		status: 200,
		parse: (data) => findEntry(asObject(data, "the tree"), file)
	});
	if (entry === null) return null;
	if (entry.size > MAX_READ_BYTES) throw tooLarge(file, entry.size, "read");
	return github.send({
		purpose: `read ${file}`,
		route: "GET /repos/{owner}/{repo}/git/blobs/{file_sha}",
		parameters: { file_sha: entry.sha },
		idempotency: "read",
		status: 200,
		parse: (data) => parseBlob(data, file)
	});
}
function readTreeId(github, commit) {
	return github.send({
		purpose: `read the commit ${commit.slice(0, 7)}`,
		route: "GET /repos/{owner}/{repo}/git/commits/{commit_sha}",
		parameters: { commit_sha: commit },
		idempotency: "read",
		status: 200,
		parse: (data) => readText(asObject(asObject(data, "the commit")["tree"], "\"tree\""), "sha")
	});
}
function findEntry(tree, file) {
	const found = asList(tree["tree"], "\"tree\"").map((entry) => asObject(entry, "an entry of the tree")).find((entry) => entry["path"] === file);
	if (found === void 0) {
		if (tree["truncated"] === true) throw new ShapeError("it is a part of a tree");
		return null;
	}
	if (found["type"] !== "blob") throw new ShapeError(`${file} is a ${String(found["type"])}`);
	const { size } = found;
	return {
		sha: readText(found, "sha"),
		size: typeof size === "number" ? size : 0
	};
}
function parseBlob(data, file) {
	const blob = asObject(data, "the blob");
	const encoding = readText(blob, "encoding");
	if (encoding === "utf-8") return readText(blob, "content");
	if (encoding !== "base64") throw new ShapeError(`it is in ${encoding || "no encoding"}`);
	const bytes = Buffer.from(readText(blob, "content"), "base64");
	if (isUtf8(bytes)) return bytes.toString("utf8");
	throw new ProblemError({
		code: "branch-file.encoding",
		what: `${file} is not UTF-8`,
		why: "some of its bytes fit no character, and writing it again would change them",
		todo: "Take the line with these bytes out of the file."
	});
}
/** A commit with the text on top of the tip, on no branch yet. Said twice these are the same objects. */
async function writeCommit(github, { place, tip, text }) {
	const write = (what, parameters) => github.send({
		purpose: `write ${place.file} for the branch ${place.branch}`,
		route: `POST /repos/{owner}/{repo}/git/${what}`,
		parameters,
		idempotency: "idempotent-write",
		status: 201,
		parse: (data) => readText(asObject(data, "what was written"), "sha")
	});
	const blob = await write("blobs", {
		content: text,
		encoding: "utf-8"
	});
	const tree = await write("trees", {
		...tip === null ? {} : { base_tree: await readTreeId(github, tip.commit) },
		tree: [{
			path: place.file,
			mode: "100644",
			type: "blob",
			sha: blob
		}]
	});
	return write("commits", {
		message: place.message,
		tree,
		parents: tip === null ? [] : [tip.commit]
	});
}
/** Null: done. A refusal may mean that the branch has moved; who asks has to look. */
async function moveBranch(github, { place, tip, commit }) {
	const purpose = `move the branch ${place.branch}`;
	const ref = `heads/${place.branch}`;
	try {
		await github.send({
			purpose,
			...tip === null ? {
				route: "POST /repos/{owner}/{repo}/git/refs",
				parameters: {
					ref: `refs/${ref}`,
					sha: commit
				},
				status: 201
			} : {
				route: "PATCH /repos/{owner}/{repo}/git/refs/{ref}",
				parameters: {
					ref,
					sha: commit,
					force: false
				},
				status: 200
			},
			idempotency: "idempotent-write",
			parse: (data) => readText(asObject(data, "the reference"), "ref")
		});
		return null;
	} catch (thrown) {
		if (thrown instanceof GitHubError && (thrown.status === 409 || thrown.status === 422)) return thrown;
		throw thrown;
	}
}
function checkSize(text, { file }) {
	const size = Buffer.byteLength(text);
	if (size > MAX_WRITE_BYTES) throw tooLarge(file, size, "written");
}
function tooLarge(file, bytes, done) {
	const limit = done === "read" ? MAX_READ_BYTES : MAX_WRITE_BYTES;
	return new ProblemError({
		code: "branch-file.too-large",
		what: `${file} is not ${done}`,
		why: `it is ${megabytes(bytes)} MB large, and at most ${megabytes(limit)} MB are`,
		todo: "Take out of the file what is not needed any more, such as lines that cannot be read."
	});
}
function megabytes(bytes) {
	return Math.round(bytes / 1e6);
}
function refused({ branch, file }, { problem }) {
	return new ProblemError({
		code: "branch-file.refused",
		what: `${file} was not written: the branch ${branch} refuses it`,
		why: problem.why,
		todo: `Take ${branch} out of the branch protection or the ruleset, or let the workflow's token bypass it.`
	});
}
function tooBusy({ branch, file }) {
	return new ProblemError({
		code: "branch-file.busy",
		what: `${file} was not written: others wrote to the branch ${branch} each time`,
		why: `it was tried ${MAX_ROUNDS} times`,
		todo: "Run the job again."
	});
}

export { readBranchFile, updateBranchFile };