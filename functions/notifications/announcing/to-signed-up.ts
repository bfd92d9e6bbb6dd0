// What libraries are told of a webinar they have signed up for: that they are in, the day before, and that it is cancelled.
import type { Language } from "../../../shared/kinds.ts";
import { announcementTemplates } from "../../../shared/records/telling/announcement.ts";
import { isNews, type News } from "../../../shared/records/training/news.ts";
import type { SignUp } from "../../../shared/records/training/sign-up.ts";
import { inLanguage, type Webinar } from "../../../shared/records/training/webinar.ts";
import type { Addressee } from "../telling/addressees.ts";
import { type AnnouncingPorts, framed, type Known, type Told } from "./uses.ts";

/** Whom the library named, and behind that, or without it, its role mailbox. */
const addressesOf = async (
  { libraryNumber, email, language }: SignUp,
  { libraries }: AnnouncingPorts,
): Promise<Addressee[]> => {
  const library = await libraries.read(libraryNumber);
  const written = language ?? library?.language ?? "nb";
  const mailbox = library?.mailbox ?? null;
  return [email, mailbox === email ? null : mailbox]
    .filter((one) => one !== null)
    .map((one) => ({ email: one, language: written }));
};

type Around = { news: News; webinar: Webinar; language: Language; links: AnnouncingPorts["links"] };

/** The one thing the mail leads to. */
const linkOf = ({ news: { what }, webinar, language, links }: Around): string => {
  const training = links.onSite(`/training?lang=${language}`);
  if (what === "webinar-signed-up")
    return links.onSite(`/v1/webinars/planned.ics?webinar=${webinar.webinarId}&language=${language}`);
  return what === "webinar-reminder" ? (webinar.joinAddress ?? training) : training;
};

/** Null where the sign-up is kept no longer. */
export const webinarNewsOf = async (
  told: Told,
  news: News,
  ports: AnnouncingPorts,
): Promise<Known | null> => {
  const { libraryNumber, webinarId, moved } = news;
  const [signUp, kept] = await Promise.all([ports.signUps.read(news), ports.webinars.kept(webinarId)]);
  if (!signUp || !kept) return null;
  const { record: webinar } = kept;
  const { directory, now } = told;
  const facts = {
    ...framed(told, directory.library(libraryNumber)?.name ?? libraryNumber),
    // All mails about one webinar are one thread.
    announcementId: `webinar.${webinarId}`,
    libraryNumber,
    ...webinar.window,
    joinAddress: webinar.joinAddress,
    moved,
  };
  return {
    addresses: await addressesOf(signUp, ports),
    letter: ({ language }) => ({
      template: announcementTemplates[news.what],
      facts: {
        ...facts,
        title: inLanguage(webinar.title, language),
        link: linkOf({ news, webinar, language, links: ports.links }),
      },
    }),
    stillTrue: isNews(news, { webinar, signUp }, now),
  };
};
