import type { EventRecord } from "../state/records.ts";
import type { Simulator } from "../state/simulator.ts";

/** An address that wants an event, with the secret that signs for it. */
export type EventEndpoint = { readonly id: string; readonly url: string; readonly secret: string };

/** Who is told of an event: the endpoint given at the start (all of it) and those made through the API. */
export const endpointsFor = (simulator: Simulator, event: EventRecord): EventEndpoint[] => {
  const { webhook } = simulator;
  const made = simulator.tables.webhook_endpoints
    .of("")
    .filter(
      ({ status, enabled_events: wanted }) =>
        status === "enabled" && (wanted.includes("*") || wanted.includes(event.type)),
    )
    .map(({ id, url, secret }) => ({ id, url, secret: secret ?? "" }));
  return webhook === undefined ? made : [{ id: "default", ...webhook }, ...made];
};
