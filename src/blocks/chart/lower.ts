import type { Lowering } from '../lowering.ts';

export const chartLowering: Lowering = {
  tags: { Chart: { props: { id: { required: true } }, within: ['slide'] } },
  lower: {
    Chart: (tag, context) => {
      const chart = context.chart(tag);
      return chart === null ? null : { kind: 'chart', chart, cites: [] };
    },
  },
};
