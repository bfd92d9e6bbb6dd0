import { describe, expect, test } from "vitest";
import { commandLine } from "../../../infra/redrive/command-line.ts";

const told = (...args: string[]) => commandLine(args, ["notifications", "receipts"]);

test("a queue and a reason are a redrive of up to a thousand letters", () => {
  expect(told("receipts", "--reason", "  mended in release 12 ")).toEqual({
    queue: "receipts",
    reason: "mended in release 12",
    max: 1000,
    stage: null,
  });
});

test("a list needs no reason, and may be bounded", () => {
  expect(told("notifications", "--list", "--max", "3", "--stage", "test")).toEqual({
    queue: "notifications",
    reason: null,
    max: 3,
    stage: "test",
  });
});

describe("refused with the usage", () => {
  test.each([
    ["no queue", ["--reason", "mended"]],
    ["a queue that no consumer has", ["pipe", "--reason", "mended"]],
    ["two queues", ["receipts", "notifications", "--reason", "mended"]],
    ["no reason", ["receipts"]],
    ["a reason too short to help anybody", ["receipts", "--reason", "ok"]],
    ["a reason of 501 characters", ["receipts", "--reason", "x".repeat(501)]],
    ["a reason of two lines", ["receipts", "--reason", "mended\nALARM all is well"]],
    ["a list with a reason", ["receipts", "--list", "--reason", "mended"]],
    ["none at most", ["receipts", "--reason", "mended", "--max", "0"]],
    ["a number that is none", ["receipts", "--reason", "mended", "--max", "many"]],
    ["a flag that is unknown", ["receipts", "--reason", "mended", "--all"]],
  ])("%s", (_, args) => {
    expect(() => told(...args)).toThrow("npm run redrive -- QUEUE --reason");
  });
});
