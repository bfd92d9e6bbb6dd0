import { listOf } from "../../shared/http/lists.ts";
import { route } from "../../shared/http/route.ts";
import { ProductStatus, shownProducts, statusOf } from "./view.ts";

export const handler = route({
  method: "GET",
  path: "/v1/status",
  summary: "Shows the state of every product on offer",
  access: "public",
  returns: { 200: listOf(ProductStatus) },
  maxAge: 30,
  fails: [],
  uses: { clock: ["now"], directory: ["current"], status: ["everything"] },
}).handle(async (_, { clock, directory, status }) => {
  const [reference, shown] = await Promise.all([directory.current(), status.everything()]);
  const now = clock.now();
  const items = [...shownProducts(reference, now).values()]
    .toSorted((one, other) => one.name.localeCompare(other.name, "nb"))
    .map((product) => statusOf(product, shown, { directory: reference, now }));
  return { status: 200, body: { items, next: null } };
});
