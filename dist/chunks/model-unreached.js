// src/model/unreached.ts
/** What tests that failed, and of which no request was seen, may suffer from: told in the log and in the report. */
const UNREACHED_ADDRESS = "The address that the tests got is that of a proxy that counts, and none of their requests came there. It listens where the provider does, but a firewall may let a container reach the one and not the other: `integration.coverage: false` gives the tests the address of the provider.";

export { UNREACHED_ADDRESS as t };