import { n as HURRIED_LIMITS, t as GITHUB_LIMITS } from "./github-limits2.js";

export { HURRIED_LIMITS };