import type { CDPSession, Page } from 'playwright-core';

/** Stops the extension's service worker as the browser does when it needs the memory: at once, whatever it is doing. */
export class WorkerStopper {
  /** How often the browser has reported that the worker was stopped. */
  stops = 0;
  #status = 'unknown';
  #waiting: (() => void)[] = [];

  private constructor(private readonly protocol: CDPSession) {
    protocol.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { runningStatus } of versions) {
        if (runningStatus === 'stopped' && this.#status !== 'stopped') this.stops++;
        this.#status = runningStatus;
      }
      for (const go of this.#waiting.splice(0)) go();
    });
  }

  /** @param page a page of the extension: the browser reports the workers of its own origin to it */
  static async of(page: Page): Promise<WorkerStopper> {
    const stopper = new WorkerStopper(await page.context().newCDPSession(page));
    await stopper.protocol.send('ServiceWorker.enable');
    return stopper;
  }

  /** Waits until the worker is running. */
  untilRunning(): Promise<void> {
    return this.#until('running');
  }

  /** Stops the worker and waits until it has stopped. */
  async stop(): Promise<void> {
    await this.protocol.send('ServiceWorker.stopAllWorkers');
    await this.#until('stopped');
  }

  /** @throws after ten seconds, with the status that the worker is in */
  async #until(status: string): Promise<void> {
    const end = Date.now() + 10_000;
    while (this.#status !== status) {
      if (Date.now() > end) throw new Error(`The worker is ${this.#status}, not ${status}.`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 1_000);
        this.#waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }
}
