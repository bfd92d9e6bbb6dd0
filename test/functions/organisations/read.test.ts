import { expect, test } from "vitest";
import { handler } from "../../../functions/organisations/read.ts";
import { PublicLibrary } from "../../../shared/records/library.ts";
import { answer } from "../../kit/table/calls.ts";
import { libraryNumber, useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();

test("shows what everybody may see of a library, and no address or owner", async () => {
  const answered = await answer(handler, ports, { params: { libraryNumber }, caller: null });
  expect(answered).toMatchObject({ status: 200, body: { libraryNumber, type: "public", demo: true } });
  expect("body" in answered && Object.keys(answered.body).toSorted()).toEqual(
    Object.keys(PublicLibrary.shape).toSorted(),
  );
});

test("a library that does not exist is unknown", async () => {
  const params = { libraryNumber: "9999999" };
  expect(await answer(handler, ports, { params, caller: null })).toMatchObject({
    refused: "library.unknown",
  });
});
