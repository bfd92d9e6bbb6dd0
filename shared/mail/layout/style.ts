// The colours and styles of the HTML part, inline, for many mail programs drop style sheets.

/** Every pair of text and ground among these has a contrast of at least 4.5:1 (WCAG 2.2 AA); a test computes it. */
export const colours = {
  ground: "#ffffff",
  text: "#1b1b1b",
  quiet: "#595959",
  button: "#0b4f71",
  onButton: "#ffffff",
  bar: "#6a6a6a",
  rule: "#d0d0d0",
} as const;

const { ground, text, quiet, button, onButton, bar, rule } = colours;

export const styles = {
  body: `margin:0;padding:24px;background-color:${ground};color:${text};font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5`,
  main: "max-width:640px;overflow-wrap:anywhere",
  wideMain: "max-width:1080px;overflow-wrap:anywhere",
  h1: "font-size:24px;line-height:1.3;margin:0 0 16px",
  h2: "font-size:18px;line-height:1.3;margin:24px 0 8px",
  table: "border-collapse:collapse;width:100%",
  caption: "font-size:18px;line-height:1.3;font-weight:bold;text-align:left;margin:0;padding:24px 0 8px",
  cell: `text-align:left;vertical-align:top;padding:4px 16px 4px 0;border-bottom:1px solid ${rule}`,
  quotedCell: `text-align:left;vertical-align:top;padding:4px 16px 4px 0;border-bottom:1px solid ${rule};white-space:pre-wrap`,
  quote: `margin:0;padding:4px 16px;border-left:4px solid ${bar};white-space:pre-wrap`,
  steps: "margin:0;padding-left:24px",
  linkLine: "margin:24px 0 8px",
  link: `display:inline-block;padding:12px 20px;border-radius:4px;background-color:${button};color:${onButton};font-weight:bold;text-decoration:underline`,
  ending: `margin-top:32px;padding-top:16px;border-top:1px solid ${rule};color:${quiet}`,
} as const;
