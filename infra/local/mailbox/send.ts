// Sending through the mailbox: scripted faults first, then the emulator, then the ledger, and only then the answer.
import * as z from "zod";
import type { Call, Emulator, Forwarded } from "./emulator.ts";
import { Accepted, type Ledger } from "./ledger.ts";
import type { openTold } from "./told.ts";

const count = z.int().nonnegative().default(0);

/** How many of the next sends meet each fault; a later order replaces an earlier one. */
export const Faults = z.object({ throttle: count, refuse: count, timeoutAfterAccept: count });
export type Faults = z.infer<typeof Faults>;

const tagHeader = "X-Bibliotek24-Notification";

const Named = z.object({ Name: z.string(), Value: z.string() });
const Simple = z.looseObject({ Headers: z.array(Named).optional() });
const Send = z.looseObject({
  ConfigurationSetName: z.string().optional(),
  EmailTags: z.array(Named).optional(),
  Content: z.looseObject({ Simple: Simple.optional() }),
});
type Send = z.infer<typeof Send>;

const tagsOf = ({ EmailTags = [] }: Send): Partial<Record<string, string>> =>
  Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, Value]));

/** The emulator forgets tags and keeps headers, so the notification's tag becomes one, unless it is there already. */
const withTagHeader = (send: Send): Send => {
  const tag = tagsOf(send)["notification"];
  const simple = send.Content.Simple;
  const headers = simple?.Headers ?? [];
  if (tag === undefined || !simple || headers.some(({ Name }) => Name === tagHeader)) return send;
  const tagged = { ...simple, Headers: [...headers, { Name: tagHeader, Value: tag }] };
  return { ...send, Content: { ...send.Content, Simple: tagged } };
};

/** An error as SES writes it. */
export const refusal = (status: number, type: string, message: string): Forwarded => ({
  status,
  headers: { "content-type": "application/json", "x-amzn-errortype": type },
  body: Buffer.from(JSON.stringify({ message })),
});

const scripted = (faults: Faults): Forwarded | null => {
  if (faults.throttle > 0) {
    faults.throttle -= 1;
    return refusal(429, "TooManyRequestsException", "Maximum sending rate exceeded.");
  }
  if (faults.refuse > 0) {
    faults.refuse -= 1;
    return refusal(400, "MessageRejected", "The message was rejected.");
  }
  return null;
};

const parsed = (body: Buffer): Send | null => {
  try {
    return Send.parse(JSON.parse(body.toString("utf8")));
  } catch {
    return null;
  }
};

export type Desk = { emulator: Emulator; ledger: Ledger; told: ReturnType<typeof openTold>; faults: Faults };

const Answer = z.object({ MessageId: z.string() });

const keep = async ({ emulator, ledger, told }: Desk, wish: Send, answer: Forwarded): Promise<void> => {
  const { MessageId } = Answer.parse(JSON.parse(answer.body.toString("utf8")));
  const entry = Accepted.parse({
    kind: "accepted",
    messageId: MessageId,
    at: Date.now(),
    configurationSet: wish.ConfigurationSetName ?? null,
    tags: tagsOf(wish),
    email: emulator.mail(MessageId),
  });
  await ledger.append(entry);
  told.add(entry);
};

/** Takes a mail; null means that it was taken and the connection is to break before the sender hears of it. */
export const send = async (desk: Desk, call: Call): Promise<Forwarded | null> => {
  const fault = scripted(desk.faults);
  if (fault) return fault;
  const wish = parsed(call.body);
  if (!wish) return refusal(400, "BadRequestException", "The request is no SendEmail.");
  const body = Buffer.from(JSON.stringify(withTagHeader(wish)));
  const answer = await desk.emulator.forward({ ...call, body });
  if (answer.status !== 200) return answer;
  await keep(desk, wish, answer);
  if (desk.faults.timeoutAfterAccept === 0) return answer;
  desk.faults.timeoutAfterAccept -= 1;
  return null;
};
