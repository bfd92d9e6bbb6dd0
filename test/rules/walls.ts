// Who may import whom, as dependency-cruiser's rules; `imports.test.ts` runs them and plants a violation of each.
import type { ICruiseOptions, IRegularForbiddenRuleType } from "dependency-cruiser";

const npm = (...names: readonly string[]): string => `(^|/)node_modules/(${names.join("|")})(/|$)`;
const anyPackage = "(^|/)node_modules/";
const middy = npm("@middy");
const sdk = npm("@aws-sdk", "@smithy");
const cdk = npm("aws-cdk-lib", "constructs", "cdk-nag");
const powertools = npm("@aws-lambda-powertools");

const room = "^functions/([^/]+)/";
const servesFiles = "^functions/(front/docs|site/style)(/|\\.ts$)";
const pureLeaves =
  "^shared/(kinds|records|ip|ports|clock|calendar|canonical|hash|national-identity)(/|\\.ts$)";
const leaves =
  "^shared/(kinds|records|ip|ports|clock|calendar|canonical|hash|national-identity|ids|env|log|meter|events|each-of)(/|\\.ts$)";
const failures = "^shared/http/(problem|flaws)(/|\\.ts$)";
const declarations = "^shared/(http/route|queue/job)\\.ts$";

/** A wall: who (`from`) may not import what (`to`). */
const forbid = (
  name: string,
  comment: string,
  wall: Pick<IRegularForbiddenRuleType, "from" | "to">,
): IRegularForbiddenRuleType => ({ name, comment, severity: "error", ...wall });

