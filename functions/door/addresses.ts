// Where the door's links lead: its own pages, and the pages of its cases for as long as the door's own link lives.
import type { Language } from "../../shared/kinds.ts";
import type { Granted } from "../../shared/ports.ts";
import type { CaseRef } from "../../shared/records/case.ts";
import type { Opened } from "./reading.ts";

export type Place = { token: string; language: Language };

export const backTo = ({ token, language }: Place): string => `/door/${token}?lang=${language}`;

/** The form that asks for access, for the agreement of a year. */
export const askingAt = (
  { token, language }: Place,
  { productId, year }: { productId: string; year: number },
): string => `/door/${token}/access-requests/${productId}?lang=${language}&year=${year}`;

export const reportingAt = ({ token, language }: Place, { productId }: { productId: string }): string =>
  `/door/${token}/fault-reports/${productId}?lang=${language}`;

/** Where the library signs up for a webinar, or off again. */
export const signingAt = ({ token, language }: Place, { webinarId }: { webinarId: string }): string =>
  `/door/${token}/webinars/${webinarId}?lang=${language}`;

/** The page of a case, for whoever opened the door. */
export const caseAt = (
  { as, email, link, now }: Opened,
  { ref, language }: { ref: CaseRef; language: Language },
  { links }: Granted<{ links: ["toCase"] }>,
): Promise<string> => links.toCase(ref, { as, email, language, until: link.expiresAt }, now);
