// A token issuer of Maskinporten's shape for one run: a key pair, its metadata, and tokens for whom the bench likes.
import { createServer } from "node:http";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { listening } from "./listening.ts";

export const audience = "https://api.bibliotek24.example";
const ofLibraries = ["access", "access.write", "fault", "fault.write"];

export const startIssuer = async () => {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const key = { ...(await exportJWK(publicKey)), kid: "bench", alg: "RS256", use: "sig" };
  let issuer = "";
  const server = createServer(({ url }, response) => {
    const answer = url === "/jwk" ? { keys: [key] } : { issuer, jwks_uri: `${issuer}jwk` };
    response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
  });
  issuer = `${await listening(server)}/`;
  return {
    issuer,
    /** A token for an organisation, good for an hour; without other scopes, those of a library's owner. */
    token: (organisationNumber: string, scopes: readonly string[] = ofLibraries): Promise<string> =>
      new SignJWT({
        scope: scopes.map((scope) => `bibliotek24:${scope}`).join(" "),
        consumer: { authority: "iso6523-actorid-upis", ID: `0192:${organisationNumber}` },
      })
        .setProtectedHeader({ alg: "RS256", kid: "bench" })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime("1h")
        .setJti("bench")
        .sign(privateKey),
    stop: () => server.close(),
  };
};
