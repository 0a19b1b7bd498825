import { useId, useState } from 'react';
import { checkColours } from '../../../../select/brand-theme.ts';
import { QuietButton } from '../../part/button.tsx';

type ColourProps = {
  name: 'main' | 'accent';
  pair: { main: string; accent: string };
  isOwn: boolean;
  isLocked: boolean;
  onChange: (hex: string) => void;
  onDone: () => void;
};

const words = {
  main: { label: 'Main colour', hint: 'Dark grounds, covers, bars' },
  accent: { label: 'Second colour', hint: 'Links, points and lines' },
} as const;

/** What somebody is typing: it stays as it is while the colour is the one that it belongs to. */
type Draft = { text: string; hex: string; isOpen: boolean };

/** A colour, how it does where it is used, and the nearest one that would do. */
export function ColourField({ name, pair, isOwn, isLocked, onChange, onDone }: ColourProps) {
  const id = useId();
  const hex = pair[name].toLowerCase();
  const [draft, setDraft] = useState<Draft | null>(null);
  const own = draft?.hex === hex ? draft : null;
  const typed = own?.text ?? hex;
  const check = checkColours(pair).find(({ colour }) => colour === name);
  const fails = isOwn && check !== undefined && !check.passes;
  const isWrong = readHex(typed) === null && !(own?.isOpen === true && isBegun(typed));
  const type = (text: string): void => {
    const next = (isWhole(text) ? readHex(text) : null) ?? hex;
    setDraft({ text, hex: next, isOpen: true });
    if (next !== hex) onChange(next);
  };
  /** Takes what stands in the field, in the short form too. Half a colour stays, and is said to be one. */
  const settle = (): void => {
    const next = readHex(typed);
    setDraft(next === null ? { text: typed, hex, isOpen: false } : null);
    if (next !== null && next !== hex) onChange(next);
    onDone();
  };
  return (
    <div className="colour">
      <div className="colour-row">
        <label className="colour-swatch">
          <span className="visually-hidden">{words[name].label}</span>
          <input
            type="color"
            value={hex}
            disabled={isLocked}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
            onBlur={onDone}
          />
        </label>
        <label className="colour-words" htmlFor={`${id}-hex`}>
          {words[name].label}
          <small>{words[name].hint}</small>
        </label>
        <input
          id={`${id}-hex`}
          className="colour-hex"
          value={typed}
          maxLength={9}
          spellCheck={false}
          readOnly={isLocked}
          aria-invalid={isWrong || fails}
          aria-describedby={`${id}-check`}
          onChange={({ currentTarget }) => type(currentTarget.value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') settle();
          }}
          onBlur={settle}
        />
      </div>
      <div id={`${id}-check`} aria-live="polite">
        {isWrong ? <p className="field-hint">Six letters and digits, for example #005eb8.</p> : null}
        {fails ? (
          <div className="colour-gate">
            <p>
              {check.where} would be hard to read: {check.has} to 1, and {check.needs} to 1 is needed. Slides
              use the nearest colour that passes.
            </p>
            <QuietButton disabled={isLocked} onClick={() => onChange(check.nearest)}>
              <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
                <rect width="20" height="20" rx="4" fill={check.nearest} />
              </svg>
              Use {check.nearest}
            </QuietButton>
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** `005EB8`, `#05b` → `#005eb8`, `#0055bb`; null when it is no colour. */
function readHex(text: string): string | null {
  const found = /^\s*#?([0-9a-f]{6}|[0-9a-f]{3})\s*$/i.exec(text)?.[1]?.toLowerCase();
  if (found === undefined) return null;
  return `#${found.length === 3 ? [...found].map((digit) => digit + digit).join('') : found}`;
}

/** Six digits: three may be the beginning of six. */
function isWhole(text: string): boolean {
  return /^\s*#?[0-9a-f]{6}\s*$/i.test(text);
}

/** What may yet become a colour. */
function isBegun(text: string): boolean {
  return /^\s*#?[0-9a-f]{0,6}\s*$/i.test(text);
}
