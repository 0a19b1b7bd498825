/** Where sources may be published: public bodies by their ending, the others one by one. `www.` is set aside. */
const endings = ['gov.uk', 'nhs.uk', 'ac.uk', 'parliament.uk'];

const hosts = new Set([
  'adma.org.au',
  'ageuk.org.uk',
  'artshealthresources.org.uk',
  'bjgplife.com',
  'bma.org.uk',
  'bridgesoutcomespartnerships.org',
  'cambridge.org',
  'ccg-alert.blogspot.com',
  'citizensadvice.org.uk',
  'civilsociety.co.uk',
  'doi.org',
  'e-lfh.org.uk',
  'essenceproject.uk',
  'github.com',
  'homecareassociation.org.uk',
  'itv.com',
  'kingsfund.org.uk',
  'mentalhealth.org.uk',
  'mind.org.uk',
  'miragenews.com',
  'nhsconfed.org',
  'nursinginpractice.com',
  'onlondon.co.uk',
  'pmc.ncbi.nlm.nih.gov',
  'pulsetoday.co.uk',
  'redcross.org.uk',
  'researchgate.net',
  'rotherhamgpbulletin.wordpress.com',
  'scie.org.uk',
  'seftonlmc.co.uk',
  'sheffieldfutures.org.uk',
  'socialprescribingacademy.org.uk',
  'southwestlondonics.org.uk',
  'surreyheartlands.org',
  'the-independent.com',
  'waystowellness.org.uk',
  'yorkshirepost.co.uk',
  'youngminds.org.uk',
]);

/** Is it the host of a publisher that the pack already quotes, or of a British public body? */
export function isKnownHost(host: string): boolean {
  const name = host.toLowerCase().replace(/^www\./, '');
  return hosts.has(name) || endings.some((ending) => name === ending || name.endsWith(`.${ending}`));
}
