import { lowerFirst } from '../charts/format-value.ts';
import type { ResolvedChart } from '../model/chart.ts';
import type { Claim, Figure, Unit } from '../model/claim.ts';
import type { PackModel, UnboundSlide } from '../model/deck.ts';
import { ownChartName, ownFigureFor, ownFigureName, ownFigures } from '../model/own-names.ts';
import { figureOf, readReference, writeReference } from '../model/reference.ts';
import type { KeptPlace, OwnFigure, Remix } from '../model/remix.ts';
import type { Source } from '../model/source.ts';
import { chartsIn } from '../model/visit.ts';
import { wordsOf } from './bind.ts';
import { ownClaim, ownMark, ownSource, unitIn } from './own-register.ts';
import { rebindChart } from './rebind-chart.ts';
import type { RemixNote } from './remix-note.ts';
import { showKept } from './show-kept.ts';
import { type Substitution, substitute } from './substitute.ts';

/** Kept figures of an item, by id. */
type KeptOn = { [place in KeptPlace]?: readonly string[] | undefined };

/** Puts figures from nearby where the pack's stood, each with its label. Use one for a whole deck. */
export type OwnFigureStep = {
  /**
   * A copy of the slide with the local figures that belong on it.
   *
   * @param edited Paths of the fields whose words are its maker's own: these are never replaced.
   * @param kept Ids of figures that stand for none of the pack's, by where they stand.
   */
  apply(slide: UnboundSlide, item: string, edited?: readonly string[], kept?: KeptOn): UnboundSlide;
  claims: Record<string, Claim>;
  sources: Record<string, Source>;
  /** Charts that follow a figure, by the id that their slides now name. */
  charts: Record<string, ResolvedChart>;
  /** What could not be replaced; asked for when all slides are done. */
  notes(): RemixNote[];
};

export function ownFigureStep(all: Remix['locals'], pack: PackModel): OwnFigureStep {
  const claims: Record<string, Claim> = {};
  const sources: Record<string, Source> = {};
  const { used: locals, refused } = ownFigures({ locals: all }, pack);
  for (const local of locals) {
    const id = ownFigureName(local.id);
    claims[id] = ownClaim(id, local, id, unitOf(local, pack));
    sources[id] = ownSource(id, local.source, local.addedBy);
  }
  const register = { claims: { ...pack.claims, ...claims } };
  const used = new Set<string>();
  const notes: RemixNote[] = [];
  const charts: Record<string, ResolvedChart> = {};
  /**
   * Charts of a slide that follow its figures, by the pack's id: under a name of their own where only this slide has
   * them. And the figures that one of them took as a bar.
   */
  const followed = (
    slide: UnboundSlide,
    item: string,
    here: readonly OwnFigure[],
    bars: readonly OwnFigure[],
  ): { names: Map<string, string>; taken: Set<OwnFigure> } => {
    const names = new Map<string, string>();
    const taken = new Set<OwnFigure>();
    for (const id of new Set(chartsIn(slide))) {
      const source = pack.chartSources[id];
      if (source === undefined) {
        notes.push(...chartNotes(id, item, here, pack));
        continue;
      }
      const standing = source.figures.flatMap((reference) => {
        const local = ownFigureFor(here, item, readReference(reference));
        const claim = local && claims[ownFigureName(local.id)];
        return local === undefined || claim === undefined ? [] : [{ reference, local, claim }];
      });
      let by = new Map(standing.map(({ reference, claim }) => [reference, claim]));
      let chart = rebindChart(source, by, pack);
      if (chart === null) by = new Map();
      // A bar that the chart cannot take keeps no other from it, and stands in one chart only.
      const added: Claim[] = [];
      for (const local of bars) {
        if (taken.has(local)) continue;
        const claim = claims[ownFigureName(local.id)];
        const longer = claim === undefined ? null : rebindChart(source, by, pack, [...added, claim]);
        if (claim === undefined || longer === null) continue;
        added.push(claim);
        taken.add(local);
        chart = longer;
      }
      const rest = here.filter(({ replaces }) => replaces !== null && !by.has(writeReference(replaces)));
      notes.push(...chartNotes(id, item, rest, pack));
      if (chart === null) continue;
      const follow = standing.filter(({ reference }) => by.has(reference));
      for (const { local } of follow) used.add(local.id);
      const isOwn = added.length > 0 || follow.some(({ local }) => local.item !== null);
      const name = isOwn ? ownChartName(id, item) : id;
      charts[name] = { ...chart, id: name };
      names.set(id, name);
    }
    return { names, taken };
  };
  return {
    claims,
    sources,
    charts,
    apply: (slide, item, edited = [], kept = {}) => {
      const named = (ids: readonly string[] = []) => locals.filter(({ id }) => ids.includes(id));
      const bars = named(kept.inChart);
      const here = locals.filter((local) => local.replaces !== null && (local.item ?? item) === item);
      const { names, taken } = followed(slide, item, here, bars);
      // One that no chart takes stands among the words, as those of a table do that is there no longer.
      const figures = [...new Set([...named(kept.figures), ...bars.filter((local) => !taken.has(local))])];
      const rest = { figures, inTable: named(kept.inTable), inCards: named(kept.inCards) };
      if (here.length === 0 && taken.size === 0) return showKept(slide, rest, register);
      const own: Substitution = (reference, alone) => {
        const local = ownFigureFor(here, item, reference);
        if (local === undefined) return null;
        used.add(local.id);
        const by = { claim: ownFigureName(local.id), figure: 'value' };
        if (alone === undefined) return { ...by, after: ` (${lowerFirst(ownMark(local))})` };
        const isEdited = edited.includes(`${alone.path}.label`);
        const counts = isEdited ? null : ownCount(local, replacedBy(pack, local)?.label);
        const stays = alone.label.length === 0 || counts === null || counts === wordsOf(alone.label, pack);
        return stays ? by : { ...by, label: [{ kind: 'text', text: counts }] };
      };
      return showKept(substitute(slide, own, { charts: names }), rest, register);
    },
    notes: () => [
      ...notes,
      ...refused.map(refusal),
      ...locals.flatMap((local): RemixNote[] =>
        local.replaces === null || used.has(local.id) || notes.some(({ figure }) => figure === local.id)
          ? []
          : [
              {
                level: 'note',
                code: 'local-unused',
                item: local.item,
                path: null,
                text: `The local figure ${local.value} for ${local.place} is not used: no slide in the deck shows the number that it replaces.`,
              },
            ],
      ),
    ],
  };
}

