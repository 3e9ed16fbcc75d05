import { n as parseCommand } from "./action-command.js";
import { t as sendGraphQl } from "./github-graphql.js";
import { i as readText, n as asList, r as asObject, t as ShapeError } from "./github-shape.js";
import { t as GitHubError } from "./github-fault.js";

// src/github/command-comments.ts
/** 100 comments each: a conversation of 1 000 comments is read whole, a longer one is refused rather than read in part. */
const MAX_PAGES = 10;
const QUERY = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      comments(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          url body createdAt lastEditedAt
          author { login __typename }
          reactionGroups { content viewerHasReacted }
        }
      }
    }
  }
}`;
/** Every comment of a person, oldest first. Throws GitHubError. */
async function listConversation(github, pullRequest) {
	const comments = [];
	let after = null;
	for (let pages = 0; pages < MAX_PAGES; pages += 1) {
		const page = await readPage(github, pullRequest, after);
		comments.push(...page.comments);
		if (page.after === null) return comments;
		after = page.after;
	}
	throw new ShapeError(`#${pullRequest} has more than 1000 comments`);
}
function readPage(github, number, after) {
	const { owner, name } = github.repository;
	return sendGraphQl(github, {
		purpose: `read the conversation of #${number}`,
		query: QUERY,
		variables: {
			owner,
			name,
			number,
			after
		},
		idempotency: "read",
		parse: (data) => {
			const repository = asObject(data["repository"], "\"repository\"");
			const pull = asObject(repository["pullRequest"], "\"pullRequest\"");
			return parsePage(asObject(pull["comments"], "\"comments\""));
		}
	});
}
function parsePage(list) {
	const info = asObject(list["pageInfo"], "\"pageInfo\"");
	return {
		comments: asList(list["nodes"], "\"nodes\"").map((node) => asObject(node, "a comment")).filter(isByPerson).map(parseComment),
		after: info["hasNextPage"] === true ? readText(info, "endCursor") : null
	};
}
/** Accounts that were deleted have no author; bots give no commands. */
function isByPerson(node) {
	return node["author"] !== null && asObject(node["author"], "\"author\"")["__typename"] === "User";
}
function parseComment(node) {
	const groups = asList(node["reactionGroups"] ?? [], "\"reactionGroups\"").map((group) => asObject(group, "a reaction"));
	return {
		id: idOf(readText(node, "url")),
		url: readText(node, "url"),
		author: readText(asObject(node["author"], "\"author\""), "login"),
		body: readText(node, "body"),
		createdAt: readText(node, "createdAt"),
		edited: node["lastEditedAt"] !== null,
		ownReactions: new Set(groups.filter((group) => group["viewerHasReacted"] === true).map((group) => readText(group, "content")))
	};
}
/** The number that REST knows the comment by. `databaseId` is of 32 bits, and comments are past that; what takes its place is not everywhere. */
function idOf(url) {
	const id = /#issuecomment-(\d{1,15})$/u.exec(url)?.[1];
	if (id === void 0) throw new ShapeError("\"url\" names no comment");
	return Number(id);
}

// src/github/permission.ts
/** `maintain` is told as `write`, `triage` as `read`. */
const WRITING = /* @__PURE__ */ new Set(["admin", "write"]);
/**
* Whether somebody may write to the repository, asked of GitHub: how an author is associated with a repository says nothing
* about rights. Throws GitHubError where that cannot be known.
*/
async function mayWrite(github, login) {
	try {
		const permission = await github.send({
			purpose: `find out what ${login} may do`,
			route: "GET /repos/{owner}/{repo}/collaborators/{username}/permission",
			parameters: { username: login },
			idempotency: "read",
			status: 200,
			parse: (data) => readText(asObject(data, "the permission"), "permission")
		});
		return WRITING.has(permission);
	} catch (thrown) {
		if (thrown instanceof GitHubError && thrown.status === 404) return false;
		throw thrown;
	}
}

// src/github/reactions.ts
/** Reacts to a comment; said twice it is the same reaction. Throws GitHubError. */
function addReaction(github, commentId, content) {
	return github.send({
		purpose: "react to the command",
		route: "POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions",
		parameters: {
			comment_id: commentId,
			content
		},
		idempotency: "idempotent-write",
		status: [200, 201],
		parse: (data) => readText(asObject(data, "the reaction"), "content")
	});
}

// src/bot/acceptances.ts
/** Reactions of ours, as GraphQL names them. */
const CARRIED_OUT = "THUMBS_UP";
const AS_BREAKING = "ROCKET";
const TAKEN_BACK = "THUMBS_DOWN";
/**
* The acceptances of a pull request, made anew from the conversation in every run. A comment counts when we ourselves acknowledged it
* (reactions of our account, which nobody else can make or take), when nobody edited it since, and when its author may still write.
*/
async function readAcceptances(github, pullRequest) {
	const standing = findStanding(await listConversation(github, pullRequest));
	const writers = await findWriters(github, new Set(standing.map(({ comment }) => comment.author)));
	const notices = [];
	return {
		acceptances: standing.flatMap((candidate) => {
			const { comment, fingerprint } = candidate;
			if (comment.edited) {
				notices.push(`The acceptance of \`${fingerprint}\` was edited, and no longer counts: it takes a new comment.`);
				return [];
			}
			if (!writers.has(comment.author)) {
				notices.push(`${comment.author} may no longer write here: the acceptance of \`${fingerprint}\` does not count.`);
				return [];
			}
			return [toClaim(candidate)];
		}).reverse(),
		notices
	};
}
/** Marks every standing acceptance of a change as taken back; how many there were. Throws GitHubError. */
async function revokeAcceptances(github, pullRequest, fingerprint) {
	const own = findStanding(await listConversation(github, pullRequest)).filter((candidate) => candidate.fingerprint === fingerprint);
	for (const { comment } of own) await addReaction(github, comment.id, "-1");
	return own.length;
}
/** Leaves on the comment what later runs read: that it was carried out, and how bad the change was. Throws GitHubError. */
async function recordAcceptance(github, commentId, severity) {
	await addReaction(github, commentId, "+1");
	if (severity === "breaking") await addReaction(github, commentId, "rocket");
}
function findStanding(comments) {
	return comments.flatMap((comment) => {
		const { ownReactions } = comment;
		if (!ownReactions.has(CARRIED_OUT) || ownReactions.has(TAKEN_BACK)) return [];
		const command = parseCommand(comment.body)?.command;
		return command?.kind === "accept" ? [{
			comment,
			fingerprint: command.fingerprint,
			reason: command.reason
		}] : [];
	});
}
async function findWriters(github, authors) {
	const writers = /* @__PURE__ */ new Set();
	for (const author of authors) if (await mayWrite(github, author)) writers.add(author);
	return writers;
}
function toClaim({ comment, fingerprint, reason }) {
	return {
		fingerprint,
		severity: comment.ownReactions.has(AS_BREAKING) ? "breaking" : "warning",
		reason,
		source: "comment",
		by: comment.author,
		at: comment.createdAt,
		until: null,
		url: comment.url
	};
}

export { mayWrite as a, addReaction as i, recordAcceptance as n, revokeAcceptances as r, readAcceptances as t };