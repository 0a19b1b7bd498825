import type { Lowering } from '../lowering.ts';

export const linksLowering: Lowering<'links'> = {
  tags: {
    Links: { props: {}, within: ['slide'] },
    Resource: {
      props: { title: { required: true, prose: true }, source: { required: true } },
      within: ['Links'],
    },
  },
  lower: {
    Links: (tag, context) => ({
      kind: 'links',
      items: context.tags(tag, 'Resource').map((resource) => {
        const source = context.source(resource);
        const body = context.words(resource);
        if (source !== null) body.push({ kind: 'cite', source: source.id });
        return { href: source?.url ?? null, title: context.prop(resource, 'title') ?? '', body };
      }),
    }),
  },
};
