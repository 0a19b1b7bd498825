import { beginningOf, cutText } from '../../../../model/cut-text.ts';
import type { RemixStore } from '../../store/store.ts';
import { oneLine, readClipboard } from './read-clipboard.ts';

const fields = 'input:not([type]), input[type="text"], input[type="search"], textarea[data-one-line]';

/**
 * Pastes into fields of one line, anywhere on the page: line ends become blanks, and what is too long for a field is
 * said. Each paste is one step to undo.
 */
export function bindPlainFields(store: RemixStore): () => void {
  const paste = (event: ClipboardEvent): void => {
    const { target } = event;
    if (
      event.defaultPrevented ||
      !(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
    )
      return;
    if (!target.matches(fields) || target.readOnly) return;
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    const pasted = readClipboard(event.clipboardData);
    const words = pasted === null ? plain : oneLine(pasted);
    if (words === '') return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value, maxLength } = target;
    const taken = value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0));
    const room = maxLength < 0 ? words.length : Math.max(0, maxLength - taken);
    const fitting = beginningOf(words, room);
    store.inOneStep(() => insert(target, fitting));
    if (fitting.length < words.length)
      store.say(
        `This field holds ${maxLength} characters: “${cutText(words.slice(fitting.length), 60)}” was left out.`,
        'refused',
      );
  };
  addEventListener('paste', paste);
  return () => removeEventListener('paste', paste);
}

/** As if it were typed, so that whoever listens to the field hears of it. */
export function insert(field: HTMLInputElement | HTMLTextAreaElement, words: string): void {
  if (words === '' || document.execCommand('insertText', false, words)) return;
  field.setRangeText(words, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}
