import { giveFeedback } from '../county/feedback.ts';
import { actor, moment, service, type County, type Scene } from './county.ts';

/** The fictional county's own details. Its number belongs to nobody. */
export const TOLD_OF_ITSELF = {
  name: 'Havulinnan hyvinvointialue',
  phone: '000 123 4567',
  phoneHours: 'arkisin klo 9–15',
  controller: 'Havulinnan hyvinvointialueen aluehallitus',
  contactEmail: 'osallisuus@havulinna.example',
  dataOfficerEmail: 'tietosuoja@havulinna.example',
  accessibilityEmail: 'saavutettavuus@havulinna.example',
} as const;

/** Somebody found a page hard to use, and waits for an answer. */
export function hardToUse(county: County): Scene {
  return {
    at: moment(county, 4, 95),
    play: (at) =>
      giveFeedback(
        service(county, at),
        actor('aino'),
        {
          text: 'Suurennan tekstin puhelimessa kolminkertaiseksi. Silloin en löydä, mistä lähetän ideani.',
          page: '/kerro',
          lang: 'fi',
          email: null,
        },
        { who: { device: null, network: 'demo' }, publicUrl: county.publicUrl },
      ),
  };
}
