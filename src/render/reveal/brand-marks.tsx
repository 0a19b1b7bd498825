import type { Brand } from '../../model/brand.ts';
import { written } from '../../model/direction.ts';
import { type LayoutName, layoutOf } from '../../model/layouts.ts';

/** Room for a logo in px: beside the title on paper, on a plate of white on dark grounds. As in PowerPoint. */
const room = { paper: { w: 200, h: 40 }, dark: { w: 280, h: 68 } } as const;

/** Stands for a logo's address where the styles hold the picture, once for all slides. */
export const logoInStyles = '#logo';

/** An organisation's logo, where there is one. It is named on the first slide, and a picture after that. */
export function BrandLogo({ brand, layout }: { brand: Brand | undefined; layout: LayoutName }) {
  if (brand?.logo == null) return null;
  const { data, width, height, alt } = brand.logo;
  const { ground } = layoutOf(layout);
  const { w, h } = ground === 'paper' ? room.paper : room.dark;
  const scale = Math.min(w / width, h / height);
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const words = layout === 'cover' ? alt : '';
  const className = `slide-logo slide-logo-${ground}`;
  if (data !== logoInStyles) return <img className={className} src={data} alt={words} {...size} />;
  const seen = words === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': words };
  return <svg className={`${className} slide-logo-styled`} {...seen} {...size} />;
}

/** An organisation's name and words, for the foot of every slide; null without any. */
export function BrandWords({ brand }: { brand: Brand | undefined }) {
  const words = brandWords(brand);
  if (words === '') return null;
  return (
    <p
      className={words.length > twoLines ? 'slide-brand slide-brand-many' : 'slide-brand'}
      {...written(words)}
    >
      {words}
    </p>
  );
}

/** Letters that two narrow lines at the foot surely hold; more stand smaller and wider, on up to four. */
const twoLines = 52;

/** The share of the foot that an organisation's words leave to the sources; a case study has the least. */
export function roomBesideBrand(brand: Brand | undefined): number {
  const { length } = brandWords(brand);
  return length === 0 ? 1 : length > twoLines ? 0.2 : 0.78;
}

export function brandWords(brand: Brand | undefined): string {
  return [brand?.name ?? '', brand?.footer ?? '']
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' · ');
}
