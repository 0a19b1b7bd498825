import { type BreakItem, remixCaps } from '../../../model/remix.ts';
import { editBreak } from '../../core/commands.ts';
import { Panel } from '../part/panel.tsx';
import { useStore } from '../store/use-remix.ts';
import { FitLine } from './fit-line.tsx';
import { TextLine } from './text-line.tsx';

/** The words of a section break. */
export function BreakForm({ item }: { item: BreakItem }) {
  const store = useStore();
  const change = (name: 'title' | 'lead', value: string): void => {
    store.change((remix) => editBreak(remix, item.id, { [name]: value }), {
      label: 'Change the section break',
      key: `edit:${item.id}:${name}`,
      item: item.id,
    });
  };
  return (
    <Panel title="Section break">
      <TextLine
        label="Title"
        rich
        value={item.title}
        max={remixCaps.title}
        path="title"
        onChange={(value) => change('title', value)}
      />
      <FitLine item={item.id} path="title" />
      <TextLine
        label="A sentence under it"
        path="lead"
        rich
        value={item.lead}
        max={remixCaps.text}
        onChange={(value) => change('lead', value)}
      />
      <FitLine item={item.id} path="main" />
    </Panel>
  );
}
