import type { Picture } from "./encode_png.ts";

/** A surface to paint flat shapes on. Colours are indexes into the palette. */
export class Canvas implements Picture {
  readonly width: number;
  readonly height: number;
  readonly palette: readonly number[];
  readonly pixels: Uint8Array;

  constructor(width: number, height: number, palette: readonly number[]) {
    this.width = width;
    this.height = height;
    this.palette = palette;
    this.pixels = new Uint8Array(width * height);
  }

  /** Paints every pixel for which `inside` holds. */
  shape(colour: number, inside: (x: number, y: number) => boolean): void {
    for (let y = 0; y < this.height; y += 1) {
      for (let x = 0; x < this.width; x += 1) if (inside(x, y)) this.pixels[y * this.width + x] = colour;
    }
  }

  rectangle(colour: number, left: number, top: number, width: number, height: number): void {
    for (let y = Math.max(0, Math.round(top)); y < Math.min(this.height, Math.round(top + height)); y += 1) {
      const from = Math.max(0, Math.round(left));
      const to = Math.min(this.width, Math.round(left + width));
      if (to > from) this.pixels.fill(colour, y * this.width + from, y * this.width + to);
    }
  }

  disc(colour: number, centreX: number, centreY: number, radius: number): void {
    this.shape(colour, (x, y) => (x - centreX) ** 2 + (y - centreY) ** 2 <= radius ** 2);
  }

  /** A triangle that stands on its base. */
  gable(colour: number, left: number, base: number, width: number, height: number): void {
    this.shape(colour, (x, y) => {
      const up = (base - y) / height;
      return up >= 0 && up <= 1 && Math.abs(x - left - width / 2) <= (width / 2) * (1 - up);
    });
  }
}
