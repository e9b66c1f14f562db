import { Hono } from "hono";
import type { Simulator } from "../state/simulator.ts";

/** The pages for people: the list of payments, paying one, authenticating, onboarding. */
export const pageRoutes = (simulator: Simulator): Hono => {
  const app = new Hono();
  app.get("/", (context) => context.json({ payments: simulator.tables.payment_intents.rows().length }));
  return app;
};
