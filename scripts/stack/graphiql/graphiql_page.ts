import { Hono } from "hono";

import type { ProjectKeys } from "../types.ts";
import { contentType, loadAsset } from "./load_asset.ts";
import { pageMarkup } from "./page_markup.ts";

/** What the page is filled with. */
export type GraphiqlOptions = {
  /** Public address of the gateway. */
  readonly apiUrl: string;
  readonly keys: ProjectKeys;
};

/**
 * GraphiQL under `/graphiql`, with the address and the publishable key filled in.
 *
 * It stands on Studio's port, and Studio has all rights, so the page may run the published build alone, and may
 * speak to nobody but the project's API.
 */
export function graphiqlPage({ apiUrl, keys }: GraphiqlOptions): Hono {
  const page = new Hono();
  page.get("/graphiql", () => {
    const content = pageMarkup({ endpoint: `${apiUrl}/graphql/v1`, publishableKey: keys.publishableKey });
    return new Response(String(content), {
      headers: {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": [
          "default-src 'none'",
          "script-src 'self'",
          "worker-src 'self'",
          // Monaco writes the colours of its theme into style elements, and carries its icon font as data.
          "style-src 'self' 'unsafe-inline'",
          "font-src 'self' data:",
          "img-src 'self' data:",
          `connect-src 'self' ${apiUrl}`,
          "form-action 'none'",
          "base-uri 'none'",
          "frame-ancestors 'none'",
        ].join("; "),
        "referrer-policy": "same-origin",
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      },
    });
  });
  page.get("/graphiql/:asset", async (context, next) => {
    const asset = await loadAsset(context.req.param("asset"));
    if (asset === undefined) return next();
    return new Response(asset, {
      headers: {
        "content-type": contentType(context.req.param("asset")),
        // A worker has the policy of its own response, not of the page.
        "content-security-policy": "default-src 'none'",
        "x-content-type-options": "nosniff",
        "cache-control": "max-age=3600",
      },
    });
  });
  return page;
}
