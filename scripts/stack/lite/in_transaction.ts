import type { AuthService } from "./auth_service.ts";
import { callMethod } from "./call_method.ts";
import { databaseOf } from "./database_of.ts";

/** Runs `work` in one transaction, into which all of the service's own statements go too. */
export async function inTransaction<T>(service: AuthService, work: () => Promise<T>): Promise<T> {
  if (databaseOf(service).isTransaction) return work();
  const outside = service.repo;
  return callMethod<T>(outside, "transaction", async (inside: object) => {
    Reflect.set(service, "repo", inside);
    try {
      return await work();
    } finally {
      Reflect.set(service, "repo", outside);
    }
  });
}
