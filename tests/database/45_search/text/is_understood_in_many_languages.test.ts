import { afterAll, beforeAll, expect, test } from "vitest";

import { createTestDatabase } from "../../../support/database.ts";
import type { TestDatabase } from "../../../support/database.ts";
import { meets } from "./meets.ts";
import type { Listing } from "./meets.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const wien = { country: "AT", city: "Wien", title: "Helle Altbauwohnung" };
const lisbon = { country: "PT", city: "Lisbon", region: "Lisboa", title: "Rooms with a view" };

test.each<[string, string, Listing]>([
  ["English plurals", "apartment", { country: "JP", description: "Two apartments, side by side." }],
  ["English, the other way", "apartments", { country: "JP", title: "An apartment" }],
  ["French", "appartement plage", { country: "FR", description: "Appartements lumineux près des plages." }],
  ["French in Quebec", "chalets", { country: "CA", title: "Un chalet au bord du lac" }],
  ["German", "Ferienwohnungen", { country: "DE", title: "Ferienwohnung am See" }],
  ["German umlauts left out", "Hauser", { country: "DE", title: "Zwei Häuser am Deich" }],
  ["German in Switzerland", "Berghütten", { country: "CH", title: "Berghütte mit Aussicht" }],
  ["Italian in Switzerland", "terrazze", { country: "CH", title: "Casa con terrazza" }],
  ["Spanish", "habitación", { country: "MX", description: "Tres habitaciones y jardín." }],
  ["Portuguese, whose stems need accents", "habitação", { country: "PT", title: "Habitações no centro" }],
  ["Portuguese without accents", "habitacao", { country: "BR", title: "Habitação no centro" }],
  ["Swedish", "stugorna", { country: "SE", title: "Stuga vid havet" }],
  ["Finnish", "talot", { country: "FI", description: "Punainen talo järven rannalla" }],
  ["Dutch", "boten", { country: "NL", title: "Een boot in de gracht" }],
  ["Hungarian", "házak", { country: "HU", title: "Ház a tónál" }],
  ["Turkish", "evler", { country: "TR", title: "Denize bakan ev" }],
  ["Russian", "квартира", { country: "RU", description: "Уютные квартиры в центре" }],
  ["Greek", "διαμερίσματα", { country: "GR", title: "Διαμέρισμα με θέα" }],
  ["a language without a stemmer", "mieszkanie", { country: "PL", title: "Mieszkanie na Starym Mieście" }],
  ["letters that are no letters with accents", "lodz", { country: "PL", city: "Łódź" }],
  ["accents apart from their letters", "São", { country: "BR", title: "Sa\u0303o João" }],
  ["capitals", "ÉVORA", { country: "PT", city: "évora" }],
  ["the city in English", "Vienna", wien],
  ["the city in French, with other words", "altbauwohnung vienne", wien],
  ["the city's own name for the English one", "Lisboa rooms", lisbon],
  ["the region", "view lisboa", lisbon],
  ["the country in English", "Austria", wien],
  ["the country in Spanish", "Austria wien", wien],
  ["the country in German", "zimmer or Österreich", wien],
  ["the country in Italian", "Portogallo", lisbon],
  ["the kind of property in German", "Schloss Portugal", { ...lisbon, property_type: "castle" }],
  ["the kind of property in English, plural", "castles in Portugal", { ...lisbon, property_type: "castle" }],
  ["words joined by a sign", "sauna", { country: "FI", description: "pool/sauna, wi-fi." }],
  ["signs instead of other signs", "wi fi", { country: "FI", description: "pool/sauna, wi-fi." }],
  ["an apostrophe of either kind", "l'appartement", { country: "FR", title: "L’appartement du port" }],
])("%s: %s", async (_, query, listing) => {
  expect(await meets(db, query, listing)).toBe(true);
});

test.each<[string, string, Listing]>([
  ["another word", "castle", lisbon],
  ["one word of two", "rooms castle", lisbon],
  // The Portuguese stem of porto is port.
  ["a stem of a language that is not spoken there", "Porto", { country: "GB", title: "House in the port" }],
  ["a city of the same name elsewhere", "Wien", { country: "US", city: "Vienna" }],
  ["another country", "España", lisbon],
])("nothing by %s: %s", async (_, query, listing) => {
  expect(await meets(db, query, listing)).toBe(false);
});

test("every language has a configuration, and every country is one", async () => {
  const unknown = await db.sql`
    select language, code
    from private.text_languages
    left join pg_catalog.pg_ts_config on cfgname = language
    left join lateral (
      select asked.code from unnest(countries) as asked (code) where asked.code not in (select code from public.countries)
    ) as code on true
    where cfgname is null or code is not null`;
  expect(unknown).toEqual([]);
});