function refusal({ id, value, place }: OwnFigure): RemixNote {
  const text = `Your figure ${value} for ${place} is not shown: it has the name of a figure of the pack, “${id}”.`;
  return { level: 'problem', code: 'pack-name', item: null, path: null, figure: id, text };
}

/** What a local figure counts in its maker's words; null where these say no more than the pack's name of its figure. */
export function ownCount({ label }: Pick<OwnFigure, 'label'>, asPack: string | undefined): string | null {
  const words = label.trim();
  return words === '' || words === asPack ? null : words;
}

/** As it is written; a bare number is in the unit of the one it replaces, where it counts the same. */
function unitOf(local: OwnFigure, pack: PackModel): Unit {
  const replaced = replacedBy(pack, local);
  const isSame = replaced !== undefined && ownCount(local, replaced.label) === null;
  return unitIn(local.value) ?? (isSame ? replaced.unit : 'count');
}

function replacedBy(pack: PackModel, { replaces }: Pick<OwnFigure, 'replaces'>): Figure | undefined {
  return (replaces && figureOf(replaces, pack.claims)?.figure) ?? undefined;
}

/** What a chart shows where a local figure stands beside it, e.g. `19.3 years (England)`. */
function stillShown({ replaces }: OwnFigure, chart: string, pack: PackModel): string {
  const drawn = pack.chartSources[chart]?.figures ?? [];
  // A chart may show another figure of the same claim.
  const found = replaces && drawn.includes(writeReference(replaces)) && figureOf(replaces, pack.claims);
  if (!found) return 'the pack’s figures';
  const { claim, figure } = found;
  return claim.place === 'Not stated' ? figure.display : `${figure.display} (${claim.place})`;
}

/** A chart that does not follow a figure of a claim that it stands on still shows the pack's, and that must be said. */
function chartNotes(id: string, item: string, locals: readonly OwnFigure[], pack: PackModel): RemixNote[] {
  const chart = pack.charts[id];
  if (chart === undefined) return [];
  return locals.flatMap((local): RemixNote[] => {
    if (local.replaces === null || !chart.claims.includes(local.replaces.claim)) return [];
    const shown = stillShown(local, id, pack);
    const text = `The chart still shows ${shown}, not ${local.value} for ${local.place}.`;
    return [{ level: 'note', code: 'chart-national', item, path: null, figure: local.id, text }];
  });
}
