/**
 * Text as an SQL literal. Only names go this way (response keys, type names, enum labels), all of which GraphQL's
 * grammar or the catalogue has restricted; values of a client are parameters.
 */
export function literal(text: string): string {
  const quoted = `'${text.replaceAll("'", "''")}'`;
  return text.includes("\\") ? `E${quoted.replaceAll("\\", "\\\\")}` : quoted;
}
