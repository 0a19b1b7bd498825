import { pathToFileURL } from 'node:url';
import { extractText, getDocumentProxy } from 'unpdf';
import { editions, idsOf, pack } from '../e2e/pack.ts';
import { partsOf, wordsIn } from '../e2e/remix-files.ts';
import type { Engine } from './engine.ts';
import { downloaded, expect, test } from './fixtures.ts';
import { slidesFile } from './slides-file.ts';

const ids = idsOf('full');
const cyp = editions.find(({ id }) => id === 'cyp')?.slides ?? [];
const titleOf = (id: string | undefined): string => pack.slides[id ?? '']?.plainTitle ?? '';

/** The words of the first such element in sight; nothing when there is none. */
const words = (engine: Engine, selector: string): Promise<string> =>
  engine.run(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>(wanted)].find(
        (element) => element.getClientRects().length > 0,
      )?.innerText ?? '',
    selector,
  );

const count = (engine: Engine, selector: string): Promise<number> =>
  engine.run((wanted) => document.querySelectorAll(wanted).length, selector);

const current = (engine: Engine): Promise<string> =>
  engine.run(() => document.querySelector('.started .slides > .present')?.id ?? '');

/** Chooses from a list: engines show theirs outside the page. */
const choose = (engine: Engine, selector: string, value: string): Promise<void> =>
  engine.run(
    (wanted, chosen) => {
      const choice = document.querySelector<HTMLSelectElement>(wanted);
      if (choice === null) return;
      choice.value = chosen;
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    value,
  );

/** Words without spaces: on paper lines break where they must. */
const flat = (text = ''): string => text.replace(/\s+/g, '');

const hash = (engine: Engine): Promise<string> => engine.run(() => location.hash.slice(1));

test('a page is read, and a number says who says so', async ({ engine, visit }) => {
  await visit('/read/why/');
  const claim = await engine.run(
    () => document.querySelector('.passage a.stat')?.getAttribute('href')?.split('/').at(-2) ?? '',
  );
  await engine.click('.passage a.stat');
  await expect.poll(() => words(engine, '.claim-popover')).toContain(pack.claims[claim]?.statement);
  await engine.press('Escape');
  await expect.poll(() => words(engine, '.claim-popover')).toBe('');
  await expect.poll(() => engine.run(() => document.activeElement?.className)).toContain('stat');
  // A mark leads to its source, which was folded away, over the whole width of its row.
  await engine.click('#life-expectancy .cite a');
  await expect
    .poll(() => engine.run(() => document.querySelector(':target')?.closest('details')?.open))
    .toBe(true);
  const share = await engine.run(() => {
    const widthOf = (part?: Element | null): number => part?.getBoundingClientRect().width ?? 0;
    const source = document.querySelector('.sources li:target');
    return widthOf(source) / widthOf(source?.closest('.folds'));
  });
  expect(share).toBeGreaterThan(0.9);
});

test('the story shows the scene in sight, goes on by buttons, and takes a place', async ({
  engine,
  visit,
}) => {
  const scenes = (pack.story?.scenes ?? []).map(({ slide }) => slide.id.replace('story/', ''));
  const active = () => engine.run(() => document.querySelector('.scene.active')?.id ?? '');
  const stills = () =>
    engine.run(() =>
      [...document.querySelectorAll('.still')]
        .filter((still) => getComputedStyle(still).visibility === 'visible')
        .map((still) => still.closest('.scene')?.id),
    );
  await visit('/');
  await expect.poll(active).toBe(scenes[0]);
  const dots = () => engine.run(() => document.querySelector('.active .dots')?.getBoundingClientRect().width);
  await expect.poll(dots).toBeGreaterThan(100);
  await engine.click('nav button', 'Next');
  await expect.poll(active).toBe(scenes[1]);
  await expect.poll(stills).toEqual([scenes[1]]);
  await engine.run(() => scrollTo({ top: 0, behavior: 'instant' }));
  await expect.poll(active).toBe(scenes[0]);
  await engine.run(() => document.querySelector<HTMLElement>('.story a[href="#your-place"]')?.click());
  await expect.poll(active).toBe('your-place');
  await expect.poll(stills).toEqual(['your-place']);
  await expect.poll(() => engine.run(() => location.pathname)).toBe('/story/your-place/');
  // The dots have arrived: what moved them stands over the picture still, and is empty.
  await expect
    .poll(() =>
      engine.run(() => {
        const canvas = document.querySelector('canvas');
        if (canvas === null || document.querySelector('.story.moving') !== null) return 'moving';
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return pixels.some((part) => part > 0) ? 'drawn' : 'empty';
      }),
    )
    .toBe('empty');
  await choose(engine, '#your-place select', 'E09000012');
  await expect.poll(() => words(engine, '#your-place h2')).toContain('Hackney');
  await expect.poll(() => words(engine, '#how-well')).toContain('Hackney');
  // A step back leads up again, with the place.
  await engine.run(() => history.back());
  await expect.poll(active).toBe(scenes[0]);
  await expect.poll(() => engine.run(() => location.pathname + location.search)).toBe('/?place=E09000012');
});

test('the deck goes by keys and by its address, and finds words and figures', async ({ engine, visit }) => {
  await visit('/present/full/');
  await expect.poll(() => current(engine)).toBe(ids[0]);
  await engine.press('ArrowRight');
  await expect.poll(() => current(engine)).toBe(ids[1]);
  await expect.poll(() => hash(engine)).toBe(ids[1]);
  await engine.press('End');
  await expect.poll(() => current(engine)).toBe(ids.at(-1));
  await engine.run(() => {
    location.hash = 'why/life-expectancy';
  });
  await expect.poll(() => current(engine)).toBe('why/life-expectancy');
  // Its chart answers to keys.
  await expect.poll(() => count(engine, '.present .chart-slider')).toBeGreaterThan(0);
  await engine.press('e');
  await expect.poll(() => words(engine, '#claim-panel')).toContain('Figures on this slide');
  await engine.press('Escape');
  await expect.poll(() => words(engine, '#claim-panel')).toBe('');
  await engine.press('/');
  await expect.poll(() => engine.run(() => document.activeElement?.tagName)).toBe('INPUT');
  await engine.type('central lin');
  await expect.poll(() => words(engine, '#deck-search li')).toContain('Central line');
  await engine.press('Enter');
  await expect.poll(() => current(engine)).toBe('why/tube-life-expectancy');
  await engine.press('o');
  await expect.poll(() => count(engine, '.reveal.overview')).toBe(1);
  await engine.press('Enter');
  await expect.poll(() => count(engine, '.reveal.overview')).toBe(0);
});

test('the speaker view follows the deck and leads it', async ({ engine, visit }) => {
  await visit('/present/full/#why/life-expectancy');
  await expect.poll(() => current(engine)).toBe('why/life-expectancy');
  // A press a slide: charts stand whole.
  await engine.press('d');
  await engine.press('s');
  await expect.poll(() => engine.countWindows()).toBe(2);
  await engine.use(1);
  const at = ids.indexOf('why/life-expectancy');
  await expect.poll(() => words(engine, '.speaker-notes h2')).toContain(titleOf(ids[at]));
  await expect
    .poll(() =>
      engine.run(() => {
        const frame = document.querySelector<HTMLIFrameElement>('.speaker-now iframe')?.contentDocument;
        const slides = [...(frame?.querySelectorAll('.slides > section') ?? [])];
        return slides.find((slide) => slide.getClientRects().length > 0)?.id;
      }),
    )
    .toBe(ids[at]);
  await engine.click('button', 'Next');
  await expect.poll(() => words(engine, '.speaker-notes h2')).toContain(titleOf(ids[at + 1]));
  await engine.use(0);
  await expect.poll(() => current(engine)).toBe(ids[at + 1]);
  await engine.press('ArrowRight');
  await engine.use(1);
  await expect.poll(() => words(engine, '.speaker-notes h2')).toContain(titleOf(ids[at + 2]));
});

test('the evidence is searched', async ({ engine, visit }) => {
  await visit('/evidence/');
  await engine.click('input[type="search"]');
  await engine.type('rotherham');
  await expect.poll(() => words(engine, '#claims tbody tr[id]:not([hidden])')).toContain('Rotherham');
  await expect.poll(() => words(engine, '#register-count')).toMatch(/^\d+ of \d+ claims$/);
  await engine.click('#claims tbody tr[id]:not([hidden]) a');
  await expect.poll(() => engine.run(() => location.pathname)).toMatch(/^\/evidence\/.+\/$/);
  // A page that is left before its scripts are there would be a fault of the test that comes next.
  await expect.poll(() => engine.run(() => document.readyState)).toBe('complete');
});

test('five answers, a figure, a name and a sum are kept over a reload and taken away as PowerPoint', async ({
  engine,
  visit,
  downloads,
}) => {
  const figure = {
    value: '12.3%',
    label: 'of children wait',
    place: 'Croydon',
    period: '2024',
    source: 'Croydon observatory',
    addedBy: 'Public health',
  };
  const sum = '£180,000 a year';
  const name = 'Croydon Partnership';
  const cover = 'Croydon’s families first';
  await visit('/remix/');
  await engine.click('a', 'Answer five questions');
  await expect.poll(() => count(engine, '.proposal-list li')).toBeGreaterThan(5);
  await engine.click('.choice', 'Councillors');
  await expect.poll(() => count(engine, '.choice-place select option')).toBeGreaterThan(30);
  await choose(engine, '.choice-place select', 'E09000008');
  await expect.poll(() => words(engine, '.proposal-list')).toContain('Croydon: good health lasts');
  await engine.click('button', 'Make this my deck');
  await expect.poll(() => words(engine, 'body')).toContain('Saved here');
  const order = await count(engine, '.order-title');
  await engine.click('.order-title', `Slide ${order}:`);
  await expect.poll(() => words(engine, '.stage-slide .slide-title')).toContain('We ask you to pay');
  await engine.click('[role="textbox"], textarea', 'How much');
  await engine.type(sum);
  await engine.click('.order-title', 'Slide 1:');
  await engine.click('[role="textbox"], textarea', 'Title');
  await engine.press('Control+a');
  await engine.type(cover);
  await expect.poll(() => words(engine, '.stage-slide .slide-title')).toBe(cover);
  await engine.click('button', 'Your place');
  await engine.click('button', 'Add a figure');
  for (const [key, words] of Object.entries(figure)) {
    await engine.click(`dialog [name="${key}"]`);
    await engine.type(words);
  }
  await engine.click('button', 'Keep this figure');
  await engine.click('button', 'On a new slide');
  await expect.poll(() => count(engine, '.order-title')).toBe(order + 1);
  await engine.click('button', 'Your look');
  await engine.click('label', 'Name of your organisation');
  await engine.type(name);
  await expect.poll(() => words(engine, '.stage-slide')).toContain(name);
  await expect.poll(() => words(engine, 'body')).toContain('Saved here');
  await engine.reload();
  await expect.poll(() => words(engine, '.stage-slide')).toContain(name);
  // What was done before can be undone, and done again.
  await engine.click('button', 'Undo: ');
  await expect.poll(() => words(engine, '.stage-slide')).not.toContain(name);
  await engine.click('button', 'Do again: ');
  await expect.poll(() => words(engine, '.stage-slide')).toContain(name);
  await engine.click('.work-steps li:last-child button');
  await engine.click('button', 'Download PowerPoint');
  const parts = partsOf(await downloaded(downloads, '.pptx'));
  const inParts = (part: RegExp): string[] =>
    Object.keys(parts)
      .filter((path) => part.test(path))
      .map((path) => wordsIn(parts[path] ?? ''));
  const slides = inParts(/^ppt\/slides\/slide\d+\.xml$/);
  expect(slides).toHaveLength(order + 1);
  for (const typed of [cover, sum, figure.value, figure.label, figure.source, 'Croydon: good health lasts'])
    expect(flat(slides.join('\n')), typed).toContain(flat(typed));
  expect(inParts(/^ppt\/slide(Masters|Layouts)\/[^/]+$/).join('\n')).toContain(name);
});

test('slides in one file go by keys, find words, and ask nobody for anything', async ({
  engine,
  faults,
}, info) => {
  await engine.open(pathToFileURL(slidesFile('full', info.outputDir).watched).href);
  await expect.poll(() => current(engine)).toBe(ids[0]);
  await engine.press('ArrowRight');
  await expect.poll(() => current(engine)).toBe(ids[1]);
  await expect.poll(() => hash(engine)).toBe(ids[1]);
  await engine.press('/');
  await expect.poll(() => engine.run(() => document.activeElement?.tagName)).toBe('INPUT');
  await engine.type('central lin');
  await expect.poll(() => words(engine, '#deck-search li')).toContain('Central line');
  await engine.press('Enter');
  await expect.poll(() => current(engine)).toBe('why/tube-life-expectancy');
  await expect.poll(() => count(engine, '.present .chart-slider')).toBeGreaterThan(0);
  await engine.press('e');
  await expect.poll(() => words(engine, '#claim-panel')).toContain('Figures on this slide');
  faults.push(...(await engine.run(() => (window as unknown as { faults: string[] }).faults)));
});

test('on paper every slide is a page', async ({ engine, visit }) => {
  await visit('/present/cyp/all/');
  if (engine.print !== null) {
    const pdf = await getDocumentProxy(await engine.print(), { verbosity: 0 });
    const { text } = await extractText(pdf, { mergePages: false });
    expect(text).toHaveLength(cyp.length);
    // Firefox draws bold letters as shapes: only words in the regular weight can be found again.
    expect(flat(text[0])).toContain(flat('How social prescribing can reach children and young people'));
    expect(text.every((page) => page.trim() !== '')).toBe(true);
    return;
  }
  // A driver that cannot print: the rules for paper, on the screen.
  const slides = await engine.run(() => {
    for (const sheet of document.styleSheets)
      for (const rule of sheet.cssRules)
        if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') rule.media.mediaText = 'all';
    return [...document.querySelectorAll('.slide')].map((slide) => {
      const { x, width, height } = slide.getBoundingClientRect();
      return [x, width, height, getComputedStyle(slide).breakAfter];
    });
  });
  expect(slides).toHaveLength(cyp.length);
  for (const slide of slides.slice(0, -1)) expect(slide).toEqual([0, 1280, 720, 'page']);
});
