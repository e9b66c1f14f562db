import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, expect, test } from "vitest";

import type { Database } from "../../database_types.ts";
import { callFunction } from "../../scripts/demo/call_function.ts";
import type { ProjectCopy } from "../../scripts/demo/make_project_copy.ts";
import { makeProjectCopy } from "../../scripts/demo/make_project_copy.ts";
import { offerProperty } from "../../scripts/demo/offer_property.ts";
import type { PaymentToMake } from "../../scripts/demo/pay_with_card.ts";
import { payWithCard } from "../../scripts/demo/pay_with_card.ts";
import type { SignedUp } from "../../scripts/demo/sign_up.ts";
import { signUp } from "../../scripts/demo/sign_up.ts";
import { stayDates } from "../../scripts/demo/stay_dates.ts";
import { endOrphans } from "../../scripts/stack/supervise/end_orphans.ts";
import { endProcess } from "../../scripts/stack/supervise/end_process.ts";
import { processesWithEnvironment } from "../../scripts/stack/supervise/process_table.ts";
import type { StackState } from "../../scripts/stack/supervise/stack_state.ts";
import { readState } from "../../scripts/stack/supervise/stack_state.ts";
import type { StackStatus } from "../../scripts/stack/types.ts";
import { connect } from "../support/connect.ts";
import { bookingStatus, ledgerBalance } from "../support/journey.ts";

type NewBooking = { booking: { id: string; status: string }; payment: PaymentToMake };

let project: ProjectCopy;

beforeAll(async () => {
  project = await makeProjectCopy({ seed: false });
});
afterAll(async () => {
  const state = await readState(project.workdir);
  if (state !== undefined)
    await endProcess(state.pid, [
      ["SIGTERM", 10_000],
      ["SIGKILL", 2_000],
    ]);
  await endOrphans(project.workdir, state, () => undefined);
  await project.remove();
});

/** Starts the stack as `npm start -- --detach` does. */
async function start(): Promise<Required<Pick<StackState, "pid" | "instance" | "status">> & { stripeUrl: string }> {
  const words = [join(project.workdir, "scripts/stack/cli/start.ts"), "--detach", "--workdir", project.workdir];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  await new Promise((resolve) => child.once("close", resolve));
  const state = await readState(project.workdir);
  if (state?.status === undefined) throw new Error(`the stack did not start:\n${output}`);
  const stripeUrl = state.addresses?.find(({ label }) => label.startsWith("Stripe"))?.url ?? "";
  return { pid: state.pid, instance: state.instance, status: state.status, stripeUrl };
}

/** Ends the stack, its children and PostgreSQL as a power cut would: at once, without a word. */
async function kill(stack: { pid: number; instance: string }, postmaster: number): Promise<void> {
  const children = await processesWithEnvironment("SUPABASE_STACK_INSTANCE", stack.instance);
  for (const pid of new Set([stack.pid, ...children, postmaster])) process.kill(pid, "SIGKILL");
}

async function postmasterOf(workdir: string): Promise<number> {
  const file = await readFile(join(workdir, ".stack/postgres/postmaster.pid"), "utf8");
  return Number(file.split("\n")[0]);
}

/** The same person with the same access token, at the stack that runs now. */
async function atStack(person: SignedUp, status: StackStatus): Promise<SignedUp> {
  const { data } = await person.client.auth.getSession();
  const token = data.session?.access_token ?? "";
  const client = createClient<Database>(status.api_url, status.publishable_key, { accessToken: async () => token });
  return { ...person, client };
}

test("killed between booking and payment: the booking is there, is paid, and is still alone in its nights", async () => {
  const first = await start();
  const host = await signUp(first.status, { name: "Ada" });
  const guest = await signUp(first.status, { name: "Grace" });
  const property = await offerProperty(host, { instant_book: true });
  const call = {
    body: { property_id: property.id, ...stayDates(30, 2), adults: 2 },
    headers: { "idempotency-key": "before-the-kill" },
  };
  const booked = await callFunction<NewBooking>(guest, "bookings", call);
  const postmaster = await postmasterOf(project.workdir);
  // One more request is under way when everything ends.
  const underway = callFunction(guest, "bookings", { body: { ...call.body, ...stayDates(60, 2) } }).catch(
    () => undefined,
  );
  await kill(first, postmaster);
  await underway;

  const second = await start();
  const back = await atStack(guest, second.status);
  const again = await callFunction<NewBooking>(back, "bookings", call);
  expect(again.booking.id).toBe(booked.booking.id);
  expect(again.payment.client_secret).toBe(booked.payment.client_secret);
  await payWithCard(second.stripeUrl, again.payment);
  await bookingStatus(back, booked.booking.id, "confirmed");

  const other = await signUp(second.status, { name: "Linus" });
  await expect(callFunction(other, "bookings", { body: call.body })).rejects.toThrow(/^409 RB001/);
  const picture = await fetch(
    `${second.status.api_url}/storage/v1/object/public/property-photos/${property.id}/balcony.png`,
  );
  expect(picture.status).toBe(200);
  const sql = connect(second.status.db_url);
  expect(await ledgerBalance(sql)).toEqual([]);
  await sql.end();
}, 180_000);
