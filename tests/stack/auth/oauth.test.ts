import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, expect, test } from "vitest";

import { openTestProject } from "../lite/support/test_project.ts";
import type { TestProject } from "../lite/support/test_project.ts";

// The API of GitHub Enterprise, as far as Auth asks it: one person, who has agreed.
const code = "the-code";
const answers: Readonly<Record<string, unknown>> = {
  "/login/oauth/access_token": { access_token: "provider-token", token_type: "bearer", scope: "user:email" },
  "/api/v3/user": { id: 4711, login: "octo", name: "Octo Cat", avatar_url: "http://cat.test/a.png" },
  "/api/v3/user/emails": [{ email: "octo@example.com", verified: true, primary: true }],
};

let provider: Server;
let project: TestProject;
const exchanged: string[] = [];
beforeAll(async () => {
  provider = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      const path = new URL(request.url ?? "/", "http://provider").pathname;
      if (path === "/login/oauth/access_token") exchanged.push(body);
      const answer = answers[path];
      response.writeHead(answer === undefined ? 404 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(answer ?? {}));
    });
  });
  await new Promise<void>((resolve) => provider.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  project = await openTestProject({
    config: {
      auth: {
        site_url: "http://site.test",
        external: { github: { enabled: "true", client_id: "our-id", secret: "our-secret", url } },
      },
    },
  });
});
afterAll(async () => {
  await project?.close();
  await new Promise((resolve) => provider.close(resolve));
});

async function comeBack(query: (state: string) => Record<string, string>): Promise<URL> {
  const { data } = await project
    .client()
    .auth.signInWithOAuth({ provider: "github", options: { skipBrowserRedirect: true } });
  const away = await fetch(data.url ?? "", { redirect: "manual" });
  const asked = new URL(away.headers.get("location") ?? "");
  expect(asked.pathname).toBe("/login/oauth/authorize");
  expect(asked.searchParams.get("client_id")).toBe("our-id");
  const back = new URL(asked.searchParams.get("redirect_uri") ?? "");
  expect(`${back.origin}${back.pathname}`).toBe(`${project.url}/auth/v1/callback`);
  back.search = new URLSearchParams(query(asked.searchParams.get("state") ?? "")).toString();
  const home = await fetch(back, { redirect: "manual" });
  return new URL(home.headers.get("location") ?? "");
}

test("through the provider and back: an account, its identity, a session that works", async () => {
  const home = await comeBack((state) => ({ code, state }));
  expect(home.origin).toBe("http://site.test");
  const session = new URLSearchParams(home.hash.slice(1));
  const { data } = await project.client().auth.getUser(session.get("access_token") ?? "");
  expect(data.user).toMatchObject({ email: "octo@example.com", user_metadata: { full_name: "Octo Cat" } });
  expect(exchanged.at(-1)).toContain("client_secret=our-secret");

  const identities = await project.sql`select provider, provider_id from auth.identities`;
  expect(identities).toEqual([{ provider: "github", provider_id: "4711" }]);
  await comeBack((state) => ({ code, state }));
  expect(await project.sql`select count(*)::int as n from auth.users`).toEqual([{ n: 1 }]);
});

test("a state that Auth did not make signs nobody in", async () => {
  const before = exchanged.length;
  const answer = await fetch(`${project.url}/auth/v1/callback?code=${code}&state=made-up`, { redirect: "manual" });
  expect(answer.headers.get("location") ?? (await answer.text())).toMatch(/bad_oauth_state|bad_oauth_callback|error/u);
  expect(exchanged).toHaveLength(before);
});

test("a person who refuses at the provider comes back without a session", async () => {
  const home = await comeBack((state) => ({ error: "access_denied", error_description: "no", state }));
  expect(home.href).toContain("access_denied");
  expect(home.href).not.toContain("access_token");
});

test("a provider that is not switched on is refused", async () => {
  const answer = await project.request("/auth/v1/authorize?provider=google", { redirect: "manual" });
  expect(answer.status).toBe(400);
});
