import sharp from "sharp";
import type { Sharp } from "sharp";

import { imageTypeOf } from "./image_type_of.ts";
import type { ImageType } from "./image_type_of.ts";

/** Why a file is refused; the codes that hosts read on the photo. */
export type PhotoRejection = "damaged" | "not_an_image" | "too_large" | "too_many_pixels";

/** A picture in one size. */
export type PhotoFile = {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly width: number;
  readonly height: number;
};

/** The picture without anything but its pixels, and smaller ones in WebP, smallest first. */
export type MadePhoto = { readonly original: PhotoFile; readonly variants: readonly PhotoFile[] };

const limits = { bytes: 10 * 1024 * 1024, pixels: 50_000_000, side: 4096 } as const;
const widths = [320, 960, 1920] as const;

// Photos differ from each other: what libvips keeps of one is of no use to the next.
sharp.cache(false);

/**
 * Checks an uploaded file and makes of it what may be shown. Turned upright first, then written anew, so that place,
 * camera and everything else that is not a pixel is gone.
 */
export async function makePhoto(file: Uint8Array<ArrayBuffer>): Promise<MadePhoto | { rejection: PhotoRejection }> {
  if (file.byteLength > limits.bytes) return { rejection: "too_large" };
  const type = imageTypeOf(file);
  if (type === undefined) return { rejection: "not_an_image" };
  try {
    // Read from the header alone: a small file may hold a picture that fills the memory.
    const { width, height } = await sharp(file, { limitInputPixels: false }).metadata();
    if (width * height > limits.pixels) return { rejection: "too_many_pixels" };
    const picture = sharp(file, { limitInputPixels: limits.pixels, failOn: "error" })
      .rotate()
      .resize({ width: limits.side, height: limits.side, fit: "inside", withoutEnlargement: true });
    const original = await written(picture, type);
    const sizes = [...new Set(widths.map((wish) => Math.min(wish, original.width)))];
    const variants: PhotoFile[] = [];
    for (const size of sizes) {
      variants.push(await written(sharp(original.content).resize({ width: size }), "webp", 78));
    }
    return { original, variants };
  } catch {
    // Whatever the decoder calls it: the file can't be shown.
    return { rejection: "damaged" };
  }
}

async function written(picture: Sharp, type: ImageType, quality = 88): Promise<PhotoFile> {
  const encoded = {
    avif: () => picture.avif({ quality: 60, effort: 2 }),
    jpeg: () => picture.jpeg({ quality }),
    png: () => picture.png(),
    webp: () => picture.webp({ quality }),
  }[type]();
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return {
    content: new Uint8Array(data),
    contentType: `image/${type}`,
    width: info.width,
    height: info.height,
  };
}
