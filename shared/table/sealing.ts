// Sealing: text made unreadable and unchangeable without a key, bound to what it is for.
import { createCipheriv, createDecipheriv, createHmac } from "node:crypto";

const algorithm = "aes-256-gcm";

/** The text under the key (32 bytes, base64url), good for this binding alone. */
export const sealed = (secret: string, text: string, binding: string): string => {
  // Made from what it seals, so that the same text has the same seal; another text never has the same nonce.
  const nonce = createHmac("sha256", Buffer.from(secret, "base64url"))
    .update(JSON.stringify([text, binding]))
    .digest()
    .subarray(0, 12);
  const cipher = createCipheriv(algorithm, Buffer.from(secret, "base64url"), nonce).setAAD(
    Buffer.from(binding),
  );
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
};

const unsealedBy = (secret: string, bytes: Buffer, binding: string): string | null => {
  const decipher = createDecipheriv(algorithm, Buffer.from(secret, "base64url"), bytes.subarray(0, 12))
    .setAAD(Buffer.from(binding))
    .setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    // Another key, another binding, or a changed seal: all the same to its bearer.
    return null;
  }
};

/** The text that was sealed with one of these keys for this binding, else null. */
export const unsealed = (secrets: readonly string[], seal: string, binding: string): string | null => {
  const bytes = Buffer.from(seal, "base64url");
  // Several spellings of base64url mean the same bytes; only ours is taken, so that a changed character is a refusal.
  if (bytes.length < 29 || bytes.toString("base64url") !== seal) return null;
  for (const secret of secrets) {
    const text = unsealedBy(secret, bytes, binding);
    if (text !== null) return text;
  }
  return null;
};
