/** Metadata after a request: keys are added or replaced, an empty value unsets one, an empty whole unsets all. */
export const mergeMetadata = (
  kept: Readonly<Record<string, string>>,
  given: "" | Readonly<Record<string, string>> | undefined,
): Record<string, string> => {
  if (given === "") return {};
  return Object.fromEntries(Object.entries({ ...kept, ...given }).filter(([, value]) => value !== ""));
};
