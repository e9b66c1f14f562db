/** Times and sizes that bound a function; the defaults follow the platform's published limits. */
export type FunctionLimits = {
  /** A module that isn't listening after this long has failed to start. */
  readonly bootMs: number;
  /** Until response headers are there: https://supabase.com/docs/guides/functions/limits, "request idle timeout". */
  readonly responseMs: number;
  /** An event loop that answers nothing for this long is busy without end; the platform allows 2 s of CPU. */
  readonly busyMs: number;
  /** A process without requests for this long is stopped. */
  readonly idleMs: number;
  /** What replaced processes get for requests under way and for `EdgeRuntime.waitUntil`. */
  readonly drainMs: number;
  readonly memoryMegabytes: number;
};

/** The platform's limits, with more patience for CPU time since a laptop may be slow. */
export const defaultFunctionLimits: FunctionLimits = {
  bootMs: 30_000,
  responseMs: 150_000,
  busyMs: 10_000,
  idleMs: 600_000,
  drainMs: 150_000,
  memoryMegabytes: 256,
};
