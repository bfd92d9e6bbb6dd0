// What can be seen of a case and of a library: notifications, overviews and the change feed.
import type { Chapter } from "./cast.ts";
import type { Operation } from "./driver.ts";

export const covers = [
  "notifications/list",
  "notifications/read",
  "overview/library",
  "overview/county",
  "feed/list",
] as const satisfies readonly Operation[];

/** After the chapter of access, whose case is looked at. */
export const looking: Chapter = async (driver, cast) => {
  const { libraryNumber, owner: token, countyNumber } = cast;
  const caseId = cast.accessRequestId;
  await driver.quietly("notifications/list", { params: { libraryNumber, caseId }, token });
  const list = {
    params: { libraryNumber, caseId },
    token,
    name: "of a case",
    status: 200,
    calls: "GetItem + Query",
  };
  const { body } = await driver.does("notifications/list", list);
  const notificationId = String(JSON.parse(body).items?.[0]?.id);
  const read = { params: { notificationId }, token, name: "one", status: 200, calls: "2 GetItem" };
  await driver.does("notifications/read", read);
  await driver.quietly("overview/library", { params: { libraryNumber }, token });
  const library = {
    params: { libraryNumber },
    token,
    name: "of a library",
    status: 200,
    calls: "GetItem + Query",
  };
  await driver.does("overview/library", library);
  const county = { params: { countyNumber }, token: cast.county, status: 200 };
  const { length } = JSON.parse((await driver.quietly("overview/county", county)).body).items;
  await driver.does("overview/county", {
    ...county,
    name: `${length} libraries of a county`,
    calls: `${length} Query`,
  });
  await driver.quietly("feed/list", { token });
  await driver.does("feed/list", { token, name: "from the beginning", status: 200, calls: "Query" });
};
