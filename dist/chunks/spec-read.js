import { n as readSpecification, t as readSpec } from "./spec-api-links.js";

export { readSpec };