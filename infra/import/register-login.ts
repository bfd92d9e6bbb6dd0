// `npm run register:login -- USER < FILE`: keeps our login to the register of libraries; the password comes by stdin.
import { text } from "node:stream/consumers";
import { keepLogin } from "../../shared/table/register/login.ts";
import { findTable } from "./target.ts";
import { main, say } from "./terminal.ts";

const usage = "npm run register:login -- USER < FILE\nFILE holds the password, and nothing else.";

await main(async () => {
  const [user, more] = process.argv.slice(2);
  if (user === undefined || more !== undefined || process.stdin.isTTY) throw new Error(usage);
  const password = (await text(process.stdin)).trim();
  const name = await findTable();
  await keepLogin({ user, password });
  say(`Kept in ${name}. The next nightly turn uses it.`);
  return 0;
});
