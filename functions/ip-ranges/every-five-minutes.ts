// Notes the changes whose event never arrived: a lost message costs minutes, not a notice.
import { eachAlone } from "../../shared/queue/each-alone.ts";
import { schedule } from "../../shared/queue/job.ts";
import { noteChange, notingUses } from "./noting.ts";

const batch = 50;

export const job = schedule({
  summary: "Notes changes of IP ranges that nobody was told of",
  everyMinutes: 5,
  uses: { ...notingUses, ipRegister: [...notingUses.ipRegister, "due"] },
}).handle(async (ports) => {
  const refs = await ports.ipRegister.due(ports.clock.now(), batch);
  const { done, failed } = await eachAlone(refs, (ref) => noteChange(ref, ports));
  return { looked: refs.length, noted: done, failed };
});
