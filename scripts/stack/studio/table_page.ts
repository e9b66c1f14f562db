import { type Context, Hono } from "hono";
import { html } from "hono/html";

import { errorBox, layout, type Markup, resultTable } from "./layout.ts";
import { respond } from "./respond.ts";
import { type Column, quoteName, type Relation, type StudioDatabase } from "./studio_database.ts";

const pageSize = 50;

/** Tables and their rows: browse, sort, filter. */
export function tablePage(database: StudioDatabase): Hono {
  const page = new Hono();
  page.get("/", async () => respond(listPage(await database.relations())));
  page.get("/table/:schema/:name", async (c) => {
    try {
      return await rowsPage(database, c);
    } catch (error) {
      return respond(
        layout(
          "Error",
          html`<h1>${c.req.param("schema")}.${c.req.param("name")}</h1>
            ${errorBox(error)}`,
        ),
        400,
      );
    }
  });
  return page;
}

/** Address of a relation's page, or of something below it. */
export function tableAddress(schema: string, name: string, below = ""): string {
  return `/table/${encodeURIComponent(schema)}/${encodeURIComponent(name)}${below}`;
}

function listPage(relations: readonly Relation[]): Markup {
  const schemas = [...new Set(relations.map(({ schema }) => schema))];
  const row = (one: Relation) =>
    html`<tr>
      <td><a href="${tableAddress(one.schema, one.name)}">${one.name}</a></td>
      <td class="muted">${one.kind}</td>
      <td class="muted">${one.kind === "table" ? `≈ ${one.estimate} rows` : ""}</td>
      <td class="muted">${one.kind === "table" ? (one.hasRowSecurity ? "RLS on" : "RLS off") : ""}</td>
      <td>${one.comment}</td>
    </tr>`;
  const block = (schema: string) =>
    html`<h2>${schema}</h2>
      <table>
        <tbody>
          ${relations.filter((one) => one.schema === schema).map(row)}
        </tbody>
      </table>`;
  return layout(
    "Tables",
    html`<h1>Tables</h1>
      ${schemas.map(block)}`,
  );
}

async function rowsPage(database: StudioDatabase, c: Context): Promise<Response> {
  const schema = c.req.param("schema") ?? "";
  const name = c.req.param("name") ?? "";
  const columns = await database.columns(schema, name);
  if (columns.length === 0) return respond(layout("Not found", html`<h1>No table ${schema}.${name}</h1>`), 404);
  const view = readView(c, columns);
  const keys = columns.filter(({ isKey }) => isKey);
  const where = view.column === undefined ? "" : ` where ${quoteName(view.column)}::text ilike '%' || $1 || '%'`;
  const order =
    view.order === undefined
      ? keys.map((one) => quoteName(one.name)).join(", ")
      : `${quoteName(view.order)} ${view.direction}`;
  const text = `select ${columns.map((one) => quoteName(one.name)).join(", ")} from ${quoteName(schema)}.${quoteName(name)}${where}${order === "" ? "" : ` order by ${order}`} limit ${pageSize + 1} offset ${view.page * pageSize}`;
  const result = await database.query(text, view.column === undefined ? [] : [view.value]);
  const hasMore = result.rows.length > pageSize;
  const address = tableAddress(schema, name);
  const link = (changes: Record<string, string>) => `${address}?${new URLSearchParams({ ...view.query, ...changes })}`;
  const head = columns.map((one) => {
    const turned = view.order === one.name && view.direction === "asc" ? "desc" : "asc";
    return html`<a href="${link({ order: one.name, direction: turned, page: "0" })}" title="${one.comment}"
        >${one.name}</a
      ><br /><small>${one.type}${one.isKey ? ", key" : ""}</small>`;
  });
  const edit = (row: readonly (string | null)[]) => {
    const values = keys.map((one) => [one.name, row[columns.indexOf(one)] ?? ""]);
    return html`<a href="${address}/row?${new URLSearchParams(values)}">edit</a>`;
  };
  const shown = { ...result, rows: result.rows.slice(0, pageSize) };
  return respond(
    layout(
      name,
      html`<h1>${schema}.${name}</h1>
        <form action="${address}">
          <select name="column">
            ${columns.map((one) => html`<option ${one.name === view.column ? "selected" : ""}>${one.name}</option>`)}
          </select>
          <input type="search" name="value" value="${view.value}" placeholder="contains…" /> <button>Filter</button>
          <a href="${address}">all rows</a> <a href="${address}/new">insert row</a>
        </form>
        ${resultTable(shown, head, keys.length === 0 ? undefined : edit)}
        <p>
          ${view.page > 0 ? html`<a href="${link({ page: String(view.page - 1) })}">← previous</a> ` : ""}<span
            class="muted"
            >rows
            ${shown.rows.length === 0 ? "none" : `${view.page * pageSize + 1} to ${view.page * pageSize + shown.rows.length}`}</span
          >${hasMore ? html` <a href="${link({ page: String(view.page + 1) })}">next →</a>` : ""}
        </p>
        ${keys.length === 0 ? html`<p class="muted">Without a primary key rows can't be told apart, so they can't be edited here; use SQL.</p>` : ""}`,
    ),
  );
}

/** What the address asks for; names that aren't columns count as absent. */
function readView(c: Context, columns: readonly Column[]) {
  const known = (name: string | undefined) => columns.find((one) => one.name === name)?.name;
  const value = c.req.query("value") ?? "";
  const column = value === "" ? undefined : known(c.req.query("column"));
  const order = known(c.req.query("order"));
  const direction = c.req.query("direction") === "desc" ? "desc" : "asc";
  const asked = Number(c.req.query("page") ?? 0);
  const query = {
    ...(column === undefined ? {} : { column, value }),
    ...(order === undefined ? {} : { order, direction }),
  };
  return { value, column, order, direction, page: Number.isSafeInteger(asked) && asked > 0 ? asked : 0, query };
}
