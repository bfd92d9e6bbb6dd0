// The one table: keys, the sparse index of due cases, the stream the events leave by, and how it is kept.
import { CfnOutput, RemovalPolicy, Stack } from "aws-cdk-lib";
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import { Construct } from "constructs";
import type { Stage } from "./stages.ts";

const text = (name: string) => ({ name, type: AttributeType.STRING });

export class Table extends Construct {
  readonly name: string;
  readonly arn: string;
  /** The index `due` alone: reading it does not reach the table. */
  readonly dueIndexArn: string;
  readonly streamArn: string;

  constructor(scope: Construct, stage: Stage) {
    super(scope, "Table");
    const table = new TableV2(this, "Table", {
      partitionKey: text("pk"),
      sortKey: text("sk"),
      billing: Billing.onDemand(),
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: "expiresAt",
      globalSecondaryIndexes: [
        {
          indexName: "due",
          partitionKey: text("dueFor"),
          sortKey: text("dueAt"),
          projectionType: ProjectionType.KEYS_ONLY,
        },
      ],
      encryption: TableEncryptionV2.dynamoOwnedKey(),
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: stage.recoveryDays,
      },
      deletionProtection: stage.keepsData,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.name = table.tableName;
    this.arn = table.tableArn;
    this.dueIndexArn = `${table.tableArn}/index/due`;
    if (!table.tableStreamArn) throw new Error("The table has no stream.");
    this.streamArn = table.tableStreamArn;
    new CfnOutput(Stack.of(this), "TableName", { value: this.name, description: "The table's name" });
  }
}