export const forbidden = [
  forbid("rooms-do-not-touch", "What two rooms need goes to shared/, or one room tells it as an event.", {
    from: { path: room },
    to: { path: room, pathNot: "^functions/$1/" },
  }),
  forbid("rooms-are-not-lists", "A room does not know the lists that name it.", {
    from: { path: room },
    to: { path: "^functions/[^/]+\\.ts$" },
  }),
  forbid(
    "rooms-reach-out-through-ports",
    "A handler reaches what its `uses` names, and nothing by import; the environment too belongs to ports.",
    {
      from: { path: room },
      to: {
        path: "^shared/(table/|mail/ses\\.ts$|http/(serve|token)\\.ts$|register/source\\.ts$|queue/(consume|dead-letters)\\.ts$|bind\\.ts$|ids\\.ts$|env\\.ts$)",
      },
    },
  ),
  forbid("rooms-take-zod-alone", "Packages belong to shared/; a room decides, it does not integrate.", {
    from: { path: room, pathNot: servesFiles },
    to: { path: anyPackage, pathNot: npm("zod") },
  }),
  forbid("rooms-do-no-io", "No files, sockets or processes in a room, but for the pages that front serves.", {
    from: { path: room, pathNot: servesFiles },
    to: { dependencyTypes: ["core"] },
  }),
  forbid("rules-are-pure", "rules.ts decides on data alone: kinds, records, failures, and arithmetic.", {
    from: { path: `${room}rules\\.ts$` },
    to: { path: "^shared/", pathNot: [pureLeaves, failures] },
  }),
  forbid("lists-only-list", "routes.ts and jobs.ts name what the rooms declare.", {
    from: { path: "^functions/[^/]+\\.ts$" },
    to: { pathNot: [room, declarations] },
  }),
  forbid("leaves-know-leaves", "The leaves of shared/ know nothing above them.", {
    from: { path: leaves },
    to: { path: "^(shared|functions|infra|test)/", pathNot: [leaves, failures] },
  }),
  forbid("failures-know-kinds", "The table of failures knows only kinds of value.", {
    from: { path: failures },
    to: { path: "^(shared|functions|infra|test)/", pathNot: ["^shared/kinds\\.ts$", failures] },
  }),
  forbid("http-knows-leaves", "HTTP knows neither table, mail nor queue.", {
    from: { path: "^shared/http/" },
    to: {
      path: "^(shared|functions|infra|test)/",
      pathNot: [leaves, "^shared/http/", "^shared/pages/style/sheet\\.json$"],
    },
  }),
  forbid("queue-knows-leaves", "Queues know neither table nor mail, and of HTTP only the failures.", {
    from: { path: "^shared/queue/" },
    to: { path: "^(shared|functions|infra|test)/", pathNot: [leaves, failures, "^shared/queue/"] },
  }),
  forbid("table-knows-leaves", "The table knows neither HTTP (but its failures), queue nor mail.", {
    from: { path: "^shared/table/" },
    to: { path: "^(shared|functions|infra|test)/", pathNot: [leaves, failures, "^shared/table/"] },
  }),
  forbid(
    "register-knows-leaves",
    "The register is a file and what it means: no table, HTTP, queue or mail.",
    {
      from: { path: "^shared/(register|places)/" },
      to: {
        path: "^(shared|functions|infra|test)/",
        pathNot: [leaves, "^shared/(register|places)/"],
      },
    },
  ),
  forbid("mail-knows-leaves", "Mail knows neither HTTP, queue nor table.", {
    from: { path: "^shared/mail/" },
    to: { path: "^(shared|functions|infra|test)/", pathNot: [leaves, "^shared/mail/"] },
  }),
  forbid(
    "pages-know-leaves",
    "Pages are words and layout: of mail they know the words, of all else nothing.",
    {
      from: { path: "^shared/pages/" },
      to: {
        path: "^(shared|functions|infra|test)/",
        pathNot: [leaves, "^shared/pages/", "^shared/mail/(words|dates)\\.ts$"],
      },
    },
  ),
  forbid("middy-has-two-homes", "One middy stack for calls, one for messages.", {
    from: { pathNot: [anyPackage, "^shared/(http/serve|queue/consume)\\.ts$"] },
    to: { path: middy },
  }),
  forbid(
    "sdk-has-its-homes",
    "AWS is reached by the table's stores, the mail port, a consumer's dead letters, and by what runs the local cloud or is run by hand.",
    {
      from: {
        pathNot: [
          anyPackage,
          "^shared/(table/|mail/ses\\.ts$|queue/dead-letters\\.ts$)",
          "^infra/(local|import|redrive|bundle)(/|\\.ts$)",
          "^test/",
        ],
      },
      to: { path: sdk },
    },
  ),
  forbid("sdk-is-not-for-rules-of-the-house", "Rules of the house read files; they reach no AWS.", {
    from: { path: "^test/rules/" },
    to: { path: sdk },
  }),
  forbid("cdk-is-for-infra", "What runs does not know how it is deployed.", {
    from: { pathNot: [anyPackage, "^infra/", "^test/infra/"] },
    to: { path: cdk },
  }),
  forbid(
    "local-cloud-reads-the-template",
    "The local cloud runs what was synthesized; it builds nothing of its own with the CDK.",
    { from: { path: "^infra/(local|import|redrive)/" }, to: { path: cdk } },
  ),
  forbid("powertools-have-one-home", "Logs and metrics leave through shared/log.ts.", {
    from: { pathNot: [anyPackage, "^shared/log\\.ts$"] },
    to: { path: powertools },
  }),
  forbid("nobody-imports-infra", "Infra knows the rooms; the rooms do not know infra.", {
    from: { path: "^(functions|shared)/" },
    to: { path: "^infra/" },
  }),
  forbid("nobody-imports-tests", "Tests know the house; the house does not know its tests.", {
    from: { path: "^(functions|shared|infra)/" },
    to: { path: "^test/" },
  }),
  forbid("shared-knows-no-room", "What is shared knows nobody who shares it.", {
    from: { path: "^shared/" },
    to: { path: "^functions/" },
  }),
  forbid("infra-reads-lists", "Infra walks the lists; it does not reach into a room.", {
    from: { path: "^infra/" },
    to: { path: room },
  }),
  forbid("bind-is-for-infra", "Where ports are opened is read where bundles are made.", {
    from: { path: "^(functions|shared)/" },
    to: { path: "^shared/bind\\.ts$" },
  }),
  forbid(
    "what-runs-is-installed",
    "What is bundled or run by the README's commands may not be a development dependency.",
    {
      from: { path: "^(functions|shared)/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"] },
    },
  ),
  forbid("no-cycles", "Two files that need each other are one file, or three.", {
    from: {},
    to: { circular: true },
  }),
  forbid("nothing-unresolvable", "Every import exists; aws-lambda is types alone.", {
    from: {},
    to: { couldNotResolve: true, pathNot: "^aws-lambda$" },
  }),
];

/** Where to look, and how an import finds its file. */
export const looking = {
  doNotFollow: { path: "node_modules" },
  tsPreCompilationDeps: true,
  parser: "swc",
  moduleSystems: ["es6"],
} satisfies ICruiseOptions;

export const resolving = {
  exportsFields: ["exports"],
  conditionNames: ["import", "node", "default"],
  extensions: [".ts", ".mjs", ".js", ".json"],
};
