import { useState } from 'react';
import { type Brand, brandCaps } from '../../../../model/brand.ts';
import { colours } from '../../../../theme/tokens.ts';
import { setBrand } from '../../../core/commands.ts';
import { TextLine } from '../../edit/text-line.tsx';
import { FileButton, LinkButton } from '../../part/button.tsx';
import { Panel, Part } from '../../part/panel.tsx';
import { Refusal } from '../../part/refusal.tsx';
import { useRemix, useStore } from '../../store/use-remix.ts';
import '../kit/panels.css';
import './brand.css';
import { ColourField } from './colour-field.tsx';
import { readLogoFile } from './read-logo-file.ts';

const plain: Brand = { name: '', logo: null, colours: null, footer: '', font: null };

/** The organisation's name, logo, colours and words at the foot: on every slide, and in the files. */
export default function BrandPanel() {
  const store = useStore();
  const brand = useRemix((state) => state.remix.brand);
  const isMine = useRemix((state) => state.isMine);
  const [trouble, setTrouble] = useState<string | null>(null);
  const now = brand ?? plain;
  const pair = now.colours ?? { main: colours.panel, accent: colours.turquoise };

  const change = (part: Partial<Brand>, what: string, key: string | null = `brand:${what}`): string | null =>
    store.change((remix) => setBrand(remix, { ...(remix.brand ?? plain), ...part }), {
      label: `Change the ${what}`,
      key,
    });
  const bring = async (file: File): Promise<void> => {
    const read = await readLogoFile(file, now.name);
    setTrouble(read.ok ? null : read.message);
    if (!read.ok) return;
    const refused = change({ logo: read.logo }, 'logo', null);
    setTrouble(refused);
    if (refused === null) store.say('The logo is on every slide.');
  };
  return (
    <Panel
      title="Your look"
      beside={
        brand === null ? null : (
          <button
            type="button"
            className="form-reset"
            disabled={!isMine}
            onClick={() =>
              store.change((remix) => setBrand(remix, null), {
                label: 'Back to the pack’s look',
                say: 'The deck has the pack’s own look.',
              })
            }
          >
            Back to the pack’s look
          </button>
        )
      }
    >
      <TextLine
        label="Name of your organisation"
        value={now.name}
        max={brandCaps.name}
        onChange={(name) => change({ name }, 'organisation')}
      />
      <TextLine
        label="Words at the foot of every slide"
        value={now.footer}
        max={brandCaps.footer}
        hint="For example: Draft for the board, 12 May"
        onChange={(footer) => change({ footer }, 'footer')}
      />
      <Part title="Logo">
        {now.logo === null ? null : (
          <>
            <p className="brand-logo">
              <img src={now.logo.data} alt={now.logo.alt} />
            </p>
            <TextLine
              label="What the logo says"
              value={now.logo.alt}
              max={brandCaps.alt}
              hint="For people who cannot see it."
              onChange={(alt) => {
                if (now.logo !== null && alt.trim() !== '')
                  change({ logo: { ...now.logo, alt } }, 'logo’s words');
              }}
            />
          </>
        )}
        <div className="keep-row">
          <FileButton accept=".png,.svg,image/png,image/svg+xml" isOff={!isMine} onFile={bring}>
            {now.logo === null ? 'Choose a logo' : 'Choose another'}
          </FileButton>
          {now.logo === null ? null : (
            <LinkButton disabled={!isMine} onClick={() => change({ logo: null }, 'logo', null)}>
              Remove the logo
            </LinkButton>
          )}
        </div>
        <p className="field-hint">PNG or SVG, up to half a megabyte. Use one that reads on white.</p>
        <Refusal why={trouble} />
      </Part>
      <Part title="Colours" className="brand-colours">
        {(['main', 'accent'] as const).map((name) => (
          <ColourField
            key={name}
            name={name}
            pair={pair}
            isOwn={now.colours !== null}
            isLocked={!isMine}
            onChange={(hex) => change({ colours: { ...pair, [name]: hex } }, 'colours')}
            onDone={store.endStep}
          />
        ))}
        {now.colours === null ? null : (
          <LinkButton disabled={!isMine} onClick={() => change({ colours: null }, 'colours', null)}>
            Use the pack’s colours
          </LinkButton>
        )}
      </Part>
    </Panel>
  );
}
