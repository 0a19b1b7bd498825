import type { Lowering } from '../lowering.ts';

export const chartLowering: Lowering<'chart'> = {
  tags: {
    Chart: {
      props: { id: { required: true }, also: {}, views: { prose: true } },
      within: ['slide'],
    },
  },
  lower: {
    Chart: (tag, context) => {
      const chart = context.chart(tag);
      if (chart === null) return null;
      if (context.prop(tag, 'also') === null) {
        if (context.prop(tag, 'views') !== null) context.problem(tag, 'missing-prop', ['Chart', 'also']);
        return { kind: 'chart', chart, cites: [], also: null };
      }
      const also = context.chart(tag, 'also');
      const [first = '', second = '', ...more] = (context.prop(tag, 'views') ?? '')
        .split('|')
        .map((name) => name.trim());
      // Without names the switch would be two blank buttons.
      if (first === '' || second === '' || more.length > 0) {
        context.problem(tag, 'chart-views');
        return null;
      }
      return also === null ? null : { kind: 'chart', chart, cites: [], also, views: [first, second] };
    },
  },
};
