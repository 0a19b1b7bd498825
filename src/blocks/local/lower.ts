import { areaForms } from '../../model/area.ts';
import { areaAudiences } from '../../model/area-model.ts';
import type { Lowering } from '../lowering.ts';

/** Tags for what a chosen place changes. They leave no block behind: lower-slide.ts makes parts of a slide of them. */
export const localLowering: Lowering<never> = {
  tags: {
    Local: { props: { for: { values: areaAudiences } }, within: ['root', 'scene', 'Side', 'Notes'] },
    Otherwise: { props: {}, within: ['Local'] },
    LocalTitle: { props: { for: { values: areaAudiences } }, within: ['root', 'scene'] },
    PlaceName: { props: { as: { values: areaForms } }, within: ['text'] },
    Missing: { props: { data: { required: true } }, within: ['text'] },
  },
  lower: {},
};
