import { crc32, deflateSync } from "node:zlib";

/** What a picture looks like: size in pixels, and one colour that fades from top to bottom. */
export type PictureOptions = {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue, 0 to 255. */
  readonly colour: readonly [number, number, number];
};

/** A picture of our own making as PNG: a fade of one colour. */
export function picture({ width, height, colour }: PictureOptions): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    const light = 1 - (0.5 * y) / height;
    const pixel = colour.map((channel) => Math.round(channel * light));
    for (let x = 0; x < width; x += 1) rows.set(pixel, y * (1 + width * 3) + 1 + x * 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits a channel, RGB
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
