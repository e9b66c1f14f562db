/** What is asked of search: names are those of the door's arguments. */
export type Criteria = Readonly<Record<string, number | string | boolean | readonly string[]>>;

/** What varies from round to round, drawn once for a round so that every way is asked the same. */
export type Draw = {
  /** Numbers from 0 to below 1. */
  readonly chance: () => number;
  /** The day of the marketplace: ISO date. */
  readonly today: string;
};

const COMMON = [
  "wifi",
  "kitchen",
  "heating",
  "washing_machine",
  "tv",
  "smoke_alarm",
  "hair_dryer",
  "air_conditioning",
  "desk",
  "free_parking",
];

/** The ISO date so many days after another. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A stay of 2 to 7 nights within five months, for one to four. */
export function stay({ chance, today }: Draw): Criteria {
  const check_in = dayAfter(today, 20 + Math.floor(chance() * 130));
  return {
    check_in,
    check_out: dayAfter(check_in, 2 + Math.floor(chance() * 6)),
    adults: 1 + Math.floor(chance() * 3),
    children: Math.floor(chance() * 2),
  };
}

/** 0.1 by 0.1 degrees in the middle of the densest city: 2 % of all properties. */
export function denseBox({ chance }: Draw): Criteria {
  return boxAround(48.857 + (chance() - 0.5) * 0.02, 2.352 + (chance() - 0.5) * 0.02, 0.05);
}

/** England and its neighbours: a quarter of that many times ten. */
export function regionBox({ chance }: Draw): Criteria {
  return boxAround(51.5 + (chance() - 0.5) * 0.5, -0.2 + (chance() - 0.5) * 0.5, 2.2);
}

function boxAround(latitude: number, longitude: number, half: number): Criteria {
  return { west: longitude - half, south: latitude - half, east: longitude + half, north: latitude + half };
}

/** What a guest may spend a night, and two things that many places offer. */
export function wishes({ chance }: Draw): Criteria {
  const first = Math.floor(chance() * COMMON.length);
  const second = (first + 1 + Math.floor(chance() * (COMMON.length - 1))) % COMMON.length;
  return {
    min_price: 4000,
    max_price: 12_000 + Math.floor(chance() * 10_000),
    amenities: [COMMON[first] ?? "", COMMON[second] ?? ""],
  };
}
