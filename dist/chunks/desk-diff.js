import { t as diffSpecs } from "./spec-diff.js";
import { t as openSide } from "./desk-texts.js";

// src/desk/diff.ts
/**
* Compares two specifications named on the command line; locations carry the names that were given. `today` (ISO date) tells
* which announced ends have come; null: none has.
*/
async function diffAtDesk(names, directory, today = null) {
	await using base = await openSide(names.base, directory);
	await using head = await openSide(names.head, directory);
	return showNames(await diffSpecs({
		base: base.file,
		head: head.file
	}, {
		base: base.read,
		head: head.read
	}, today), {
		base,
		head
	});
}
function showNames(diff, sides) {
	const show = (location) => {
		const side = sides[location.side];
		return location.file === side.file.path ? {
			...location,
			file: side.shown
		} : location;
	};
	return {
		...diff,
		changes: diff.changes.map((change) => ({
			...change,
			location: show(change.location),
			counterpart: change.counterpart === null ? null : show(change.counterpart),
			...change.surroundings && { surroundings: show(change.surroundings) }
		})),
		notAnalysed: diff.notAnalysed.map((part) => ({
			...part,
			location: show(part.location)
		}))
	};
}

export { diffAtDesk };