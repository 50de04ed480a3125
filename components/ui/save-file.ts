/**
 * Saves a file as a download.
 *
 * @param file its name without folders, and its text in order
 */
export function saveFile(file: { name: string; mediaType: string; parts: string[] }): void {
  saveBlob(file.name, new Blob(file.parts, { type: file.mediaType }));
}

/**
 * Saves a download.
 *
 * @param name without folders
 */
export function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the content by the next turn of the event loop; a minute is on the safe side.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
