import { Times } from "../times.ts";
import { denseBox, stay } from "./criteria.ts";
import type { Criteria } from "./criteria.ts";
import { random } from "./random.ts";
import type { Visitor } from "./visitor.ts";

/** Page 50 against page 1 of the same searches, in turns. */
export async function measurePages(
  visitor: Visitor,
  today: string,
  rounds: number,
): Promise<{ readonly first: Times; readonly fiftieth: Times }> {
  const walks: { criteria: Criteria; cursor: string }[] = [];
  for (let seed = 0; seed < 5; seed += 1) {
    const draw = { chance: random(seed), today };
    const criteria = { ...denseBox(draw), ...stay(draw), adults: 1, sort: "rating", page_size: 20 };
    walks.push({ criteria, cursor: await walk(visitor, criteria, 49) });
  }
  const [first, fiftieth] = [new Times(), new Times()];
  for (let round = 0; round < rounds; round += 1) {
    const { criteria, cursor } = walks[round % walks.length] as (typeof walks)[number];
    await first.of(() => visitor.search(criteria));
    await fiftieth.of(() => visitor.search({ ...criteria, cursor }));
  }
  return { first, fiftieth };
}

async function walk(visitor: Visitor, criteria: Criteria, pages: number): Promise<string> {
  let cursor = "";
  for (let page = 1; page <= pages; page += 1) {
    const { next_cursor } = await visitor.search(cursor === "" ? criteria : { ...criteria, cursor });
    if (next_cursor === null) {
      // A small marketplace has no fifty pages: the last that there is stands for the fiftieth.
      if (cursor === "") throw new Error("there is one page only: the marketplace is too small");
      return cursor;
    }
    cursor = next_cursor;
  }
  return cursor;
}
