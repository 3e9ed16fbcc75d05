import { n as readSpecification, t as readSpec } from "./spec-bundle.js";

export { readSpec };