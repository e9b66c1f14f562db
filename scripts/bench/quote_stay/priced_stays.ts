/** A statement and its parameters in a round. */
export type PricedStays = {
  readonly name: string;
  readonly text: string;
  parameters(round: number): (string | string[])[];
};

/** Twenty properties by primary key: what each of the others is compared with. */
export function twentyRows(ids: readonly string[]): PricedStays {
  return {
    name: "20 rows by primary key",
    text: "select id, title, base_price, currency, rating_average from public.properties where id = any($1::uuid[])",
    parameters: (round) => [page(ids, round + 7, 20)],
  };
}

/** What search asks for a page of one price, and what a guest asks for one stay; 40 to 100 days ahead. */
export function pricedStays(ids: readonly string[]): readonly PricedStays[] {
  const text = "select * from private.price_stays($1::uuid[], $2::date[], $3::date[], 2, 1, 0, 0)";
  const stays = (name: string, nights: (round: number) => number, count = 20): PricedStays => ({
    name,
    text,
    parameters: (round) => {
      const from = 40 + (round % 60);
      const listed = page(ids, round, count);
      return [listed, listed.map(() => day(from)), listed.map(() => day(from + nights(round)))];
    },
  });
  return [
    stays("20 stays of 2 to 7 nights", (round) => 2 + (round % 6)),
    stays("20 stays of a night", () => 1),
    stays("20 stays of 30 nights", () => 30),
    {
      name: "25 stays of 4 nights at one property",
      text,
      parameters: (round) => {
        const days = Array.from({ length: 25 }, (_, index) => 40 + (round % 60) + index);
        return [days.map(() => ids[round % ids.length] ?? ""), days.map(day), days.map((from) => day(from + 4))];
      },
    },
    stays("a stay of 2 to 7 nights", (round) => 2 + (round % 6), 1),
    {
      name: "quote_stay of 2 to 7 nights",
      text: "select public.quote_stay($1::uuid, $2::date, $3::date, 2, 1, 0, 0)",
      parameters: (round) => {
        const from = 40 + (round % 60);
        return [ids[round % ids.length] ?? "", day(from), day(from + 2 + (round % 6))];
      },
    },
  ];
}

function page(ids: readonly string[], round: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => ids[(round * count + index) % ids.length] ?? "");
}

function day(ahead: number): string {
  return new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
}
