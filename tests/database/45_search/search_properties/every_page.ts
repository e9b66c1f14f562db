import type { TestDatabase } from "../../../support/database.ts";
import { search } from "./search.ts";
import type { SearchResult } from "./search.ts";

/** All that a search finds, page after page. */
export async function everyPage(
  db: TestDatabase,
  asked: Readonly<Record<string, unknown>>,
): Promise<SearchResult["items"][number][]> {
  const items: SearchResult["items"][number][] = [];
  let cursor: string | null = null;
  do {
    const page: SearchResult = await search(db, { ...asked, ...(cursor === null ? {} : { cursor }) });
    items.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor !== null);
  return items;
}
