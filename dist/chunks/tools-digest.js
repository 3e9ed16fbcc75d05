import { createHash } from "node:crypto";

// src/tools/digest.ts
function sha512(base64) {
	return {
		algorithm: "sha512",
		encoding: "base64",
		value: base64
	};
}
function sha256(hex) {
	return {
		algorithm: "sha256",
		encoding: "hex",
		value: hex.toLowerCase()
	};
}
function digestOf(bytes, like) {
	return createHash(like.algorithm).update(bytes).digest(like.encoding);
}
function digestMatches(bytes, expected) {
	return digestOf(bytes, expected) === expected.value;
}

export { sha512 as i, digestOf as n, sha256 as r, digestMatches as t };