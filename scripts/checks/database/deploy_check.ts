import { loadConfig } from "../../stack/config/load_config.ts";
import type { CheckDefinition } from "../check_definition.ts";
import { runTool } from "../run_tool.ts";

// Of the right shape, and nobody's. The proxy refuses, so that nothing leaves this machine.
const NOBODY = {
  SUPABASE_ACCESS_TOKEN: `sbp_${"0".repeat(40)}`,
  HTTPS_PROXY: "http://127.0.0.1:9",
  HTTP_PROXY: "http://127.0.0.1:9",
  SUPABASE_TELEMETRY_DISABLED: "1",
};

/** `functions deploy` reads every function of config.toml, up to where it would need an account. */
export const deployCheck: CheckDefinition = {
  name: "functions deploy",
  async run({ root }) {
    const functions = (await loadConfig(root, {})).functions.filter(({ enabled }) => enabled);
    const words = [
      "functions",
      "deploy",
      "--use-api",
      `--remote=${"a".repeat(20)}`,
      "--agent",
      "no",
      "--workdir",
      root,
    ];
    const { output } = await runTool(root, "supabase", words, NOBODY);
    return output.includes(`Deploy ${functions.length} Functions`)
      ? []
      : [`deploy does not find ${functions.length}:\n${output}`];
  },
};
