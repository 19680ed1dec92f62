import type { Story } from './story.ts';

/** Step 7: answered, and the answer has gone to everyone who took part. */
export const transport: Story = {
  theme: 'Vammaispalvelun kuljetukset',
  gathering: {
    title: 'VPL-kyyti perille asti',
    need: 'Vammaispalvelulain mukainen kyyti tulee myöhässä, kiertää kaukaa tai jättää väärälle ovelle. Silloin jää lääkäri, työ tai ystävän syntymäpäivä väliin. Haluamme kyydin, johon voi luottaa, ja kuljettajan, joka tietää, miten auttaa.',
    plain:
      'Kyyti on monelle ainoa tapa päästä ulos. Nyt siihen ei aina voi luottaa. Mietimme yhdessä, mikä pitää muuttaa.',
    owner: 'sanna',
    day: 260,
    reason: 'Viisi matkaa, joista yksikään ei mennyt niin kuin piti.',
  },
  ideas: [
    {
      day: 281,
      by: 'veikko',
      via: 'spoken',
      viewpoint: 'client',
      text: 'Odotin kyytiä rappukäytävässä tunnin ja kymmenen minuuttia. Naapuri toi tuolin. Keskuksesta sanottiin, että auto on jo käynyt. Ei ollut käynyt.',
      likes: 5,
      ending: [1],
    },
    {
      day: 277,
      by: 'ritva',
      as: 'own',
      viewpoint: 'client',
      text: 'Pyörätuolini on 68 senttiä leveä. Se lukee tiedoissani. Silti joka kolmas auto on liian pieni, ja kuljettaja pahoittelee ja lähtee.',
      likes: 6,
      replies: [
        {
          day: 252,
          by: 'timo',
          kind: 'wondering',
          text: 'Näkeekö kuljettaja tuon tiedon ennen kuin hän ottaa keikan vastaan? Minusta ei näe.',
        },
      ],
      ending: [2],
    },
    {
      day: 270,
      viewpoint: 'close_one',
      text: 'Sokea äitini jätettiin kadun toiselle puolelle. Hän ei tiennyt sitä. Kuljettajalle se oli sama osoite.',
      likes: 6,
      ending: [3],
    },
  ],
  entered: { 2: 256, 3: 230, 4: 190, 5: 150, 6: 96, 7: 12 },
  group: {
    day: 250,
    members: [
      ['ritva', 'client'],
      ['pasi', 'close_one'],
      ['timo', 'professional'],
      ['ulla', 'organisation'],
    ],
    timetable: [
      [3, 200],
      [4, 152],
      [5, 100],
      [6, 20],
      [7, 0],
    ],
  },
  workshops: [
    {
      title: 'Kyydissä: asiakkaat ja kuljettajat saman pöydän ääressä',
      place: 'Hiekkaveden paloasema, koulutustila. Kyyti järjestetään, ja se odottaa.',
      capacity: 24,
      planned: 228,
      day: 210,
      coming: [
        ['veikko', 'Tarvitsen kyydin, tietenkin.'],
        ['heikki', ''],
        ['elli', 'Opaskoira.'],
      ],
      held: {
        attendance: [
          ['client', 12, true],
          ['close_one', 4, true],
          ['professional', 7, false],
        ],
        notes:
          'Kuljettajat istuivat pyörätuolissa ja asiakkaat kuljettajan paikalla. Yksi kuljettaja sanoi, ettei ollut tiennyt, miltä mukulakivi tuntuu.',
        said: [
          {
            viewpoint: 'professional',
            text: 'Minulle maksetaan ajosta, ei saattamisesta. Saatan silti, mutta se on pois omasta palkastani.',
            ending: [3],
          },
          { viewpoint: 'client', text: 'Tuttu kuljettaja. Hän tietää, että oikea jalka ensin.', ending: [4] },
        ],
      },
    },
  ],
  promise: {
    day: 204,
    by: 'hilkka',
    confirmed: 198,
    canChange:
      'Voitte vaikuttaa uuteen kuljetussopimukseen: mitä kuljettajalta vaaditaan, mitä tietoja hän näkee ja miten myöhästymisestä kerrotaan.',
    cannotChange: 'Yhdensuuntaisten matkojen vähimmäismäärä on laissa. Nykyinen sopimus sitoo meitä vielä noin vuoden.',
    answerBy: -5,
  },
  online: {
    opens: 190,
    closes: 152,
    said: [
      {
        day: 186,
        by: 'elli',
        as: 'own',
        viewpoint: 'client',
        text: 'Tekstiviesti, kun auto on kymmenen minuutin päässä. Pukeminen kestää minulla sen verran.',
        likes: 6,
        replies: [{ day: 183, by: 'ritva', text: 'Ja toinen viesti, jos se myöhästyy. Ei selitystä, pelkkä aika.' }],
        ending: [1],
      },
      {
        day: 180,
        by: 'mikael',
        as: 'own',
        lang: 'sv',
        viewpoint: 'client',
        text: 'Växeln förstod inte min adress. Gatan har två namn. Jag kom till fel by.',
        likes: 3,
        ending: [2],
      },
      {
        day: 171,
        viewpoint: 'client',
        as: 'Iltamenijä',
        text: 'Kyydin saa arkisin lääkäriin, mutta lauantai-iltana kuoroon ei tule kukaan. Kuoro on minun lääkkeeni.',
        likes: 4,
        ending: [5],
      },
      {
        day: 165,
        by: 'pasi',
        as: 'own',
        viewpoint: 'close_one',
        text: 'Poikani ei puhu. Hän rauhoittuu, kun sama kuljettaja ajaa kouluun. Viime lukukaudella kuljettajia oli yksitoista.',
        likes: 5,
        ending: [4],
      },
      {
        day: 158,
        viewpoint: 'client',
        text: 'Yhdistelykyyti on ihan hyvä, kunhan sen tietää etukäteen. Juttuseuraa ainakin saa.',
        likes: 1,
        ending: [6],
      },
      {
        day: 156,
        viewpoint: 'resident',
        text: 'Tienvarsien heinät pitäisi niittää.',
        ending: { unused: 'Teiden hoidosta vastaavat valtio ja kaupunki. Tämä ei liity kuljetuspalveluun.' },
      },
    ],
    statements: [
      { text: 'Odotan mieluummin vartin pidempään, jos kuljettaja on tuttu.', votes: 'aaadacaad' },
      { text: 'Kyydin pitää tulla myös lauantai-iltana.', votes: 'aaaaaaca' },
    ],
  },
  summary: {
    written: 142,
    points: [
      {
        text: 'Matkustaja tarvitsee viestin, kun auto lähestyy, ja toisen, jos se myöhästyy.',
        plain: 'Haluan viestin, kun auto tulee. Haluan viestin myös, jos se on myöhässä.',
        marks: [['elli', 'yes', '']],
        answer: {
          kind: 'will_be_done',
          reason: 'Viesti maksaa vähän ja säästää odottamisen kylmässä. Tämä tulee sopimukseen.',
          nextStep: 'Viestit alkavat Kuusperässä ja Hiekkavedellä. Muualla ne alkavat puoli vuotta myöhemmin.',
          nextDay: -60,
        },
      },
      {
        text: 'Apuvälineen koko, oikea osoite ja avun tarve pitää näkyä kuljettajalle ennen kuin hän ottaa matkan vastaan.',
        plain: 'Kuljettaja tietää jo ennen, millainen tuoli minulla on ja missä on oikea ovi.',
        marks: [['ritva', 'yes', 'Kiitos. 68 senttiä.']],
        answer: {
          kind: 'partly',
          reason: 'Apuvälineen koon ja oven saamme näkyviin nyt. Muut tiedot vaativat luvan jokaiselta matkustajalta.',
          nextStep: 'Lisäämme kaksi ensimmäistä tietoa. Kysymme luvan muihin samalla, kun kortti uusitaan.',
          nextDay: -45,
        },
      },
      {
        text: 'Kyyti on ovelta ovelle. Saattaminen kuuluu matkaan, ja siitä pitää maksaa kuljettajalle.',
        plain: 'Kuljettaja saattaa ovelle asti. Siitä maksetaan hänelle.',
        answer: {
          kind: 'will_be_done',
          reason: 'Kadun yli jätetty ihminen ei ole perillä. Saattaminen on jatkossa osa jokaista matkaa ja hintaa.',
          nextStep:
            'Kirjaamme tämän uuteen sopimukseen. Kuljettajien koulutuksen pitävät teidän ehdottamanne kokemustoimijat.',
          nextDay: -120,
        },
      },
      {
        text: 'Toistuviin matkoihin tarvitaan tuttu kuljettaja.',
        plain: 'Sama kuljettaja ajaa samat matkat.',
        marks: [['pasi', 'almost', 'Ainakin koulumatkoille.']],
        answer: {
          kind: 'looked_into',
          reason: 'Haluaisimme sanoa kyllä. Emme tiedä vielä, riittävätkö kuljettajat pienissä kylissä.',
          nextStep: 'Selvitämme koulumatkat ensin ja kerromme tuloksen.',
          nextDay: -90,
        },
      },
      {
        text: 'Kyytejä tarvitaan myös iltaisin ja viikonloppuisin vapaa-ajan menoihin.',
        plain: 'Kyydin saa myös lauantaina kuoroon.',
        answer: {
          kind: 'not_now',
          reason: 'Tänä vuonna rahaa ei ole uusiin iltavuoroihin. Emme halua luvata kyytiä, joka ei tule.',
          nextStep: 'Otamme asian ensi vuoden talousarvioon. Silloin siitä päättää aluevaltuusto.',
        },
      },
      {
        kind: 'dissent',
        text: 'Osa pitää yhdistelykyytejä hyvänä asiana, kunhan niistä kerrotaan etukäteen.',
        plain: 'Osasta on mukavaa matkustaa yhdessä.',
        answer: {
          kind: 'belongs_elsewhere',
          reason: 'Matkojen yhdistelystä päättää valtakunnallinen välityskeskus, emme me.',
          nextStep: 'Lähetimme tämän kohdan välityskeskukselle ja pyysimme, että yhdistelystä kerrotaan jo tilatessa.',
        },
      },
    ],
    check: { opens: 138, ends: 120 },
    approved: 112,
  },
  decision: { day: 98, due: 10, receiver: 'hilkka', deputy: 'noora', drafted: 30, published: 13 },
  delivered: 11,
};
