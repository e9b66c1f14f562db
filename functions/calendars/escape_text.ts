/** A value of type TEXT (RFC 5545, 3.3.11): what would end or split it is escaped, other controls are left out. */
export function escapeText(text: string): string {
  return (
    text
      .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
      .replaceAll(/\r\n?|\n/g, "\\n")
      // oxlint-disable-next-line no-control-regex -- the controls are what this removes
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
  );
}
