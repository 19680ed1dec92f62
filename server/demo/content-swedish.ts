import type { Story } from './story.ts';

/** Step 4, closing in two days, mostly in Swedish. */
export const swedish: Story = {
  theme: 'Psykiatria',
  gathering: {
    title: 'Apua omalla kielellä – Hjälp på eget språk',
    need: 'Ruotsinkielinen ei saa psykiatrista apua äidinkielellään muuten kuin sattumalta. Huonona päivänä vieraalla kielellä puhuminen vie voimat, jotka tarvittaisiin itse asiaan. Haluamme, että kielen voi valita kerran ja että se muistetaan.',
    plain:
      'Huonona päivänä tarvitsee omaa kieltä. Mietimme, miten apua saa myös ruotsiksi. – En dålig dag behöver man sitt eget språk. Vi funderar hur hjälpen kan ges på svenska.',
    owner: 'marjatta',
    day: 70,
    reason: 'Tre personer berättar samma sak. Kolme kertojaa, sama asia.',
  },
  ideas: [
    {
      day: 84,
      by: 'camilla',
      as: 'own',
      lang: 'sv',
      viewpoint: 'client',
      text: 'På finska kan jag handla, jobba och skälla på hunden. Men jag kan inte berätta om min ångest. Då blir jag ett barn som saknar ord.',
      likes: 5,
      replies: [
        {
          day: 66,
          by: 'anniina',
          text: 'Luin tämän kahdesti. Vaikka kieleni on suomi, tiedän tuon tunteen, kun sanat loppuvat.',
        },
      ],
    },
    {
      day: 80,
      lang: 'sv',
      viewpoint: 'close_one',
      text: 'Vår son fick en tolk via telefon. Tolken var vänlig men hörde dåligt. Han fick säga det svåraste tre gånger.',
      likes: 3,
    },
    {
      day: 76,
      by: 'sari',
      as: 'own',
      viewpoint: 'professional',
      text: 'Osaan ruotsia, mutta sitä ei näe kukaan. Kielitaito voisi lukea ajanvarauksessa, niin minulle ohjattaisiin ne, jotka sitä toivovat.',
      likes: 3,
    },
  ],
  entered: { 2: 67, 3: 48, 4: 19 },
  group: {
    day: 64,
    members: [
      ['camilla', 'client'],
      ['sari', 'professional'],
      ['birgitta', 'resident'],
    ],
    timetable: [
      [3, 30],
      [4, -2],
      [5, -20],
      [6, -45],
      [7, -60],
    ],
  },
  workshops: [
    {
      title: 'Prata i soffan',
      place: 'Hiekkavesi bibliotek, soffhörnan',
      capacity: 10,
      planned: 46,
      day: 33,
      coming: [['mikael', 'Rullstol.']],
      held: {
        attendance: [
          ['client', 4, true],
          ['close_one', 3, true],
          ['professional', 1, true],
        ],
        notes: 'Puhuttiin ruotsiksi ja suomeksi, kumpikin omallaan. Toimi hyvin.',
        said: [
          {
            viewpoint: 'client',
            text: 'Ett brev på svenska är fint, men sedan svarar ingen på svenska. Lova hellre mindre.',
          },
          { viewpoint: 'close_one', text: 'En fast dag i veckan med svenskspråkig personal räcker långt.' },
        ],
      },
    },
  ],
  promise: {
    day: 30,
    by: 'hilkka',
    confirmed: 26,
    canChange:
      'Voitte vaikuttaa siihen, miten kieli kysytään ja muistetaan, milloin ruotsinkielinen työntekijä on paikalla ja miten tulkin kanssa toimitaan.',
    cannotChange: 'Emme voi luvata ruotsinkielistä lääkäriä joka päiväksi. Heitä ei ole tarpeeksi.',
    answerBy: -45,
  },
  online: {
    opens: 19,
    closes: -2,
    said: [
      {
        day: 17,
        by: 'birgitta',
        as: 'own',
        lang: 'sv',
        viewpoint: 'resident',
        text: 'Låt mig kryssa i mitt språk en gång för alla. Jag har blivit tillfrågad elva gånger. Och ändå kom brevet på finska.',
        likes: 3,
      },
      {
        day: 14,
        by: 'mikael',
        as: 'own',
        lang: 'sv',
        viewpoint: 'close_one',
        text: 'När min fru blev sjuk talade sköterskan knagglig svenska och skrattade åt sig själv. Det var bättre än perfekt finska.',
        likes: 4,
        replies: [{ day: 12, by: 'camilla', lang: 'sv', text: 'Precis. Man märker viljan.' }],
      },
      {
        day: 9,
        viewpoint: 'professional',
        text: 'Minua hävettää ruotsini, siksi en käytä sitä. Keskustelukurssi työajalla auttaisi minua ja potilaita.',
        likes: 2,
      },
      {
        day: 4,
        by: 'camilla',
        as: 'own',
        lang: 'sv',
        viewpoint: 'client',
        text: 'Kunde jag få skriva innan jag kommer? Då är orden redan färdiga, och den som läser kan ta sin tid.',
        likes: 2,
      },
    ],
    statements: [
      {
        text: 'Yksi varma ruotsinkielinen päivä viikossa on parempi kuin vähän ruotsia joka päivä.',
        votes: 'aacadaac',
      },
      { text: 'Kielen saa kysyä vain kerran.', votes: 'aaaaaaaa' },
    ],
  },
};
