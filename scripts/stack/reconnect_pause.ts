/**
 * Seconds to wait before a driver connects again after `attempt` refusals. A PostgreSQL that died is back within
 * seconds here; the driver's own pauses would grow to twenty, with requests waiting.
 */
export function reconnectPause(attempt: number): number {
  return Math.min(0.5, 0.02 * 2 ** attempt);
}
