/**
 * Keeps a file or a link that is dropped beside its box from being opened in place of the page. Fields that take it
 * still do: a file field takes files, and a field of words takes the words of a link.
 *
 * @returns Ends it.
 */
export function keepPage(): () => void {
  const hold = (event: DragEvent): void => {
    const { dataTransfer, target } = event;
    if (dataTransfer === null || event.defaultPrevented || !wouldLeave(dataTransfer, target)) return;
    event.preventDefault();
    dataTransfer.dropEffect = 'none';
  };
  addEventListener('dragover', hold);
  addEventListener('drop', hold);
  return () => {
    removeEventListener('dragover', hold);
    removeEventListener('drop', hold);
  };
}

function wouldLeave({ types }: DataTransfer, target: EventTarget | null): boolean {
  const at = target instanceof Element ? target : null;
  if (types.includes('Files')) return at?.closest('input[type="file"]:enabled') == null;
  if (!types.includes('text/uri-list')) return false;
  return at?.closest('textarea:enabled, [contenteditable="true"], input:enabled:not([type="file"])') == null;
}
