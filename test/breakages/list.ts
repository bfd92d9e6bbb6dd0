// What is broken on purpose, one thing at a time, and the suites that must see it.

export type Breakage = {
  readonly name: string;
  readonly file: string;
  /** A text that stands in the file exactly once, and what it becomes. */
  readonly from: string;
  readonly to: string;
  /** The tests that are run; at least one of them must turn red. */
  readonly suites: readonly string[];
};

const store = "test/shared/table/cases";

const conditions: readonly Breakage[] = [
  {
    name: "a dropped condition: a fault report is put over the one that is there",
    file: "shared/table/cases/fault-reports.ts",
    from: '        ConditionExpression: "attribute_not_exists(pk)",\n',
    to: "",
    suites: [`${store}/fault-reports.test.ts`],
  },
  {
    name: "a dropped condition: a case moves whatever version was seen",
    file: "shared/table/cases/legality.ts",
    from: 'condition: "#version = :seen"',
    to: 'condition: "(#version = :seen OR #version <> :seen)"',
    suites: ["test/functions/access/moves/acknowledge.test.ts"],
  },
  {
    name: "a dropped condition: an Idempotency-Key is written over",
    file: "shared/table/cases/idempotency.ts",
    from: 'ConditionExpression: "attribute_not_exists(pk) OR expiresAt < :now"',
    to: 'ConditionExpression: "attribute_not_exists(pk) OR expiresAt > :now"',
    suites: [`${store}/access-requests.test.ts`],
  },
  {
    name: "a dropped condition: an old version replaces a newer record of the catalogue",
    file: "shared/table/catalogue/kept.ts",
    from: "#version = :seen)`",
    to: "#version >= :seen)`",
    suites: ["test/shared/table/catalogue/kept.test.ts"],
  },
  {
    name: "a conflict with another writer is taken for a refusal",
    file: "shared/table/failed-condition.ts",
    from: 'failed: Code === "ConditionalCheckFailed"',
    to: 'failed: Code !== "None"',
    suites: ["test/shared/table/failed-condition.test.ts"],
  },
];

const callers: readonly Breakage[] = [
  {
    name: "a swapped owner check: everybody owns a library but its owner",
    file: "shared/records/authority.ts",
    from: "owner.organisationNumber === consumer",
    to: "owner.organisationNumber !== consumer",
    suites: ["test/shared/records/authority.test.ts"],
  },
  {
    name: "a swapped owner check: a county reads the libraries of all others",
    file: "shared/records/authority.ts",
    from: "county.countyNumber === library.countyNumber",
    to: "county.countyNumber !== library.countyNumber",
    suites: ["test/shared/records/authority.test.ts"],
  },
  {
    name: "an owner of earlier days still is one",
    file: "shared/records/authority.ts",
    from: " && inForce(owner, today)",
    to: "",
    suites: ["test/shared/records/authority.test.ts"],
  },
  {
    name: "a missing claim: a token for another API is taken",
    file: "shared/http/token.ts",
    from: '      audience: env("TOKEN_AUDIENCE"),\n',
    to: "",
    suites: ["test/shared/http/token.test.ts"],
  },
  {
    name: "a missing claim: a token of another issuer is taken",
    file: "shared/http/token.ts",
    from: "      issuer,\n",
    to: "",
    suites: ["test/shared/http/token.test.ts"],
  },
  {
    name: "a missing claim: a system user's token is taken for its vendor's",
    file: "shared/http/token.ts",
    from: '"urn:altinn:systemuser"',
    to: '"urn:altinn:nobody"',
    suites: ["test/shared/http/token.test.ts"],
  },
  {
    name: "a scope that is not asked for",
    file: "shared/http/access.ts",
    from: "wanted.includes(scope)",
    to: "scope.length > 0",
    suites: ["test/shared/http/access.test.ts"],
  },
  {
    name: "a cursor that fits every caller",
    file: "shared/table/cursors.ts",
    from: "unsealed(previous === null ? [current] : [current, previous], cursor, binding)",
    to: "unsealed(previous === null ? [current] : [current, previous], cursor, cursor)",
    suites: ["test/functions/access/list.test.ts"],
  },
];

const telling: readonly Breakage[] = [
  {
    name: "a missing claim: a mail goes whoever has claimed it",
    file: "shared/table/telling/claims.ts",
    from: '      ConditionExpression: "attribute_not_exists(pk)",\n',
    to: "",
    suites: ["test/functions/notifications/telling/tell.test.ts"],
  },
  {
    name: "a receipt that overwrites the ones before it",
    file: "shared/table/telling/notifications.ts",
    from: "SET receipts = list_append(receipts, :receipts)",
    to: "SET receipts = :receipts",
    suites: ["test/functions/notifications/on-receipt.test.ts"],
  },
  {
    name: "an older record of a case overwrites a newer one in the statistics",
    file: "shared/table/cases/moments.ts",
    from: '"attribute_not_exists(pk) OR #version < :version"',
    to: '"attribute_not_exists(pk) OR #version <> :version"',
    suites: ["test/functions/access/on-case-event.test.ts"],
  },
  {
    name: 'a rule with "exactly" instead of "older than": what is overdue is told on its minute or never',
    file: "shared/records/ageing.ts",
    from: "due: steps.filter(([, since]) => since <= now)",
    to: "due: steps.filter(([, since]) => since === now)",
    suites: ["test/shared/records/ageing.test.ts"],
  },
  {
    name: "working days that count weekends",
    file: "shared/calendar.ts",
    from: "weekday(day) < 5 &&",
    to: "weekday(day) < 7 &&",
    suites: ["test/shared/calendar.test.ts"],
  },
  {
    name: "a header of a mail may hold a line break",
    file: "shared/mail/ses.ts",
    from: "const control = /[\\p{Cc}\\u2028\\u2029]/u;",
    to: "const control = /[\\u2028\\u2029]/u;",
    suites: ["test/shared/mail/ses.test.ts"],
  },
  {
    name: "a link of one page opens another",
    file: "shared/table/links.ts",
    from: "unsealed(await secretsNow(), token, binding(page))",
    to: 'unsealed(await secretsNow(), token, binding("case"))',
    suites: ["test/shared/table/links.test.ts"],
  },
  {
    name: "one message that fails sends its whole batch back",
    file: "shared/queue/consume.ts",
    from: "batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier }))",
    to: "batchItemFailures: failed.length > 0 ? event.Records.map(({ messageId }) => ({ itemIdentifier: messageId })) : []",
    suites: ["test/attacks/event-skew.test.ts"],
  },
];

export const breakages: readonly Breakage[] = [...conditions, ...callers, ...telling];
