import { t as MAX_OBJECT_BYTES } from "./detect-object-reader.js";
import { isUtf8 } from "node:buffer";

// src/detect/git-output.ts
/** What git says about files, read from its NUL-separated output: the only form in which every name is exact. */
/** File modes as git writes them. */
const SYMLINK_MODE = "120000";
const SUBMODULE_MODE = "160000";
/** Output of `git diff-tree -r --raw -z -M`. Throws on anything else. */
function parseRawDiff(output) {
	const fields = splitNul(output);
	const changes = [];
	for (let index = 0; index < fields.length;) {
		const meta = /^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/.exec(fields[index] ?? "");
		if (meta === null) throw new Error(`unexpected output of git diff-tree: ${fields[index]?.slice(0, 80)}`);
		const [, baseMode = "", headMode = "", baseId = "", headId = "", status = ""] = meta;
		const isPair = status === "R" || status === "C";
		const basePath = fields[index + 1] ?? "";
		const headPath = isPair ? fields[index + 2] ?? "" : basePath;
		index += isPair ? 3 : 2;
		changes.push({
			base: status === "A" || status === "C" ? null : {
				path: basePath,
				mode: baseMode,
				objectId: baseId
			},
			head: status === "D" ? null : {
				path: headPath,
				mode: headMode,
				objectId: headId
			},
			renamed: status === "R"
		});
	}
	return changes;
}
/** Output of `git ls-tree -z`: `<mode> <type> <id>\t<path>`. Throws on anything else. */
function parseTree(output) {
	return splitNul(output).map((record) => {
		const tab = record.indexOf("	");
		const [mode = "", , objectId = ""] = record.slice(0, tab).split(" ");
		if (tab === -1 || objectId === "") throw new Error(`unexpected output of git ls-tree: ${record.slice(0, 80)}`);
		return {
			path: record.slice(tab + 1),
			mode,
			objectId
		};
	});
}
function splitNul(output) {
	const text = output.toString("utf8");
	if (text === "") return [];
	return (text.endsWith("\0") ? text.slice(0, -1) : text).split("\0");
}
/** Every path that differs, from both sides, sorted. */
function pathsOf(changes) {
	const paths = changes.flatMap(({ base, head }) => [base?.path, head?.path]).filter((path) => path !== void 0);
	return [...new Set(paths)].sort();
}

// src/detect/repository-text.ts
const LFS_HEADER = "version https://git-lfs.github.com/spec/v";
const REPLACEMENT = "�";
const REPLACEMENT_BYTES = Buffer.from(REPLACEMENT);
const FOLDER_MODE = "040000";
/** What git holds for an entry as text. Links, submodules and LFS pointers are told, never followed. */
function decodeFile(entry, object) {
	const kind = KINDS[entry.mode];
	if (kind !== void 0) return refuse(entry, kind);
	if (object === null) return refuse(entry, {
		code: "file.missing",
		what: "is not in the checkout",
		...REFETCH
	});
	if (object.type === "tree") return refuse(entry, FOLDER);
	if (object.content === null) return refuse(entry, tooLarge(object.size));
	const { content } = object;
	if (content.subarray(0, 41).toString("latin1") === LFS_HEADER) return refuse(entry, LFS);
	if (!isUtf8(content)) return refuseEncoding(entry, content);
	return {
		text: content.toString("utf8"),
		problem: null
	};
}
/** What is told of a path that names a folder where a file was expected. */
function refuseFolder(path) {
	return refuse({ path }, FOLDER);
}
const REFETCH = {
	why: "its content was not fetched",
	todo: "Check out without `filter`, and with `fetch-depth: 0`."
};
const FOLDER = {
	code: "file.folder",
	what: "is a folder",
	why: "a file was expected",
	todo: "Name a file."
};
const KINDS = {
	[FOLDER_MODE]: FOLDER,
	[SYMLINK_MODE]: {
		code: "file.symlink",
		what: "is a symbolic link",
		why: "links are never followed, they can lead out of the repository",
		todo: "Commit the file itself, or name its real path."
	},
	[SUBMODULE_MODE]: {
		code: "file.submodule",
		what: "is a submodule",
		why: "files of another repository are not compared here",
		todo: "Use the action in that repository, or copy the file into this one."
	}
};
const LFS = {
	code: "file.lfs-pointer",
	what: "is a Git LFS pointer",
	why: "both sides are read from git, which holds only the pointer",
	todo: "Keep this file out of Git LFS (`.gitattributes`)."
};
function tooLarge(size) {
	return {
		code: "file.too-large",
		what: `is too large: ${size} bytes`,
		why: `the limit is ${MAX_OBJECT_BYTES} bytes`,
		todo: "Split the file."
	};
}
function refuse(entry, reason, line = 1, column = 1) {
	const { code, what, why, todo } = reason;
	const where = {
		file: entry.path,
		line,
		column
	};
	return {
		text: null,
		problem: {
			code,
			what: `${entry.path} ${what}`,
			where,
			why,
			todo
		}
	};
}
function refuseEncoding(entry, content) {
	const wide = content[0] === 255 || content[0] === 254;
	const offset = wide ? 0 : firstInvalidByte(content);
	const before = content.subarray(0, offset).toString("utf8").split("\n");
	const byte = (content[offset] ?? 0).toString(16).padStart(2, "0");
	return refuse(entry, {
		code: "file.encoding",
		what: "is not UTF-8",
		why: wide ? "it starts with the mark of UTF-16" : `the byte 0x${byte} at offset ${offset} fits no character`,
		todo: "Save it as UTF-8."
	}, before.length, (before.at(-1)?.length ?? 0) + 1);
}
/** Offset of the first byte that decoding replaces; a replacement character that was written itself is skipped. */
function firstInvalidByte(content) {
	const text = content.toString("utf8");
	for (let index = text.indexOf(REPLACEMENT); index !== -1; index = text.indexOf(REPLACEMENT, index + 1)) {
		const offset = Buffer.byteLength(text.slice(0, index));
		if (!content.subarray(offset, offset + REPLACEMENT_BYTES.length).equals(REPLACEMENT_BYTES)) return offset;
	}
	return 0;
}

export { parseRawDiff as a, splitNul as c, SYMLINK_MODE as i, refuseFolder as n, parseTree as o, SUBMODULE_MODE as r, pathsOf as s, decodeFile as t };