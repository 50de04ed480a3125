interface DropListener {
  /** Called when a file is over the page and when it no longer is. */
  onOver(isOver: boolean): void;
  onFile(file: File): void;
}

/**
 * Handles files that are dropped anywhere on the page: outside of a drop target a browser would open the file instead of
 * the page.
 *
 * @returns a function that ends it
 */
export function onFileDrop({ onOver, onFile }: DropListener): () => void {
  const stop = new AbortController();
  const listen = (type: 'dragover' | 'dragleave' | 'drop', handle: (event: DragEvent) => void) =>
    window.addEventListener(
      type,
      (event) => {
        if (event.dataTransfer?.types.includes('Files')) handle(event);
      },
      { signal: stop.signal },
    );
  listen('dragover', (event) => {
    event.preventDefault();
    onOver(true);
  });
  listen('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) onOver(false); // out of the window, not from one element to another
  });
  listen('drop', (event) => {
    event.preventDefault();
    onOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) onFile(file);
  });
  return () => stop.abort();
}
