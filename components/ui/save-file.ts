/**
 * Hands a file to the reader as a download.
 *
 * @param name file name, without folders
 */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the content by the next turn of the event loop; a minute is on the safe side.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
