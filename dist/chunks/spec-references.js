import { n as writtenReferences, t as externalReferences } from "./spec-reference-target.js";

export { externalReferences };