/** Formats that photos may have. */
export type ImageType = "avif" | "jpeg" | "png" | "webp";

/**
 * What a file is, by its first bytes. What its name or its uploader says counts for nothing.
 *
 * @returns undefined when it is no picture, or one in a format that is not taken (SVG, GIF, HEIC, …)
 */
export function imageTypeOf(file: Uint8Array): ImageType | undefined {
  const text = (from: number, to: number): string => String.fromCharCode(...file.subarray(from, to));
  if (file[0] === 0xff && file[1] === 0xd8 && file[2] === 0xff) return "jpeg";
  if (text(0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (text(0, 4) === "RIFF" && text(8, 12) === "WEBP") return "webp";
  if (text(4, 8) === "ftyp" && (text(8, 12) === "avif" || text(8, 12) === "avis")) return "avif";
  return undefined;
}
