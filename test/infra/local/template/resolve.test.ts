import { expect, test } from "vitest";
import { resolver } from "../../../../infra/local/template/resolve.ts";
import { Template } from "../../../../infra/synth.ts";

const template = Template.parse({
  Parameters: { Issuer: { Type: "String" }, Domain: { Type: "String", Default: "bibliotek.example" } },
  Resources: {
    Jobs: { Type: "AWS::SQS::Queue" },
    Named: { Type: "AWS::SQS::Queue", Properties: { QueueName: "cases" } },
    Bus: { Type: "AWS::Events::EventBus", Properties: { Name: "events" } },
    Set: { Type: "AWS::SES::ConfigurationSet", Properties: { Name: "mails" } },
  },
});
const resolve = resolver(template, { Issuer: "http://issuer/" });

test("a reference gives the name in the template, or the logical id", () => {
  expect(resolve([{ Ref: "Jobs" }, { Ref: "Named" }, { Ref: "Bus" }, { Ref: "Set" }])).toEqual([
    "Jobs",
    "cases",
    "events",
    "mails",
  ]);
});

test("parameters have the value they are given, else their default", () => {
  expect(resolve({ a: { Ref: "Issuer" }, b: { Ref: "Domain" } })).toEqual({
    a: "http://issuer/",
    b: "bibliotek.example",
  });
  expect(() => resolver(template, {})({ Ref: "Issuer" })).toThrow("The parameter Issuer has no value.");
});

test("attributes, joins, substitutions, splits and selections are resolved within each other", () => {
  const arn = "arn:aws:sqs:eu-north-1:000000000000:cases";
  expect(resolve({ "Fn::GetAtt": ["Named", "Arn"] })).toBe(arn);
  expect(resolve({ "Fn::GetAtt": "Named.Arn" })).toBe(arn);
  expect(resolve({ "Fn::Join": ["/", ["a", { Ref: "AWS::Region" }]] })).toBe("a/eu-north-1");
  expect(resolve({ "Fn::Sub": `\${Named.Arn}/\${AWS::AccountId}/\${!Kept}` })).toBe(
    `${arn}/000000000000/\${Kept}`,
  );
  expect(resolve({ "Fn::Sub": [`\${what}`, { what: { Ref: "Domain" } }] })).toBe("bibliotek.example");
  expect(resolve({ "Fn::Select": [5, { "Fn::Split": [":", { "Fn::GetAtt": ["Named", "Arn"] }] }] })).toBe(
    "cases",
  );
});

test("what cannot be resolved here is refused and not passed on", () => {
  expect(() => resolve({ Ref: "Nowhere" })).toThrow("Nowhere");
  expect(() => resolve({ "Fn::ImportValue": "other-stack" })).toThrow("Fn::ImportValue");
  expect(() => resolve("{{resolve:ssm:/secret}}")).toThrow("Only AWS can resolve");
});

test("a condition chooses by the value of a parameter; one that is not declared is refused", () => {
  const isGiven = { "Fn::Not": [{ "Fn::Equals": [{ Ref: "Domain" }, ""] }] };
  const chooses = Template.parse({ ...template, Conditions: { Given: isGiven } });
  const value = { "Fn::If": ["Given", { Ref: "Domain" }, { "Fn::GetAtt": ["Named", "Arn"] }] };
  expect(resolver(chooses, {})(value)).toBe("bibliotek.example");
  expect(resolver(chooses, { Domain: "" })(value)).toBe("arn:aws:sqs:eu-north-1:000000000000:cases");
  expect(() => resolve(value)).toThrow("There is no condition Given.");
});
