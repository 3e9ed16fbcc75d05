// src/model/object.ts
function isObject(value) {
	return value !== null && typeof value === "object" && !Array.isArray(value);
}

export { isObject as t };