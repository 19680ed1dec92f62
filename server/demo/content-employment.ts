import type { Story } from './story.ts';

/** Step 6: with the decision makers; the deputy has drafted some answers. */
export const employment: Story = {
  theme: 'Työllisyys ja kuntoutus',
  gathering: {
    title: 'Työhön omaan tahtiin',
    need: 'Pitkään sairastanut tai työttömänä ollut ihminen ohjataan palvelusta toiseen. Jokainen aloittaa alusta, ja uupumus pelottaa enemmän kuin työttömyys. Haluamme yhden ihmisen, joka tuntee tilanteen, ja luvan aloittaa pienestä.',
    plain: 'Moni haluaisi tehdä työtä vähän kerrallaan. Nyt se on vaikeaa. Mietimme yhdessä, mikä auttaa.',
    owner: 'kaarlo',
    day: 190,
    reason: 'Samat sanat toistuvat: liian nopeasti, liian monta virkailijaa.',
  },
  ideas: [
    {
      day: 212,
      by: 'samuli',
      as: 'own',
      viewpoint: 'client',
      text: 'Minulla on ollut neljä omaa virkailijaa vuodessa. Kaikki hyviä tyyppejä. Kaikille kerroin, miksi en voi tehdä yövuoroa.',
      likes: 4,
      ending: [1],
    },
    {
      day: 205,
      viewpoint: 'client',
      as: 'Kahdeksan tuntia viikossa',
      text: 'Jaksan töitä kahdeksan tuntia viikossa. En kuusitoista. Kukaan ei ole koskaan tarjonnut kahdeksaa.',
      likes: 5,
      ending: [2],
    },
    {
      day: 199,
      by: 'ritva',
      as: 'own',
      viewpoint: 'client',
      text: 'Kuntouttavassa työtoiminnassa taittelin pahvilaatikoita. Olen ompelija. Kysyin, voisinko korjata työvaatteita. Sanottiin, ettei sellaista koodia ole.',
      likes: 6,
      replies: [{ day: 186, by: 'heikki', text: 'Minulla olisi kassillinen housuja vailla vetoketjua.' }],
      ending: [3],
    },
  ],
  entered: { 2: 186, 3: 160, 4: 118, 5: 82, 6: 34 },
  group: {
    day: 180,
    members: [
      ['samuli', 'client'],
      ['timo', 'professional'],
      ['ulla', 'organisation'],
      ['eero', 'experience_actor'],
    ],
    timetable: [
      [3, 130],
      [4, 86],
      [5, 40],
      [6, -9],
      [7, -20],
    ],
  },
  workshops: [
    {
      title: 'Mitä jaksat ja mistä innostut?',
      place: 'Kuusperän työpaja, kahvio',
      planned: 158,
      day: 140,
      coming: [
        ['ritva', 'Käytän pyörätuolia.'],
        ['elli', ''],
      ],
      held: {
        attendance: [
          ['client', 9, true],
          ['professional', 4, true],
          ['organisation', 1, true],
        ],
        notes:
          'Aloitettiin siitä, mitä kukin osaa. Taululle tuli 34 taitoa. Lopuksi kysyttiin, montako niistä lukee kenenkään papereissa. Kolme.',
        said: [
          { viewpoint: 'client', text: 'Huonona viikkona pitäisi saada olla pois ilman selvitystä.', ending: [2] },
          {
            viewpoint: 'professional',
            text: 'Terveys ja työ ovat eri taloissa. Näen asiakkaan lausunnon kuukauden myöhässä.',
            ending: [1],
          },
        ],
      },
    },
  ],
  promise: {
    day: 130,
    by: 'petri',
    confirmed: 126,
    canChange:
      'Voitte vaikuttaa siihen, millaista kuntouttava työtoiminta on, kuka on yhteyshenkilö ja miten terveyden ja työn palvelut sopivat asioista keskenään.',
    cannotChange: 'Työttömyysturvan säännöistä päättää valtio. Työpaikkojen määrää emme voi luvata.',
    answerBy: -9,
  },
  online: {
    opens: 118,
    closes: 86,
    said: [
      {
        day: 114,
        by: 'elli',
        as: 'own',
        viewpoint: 'client',
        text: 'Pelkään, että jos kokeilen työtä ja en jaksa, menetän senkin vähän. Kokeilu, josta saa palata takaisin, antaisi rohkeutta.',
        likes: 5,
        ending: [2],
      },
      {
        day: 108,
        by: 'onni',
        as: 'Vaahtera',
        viewpoint: 'client',
        text: 'Työvalmentaja tuli mukaan haastatteluun ja oli hiljaa vieressä. Sain paikan. Se että hän oli siinä, oli koko juttu.',
        likes: 4,
        ending: [1],
      },
      {
        day: 101,
        viewpoint: 'organisation',
        text: 'Meillä on verstas, kahvila ja ompelukoneet. Sopimus tehdään vuodeksi kerrallaan, joten emme uskalla ottaa uusia.',
        likes: 2,
        ending: [3],
      },
      {
        day: 95,
        viewpoint: 'resident',
        as: 'Toista mieltä',
        text: 'Palkattomasta työtoiminnasta pitäisi luopua kokonaan. Jos työ on oikeaa, siitä maksetaan.',
        likes: 3,
        replies: [
          { day: 92, by: 'ritva', text: 'Ymmärrän tämän. Minulle se oli silti ainoa syy nousta ylös tiistaisin.' },
        ],
        ending: [4],
      },
      {
        day: 90,
        viewpoint: 'client',
        text: 'Kela maksoi matkakorvauksen väärin.',
        ending: {
          unused: 'Asia koskee Kelaa, ei hyvinvointialuetta. Kerroimme kirjoittajalle, miten päätöksestä valitetaan.',
        },
      },
    ],
    statements: [
      { text: 'Parempi tehdä vähän ja pitkään kuin paljon ja uupua.', votes: 'aaaaaacaa' },
      { text: 'Yhteyshenkilö saa vaihtua, jos tiedot siirtyvät.', votes: 'ddacddada' },
    ],
  },
  summary: {
    written: 76,
    points: [
      {
        text: 'Yksi pysyvä yhteyshenkilö, joka tuntee sekä terveyden että työn tilanteen ja tulee tarvittaessa mukaan.',
        plain: 'Haluan yhden ihmisen, joka tuntee minut ja pysyy.',
        marks: [['samuli', 'yes', '']],
        answer: {
          kind: 'will_be_done',
          reason:
            'Olette oikeassa: neljä virkailijaa vuodessa on liikaa. Nimeämme jokaiselle pitkään palvelussa olleelle oman valmentajan.',
          nextStep:
            'Aloitamme Kuusperässä kuudella valmentajalla ja kysymme teiltä puolen vuoden päästä, onko se auttanut.',
          nextDay: -70,
        },
      },
      {
        text: 'Työtä pitää voida kokeilla pienin viikkotunnein ja palata takaisin ilman, että etuus tai paikka katkeaa.',
        plain: 'Haluan aloittaa vähällä. Jos en jaksa, saan palata.',
        marks: [['elli', 'almost', 'Huonon viikon pitää näkyä tässä myös.']],
        answer: {
          kind: 'partly',
          reason:
            'Omassa työtoiminnassamme voimme sopia tunnit vapaasti, myös kahdeksan viikossa. Etuuksien säännöistä emme päätä.',
          nextStep: 'Poistamme alarajan omista sopimuksistamme ja viemme etuuksia koskevan osan ministeriölle.',
          nextDay: -40,
        },
      },
      {
        text: 'Tekemisen pitää vastata ihmisen osaamista. Järjestöjen pajoja käytettäisiin enemmän, jos sopimukset olisivat pidempiä.',
        plain: 'Haluan tehdä sitä, mitä osaan.',
        marks: [['ritva', 'yes', 'Vetoketjut odottavat.']],
      },
      {
        kind: 'dissent',
        text: 'Osa on sitä mieltä, että palkattomasta työtoiminnasta pitäisi luopua kokonaan.',
        plain: 'Osa sanoo: työstä pitää aina maksaa palkka.',
      },
    ],
    check: { opens: 74, ends: 60 },
    approved: 50,
  },
  decision: { day: 36, due: -9, receiver: 'petri', deputy: 'noora', drafted: 8 },
};
