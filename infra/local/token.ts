// `npm run -s token`: prints a bearer token from the running local cloud, and nothing else.
import { parseArgs } from "node:util";
import * as z from "zod";

const usage = `Usage: npm run -s token -- <libraryNumber> [scope …]
       npm run -s token -- --as operator|county:NN|vendor:ID [scope …]
Scopes go without their prefix: access access.write fault fault.write county vendor operator`;

const Answer = z.union([z.object({ token: z.string() }), z.object({ message: z.string() })]);

const wantedOf = (args: string[]) => {
  const { values, positionals } = parseArgs({
    args,
    options: { as: { type: "string" } },
    allowPositionals: true,
  });
  if (values.as !== undefined) return { as: values.as, scopes: positionals };
  const [libraryNumber, ...scopes] = positionals;
  if (libraryNumber === undefined) throw new Error(usage);
  return { libraryNumber, scopes };
};

const ask = async (wanted: unknown): Promise<string> => {
  const url = `http://127.0.0.1:${process.env["PORT"] ?? "8080"}`;
  const answer = await fetch(`${url}/_local/mint`, { method: "POST", body: JSON.stringify(wanted) }).catch(
    (cause: unknown) => {
      throw new Error(`No local cloud answers at ${url}. Start it with: npm start`, { cause });
    },
  );
  const said = Answer.parse(await answer.json());
  if ("message" in said) throw new Error(said.message);
  return said.token;
};

try {
  process.stdout.write(`${await ask(wantedOf(process.argv.slice(2)))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
