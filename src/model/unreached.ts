/** What tests that failed, and of which no request was seen, may suffer from: told in the log and in the report. */
export const UNREACHED_ADDRESS =
  'The address that the tests got is that of a proxy on loopback of this machine, which counts. Tests in a container with a network of its own do not reach it: `integration.coverage: false` gives them the address of the provider.';
