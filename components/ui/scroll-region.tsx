import type { ComponentChildren } from 'preact';

/** Long content that scrolls in a region of its own, also by keyboard. */
export function ScrollRegion({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus no key scrolls it
    <section class="scroll-region" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
