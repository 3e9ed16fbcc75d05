// src/model/plural.ts
/** `1 pact`, `2 pacts`, `0 mismatches`: a count with the word that goes with it. */
function plural(count, one, many = `${one}s`) {
	return `${count} ${count === 1 ? one : many}`;
}

export { plural as t };