import type { Story } from './story.ts';

/** Closed, and afterwards told what was done. */
export const homeCare: Story = {
  theme: 'Kotihoito',
  gathering: {
    title: 'Kotihoito tulee silloin kun on sovittu',
    need: 'Kotihoidon käynti voi olla aamulla kahdeksalta tai puoli yhdeltätoista. Ihminen odottaa aamupalaa, lääkettä ja pesua tietämättä, koska joku tulee. Haluamme sovitun ajan ja viestin, jos se muuttuu.',
    plain: 'Kotihoito auttaa kotona. Nyt ei aina tiedä, milloin hoitaja tulee. Mietimme yhdessä, miten aika pitää.',
    owner: 'kaarlo',
    day: 390,
    reason: 'Kolme ihmistä odotti aamulla, kukin omassa kodissaan.',
  },
  ideas: [
    {
      day: 397,
      by: 'elli',
      as: 'own',
      viewpoint: 'client',
      text: 'En uskalla mennä suihkuun, koska hoitaja voi tulla milloin vain. Siksi olen aamutakissa puoleenpäivään. Ennen olin opettaja.',
      likes: 4,
      ending: [1],
    },
    {
      day: 395,
      by: 'helvi',
      via: 'phone',
      viewpoint: 'close_one',
      text: 'Siskoni käy ikkunassa katsomassa joka autoa. Jos joku soittaisi, hän voisi istua.',
      likes: 3,
      ending: [1],
    },
    {
      day: 393,
      by: 'riitta',
      as: 'own',
      viewpoint: 'professional',
      text: 'Minulla on 14 käyntiä ja 40 minuuttia matkoja, joita lista ei tunne. Myöhästyn jo ennen kuin lähden. Haluaisin itse sanoa, mikä järjestys toimii.',
      likes: 5,
      ending: [2],
    },
  ],
  entered: { 2: 388, 3: 372, 4: 340, 5: 300, 6: 262, 7: 200 },
  group: {
    day: 384,
    members: [
      ['elli', 'client'],
      ['riitta', 'professional'],
      ['tuula', 'close_one'],
    ],
    timetable: [
      [3, 345],
      [4, 305],
      [5, 270],
      [6, 205],
      [7, 195],
    ],
  },
  workshops: [
    {
      title: 'Aamu kotihoidossa',
      place: 'Etäyhteys ja kahvihuone samaan aikaan',
      remote: true,
      planned: 370,
      day: 355,
      coming: [['leena', '']],
      held: {
        attendance: [
          ['client', 5, true],
          ['close_one', 4, true],
          ['professional', 6, true],
        ],
        notes: 'Piirrettiin yksi aamu hoitajan ja asiakkaan puolelta. Kumpikin luuli toisen tietävän.',
        said: [
          { viewpoint: 'professional', text: 'Antakaa tiimin tehdä oma reittinsä. Me tunnemme tiet.', ending: [2] },
          { viewpoint: 'client', text: 'Puolen tunnin haarukka riittää. Minuutteja en vaadi.', ending: [1] },
        ],
      },
    },
  ],
  promise: {
    day: 350,
    by: 'hilkka',
    confirmed: 346,
    canChange: 'Voitte vaikuttaa siihen, miten käynnin aika sovitaan ja miten muutoksesta kerrotaan.',
    cannotChange: 'Hoitajien määrä on sovittu talousarviossa.',
    answerBy: 195,
  },
  online: {
    opens: 340,
    closes: 304,
    said: [
      {
        day: 334,
        by: 'tuula',
        as: 'own',
        viewpoint: 'close_one',
        text: 'Äiti ei lue tekstiviestejä. Viesti pitää voida saada myös minulle, töihin.',
        likes: 3,
        replies: [{ day: 331, by: 'elli', text: 'Tai soitto. Kaikilla on lankapuhelimesta hyvä muisto.' }],
        ending: [1],
      },
      {
        day: 322,
        viewpoint: 'client',
        as: 'Hämärän lapsi',
        text: 'Minulle käy mikä aika vain, kunhan hoitaja on tuttu. Älkää tehkö ajasta kaikkea.',
        likes: 2,
        ending: [3],
      },
    ],
    statements: [{ text: 'Puolen tunnin tarkkuus riittää.', votes: 'aaacaada' }],
  },
  summary: {
    written: 295,
    points: [
      {
        text: 'Käynnille sovitaan puolen tunnin aika, ja muutoksesta ilmoitetaan asiakkaan tai läheisen valitsemalla tavalla.',
        plain: 'Tiedän puolen tunnin tarkkuudella, milloin hoitaja tulee. Jos aika muuttuu, saan tiedon.',
        marks: [['elli', 'yes', 'Pääsen suihkuun.']],
        answer: {
          kind: 'will_be_done',
          reason: 'Tämä on kohtuullinen toive. Ihmisen aamu on hänen omansa.',
          nextStep: 'Otamme puolen tunnin ajat käyttöön ensin Sammalkylässä.',
          nextDay: 120,
        },
        deeds: [
          {
            day: 110,
            text: 'Sammalkylässä jokaisella asiakkaalla on nyt puolen tunnin aika. Ensimmäisen kuukauden aikana 86 prosenttia käynneistä alkoi sovittuna aikana.',
          },
          {
            day: 27,
            text: 'Ajat ovat käytössä koko alueella. Muutoksesta soitetaan, lähetetään viesti tai kerrotaan läheiselle, sen mukaan mitä kukin on toivonut.',
          },
        ],
      },
      {
        text: 'Tiimi suunnittelee reittinsä itse, koska se tuntee tiet ja ihmiset.',
        plain: 'Hoitajat päättävät itse, missä järjestyksessä he ajavat.',
        answer: {
          kind: 'partly',
          reason: 'Tiimi voi muuttaa järjestystä. Lääkeaikoja ei voi siirtää.',
          nextStep: 'Kokeilemme kahdessa tiimissä puoli vuotta.',
          nextDay: 60,
        },
        deeds: [
          {
            day: 55,
            text: 'Kaksi tiimiä on tehnyt reittinsä itse puoli vuotta. Ajokilometrit vähenivät, ja hoitajat jatkavat samalla tavalla.',
          },
        ],
      },
      {
        kind: 'dissent',
        text: 'Osalle tuttu hoitaja on tärkeämpi kuin tarkka aika.',
        plain: 'Osa sanoo: tuttu ihminen on tärkeämpi kuin kello.',
        answer: {
          kind: 'looked_into',
          reason: 'Tämä on totta eikä helppo. Emme halua, että kello vie tutun hoitajan.',
          nextStep: 'Kysymme jokaiselta, kumpi on tärkeämpi, kun hoitosuunnitelma tarkistetaan.',
          nextDay: 20,
        },
      },
    ],
    check: { opens: 292, ends: 278 },
    approved: 270,
  },
  decision: { day: 264, due: 200, receiver: 'hilkka', drafted: 220, published: 206 },
  delivered: 198,
  closed: 192,
};
