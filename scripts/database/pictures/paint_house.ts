import { Canvas } from "./canvas.ts";
import { PALETTES } from "./palettes.ts";

const [SKY, SUN, HILL, GROUND, WALL, ROOF, DOOR, GLASS, SHADE] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Paints a house from outside; the number decides its form, the city its colours. */
export function paintHouse(number: number, city: number): Canvas {
  const canvas = new Canvas(640, 420, PALETTES[city] ?? []);
  canvas.rectangle(SKY, 0, 0, 640, 420);
  canvas.disc(SUN, 90 + ((number * 137) % 460), 80 + ((number * 31) % 40), 34);
  const hill = 40 + (number % 4) * 15;
  canvas.shape(HILL, (x, y) => y > 270 - hill * Math.sin((x + number * 50) / 120));
  canvas.rectangle(GROUND, 0, 330, 640, 90);

  const floors = 1 + (number % 3);
  const width = 200 + (number % 5) * 30;
  const left = 320 - width / 2 + ((number % 3) - 1) * 40;
  const top = 340 - floors * 72;
  canvas.rectangle(WALL, left, top, width, floors * 72);
  canvas.rectangle(SHADE, left + width - 22, top, 22, floors * 72);
  if (number % 4 === 0) canvas.rectangle(ROOF, left - 12, top - 16, width + 24, 16);
  else canvas.gable(ROOF, left - 18, top, width + 36, 50 + (number % 4) * 14);

  const columns = 2 + (number % 3);
  for (let floor = 0; floor < floors; floor += 1) {
    for (let column = 0; column < columns; column += 1) {
      const x = left + ((column + 0.5) * (width - 22)) / columns - 15;
      const y = top + floor * 72 + 16;
      if (floor === floors - 1 && column === number % columns) canvas.rectangle(DOOR, x, y + 6, 30, 50);
      else {
        canvas.rectangle(DOOR, x - 3, y - 3, 36, 42);
        canvas.rectangle(GLASS, x, y, 30, 36);
        canvas.rectangle(DOOR, x + 14, y, 2, 36);
      }
    }
  }
  for (const tree of [left - 70, left + width + 60]) {
    canvas.rectangle(SHADE, tree - 4, 290, 8, 52);
    canvas.disc(HILL, tree, 275, 30 + (number % 3) * 5);
  }
  return canvas;
}
