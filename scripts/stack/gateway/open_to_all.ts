const OPEN = [
  /^\/auth\/v1\/(?:callback|authorize|verify)$/u,
  /^\/auth\/v1\/\.well-known\//u,
  /^\/auth\/v1\/sso\/saml\//u,
];

/**
 * Paths of Auth that a browser visits itself and so can't send a key to: the platform's gateway leaves the
 * same ones open (supabase/cli, pkg/config and internal/start/templates/kong.yml, services `auth-v1-open-*`).
 */
export function openToAll(request: Request): boolean {
  const { pathname } = new URL(request.url);
  return request.method === "OPTIONS" || OPEN.some((pattern) => pattern.test(pathname));
}
