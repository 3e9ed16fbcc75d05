import { r as messageOf, t as ProblemError } from "./model-problem.js";
import { gunzipSync } from "node:zlib";

// src/tools/tar.ts
const TAR_BLOCK_BYTES = 512;
const MAX_UNPACKED_BYTES = 268435456;
/**
* The contents of one regular file of a gzipped tar archive (ustar, with pax and GNU long names). `wanted` is the path as the archive
* names it. Every entry of the archive is checked: one that leaves the folder, or a header that does not add up, refuses the whole archive.
*/
function readTarEntry(archive, wanted) {
	const tar = gunzip(archive);
	let found = null;
	for (const entry of entriesOf(tar)) {
		assertContained(entry.path);
		if (entry.path === wanted) found = entry;
	}
	if (found === null) throw unreadableArchive(`it holds no "${wanted}"`);
	if (found.kind !== "0") throw unreadableArchive(`"${wanted}" is not a regular file in it`);
	return found.bytes;
}
function gunzip(archive) {
	try {
		return gunzipSync(archive, { maxOutputLength: MAX_UNPACKED_BYTES });
	} catch (cause) {
		throw unreadableArchive(messageOf(cause));
	}
}
function* entriesOf(tar) {
	let offset = 0;
	let override = {};
	while (offset + 512 <= tar.length) {
		const header = tar.subarray(offset, offset + 512);
		if (header.every((byte) => byte === 0)) return;
		assertChecksum(header);
		const kind = text(header, 156, 1) || "0";
		const size = override.size ?? octal(header, 124, 12);
		const bytes = tar.subarray(offset + 512, offset + 512 + size);
		if (bytes.length < size) throw unreadableArchive("it ends in the middle of a file");
		offset += 512 + Math.ceil(size / 512) * 512;
		if (kind === "x") override = {
			...override,
			...paxOverrides(bytes)
		};
		else if (kind === "L") override = {
			...override,
			path: text(bytes, 0, size)
		};
		else if (kind !== "g" && kind !== "K") {
			yield {
				path: override.path ?? pathOf(header),
				kind,
				bytes
			};
			override = {};
		}
	}
	throw unreadableArchive("it has no end mark");
}
/** One header block: what comes next, how many bytes it has, and its path as far as it fits. Throws `ProblemError` for what is none. */
function parseTarHeader(header) {
	assertChecksum(header);
	return {
		kind: text(header, 156, 1) || "0",
		size: octal(header, 124, 12),
		path: pathOf(header)
	};
}
function pathOf(header) {
	const prefix = text(header, 257, 5) === "ustar" ? text(header, 345, 155) : "";
	const name = text(header, 0, 100);
	return prefix ? `${prefix}/${name}` : name;
}
/** Records of a pax header are `<length> <key>=<value>\n`, the length counting the whole record in bytes. */
function paxOverrides(bytes) {
	const found = {};
	let offset = 0;
	while (offset < bytes.length) {
		const space = bytes.indexOf(32, offset);
		const length = space < 0 ? NaN : Number(text(bytes, offset, space - offset));
		if (!Number.isInteger(length) || length <= space - offset) throw unreadableArchive("an extended header is malformed");
		const record = text(bytes, space + 1, offset + length - space - 2);
		const equals = record.indexOf("=");
		const [key, value] = [record.slice(0, equals), record.slice(equals + 1)];
		if (key === "path") found.path = value;
		if (key === "size") found.size = Number(value);
		offset += length;
	}
	return found;
}
function assertChecksum(header) {
	let sum = 0;
	for (let index = 0; index < 512; index++) sum += index >= 148 && index < 156 ? 32 : header[index] ?? 0;
	if (sum !== octal(header, 148, 8)) throw unreadableArchive("a header has a wrong checksum");
}
function assertContained(path) {
	if (path.startsWith("/") || path.includes("\\") || /^[a-z]:/i.test(path) || path.split("/").includes("..")) throw unreadableArchive(`an entry leaves the folder: ${JSON.stringify(path)}`);
}
function text(bytes, start, length) {
	const field = bytes.subarray(start, start + length);
	const end = field.indexOf(0);
	return Buffer.from(end < 0 ? field : field.subarray(0, end)).toString("utf8");
}
function octal(header, start, length) {
	const digits = text(header, start, length).trim();
	if (!/^[0-7]+$/.test(digits)) throw unreadableArchive("a header holds a number that is none");
	return Number.parseInt(digits, 8);
}
function unreadableArchive(why) {
	return new ProblemError({
		code: "tool.archive-unreadable",
		what: "An archive cannot be read",
		why
	});
}

export { unreadableArchive as i, paxOverrides as n, readTarEntry as r, parseTarHeader as t };