/** The same card has the same fingerprint, as at Stripe; here it is made from the test number. */
export const cardFingerprint = (number: string): string => `Sim${number.padStart(19, "0")}`;
