/** Octets that a line may have, its break aside (RFC 5545, 3.1). */
const longestLine = 75;

/**
 * One line of an iCalendar, folded: no longer than 75 octets, continued after a space, never in the middle of a
 * character.
 *
 * @param name property with its parameters, e.g. `DTSTART;VALUE=DATE`
 */
export function contentLine(name: string, value: string): string {
  const encoder = new TextEncoder();
  let folded = "";
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const width = encoder.encode(character).length;
    if (octets + width > longestLine) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += width;
  }
  return `${folded}\r\n`;
}
