import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { encodePng } from "./encode_png.ts";
import { paintHouse } from "./paint_house.ts";
import { paintRoom } from "./paint_room.ts";

const FOLDER = join(import.meta.dirname, "../../../supabase/seeds/pictures/property-photos");

// The numbers of seeds/11_demo_properties.sql: six properties a city.
for (let number = 301; number <= 330; number += 1) {
  const city = Math.floor((number - 301) / 6);
  const folder = join(FOLDER, `de000000-0000-4000-8000-${String(number).padStart(12, "0")}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "1.png"), encodePng(paintHouse(number, city)));
  await writeFile(join(folder, "2.png"), encodePng(paintRoom(number, city)));
}
