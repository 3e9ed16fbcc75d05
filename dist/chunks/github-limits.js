import { n as HURRIED_LIMITS, r as LARGE_FILE_LIMITS, t as GITHUB_LIMITS } from "./github-limits2.js";

export { HURRIED_LIMITS, LARGE_FILE_LIMITS };