import { connect } from 'node:net';
import { Server, ServerCredentials, type ServerUnaryCall, type sendUnaryData, status } from '@grpc/grpc-js';
import protobuf from 'protobufjs';

/**
 * A Pact plugin for bodies of `application/words`, and for providers that are asked over plain TCP (`transport: words`). It is a program of
 * its own, which the verifier starts; the first argument says what goes wrong with it.
 */

/** What the verifier and a plugin say to each other, as far as it is said here: version 1 of the plugin interface. */
const PROTOCOL = `
syntax = "proto3";
message Entry { int32 type = 1; string key = 2; map<string, string> values = 3; }
message Catalogue { repeated Entry catalogue = 1; }
message Bytes { bytes value = 1; }
message Body { string contentType = 1; Bytes content = 2; }
message Two { Body expected = 1; Body actual = 2; }
message Mismatch { Bytes expected = 1; Bytes actual = 2; string mismatch = 3; string path = 4; }
message Mismatches { repeated Mismatch mismatches = 1; }
message Compared { string error = 1; map<string, Mismatches> results = 3; }
message Value { double numberValue = 2; string stringValue = 3; }
message Struct { map<string, Value> fields = 1; }
message Data { Body body = 1; }
message Prepare { string interactionKey = 2; }
message Prepared { string error = 1; Data interactionData = 2; }
message Verify { Data interactionData = 1; Struct config = 2; }
message Item { string error = 1; Mismatch mismatch = 2; }
message Result { bool success = 1; repeated Item mismatches = 3; repeated string output = 4; }
message Verified { oneof response { string error = 1; Result result = 2; } }
`;

const { root } = protobuf.parse(PROTOCOL);
const mode = process.argv[2] ?? '';
const [CONTENT_MATCHER, TRANSPORT] = [0, 2];

if (mode === 'ends at once') {
  process.stderr.write('error while loading shared libraries: libssl.so.1.1\n');
  process.exit(127);
}

interface WireBody {
  readonly content?: { readonly value: Uint8Array };
}
interface Two {
  readonly expected: WireBody;
  readonly actual: WireBody;
}
interface Verify {
  readonly config: { readonly fields: Readonly<Record<string, { numberValue?: number; stringValue?: string }>> };
}

const textOf = (body: WireBody | undefined) => Buffer.from(body?.content?.value ?? []).toString();
const bytesOf = (text: string) => ({ value: Buffer.from(text) });

function differ(expected: string, actual: string, path: string) {
  return { expected: bytesOf(expected), actual: bytesOf(actual), mismatch: `${expected} is not ${actual}`, path };
}

function compare({ expected, actual }: Two) {
  if (mode === 'ends when it compares') process.exit(9);
  if (mode === 'throws when it compares') throw new Error('index out of bounds');
  if (mode === 'cannot compare') return { error: 'no descriptor for .shop.Order' };
  const [wanted, given] = [textOf(expected), textOf(actual)];
  return { results: wanted === given ? {} : { $: { mismatches: [differ(wanted, given, '$')] } } };
}

async function verify({ config: { fields } }: Verify) {
  const place = { host: fields['host']?.stringValue ?? '', port: Number(fields['port']?.numberValue) };
  // As the plugin for gRPC says it.
  if (mode === 'reaches nobody') return { error: 'transport error' };
  if (mode === 'fails without a mismatch')
    return { result: { success: false, mismatches: [{ error: 'UNAVAILABLE' }] } };
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(place, () => socket.write('hello\n'));
    socket.once('data', (data) => resolve(data.toString().trim()));
    socket.once('error', () => resolve('nothing'));
    socket.once('data', () => socket.destroy());
  });
  if (answer === 'hello back') return { result: { success: true } };
  return { result: { success: false, mismatches: [{ mismatch: differ('hello back', answer, '$.word') }] } };
}

const METHODS: Readonly<Record<string, readonly [from: string, to: string, answer: (request: never) => unknown]>> = {
  InitPlugin: [
    'Struct',
    'Catalogue',
    () => ({
      catalogue: [
        { type: CONTENT_MATCHER, key: 'words', values: { 'content-types': 'application/words' } },
        { type: TRANSPORT, key: 'words' },
      ],
    }),
  ],
  UpdateCatalogue: ['Struct', 'Struct', () => ({})],
  CompareContents: ['Two', 'Compared', compare],
  PrepareInteractionForVerification: ['Prepare', 'Prepared', () => ({ interactionData: { body: {} } })],
  VerifyInteraction: ['Verify', 'Verified', verify],
};

const server = new Server();
for (const [name, [from, to, answer]] of Object.entries(METHODS)) {
  const [input, output] = [root.lookupType(from), root.lookupType(to)];
  const definition = {
    path: `/io.pact.plugin.PactPlugin/${name}`,
    requestStream: false,
    responseStream: false,
    requestSerialize: (value: object) => Buffer.from(input.encode(value).finish()),
    // What the catalogue and the greeting hold is not looked at.
    requestDeserialize: (bytes: Buffer) => (from === 'Struct' ? {} : input.decode(bytes)),
    responseSerialize: (value: object) => Buffer.from(output.encode(output.fromObject(value)).finish()),
    responseDeserialize: (bytes: Buffer) => output.decode(bytes),
  };
  const handle = async (call: ServerUnaryCall<object, object>, done: sendUnaryData<object>) => {
    try {
      done(null, (await answer(call.request as never)) as object);
    } catch (thrown) {
      done({ code: status.INTERNAL, details: String(thrown) });
    }
  };
  server.addService({ [name]: definition }, { [name]: handle });
}
server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (_, port) => {
  process.stdout.write(`${JSON.stringify({ port, serverKey: 'words' })}\n`);
});
