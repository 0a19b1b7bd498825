import { getArea } from '../../charts/chosen-area.ts';
import { sitePath } from '../../model/site.ts';

/** Where a slide is read as text: its path on the host, and whether it stands there itself. */
export type Reading = { path: string; isThere: boolean };

/**
 * The reading form of a slide, with the place that is chosen: `why/life-expectancy` is a passage of `/read/why/`, a scene
 * of the story stands on the front page. A cover, an ask, or a slide of somebody's own has none: all that can be read is nearest.
 */
export function readingOf({ id, dataset }: HTMLElement): Reading {
  const [section = '', name] = id.split('/');
  const place = getArea() ?? document.querySelector<HTMLElement>('.reveal')?.dataset.place;
  const query = place === undefined ? '' : `?place=${encodeURIComponent(place)}`;
  if (section === 'story') return { path: sitePath(`/${query}#${name}`), isThere: true };
  if (dataset.section === undefined || section === 'own')
    return { path: sitePath(`/read/${query}`), isThere: false };
  return {
    path: sitePath(`/read/${section}/${query}${name === undefined ? '' : `#${name}`}`),
    isThere: true,
  };
}

/**
 * What stands ahead of such a path for phones; null where nobody has said. A deck in one file has it from the build
 * (`data-site`, with the folder of the site), and so has a site that runs on this computer alone.
 */
export function siteForPhones(): string | null {
  const told = document.querySelector<HTMLElement>('.reveal')?.dataset.site;
  if (told !== undefined) return told === '' ? null : told;
  if (!/^(localhost|127(\.\d+){3}|\[::1\])$/.test(location.hostname)) return location.origin;
  const { SITE } = import.meta.env;
  return SITE ? new URL(SITE).origin : null;
}
