/**
 * A type's name: the override, else the name itself, else (inflected) every character at the start or after one
 * that is no letter or digit in upper case, without underscores. Other capitals stay as they are.
 */
export function baseTypeName(name: string, override: string | null, inflect: boolean): string {
  if (override !== null) return override;
  if (!inflect) return name;
  return name.replace(/(?<![\p{Alphabetic}\p{N}])./gsu, (character) => character.toUpperCase()).replaceAll("_", "");
}
