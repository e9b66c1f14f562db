/**
 * Splits the elements of `in.(…)`: at every comma that is not inside an element in quotes. A quotation mark
 * quotes only at the beginning of an element.
 *
 * Source: PostgREST, src/library/PostgREST/ApiRequest/QueryParams.hs (pListElement).
 */
export function splitList(text: string): readonly string[] {
  const elements = text.match(/(?:^|,)(?:"(?:[^"\\]|\\.)*"(?=,|$)|[^,]*)/gsu) ?? [];
  return elements.map((element, index) => (index === 0 ? element : element.slice(1)));
}
