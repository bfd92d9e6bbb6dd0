// Hands events to the jobs that hear of them, as stream, bus and queues would; each once, until it is asked for again.
import { marshall } from "@aws-sdk/util-dynamodb";
import { job as placeReport } from "../../../functions/incidents/on-case-event.ts";
import { job as spreadIncident } from "../../../functions/incidents/on-incident-event.ts";
import { job as tellCase } from "../../../functions/notifications/on-case-event.ts";
import { job as tellNotice } from "../../../functions/notifications/on-incident-notice.ts";
import type { Ports } from "../../../shared/ports.ts";
import type { CaseRef } from "../../../shared/records/case.ts";
import type { Incident } from "../../../shared/records/incident/incident.ts";
import type { realPorts } from "../table/ports.ts";

/** What has happened so far, as far as events tell of it. */
type Story = {
  readonly reports: readonly CaseRef[];
  readonly ports: ReturnType<typeof realPorts> & Pick<Ports, "mail" | "mailHours">;
  incidents(): Promise<Incident[]>;
};

const messageOf = (event: object) => ({ detail: { event: marshall(event) } });

type Heard = { id: string; hear: () => Promise<unknown> };

const ofCases = async ({ reports, ports }: Story): Promise<Heard[]> => {
  const found = await Promise.all(reports.map((ref) => ports.cases.read(ref)));
  return found.flatMap((one) => {
    if (!one) return [];
    const { event } = one.record;
    const hear = async () => {
      await placeReport.take(placeReport.message.parse(messageOf(event)), ports);
      await tellCase.take(tellCase.message.parse(messageOf(event)), ports);
    };
    return [{ id: event.id, hear }];
  });
};

const ofIncidents = async (story: Story): Promise<Heard[]> => {
  const { ports } = story;
  const incidents = await story.incidents();
  const notices = await Promise.all(incidents.map(({ id }) => ports.incidentNotices.ofIncident(id)));
  return [
    ...incidents.map(({ event }) => ({
      id: event.id,
      hear: () => spreadIncident.take(spreadIncident.message.parse(messageOf(event)), ports),
    })),
    ...notices.flat().map(({ event }) => ({
      id: event.id,
      hear: () => tellNotice.take(tellNotice.message.parse(messageOf(event)), ports),
    })),
  ];
};

/** Hands on what has happened and is not in `heard`; true when there was anything. */
export const handOn = async (story: Story, heard: Set<string>): Promise<boolean> => {
  const all = [...(await ofCases(story)), ...(await ofIncidents(story))];
  const news = all.filter(({ id }) => !heard.has(id));
  for (const { id, hear } of news) {
    heard.add(id);
    await hear();
  }
  return news.length > 0;
};
