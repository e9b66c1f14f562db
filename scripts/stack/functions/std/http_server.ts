/**
 * `serve` of https://deno.land/std@…/http/server.ts, which many of Supabase's older examples import. It is
 * gone from newer versions of std in favour of `Deno.serve`.
 */
type Handler = (request: Request, info: unknown) => Response | Promise<Response>;
declare const Deno: { serve(options: Record<string, unknown>, handler: Handler): { finished: Promise<void> } };

/** Serves requests with the handler, as std's own function of this name did. */
export function serve(handler: Handler, options: Record<string, unknown> = {}): Promise<void> {
  return Deno.serve(options, handler).finished;
}
