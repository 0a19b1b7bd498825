import { toggleMark } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { type Node, Slice } from 'prosemirror-model';
import { EditorState, NodeSelection, Selection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { formatInline, type MarkupRegister } from '../../../select/inline-markup.ts';
import { useStore } from '../store/use-remix.ts';
import { readClipboard } from './paste/read-clipboard.ts';
import { schema, toDocument, toMarkup } from './rich-schema.ts';

export type BoundNumber = { claim: string; figure: string };

type RichProps = {
  /** Id of the element that names the field. */
  labelledBy: string;
  describedBy?: string | undefined;
  /** The words, as markup. When they change from outside the editor follows. */
  value: string;
  register: MarkupRegister;
  isLocked: boolean;
  onChange: (markup: string) => void;
  onNumber?: ((number: BoundNumber) => void) | undefined;
  onDone: () => void;
  /** Takes pasted lines where each becomes a field of its own; without it they become one. */
  onLines?: ((lines: string[]) => void) | undefined;
};

/** An event that puts the cursor behind the words of a field. */
const editHere = 'edit-here';

/** What is selected on the page: the editor itself hears of it a moment later. */
function rangeOf(view: EditorView): { from: number; to: number } {
  const { selection } = view.state;
  const seen = document.getSelection();
  const { anchorNode, focusNode } = seen ?? {};
  const isHere = view.dom.contains(anchorNode ?? null) && view.dom.contains(focusNode ?? null);
  if (selection instanceof NodeSelection || !view.hasFocus() || !isHere || !anchorNode || !focusNode || !seen)
    return selection;
  const ends = [view.posAtDOM(anchorNode, seen.anchorOffset), view.posAtDOM(focusNode, seen.focusOffset)];
  return { from: Math.min(...ends), to: Math.max(...ends) };
}

/** One field with words, bold, italic, links and locked chips for bound numbers. Its undo is the page's. */
export function RichField(props: RichProps) {
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const store = useStore();
  /** True while there are words in it that the remix does not have yet. */
  const isAhead = useRef(false);

  // In the frame of its form, which would be pushed apart by it in the next.
  useLayoutEffect(() => {
    if (box.current === null) return;
    const { value, register } = latest.current;
    const { strong, em } = schema.marks;
    const openNumber = ({ attrs }: Node): void => {
      const { onDone, onNumber } = latest.current;
      onDone();
      onNumber?.({ claim: String(attrs.claim), figure: String(attrs.figure) });
    };
    const open: (state: EditorState) => boolean = ({ selection }) => {
      const node = selection instanceof NodeSelection ? selection.node : null;
      if (node?.type.name === 'number') openNumber(node);
      return true;
    };
    /** Pasted words as one step: those of one's own fields as the editor knows them, all others line by line. */
    const paste = (now: EditorView, data: DataTransfer | null): boolean => {
      const pasted = readClipboard(data);
      const { onDone, onLines, register } = latest.current;
      if (pasted === null) {
        // The editor pastes by itself, right after this.
        onDone();
        queueMicrotask(onDone);
        return false;
      }
      if (!now.editable) return true;
      const lines = pasted.lines.map(formatInline);
      const { tr, doc } = now.state;
      const { from, to } = rangeOf(now);
      onDone();
      if (lines.length > 1 && onLines !== undefined) {
        const before = toMarkup(schema.node('field', null, doc.slice(0, from).content));
        const after = toMarkup(schema.node('field', null, doc.slice(to).content));
        lines[0] = `${before}${lines[0] ?? ''}`;
        lines[lines.length - 1] += after;
        onLines(lines);
      } else {
        const words = toDocument(lines.join(' '), register).content;
        now.dispatch(tr.replaceRange(from, to, new Slice(words, 0, 0)).scrollIntoView());
      }
      onDone();
      return true;
    };
    const take = (): void => {
      isAhead.current = false;
      latest.current.onChange(toMarkup(editor.state.doc));
    };
    const editor = new EditorView(
      { mount: box.current },
      {
        state: EditorState.create({
          doc: toDocument(value, register),
          plugins: [
            keymap({
              'Mod-b': strong === undefined ? () => true : toggleMark(strong),
              'Mod-i': em === undefined ? () => true : toggleMark(em),
              Enter: open,
              'Shift-Enter': () => true,
            }),
          ],
        }),
        editable: () => !latest.current.isLocked,
        attributes: () => ({
          role: 'textbox',
          'aria-multiline': 'false',
          'aria-labelledby': latest.current.labelledBy,
          ...(latest.current.describedBy === undefined
            ? {}
            : { 'aria-describedby': latest.current.describedBy }),
          class: 'rich',
          dir: 'auto',
          spellcheck: 'true',
          lang: 'en-GB',
        }),
        dispatchTransaction: (transaction) => {
          editor.updateState(editor.state.apply(transaction));
          // The frame of a key shows it in its field, and does no more.
          if (!transaction.docChanged || transaction.getMeta('outside') === true) return;
          isAhead.current = true;
          store.takeSoon(take);
        },
        handleClickOn: (_, __, node) => {
          if (node.type.name === 'number') openNumber(node);
          return node.type.name === 'number';
        },
        // Before the editor reads it: its reader asks the page for styles that the page's policy refuses.
        handleDOMEvents: {
          paste: (now, event) => {
            if (!paste(now, event.clipboardData)) return false;
            event.preventDefault();
            return true;
          },
          drop: (now, event) => {
            const at = now.posAtCoords({ left: event.clientX, top: event.clientY });
            if (now.dragging !== null || at === null) return false;
            now.dispatch(now.state.tr.setSelection(Selection.near(now.state.doc.resolve(at.pos))));
            if (!paste(now, event.dataTransfer)) return false;
            event.preventDefault();
            return true;
          },
          [editHere]: (now) => {
            now.focus();
            now.dispatch(now.state.tr.setSelection(Selection.atEnd(now.state.doc)).scrollIntoView());
            return true;
          },
          blur: () => {
            latest.current.onDone();
            return false;
          },
        },
        clipboardTextSerializer: (slice) =>
          slice.content.textBetween(0, slice.content.size, ' ', (node) => String(node.attrs.text ?? '')),
      },
    );
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, [store]);

  // In the commit that brings the value: later it could be older than what was typed and taken in the meantime.
  useLayoutEffect(() => {
    const editor = view.current;
    // What was typed since is newer than the value; a space at the end may be the beginning of the next word.
    if (editor === null || isAhead.current || toMarkup(editor.state.doc).trim() === props.value.trim())
      return;
    // What was refused stays while it is being written; undo and other tabs change a field from outside.
    const next = toDocument(props.value, latest.current.register);
    if (editor.state.doc.eq(next)) return;
    const { tr, doc } = editor.state;
    editor.dispatch(tr.replaceWith(0, doc.content.size, next.content).setMeta('outside', true));
  }, [props.value]);

  // The editor asks again whether its words may be changed: another tab may have the deck by now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it asks for `isLocked` by itself
  useEffect(() => view.current?.setProps({}), [props.isLocked]);

  return <div ref={box} className="rich-box" />;
}
