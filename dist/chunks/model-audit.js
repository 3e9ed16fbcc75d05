// src/model/audit.ts
/** certain: read from a file that says so · likely: what it says has one usual reading · hint: worth a look. */
const CONFIDENCES = [
	"certain",
	"likely",
	"hint"
];

export { CONFIDENCES as t };