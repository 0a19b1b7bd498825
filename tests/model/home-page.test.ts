import { describe, expect, it } from 'vitest';
import { isHomePage } from '../../src/model/home-page.ts';

describe('an address leads to a home page', () => {
  it.each([
    'https://www.kingsfund.org.uk',
    'https://www.e-lfh.org.uk/',
    'https://www.mentalhealth.org.uk/en',
    'https://www.ons.gov.uk/index.html',
    'https://www.gov.uk/en-gb/home/',
    'https://www.gov.uk/default.aspx#main',
  ])('%s', (address) => expect(isHomePage(address)).toBe(true));
});

describe('an address leads to a page', () => {
  it.each([
    'https://essenceproject.uk/?p=943',
    'https://www.harlingtonhospice.org/v',
    'https://www.redcross.org.uk/nowhere-to-turn',
    'https://www.transformationpartners.nhs.uk/community-led-prevention',
    'https://github.com/oobrien/vis',
    'https://doi.org/10.1016/j.amepre.2015.08.024',
    'https://www.ons.gov.uk/en/census',
    'mailto:england.socialprescribing@nhs.net',
    'www.kingsfund.org.uk',
  ])('%s', (address) => expect(isHomePage(address)).toBe(false));
});
