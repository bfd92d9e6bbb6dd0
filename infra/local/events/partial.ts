// What a consumer's answer says about a batch, read as Lambda reads it: which messages are done, which come again.
import * as z from "zod";

const Answer = z
  .object({
    batchItemFailures: z
      .array(z.object({ itemIdentifier: z.string().min(1) }))
      .nullish()
      .transform((failures) => failures ?? []),
  })
  .nullish();

const BadKey = z.object({ batchItemFailures: z.undefined() }).catchall(z.unknown());

/**
 * The message ids that failed. No answer, an empty one, and an empty list mean that all succeeded; an answer that is
 * not of the shape, or names a message that was not in the batch, means that all failed.
 */
export const failedOf = (answer: unknown, messageIds: readonly string[]): ReadonlySet<string> => {
  const everything = new Set(messageIds);
  const parsed = Answer.safeParse(answer);
  if (!parsed.success) return everything;
  if (!parsed.data || isEmptyObject(answer)) return new Set();
  if (BadKey.safeParse(answer).success) return everything;
  const failed = new Set(parsed.data.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  return [...failed].every((id) => everything.has(id)) ? failed : everything;
};

const isEmptyObject = (answer: unknown): boolean =>
  typeof answer === "object" && answer !== null && Object.keys(answer).length === 0;
