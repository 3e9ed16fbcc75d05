import { t as indexChanges } from "./verdict-change-index.js";

// src/report/head-place.ts
/**
* Annotations are shown on the head. What was removed has no line there: its counterpart is pointed at, else what has
* lost it, else the line number it had in the base, in the file as it is called now.
*/
function headPlaces(stages) {
	const changeOf = indexChanges(stages);
	const renames = renamesOf(stages);
	return (finding) => {
		const change = changeOf(finding);
		if (change?.location.side !== "base") return {
			location: finding.location,
			base: null
		};
		const renamed = renames.get(change.location.file);
		const approximate = {
			...change.location,
			file: renamed ?? change.location.file
		};
		return {
			location: change.counterpart ?? change.surroundings ?? approximate,
			base: change.location
		};
	};
}
/** Paths at the base, and what they are called at the head. */
function renamesOf(stages) {
	const specs = stages.map((stage) => stage.detail).filter((detail) => detail?.kind === "changes").flatMap((detail) => detail.specs);
	return new Map(specs.flatMap(({ basePath, path }) => basePath === null ? [] : [[basePath, path]]));
}

export { renamesOf as n, headPlaces as t };