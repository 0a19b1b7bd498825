import { converter, formatHex, type Hsl } from 'culori';
import type { Brand } from '../../model/brand.ts';
import { namesOf, recordOf } from '../../model/entry-of.ts';
import { brandTheme, contrast, enough, themeHex } from '../../select/brand-theme.ts';
import { faceOf } from '../../theme/faces.ts';
import { type ColourName, colours, type Shade } from '../../theme/tokens.ts';
import {
  type Look,
  nearly,
  packLook,
  type SchemeColour,
  skyOffset,
  skyShare,
  slotsOf,
  themeSlots,
} from './write/colour.ts';

const toHsl = converter('hsl');
type Slot = keyof typeof themeSlots;

/** What a slide calls the slots of text and ground. */
function slotOf(slot: SchemeColour['slot']): Slot {
  if (slot === 'tx1' || slot === 'tx2') return slot === 'tx1' ? 'dk1' : 'dk2';
  if (slot === 'bg1' || slot === 'bg2') return slot === 'bg1' ? 'lt1' : 'lt2';
  return slot;
}

/**
 * An organisation's colours as a PowerPoint theme: its twelve slots, and for every other colour of the palette how it
 * is made from its slot. A colour whose slot the brand does not change is made as in the pack.
 */
export function lookOf(brand: Brand | undefined): Look {
  if (brand === undefined) return packLook;
  const theme = brandTheme(brand);
  const slots = slotsOf(theme.colours);
  const hexOf = (name: ColourName | Shade): string => `#${themeHex(theme, name)}`;
  const scheme: Look['colours'] = recordOf(
    namesOf(packLook.colours).map((name) => {
      const own = packLook.colours[name];
      const slot = slotOf(own.slot);
      const isOwn = slots[slot].toUpperCase() === colours[themeSlots[slot]].toUpperCase();
      return [name, isOwn ? own : made(own, slots[slot], hexOf(name), name)];
    }),
  );
  if (brand.colours !== null) scheme.tint = seen(scheme.tint, slots.lt2, slots.lt1);
  // Charts may keep the pack's second colour; words and links always wear the brand's.
  if (brand.colours !== null) scheme['turquoise-text'] = { slot: 'hlink' };
  // Where the rounding would cost a word its contrast, it is as light as the lightest.
  const ownSky = packLook.words.sky ?? { slot: 'bg2' };
  const asWords = made(ownSky, slots.lt2, hexOf('sky'), 'words');
  const isClear = contrast(asOffice(asWords, slots.lt2), theme.colours.panel) >= enough.text;
  const sky: SchemeColour = isClear ? asWords : { slot: 'bg2' };
  const light = lightnessOf(slots.lt2);
  const onGround: SchemeColour = {
    ...sky,
    lumMod: undefined,
    ...nearly(light, lightnessOf(theme.colours.sky)),
  };
  return {
    slots,
    colours: scheme,
    words: { sky },
    light: {
      white: packLook.light.white,
      mist: { slot: 'bg2', ...nearly(light, light) },
      paper: packLook.light.paper,
      sky: onGround,
      // A divider's number: our orange is lost on many a main colour.
      ...(brand.colours === null ? {} : { orange: onGround }),
    },
    ground: brand.colours === null ? packLook.ground : groundOf(slots, asOffice(onGround, slots.lt2)),
    face: theme.office,
    line: faceOf(theme.office).line,
  };
}

/** A colour from its slot: saturation first, then lighter by an amount or darker by a share. */
function made(own: SchemeColour, from: string, wanted: string, name: string): SchemeColour {
  if (own.alpha !== undefined) return own;
  const { slot } = own;
  // Ink stays dark whatever theme is chosen later.
  if (name === 'ink') return { slot, ...nearly(lightnessOf(from), lightnessOf(wanted)) };
  const [a, b] = [hslOf(from), hslOf(wanted)];
  const satMod = a.s === 0 ? {} : { satMod: Math.round((b.s / a.s) * 100000) };
  if (name === 'sky' || name === 'tint') {
    const lumOff = skyOffset(lightnessOf(from), lightnessOf(wanted));
    return { slot, ...satMod, lumMod: skyShare * 1000, lumOff };
  }
  if (name.startsWith('seq-')) return { slot, ...satMod, ...nearly(lightnessOf(from), lightnessOf(wanted)) };
  if (from.toUpperCase() === wanted.toUpperCase()) return { slot };
  if (b.l < a.l) return { slot, ...satMod, lumMod: Math.floor((b.l / a.l) * 100000) };
  return { slot, ...satMod, lumOff: Math.round((b.l - a.l) * 100000) };
}

/** The main colour, or as little darker as light words on it need once Office has rounded both. */
function groundOf(slots: Look['slots'], words: string): SchemeColour {
  const main = lightnessOf(slots.accent1);
  for (let l = main; l > 0; l -= 0.5) {
    const tried: SchemeColour = { slot: 'accent1', ...nearly(main, l) };
    if (contrast(words, asOffice(tried, slots.accent1)) >= enough.text + 0.05) return tried;
  }
  return packLook.ground;
}

/** A little darker, until a shape in it is seen on paper: the hue of its slot may be a lighter one. */
function seen(colour: SchemeColour, slot: string, paper: string): SchemeColour {
  const { lumOff = 0 } = colour;
  for (let less = 0; less < 30000; less += 500) {
    const tried = { ...colour, lumOff: lumOff - less };
    if (contrast(asOffice(tried, slot), paper) >= enough.shape) return tried;
  }
  return colour;
}

/** What Office makes of a slot's colour. */
function asOffice({ satMod = 100000, lumMod = 100000, lumOff = 0 }: SchemeColour, slot: string): string {
  const own = hslOf(slot);
  const part = (value: number): number => Math.max(0, Math.min(1, value));
  const s = part((own.s * satMod) / 100000);
  return formatHex({ ...own, s, l: part((own.l * lumMod + lumOff) / 100000) });
}

function hslOf(hex: string): Hsl {
  return toHsl(hex) ?? { mode: 'hsl', h: 0, s: 0, l: 0 };
}

/** In percent. */
function lightnessOf(hex: string): number {
  return hslOf(hex).l * 100;
}
