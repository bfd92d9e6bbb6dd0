// Stands in for the SDK's credential chain in every bundle: Lambda always hands credentials through the environment.
//
// Why: the chain (profiles, SSO, web identity, container and instance metadata) is half of the SDK's code, loaded at
// the first call, and never used in a function. Why not passed to the clients in shared/table and shared/mail: the
// SDK's own default would be bundled all the same.

/** Named as the SDK names it, so that senders know: nothing went out. */
class CredentialsProviderError extends Error {
  override readonly name = "CredentialsProviderError";
}

type Credentials = { accessKeyId: string; secretAccessKey: string; sessionToken?: string };

/** Reads key, secret and session token anew at each refresh; without key or secret the promise is rejected. */
export const defaultProvider = () => (): Promise<Credentials> => {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = process.env;
  if (!accessKeyId || !secretAccessKey)
    return Promise.reject(new CredentialsProviderError("The environment lacks AWS credentials."));
  return Promise.resolve({ accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) });
};
