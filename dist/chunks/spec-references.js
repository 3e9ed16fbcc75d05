import { i as writtenReferences, n as externalReferences, r as isData, t as documentReferences } from "./spec-reference-target.js";

export { externalReferences };