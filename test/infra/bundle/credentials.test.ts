// What stands in for the SDK's credential chain: the environment, and an error that senders know.
import { afterEach, expect, test, vi } from "vitest";
import { defaultProvider } from "../../../infra/bundle/credentials.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("key, secret and session token come from the environment, read anew each time", async () => {
  const provide = defaultProvider();
  vi.stubEnv("AWS_ACCESS_KEY_ID", "key");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
  vi.stubEnv("AWS_SESSION_TOKEN", "token");
  expect(await provide()).toEqual({ accessKeyId: "key", secretAccessKey: "secret", sessionToken: "token" });
  vi.stubEnv("AWS_SESSION_TOKEN", "later");
  expect(await provide()).toMatchObject({ sessionToken: "later" });
});

test("without a session token there is none in the credentials", async () => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "key");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
  vi.stubEnv("AWS_SESSION_TOKEN", "");
  expect(await defaultProvider()()).toEqual({ accessKeyId: "key", secretAccessKey: "secret" });
});

test("without credentials the SDK's own error says that nothing went out", async () => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "");
  await expect(defaultProvider()()).rejects.toMatchObject({ name: "CredentialsProviderError" });
});
