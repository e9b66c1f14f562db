import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { findChromium } from "./find_chromium.ts";
import { openGraphiql, type GraphiqlInBrowser } from "./graphiql_in_browser.ts";
import { ada, serveNotes, type ServedNotes } from "./serve_notes.ts";

const browser = findChromium();
const notes = "{ notesCollection { edges { node { id body } } } }";

describe.skipIf(browser === undefined)(
  "GraphiQL (needs chromium on the PATH or in CHROMIUM_PATH)",
  { timeout: 60_000 },
  () => {
    let served: ServedNotes;
    let graphiql: GraphiqlInBrowser;

    beforeAll(async () => {
      served = await serveNotes();
      graphiql = await openGraphiql(browser ?? "", `${served.status.studio_url}/graphiql`);
    }, 90_000);
    afterAll(async () => {
      await graphiql?.close();
      await served?.stop();
    });

    test("it opens with the publishable key, and a visitor's query shows what is public", async () => {
      const answer = await graphiql.run(notes, "for everybody");

      expect(answer).toContain("notesCollection");
      expect(answer).not.toContain("Ada");
    });

    test("with a person's token under Headers it shows that person's rows too", async () => {
      await graphiql.writeHeaders({
        apikey: served.status.publishable_key,
        Authorization: `Bearer ${served.tokenOf(ada)}`,
      });

      expect(await graphiql.run(notes, "for Ada alone")).toContain("for everybody");
    });

    test("its documentation comes from introspection", async () => {
      await graphiql.page.getByRole("button", { name: "Show Documentation Explorer" }).click();
      await graphiql.page.locator(".graphiql-doc-explorer").getByText("Query", { exact: true }).click();

      await graphiql.page.locator(".graphiql-doc-explorer").getByText("notesCollection").first().waitFor();
    });

    test("an error of the API is shown as it came", async () => {
      expect(await graphiql.run("{ nothing }", "Unknown field")).toContain("Unknown field");
    });

    test("it speaks to this machine's Studio and API alone, within its content security policy", () => {
      const { studio_url, api_url } = served.status;

      expect([...graphiql.origins].toSorted()).toEqual([studio_url, api_url].toSorted());
      expect(graphiql.complaints).toEqual([]);
    });
  },
);
