import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { whenIdle } from '../../../browser/when-idle.ts';
import { schema, toMarkup } from './rich-schema.ts';

/**
 * Puts a letter into a field that is not in the page, when there is nothing else to do: the first
 * letter of somebody's own would wait for code that has never run.
 */
export function rehearseField(): void {
  whenIdle(() => {
    const editor = new EditorView(document.createElement('div'), {
      state: EditorState.create({ doc: schema.node('field', null, schema.text('words')) }),
      dispatchTransaction: (transaction) => {
        editor.updateState(editor.state.apply(transaction));
        toMarkup(editor.state.doc);
      },
    });
    (editor.dom.firstChild as Text).appendData('a');
    setTimeout(() => editor.destroy());
  });
}
