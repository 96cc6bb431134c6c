import { expect, test } from "vitest";
import { clearSky, createChance, foundEstate, look } from "../../alerts/history.ts";
import { openUploadWorld } from "./world.ts";

test("a scan without gaps asks for nothing and uploads", async () => {
  const world = await openUploadWorld();
  const chance = createChance(7);
  const estate = foundEstate(chance);
  const { code, err } = await world.uploadSnapshot(look(estate, clearSky, chance));
  expect(code, err).toBe(0);
  console.log(err, world.asked(), world.store.alerts("open").length);
});
