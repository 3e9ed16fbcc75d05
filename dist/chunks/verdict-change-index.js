// src/verdict/change-index.ts
function indexChanges(stages) {
	const details = stages.map((stage) => stage.detail).filter((detail) => detail?.kind === "changes");
	const changes = new Map(details.flatMap((detail) => detail.changes).map((change) => [keyOf(change), change]));
	return (finding) => changes.get(keyOf(finding)) ?? null;
}
/** Two specifications may hold the same change, and a file may hold it twice. */
function keyOf({ fingerprint, location }) {
	return `${fingerprint} ${location?.line ?? 0} ${location?.file ?? ""}`;
}

export { indexChanges as t };