// src/run/request.ts
/** Path of the configuration from the repository's root, where no other is named. */
const DEFAULT_CONFIG_PATH = ".github/api-testing.yml";

export { DEFAULT_CONFIG_PATH as t };