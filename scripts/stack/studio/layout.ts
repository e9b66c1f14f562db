import { html, raw } from "hono/html";

import type { ResultSet } from "./studio_database.ts";

/** What a template of `hono/html` gives, or text, which it escapes. */
export type Markup = ReturnType<typeof html> | string;

const style = raw(`<style>
:root{color-scheme:light dark;font:14px/1.45 system-ui,sans-serif;--line:#8885}
body{margin:0}nav{display:flex;gap:1.2rem;align-items:baseline;padding:.7rem 1rem;border-bottom:1px solid var(--line)}nav b{margin-right:1rem}
main{padding:1rem;max-width:100%}a{color:inherit}h1{font-size:1.3rem;margin:.2rem 0 .6rem}h2{font-size:1rem;margin:1.2rem 0 .3rem}
.wide{overflow-x:auto}table{border-collapse:collapse}td,th{padding:.25rem .6rem;text-align:left;border-bottom:1px solid var(--line);vertical-align:top}
th small,.muted{opacity:.65;font-weight:400}td{max-width:28rem;overflow-wrap:anywhere}td.null{opacity:.45;font-style:italic}
textarea{width:100%;font:13px/1.4 ui-monospace,monospace;box-sizing:border-box}form.inline{display:inline}
pre.error{white-space:pre-wrap;border-left:3px solid #d33;padding:.5rem .8rem}label{white-space:nowrap}
</style>`);

/** A page of Studio. */
export function layout(title: string, body: Markup): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${title} · Studio</title>
        <meta name="viewport" content="width=device-width" />
        ${style}
      </head>
      <body>
        <nav>
          <b>Studio</b><a href="/">Tables</a><a href="/sql">SQL</a><a href="/table/auth/users">Users</a
          ><a href="/graphiql">GraphiQL</a><a href="/project">Project</a>
        </nav>
        <main>${body}</main>
      </body>
    </html>`;
}

/** A result as a table; `lead` puts cells before each row. */
export function resultTable(
  result: ResultSet,
  head: readonly Markup[],
  lead?: (row: readonly (string | null)[]) => Markup,
): Markup {
  const cell = (value: string | null) =>
    value === null
      ? html`<td class="null">null</td>`
      : html`<td>${value.length > 300 ? `${value.slice(0, 300)}…` : value}</td>`;
  const rows = result.rows.map(
    (row) =>
      html`<tr>
        ${lead === undefined ? "" : html`<td>${lead(row)}</td>`}${row.map(cell)}
      </tr>`,
  );
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          ${lead === undefined ? "" : html`<th></th>`}${head.map((one) => html`<th>${one}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

/** An error with everything that PostgreSQL says about it. */
export function errorBox(error: unknown): Markup {
  if (!(error instanceof Error)) return html`<pre class="error">${String(error)}</pre>`;
  const fact = (name: string, label: string): string => {
    const value: unknown = Reflect.get(error, name);
    return value === undefined || value === "" ? "" : `\n${label}: ${String(value)}`;
  };
  const facts = [
    fact("code", "code"),
    fact("detail", "detail"),
    fact("hint", "hint"),
    fact("where", "where"),
    fact("position", "position"),
  ];
  return html`<pre class="error">${error.message}${facts.join("")}</pre>`;
}
