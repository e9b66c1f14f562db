import type { Markup } from "./layout.ts";

/** Answers with a page that runs no script, loads nothing from elsewhere and can't be framed. */
export async function respond(content: Markup | Promise<Markup>, status = 200): Promise<Response> {
  return new Response(String(await content), {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      // Not no-referrer: a browser would then send `Origin: null` with the forms.
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}
