import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";

import { loadConfig } from "../../../scripts/stack/config/load_config.ts";
import type { TestStack } from "../../support/stack.ts";
import { startTestStack } from "../../support/stack.ts";
import { ask } from "../support/ask.ts";

type Operation = {
  operationId: string;
  parameters: { name: string; in: string; schema: object }[];
  responses: Record<string, { description: string; content?: object }>;
};
type Document = {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
};

const root = join(import.meta.dirname, "../../..");

let stack: TestStack;
let document: Document;

beforeAll(async () => {
  stack = await startTestStack();
  const { openapi, servers, paths, components } = (await ask(stack, "docs")).body;
  document = { openapi, servers, paths, components };
});
afterAll(() => stack?.stop());

/** `get /bookings/{id}` for every route of every function that config.toml names, as Hono has them. */
async function routes(): Promise<string[]> {
  const { functions } = await loadConfig(root, {});
  const apps = await Promise.all(
    functions.map(async ({ entrypoint }) => {
      const module: Record<string, unknown> = await import(
        pathToFileURL(entrypoint.replace("index.ts", "handler.ts")).href
      );
      return Object.values(module).flatMap((exported) => (isApp(exported) ? [exported] : []));
    }),
  );
  const all = apps.flat().flatMap((app) => app.routes);
  const told = all.filter(({ method }) => method !== "ALL");
  const names = told.map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, "{$1}")}`);
  return [...new Set(names)].toSorted();
}

const isApp = (value: unknown): value is Hono =>
  typeof value === "object" && value !== null && "routes" in value && Array.isArray(value.routes);

test("every route of every function is described, and nothing else", async () => {
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );

  expect(described.toSorted()).toEqual(await routes());
});

test("it is OpenAPI 3.1: ids once, every parameter of a path told, every reference found", () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(document.servers).toEqual([{ url: stack.status.functions_url }]);
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path, ...operation })),
  );
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  for (const { path, parameters, responses } of operations) {
    const told = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => `{${name}}`);
    expect(told).toEqual(path.match(/\{\w+\}/g) ?? []);
    expect(Object.values(responses).every(({ description }) => description !== "")).toBe(true);
  }
  const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g);
  const known = Object.keys(document.components.schemas);
  for (const [, name] of references) expect(known).toContain(name);
});
