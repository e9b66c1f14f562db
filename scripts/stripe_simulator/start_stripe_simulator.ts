import { serve } from "@hono/node-server";

import { createApp } from "./http/create_app.ts";
import { performTask } from "./state/perform_task.ts";
import type { Settings } from "./state/settings.ts";
import { Simulator } from "./state/simulator.ts";
import { keepInFile } from "./state/state_file.ts";

/** How to start a simulator; everything has a default. */
export type StripeSimulatorOptions = {
  /** Port on 127.0.0.1; 0 or absent takes a free one. */
  readonly port?: number;
  readonly webhook?: Settings["webhook"];
  /** A file that keeps the state over restarts; absent: memory only. */
  readonly stateFile?: string;
  /** Stripe's fee; none when absent. */
  readonly fee?: Settings["fee"];
  /** Days until a charge's money is available; 2 when absent. */
  readonly settlementDays?: number;
  /** A clock that stands at this time (milliseconds since 1970) and moves only by the control path. */
  readonly standingClockFrom?: number;
  readonly log?: (line: string) => void;
};

/** A simulator that listens. */
export type RunningStripeSimulator = { readonly port: number; readonly url: string; stop(): Promise<void> };

/** Starts a Stripe simulator on 127.0.0.1. */
export const startStripeSimulator = async (options: StripeSimulatorOptions = {}): Promise<RunningStripeSimulator> => {
  const simulator = new Simulator({
    webhook: options.webhook,
    fee: options.fee ?? { basisPoints: 0, fixed: 0 },
    settlementDays: options.settlementDays ?? 2,
    standingClockFrom: options.standingClockFrom,
    log: options.log ?? (() => {}),
  });
  simulator.perform = (task) => performTask(simulator, task);
  if (options.stateFile !== undefined) keepInFile(simulator, options.stateFile);
  const app = createApp(simulator);
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve, reject) => {
    const listening = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: options.port ?? 0 }, (address) =>
      resolve({ server: listening, port: address.port }),
    );
    listening.once("error", reject);
  });
  simulator.url = `http://127.0.0.1:${port}`;
  return {
    port,
    url: simulator.url,
    stop: async () => {
      await simulator.stop();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
    },
  };
};
