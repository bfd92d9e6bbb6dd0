// The pipe: reads the table's stream, keeps what its filter lets through, and puts it on the bus in the template's form.
import * as z from "zod";
import type { Pipe } from "../template/read.ts";
import type { BusEvent } from "./bus.ts";
import { matches, Pattern } from "./pattern.ts";

const Fields = z.record(z.string(), z.unknown());

/** The value at a path such as `$.dynamodb.NewImage.event`; undefined where there is none. */
export const at = (path: string, event: unknown): unknown =>
  path
    .replace(/^\$\.?/, "")
    .split(".")
    .filter((part) => part !== "")
    .reduce((value: unknown, part) => {
      const fields = Fields.safeParse(value);
      return fields.success && Object.hasOwn(fields.data, part) ? fields.data[part] : undefined;
    }, event);

const isPath = (text: string): boolean => text.startsWith("$.");

const textAt = (path: string, event: unknown): string =>
  isPath(path) ? String(at(path, event) ?? "") : path;

const filled = (placeholder: string, event: unknown): string => {
  const quoted = placeholder.startsWith('"') && placeholder.endsWith('"');
  const value = at(placeholder.replaceAll(/^"?<|>"?$/g, ""), event) ?? "";
  return JSON.stringify(quoted && typeof value !== "string" ? JSON.stringify(value) : value);
};

/** Fills `<$.path>` in an input template: as JSON, or within quotes as text. The result must be JSON. */
export const fill = (template: string, event: unknown): unknown =>
  JSON.parse(template.replaceAll(/"<\$[^>]*>"|<\$[^>]*>/g, (placeholder) => filled(placeholder, event)));

/** One record of the stream, as the pipe's filter and template see it. */
export type StreamRecord = { eventName?: string | undefined; dynamodb?: unknown };

/** What the pipe makes of records: filter first, then the form; a record that fits no filter is dropped. */
export const transformer = (pipe: Pipe) => {
  const filters = pipe.SourceParameters.FilterCriteria.Filters.map(({ Pattern: text }) =>
    Pattern.parse(JSON.parse(text)),
  );
  const { InputTemplate, EventBridgeEventBusParameters: bus } = pipe.TargetParameters;
  return (records: readonly StreamRecord[]): BusEvent[] =>
    records
      .filter((record) => filters.some((filter) => matches(filter, record)))
      .map((record) => ({
        source: textAt(bus.Source, record),
        "detail-type": textAt(bus.DetailType, record),
        detail: fill(InputTemplate, record),
      }));
};
