import { RequestFailure } from "../request_failure.ts";

/** The object inside `@graphql(...)` of a comment: from the first opening to the last closing bracket. */
export function parseDirective(comment: string | null): Readonly<Record<string, unknown>> {
  const found = comment === null ? null : /@graphql\((.+)\)/s.exec(comment);
  const text = found?.[1];
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    throw new RequestFailure("invalid input syntax for type json");
  }
}
