import { StripeSimulatorError } from "./stripe_error.ts";

/** The parameters of a list request. */
export type Page = {
  readonly limit?: number | undefined;
  readonly starting_after?: string | undefined;
  readonly ending_before?: string | undefined;
  readonly created?:
    | number
    | {
        readonly gt?: number | undefined;
        readonly gte?: number | undefined;
        readonly lt?: number | undefined;
        readonly lte?: number | undefined;
      }
    | undefined;
};

/** A list as Stripe sends it. */
export type ApiList<T> = { object: "list"; data: T[]; has_more: boolean; url: string };

/** One page of objects, newest first; `oldestFirst` is how tables hold them. */
export const list = <T extends { readonly id: string; readonly created: number }>(
  oldestFirst: readonly T[],
  page: Page,
  url: string,
): ApiList<T> => {
  const all = oldestFirst.toReversed().filter(({ created }) => within(created, page.created));
  const limit = page.limit ?? 10;
  if (page.ending_before !== undefined) {
    const end = placeOf(all, page.ending_before, "ending_before");
    const start = Math.max(0, end - limit);
    return { object: "list", data: all.slice(start, end), has_more: start > 0, url };
  }
  const start = page.starting_after === undefined ? 0 : placeOf(all, page.starting_after, "starting_after") + 1;
  return { object: "list", data: all.slice(start, start + limit), has_more: start + limit < all.length, url };
};

const placeOf = (all: readonly { readonly id: string }[], id: string, param: string): number => {
  const place = all.findIndex((one) => one.id === id);
  if (place < 0) throw new StripeSimulatorError(400, `No such object: '${id}'`, { code: "resource_missing", param });
  return place;
};

const within = (created: number, range: Page["created"]): boolean => {
  if (range === undefined) return true;
  if (typeof range === "number") return created === range;
  return (
    created > (range.gt ?? -Infinity) &&
    created >= (range.gte ?? -Infinity) &&
    created < (range.lt ?? Infinity) &&
    created <= (range.lte ?? Infinity)
  );
};
