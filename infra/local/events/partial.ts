// What a consumer's answer says about a batch, read as Lambda reads it: which messages are done, which come again.
import * as z from "zod";

const Failures = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullable(),
});
const Answer = z.union([z.null(), z.undefined(), z.strictObject({}), Failures]);

/**
 * The message ids that failed. No answer, an empty one, and an empty list mean that all succeeded; an answer that is
 * not of the shape, or names a message that was not in the batch, means that all failed.
 */
export const failedOf = (answer: unknown, messageIds: readonly string[]): ReadonlySet<string> => {
  const everything = new Set(messageIds);
  const parsed = Answer.safeParse(answer);
  if (!parsed.success) return everything;
  const named = parsed.data && "batchItemFailures" in parsed.data ? parsed.data.batchItemFailures : null;
  const failed = new Set((named ?? []).map(({ itemIdentifier }) => itemIdentifier));
  return [...failed].every((id) => everything.has(id)) ? failed : everything;
};
