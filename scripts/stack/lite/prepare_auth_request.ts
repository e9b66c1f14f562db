import { notImplemented } from "./not_implemented.ts";
import type { RequestContext } from "./request_context.ts";

/** Paths of Auth that this stack leaves out, each with its name. */
const LEFT_OUT: readonly (readonly [RegExp, string])[] = [
  [/^\/factors(?:\/|$)|^\/admin\/users\/[^/]+\/factors/u, "Multi-factor authentication"],
  [/^\/sso(?:\/|$)|^\/admin\/sso|^\/saml/u, "Single sign-on"],
  [/^\/user\/identities/u, "Linking identities"],
  [/^\/(?:oauth|admin\/oauth|admin\/custom-providers|passkeys)(?:\/|$)/u, "This part of Auth"],
  [/^\/admin\/audit$/u, "The audit log's address"],
];

const KNOWN =
  /^\/(?:signup|token|otp|magiclink|verify|recover|resend|health|settings|authorize|callback|logout|user|reauthenticate|invite|admin\/generate_link|admin\/users(?:\/[^/]+)?|\.well-known\/(?:jwks\.json|openid-configuration))$/u;

/**
 * Looks at a request to Auth before the library does: what is left out gets a clear 501, an unknown path
 * 404, and what the library can't read is put in its words. A response means that all is said.
 */
export async function prepareAuthRequest(request: Request): Promise<RequestContext | Response> {
  const url = new URL(request.url);
  const path = url.pathname.replace(/^\/auth\/v1/u, "").replace(/(?<=.)\/$/u, "");
  const leftOut = LEFT_OUT.find(([pattern]) => pattern.test(path));
  if (leftOut !== undefined) return notImplemented(leftOut[1]);
  if (!KNOWN.test(path)) {
    return new Response("404 page not found\n", {
      status: 404,
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  }
  const grant = url.searchParams.get("grant_type");
  if (path === "/token" && (grant === "id_token" || grant === "web3")) return notImplemented(`Grant type ${grant}`);
  // The library's name for "either kind of code" is `magiclink`.
  if (url.searchParams.get("type") === "email") url.searchParams.set("type", "magiclink");
  const isInvitation = path === "/verify" && url.searchParams.get("type") === "invite";
  if (isInvitation) url.searchParams.set("type", "signup");
  const { method, headers, signal } = request;
  if (method === "GET" || method === "HEAD" || request.body === null) {
    return { request: new Request(url, { method, headers, signal }), isInvitation };
  }
  const text = await request.text();
  const body = readObject(text);
  if (path === "/signup" && body !== undefined && !body["email"]) {
    if (body["phone"]) return refusePhone("Phone signups are disabled");
    return { request: new Request(url, { method, headers, signal, body: text }), body, isAnonymous: true };
  }
  if (body?.["phone"] && !body["email"]) {
    if (path === "/otp") return refusePhone("Unsupported phone provider");
    if (path === "/token") return refusePhone("Phone logins are disabled");
  }
  if (["/otp", "/magiclink", "/recover"].includes(path) && body?.["code_challenge"])
    return notImplemented("PKCE in links of mails");
  const type = path === "/verify" ? VERIFIED_AS[String(body?.["type"])] : undefined;
  const changed = type === undefined ? text : JSON.stringify({ ...body, type });
  return { request: new Request(url, { method, headers, signal, body: changed }), body };
}

/** Types of codes that the library knows by other names. */
const VERIFIED_AS: Readonly<Record<string, string>> = { email: "magiclink", invite: "signup" };

/** Source: supabase/auth, internal/api/signup.go, otp.go, token.go: codes and texts while no phone provider is enabled. */
function refusePhone(msg: string): Response {
  const code = "phone_provider_disabled";
  return Response.json({ code: 400, error_code: code, msg }, { status: 400, headers: { "x-sb-error-code": code } });
}

function readObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
