import { namesOf } from '../../model/entry-of.ts';

/** Who a deck is for: what they are called, who they are, and the evidence that they ask for. */
export type Audience = {
  label: string;
  who: string;
  /** Edition of the pack that was written for them, whatever it is about; null where there is none. */
  edition: string | null;
  /** Slides that speak to them, most needed first, and why. */
  evidence: Array<{ slide: string; why: string }>;
};

export const audiences = {
  commissioner: {
    label: 'Commissioners',
    who: 'People who plan and pay for services.',
    edition: 'commissioner',
    evidence: [
      {
        slide: 'impacts/three-ledgers',
        why: 'They ask which budget gets smaller, and this slide keeps cash, time and value apart.',
      },
      {
        slide: 'impacts/reach',
        why: 'They have to show whom their money reaches, and this slide counts it.',
      },
      {
        slide: 'impacts/evidence-map',
        why: 'They ask how good the studies are, and this slide shows them all.',
      },
      { slide: 'practice/employment', why: 'They choose who employs link workers and how to pay.' },
    ],
  },
  councillor: {
    label: 'Councillors',
    who: 'Elected members, and the officers who advise them.',
    edition: null,
    evidence: [
      {
        slide: 'impacts/inequalities',
        why: 'It is their residents who gain the income, and this slide says how much.',
      },
      {
        slide: 'why/life-expectancy',
        why: 'It shows what being poor costs their residents in years of life.',
      },
      {
        slide: 'impacts/community',
        why: 'They know the local groups, and this slide shows what these gain.',
      },
      {
        slide: 'impacts/reach',
        why: 'They ask who gets it, and this slide shows that it reaches deprived areas.',
      },
    ],
  },
  clinician: {
    label: 'Clinicians',
    who: 'GPs, nurses and hospital teams.',
    edition: null,
    evidence: [
      { slide: 'impacts/clinical-outcomes', why: 'They ask what changes for their patients.' },
      {
        slide: 'impacts/demand',
        why: 'They ask whether it frees appointments, and this slide says how much is sure.',
      },
      { slide: 'practice/access', why: 'They need to know where to send a person.' },
      { slide: 'practice/faq-clinicians', why: 'It answers what clinicians ask most.' },
    ],
  },
  community: {
    label: 'Voluntary and community groups',
    who: 'People who run the clubs, advice and support that link workers send people to.',
    edition: null,
    evidence: [
      { slide: 'impacts/community', why: 'They ask what their groups gain, and this slide shows it.' },
      { slide: 'practice/access', why: 'It shows where they stand between a person and a link worker.' },
      { slide: 'impacts/integration', why: 'It shows what working together has changed elsewhere.' },
      {
        slide: 'practice/employment',
        why: 'A group may employ link workers, and this slide says how that is paid.',
      },
    ],
  },
  mixed: {
    label: 'A mixed audience',
    who: 'People who pay, treat, help and decide, in one room.',
    edition: null,
    evidence: [
      {
        slide: 'impacts/wellbeing',
        why: 'It shows what people themselves report, which everybody in the room can follow.',
      },
      { slide: 'impacts/evidence-summary', why: 'Somebody will ask how strong the evidence is.' },
      { slide: 'impacts/reach', why: 'Somebody will ask who gets it.' },
    ],
  },
} satisfies Record<string, Audience>;

export type AudienceName = keyof typeof audiences;
export const audienceNames = namesOf(audiences);
