import postgres from "postgres";

/** One use of a relation in a plan. */
export type Scan = {
  /** `Seq Scan`, `Index Scan`, `Bitmap Index Scan`, … */
  readonly how: string;
  readonly relation: string | undefined;
  readonly index: string | undefined;
  /** Whether it ends with a limit, and nothing in between has to see all rows first. */
  readonly isBounded: boolean;
};

/** Who runs a statement: nobody signed in, or a person. */
export type Caller = { readonly role: "anon" } | { readonly role: "authenticated"; readonly personId: string };

type PlanNode = {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly Plans?: readonly PlanNode[];
};

/**
 * Runs a statement and says what it scanned: itself, and every statement of the functions that it calls, as they were
 * planned in there (auto_explain writes them). What it changes is undone.
 */
export async function explainNested(superuserUrl: string, caller: Caller, text: string): Promise<Scan[]> {
  const scans: Scan[] = [];
  const sql = postgres(superuserUrl, {
    max: 1,
    prepare: false,
    onnotice: ({ message }) => {
      const plan = /^duration: .*plan:\n(?<plan>\{.*\})$/su.exec(message ?? "")?.groups?.["plan"];
      if (plan !== undefined) collect(JSON.parse(plan).Plan, scans, false);
    },
  });
  try {
    await sql`load 'auto_explain'`;
    for (const [name, value] of Object.entries({
      log_min_duration: "0",
      log_nested_statements: "on",
      log_format: "json",
      log_level: "notice",
    })) {
      await sql`select set_config(${`auto_explain.${name}`}, ${value}, false)`;
    }
    scans.length = 0;
    await sql.begin(async (transaction) => {
      const claims = {
        role: caller.role,
        ...(caller.role === "authenticated" ? { sub: caller.personId, aud: "authenticated" } : {}),
      };
      await transaction`
        select set_config('role', ${caller.role}, true), set_config('request.jwt.claims', ${JSON.stringify(claims)}, true)`;
      await transaction.unsafe(text);
      await transaction`rollback`;
    });
  } finally {
    await sql.end({ timeout: 2 });
  }
  return scans;
}

/** Steps that read everything below them before they give anything. */
const GREEDY = /^(Aggregate|Hash|Materialize|Sort|WindowAgg|ModifyTable)$/u;

function collect(node: PlanNode, scans: Scan[], isBounded: boolean): void {
  const how = node["Node Type"];
  if (how.includes("Scan")) {
    scans.push({ how, relation: node["Relation Name"], index: node["Index Name"], isBounded });
  }
  const below = how === "Limit" || (isBounded && !GREEDY.test(how));
  for (const child of node.Plans ?? []) collect(child, scans, below);
}
