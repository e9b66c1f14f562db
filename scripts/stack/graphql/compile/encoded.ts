/** SQL of a JSON array of the expressions as base64, which is how cursors and node ids are written. */
export function encoded(expressions: readonly string[]): string {
  const text = `jsonb_build_array(${expressions.join(", ")})::text`;
  return `translate(encode(convert_to(${text}, 'utf-8'), 'base64'), E'\\n', '')`;
}
