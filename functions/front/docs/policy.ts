// What the reference page may load: its own files and nothing from anywhere else.

/**
 * Content-Security-Policy of `GET /docs`. Scripts and styles come from files only: Swagger UI sets its styles through
 * the object model, which needs no `'unsafe-inline'`. `data:` is for the pictures in its style sheet.
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");
