import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from "node:zlib";

// src/traffic/decode-body.ts
/** The content codings of RFC 9110 (8.4.1), with Brotli (RFC 7932) and Zstandard (RFC 8878). */
const DECODERS = {
	gzip: gunzipSync,
	"x-gzip": gunzipSync,
	deflate: inflateAny,
	br: brotliDecompressSync,
	zstd: zstdDecompressSync,
	identity: (body) => body
};
/**
* Takes off what `Content-Encoding` names, the last one first. A server may compress for a client that has not asked for anything
* (RFC 9110, 12.5.3). No more than `limit` bytes are made of it, whatever it would grow to.
*/
function decodeBody(body, encodings, limit) {
	const names = encodings.flatMap((line) => line.split(",")).map((name) => name.trim().toLowerCase());
	let decoded = body;
	for (const name of names.filter((one) => one !== "").reverse()) {
		if (decoded.length === 0) break;
		const decoder = Object.hasOwn(DECODERS, name) ? DECODERS[name] : void 0;
		if (decoder === void 0) return { why: `its content encoding ${JSON.stringify(name.slice(0, 40))} is not known` };
		try {
			decoded = decoder(decoded, { maxOutputLength: limit });
		} catch (error) {
			if (!(error instanceof Error)) throw error;
			if ("code" in error && error.code === "ERR_BUFFER_TOO_LARGE") return {
				body: /* @__PURE__ */ new Uint8Array(),
				truncated: true
			};
			return { why: `its body is not ${name}, as its content encoding says: ${error.message}` };
		}
	}
	return {
		body: decoded,
		truncated: false
	};
}
/** Servers mean both by `deflate`: with the two bytes of zlib before it, and without. */
function inflateAny(body, options) {
	const [first = 0, second = 0] = body;
	return (first & 15) === 8 && (first << 8 | second) % 31 === 0 ? inflateSync(body, options) : inflateRawSync(body, options);
}

export { decodeBody as t };