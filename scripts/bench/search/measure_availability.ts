import type postgres from "postgres";

import { Times } from "../times.ts";
import { denseBox, stay, wishes } from "./criteria.ts";
import { random } from "./random.ts";

/**
 * The best rated fifty of a dense city that may take a stay, with what search asks of the nights that are taken and
 * without, in turns. Rules, prices and the page itself are left out: at the door they come with the dates.
 */
export async function measureAvailability(
  sql: postgres.Sql,
  today: string,
  rounds: number,
): Promise<{ readonly asked: Times; readonly unasked: Times }> {
  const [asked, unasked] = [new Times(), new Times()];
  for (let round = -20; round < rounds; round += 1) {
    const draw = { chance: random(round), today };
    const criteria = { ...denseBox(draw), ...stay(draw), ...wishes(draw), sort: "rating" };
    const [row] = await sql<{ conditions: string }[]>`
      select private.search_conditions(private.complete_search(private.read_search_criteria(${criteria as never}::jsonb))) as conditions`;
    const conditions = row?.conditions ?? "";
    const others = conditions.replaceAll(/not listing\.unavailable && '[^']+'::daterange/gu, "true");
    if (others === conditions) throw new Error("the conditions of a search ask nothing of the nights that are taken");
    const best = (where: string): Promise<unknown> =>
      sql.unsafe(
        `select property_id from private.search_listings as listing where ${where} order by score desc, property_id desc limit 50`,
      );
    const turns = [
      [asked, conditions],
      [unasked, others],
    ] as const;
    for (const [times, where] of round % 2 === 0 ? turns : turns.toReversed()) {
      if (round < 0) await best(where);
      else await times.of(() => best(where));
    }
  }
  return { asked, unasked };
}
