/** Paths of Storage that this stack leaves out, each with its name. */
const LEFT_OUT: readonly (readonly [RegExp, string])[] = [
  [/^\/render\//u, "Image transformation"],
  [/^\/upload\/resumable/u, "Resumable upload (TUS)"],
  [/^\/s3(?:\/|$)/u, "The S3 protocol"],
  [/^\/(?:iceberg|vector)(?:\/|$)/u, "This kind of bucket"],
];

/** The answer to what is left out, in Storage's shape. */
export function storageLeftOut(path: string): Response | undefined {
  const found = LEFT_OUT.find(([pattern]) => pattern.test(path));
  if (found === undefined) return undefined;
  const message = `${found[1]} is not implemented by this local stack.`;
  return Response.json({ statusCode: "501", error: "NotImplemented", message }, { status: 501 });
}
