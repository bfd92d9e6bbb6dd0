import { candidates } from "./candidates.ts";
import { cold } from "./cold.ts";
import { buildWorld } from "./world.ts";

const world = await buildWorld();
try {
  const c = await candidates(world);
  const out = await cold(world, c.all, {
    rounds: Number(process.argv[2] ?? 5),
    tell: (t) => process.stderr.write(`\r${t}`),
  });
  console.table(
    out.map((o) => ({
      name: o.name,
      first: o.first.toFixed(2),
      p95: o.firstP95.toFixed(2),
      imp: o.import.toFixed(2),
      cpu: o.cpu.toFixed(2),
      rss: o.rss.toFixed(2),
      ms: o.firstMs.toFixed(1),
      ims: o.importMs.toFixed(1),
    })),
  );
  await c.end();
} finally {
  await world.stop();
}
