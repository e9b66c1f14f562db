import type { AuthService } from "./auth_service.ts";
import { requestContext } from "./request_context.ts";

/**
 * Notes where the link of a mail shall lead: what the caller asked for when the allow list has it, else the
 * page that sent them, else site_url. The library sends everybody to site_url.
 *
 * Source: supabase/auth, internal/utilities/request.go (GetReferrer, IsRedirectURLValid).
 */
export function mendRedirects(service: AuthService): void {
  const context = requestContext.getStore();
  if (context === undefined) return;
  const { headers, url } = context.request;
  const fallback = service.resolveEmailRedirect(null);
  const asked = headers.get("redirect_to") ?? new URL(url).searchParams.get("redirect_to");
  const wanted = service.resolveEmailRedirect(asked);
  context.redirectTo =
    wanted === fallback && asked !== fallback ? service.resolveEmailRedirect(headers.get("referer")) : wanted;
}
