import { t as ProblemError } from "./model-problem.js";

// src/action/payload.ts
/** An event's payload from the runner: data from outside, read field by field, each one checked. */
var Payload = class Payload {
	#value;
	#path;
	constructor(value, path = "") {
		this.#value = value;
		this.#path = path;
	}
	get isPresent() {
		return this.#value !== null && this.#value !== void 0;
	}
	get isEmptyText() {
		return this.#value === "";
	}
	at(key) {
		const path = this.#path === "" ? key : `${this.#path}.${key}`;
		const own = typeof this.#value === "object" && this.#value !== null && Object.hasOwn(this.#value, key);
		return new Payload(own ? Reflect.get(this.#value, key) : void 0, path);
	}
	text() {
		if (typeof this.#value === "string" && this.#value !== "") return this.#value;
		throw this.wrong("a text");
	}
	optionalText() {
		return this.isPresent ? this.text() : null;
	}
	/** A full commit id, in lower case. */
	sha() {
		const text = this.text();
		if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)) return text;
		throw this.wrong("a full commit id");
	}
	/** Name of a branch, without `refs/heads/`; characters that git refuses in names are refused here too. */
	branch() {
		const name = this.text().replace(/^refs\/heads\//, "");
		if (isRefName(name)) return name;
		throw this.wrong("the name of a branch");
	}
	positiveInteger() {
		if (Number.isSafeInteger(this.#value) && this.#value > 0) return this.#value;
		throw this.wrong("a positive whole number");
	}
	/** An address of the web, without credentials in it. */
	httpUrl() {
		const text = this.text();
		const url = URL.canParse(text) ? new URL(text) : null;
		if (url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "") return text;
		throw this.wrong("an http(s) address");
	}
	/** Names of the objects in a list; none where there is no list. */
	names() {
		return (Array.isArray(this.#value) ? this.#value : []).flatMap((entry) => {
			const name = entry !== null && typeof entry === "object" && "name" in entry ? entry.name : null;
			return typeof name === "string" ? [name] : [];
		});
	}
	isTrue() {
		return this.#value === true;
	}
	wrong(expected) {
		const found = this.isPresent ? `it is ${JSON.stringify(this.#value).slice(0, 60)}` : "it is not there";
		return new ProblemError({
			code: "event.payload",
			what: `The event's \`${this.#path || "payload"}\` is not ${expected}`,
			why: found,
			todo: "The file that GITHUB_EVENT_PATH names must be the one the runner wrote."
		});
	}
};
/** The rules of `git check-ref-format`, as far as they keep a name from meaning something else. */
function isRefName(name) {
	return name !== "" && name !== "@" && !/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|\/\.|^\.|\.lock(?:\/|$)|^[-/]|[/.]$/.test(name);
}

export { isRefName as n, Payload as t };