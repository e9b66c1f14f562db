import { afterAll, beforeAll, expect, test } from "vitest";

import { openBareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject();
});
afterAll(() => project.close());

const emailOf = async (id: string): Promise<unknown> =>
  (await project.sql`select email from auth.users where id = ${id}`)[0]?.["email"];

test("a change of address needs both mailboxes, by link and by code", async () => {
  const client = project.client();
  const { data } = await client.auth.signUp({ email: "old@test.local", password: "password" });
  const id = data.user?.id ?? "";
  expect((await client.auth.updateUser({ email: "new@test.local" })).error).toBeNull();
  const [toOld] = await project.mails("old@test.local");
  const [toNew] = await project.mails("new@test.local");
  expect(toOld?.html).toContain("from old@test.local to new@test.local");
  const first = await fetch(toOld?.link ?? "", { redirect: "manual" });
  expect(decodeURIComponent(first.headers.get("location") ?? "")).toContain("message=Confirmation+link+accepted");
  expect(await emailOf(id)).toBe("old@test.local");
  expect((await fetch(toOld?.link ?? "", { redirect: "manual" })).headers.get("location")).toContain("otp_expired");
  const second = await project
    .client()
    .auth.verifyOtp({ email: "new@test.local", token: toNew?.code ?? "", type: "email_change" });
  expect(second.error).toBeNull();
  expect(second.data.session?.user.email).toBe("new@test.local");
  expect(await emailOf(id)).toBe("new@test.local");
});

test("the order does not matter", async () => {
  const client = project.client();
  const { data } = await client.auth.signUp({ email: "from@test.local", password: "password" });
  await client.auth.updateUser({ email: "to@test.local" });
  const [toNew] = await project.mails("to@test.local");
  await fetch(toNew?.link ?? "", { redirect: "manual" });
  expect(await emailOf(data.user?.id ?? "")).toBe("from@test.local");
  await fetch((await project.mails("from@test.local"))[0]?.link ?? "", { redirect: "manual" });
  expect(await emailOf(data.user?.id ?? "")).toBe("to@test.local");
});

test("the bare library is content with the old mailbox and never writes to the new one", async () => {
  const bare = await openBareLite("", { email: { double_confirm_changes: true } });
  const client = bare.client();
  await client.auth.signUp({ email: "old@test.local", password: "password" });
  await client.auth.updateUser({ email: "new@test.local" });
  const unwritten = bare.emails.messages.get("new@test.local");
  await bare.close();
  expect(unwritten).toBeUndefined();
});
