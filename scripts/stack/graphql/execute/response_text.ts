import type { GraphqlResponse } from "./graphql_response.ts";

/** A response as JSON. Errors carry a message and nothing else, as the platform has it. */
export function responseText(response: GraphqlResponse): string {
  const parts: string[] = [];
  if (response.data === null) parts.push('"data":null');
  else if (response.data !== undefined) {
    const fields = [...response.data].map(([key, json]) => `${JSON.stringify(key)}:${json}`);
    parts.push(`"data":{${fields.join(",")}}`);
  }
  if (response.errors.length > 0) {
    parts.push(`"errors":${JSON.stringify(response.errors.map((message) => ({ message })))}`);
  }
  return `{${parts.join(",")}}`;
}
