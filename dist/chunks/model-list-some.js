// src/model/list-some.ts
/** `a, b and 7 more`: the first of them in one sentence; what is left out is counted. */
function listSome(items, limit, write = String) {
	const shown = items.slice(0, limit).map(write).join(", ");
	const hidden = items.length - limit;
	return hidden > 0 ? `${shown} and ${hidden} more` : shown;
}

export { listSome as t };