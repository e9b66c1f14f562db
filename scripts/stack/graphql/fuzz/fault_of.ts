import { CANARY } from "./fuzz_schema.ts";

const OURS =
  /undefined|Cannot read|is not a function|at file:|node:|\.ts:|syntax error|(column|relation|function|schema) \S+ does not exist|postgres\.js|ECONN/i;

/** What is wrong with an answer: not what it says, but that it should never be said. */
export function faultOf(status: number, text: string): string | undefined {
  if (status >= 500) return `status ${status}`;
  if (text.includes(CANARY)) return "tells what the caller may not read";
  const answer = parse(text);
  if (answer === undefined) return "is no JSON";
  if (status !== 200) return undefined;
  const keys = Object.keys(answer);
  if (keys.length === 0 || keys.some((key) => key !== "data" && key !== "errors")) return `has keys ${keys.join(", ")}`;
  for (const error of Array.isArray(answer["errors"]) ? answer["errors"] : []) {
    if (Object.keys(error).join() !== "message") return "has an error with more than a message";
    if (OURS.test(error.message)) return `speaks of our insides: ${error.message}`;
  }
  return undefined;
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
