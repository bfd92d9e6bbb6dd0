import { describe, expect, test } from "vitest";
import { useCloud } from "../kit/cloud/cloud.ts";
import { enrolledPairs, notEnrolled } from "../kit/cloud/demo.ts";

const cloud = useCloud();
const contact = { name: "Kari Bibliotekar", email: "kari@bibliotek.example" };

const [first, second, third] = enrolledPairs("fjordfilm");

describe("a library asks for access", () => {
  test("its vendor and itself get one mail each, and the case is sent", async () => {
    const { libraryNumber, year } = first;
    const token = await cloud.token({ libraryNumber });
    const path = `/v1/libraries/${libraryNumber}/access-requests`;
    const asked = await cloud.call(path, {
      token,
      body: { productId: "fjordfilm", year, contact, note: "Hei & <b>" },
    });
    expect(asked).toMatchObject({ status: 201, json: { state: "received", version: 1, year } });
    expect(asked.headers.get("etag")).toBe('"1"');
    expect(asked.headers.get("location")).toBe(`${path}/${asked.json["id"]}`);
    const mails = await cloud.mailsAbout(`${year}-fjordfilm/${libraryNumber}`, 2);
    const [toVendor, receipt] = [...mails].sort((one) => (one.destination.to[0] === contact.email ? 1 : -1));
    expect(toVendor?.destination.to[0]).toMatch(/@fjordfilm\.example$/);
    expect(toVendor?.body.html).toContain("Hei &amp; &lt;b&gt;");
    expect(receipt?.destination.to).toEqual([contact.email]);
    expect(`${receipt?.body.html}${receipt?.body.text}`).not.toContain("Hei &");
    const sent = await cloud.settled(`${path}/${asked.json["id"]}`, token, "sent");
    expect(sent.json).toMatchObject({ state: "sent", version: 2 });
  });

  test("withdrawn after it was sent, its vendor is told so", async () => {
    const { libraryNumber, year } = second;
    const token = await cloud.token({ libraryNumber });
    const path = `/v1/libraries/${libraryNumber}/access-requests`;
    await cloud.call(path, { token, body: { productId: "fjordfilm", year, contact } });
    const one = `${path}/${year}-fjordfilm`;
    const sent = await cloud.settled(one, token, "sent");
    const missing = await cloud.call(`${one}/withdraw`, { token, method: "POST" });
    expect(missing.status).toBe(428);
    const stale = await cloud.call(`${one}/withdraw`, {
      token,
      method: "POST",
      headers: { "if-match": '"1"' },
    });
    expect(stale.status).toBe(412);
    const etag = sent.headers.get("etag") ?? "";
    const gone = await cloud.call(`${one}/withdraw`, {
      token,
      method: "POST",
      headers: { "if-match": etag },
    });
    expect(gone).toMatchObject({ status: 200, json: { state: "withdrawn", version: 3 } });
    const mails = await cloud.mailsAbout(`${year}-fjordfilm/${libraryNumber}`, 3);
    expect(mails.filter((mail) => mail.destination.to[0]?.endsWith("@fjordfilm.example"))).toHaveLength(2);
    const again = await cloud.call(path, { token, body: { productId: "fjordfilm", year, contact } });
    expect(again).toMatchObject({ status: 201, json: { attempt: 2, version: 4 } });
  });

  test("not enrolled, the case is held, the operator is told, and no vendor is mailed", async () => {
    const { libraryNumber, year } = third;
    const token = await cloud.token({ libraryNumber });
    const path = `/v1/libraries/${libraryNumber}/access-requests`;
    const productId = notEnrolled(third);
    const ipRanges = ["192.0.2.0/24"];
    const held = await cloud.call(path, { token, body: { productId, year, contact, ipRanges } });
    expect(held).toMatchObject({ status: 201, json: { state: "held", reason: "not_enrolled" } });
    const mails = await cloud.mailsAbout(`${year}-${productId}/${libraryNumber}`, 2);
    const recipients = mails.flatMap((mail) => mail.destination.to);
    expect(recipients).toContain(contact.email);
    expect(recipients).toHaveLength(2);
    expect(recipients.find((to) => to !== contact.email)).toBe(mails[0]?.replyTo[0]);
  });
});

describe("a library reports a fault", () => {
  test("the vendor's support is told with the words of the library, the receipt repeats none of them", async () => {
    const { libraryNumber } = first;
    const token = await cloud.token({ libraryNumber });
    const path = `/v1/libraries/${libraryNumber}/fault-reports`;
    const body = {
      productId: "fjordfilm",
      symptom: "login",
      description: "<script>alert(1)</script>",
      contact,
    };
    const reported = await cloud.call(path, { token, body });
    expect(reported).toMatchObject({ status: 201, json: { state: "received" } });
    const again = await cloud.call(path, { token, body });
    expect(again).toMatchObject({ status: 200, json: { id: reported.json["id"] } });
    const id = String(reported.json["id"]);
    const mails = await cloud.mailsAbout(`${id.slice(0, 10)}/${libraryNumber}`, 2);
    expect(mails.map((mail) => mail.body.html).join("")).not.toContain("<script");
    const toVendor = mails.find((mail) => mail.destination.to[0] !== contact.email);
    const receipt = mails.find((mail) => mail.destination.to[0] === contact.email);
    expect(toVendor?.body.text).toContain("alert(1)");
    expect(receipt?.body.text).not.toContain("alert(1)");
    await cloud.settled(`${path}/${id}`, token, "sent");
  });

  test("about an invoice it goes to the operator", async () => {
    const { libraryNumber } = second;
    const token = await cloud.token({ libraryNumber });
    const path = `/v1/libraries/${libraryNumber}/fault-reports`;
    const body = { productId: "fjordfilm", symptom: "invoice", description: "Feil beløp.", contact };
    const reported = await cloud.call(path, { token, body });
    const routed = await cloud.settled(`${path}/${reported.json["id"]}`, token, "routed");
    expect(routed.json["state"]).toBe("routed");
  });
});
