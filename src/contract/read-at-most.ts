/** The body of an answer, or null when it is larger: then the rest is not read. Throws what reading it throws. */
export async function readAtMost(response: Response, bytes: number): Promise<Buffer | null> {
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
