// Every operation has its rows in a chapter, or the reason why it has none.
import { access, covers as ofAccess } from "./access.ts";
import type { Chapter } from "./cast.ts";
import { catalogue, covers as ofCatalogue } from "./catalogue.ts";
import type { Operation } from "./driver.ts";
import { faults, covers as ofFaults } from "./faults.ts";
import { looking, covers as ofLooking } from "./looking.ts";
import { covers as ofPages, pages } from "./pages.ts";
import { covers as ofTraining, training } from "./training.ts";

export const chapters: readonly { covers: readonly Operation[]; tell: Chapter }[] = [
  { covers: ofAccess, tell: access },
  { covers: ofLooking, tell: looking },
  { covers: ofFaults, tell: faults },
  { covers: ofCatalogue, tell: catalogue },
  { covers: ofTraining, tell: training },
  { covers: ofPages, tell: pages },
];

const needsRecording = "needs a webinar that is over; reads and writes what the other moves of a webinar do";
const needsProposal = "needs a proposal of a vendor; reads and writes what a change of a product does";
const needsChange =
  "needs a change that a vendor was mailed; reads and writes what its route of the API does";
const needsTask = "needs a mail that came back; its one read and one write are asserted beside the room";

/** Operations without rows, each with the reason. */
export const reasons: { readonly [O in Operation]?: string } = {
  "training/moves/record": needsRecording,
  "training/moves/caption": needsRecording,
  "catalogue/proposals/accept": needsProposal,
  "catalogue/proposals/read": needsProposal,
  "catalogue/proposals/reject": needsProposal,
  "pages/ip-change/show": needsChange,
  "pages/ip-change/answer": needsChange,
  "pages/year-list/show": "needs a list of the year, which is made in December",
  "tasks/answer": needsTask,
  "tasks/read": needsTask,
};
