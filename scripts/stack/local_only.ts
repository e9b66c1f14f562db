const loopbackNames = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Refuses what another site's page could make a browser send to a local tool: requests under a foreign host
 * name (DNS rebinding), and requests that a foreign origin started. Gives the refusal, or undefined.
 *
 * A page that is merely linked to may be opened (`navigate` with GET); embedding it or fetching from it may not.
 */
export function refuseForeign(request: Request): Response | undefined {
  const host = request.headers.get("host") ?? new URL(request.url).host;
  if (!loopbackNames.has(host.replace(/:\d+$/, ""))) return refusal(`host ${host} is not this machine`);
  const origin = request.headers.get("origin");
  if (origin !== null && origin !== `http://${host}`) return refusal(`origin ${origin} is another site`);
  const site = request.headers.get("sec-fetch-site");
  const isOpened = request.method === "GET" && request.headers.get("sec-fetch-dest") === "document";
  if ((site === "cross-site" || site === "same-site") && !isOpened) return refusal("started by another site");
  return undefined;
}

function refusal(reason: string): Response {
  return new Response(`Refused: ${reason}.\n`, { status: 403, headers: { "content-type": "text/plain" } });
}
