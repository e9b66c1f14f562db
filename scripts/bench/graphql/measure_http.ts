import { isDeepStrictEqual } from "node:util";

import type { StackStatus } from "../../stack/types.ts";
import { compareTimes, type Comparison } from "./compare_times.ts";
import { FRONT_PAGE } from "./front_page.ts";

/** Times the query at the GraphQL endpoint against the hand-written statement, called by RPC over REST. */
export async function measureHttp(stack: StackStatus): Promise<Comparison> {
  const post = async (url: string, body: unknown): Promise<unknown> => {
    const response = await fetch(url, {
      method: "POST",
      headers: { apikey: stack.publishable_key, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  const throughGraphql = () => post(stack.graphql_url, { query: FRONT_PAGE });
  const throughRest = () => post(`${stack.api_url}/rest/v1/rpc/front_page`, {});

  const [graphql, byHand] = [await throughGraphql(), await throughRest()];
  if (!isDeepStrictEqual(graphql, { data: byHand })) {
    throw new Error(`the two differ:\n${JSON.stringify(graphql)}\n${JSON.stringify(byHand)}`);
  }
  return compareTimes(throughGraphql, throughRest);
}
