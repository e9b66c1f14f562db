import type { FeedEvent } from "./feed_event.ts";

/**
 * What platforms write over nights that nobody booked: "Not available", "Airbnb (Not available)", "CLOSED - Not
 * available", "Blocked", "Unavailable", "Owner", and the same in the languages of the large ones.
 */
const windowWords =
  /\b(not available|unavailable|blocked|block|closed|owner|maintenance|no disponible|bloqueado|indisponible|bloqué|fermé|nicht verfügbar|blockiert|gesperrt|geschlossen|non disponibile|bloccato|chiuso|não disponível|indisponível|niet beschikbaar|geblokkeerd)(?!\p{L})/iu;

/** Whether an event says that somebody stays, or merely that nights are not available, by its summary. */
export function classifyEvent(summary: string | null | undefined): FeedEvent["kind"] {
  return windowWords.test(summary ?? "") ? "window" : "reservation";
}
