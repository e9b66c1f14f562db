import { type Context, Hono } from "hono";
import { html } from "hono/html";

import { errorBox, layout, type Markup } from "./layout.ts";
import { respond } from "./respond.ts";
import { type Column, quoteName, type StudioDatabase } from "./studio_database.ts";
import { tableAddress } from "./table_page.ts";

type Fields = Readonly<Record<string, string>>;

/** One row: insert, edit, delete. A row is found by its whole primary key. */
export function rowPage(database: StudioDatabase): Hono {
  const page = new Hono();
  const base = "/table/:schema/:name";
  page.get(`${base}/new`, async (c) => {
    const columns = await database.columns(c.req.param("schema"), c.req.param("name"));
    return respond(form(c, columns, {}, undefined, ""));
  });
  page.get(`${base}/row`, async (c) => {
    const columns = await database.columns(c.req.param("schema"), c.req.param("name"));
    if (!hasWholeKey(columns, c.req.query())) return respond(layout("Not found", html`<h1>No such row</h1>`), 404);
    const where = keyCondition(columns, c.req.query(), 0);
    const list = columns.map((one) => quoteName(one.name)).join(", ");
    const { rows } = await database.query(`select ${list} from ${target(c)} where ${where.text}`, where.values);
    if (rows[0] === undefined) return respond(layout("Not found", html`<h1>No such row</h1>`), 404);
    const values = columns.flatMap((one, index) => [[one.name, rows[0]?.[index] ?? null] as const]);
    return respond(form(c, columns, Object.fromEntries(values), c.req.query(), ""));
  });
  page.post(`${base}/new`, (c) =>
    write(database, c, (columns, fields) => {
      const given = columns.filter((one) => isGiven(one, fields));
      const values = given.map((one) => fieldValue(one, fields));
      if (given.length === 0) return { text: `insert into ${target(c)} default values`, values: [] };
      const names = given.map((one) => quoteName(one.name)).join(", ");
      return {
        text: `insert into ${target(c)} (${names}) values (${given.map((one, index) => parameter(one, index)).join(", ")})`,
        values,
      };
    }),
  );
  page.post(`${base}/row`, (c) =>
    write(database, c, (columns, fields) => {
      const given = columns.filter((one) => isChanged(one, fields));
      const changes = given.map((one, index) => `${quoteName(one.name)} = ${parameter(one, index)}`).join(", ");
      const where = keyCondition(columns, c.req.query(), given.length);
      if (given.length === 0) throw new Error("Nothing is changed.");
      return {
        text: `update ${target(c)} set ${changes} where ${where.text}`,
        values: [...given.map((one) => fieldValue(one, fields)), ...where.values],
      };
    }),
  );
  page.post(`${base}/row/delete`, (c) =>
    write(database, c, (columns) => {
      const where = keyCondition(columns, c.req.query(), 0);
      return { text: `delete from ${target(c)} where ${where.text}`, values: where.values };
    }),
  );
  return page;
}

type Statement = { readonly text: string; readonly values: readonly (string | null)[] };

async function write(
  database: StudioDatabase,
  c: Context,
  build: (columns: readonly Column[], fields: Fields) => Statement,
): Promise<Response> {
  const columns = await database.columns(c.req.param("schema") ?? "", c.req.param("name") ?? "");
  const body = await c.req.parseBody();
  const fields = Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]));
  try {
    const { text, values } = build(columns, fields);
    await database.query(text, values);
    return c.redirect(tableAddress(c.req.param("schema") ?? "", c.req.param("name") ?? ""), 303);
  } catch (error) {
    const typed = Object.fromEntries(columns.map((one) => [one.name, fieldValue(one, fields)]));
    const before = Object.fromEntries(columns.map((one) => [one.name, fields[`was:${one.name}`] ?? null]));
    return respond(form(c, columns, typed, c.req.query(), errorBox(error), before), 400);
  }
}

