/**
 * One self-signed certificate of a name that cannot exist (RFC 2606); its key was never kept. `pact verifier` reads the machine's
 * whole certificate bundle anew for each interaction (20 ms of the 22 ms that one takes). A provider on plain http needs none,
 * and a file with exactly one certificate is the smallest that every build of the verifier accepts.
 */
export const ONE_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBiTCCAS+gAwIBAgIUIYvl3HM+AWCwONBhr/aSIDlSrrowCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOdW51c2VkLmludmFsaWQwIBcNMjYxMTIzMDUyMTQ1WhgPMjEy
NjEwMzAwNTIxNDVaMBkxFzAVBgNVBAMMDnVudXNlZC5pbnZhbGlkMFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAE+EEyKGZAKIyXaf28QuVFe2nrgZUIAf2n9HDx/UvZ
2/h8qM4nWiImCNTrodwFlzXl/+evuaWxM83vKk1kKt5xpaNTMFEwHQYDVR0OBBYE
FI3OkFgqN2fZzUO/9BaEZkFmqAF6MB8GA1UdIwQYMBaAFI3OkFgqN2fZzUO/9BaE
ZkFmqAF6MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIgDrrAdQ+K
Od/9jhNOpla/lOhi/J0ssbabcLmHy4s3og0CIQDoFShJ0DMYkEqwrvd4HRI+ccBl
A6XdVZPX9Cvmwbfopg==
-----END CERTIFICATE-----
`;
