import type { ReactNode } from 'react';
import {
  askPartNames,
  askParts,
  type OwnContent,
  type OwnItem,
  type Remix,
  remixCaps,
} from '../../../model/remix.ts';
import { type Change, editOwn, editPicture } from '../../core/commands.ts';
import { Panel } from '../part/panel.tsx';
import { useStore } from '../store/use-remix.ts';
import { FitLine } from './fit-line.tsx';
import { AddButton, RemoveButton } from './group-buttons.tsx';
import { KeptList } from './kept-list.tsx';
import { LinesEditor } from './lines-editor.tsx';
import { PictureField } from './picture-field.tsx';
import { TableEditor } from './table-editor.tsx';
import { TextLine } from './text-line.tsx';

const headings = {
  text: 'Your text slide',
  figures: 'Your figures',
  case: 'Your case study',
  table: 'Your table',
  picture: 'Your picture',
  ask: 'What you ask',
} as const;

const askHints = {
  who: 'Who decides, and who does it.',
  what: 'What they agree to.',
  sum: 'The money or the time it takes. Empty: it is not on the slide.',
  by: 'For example: within three months.',
  know: 'What you will count, and beside what.',
} as const;

/** The form of a slide of one's own. */
export function OwnForm({ item }: { item: OwnItem }) {
  const store = useStore();
  const take = (edit: (remix: Remix) => Change, what: string): string | null => {
    const key = `edit:${item.id}:${what}`;
    const refused = store.change(edit, { label: `Change ${what}`, key, item: item.id });
    if (refused !== null) store.say(refused, 'refused');
    return refused;
  };
  const change = (words: Parameters<typeof editOwn>[2], what: string): string | null =>
    take((remix) => editOwn(remix, item.id, words), what);
  const isAsk = item.content.kind === 'ask';
  return (
    <Panel title={headings[item.content.kind]}>
      <TextLine
        label="Title"
        rich
        value={item.title}
        max={remixCaps.title}
        hint={isAsk ? 'What you ask of them, in one sentence.' : 'The finding in one sentence.'}
        path="title"
        onChange={(title) => change({ title }, 'title')}
      />
      <FitLine item={item.id} path="title" />
      <KeptList item={item.id} />
      <ContentForm
        content={item.content}
        onChange={(content, what) => change({ content }, what)}
        onPicture={(part) => take((remix) => editPicture(remix, item.id, part), 'picture')}
      />
      <FitLine item={item.id} path="main" />
      <FitLine item={item.id} path="side" />
      {isAsk ? null : (
        <TextLine
          label="Source"
          value={item.source}
          max={remixCaps.short}
          hint="Where the facts come from, in one line. A web address is linked."
          path="source"
          onChange={(source) => change({ source }, 'source')}
        />
      )}
      <LinesEditor
        label="Speaker notes"
        path="notes"
        one="paragraph"
        max={remixCaps.paragraphs}
        lines={item.notes}
        onChange={(notes) => change({ notes }, 'notes')}
      />
    </Panel>
  );
}

type ContentProps<C extends OwnContent = OwnContent> = {
  content: C;
  onChange: (content: OwnContent, what: string) => void;
};
type FormProps = ContentProps & { onPicture: (part: Parameters<typeof editPicture>[2]) => string | null };

function ContentForm({ content, onChange, onPicture }: FormProps): ReactNode {
  switch (content.kind) {
    case 'text':
      return (
        <>
          <LinesEditor
            label="Text"
            path="paragraphs"
            one="paragraph"
            max={remixCaps.paragraphs}
            lines={content.paragraphs}
            onChange={(paragraphs) => onChange({ ...content, paragraphs }, 'text')}
          />
          <LinesEditor
            label="Points"
            path="bullets"
            one="point"
            max={remixCaps.bullets}
            lines={content.bullets}
            onChange={(bullets) => onChange({ ...content, bullets }, 'points')}
          />
        </>
      );
    case 'figures':
      return <FiguresForm content={content} onChange={onChange} />;
    case 'case':
      return <CaseForm content={content} onChange={onChange} />;
    case 'table':
      return <TableEditor content={content} onChange={(next) => onChange(next, 'table')} />;
    case 'picture':
      return <PictureField content={content} onChange={onPicture} />;
    case 'ask':
      return askPartNames.map((part) => (
        <TextLine
          key={part}
          label={askParts[part]}
          rich
          value={content[part]}
          max={remixCaps.text}
          hint={askHints[part]}
          path={part}
          onChange={(value) => onChange({ ...content, [part]: value }, askParts[part])}
        />
      ));
  }
}

