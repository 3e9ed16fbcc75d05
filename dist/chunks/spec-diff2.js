import { t as diffSpecs } from "./spec-diff.js";

export { diffSpecs };