import { afterAll, beforeAll, expect, test } from "vitest";

import { openBareLite } from "../lite/support/bare_lite.ts";
import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";
import { claimsOf } from "./claims_of.ts";

const SITE = "http://site.test";
const auth = {
  site_url: SITE,
  additional_redirect_urls: ["http://app.test/**"],
  email: { enable_confirmations: true, max_frequency: "0s" },
};

let project: TestProject;
beforeAll(async () => {
  project = await openTestProject({
    config: { auth, local_smtp: { admin_email: "hello@site.test", sender_name: "Site" } },
  });
});
afterAll(() => project.close());

const signUp = async (email: string, emailRedirectTo?: string): Promise<URL> => {
  const options = emailRedirectTo === undefined ? {} : { emailRedirectTo };
  const { error } = await project.client().auth.signUp({ email, password: "password", options });
  expect(error).toBeNull();
  return new URL((await project.mails(email)).at(-1)?.link ?? "");
};

test("a link leads to the gateway and then to the address that was asked for", async () => {
  const link = await signUp("a@test.local", "http://app.test/welcome?x=1");
  expect(link.origin).toBe(project.url);
  expect(link.pathname).toBe("/auth/v1/verify");
  const visit = await fetch(link, { redirect: "manual" });
  expect(visit.status).toBe(303);
  const place = new URL(visit.headers.get("location") ?? "");
  expect(place.origin + place.pathname).toBe("http://app.test/welcome");
  const session = new URLSearchParams(place.hash.slice(1));
  expect(claimsOf(session.get("access_token") ?? "")).toMatchObject({
    email: "a@test.local",
    amr: [{ method: "otp" }],
  });
});

test("the sender is the one of [local_smtp]", async () => {
  await signUp("sender@test.local");
  expect((await project.mails("sender@test.local")).at(-1)?.from).toBe("Site <hello@site.test>");
});

test.each([[undefined], ["http://evil.test/"], ["javascript:alert(1)"]])("%s leads to site_url", async (asked) => {
  const link = await signUp(`b${String(asked?.length)}@test.local`, asked);
  expect(link.searchParams.get("redirect_to")).toBe(SITE);
});

test("a used link says so in the address", async () => {
  const link = await signUp("c@test.local");
  await fetch(link, { redirect: "manual" });
  const again = await fetch(link, { redirect: "manual" });
  expect(again.headers.get("location")).toContain("error_code=otp_expired");
});

test("the code of each mail verifies, as type email or by its own name", async () => {
  await signUp("d@test.local");
  const [signUpMail] = await project.mails("d@test.local");
  const confirmed = await project
    .client()
    .auth.verifyOtp({ email: "d@test.local", token: signUpMail?.code ?? "", type: "email" });
  expect(confirmed.data.user?.user_metadata["email_verified"]).toBe(true);
  await project.client().auth.resetPasswordForEmail("d@test.local", { redirectTo: "http://app.test/reset" });
  const recovery = (await project.mails("d@test.local")).at(-1);
  expect(recovery?.subject).toBe("Reset Your Password");
  expect(new URL(recovery?.link ?? "").searchParams.get("redirect_to")).toBe("http://app.test/reset");
  const recovered = await project
    .client()
    .auth.verifyOtp({ email: "d@test.local", token: recovery?.code ?? "", type: "recovery" });
  expect(recovered.error).toBeNull();
});

test("a wrong code is refused", async () => {
  const { error } = await project.client().auth.verifyOtp({ email: "d@test.local", token: "000000", type: "email" });
  expect([error?.status, error?.code]).toEqual([403, "otp_expired"]);
});

test("the bare library leads everybody to site_url, and through it", async () => {
  const bare = await openBareLite("", {
    site_url: SITE,
    additional_redirect_urls: ["http://app.test/**"],
    email: { enable_confirmations: true },
  });
  await bare.client().auth.signUp({
    email: "a@test.local",
    password: "password",
    options: { emailRedirectTo: "http://app.test/welcome" },
  });
  const text = bare.emails.messages.get("a@test.local")?.[0]?.text ?? "";
  await bare.close();
  const link = new URL(/https?:\S+/u.exec(text)?.[0] ?? "");
  expect(link.origin).toBe(SITE);
  expect(link.searchParams.get("redirect_to")).toBe(SITE);
});
