import { useRef } from 'react';
import { remixCaps } from '../../../model/remix.ts';
import { useStore } from '../store/use-remix.ts';
import { AddButton, RemoveButton } from './group-buttons.tsx';
import { TextLine } from './text-line.tsx';

type LinesProps = {
  label: string;
  /** What checks call it. */
  path: string;
  /** What one of them is called: `point`, `paragraph`. */
  one: string;
  /** How many there may be. */
  max: number;
  lines: readonly string[];
  onChange: (lines: string[]) => void;
};

/** A list of lines of words: change, add, remove. */
export function LinesEditor({ label, path, one, max, lines, onChange }: LinesProps) {
  const store = useStore();
  const box = useRef<HTMLFieldSetElement>(null);
  /** Pasted lines in place of one; where there are more than there may be, the last holds the rest. */
  const paste = (at: number, pasted: readonly string[]): void => {
    const room = max - lines.length + 1;
    const kept =
      pasted.length <= room ? pasted : [...pasted.slice(0, room - 1), pasted.slice(room - 1).join(' ')];
    const held = kept.map((line) => store.within(line, remixCaps.text));
    store.inOneStep(() => onChange(lines.toSpliced(at, 1, ...held)));
    if (kept.length < pasted.length)
      store.say(
        `There may be ${max} ${one}s: the last holds what was left of ${pasted.length} lines.`,
        'refused',
      );
    requestAnimationFrame(() =>
      box.current?.querySelectorAll('.rich')[at + kept.length - 1]?.dispatchEvent(new Event('edit-here')),
    );
  };
  return (
    <fieldset className="group" data-field={path} ref={box}>
      <legend>{label}</legend>
      {lines.map((line, at) => (
        <div key={at} className="group-line">
          <TextLine
            label={`${one.charAt(0).toUpperCase()}${one.slice(1)} ${at + 1}`}
            rich
            value={line}
            max={remixCaps.text}
            onChange={(value) => onChange(lines.map((other, index) => (index === at ? value : other)))}
            onLines={(pasted) => paste(at, pasted)}
          />
          <RemoveButton onPress={() => onChange(lines.filter((_, index) => index !== at))}>
            Remove<span className="visually-hidden">{` ${one} ${at + 1}`}</span>
          </RemoveButton>
        </div>
      ))}
      {lines.length < max ? (
        <AddButton onPress={() => onChange([...lines, ''])}>Add a {one}</AddButton>
      ) : null}
    </fieldset>
  );
}
