import { Canvas } from "./canvas.ts";
import { PALETTES } from "./palettes.ts";

const [SKY, SUN, HILL, , , ROOF, , , SHADE, CLOTH, WOOD, PAPER] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/** Paints a room; the number decides what stands where, the city the colours. */
export function paintRoom(number: number, city: number): Canvas {
  const canvas = new Canvas(640, 420, PALETTES[city] ?? []);
  canvas.rectangle(PAPER, 0, 0, 640, 420);
  canvas.rectangle(WOOD, 0, 310, 640, 110);
  for (let board = 0; board < 6; board += 1) canvas.rectangle(SHADE, 0, 316 + board * 20, 640, 2);

  const window = 80 + (number % 4) * 100;
  canvas.rectangle(WOOD, window - 8, 62, 156, 156);
  canvas.rectangle(SKY, window, 70, 140, 140);
  canvas.disc(SUN, window + 40 + (number % 3) * 25, 110, 18);
  canvas.shape(
    HILL,
    (x, y) => x >= window && x < window + 140 && y < 210 && y > 180 - 14 * Math.sin((x + number * 30) / 30),
  );
  canvas.rectangle(WOOD, window + 67, 70, 6, 140);

  const bed = window > 250 ? 60 : 330;
  canvas.rectangle(WOOD, bed, 230, 14, 130);
  canvas.rectangle(PAPER, bed + 14, 270, 220, 40);
  canvas.rectangle(CLOTH, bed + 74, 262, 160, 66);
  canvas.rectangle(SHADE, bed + 14, 300, 220, 44);
  canvas.rectangle(PAPER, bed + 20, 252, 46, 26);

  const lamp = bed === 60 ? 560 : 60;
  canvas.rectangle(SHADE, lamp - 2, 200, 4, 150);
  canvas.gable(ROOF, lamp - 34, 210, 68, 52);
  canvas.rectangle(ROOF, bed + 60, 110, 70 + (number % 3) * 20, 54);
  canvas.rectangle(SUN, bed + 68, 118, 54 + (number % 3) * 20, 38);
  return canvas;
}
