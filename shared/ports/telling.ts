// The ports of telling: notifications, digests, announcements, tasks, and addresses known not to work.
import type { Email, Instant, Language, VendorId } from "../kinds.ts";
import type { Announcement } from "../records/telling/announcement.ts";
import type { Notification, NotificationRef, Receipt, Written } from "../records/telling/notification.ts";
import type { AnnouncementRef, DigestRef, SubjectRef } from "../records/telling/subject.ts";
import type { Task, TaskAnswer, TaskRef } from "../records/telling/task.ts";
import type { Page, PageWish } from "./pages.ts";

export type ClaimOutcome =
  | { outcome: "claimed"; fence: number; attempt: number }
  | { outcome: "told" }
  | { outcome: "waits"; until: Instant };

export type TellingPorts = {
  notifications: {
    ofSubject(subject: SubjectRef): Promise<Notification[]>;
    read(ref: NotificationRef): Promise<Notification | null>;
    /** Takes the right to send, or says why not. */
    claim(
      ref: NotificationRef,
      claim: { recipient: Email; language: Language; now: Instant; written: Written },
    ): Promise<ClaimOutcome>;
    /** Until when an unknown outcome waits for its receipt; null where it may be sent now. */
    waitsUntil(notification: Notification, now: Instant): Instant | null;
    /** Writes the acceptance, and when to miss a receipt. */
    accepted(
      ref: NotificationRef,
      result: { fence: number; attempt: number; messageId: string; now: Instant },
    ): Promise<void>;
    /** Gives the claim back: SES took nothing, the next attempt may come at once. */
    release(ref: NotificationRef, fence: number): Promise<void>;
    /** Ends a claim without a mail. */
    end(
      ref: NotificationRef,
      fence: number,
      state: "failed" | "suppressed" | "condition_no_longer_true",
    ): Promise<void>;
    /** Writes down, before any claim, that this address is not written to; without one, that there is nobody. */
    leaveOut(ref: NotificationRef, to: { recipient: Email; language: Language } | null): Promise<void>;
    /** Appends what SES told. */
    receive(ref: NotificationRef, receipt: Receipt): Promise<"appended" | "known" | "unmatched">;
    /** Keeps for 90 days a receipt that matches nothing. */
    keepUnmatched(receipt: Receipt & { tag: string | null; messageId: string }): Promise<void>;
    /** Accepted mails of which SES has told nothing for a day, oldest first; those that were answered since are put to rest. */
    silent(now: Instant, limit: number): Promise<NotificationRef[]>;
    /** Looks at a silent mail no more. */
    hush(ref: NotificationRef): Promise<void>;
  };
  digests: {
    /** Takes one of the ten mails of a template that a vendor gets by itself within an hour; false when they are used up. */
    ownMail(vendorId: VendorId, ref: NotificationRef, now: Instant): Promise<boolean>;
    /** Leaves a notification to the digest of this moment: from now on that is what tells it. */
    join(
      ref: NotificationRef,
      to: { vendorId: VendorId; recipient: Email; language: Language },
      now: Instant,
    ): Promise<"joined" | "busy">;
    /** Digests to close and tell, oldest first. */
    due(now: Instant, limit: number): Promise<DigestRef[]>;
    /** Closes a digest: nothing joins it any more, and what joined is what comes back. */
    close(ref: DigestRef): Promise<NotificationRef[]>;
    /** When to look at a closed digest again; null when all is done. */
    settle(ref: DigestRef, dueAt: Instant | null): Promise<void>;
  };
  announcements: {
    /** Writes it unless it is there, to be told from `dueAt` on; null: it says that there was nothing to tell. */
    put(announcement: Announcement, dueAt: Instant | null): Promise<"written" | "known">;
    /** Those of one owner whose id begins so, by id; read consistently. */
    ofOwner(owner: string, beginning: string): Promise<Announcement[]>;
    /** Those to tell now, oldest first. */
    due(now: Instant, limit: number): Promise<Announcement[]>;
    /** When to look at it again; null when it is told. */
    settle(ref: AnnouncementRef, dueAt: Instant | null): Promise<void>;
  };
  tasks: {
    /** Raises a task once; false when it is there already. */
    raise(ref: TaskRef, at: { raisedAt: Instant; answerBy: Instant }): Promise<boolean>;
    read(ref: TaskRef): Promise<Task | null>;
    ofSubject(subject: SubjectRef): Promise<Task[]>;
    /** Open ones, the first to be answered first; or answered ones, latest first. */
    list(which: "open" | "answered", page: PageWish): Promise<Page<Task>>;
    answer(
      ref: TaskRef,
      answer: TaskAnswer & { version: number; at: Instant },
    ): Promise<{ outcome: "answered" | "stale" | "final"; task: Task } | { outcome: "unknown" }>;
    /** How many open ones are past their 24 hours, up to 1,000. */
    late(now: Instant): Promise<number>;
    /** How the promise was kept in a month, `2026-11`. */
    promise(month: string): Promise<{ answered: number; inTime: number; resolvedThemselves: number }>;
  };
  addresses: {
    /** Those of these addresses that are known not to work. */
    broken(emails: readonly Email[]): Promise<ReadonlySet<Email>>;
    /** Remembers that an address bounced for good or complained. */
    breakDown(email: Email, why: { type: string; at: Instant }): Promise<void>;
    /** Forgets it: somebody says that the address works again. `id` is its hash. */
    mend(id: string): Promise<void>;
  };
};
