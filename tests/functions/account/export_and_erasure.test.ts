import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, expect, test } from "vitest";

import { waitForMail } from "../../../scripts/demo/inbox.ts";
import { aHost } from "../../support/builders/a_host.ts";
import { aPerson } from "../../support/builders/a_person.ts";
import type { Person } from "../../support/builders/a_person.ts";
import { aProperty } from "../../support/builders/a_property.ts";
import { signedInClient } from "../../support/signed_in_client.ts";
import type { TestStack } from "../../support/stack.ts";
import { startTestStack } from "../../support/stack.ts";
import { ask, expectProblem } from "../support/ask.ts";

let stack: TestStack;
let ada: Person;
beforeAll(async () => {
  stack = await startTestStack();
  ada = await aPerson(stack, { email: "ada@example.com" });
});
afterAll(() => stack?.stop());

const tick = (): Promise<unknown> =>
  ask(stack, "jobs/tick", { method: "POST", headers: { apikey: stack.status.secret_key } });
const clientOf = (person: Person): SupabaseClient => signedInClient(stack.status, person.id);
const service = () => createClient(stack.status.api_url, stack.status.secret_key).storage;

test("a copy is asked for, made by the job, and fetched by links that anybody with them can open", async () => {
  expectProblem(await ask(stack, "account/export"), 401, "RI001");
  expectProblem(await ask(stack, "account/export", { person: ada }), 404, "RI013");
  const picture = new Blob(["a picture"], { type: "image/png" });
  const upload = await clientOf(ada).storage.from("avatars").upload(`${ada.id}/a.png`, picture);
  expect(upload.error).toBeNull();

  const asked = await ask(stack, "account/export", { person: ada, body: {} });
  expect(asked.status).toBe(202);
  expect(asked.body["export"].status).toBe("pending");
  await tick();

  const { body } = await ask(stack, "account/export", { person: ada });
  expect(body["export"]).toMatchObject({ status: "ready", url: expect.stringContaining("token=") });
  const days = (Date.parse(body["export"].expires_at) - Date.parse(body["export"].ready_at)) / 86_400_000;
  expect(Math.round(days)).toBe(7);
  const copy = await (await fetch(body["export"].url)).json();
  expect(copy.private.account.email).toBe("ada@example.com");
  expect(copy.public.profiles).toMatchObject([{ id: ada.id }]);
  const file = body["export"].files.find(({ path }: { path: string }) => path.endsWith("a.png"));
  expect(await (await fetch(file.url)).text()).toBe("a picture");
  expect((await waitForMail(stack.status.mail_url, ada.email, /copy of your data/iu)).Text).toContain("until");
});

test("asked again within a day, it is the same copy; nobody reaches the files without a link", async () => {
  const again = await ask(stack, "account/export", { person: ada, body: {} });
  expect(again.body["export"].status).toBe("ready");
  const paths = again.body["export"].files.map(({ path }: { path: string }) => path);
  const other = await aPerson(stack);
  for (const person of [ada, other]) {
    const files = clientOf(person).storage.from("account-exports");
    expect((await files.download(paths[0])).error).not.toBeNull();
  }
});

test("after seven days the files are gone", async () => {
  await stack.sql`select private.set_clock(now() + interval '8 days')`;
  await stack.sql`select private.enqueue('sweep_account_files', '{}')`;
  await tick();
  expect((await service().from("account-exports").list(ada.id)).data).toEqual([]);
  expect((await ask(stack, "account/export", { person: ada })).body["export"].status).toBe("expired");
  await stack.sql`select private.set_clock(null)`;
});

test("erasure: planned, then done by the job, files and sign-in included", async () => {
  const planned = await ask(stack, "account/erasure", { person: ada, body: {} });
  expect(planned.body["erasure"]).toMatchObject({ status: "planned", obstacles: [] });
  await tick();
  expect((await ask(stack, "account/erasure", { person: ada })).body["erasure"].status).toBe("planned");

  await stack.sql`select private.set_clock(now() + interval '15 days')`;
  await tick();
  expect((await service().from("avatars").list(ada.id)).data).toEqual([]);
  const [account] = await stack.sql<{ email: string }[]>`select email from auth.users where id = ${ada.id}`;
  expect(account?.email).toMatch(/@erased\.invalid$/u);
  await stack.sql`select private.set_clock(null)`;
});

test("an invitation to help comes by mail, and its token works through the API", async () => {
  const host = await aHost(stack);
  const helper = await aPerson(stack, { email: "helper@example.com" });
  const property = await aProperty(stack, { host_id: host.id, title: "Loft <1>" });
  const invited = await clientOf(host).rpc("invite_co_host", {
    property_id: property.id,
    email: helper.email,
    scopes: ["calendar"],
  });
  expect(invited.error).toBeNull();
  await tick();
  const { Text, HTML } = await waitForMail(stack.status.mail_url, helper.email, /asks you to help/iu);
  expect(HTML).toContain("Loft &lt;1&gt;");
  const token = /co-host-invitations\/([0-9a-f]+)/u.exec(Text)?.[1];
  const accepted = await clientOf(helper).rpc("accept_co_host_invitation", { token });
  expect(accepted.error).toBeNull();
  expect(accepted.data).toMatchObject({ person_id: helper.id, scopes: ["calendar"] });
});

test("verification says where to upload, and takes the documents", async () => {
  const person = await aPerson(stack);
  const { status, body } = await ask(stack, "account/verification", { person, body: {} });
  expect(status).toBe(201);
  expect(body["verification"]).toMatchObject({ provider: "manual", bucket: "identity-documents", folder: person.id });
  const client = clientOf(person);
  const paper = new Blob(["%PDF"], { type: "application/pdf" });
  const path = `${person.id}/pass.pdf`;
  expect((await client.storage.from("identity-documents").upload(path, paper)).error).toBeNull();
  const submitted = await client.rpc("submit_verification", { paths: [path] });
  expect(submitted.error).toBeNull();
  const { body: tries } = await ask(stack, "account/verification", { person });
  expect(tries["verifications"]).toMatchObject([{ provider: "manual", state: "pending" }]);
});
