import { readFile } from "node:fs/promises";
import { join } from "node:path";

const types = { js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8" } as const;

/**
 * A file that the page loads, or undefined when there is none of that name. The published build is one module of
 * nine megabytes, so it is read when somebody opens the page and not when the stack starts.
 */
export async function loadAsset(name: string): Promise<string | undefined> {
  if (name === "start.js") return readFile(join(import.meta.dirname, "start.js"), "utf8");
  const build = await import("@graphql-yoga/render-graphiql/graphiql");
  switch (name) {
    case "graphiql.js":
      return build.js;
    case "graphiql.css":
      return build.css;
    case "editor.worker.js":
      return build.editorWorkerService;
    case "graphql.worker.js":
      return build.graphqlWorker;
    case "json.worker.js":
      return build.jsonWorker;
    default:
      return undefined;
  }
}

/** The media type of a file that the page loads. */
export function contentType(name: string): string {
  return name.endsWith(".css") ? types.css : types.js;
}
