import { toggleMark } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { EditorState, NodeSelection, Selection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { useEffect, useRef } from 'react';
import type { MarkupRegister } from '../../../select/inline-markup.ts';
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
  /** The cursor is put here when the field appears. */
  hasFocus?: boolean;
  onChange: (markup: string) => void;
  onNumber?: ((number: BoundNumber) => void) | undefined;
  onDone: () => void;
};

/** An event that puts the cursor behind the words of a field. */
const editHere = 'edit-here';

/** One field with words, bold, italic, links and locked chips for bound numbers. Its undo is the page's. */
export function RichField(props: RichProps) {
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const now = useRef(props);
  now.current = props;

  useEffect(() => {
    if (box.current === null) return;
    const { value, register, hasFocus } = now.current;
    const { strong, em } = schema.marks;
    const open: (state: EditorState) => boolean = ({ selection }) => {
      const node = selection instanceof NodeSelection ? selection.node : null;
      if (node?.type.name !== 'number') return true;
      now.current.onNumber?.({ claim: String(node.attrs.claim), figure: String(node.attrs.figure) });
      return true;
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
        editable: () => !now.current.isLocked,
        attributes: () => ({
          role: 'textbox',
          'aria-multiline': 'false',
          'aria-labelledby': now.current.labelledBy,
          ...(now.current.describedBy === undefined ? {} : { 'aria-describedby': now.current.describedBy }),
          class: 'rich',
          spellcheck: 'true',
          lang: 'en-GB',
        }),
        dispatchTransaction: (transaction) => {
          editor.updateState(editor.state.apply(transaction));
          if (transaction.docChanged && transaction.getMeta('outside') !== true)
            now.current.onChange(toMarkup(editor.state.doc));
        },
        handleClickOn: (_, __, node) => {
          if (node.type.name !== 'number') return false;
          now.current.onNumber?.({ claim: String(node.attrs.claim), figure: String(node.attrs.figure) });
          return true;
        },
        handleDOMEvents: {
          [editHere]: (now) => {
            now.focus();
            now.dispatch(now.state.tr.setSelection(Selection.atEnd(now.state.doc)).scrollIntoView());
            return true;
          },
          blur: () => {
            now.current.onDone();
            return false;
          },
        },
        clipboardTextSerializer: (slice) =>
          slice.content.textBetween(0, slice.content.size, ' ', (node) => String(node.attrs.text ?? '')),
      },
    );
    view.current = editor;
    if (hasFocus === true) {
      editor.focus();
      editor.dom.scrollIntoView({ block: 'center' });
    }
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (editor === null || toMarkup(editor.state.doc) === props.value) return;
    // What was refused stays while it is being written; undo and other tabs change a field from outside.
    const next = toDocument(props.value, now.current.register);
    if (editor.state.doc.eq(next)) return;
    const { tr, doc } = editor.state;
    editor.dispatch(tr.replaceWith(0, doc.content.size, next.content).setMeta('outside', true));
  }, [props.value]);

  useEffect(() => {
    if (props.hasFocus === true) view.current?.focus();
  }, [props.hasFocus]);

  return <div ref={box} className="rich-box" />;
}
