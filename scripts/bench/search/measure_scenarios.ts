import { Times } from "../times.ts";
import { random } from "./random.ts";
import { make } from "./scenarios.ts";
import type { Scenario } from "./scenarios.ts";
import type { Visitor } from "./visitor.ts";

/** Something to be asked in turns with others. */
export type Contestant = {
  readonly name: string;
  readonly scenario: Scenario;
  readonly visitor: Visitor;
  readonly today: string;
};

/** How long the floor and each contestant took. */
export type Measured = { readonly floor: Times; readonly contestants: ReadonlyMap<string, Times> };

/**
 * Asks all of them in turns, a floor before each, so that what else the machine does hits all alike. Contestants of the
 * same scenario are asked the same.
 */
export async function measureScenarios(
  contestants: readonly Contestant[],
  floor: (chance: () => number) => Promise<void>,
  rounds: number,
): Promise<Measured> {
  const floorTimes = new Times();
  const times = new Map(contestants.map(({ name }) => [name, new Times()]));
  const scenarios = [...new Set(contestants.map(({ scenario }) => scenario))];
  for (let round = -Math.ceil(rounds / 10); round < rounds; round += 1) {
    for (const { name, scenario, visitor, today } of contestants) {
      const chance = random(round * 1000 + scenarios.indexOf(scenario));
      const floorOnce = (): Promise<void> => floor(random(round * 1000 + 500 + scenarios.indexOf(scenario)));
      const once = (): Promise<unknown> => make(visitor, scenario, { chance, today });
      if (round < 0) {
        // Warms up: caches, and the connection's own.
        await floorOnce();
        await once();
      } else {
        await floorTimes.of(floorOnce);
        await times.get(name)?.of(once);
      }
    }
  }
  return { floor: floorTimes, contestants: times };
}
