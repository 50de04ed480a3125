import { Download } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportFormat } from '../lib/export/format';
import { EXPORT_FORMATS } from '../lib/export/formats';
import { useApp } from './state/context';

/** A button with a menu of formats; what is exported is everything that is found, as far as it goes. */
export function ExportMenu() {
  const { state, acts } = useApp();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) box.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const choose = (format: ExportFormat) => {
    close();
    acts.exportAs(format);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(box.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) items[(at + step + items.length) % items.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
  };
  const onFocusOut = (event: FocusEvent) => {
    if (!box.current?.contains(event.relatedTarget as Node | null)) setOpen(false);
  };
  return (
    <div class="export" ref={box} onFocusOut={onFocusOut}>
      <button
        ref={button}
        type="button"
        class="text"
        data-export
        aria-haspopup="menu"
        aria-expanded={isOpen}
        disabled={state.papers.value.length === 0}
        title="Export what is shown (E)"
        onClick={() => setOpen(!isOpen)}
      >
        <Download size={14} aria-hidden="true" />
        Export
      </button>
      {isOpen && (
        <div role="menu" aria-label="Export as" onKeyDown={onKeyDown}>
          {EXPORT_FORMATS.map((format) => (
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              key={format.name}
              onClick={() => choose(format)}
            >
              {format.name}
              <span class="count" aria-hidden="true">
                .{format.extension}
              </span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
