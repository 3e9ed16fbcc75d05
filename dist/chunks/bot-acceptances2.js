import { n as recordAcceptance, r as revokeAcceptances, t as readAcceptances } from "./bot-acceptances.js";

export { readAcceptances };