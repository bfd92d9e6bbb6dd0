// What everybody sees of a webinar, and what the operator sees besides.
import * as z from "zod";
import { Instant, Language } from "../../shared/kinds.ts";
import { type Kept, keptShape } from "../../shared/records/catalogue/kept.ts";
import { legalWebinarMoves } from "../../shared/records/training/moves.ts";
import { publishedRecording, Webinar, webinarShape } from "../../shared/records/training/webinar.ts";

const Recording = z.object({
  address: z.string(),
  publishedAt: Instant,
  captions: z.object({ language: Language, address: z.string(), seconds: z.int() }),
});

/** A webinar as everybody may see it: a recording without captions is not among what there is to see. */
export const PublicWebinar = z
  .object({
    webinarId: Webinar.shape.webinarId,
    state: Webinar.shape.state,
    title: webinarShape.title,
    about: webinarShape.about,
    productIds: webinarShape.productIds.describe("Empty: about no single product"),
    from: Instant,
    to: Instant,
    recording: Recording.nullable().describe("Null until it is published with captions"),
    changedAt: Instant,
  })
  .meta({ id: "Webinar" });
export type PublicWebinar = z.infer<typeof PublicWebinar>;

const ForOperator = z.object({
  ...keptShape,
  moves: z.array(z.string()),
  joinAddress: webinarShape.joinAddress,
  seats: webinarShape.seats,
  signedUp: z.int().describe("How many libraries have signed up"),
  recording: z.string().nullable().describe("Also one that is not published"),
});

/** The same with what the operator needs to keep it; `operator` is null for everybody else. */
export const WebinarRecord = PublicWebinar.extend({ operator: ForOperator.nullable() }).meta({
  id: "WebinarRecord",
});

export const captionsPath = (webinarId: string): string => `/v1/webinars/${webinarId}/captions.vtt`;

export const publicWebinar = ({ record, history }: Kept<Webinar>): PublicWebinar => {
  const { webinarId, state, title, about, productIds, window, scheduledAt } = record;
  const published = publishedRecording(record);
  return {
    webinarId,
    state,
    title,
    about,
    productIds,
    ...window,
    recording: published && {
      address: published.address,
      publishedAt: published.at,
      captions: {
        language: published.captions.language,
        address: captionsPath(webinarId),
        seconds: published.captions.seconds,
      },
    },
    changedAt: history.at(-1)?.at ?? scheduledAt,
  };
};

/** The record as a route replies it to the operator; its ETag is the version to send back as If-Match. */
export const recordReply = (kept: Kept<Webinar>, { signedUp, now }: { signedUp: number; now: Instant }) => {
  const { record, version, history } = kept;
  const { joinAddress, seats, recording } = record;
  const moves = legalWebinarMoves(record, now);
  return {
    body: {
      ...publicWebinar(kept),
      operator: { version, history: [...history], moves, joinAddress, seats, signedUp, recording },
    },
    etag: String(version),
  };
};