function FiguresForm({ content, onChange }: ContentProps<Extract<OwnContent, { kind: 'figures' }>>) {
  const { figures } = content;
  const set = (next: typeof figures, what: string): void => onChange({ ...content, figures: next }, what);
  const parts = { value: 'Figure', label: 'What it counts', place: 'Place', period: 'Period' } as const;
  return (
    <>
      {figures.map((figure, at) => (
        <fieldset key={at} className="group">
          <legend>Figure {at + 1}</legend>
          {(['value', 'label', 'place', 'period'] as const).map((name) => (
            <TextLine
              key={name}
              label={parts[name]}
              path={`figures.${at}.${name}`}
              value={figure[name]}
              max={name === 'value' ? 24 : remixCaps.short}
              onChange={(value) =>
                set(
                  figures.map((other, index) => (index === at ? { ...other, [name]: value } : other)),
                  `figure ${at + 1} ${name}`,
                )
              }
            />
          ))}
          <RemoveButton
            onPress={() =>
              set(
                figures.filter((_, index) => index !== at),
                `figures ${figures.length - 1}`,
              )
            }
          >
            Remove figure {at + 1}
          </RemoveButton>
        </fieldset>
      ))}
      {figures.length < remixCaps.figures ? (
        <div data-field="figures">
          <AddButton
            onPress={() =>
              set(
                [...figures, { value: '', label: '', place: '', period: '' }],
                `figures ${figures.length + 1}`,
              )
            }
          >
            Add a figure
          </AddButton>
        </div>
      ) : null}
    </>
  );
}

function CaseForm({ content, onChange }: ContentProps<Extract<OwnContent, { kind: 'case' }>>) {
  const { who, steps, result } = content;
  const setAll = (next: typeof steps): void => onChange({ ...content, steps: next }, `steps ${next.length}`);
  const set = (at: number, words: Partial<(typeof steps)[number]>, what: string): void => {
    const next = steps.map((step, index) => (index === at ? { ...step, ...words } : step));
    onChange({ ...content, steps: next }, `step ${at + 1} ${what}`);
  };
  return (
    <>
      <TextLine
        label="Who it is about"
        path="who"
        rich
        value={who}
        max={remixCaps.text}
        hint="Nobody should be able to tell who it is."
        onChange={(value) => onChange({ ...content, who: value }, 'who')}
      />
      {steps.map((step, at) => (
        <fieldset key={at} className="group">
          <legend>Step {at + 1}</legend>
          <TextLine
            label="Heading"
            path={`steps.${at}.title`}
            value={step.title}
            max={remixCaps.title}
            onChange={(title) => set(at, { title }, 'heading')}
          />
          <TextLine
            label="What happened"
            path={`steps.${at}.text`}
            rich
            value={step.text}
            max={remixCaps.text}
            onChange={(text) => set(at, { text }, 'text')}
          />
          <RemoveButton onPress={() => setAll(steps.filter((_, index) => index !== at))}>
            Remove step {at + 1}
          </RemoveButton>
        </fieldset>
      ))}
      {steps.length < remixCaps.steps ? (
        <div data-field="steps">
          <AddButton onPress={() => setAll([...steps, { title: '', text: '' }])}>Add a step</AddButton>
        </div>
      ) : null}
      <TextLine
        label="Result"
        path="result"
        rich
        value={result}
        max={remixCaps.text}
        onChange={(value) => onChange({ ...content, result: value }, 'result')}
      />
    </>
  );
}