function target(c: Context): string {
  return `${quoteName(c.req.param("schema") ?? "")}.${quoteName(c.req.param("name") ?? "")}`;
}

/** A text parameter as a value of the column's type. */
function parameter(column: Column, index: number): string {
  return `$${index + 1}::text::${column.type}`;
}

/** The box `null` counts unless a person typed a value where null was. */
function fieldValue(column: Column, fields: Fields): string | null {
  // Browsers send line ends as CRLF.
  const typed = (fields[`value:${column.name}`] ?? "").replaceAll("\r\n", "\n");
  const isTicked = fields[`null:${column.name}`] !== undefined;
  return isTicked && (typed === "" || fields[`was:${column.name}`] !== undefined) ? null : typed;
}

/** A new row leaves what is empty to its default. */
function isGiven(column: Column, fields: Fields): boolean {
  return !column.isGenerated && fieldValue(column, fields) !== "";
}

/** The form carries the values that it was filled with, so that only what a person changed is written. */
function isChanged(column: Column, fields: Fields): boolean {
  const before = fields[`was:${column.name}`]?.replaceAll("\r\n", "\n") ?? null;
  const isShown = fields[`value:${column.name}`] !== undefined;
  return isShown && !column.isGenerated && fieldValue(column, fields) !== before;
}

/** Every key column must be given: part of a key would hit other rows as well. */
function keyCondition(columns: readonly Column[], key: Fields, offset: number): Statement {
  if (!hasWholeKey(columns, key)) throw new Error("The row's whole primary key is needed.");
  const keys = columns.filter(({ isKey }) => isKey);
  const text = keys.map((one, index) => `${quoteName(one.name)} = ${parameter(one, offset + index)}`).join(" and ");
  return { text, values: keys.map(({ name }) => key[name] ?? null) };
}

function hasWholeKey(columns: readonly Column[], key: Fields): boolean {
  const keys = columns.filter(({ isKey }) => isKey);
  return keys.length > 0 && keys.every(({ name }) => key[name] !== undefined);
}

function form(
  c: Context,
  columns: readonly Column[],
  values: Readonly<Record<string, string | null>>,
  key: Fields | undefined,
  message: Markup,
  shown: Readonly<Record<string, string | null>> = values,
): Markup {
  const schema = c.req.param("schema") ?? "";
  const name = c.req.param("name") ?? "";
  const isNew = key === undefined || Object.keys(key).length === 0;
  const address = tableAddress(schema, name, isNew ? "/new" : "/row");
  const query = isNew ? "" : `?${new URLSearchParams(key)}`;
  const field = (one: Column) => {
    const value = values[one.name];
    const before = shown[one.name];
    return html`<tr>
      <th>
        ${one.name}<br /><small>${one.type}${one.isKey ? ", key" : ""}${one.hasDefault ? ", has default" : ""}</small>
      </th>
      <td>
        ${typeof before === "string" ? html`<input type="hidden" name="was:${one.name}" value="${before}" />` : ""}<textarea
          name="value:${one.name}"
          rows="${(value ?? "").length > 80 ? 5 : 1}"
          cols="60"
          ${one.isGenerated ? "disabled" : ""}
        >
${value ?? ""}</textarea>
      </td>
      <td>
        <label><input type="checkbox" name="null:${one.name}" ${value === null ? "checked" : ""} /> null</label>
      </td>
      <td class="muted">${one.comment}</td>
    </tr>`;
  };
  return layout(
    name,
    html`<h1><a href="${tableAddress(schema, name)}">${schema}.${name}</a>: ${isNew ? "new row" : "row"}</h1>
      ${message}
      <form method="post" action="${address}${query}">
        <p class="muted">${isNew ? "What is left empty gets its default." : "Only what is changed is written."}</p>
        <table>
          <tbody>
            ${columns.map(field)}
          </tbody>
        </table>
        <p><button>Save</button></p>
      </form>
      ${isNew ? "" : html`<form method="post" action="${address}/delete${query}"><button>Delete row</button></form>`}`,
  );
}
