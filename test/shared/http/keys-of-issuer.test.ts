// Proves when the issuer is asked for its keys: once a day, for an unknown key id, and never in a loop.
import { afterAll, beforeAll, expect, test } from "vitest";
import { issuerKeys } from "../../../shared/http/keys-of-issuer.ts";
import { Problem } from "../../../shared/http/problem.ts";
import { anIssuer, type Issuer } from "../../kit/issuer.ts";

const open: Issuer[] = [];
let elapsed = 0;
beforeAll(() => {
  elapsed = 0;
});
afterAll(() => Promise.all(open.map((issuer) => issuer.close())));

/** A new issuer, and the keys of it under a clock that the test moves. */
const setup = async () => {
  const issuer = await anIssuer();
  open.push(issuer);
  const keys = issuerKeys(issuer.url, () => elapsed);
  const look = (kid: string): Promise<unknown> =>
    Promise.resolve(keys({ alg: "RS256", kid }, { payload: "", signature: "" }));
  return { issuer, look };
};
const hour = 3_600_000;

test("many calls at once fetch the keys once", async () => {
  const { issuer, look } = await setup();
  await Promise.all(Array.from({ length: 50 }, () => look("key-1")));
  expect(issuer.fetches()).toBe(1);
});

test("the keys are kept for a day and fetched anew after it", async () => {
  const { issuer, look } = await setup();
  await look("key-1");
  elapsed += 24 * hour;
  await look("key-1");
  expect(issuer.fetches()).toBe(1);
  elapsed += 1;
  await look("key-1");
  expect(issuer.fetches()).toBe(2);
});

test("made-up key ids make one fetch in ten seconds, however many come", async () => {
  const { issuer, look } = await setup();
  await look("key-1");
  elapsed += 10_001;
  const tries = Array.from({ length: 20 }, (_, at) => look(`made-up-${at}`));
  await expect(Promise.all(tries)).rejects.toThrow("no applicable key found");
  await Promise.allSettled(tries);
  await expect(look("made-up")).rejects.toThrow("no applicable key found");
  expect(issuer.fetches()).toBe(2);
});

test("a new key of the issuer is found without waiting a day", async () => {
  const { issuer, look } = await setup();
  await look("key-1");
  await issuer.rotate();
  elapsed += 10_001;
  await expect(look(issuer.key().kid)).resolves.toBeDefined();
});

test("an issuer that is down is told as busy, and asked again at the next call", async () => {
  const { issuer, look } = await setup();
  issuer.setDown(true);
  const refusal = await look("key-1").catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Problem);
  expect(refusal).toMatchObject({ code: "system.unavailable", headers: { "retry-after": "5" } });
  issuer.setDown(false);
  await expect(look("key-1")).resolves.toBeDefined();
});

test("a made-up key id while the issuer is down does not shut out those whose key is known", async () => {
  const { issuer, look } = await setup();
  await look("key-1");
  issuer.setDown(true);
  elapsed += 10_001;
  await expect(look("made-up")).rejects.toMatchObject({ code: "system.unavailable" });
  await expect(look("key-1")).resolves.toBeDefined();
});

test("metadata that names another issuer is not believed", async () => {
  const { issuer } = await setup();
  const keys = issuerKeys(issuer.url.replace("127.0.0.1", "localhost"), () => elapsed);
  const look = Promise.resolve(keys({ alg: "RS256", kid: "key-1" }, { payload: "", signature: "" }));
  await expect(look).rejects.toMatchObject({ code: "system.unavailable" });
});
