/** What drives a page, of Chromium by Playwright or of Firefox by Puppeteer. */
export interface Driven {
  keyboard: {
    press(key: string): Promise<void>;
    down(key: string): Promise<void>;
    up(key: string): Promise<void>;
    type(text: string): Promise<void>;
  };
  mouse: {
    move(x: number, y: number, options?: { steps?: number }): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
  };
  evaluate(script: string): Promise<unknown>;
  bringToFront(): Promise<void>;
}

/** In milliseconds: the timeout of waiting, and the polling interval. */
const PATIENCE = 10_000;
const STEP = 40;

/**
 * Looks into open shadow roots as well: `all(selector)`, `named(name)` the visible controls of a name, `nameOf(element)`, and
 * `focused()`.
 */
const LOOKING = `
  const all = (selector, root = document) => [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? all(selector, element.shadowRoot) : []),
  ]);
  const nameOf = (element) => element?.ariaLabel || element?.labels?.[0]?.textContent || element?.dataset?.text
    || element?.textContent?.trim() || element?.placeholder || '';
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getBoundingClientRect().width > 0;
  const CONTROLS = 'button, a[href], input, textarea, select, [role=option], [role=menuitem], [role=checkbox]';
  const inModal = (element) => !document.querySelector('dialog[open]') || element.closest('dialog[open]');
  const named = (name) => all(CONTROLS).filter((element) => isShown(element) && inModal(element) && nameOf(element) === name);
  const focused = () => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at; };
`;

/** Drives a page as a user does, by keys or by the mouse; nothing here is beyond what a user can do. */
export class Hands {
  constructor(readonly page: Driven) {}

  /** The value of an expression that may use the functions above. */
  look<T>(expression: string): Promise<T> {
    return this.page.evaluate(`(() => { ${LOOKING} return ${expression}; })()`) as Promise<T>;
  }

  /** Waits until an expression holds. @throws when it does not in time */
  async until(expression: string): Promise<void> {
    for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
      if (await this.look<boolean>(`Boolean(${expression})`)) return;
      await pause(STEP);
    }
    throw new Error(`It never was so: ${expression}`);
  }

  /** Presses keys one after the other; `Alt+ArrowDown` is one. */
  async press(...keys: string[]): Promise<void> {
    for (const combination of keys) {
      const parts = combination.split('+');
      const key = parts.pop() ?? '';
      for (const part of parts) await this.page.keyboard.down(part);
      await this.page.keyboard.press(key);
      for (const part of parts) await this.page.keyboard.up(part);
    }
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Presses Tab until a control of a name has the focus. @throws when none of the next hundred controls is the one */
  async tabTo(name: string): Promise<void> {
    await this.until(`named(${JSON.stringify(name)}).length > 0`);
    for (let count = 0; count < 100; count++) {
      if ((await this.look<string>('nameOf(focused())')) === name) return;
      await this.press('Tab');
    }
    throw new Error(`Tab does not lead to ${name}.`);
  }

  /** Moves the pointer to the middle of a control of a name, the nth of them. */
  async pointAt(name: string, nth = 0): Promise<void> {
    await this.until(`named(${JSON.stringify(name)}).length > ${nth}`);
    await this.pointAtElement(`named(${JSON.stringify(name)})[${nth}]`);
  }

  async click(name: string, nth = 0): Promise<void> {
    await this.pointAt(name, nth);
    await this.page.mouse.down();
    await this.page.mouse.up();
  }

  /** Scrolls the element that an expression returns into view, and moves the pointer to its middle. */
  async pointAtElement(expression: string): Promise<{ x: number; y: number }> {
    await this.until(expression);
    const point = await this.look<{ x: number; y: number }>(`(() => {
      const element = ${expression};
      element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    })()`);
    await this.page.mouse.move(point.x, point.y, { steps: 2 });
    return point;
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
