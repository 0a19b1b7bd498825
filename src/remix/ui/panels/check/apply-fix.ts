import { dropAssumed } from '../../../core/break-even-start.ts';
import type { CheckItem } from '../../../core/checklist.ts';
import { hideItem, removeItem, removeLocal, renameLocal, setBrand } from '../../../core/commands.ts';
import { resetField } from '../../../core/edit-field.ts';
import { keepOnNew, sayKept } from '../../../core/kept-figures.ts';
import { keepForQuestions } from '../../../core/over-time.ts';
import { decideCharts } from '../../edit/decide-chart.ts';
import type { RemixStore } from '../../store/store.ts';

/** Does what the button of a check says. */
export function applyFix(store: RemixStore, { item }: Pick<CheckItem, 'item'>, fix: CheckItem['fix']): void {
  switch (fix.do) {
    case 'edit':
      store.editField(fix.item, fix.path);
      return;
    case 'reset':
      store.change((remix) => resetField(remix, fix.item, fix), {
        label: 'Put the pack’s words back',
        say: 'The pack’s words are back.',
      });
      return;
    case 'throw-away':
      store.change((remix) => resetField(remix, fix.item, fix), {
        label: 'Throw words away',
        say: 'The words are thrown away. Ctrl+Z brings them back.',
      });
      return;
    case 'hide':
      store.change((remix) => hideItem(remix, fix.item, true), {
        label: 'Hide a slide',
        say: 'The slide is hidden.',
      });
      return;
    case 'remove':
      store.change((remix) => removeItem(remix, fix.item), {
        label: 'Remove a slide',
        say: 'The slide is removed.',
      });
      return;
    case 'remove-figure':
      store.change((remix) => removeLocal(remix, fix.figure), {
        label: 'Remove a local figure',
        say: 'The figure is removed.',
      });
      return;
    case 'show-figure':
      store.change((remix, pack) => keepOnNew(remix, pack, fix.figure, null), {
        label: 'Show a kept figure',
        say: (remix) => sayKept(remix, fix.figure),
      });
      return;
    case 'drop':
      store.change((remix) => keepForQuestions(remix, fix.items), {
        label: 'Keep slides for questions',
        say: 'They are behind the end, for questions. Ctrl+Z brings them back.',
      });
      return;
    case 'drop-assumed':
      store.change((remix, pack) => dropAssumed(remix, pack, fix.item), {
        label: 'Use the pack’s numbers',
        say: 'What was not taken is left out.',
      });
      return;
    case 'rename-figure':
      store.change((remix) => renameLocal(remix, fix.figure), {
        label: 'Rename a local figure',
        say: 'The figure has a name of its own.',
      });
      return;
    case 'colour':
      store.change(
        (remix) => {
          const pair = remix.brand?.colours ?? null;
          if (remix.brand === null || pair === null) return { ok: true, remix, item: null };
          return setBrand(remix, { ...remix.brand, colours: { ...pair, [fix.colour]: fix.to } });
        },
        { label: 'Use a colour that can be read', say: `The colour is now ${fix.to}.` },
      );
      return;
    case 'brand':
    case 'place':
      if (item !== null) store.select(item);
      store.openPanel(fix.do);
      return;
    case 'chart':
      decideCharts(store, fix.item, fix.chart);
      return;
    case 'review':
      if (item !== null) store.select(item);
      store.openPanel('updates');
  }
}
