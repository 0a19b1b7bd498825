import type { BlockOf, DiagramKind, DiagramNode } from '../../model/block.ts';
import type { Fixture, Fixtures } from '../spec.ts';

/** A node with its words. Groups and children only where a kind uses them. */
function node(title: string, text = '', group = '', children: DiagramNode[] = []): DiagramNode {
  return { title, text, group, children };
}

function diagram(kind: DiagramKind, alt: string, nodes: DiagramNode[]): BlockOf<'diagram'> {
  return { kind: 'diagram', diagram: kind, alt, nodes };
}

const overlapAlt =
  'Four circles overlap: money and work, place, who we are, and groups often left out. One person stands where all four meet.';
const needs = [
  node('Debt', 'bills, benefits, food'),
  node('Housing', 'repairs, damp, eviction'),
  node('Work', 'losing it or finding it'),
  node('Mobility', 'getting out and about'),
  node('Loneliness', 'nobody to talk to'),
];
const who = node('Most useful for people who', '', 'who', [
  node('live with one or more long-term conditions'),
  node('have low-level mental health needs'),
  node('are lonely or cut off'),
  node('have several social problems at once'),
]);

/** Real situations, by name. */
export const diagramFixtures: Record<string, BlockOf<'diagram'>> = {
  'overlapping factors': diagram('overlap', overlapAlt, [
    node('Money and work', 'income, education, jobs, the home a person can afford'),
    node('Where people live', 'deprived streets, transport, air, green space, services nearby'),
    node('Who people are', 'age, sex, ethnicity, disability, sexual orientation'),
    node('Groups often left out', 'people who are homeless, seeking asylum, or in contact with the courts'),
    node('One person', 'can be in several groups at once', 'centre'),
  ]),
  'three overlapping factors with short labels': diagram('overlap', 'Three circles overlap.', [
    node('Money', 'income and work'),
    node('Place', 'home and street'),
    node('People', 'family and friends'),
  ]),
  'three aims that build on one another': diagram('aims', 'Three aims, each wider than the last.', [
    node(
      'More control for the person',
      'People shape their own health, and are better woven into the life of their community.',
    ),
    node(
      'Communities that thrive',
      'Local groups grow stronger when those who need them are introduced to them.',
    ),
    node(
      'Less pressure on the NHS',
      'GPs and nurses can pass needs that are not clinical to people with time for them.',
    ),
  ]),
  'five aims with long labels': diagram('aims', 'Five aims, each wider than the last.', [
    node('Greater control of one’s own health', 'Choosing what to work on.'),
    node('Belonging to a neighbourhood', 'Knowing people by name.'),
    node('Stronger voluntary organisations', 'New members and new helpers.'),
    node('Shared plans across a borough', 'Councils and the NHS together.'),
    node('Fewer avoidable appointments', 'Time for those who are ill.'),
  ]),
  'needs around one person': diagram('needs', 'Five needs around one person, and whom this helps most.', [
    node('One person', '', 'hub'),
    ...needs,
    who,
  ]),
  'with eight needs': diagram('needs', 'Eight needs around one person.', [
    node('One person', 'and what matters to them', 'hub'),
    ...needs,
    node('Caring for somebody', 'with little time to rest'),
    node('Immigration advice', 'papers and rights'),
    node('Keeping active', 'a walk, a class, a garden'),
  ]),
  'routes in, link worker, offers out': diagram(
    'flow',
    'Referral routes lead to a link worker, who connects people with community offers.',
    [
      node('Who refers', '', 'in', [
        node('GP practice team'),
        node('Hospital and A&E'),
        node('Council and social care'),
        node('Charities, housing, job centres'),
        node('People themselves'),
      ]),
      node('Link worker', 'listens, asks what matters, makes a plan together', 'hub'),
      node('What is on offer', '', 'out', [
        node('Advice on money, housing, benefits'),
        node('Groups for company and friendship'),
        node('Walking, sport and gardening'),
        node('Arts, music and learning'),
        node('Volunteering and work'),
      ]),
    ],
  ),
  'hospital pressure relieved in four stages': diagram(
    'flow',
    'Four stages from finding frequent attenders to fewer attendances.',
    [
      node('Find', 'A&E and ambulance teams notice who comes back again and again.'),
      node('Reach out', 'A link worker calls first, and meets the person where they are.'),
      node('Sort out the causes', 'Housing, money, company and care are put right together.'),
      node('Fewer crises', 'People have somewhere else to turn before it becomes an emergency.'),
    ],
  ),
  'with a long label': diagram('flow', 'Three stages with long labels.', [
    node(
      'Multidisciplinary neighbourhood team identifies high-intensity users together',
      'Representatives of the hospital, the ambulance service and primary care compare their lists every month.',
    ),
    node(
      'Community-based alternatives to urgent and emergency care are offered proactively',
      'Wellbeing coaches, community champions and social welfare legal advisers work alongside one another.',
    ),
    node('Attendances fall', 'And people say that life is better.'),
  ]),
  'employers, footprints and funding': diagram(
    'employment',
    'Any employer can combine with any footprint and any source of funding.',
    [
      node('Who employs', '', '', [
        node('GP practice'),
        node('Primary care network', 'the traditional route', 'usual'),
        node('Local authority'),
        node('Voluntary organisation'),
      ]),
      node('Across which area', '', '', [
        node('One practice'),
        node('Several practices'),
        node('One network', '', 'usual'),
        node('A borough or wider'),
      ]),
      node('Paid for by', '', '', [
        node('ARRS', 'additional roles scheme for networks', 'usual'),
        node('Local authority'),
        node('Voluntary organisation'),
      ]),
    ],
  ),
  'three roles around one person': diagram('roles', 'Three roles side by side, all joined to one person.', [
    node('Link worker', 'Looks at the whole of life, and connects people with help and company nearby.'),
    node(
      'Health and wellbeing coach',
      'Helps people to set goals, change habits and manage their own conditions.',
    ),
    node(
      'Care coordinator',
      'One point of contact who joins up the person, the clinicians and the services.',
    ),
    node('One person', 'what matters to me', 'centre'),
  ]),
  'a path through youth hubs': diagram(
    'pathway',
    'Five steps; at the third, the path runs through three youth hubs.',
    [
      node('A worry is noticed', 'by school, GP, family or the young person'),
      node('A first talk', 'about what matters, not what is the matter'),
      node('Join in at a hub', 'music, sport, art, or somebody to talk to', '', [
        node('Platform'),
        node('Lift'),
        node('Rosebowl'),
      ]),
      node('Look back together', 'what has changed, what next'),
      node('Carry on', 'with friends, skills and a place to return to'),
    ],
  ),
  'a path of seven steps': diagram('pathway', 'Seven steps along a path.', [
    node('Referral', 'from anybody'),
    node('Phone call', 'within days'),
    node('First meeting', 'somewhere friendly'),
    node('Personal plan', 'in their own words'),
    node('Going along together', 'the first time is the hardest'),
    node('Checking in', 'as often as needed'),
    node('Moving on', 'and welcome back'),
  ]),
};

/** The words of nodes and of those below them. */
function wordsOf(nodes: readonly DiagramNode[]): string[] {
  return nodes.flatMap(({ title, text, children }) => [title, text, ...wordsOf(children)]).filter(Boolean);
}

const example = (block: BlockOf<'diagram'>): Fixture<'diagram'> => ({ block, says: wordsOf(block.nodes) });

export const fixtures: Fixtures<'diagram'> = [
  example(diagram('aims', 'Two aims.', [node('Control', 'Control grows.'), node('Community')])),
  ...Object.values(diagramFixtures).map(example),
];
