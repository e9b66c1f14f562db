import { readdirSync } from "node:fs";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type FunctionProject, functionProject } from "./function_project.ts";

/** What a function tries, and whether the platform lets it. */
const attempts = {
  readsItsFiles: [`await Deno.readTextFile(new URL("./data.txt", import.meta.url))`, "data"],
  readsModulesItImports: [
    `(await Deno.readTextFile(new URL("../_shared/x.ts", import.meta.url))).length > 0 ? "read" : ""`,
    "read",
  ],
  readsTheProject: [`await Deno.readTextFile(new URL("../../config.toml", import.meta.url))`, "NotCapable"],
  readsTheMachine: [`await Deno.readTextFile("/etc/hostname")`, "NotCapable"],
  writes: [`await Deno.writeTextFile(new URL("./data.txt", import.meta.url), "x")`, "NotCapable"],
  runsPrograms: [`await new Deno.Command("/bin/ls").output()`, "NotCapable"],
  loadsLibraries: [`Deno.dlopen("libc.so.6", {})`, "NotCapable"],
  usesTheNetwork: [
    `await Deno.connect({ port: Number(Deno.env.get("OPEN_PORT")) }).then((c) => (c.close(), "connected"))`,
    "connected",
  ],
  knowsTheHostsName: [`Deno.hostname().length > 0 ? "named" : ""`, "named"],
  seesNoArguments: [`JSON.stringify(Deno.args)`, "[]"],
} as const;

describe("what a function may do", () => {
  let project: FunctionProject;
  let close: () => void;
  beforeAll(async () => {
    const { createServer } = await import("node:net");
    const server = createServer((socket) => socket.end()).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    close = () => server.close();
    const address = server.address();
    const port = typeof address === "object" && address !== null ? String(address.port) : "";
    const cases = Object.entries(attempts).map(([name, [code]]) => `${name}: async () => ${code}`);
    project = await functionProject(
      {
        "try/data.txt": "data",
        "../config.toml": "secret",
        "_shared/x.ts": "export {};",
        "try/index.ts": `import "../_shared/x.ts"; const attempts: Record<string, () => unknown> = { ${cases.join(",\n")} };
        Deno.serve(async (request) => {
          const name = new URL(request.url).pathname.split("/")[2];
          try { return new Response(String(await attempts[name]())); } catch (error) { return new Response(error.name); }
        });
        console.log("address", JSON.stringify(Object.keys(globalThis.EdgeRuntime)));`,
        "address/index.ts": `Deno.serve({ onListen: ({ port }) => console.log("port", port) }, () => new Response("secret"));`,
      },
      { environment: { OPEN_PORT: port } },
    );
  });
  afterAll(async () => {
    close();
    await project.close();
  });

  test.each(Object.entries(attempts))("%s", async (name, [, outcome]) => {
    expect(await (await project.call(`try/${name}`)).text()).toBe(outcome);
  });

  test("the function's own port answers nobody but the stack", async () => {
    await project.call("address");
    const port = project.lines.flatMap((line) => /^address: port (\d+)/.exec(line)?.[1] ?? [])[0];
    const response = await fetch(`http://127.0.0.1:${port}/address`);
    expect([response.status, await response.text()]).toEqual([403, ""]);
  });

  test("the project's folder stays as it was", () => {
    expect(readdirSync(project.workdir)).toEqual(["supabase"]);
    expect(readdirSync(`${project.workdir}/supabase/functions/try`).toSorted()).toEqual(["data.txt", "index.ts"]);
  });
});
