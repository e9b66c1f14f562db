import { PgBoss } from "pg-boss";

import { environment } from "../_shared/environment.ts";

/** How a process takes part in the queues. */
export type BossOptions = {
  /** Whether this process watches schedules and maintains queues; workers do, ticks do it on their own. */
  readonly longLived: boolean;
  /** Told what goes wrong in the background. */
  readonly onError: (error: Error) => void;
};

/** pg-boss on our database; its schema comes from our migrations, so it never migrates by itself. */
export function createBoss({ longLived, onError }: BossOptions): PgBoss {
  const boss = new PgBoss({
    connectionString: environment().SUPABASE_DB_URL,
    application_name: "roost-jobs",
    max: longLived ? 6 : 2,
    migrate: false,
    createSchema: false,
    supervise: longLived,
    schedule: longLived,
    useListenNotify: longLived,
  });
  boss.on("error", onError);
  return boss;
}
