// src/model/text-order.ts
/** Orders texts by code unit, the same on every machine whatever its language. */
function compareTexts(one, other) {
	return one < other ? -1 : one > other ? 1 : 0;
}

export { compareTexts as t };