// What public pages take from an address, and who is reading: a language by choice, else the browser's.
import * as z from "zod";
import { Language } from "../../shared/kinds.ts";
import type { Operator, Reader } from "../../shared/pages/site/pieces.ts";
import type { Granted } from "../../shared/ports.ts";

/** `?lang=nn`; a language that is not ours is bokmål. What else an address carries along is let be. */
export const siteQuery = z.object({ lang: Language.catch("nb").optional() });

type Asked = { query: { lang?: Language | undefined }; language: Language };

export const readerOf = ({ query, language }: Asked): Reader => ({
  language: query.lang ?? language,
  namesLanguage: query.lang !== undefined,
});

/** Half a minute in the browser, and at most half a minute in our memory: a change is seen within a minute. */
export const pageSeconds = 30;

export const operatorUses = { clock: ["today"], directory: ["current"] } as const;

/** Who operates Bibliotek24 today; null where nobody is on record. */
export const operatorToday = async ({
  clock,
  directory,
}: Granted<typeof operatorUses>): Promise<Operator | null> =>
  (await directory.current()).operator(clock.today()) ?? null;
