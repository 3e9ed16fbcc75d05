// src/model/percent-encoding.ts
/** What a percent-encoded text of a URI stands for; null where a `%` in it begins no valid escape (RFC 3986, section 2.1). */
function percentDecoded(text) {
	if (!text.includes("%")) return text;
	try {
		return decodeURIComponent(text);
	} catch (error) {
		if (error instanceof URIError) return null;
		throw error;
	}
}

export { percentDecoded as t };