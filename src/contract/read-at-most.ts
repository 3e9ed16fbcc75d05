/** The body of an answer, or null when it is larger: then the rest is not read. Throws what reading it throws. */
export async function readAtMost(response: Response, bytes: number): Promise<Buffer | null> {
  const announced = announcedBytes(response);
  if (announced !== null && announced <= bytes) return Buffer.from(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the body.
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > bytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What HTTP holds the body to; null where it is not said, or where the body is another size once it is unpacked. */
function announcedBytes({ headers }: Response): number | null {
  const length = headers.get('content-length');
  return length === null || headers.has('content-encoding') ? null : Number(length);
}
