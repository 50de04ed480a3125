type Ask = (message: { type: string; name?: string }) => Promise<unknown>;

/** The part of the browser that a page of the extension uses: its storage, and a background to send messages to. */
export class PageBrowser {
  stored: Record<string, unknown> = {};
  ask: Ask = async () => undefined;

  // Asynchronous and cloned through JSON, as in the browser.
  readonly storage = {
    local: {
      get: async (key: string) => JSON.parse(JSON.stringify({ [key]: this.stored[key] })),
      set: async (items: object) => {
        await new Promise((resolve) => setTimeout(resolve));
        Object.assign(this.stored, JSON.parse(JSON.stringify(items)));
      },
    },
  };
  readonly runtime = {
    sendMessage: async (message: object) => this.ask(JSON.parse(JSON.stringify(message))),
  };
}

export const pageBrowser = new PageBrowser();
