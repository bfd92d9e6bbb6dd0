// Proves who is let through the door: the right scope, and not too often.
import { expect, test } from "vitest";
import { burst } from "../../../shared/http/rate.ts";
import { anEvent, problemIn } from "../../kit/events.ts";
import { anIssuer, party, useIssuer } from "../../kit/issuer.ts";
import { things } from "../../kit/things.ts";

const issuer = useIssuer();
const call = things();
const make = (token: string) =>
  call(anEvent("POST /v1/things", { body: { name: "a" }, headers: { authorization: `Bearer ${token}` } }));

test.each(["", "bibliotek24:access", "access.write", "other:access.write", "bibliotek24:access.writer"])(
  "the scopes '%s' are not enough, and the answer names those that are",
  async (scope) => {
    const answer = await make(await issuer().mint({ scope }));
    expect([answer.statusCode, problemIn(answer).code]).toEqual([403, "caller.missing-scope"]);
    expect(answer.headers["www-authenticate"]).toBe(
      'Bearer error="insufficient_scope", scope="bibliotek24:access.write bibliotek24:county"',
    );
  },
);

test("one of the scopes is enough", async () => {
  const answer = await make(await issuer().mint({ scope: "x:y bibliotek24:county" }));
  expect(answer.statusCode).toBe(201);
});

test("an issuer that cannot be reached makes the call wait, not fail", async () => {
  const down = await anIssuer();
  down.setDown(true);
  process.env.TOKEN_ISSUER = down.url;
  const answer = await make(await down.mint());
  process.env.TOKEN_ISSUER = issuer().url;
  await down.close();
  expect([answer.statusCode, problemIn(answer).code]).toEqual([503, "system.unavailable"]);
  expect(answer.headers["retry-after"]).toBe("5");
});

test("an organisation in a loop is told to wait, and the others are not", async () => {
  // Whoever fills the bucket fills it again while the test runs, so a little more than its size is called.
  const fresh = things();
  const [looping, other] = await Promise.all([
    issuer().mint({ consumer: party("310028150") }),
    issuer().mint(),
  ]);
  const event = (token: string) =>
    anEvent("POST /v1/things", { body: { name: "a" }, headers: { authorization: `Bearer ${token}` } });
  let refused = await fresh(event(looping));
  for (let calls = 0; calls < burst * 3 && refused.statusCode !== 429; calls += 1)
    refused = await fresh(event(looping));
  expect(problemIn(refused).code).toBe("request.throttled");
  expect(refused.headers["retry-after"]).toBe("1");
  expect((await fresh(event(other))).statusCode).toBe(201);
});
