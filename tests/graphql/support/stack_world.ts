import { aWorld, type Persona, type World } from "../../access/world.ts";
import { actAs } from "../../support/act_as.ts";
import { startTestStack, type TestStack } from "../../support/stack.ts";
import type { Asker } from "./ask.ts";

/** A stack on whose database the world of the access matrix happened. */
export type StackWorld = {
  readonly stack: TestStack;
  readonly world: World;
  asker(persona: Persona): Asker;
};

/** Starts a stack and lets the world happen. */
export async function startStackWorld(): Promise<StackWorld> {
  const stack = await startTestStack();
  const { db_url } = stack.status;
  const world = await aWorld({
    url: db_url,
    superuserUrl: db_url,
    sql: stack.sql,
    ...actAs(stack.sql),
    close: () => stack.stop(),
  });
  return {
    stack,
    world,
    asker(persona) {
      if (persona === "anon") return null;
      if (persona === "service") return "service";
      const id = world.id[persona];
      if (id === undefined) throw new Error(`${persona} has no account`);
      return id;
    },
  };
}
