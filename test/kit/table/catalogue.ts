// A small world whose operator keeps its catalogue, and whose vendor's addresses are proven.
import { beforeAll } from "vitest";
import * as z from "zod";
import type { AnyRoute } from "../../../shared/http/route.ts";
import { Email, ProductId, VendorId } from "../../../shared/kinds.ts";
import { type Proposal, proposalIdOf, proposalTask } from "../../../shared/records/catalogue/proposal.ts";
import type { Product } from "../../../shared/records/product.ts";
import { forget } from "../../../shared/table/reference.ts";
import { aCaller, aProduct, theOperator } from "../builders.ts";
import { answer } from "./calls.ts";
import type { realPorts } from "./ports.ts";
import { noon } from "./small-world.ts";
import { useSmallWorld } from "./world.ts";

export const operator = aCaller(theOperator, "operator");
export const productId = ProductId.parse("fjordfilm");
export const vendorId = VendorId.parse("fjord");
export const support = Email.parse("support@fjord.example");

const text = { nb: "Svar", nn: "Svar", en: "Answer" };

/** A whole product as the operator sends it. */
export const productBody = (over: Record<string, unknown> = {}) => ({
  vendorId: "fjord",
  name: "Fjordfilm",
  contentTypes: ["film"],
  audiences: ["inhabitants"],
  accessMethods: ["library_card"],
  requiredFacts: ["contact"],
  answers: {
    howToGetAccess: { url: "https://fjordfilm.example/", text },
    homeUse: { value: "yes", text },
    sharing: { value: "no", text },
    faultContact: { email: support, text },
  },
  ...over,
});

/** A product whose support address is one of its vendor's. */
export const aKeptProduct = (over: Record<string, unknown> = {}): Product => {
  const { answers } = aProduct();
  const faultContact = { ...answers.faultContact, email: support, provenAt: noon };
  return aProduct({ answers: { ...answers, faultContact }, ...over });
};

const Etag = z.object({ etag: z.string() });

/** Starts the world; `call` asks a route as the operator. */
export const useCatalogue = () => {
  const { ports } = useSmallWorld(["access", "support", "sales", "invoice"]);
  beforeAll(async () => {
    for (const role of ["access", "support"] as const)
      await ports.organisations.prove(
        "fjord",
        { role, email: Email.parse(`${role}@fjord.example`) },
        { isRight: true, at: noon },
      );
  });
  const call = (route: AnyRoute, asked: Parameters<typeof answer>[2] = {}) =>
    answer(route, ports, { caller: operator, ...asked });
  return {
    ports,
    call,
    /** The version a route tells to send back. */
    versionOf: (told: unknown): number => Number(Etag.parse(told).etag),
    /** Puts a product there as it is, and gives its version. */
    put: async (product: Product): Promise<number> => {
      await ports.products.put(product);
      await ports.directory.rebuild();
      forget();
      return 1;
    },
  };
};

type Proposing = Pick<Proposal, "about" | "differences">;

/** A proposal of the vendor that waits for an answer, with its task. */
export const aProposal = async (
  { about, differences }: Proposing,
  { proposals, tasks }: Pick<ReturnType<typeof realPorts>, "proposals" | "tasks">,
): Promise<Proposal> => {
  const draft = { vendorId, about, base: 1, differences };
  const proposal: Proposal = {
    ...draft,
    proposalId: proposalIdOf(draft),
    at: noon,
    state: "waiting",
    decidedAt: null,
    reason: null,
    version: 1,
  };
  await proposals.make(proposal);
  const task = proposalTask(proposal);
  if (task) await tasks.raise(task, { raisedAt: noon, answerBy: noon });
  return proposal;
};

/** What a vendor of a product that may be used from home would rather have said. */
export const conditional = {
  field: "answers.homeUse.value",
  before: "yes",
  after: "conditional",
} as const;
