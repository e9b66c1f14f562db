import type { CheckDefinition } from "../check_definition.ts";
import { runTool } from "../run_tool.ts";

/** A check that is one run of a published tool: its words are the finding when it fails. */
export function toolCheck(name: string, tool: string, words: readonly string[]): CheckDefinition {
  return {
    name,
    async run({ root }) {
      const { code, output } = await runTool(root, tool, words);
      return code === 0 ? [] : [output.trim()];
    },
  };
}
