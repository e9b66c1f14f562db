import { checkPort } from "./supervise/check_port.ts";
import { StackError } from "./supervise/stack_error.ts";
import type { StackPorts } from "./types.ts";

const USES: readonly (readonly [keyof StackPorts, string, string])[] = [
  ["api", "API", "[api] port"],
  ["database", "database", "[db] port"],
  ["studio", "Studio", "[studio] port"],
  ["mail", "mail inbox", "[local_smtp] port"],
  ["smtp", "SMTP", "[local_smtp] smtp_port"],
];

/** Fails when a port of the stack is taken, or given to two parts, before anything has been started. */
export async function checkPorts(ports: StackPorts): Promise<void> {
  const taken = new Map<number, string>();
  for (const [key, use, setting] of USES) {
    const port = ports[key];
    const other = taken.get(port);
    if (other !== undefined && port !== 0) {
      throw new StackError(
        `supabase/config.toml gives port ${port} to both ${other} and ${setting}.`,
        "Set one of them to another port.",
      );
    }
    taken.set(port, setting);
    await checkPort(port, use, setting);
  }
}
