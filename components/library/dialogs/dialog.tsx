import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../../ui/icon-button';
import { keepFocusInside } from '../../ui/keep-focus';
import { focusRow, isFocusLost } from '../rows/row-focus';
import { useApp } from '../state/app-context';
import { Toast } from './toast';

/** A modal dialog over the list: the browser keeps the focus in it and restores it afterwards. */
export function Dialog({ title, children }: { title: string; children: ComponentChildren }) {
  const { state } = useApp();
  const dialog = useRef<HTMLDialogElement>(null);
  const [shown] = useState(state.openDialog.peek());
  // Before anything in it can take the focus: the dialog must know where to restore it.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    const end = keepFocusInside(element);
    return () => {
      end();
      element.close();
      // What had the focus before may be gone.
      if (isFocusLost() || element.contains(document.activeElement)) focusRow(state.currentRow.peek());
    };
  }, []);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      onClose={() => {
        // The event comes late: by then another dialog may be open.
        if (state.openDialog.value === shown) state.openDialog.value = undefined;
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close(); // the backdrop
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div class="dialog">
        <header>
          <h2>{title}</h2>
          <IconButton icon={X} name="Close" title="Close (Esc)" onClick={close} />
        </header>
        {children}
      </div>
      <Toast isInDialog />
    </dialog>
  );
}
