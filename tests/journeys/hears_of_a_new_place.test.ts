import { afterAll, beforeAll, expect, test } from "vitest";

import { waitForMail } from "../../scripts/demo/inbox.ts";
import { offerProperty } from "../../scripts/demo/offer_property.ts";
import { type SignedUp, signUp } from "../../scripts/demo/sign_up.ts";
import { stayDates } from "../../scripts/demo/stay_dates.ts";
import { ask } from "../functions/support/ask.ts";
import { mailsTo } from "../functions/support/mails_to.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
let host: SignedUp;
let guest: SignedUp;

beforeAll(async () => {
  stack = await startTestStack();
  host = await signUp(stack.status, { name: "Ada" });
  guest = await signUp(stack.status, { name: "Grace" });
});
afterAll(() => stack?.stop());

async function tick(): Promise<void> {
  const headers = { apikey: stack.status.secret_key };
  expect((await ask(stack, "jobs/tick", { method: "POST", headers })).body).toMatchObject({ failed: 0 });
}

test("a person saves a search, a host publishes what fits, and one mail arrives", async () => {
  const criteria = {
    near_lat: 38.7131,
    near_lng: -9.1463,
    radius_m: 2000,
    adults: 2,
    max_price: 13_000,
    ...stayDates(30, 3),
  };
  const { data: saved } = await guest.client.rpc("save_search", { name: "Bairro Alto", criteria }).throwOnError();
  await tick();
  expect(await mailsTo(stack.status.mail_url, guest.email)).not.toContain('New for "Bairro Alto"');

  const dear = await offerProperty(host, { title: "Palace", base_price: 90_000 });
  const fits = await offerProperty(host, { title: "Flat with <balcony>" });
  await tick();
  await tick();

  const mail = await waitForMail(stack.status.mail_url, guest.email, /Bairro Alto/);
  expect(mail.Subject).toBe('New for "Bairro Alto"');
  expect(mail.Text).toContain(`/properties/${fits.id}`);
  expect(mail.Text).toContain(`/saved-searches/${saved.id}`);
  expect(mail.Text).not.toContain(dear.id);
  expect(mail.HTML).toContain("Flat with &lt;balcony&gt;");
  const subjects = await mailsTo(stack.status.mail_url, guest.email);
  expect(subjects.filter((subject) => subject.includes("Bairro Alto"))).toHaveLength(1);

  const { data: told } = await guest.client.from("notifications").select("kind, data").throwOnError();
  expect(told).toMatchObject([
    { kind: "saved_search_matched", data: { saved_search_id: saved.id, properties: [{ property_id: fits.id }] } },
  ]);
});

test("the person renames and mutes it, and nobody else sees it", async () => {
  const { data: before } = await guest.client.from("saved_searches").select("*").single().throwOnError();
  await guest.client
    .from("saved_searches")
    .update({ name: "Lisbon", alerts: false })
    .eq("id", before.id)
    .throwOnError();
  const { data: seen } = await host.client.from("saved_searches").select("*").throwOnError();
  expect(seen).toEqual([]);
  await offerProperty(host, { title: "Another" });
  await stack.sql`update private.search_watches set alerted_at = null`;
  await tick();
  const subjects = await mailsTo(stack.status.mail_url, guest.email);
  expect(subjects.filter((subject) => /Bairro Alto|Lisbon/.test(subject))).toHaveLength(1);

  await guest.client.from("saved_searches").delete().eq("id", before.id).throwOnError();
  const { data: after } = await guest.client.from("saved_searches").select("*").throwOnError();
  expect(after).toEqual([]);
});
