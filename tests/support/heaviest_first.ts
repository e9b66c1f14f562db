import { relative } from "node:path";

import type { TestSpecification } from "vitest/node";
import { BaseSequencer } from "vitest/node";

/** Folders whose tests start whole stacks or the CLI, heaviest first. */
const HEAVY = ["tests/project/database", "tests/stack/cli", "tests/journeys", "tests/functions", "tests/stack"];

/** Begins with the files that take longest, so that none is left alone on one core at the end. */
export class HeaviestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const path = relative(process.cwd(), moduleId);
      const index = HEAVY.findIndex((folder) => path.startsWith(`${folder}/`));
      return index === -1 ? HEAVY.length : index;
    };
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
