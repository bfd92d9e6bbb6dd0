// What the reference page may load: its own files and nothing from anywhere else.

/**
 * Content-Security-Policy of `GET /docs`. Scripts come from files only; `'unsafe-inline'` is for styles alone, because
 * Swagger UI writes style attributes; `data:` is for the pictures in its style sheet. Forms call this API at most.
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");
