import { expect, inject, test } from "vitest";
import { readTemplate } from "../../../../infra/local/template/read.ts";
import { creation } from "../../../../infra/local/template/table.ts";

const parameters = { TokenIssuer: "http://127.0.0.1:1/_local/issuer/", TokenAudience: "http://127.0.0.1:1" };
const stack = readTemplate(inject("synthesized"), parameters);
const arns = new Set(stack.functions.map(({ arn }) => arn));
const queueArns = new Set(stack.queues.map(({ arn }) => arn));

test("every route leads to a function that has a bundle", () => {
  expect(stack.routes.length).toBeGreaterThan(20);
  for (const route of stack.routes) expect(arns).toContain(route.functionArn);
  for (const { directory } of stack.functions) expect(directory).toContain(inject("synthesized").assembly);
});

test("functions get the environment of the template with its references resolved", () => {
  const access = stack.functions.find(({ id }) => id === "access");
  expect(access?.environment).toMatchObject({
    TABLE_NAME: stack.table.TableName,
    TOKEN_ISSUER: parameters.TokenIssuer,
    TOKEN_AUDIENCE: parameters.TokenAudience,
  });
});

test("the table is created without its stream, with its index and its keys", () => {
  const input = creation(stack.table);
  expect(input).not.toHaveProperty("StreamSpecification");
  expect(input.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName)).toEqual(["due"]);
  expect(stack.table.StreamSpecification.StreamViewType).toBe("NEW_AND_OLD_IMAGES");
  expect(stack.table.TimeToLiveSpecification).toEqual({ AttributeName: "expiresAt", Enabled: true });
});

test("every mapping, rule and redrive policy names a queue that is there", () => {
  const named = [
    ...stack.mappings.map(({ EventSourceArn }) => EventSourceArn),
    ...stack.rules.flatMap(({ Targets }) => Targets.map(({ Arn }) => Arn)),
    ...stack.queues.flatMap(({ redrive }) => redrive?.deadLetterTargetArn ?? []),
  ];
  expect(named.length).toBeGreaterThan(5);
  for (const arn of named) expect(queueArns).toContain(arn);
});

test("every schedule calls a function", () => {
  expect(stack.schedules.length).toBeGreaterThan(1);
  for (const { Target } of stack.schedules) expect(arns).toContain(Target.Arn);
});
