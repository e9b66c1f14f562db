import { Hono } from "hono";
import { html } from "hono/html";

import { errorBox, layout, type Markup, resultTable } from "./layout.ts";
import { respond } from "./respond.ts";
import type { ResultSet, StudioDatabase } from "./studio_database.ts";

/** The SQL editor: runs what is typed, as `postgres`. */
export function sqlPage(database: StudioDatabase): Hono {
  const page = new Hono();
  page.get("/sql", () => respond(editor("", "")));
  page.post("/sql", async (c) => {
    const text = String((await c.req.parseBody()).query ?? "");
    const startedAt = performance.now();
    try {
      const results = await database.run(text);
      const took = `${(performance.now() - startedAt).toFixed(1)} ms`;
      return respond(
        editor(
          text,
          html`<p class="muted">${took}</p>
            ${results.map(resultBlock)}`,
        ),
      );
    } catch (error) {
      return respond(editor(text, errorBox(error)), 400);
    }
  });
  return page;
}

function editor(text: string, below: Markup): Markup {
  return layout(
    "SQL",
    html`<h1>SQL</h1>
      <form method="post" action="/sql">
        <textarea name="query" rows="10" autofocus spellcheck="false">${text}</textarea>
        <p><button>Run</button> <span class="muted">as postgres; several statements run in one transaction</span></p>
      </form>
      ${below}`,
  );
}

function resultBlock(result: ResultSet): Markup {
  const note = result.isCut ? ` (the first ${result.rows.length} rows)` : "";
  const summary = html`<p class="muted">${result.command} ${result.isCut ? "" : String(result.count)}${note}</p>`;
  return result.columns.length === 0 ? summary : html`${summary}${resultTable(result, result.columns)}`;
}
