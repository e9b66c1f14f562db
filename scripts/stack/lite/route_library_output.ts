import { requestContext } from "./request_context.ts";

let isRouted = false;

/**
 * Turns what the library shouts on the console while it serves a request (a whole stack for every unknown
 * table) into one line of the stack's log. What others print is left alone.
 */
export function routeLibraryOutput(): void {
  if (isRouted) return;
  isRouted = true;
  for (const level of ["error", "warn"] as const) {
    const print = console[level];
    console[level] = (...values: unknown[]) => {
      const log = requestContext.getStore()?.log;
      if (log === undefined) print(...values);
      else log("api", values.map(inOneLine).join(" "));
    };
  }
}

function inOneLine(value: unknown): string {
  const text = value instanceof Error ? value.message : String(value);
  return text.split("\n")[0] ?? "";
}
