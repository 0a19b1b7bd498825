/** Hands something to the browser as a file to keep; `page` is that of the window where somebody asked for it. */
export function saveFile(name: string, content: Blob, page = document): void {
  const link = page.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
