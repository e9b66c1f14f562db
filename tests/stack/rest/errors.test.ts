import { afterAll, beforeAll, expect, test } from "vitest";

import { errorStatus } from "../../../scripts/stack/lite/error_status.ts";
import { openBareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

const SCHEMA = `
  create function refuse(code text) returns void language plpgsql as $$
    begin raise exception 'no' using errcode = code, detail = 'because', hint = 'do otherwise'; end $$;
  create function answer(message text, detail text) returns void language plpgsql as $$
    begin raise sqlstate 'PGRST' using message = message, detail = detail; end $$;
  create table parents (id int primary key);
  create table children (id int primary key, parent_id int references parents, age int check (age > 0));
  grant all on parents, children to anon, authenticated;
  create table secrets (id int primary key);
  revoke all on secrets from anon, authenticated;
  create constraint trigger late after insert on parents deferrable initially deferred for each row execute function refuse_late();`;
const LATE = `create function refuse_late() returns trigger language plpgsql as $$
  begin if new.id = 13 then raise exception 'too late' using errcode = 'RB777'; end if; return null; end $$;`;

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject({ sql: `${LATE} ${SCHEMA}` });
});
afterAll(() => project.close());

test.each([
  ["P0001", 400],
  ["P0002", 500],
  ["RB001", 400],
  ["40001", 500],
  ["23514", 400],
  ["23P01", 400],
  ["57014", 500],
  ["53300", 503],
  ["25006", 405],
  ["42501", 401],
  ["PT418", 418],
  ["28000", 403],
])("%s keeps code, message, detail and hint, under status %i", async (code, status) => {
  const { error, status: answered } = await project.client().rpc("refuse", { code });
  expect(answered).toBe(status);
  expect({ ...error }).toMatchObject({ code, message: "no", details: "because", hint: "do otherwise" });
});

test("who is signed in gets 403 where nobody gets 401", () => {
  expect(errorStatus("42501", "anon")).toBe(401);
  expect(errorStatus("42501", "authenticated")).toBe(403);
});

test("the bare library loses code and detail of most errors", async () => {
  const bare = await openBareLite(`${LATE} ${SCHEMA}`);
  const { error, status } = await bare.client().rpc("refuse", { code: "RB001" });
  await bare.close();
  expect(status).toBe(500);
  expect(error?.code).toBe("SUP");
});

test("sqlstate PGRST says body, status and headers", async () => {
  const body = JSON.stringify({
    message: JSON.stringify({ code: "X1", message: "gone", details: "d", hint: "h" }),
    detail: JSON.stringify({ status: 410, headers: { "x-why": "old" } }),
  });
  const response = await project.request("/rest/v1/rpc/answer", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  expect(response.status).toBe(410);
  expect(response.headers.get("x-why")).toBe("old");
  expect(await response.json()).toEqual({ code: "X1", message: "gone", details: "d", hint: "h" });
});

test("sqlstate PGRST without a detail is a mistake of the function", async () => {
  const { error, status } = await project.client().rpc("answer", { message: "{}", detail: "" });
  expect(status).toBe(500);
  expect(error?.code).toBe("PGRST121");
});

test("constraints say what they refused", async () => {
  const client = project.client();
  await client.from("parents").insert({ id: 1 });
  const twice = await client.from("parents").insert({ id: 1 });
  expect([twice.status, twice.error?.code, twice.error?.details]).toEqual([
    409,
    "23505",
    "Key (id)=(1) already exists.",
  ]);
  const orphan = await client.from("children").insert({ id: 1, parent_id: 9 });
  expect([orphan.status, orphan.error?.code]).toEqual([409, "23503"]);
  const unborn = await client.from("children").insert({ id: 1, age: -1 });
  expect([unborn.status, unborn.error?.code]).toEqual([400, "23514"]);
});

test("an error at commit is the request's", async () => {
  const { error, status } = await project.client().from("parents").insert({ id: 13 });
  expect([status, error?.code]).toEqual([400, "RB777"]);
});

test("a table without grants is refused, an unknown one not found", async () => {
  const refused = await project.client().from("secrets").select();
  expect([refused.status, refused.error?.code]).toEqual([401, "42501"]);
  const unknown = await project.client().from("nowhere").select();
  expect([unknown.status, unknown.error?.code]).toEqual([404, "PGRST205"]);
});

test("an unknown column is named with its table", async () => {
  const { error, status } = await project.client().from("parents").select("nope");
  expect([status, error?.code, error?.message]).toEqual([400, "42703", "column parents.nope does not exist"]);
});

test("an unknown function is PGRST202", async () => {
  const { error, status } = await project.client().rpc("nothing", { a: 1 });
  expect([status, error?.code]).toEqual([404, "PGRST202"]);
});
