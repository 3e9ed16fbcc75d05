import { n as readPullRequest, t as findPullRequests } from "./github-pull-request2.js";

export { findPullRequests };