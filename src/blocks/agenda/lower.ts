import type { Lowering } from '../lowering.ts';

export const agendaLowering: Lowering<'agenda'> = {
  tags: { Agenda: { props: {}, within: ['slide'] } },
  // The sections are known only once an edition is chosen: selectEdition fills them in.
  lower: { Agenda: () => ({ kind: 'agenda', items: [] }) },
};
