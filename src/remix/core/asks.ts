import { namesOf } from '../../model/entry-of.ts';

/** What a presenter may ask of the room, how the last slide puts it, and which slides answer it. */
export type Ask = {
  /** As the page offers it: “I want them to …”. */
  label: string;
  /** The title of the slide that asks. */
  title: string;
  /** What it takes, where that is known before anybody fills it in; empty where it is money. */
  sum: string;
  /** As it stands in the reason for a slide: “because you …”. */
  because: string;
  /** How much each section of the pack matters to it, 0 to 5. */
  sections: Record<string, number>;
  /** Slides that no such deck goes without, most needed first, and why. */
  key: Array<{ slide: string; why: string }>;
};

export const asks = {
  fund: {
    label: 'pay for it',
    title: 'We ask you to pay for link workers and the help they lead to',
    sum: '',
    because: 'you ask for money',
    sections: { impacts: 5, why: 4, priorities: 3, embedded: 2, practice: 2, what: 2, resources: 0 },
    key: [
      {
        slide: 'impacts/economics',
        why: 'You ask for money, and this slide sets the value beside the cost.',
      },
      {
        slide: 'what/definition',
        why: 'Nobody pays for what they cannot picture: this slide says what it is.',
      },
      { slide: 'impacts/demand', why: 'Funders ask what it takes off services; this slide gives the range.' },
      { slide: 'impacts/evidence-summary', why: 'It says how strong the evidence is before somebody asks.' },
    ],
  },
  refer: {
    label: 'send people to it',
    title: 'We ask you to send people to a link worker',
    sum: 'No money, only your time',
    because: 'you ask for referrals',
    sections: { practice: 5, what: 4, impacts: 3, embedded: 3, why: 2, priorities: 1, resources: 0 },
    key: [
      { slide: 'practice/access', why: 'You ask for referrals, and this slide shows every way in.' },
      { slide: 'what/definition', why: 'People refer to what they understand: this slide says what it is.' },
      { slide: 'what/needs-it-helps', why: 'It names the needs that a referral is for.' },
      { slide: 'practice/link-worker-day', why: 'It shows what the person you refer will meet.' },
    ],
  },
  partner: {
    label: 'work with us on it',
    title: 'We ask you to plan social prescribing with us',
    sum: 'No money yet, only your time',
    because: 'you ask for partners',
    sections: { embedded: 5, practice: 4, what: 3, impacts: 3, priorities: 3, why: 2, resources: 1 },
    key: [
      {
        slide: 'practice/access',
        why: 'You ask for partners, and this slide shows where each of them stands.',
      },
      { slide: 'what/definition', why: 'Partners need one picture of what it is.' },
      { slide: 'impacts/integration', why: 'It says what joining up has changed elsewhere.' },
      { slide: 'impacts/community', why: 'It shows what partners in the community gain.' },
    ],
  },
  understand: {
    label: 'understand what it is',
    title: 'We ask you to see for yourselves what a link worker does',
    sum: 'No money, only your time',
    because: 'you want it understood',
    sections: { what: 5, why: 4, practice: 3, impacts: 3, priorities: 2, embedded: 2, resources: 0 },
    key: [
      { slide: 'what/definition', why: 'You want it understood, and this slide says what it is.' },
      { slide: 'why/outside-clinical-care', why: 'It says why medicine alone is not enough.' },
      { slide: 'what/needs-it-helps', why: 'It shows the needs it meets.' },
      { slide: 'practice/access', why: 'It shows how a person comes to it.' },
    ],
  },
  believe: {
    label: 'see what the evidence says',
    title: 'We ask you to weigh the evidence with us',
    sum: 'No money, only your time',
    because: 'you want the evidence seen',
    sections: { impacts: 5, why: 3, embedded: 3, priorities: 2, what: 2, practice: 1, resources: 1 },
    key: [
      {
        slide: 'impacts/evidence-summary',
        why: 'You want the evidence seen, and this slide sums it up with its strength.',
      },
      { slide: 'what/definition', why: 'It says what the evidence is about.' },
      { slide: 'impacts/wellbeing', why: 'It shows what people themselves report.' },
      { slide: 'impacts/demand', why: 'It shows how far results differ.' },
    ],
  },
} satisfies Record<string, Ask>;

export type AskName = keyof typeof asks;
export const askNames = namesOf(asks);
