import type { OwnContent, OwnItem, OwnKind } from '../../model/remix.ts';
import { ownMinutes } from './own-minutes.ts';

const contents: { [K in OwnKind]: Extract<OwnContent, { kind: K }> } = {
  text: { kind: 'text', paragraphs: [''], bullets: [''] },
  figures: {
    kind: 'figures',
    figures: [
      { value: '', label: '', place: '', period: '' },
      { value: '', label: '', place: '', period: '' },
      { value: '', label: '', place: '', period: '' },
    ],
  },
  case: {
    kind: 'case',
    who: '',
    steps: [
      { title: 'What mattered', text: '' },
      { title: 'What happened', text: '' },
      { title: 'What changed', text: '' },
    ],
    result: '',
  },
  table: {
    kind: 'table',
    caption: '',
    header: ['', ''],
    rows: [
      ['', ''],
      ['', ''],
    ],
  },
  picture: { kind: 'picture', data: '', width: 1, height: 1, alt: '', caption: '' },
  ask: { kind: 'ask', who: '', what: '', sum: '', by: '', know: '' },
};

/** An empty slide of one's own; its id is given when it is added. */
export function ownStart(kind: OwnKind): OwnItem {
  const content = structuredClone(contents[kind]);
  const empty = { kind: 'own' as const, hidden: false, title: '', content, notes: [], source: '' };
  return { ...empty, id: '', minutes: ownMinutes(empty) };
}
