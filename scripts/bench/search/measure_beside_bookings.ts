import { setTimeout as pause } from "node:timers/promises";

import postgres from "postgres";

import { Times } from "../times.ts";
import { dayAfter } from "./criteria.ts";
import { random } from "./random.ts";
import { make } from "./scenarios.ts";
import type { Scenario } from "./scenarios.ts";
import { connectVisitor } from "./visitor.ts";

/** Searches per second of two visitors, alone and while nights are sold. */
export type BesideBookings = {
  readonly alone: number;
  readonly beside: number;
  /** Bookings a second that were asked for and sold or refused meanwhile. */
  readonly bookings: number;
  readonly search: Times;
  readonly booking: Times;
};

/**
 * Two visitors search as fast as they can, in turns alone and beside so many bookings a second.
 *
 * @param seconds of each turn; there are three of either
 */
export async function measureBesideBookings(
  marketplace: { readonly url: string; readonly superuserUrl: string; readonly plan: { readonly today: string } },
  scenario: Scenario,
  { rate = 500, seconds = 4 } = {},
): Promise<BesideBookings> {
  const { today } = marketplace.plan;
  const visitors = await Promise.all([1, 2].map(() => connectVisitor(marketplace.url)));
  const desk = postgres(marketplace.superuserUrl, { max: 4, onnotice: () => undefined });
  const properties = await desk<{ id: string }[]>`
    select id from public.properties where status = 'published' order by md5(id::text) limit 20000`;
  const [search, booking] = [new Times(), new Times()];
  const chance = random(77);
  let sold = 0;

  const searchUntil = async (end: number): Promise<number> => {
    const counts = await Promise.all(
      visitors.map(async (visitor) => {
        let count = 0;
        for (; performance.now() < end; count += 1) await search.of(() => make(visitor, scenario, { chance, today }));
        return count;
      }),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  };
  const sell = async (): Promise<void> => {
    const { id } = properties[Math.floor(chance() * properties.length)] ?? { id: "" };
    const from = dayAfter(today, Math.floor(chance() * 300));
    await booking.of(
      () => desk`select private.take_nights(${id}, null, 'block', daterange(${from}::date, ${from}::date + 3), 0)`,
    );
    sold += 1;
  };
  const sellUntil = async (end: number): Promise<void> => {
    const begun = performance.now();
    const running = new Set<Promise<void>>();
    for (let asked = 0; performance.now() < end; asked += 1) {
      // What can't be sold in time is not sold faster later.
      while (running.size >= 8) await Promise.race(running);
      const one = sell().finally(() => running.delete(one));
      running.add(one);
      const due = begun + (asked * 1000) / rate;
      if (due > performance.now()) await pause(due - performance.now());
    }
    await Promise.all(running);
  };

  try {
    let [alone, beside] = [0, 0];
    for (let turn = 0; turn < 3; turn += 1) {
      alone += await searchUntil(performance.now() + seconds * 1000);
      const end = performance.now() + seconds * 1000;
      const [count] = await Promise.all([searchUntil(end), sellUntil(end)]);
      beside += count;
    }
    const all = 3 * seconds;
    return { alone: alone / all, beside: beside / all, bookings: sold / all, search, booking };
  } finally {
    await desk`delete from public.occupancies where kind = 'block'`;
    await Promise.all([...visitors.map((visitor) => visitor.close()), desk.end({ timeout: 2 })]);
  }
}
