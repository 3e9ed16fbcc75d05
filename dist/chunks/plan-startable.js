// src/plan/startable.ts
/** Whether the configuration says how to start it: by a command, as an image, or as a service of the compose file. */
function isStartable({ start, image, service }) {
	return start !== null || image !== null || service !== null;
}

export { isStartable as t };