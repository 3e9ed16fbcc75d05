import { t as isObject } from "./model-object.js";

// src/github/shape.ts
/** Readers for answers of GitHub: each takes what came and returns what we rely on, or throws `ShapeError`. */
var ShapeError = class extends Error {
	name = "ShapeError";
};
function asObject(value, what) {
	if (isObject(value)) return value;
	throw new ShapeError(`${what} is ${nameOf(value)}, not an object`);
}
function asList(value, what) {
	if (Array.isArray(value)) return value;
	throw new ShapeError(`${what} is ${nameOf(value)}, not a list`);
}
function readText(object, key) {
	const value = object[key];
	if (typeof value === "string") return value;
	throw new ShapeError(`"${key}" is ${nameOf(value)}, not text`);
}
/** Ids and counts: whole numbers from 0 that JavaScript holds exactly. */
function readWhole(object, key) {
	const value = object[key];
	if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
	throw new ShapeError(`"${key}" is ${nameOf(value)}, not a whole number`);
}
function nameOf(value) {
	if (value === null || value === void 0) return value === null ? "null" : "missing";
	return Array.isArray(value) ? "a list" : `of type ${typeof value}`;
}
/** Milliseconds since the epoch; null where the server does not say, or says nothing that is a time. */
function readTime(data, key) {
	const value = data[key];
	const ms = typeof value === "string" ? Date.parse(value) : NaN;
	return Number.isNaN(ms) ? null : ms;
}

export { readTime as a, readText as i, asList as n, readWhole as o, asObject as r, ShapeError as t };