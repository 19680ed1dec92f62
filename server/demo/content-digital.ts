import type { Story } from './story.ts';

/** Step 3: one workshop held, another coming. */
export const digital: Story = {
  theme: 'Digitaalinen syrjäytyminen',
  gathering: {
    title: 'Apua saa myös ilman nettiä',
    need: 'Yhä useampi palvelu alkaa verkossa. Ilman pankkitunnuksia, älypuhelinta tai rohkeutta ihminen jää oven ulkopuolelle. Haluamme, että jokaisen asian voi hoitaa myös puhelimessa tai paikan päällä, ja että neuvoa saa niin ettei hävetä.',
    plain:
      'Kaikilla ei ole nettiä. Kaikki eivät osaa tai jaksa käyttää sitä. Mietimme yhdessä, miten asian voi hoitaa myös toisella tavalla.',
    owner: 'kaarlo',
    day: 58,
    reason: 'Kertojat eivät pääse palveluun, koska se alkaa verkosta.',
  },
  ideas: [
    {
      day: 75,
      by: 'veikko',
      via: 'spoken',
      viewpoint: 'client',
      text: 'Olen ollut sähköasentaja neljäkymmentä vuotta. Osaan kyllä laitteet. Pankkitunnuksia minulla ei ole, eikä niitä saa ilman passia, ja passin aika varataan netissä.',
      likes: 6,
      replies: [
        { day: 55, by: 'heikki', text: 'Tämä pitäisi painaa tauluksi terveysaseman seinälle.' },
        {
          day: 53,
          by: 'sari',
          kind: 'assessment',
          text: 'Meillä voi tunnistautua myös henkilökortilla tiskillä. Sitä ei vain lue missään.',
        },
      ],
    },
    {
      day: 72,
      viewpoint: 'close_one',
      text: 'Hoidan äidin asiat hänen tunnuksillaan. Tiedän, ettei niin saisi tehdä. Valtuutus vaatisi, että äiti kirjautuu itse.',
      likes: 4,
    },
    {
      day: 69,
      by: 'elli',
      as: 'own',
      viewpoint: 'client',
      text: 'Chat-robotti kysyi kolmesti, mitä asiani koskee. Kirjoitin lopulta: ihmistä.',
      likes: 5,
    },
    {
      day: 66,
      by: 'mikael',
      as: 'own',
      lang: 'sv',
      viewpoint: 'client',
      text: 'Appen finns på svenska, men svaren kommer på finska. Då ringer jag hellre, och då sitter jag i kö.',
      likes: 2,
    },
    {
      day: 62,
      viewpoint: 'client',
      as: 'Silmät väsyvät',
      text: 'Näen huonosti. Ruudunlukija lukee ajanvarauksesta "painike, painike, painike". Valitsin yhden ja sain ajan neuvolaan. Olen 71.',
      likes: 4,
    },
  ],
  entered: { 2: 54, 3: 30 },
  group: {
    day: 51,
    members: [
      ['elli', 'client'],
      ['sari', 'professional'],
      ['ulla', 'organisation'],
      ['tuula', 'close_one'],
    ],
    timetable: [
      [3, -14],
      [4, -42],
      [5, -65],
      [6, -95],
      [7, -110],
    ],
    notes: [
      {
        day: 44,
        by: 'elli',
        text: 'Kutsu työpajaan paperilla, isolla tekstillä, apteekin ja kaupan ilmoitustaululle. Ei pelkkää nettilinkkiä tästä aiheesta!',
      },
    ],
  },
  workshops: [
    {
      title: 'Ovi, puhelin vai ruutu?',
      place: 'Sammalkylän seurantalo. Induktiosilmukka salissa.',
      capacity: 25,
      planned: 29,
      day: 12,
      coming: [
        ['veikko', 'Tarvitsen kyydin.'],
        ['heikki', ''],
        ['ritva', 'Käytän pyörätuolia.'],
      ],
      held: {
        attendance: [
          ['client', 13, false],
          ['close_one', 4, true],
          ['professional', 3, true],
        ],
        notes:
          'Kokeiltiin ajan varaamista kolmella tavalla ja otettiin aikaa. Netissä nopein 4 minuuttia, hitain keskeytti. Puhelimessa kaikki onnistuivat, mutta jonotus oli 31 minuuttia. Paikan päällä keskimäärin 6 minuuttia.',
        said: [
          { viewpoint: 'client', text: 'Yksi luukku, jossa joku on paikalla ma ja to. Se riittäisi minulle.' },
          { viewpoint: 'client', text: 'Neuvoja saisi istua vieressä eikä ottaa puhelinta kädestä. Silloin oppii.' },
          { viewpoint: 'close_one', text: 'Valtakirja paperille. Allekirjoitus ja kaksi todistajaa, niin kuin ennen.' },
          {
            viewpoint: 'professional',
            text: 'Me emme itsekään tiedä, mitä asiakkaan näytöllä lukee. Voisimmeko nähdä saman?',
          },
        ],
      },
    },
    {
      title: 'Harjoitellaan yhdessä: kirjasto-ilta',
      place: 'Kuusperän kirjasto, lukusali',
      capacity: 12,
      planned: 8,
      day: -6,
      coming: [
        ['elli', ''],
        ['jarmo', 'En jaksa pitkään. Saako lähteä kesken?'],
        ['helvi', 'Kuulen huonosti.'],
        ['leena', ''],
      ],
    },
    {
      title: 'Etänä puhelimella: soita ja kerro',
      place: 'Puhelinneuvottelu. Numeron saat ilmoittautuessa, nettiä ei tarvita.',
      remote: true,
      planned: 5,
      day: -13,
      coming: [['tuula', '']],
    },
  ],
  promise: {
    day: 4,
    by: 'petri',
    canChange:
      'Voitte vaikuttaa siihen, missä ja milloin neuvoja on paikalla, mitä asioita voi hoitaa puhelimessa ja millaisia kirjeet ja ohjeet ovat.',
    cannotChange: 'Vahva tunnistautuminen on laissa. Valtakunnallisia verkkopalveluja emme voi yksin muuttaa.',
    answerBy: -95,
  },
};
