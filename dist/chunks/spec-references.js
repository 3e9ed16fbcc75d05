import { a as writtenReferences, i as isData, n as documentReferences, r as externalReferences, t as DocumentReferences } from "./spec-reference-target.js";

export { externalReferences };