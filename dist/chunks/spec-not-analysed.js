// src/spec/not-analysed.ts
/** In the order of the files, each place once: shared schemas come by many times. */
function sortNotAnalysed(list) {
	return [...new Map(list.map((each) => [JSON.stringify(each), each])).values()].sort((left, right) => (left.location.file < right.location.file ? -1 : left.location.file > right.location.file ? 1 : 0) || left.location.line - right.location.line || left.location.column - right.location.column || (left.what < right.what ? -1 : 1));
}

export { sortNotAnalysed as t };