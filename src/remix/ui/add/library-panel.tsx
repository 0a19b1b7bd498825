import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { strengths } from '../../../model/claim-grades.ts';
import { type OwnKind, ownKinds } from '../../../model/remix.ts';
import { sayCount } from '../../../model/say-count.ts';
import { strengthWords } from '../../../model/strength.ts';
import { addOwn } from '../../core/commands.ts';
import type { RemixStore } from '../store/store.ts';
import { useRemix, useStore } from '../store/use-remix.ts';
import { Icon } from '../work/icon.tsx';
import './add.css';
import { addFromPack } from './add-from-pack.ts';
import { LibraryCard } from './library-card.tsx';
import { buildLibrary, type Filters, filterLibrary, noFilters } from './library-search.ts';

const ownWords: Record<OwnKind, string> = {
  text: 'Text and points',
  figures: 'Big figures',
  case: 'Case study',
  table: 'Table',
  picture: 'Picture',
  ask: 'What we ask',
};

/** Every slide of the pack, to search, filter and add; and empty ones of one's own. */
export default function LibraryPanel() {
  const store = useStore();
  const pack = useRemix((state) => state.pack);
  const items = useRemix((state) => state.remix.items);
  const library = useMemo(() => buildLibrary(pack), [pack]);
  const [filters, setFilters] = useState<Filters>(noFilters);
  const late = useDeferredValue(filters);
  const found = useMemo(() => filterLibrary(library, late), [library, late]);
  const counts = useMemo(() => {
    const used = new Map<string, number>();
    for (const item of items)
      if (item.kind === 'slide') used.set(item.slide, (used.get(item.slide) ?? 0) + 1);
    return used;
  }, [items]);

  const add = useCallback((slide: string): void => addFromPack(store, slide, behind(store)), [store]);
  const addEmpty = (kind: OwnKind): void => {
    const refused = store.change((remix) => addOwn(remix, kind, kind === 'ask' ? undefined : behind(store)), {
      label: 'Add a slide of our own',
    });
    const { selected } = store.get();
    if (refused === null && selected !== null) store.editField(selected, 'title');
  };
  const set = (next: Partial<Filters>): void => setFilters({ ...filters, ...next });
  const sections = [null, ...pack.sections.map(({ id }) => id)];
  const isFiltered = JSON.stringify(filters) !== JSON.stringify(noFilters);
  return (
    <div className="library">
      <section className="library-own" aria-labelledby="own-title">
        <h2 id="own-title">A slide of your own</h2>
        <ul>
          {ownKinds.map((kind) => (
            <li key={kind}>
              <button type="button" onClick={() => addEmpty(kind)}>
                <Icon name="plus" />
                {ownWords[kind]}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="library-title">
        <div className="library-head">
          <h2 id="library-title">Slides of the pack</h2>
          <search className="library-filters">
            <label className="library-search">
              <span>Search</span>
              <input
                type="search"
                dir="auto"
                data-own-undo
                value={filters.words}
                onChange={({ currentTarget }) => set({ words: currentTarget.value })}
              />
            </label>
            <Choice label="Audience" value={filters.edition} onChange={(value) => set({ edition: value })}>
              {Object.values(pack.editions)
                .filter(({ id }) => id !== 'full')
                .map(({ id, name }) => [id, name])}
            </Choice>
            <Choice label="Topic" value={filters.section} onChange={(value) => set({ section: value })}>
              {pack.sections.map(({ id, title }) => [id, title])}
            </Choice>
            <Choice label="Evidence" value={filters.strength} onChange={(value) => set({ strength: value })}>
              {strengths.map((strength) => [strength, strengthWords[strength]])}
            </Choice>
            <label className="library-check">
              <input
                type="checkbox"
                checked={filters.onlyCharts}
                onChange={() => set({ onlyCharts: !filters.onlyCharts })}
              />
              Has a chart
            </label>
          </search>
          <p className="library-count" role="status">
            {sayCount(found.length, 'slide')}.
            <span className="library-hint">
              Drag one into the running order, or add it behind the slide chosen there.
            </span>
            {isFiltered ? (
              <button type="button" onClick={() => setFilters(noFilters)}>
                Show all
              </button>
            ) : null}
          </p>
        </div>
        {found.length === 0 ? (
          <p className="library-none">No slide matches. Try fewer words, or show all.</p>
        ) : null}
        {sections.map((section) => {
          const entries = found.filter((entry) => entry.section === section);
          if (entries.length === 0) return null;
          const title = pack.sections.find(({ id }) => id === section)?.title ?? 'Opening';
          return (
            <section key={section ?? 'opening'} className="library-section" aria-label={title}>
              <h3>{title}</h3>
              <ul className="library-list">
                {entries.map(({ slide }) => (
                  <LibraryCard
                    key={slide.id}
                    slide={slide}
                    deck={library.deck}
                    count={counts.get(slide.id) ?? 0}
                    onAdd={add}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </section>
    </div>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Value and words of each choice. */
  children: string[][];
};

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <label className="library-choice">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">All</option>
        {children.map(([id = '', words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The place behind the slide in hand; the end where there is none. */
function behind(store: RemixStore): number | undefined {
  const { remix, selected } = store.get();
  const at = remix.items.findIndex(({ id }) => id === selected);
  return at < 0 ? undefined : at + 1;
}
