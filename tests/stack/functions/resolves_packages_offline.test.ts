import { afterEach, expect, test } from "vitest";

import { type FunctionProject, functionProject } from "./function_project.ts";

let project: FunctionProject | undefined;
afterEach(() => project?.close());

test("imports of the usual examples work in a project without node_modules", async () => {
  project = await functionProject({
    "examples/index.ts": `
      import "jsr:@supabase/functions-js/edge-runtime.d.ts";
      import { createClient } from "jsr:@supabase/supabase-js@2";
      import { createClient as pinned } from "https://esm.sh/@supabase/supabase-js@2.39.3?target=deno";
      import { createClient as byNpm } from "npm:@supabase/supabase-js@^2.0.0";
      import { serve } from "https://deno.land/std@0.168.0/http/server.ts";
      import { join } from "jsr:@std/path@1";
      import { encodeBase64 } from "https://deno.land/std@0.224.0/encoding/base64.ts";
      import { Hono } from "jsr:@hono/hono@4";
      import { z } from "zod";
      import Stripe from "https://esm.sh/stripe@23?target=denonext";
      const { default: postgres } = await import("https://deno.land/x/postgresjs@v3.4.4/mod.js");
      serve(() => Response.json([
        createClient === byNpm, createClient === pinned, join("a", "b"), encodeBase64("hi"), typeof Hono,
        z.string().parse("zod"), typeof Stripe, typeof postgres,
      ]));`,
    "examples/deno.json": `{ "imports": { "zod": "npm:zod@4" } }`,
  });
  const response = await project.call("examples");
  expect(project.lines.join("\n")).not.toContain("rror");
  expect(await response.json()).toEqual([true, true, "a/b", "aGk=", "function", "zod", "function", "function"]);
});

test("the project's own package is preferred, and an import map outside the function's folder counts", async () => {
  project = await functionProject(
    {
      "own/index.ts": `import { name } from "zod"; import { x } from "shared/x.ts"; Deno.serve(() => new Response(name + x));`,
      "import_map.json": `{ "imports": { "zod": "npm:zod@4.0.0", "shared/": "./_shared/" } }`,
      "_shared/x.ts": `export const x = 1;`,
      "../../node_modules/zod/package.json": `{ "name": "zod", "version": "4.0.9", "type": "module", "exports": "./main.js" }`,
      "../../node_modules/zod/main.js": `export { name } from "friend";`,
      "../../node_modules/friend/package.json": `{ "name": "friend", "version": "1.0.0", "type": "module", "exports": "./main.js" }`,
      "../../node_modules/friend/main.js": `export const name = "the project's";`,
    },
    { importMap: "import_map.json" },
  );
  expect(await (await project.call("own")).text()).toBe("the project's1");
});

test("dependencies of a package.json beside the function count, as on the platform", async () => {
  project = await functionProject({
    "node/index.ts": `import { z } from "zod"; Deno.serve(() => new Response(typeof z));`,
    "node/package.json": `{ "dependencies": { "zod": "^4.0.0" } }`,
  });
  const response = await project.call("node");
  expect(project.lines.join("\n")).not.toContain("rror");
  expect(await response.text()).toBe("object");
});

test.each([
  ["npm:zod@1", /npm:zod@1 can't be loaded: node_modules has zod 4\.\S+ Run: npm install zod@1/],
  ["https://example.com/x.ts", /https:\/\/example\.com\/x\.ts can't be loaded: the stack runs offline/],
  ["jsr:@std/nonsense", /deno-std has no nonsense\/mod\.js/],
])("%s is refused in words", async (specifier, line) => {
  project = await functionProject({
    "bad/index.ts": `import ${JSON.stringify(specifier)}; Deno.serve(() => new Response());`,
  });
  expect((await project.call("bad")).status).toBe(503);
  expect(project.lines.join("\n")).toMatch(line);
});
