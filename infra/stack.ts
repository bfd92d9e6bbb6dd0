// The stack of a stage: composes the constructs, declares no resource itself.
import { CfnCondition, CfnParameter, Fn, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { Api } from "./api.ts";
import { Events } from "./events.ts";
import { deploy, type SharedEnvName, type Surroundings } from "./functions.ts";
import { Mail } from "./mail.ts";
import type { Planned } from "./plan.ts";
import type { Stage } from "./stages.ts";
import { Table } from "./table.ts";
import { Watch } from "./watch.ts";

type Contents = {
  readonly stage: Stage;
  readonly functions: readonly Planned[];
  /** Function id → directory of its bundle. */
  readonly directories: Readonly<Record<string, string>>;
};

export class Bibliotek24Stack extends Stack {
  constructor(scope: Construct, { stage, functions, directories }: Contents) {
    super(scope, `Bibliotek24-${stage.name}`, {
      description: `Bibliotek24, stage ${stage.name}`,
      terminationProtection: stage.keepsData,
      tags: { project: "bibliotek24", stage: stage.name },
    });
    const table = new Table(this, stage);
    const mail = new Mail(this, stage);
    const events = new Events(this, functions, { stage, table, mail });
    const api = new Api(this, stage);
    const surroundings: Surroundings = {
      stage,
      directories,
      values: this.values(stage, { table, mail, api }),
      arns: { table: [table.arn], "due index": [table.dueIndexArn], mail: mail.arns, account: ["*"] },
      queues: events.inlets,
    };
    const deployed = functions.map((planned) => deploy(this, planned, surroundings));
    for (const one of deployed) {
      if (one.planned.kind === "room") api.serve(one);
      events.connect(one);
    }
    new Watch(this, { stage, deployed, table, events, api });
  }

  private values(stage: Stage, parts: { table: Table; mail: Mail; api: Api }): Record<SharedEnvName, string> {
    const issuer = new CfnParameter(this, "TokenIssuer", {
      description:
        "Issuer of the bearer tokens, as its metadata and tokens write it, with the slash at its end",
      allowedPattern: "^https?://[^ ]+/$",
    });
    const audience = new CfnParameter(this, "TokenAudience", {
      description: "The audience our callers' tokens must name: this API",
      allowedPattern: "^[^ ]+$",
    });
    const prefix = new CfnParameter(this, "ScopePrefix", {
      description: "What stands before each of our scopes in a token",
      default: "bibliotek24:",
      allowedPattern: "^[a-z0-9:/.-]+$",
    });
    return {
      TABLE_NAME: parts.table.name,
      MAIL_CONFIGURATION_SET: parts.mail.configurationSet,
      MAIL_HOURS: stage.mailHours,
      MAIL_ALLOW: stage.mailAllow,
      MAIL_SIMULATES: stage.mailSimulates,
      TOKEN_ISSUER: issuer.valueAsString,
      TOKEN_AUDIENCE: audience.valueAsString,
      SCOPE_PREFIX: prefix.valueAsString,
      LEASE_SECONDS: String(stage.leaseSeconds),
      RECONCILE_SECONDS: String(stage.reconcileSeconds),
      FAULT_RECONCILE_SECONDS: String(stage.faultReconcileSeconds),
      TELL_AGAIN_SECONDS: String(stage.tellAgainSeconds),
      DIGEST_SECONDS: String(stage.digestSeconds),
      PUBLIC_ADDRESS: this.publicAddress(parts.api),
      IP_DOCUMENTATION: stage.documentationRanges,
      RECORDING_HOSTS: stage.recordingHosts,
      REGISTER_ADDRESS: stage.register,
      STAGE: stage.name,
      LOG_LEVEL: stage.logLevel,
    };
  }

  /** What stands before the path in links of mails: the stage's own domain, else where the API answers. */
  private publicAddress({ url }: Api): string {
    const own = new CfnParameter(this, "PublicAddress", {
      description: "The https address that people see, without a slash at its end; empty: the API's own",
      default: "",
      allowedPattern: "^(https?://[^ /]+)?$",
    });
    const isGiven = new CfnCondition(this, "PublicAddressGiven", {
      expression: Fn.conditionNot(Fn.conditionEquals(own.valueAsString, "")),
    });
    return Fn.conditionIf(isGiven.logicalId, own.valueAsString, url).toString();
  }
}
