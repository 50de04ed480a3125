interface DropListener {
  /** Told when a file is over the page and when it no longer is. */
  onOver(isOver: boolean): void;
  onFile(file: File): void;
}

/**
 * Listens to files that are dropped anywhere on the page: beside a place for them a browser would open the file in the
 * page's stead.
 *
 * @returns a function that ends it
 */
export function onFileDrop({ onOver, onFile }: DropListener): () => void {
  const ended = new AbortController();
  const listen = (type: 'dragover' | 'dragleave' | 'drop', take: (event: DragEvent) => void) =>
    window.addEventListener(
      type,
      (event) => {
        if (event.dataTransfer?.types.includes('Files')) take(event);
      },
      { signal: ended.signal },
    );
  listen('dragover', (event) => {
    event.preventDefault();
    onOver(true);
  });
  listen('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) onOver(false); // out of the window, and not from one element to another
  });
  listen('drop', (event) => {
    event.preventDefault();
    onOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) onFile(file);
  });
  return () => ended.abort();
}
