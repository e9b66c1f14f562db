import type { z } from "zod";

import { Problem } from "./problem.ts";

/**
 * The body of a request, checked. An empty body counts as `{}`.
 *
 * @throws {Problem} `RV001` when it is not JSON
 * @throws {z.ZodError} when it does not fit the schema
 */
export async function readJson<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.output<Schema>> {
  const text = await request.text();
  return schema.parse(text === "" ? {} : parse(text));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem({
      code: "RV001",
      status: 400,
      message: "the body is not JSON",
      hint: "Send a JSON object with content-type application/json.",
    });
  }
}
