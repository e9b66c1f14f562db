import { cardFingerprint } from "./card_fingerprint.ts";
import { testCards, type TestCard } from "./test_cards.ts";

/** The test card with a number, behind a token such as `pm_card_visa`, or with a stored fingerprint. */
export const findTestCard = (
  by: { readonly number: string } | { readonly token: string } | { readonly fingerprint: string },
): TestCard | undefined => {
  if ("number" in by) return testCards.find(({ number }) => number === by.number.replaceAll(/[\s-]/g, ""));
  if ("fingerprint" in by) return testCards.find(({ number }) => cardFingerprint(number) === by.fingerprint);
  const name = /^(?:pm_card|tok)_(.+)$/.exec(by.token)?.[1];
  return name === undefined ? undefined : testCards.find(({ names }) => names.includes(name));
};
