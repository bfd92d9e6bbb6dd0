// Whether an answer is one that the contract has: its status, type, headers and body, to the last key.
import type { GatewayAnswer } from "../../../../shared/http/gateway.ts";
import { headersOf, type Operation } from "../contract.ts";
import { bodyMisses } from "./validity.ts";

/** Headers of every answer, and of every kind of content, which the contract does not name for each. */
const always = [
  "x-content-type-options",
  "referrer-policy",
  "strict-transport-security",
  "content-security-policy",
  "cache-control",
];
const usual = new Set([
  ...always,
  "content-type",
  "vary",
  "x-robots-tag",
  "content-encoding",
  "content-disposition",
]);

type Answered = { operation: Operation; answer: GatewayAnswer };

const typeOf = ({ headers }: GatewayAnswer): string => (headers["content-type"] ?? "").split(";")[0] ?? "";

const typeMisses = ({ operation, answer }: Answered): string | null => {
  const allowed = Object.keys(operation.answers[String(answer.statusCode)]?.content ?? {});
  const type = typeOf(answer);
  if (allowed.length === 0) return type === "" ? null : `content of ${type} where there is none`;
  return allowed.includes("*/*") || allowed.includes(type) ? null : `${type} instead of ${allowed.join()}`;
};

const mustHave: readonly { name: string; when: (answered: Answered) => boolean }[] = [
  ...always.map((name) => ({ name, when: () => true })),
  {
    name: "etag",
    when: ({ operation, answer }) => answer.statusCode === 200 && headersOf(operation, 200).includes("etag"),
  },
  {
    name: "location",
    when: ({ operation, answer }) =>
      answer.statusCode === 201 && headersOf(operation, 201).includes("location"),
  },
  { name: "content-language", when: ({ answer: { statusCode } }) => statusCode >= 400 },
  { name: "www-authenticate", when: ({ answer: { statusCode } }) => statusCode === 401 },
  { name: "retry-after", when: ({ answer: { statusCode } }) => statusCode === 429 || statusCode === 503 },
];

const headersMiss = (answered: Answered): string | null => {
  const { operation, answer } = answered;
  const lacks = mustHave.find(({ name, when }) => answer.headers[name] === undefined && when(answered));
  if (lacks) return `${lacks.name} is missing`;
  const declared = headersOf(operation, answer.statusCode);
  const strange = Object.keys(answer.headers).find((name) => !usual.has(name) && !declared.includes(name));
  if (strange !== undefined) return `the header ${strange} is not in the contract`;
  const broken = Object.entries(answer.headers).find(([, value]) => /[\r\n\0]/.test(value));
  return broken ? `the header ${broken[0]} breaks its line` : null;
};

const jsonMisses = ({ operation, answer }: Answered): string | null => {
  if (!/json$/.test(typeOf(answer))) return null;
  const value: unknown = JSON.parse(answer.body ?? "");
  const missed = bodyMisses(operation, answer.statusCode, value);
  return missed === null ? null : `the body is not in the contract: ${missed}`;
};

/** What is wrong with an answer of an operation; null where it is one of the contract's. */
export const misses = (answered: Answered): string | null => {
  const { operation, answer } = answered;
  const { statusCode } = answer;
  if (statusCode >= 500) return `${statusCode} is a failure of ours`;
  if (operation.answers[String(statusCode)] === undefined) return `${statusCode} is not in the contract`;
  return typeMisses(answered) ?? headersMiss(answered) ?? jsonMisses(answered);
};
