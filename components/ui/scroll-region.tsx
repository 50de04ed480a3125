import type { ComponentChildren } from 'preact';

/** Something long that scrolls within a place of its own, by the keyboard too. */
export function ScrollRegion({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus no key scrolls it
    <section class="scroll-region" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
