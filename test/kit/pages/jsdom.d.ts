// The little of jsdom that the tests use; its own types would bring the whole DOM into every file of the house.
declare module "jsdom/lib/api.js" {
  export class JSDOM {
    constructor(html: string, options?: { runScripts?: "outside-only" });
    readonly window: {
      readonly document: { open(): void; write(html: string): void; close(): void };
      eval(script: string): unknown;
    };
  }
}
