import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";

/** GraphiQL, open in a headless browser. */
export type GraphiqlInBrowser = {
  readonly page: Page;
  /** Origins that the page asked anything of. */
  readonly origins: Set<string>;
  /** What the page complained of, violations of its content security policy too. */
  readonly complaints: string[];
  /** Writes headers as the person at the screen would. */
  writeHeaders(headers: Readonly<Record<string, string>>): Promise<void>;
  /** Writes a query, runs it, and waits until the answer holds a text. */
  run(query: string, expected: string): Promise<string>;
  close(): Promise<void>;
};

/** Opens an address in Chromium. */
export async function openGraphiql(executablePath: string, address: string): Promise<GraphiqlInBrowser> {
  const browser: Browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const origins = new Set<string>();
  const complaints: string[] = [];
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== "data:") origins.add(origin);
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(address);
  await page.locator(".graphiql-execute-button").waitFor({ timeout: 40_000 });

  const write = async (editor: string, text: string): Promise<void> => {
    await page.locator(`${editor} .view-lines`).click();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.press("Delete");
    await page.keyboard.insertText(text);
  };
  return {
    page,
    origins,
    complaints,
    writeHeaders: (headers) => write(".graphiql-editor-tool .graphiql-editor:not(.hidden)", JSON.stringify(headers)),
    async run(query, expected) {
      await write(".graphiql-query-editor", query);
      await page.locator(".graphiql-execute-button").click();
      const answer = page.locator(".graphiql-response .view-lines");
      await answer.filter({ hasText: expected }).waitFor({ timeout: 20_000 });
      // Monaco shows spaces as no-break spaces.
      return (await answer.innerText()).replaceAll("\u00a0", " ");
    },
    close: () => browser.close(),
  };
}
