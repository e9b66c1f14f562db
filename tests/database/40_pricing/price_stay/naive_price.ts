import type { Terms } from "./terms.ts";

/** What a stay costs by the naive reading of the rules; amounts are minor units. */
export type NaivePrice = {
  readonly lines: Readonly<Record<string, number>>;
  readonly total: number;
  readonly payout: number;
  readonly platform: number;
  readonly tax: number;
  readonly working: string;
};

const DAY = 86_400_000;

/** A share of an amount in percent, exact halves to the even neighbour: percentages have four places at most. */
function share(amount: number | bigint, percent: number, base = 100, outOf = 1): number {
  const numerator = BigInt(amount) * BigInt(Math.round(percent * 10_000));
  const denominator = BigInt(Math.round(base * 10_000)) * BigInt(outOf);
  const whole = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  const up = twice > denominator || (twice === denominator && whole % 2n === 1n);
  return Number(up ? whole + 1n : whole);
}

function nightAmount(terms: Terms, day: number): number {
  const date = new Date(day).toISOString().slice(0, 10);
  const rule = (kind: string): number | undefined =>
    terms.rules.find((each) => each.kind === kind && each.from_date <= date && date < each.to_date)?.nightly_price;
  const isWeekend = [5, 6].includes(new Date(day).getUTCDay());
  return rule("override") ?? rule("season") ?? (isWeekend ? terms.weekend_price : undefined) ?? terms.base_price;
}

function offerOf(terms: Terms, nights: number): { name: string; percent: number } | undefined {
  const ahead = (Date.parse(terms.check_in) - Date.parse(terms.today)) / DAY;
  const promotion = terms.promotions
    .filter((each) => each.stay_from <= terms.check_in && terms.check_out <= each.stay_to)
    .filter((each) => nights >= (each.min_nights ?? 1))
    .filter((each) => (each.book_from ?? "") <= terms.today && terms.today < (each.book_to ?? "9999"))
    .reduce((best, each) => Math.max(best, each.percent), 0);
  const inOrder: readonly (readonly [string, boolean, number])[] = [
    ["New listing", terms.new_listing_offer, 20],
    ["Promotion", true, promotion],
    ["Monthly", nights >= 28, terms.monthly_discount_percent],
    ["Weekly", nights >= 7, terms.weekly_discount_percent],
    ["Early bird", ahead >= (terms.early_bird_days ?? Infinity), terms.early_bird_percent],
    ["Last minute", ahead <= (terms.last_minute_days ?? -1), terms.last_minute_percent],
  ];
  const found = inOrder.find(([, applies, percent]) => applies && percent > 0);
  return found && { name: found[0], percent: found[2] };
}

/** Prices a stay night by night, from the rules as they are written and without looking at the SQL. */
export function naivePrice(terms: Terms): NaivePrice {
  const lines: Record<string, number> = {};
  const working: string[] = [];
  const add = (kind: string, amount: number, how: string, shown = amount): void => {
    if (amount === 0 && shown === 0) return;
    lines[kind] = (lines[kind] ?? 0) + shown;
    working.push(`${how} = ${amount}`);
  };
  const amounts: number[] = [];
  for (let day = Date.parse(terms.check_in); day < Date.parse(terms.check_out); day += DAY) {
    amounts.push(nightAmount(terms, day));
  }
  const nights = amounts.length;
  const nightsAmount = amounts.reduce((sum, amount) => sum + amount, 0);
  const counted = [...new Set(amounts)].map((each) => `${amounts.filter((one) => one === each).length} x ${each}`);
  add("accommodation", nightsAmount, counted.join(" + "));
  const offer = offerOf(terms, nights);
  const discount = offer ? share(nightsAmount, offer.percent) : 0;
  if (offer) add("discount", -discount, `${offer.name} -${offer.percent} % of ${nightsAmount}`);
  const extra = Math.max(0, terms.adults + terms.children - terms.included_guests);
  add("extra_guests", extra * nights * terms.extra_guest_fee, `${extra} extra x ${nights} x ${terms.extra_guest_fee}`);
  add("cleaning_fee", terms.cleaning_fee, "cleaning");
  add("pet_fee", terms.pets > 0 ? terms.pet_fee : 0, "pets");

  const host = Object.values(lines).reduce((sum, amount) => sum + amount, 0);
  const guestFee = share(host, terms.guest_percent);
  const hostFee = share(host, terms.host_percent);
  add("guest_service_fee", guestFee, `fee ${terms.guest_percent} % of ${host}`);
  // What so many nights cost at the host's, fees of the stay included, times the price of all nights: it stays whole.
  const taxable = (taxed: number): bigint => {
    const late = amounts.slice(taxed).reduce((sum, amount) => sum + amount, 0);
    const fees = host - extra * (nights - taxed) * terms.extra_guest_fee;
    return BigInt(fees) * BigInt(nightsAmount) - BigInt(late) * BigInt(nightsAmount - discount);
  };
  let added = 0;
  let included = 0;
  for (const tax of terms.taxes) {
    const taxed = Math.min(nights, tax.max_nights ?? nights);
    const persons = terms.adults + (tax.children_pay ? terms.children : 0);
    const amount =
      tax.kind === "percent"
        ? share(taxable(taxed), tax.percent ?? 0, tax.is_included ? 100 + (tax.percent ?? 0) : 100, nightsAmount)
        : (tax.amount ?? 0) * taxed * (tax.kind === "per_night" ? 1 : persons);
    const how =
      tax.kind === "percent"
        ? `${tax.percent} % of ${Number(taxable(taxed)) / nightsAmount}`
        : `${taxed} nights${tax.kind === "per_night" ? "" : ` x ${persons}`} x ${tax.amount}`;
    if (tax.is_included) included += amount;
    else added += amount;
    add("tax", amount, `${tax.is_included ? "included" : "added"} tax ${how}`, tax.is_included ? 0 : amount);
  }
  included = Math.min(included, host - hostFee);
  working.push(`host's fee ${terms.host_percent} % = ${hostFee}`);
  return {
    lines,
    total: host + guestFee + added,
    payout: host - hostFee - included,
    platform: guestFee + hostFee,
    tax: added + included,
    working: working.join("; "),
  };
}
