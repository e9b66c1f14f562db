import { readSchemaFiles } from "../../database/schema/read_schema_files.ts";
import type { CheckDefinition } from "../check_definition.ts";
import { domainsReferDown } from "./domains_refer_down.ts";
import { filesAreNamedForTheirObject } from "./files_are_named_for_their_object.ts";
import { filesStandInTheirRoom } from "./files_stand_in_their_room.ts";
import { functionHeadsAreComplete } from "./function_heads_are_complete.ts";
import { linesAreClean } from "./lines_are_clean.ts";
import { timeIsReadFromTheClock } from "./time_is_read_from_the_clock.ts";

const RULES = [
  filesStandInTheirRoom,
  filesAreNamedForTheirObject,
  domainsReferDown,
  functionHeadsAreComplete,
  timeIsReadFromTheClock,
  linesAreClean,
];

/** The conventions of sql/ and policies/ that the text shows. */
export const layoutCheck: CheckDefinition = {
  name: "layout of sql/",
  async run({ root }) {
    const files = await readSchemaFiles(root);
    return RULES.flatMap((rule) => rule(files));
  },
};
