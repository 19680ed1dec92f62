import type { Story } from './story.ts';

/** Step 5: the summary is written, and its speakers are asked: is this what you meant? */
export const psychiatric: Story = {
  theme: 'Psykiatria',
  gathering: {
    title: 'Odottaessa ei jäädä yksin',
    need: 'Psykiatriseen hoitoon joutuu odottamaan viikkoja tai kuukausia. Sinä aikana kukaan ei ota yhteyttä, eikä ihminen tiedä, onko hän yhä jonossa. Haluamme, että odotusaika on osa hoitoa.',
    plain:
      'Hoitoon pitää joskus odottaa. Odottaminen on raskasta, jos kukaan ei soita. Mietimme yhdessä, mitä odottaessa tarvitsee.',
    owner: 'sanna',
    day: 120,
    reason: 'Kolme kertomusta samasta hiljaisuudesta lähetteen jälkeen.',
  },
  ideas: [
    {
      day: 134,
      by: 'anniina',
      as: 'own',
      viewpoint: 'client',
      text: 'Lähetteestä ensimmäiseen aikaan kului neljä kuukautta. Siinä välissä en saanut yhtään viestiä. Aloin epäillä, olinko edes kuvitellut koko lähetteen.',
      likes: 4,
      replies: [{ day: 116, by: 'jarmo', text: 'Minä soitin kysyäkseni ja pelkäsin koko ajan olevani vaivaksi.' }],
      ending: [1],
    },
    {
      day: 130,
      by: 'eero',
      as: 'own',
      viewpoint: 'experience_actor',
      text: 'Odottaisin mieluummin sellaisen kanssa, joka on itse odottanut. Vertaistukija voisi soittaa jonossa oleville. Teen sitä jo, mutta vain tutuille.',
      likes: 4,
      ending: [2],
    },
    {
      day: 125,
      viewpoint: 'close_one',
      text: 'Vaimoni odotti hoitoa ja minä odotin vaimoa. Kukaan ei kysynyt minulta mitään, vaikka minä olin se, joka yöllä valvoi.',
      likes: 3,
      ending: [3],
    },
  ],
  entered: { 2: 117, 3: 98, 4: 60, 5: 24 },
  group: {
    day: 113,
    members: [
      ['eero', 'experience_actor'],
      ['anniina', 'client'],
      ['sari', 'professional'],
      ['ulla', 'organisation'],
    ],
    timetable: [
      [3, 75],
      [4, 26],
      [5, -8],
      [6, -35],
      [7, -50],
    ],
  },
  workshops: [
    {
      title: 'Jonossa-ilta',
      place: 'Pellosrannan seurakuntatalo, kerhohuone. Hiljainen tila on auki koko illan.',
      capacity: 16,
      planned: 97,
      day: 80,
      coming: [
        ['jarmo', 'Istun oven lähellä.'],
        ['leena', ''],
        ['camilla', 'Gärna på svenska om det går.'],
      ],
      held: {
        attendance: [
          ['client', 8, true],
          ['close_one', 3, true],
          ['experience_actor', 2, true],
          ['professional', 3, true],
        ],
        notes:
          'Jokainen piirsi oman odotuksensa viivana. Kaikissa oli kohta, jossa viiva katkesi: se oli hetki, jolloin kirje loppui ja hiljaisuus alkoi.',
        said: [
          { viewpoint: 'client', text: 'Päivämäärä. Vaikka huonokin. Epävarmuus on pahempi kuin odotus.', ending: [1] },
          { viewpoint: 'client', text: 'Ryhmä odottaville. Ei terapiaa, vaan sohva ja teetä.', ending: [2] },
          {
            viewpoint: 'professional',
            text: 'Kun soitan jonossa olevalle, moni tarvitsee jo jotain muuta kuin lähetteessä luki. Soitto säästää meidänkin aikaamme.',
            ending: [1, 4],
          },
        ],
      },
    },
  ],
  promise: {
    day: 70,
    by: 'hilkka',
    confirmed: 66,
    canChange:
      'Voitte vaikuttaa siihen, miten odottavaan pidetään yhteyttä, kuka soittaa ja mitä apua saa jo ennen ensimmäistä aikaa.',
    cannotChange: 'Hoitotakuun määräajat ovat laissa. Lääkärien määrää emme voi luvata muuttaa tänä vuonna.',
    answerBy: -50,
  },
  online: {
    opens: 60,
    closes: 26,
    said: [
      {
        day: 58,
        by: 'jarmo',
        as: 'Jokke',
        viewpoint: 'client',
        text: 'Tekstiviesti kerran kuussa: olet jonossa, paikkasi on tallessa. Siihen ei tarvitse vastata. Se riittäisi, jotta jaksaa.',
        likes: 6,
        replies: [
          { day: 56, by: 'anniina', text: 'Juuri se. Ja ettei siinä lue "älä vastaa tähän viestiin" punaisella.' },
          { day: 54, by: 'sari', kind: 'assessment', text: 'Tämän saisi tehtyä nykyisellä järjestelmällä. Kysyin.' },
        ],
        ending: [1],
      },
      {
        day: 53,
        viewpoint: 'client',
        text: 'En halua, että minulle soittaa joku, joka on itse ollut sairas. Haluan ammattilaisen tai en ketään.',
        likes: 2,
        replies: [{ day: 50, by: 'eero', text: 'Reilua. Siksi sitä pitäisi kysyä, eikä päättää toisen puolesta.' }],
        ending: [5],
      },
      {
        day: 49,
        by: 'leena',
        as: 'own',
        viewpoint: 'client',
        text: 'Minulla vointi huononi jonossa. Ohje oli soittaa päivystykseen. Päivystyksestä sanottiin, että olet jo jonossa. Kaksi kertaa.',
        likes: 5,
        ending: [4],
      },
      {
        day: 44,
        by: 'pasi',
        as: 'own',
        viewpoint: 'close_one',
        text: 'Läheiselle voisi antaa yhden paperin: mitä sanon, mitä en sano, mihin soitan. Etsin niitä netistä kolmelta yöllä.',
        likes: 4,
        ending: [3],
      },
      {
        day: 38,
        by: 'camilla',
        as: 'own',
        lang: 'sv',
        viewpoint: 'client',
        text: 'Medan jag väntade slutade jag svara i telefon. Ett brev för hand hade jag öppnat.',
        likes: 2,
        ending: [1],
      },
      {
        day: 33,
        viewpoint: 'resident',
        text: 'Sairaalan parkkimaksu on liian kallis.',
        ending: {
          unused: 'Pysäköinti ei kuulu tähän asiaan. Veimme viestin sairaalan kiinteistöpalveluun, joka vastaa siitä.',
        },
      },
      {
        day: 30,
        by: 'samuli',
        as: 'own',
        viewpoint: 'client',
        text: 'Yksi mukava juttu: jonossa sain ajan ravitsemusterapeutille, koska joku oli perunut. Söin paremmin ja nukuin paremmin. Perutut ajat kannattaisi tarjota odottaville.',
        likes: 3,
        ending: [4],
      },
    ],
    statements: [
      { text: 'Haluan mieluummin varman ajan kaukana kuin epävarman ajan pian.', votes: 'aadaaacada' },
      { text: 'Jonossa minulle saa soittaa kokemustoimija, jos siitä on kysytty minulta.', votes: 'aaadaacaa' },
    ],
  },
  summary: {
    written: 14,
    points: [
      {
        text: 'Odottava tarvitsee säännöllisen viestin ja arvion ajasta. Hiljaisuus koetaan hylkäämisenä, ja se kuormittaa enemmän kuin odotuksen pituus.',
        plain: 'Kun odotan, haluan viestin: olet jonossa, ja aikasi tulee suunnilleen silloin.',
        marks: [
          ['jarmo', 'yes', ''],
          ['anniina', 'almost', 'Lisäisin, että viestiin pitää voida myös vastata.'],
        ],
      },
      {
        text: 'Vertaistukea toivotaan jo odotusaikana: soittoja ja avointa ryhmää, joita kokemustoimijat pitävät.',
        plain: 'Odottaessa haluan puhua ihmisen kanssa, joka on itse odottanut.',
        marks: [['eero', 'yes', '']],
      },
      {
        text: 'Läheinen jää odotusaikana vaille ohjeita ja tukea, vaikka hän kantaa yöt ja viikonloput.',
        plain: 'Läheinenkin väsyy. Hän tarvitsee ohjeen ja jonkun, jolle soittaa.',
      },
      {
        text: 'Tilanne muuttuu odottaessa. Yksi soitto, jossa vointi arvioidaan uudelleen, ohjaa oikeaan apuun ja antaa peruttuja aikoja käyttöön.',
        plain: 'Jos olo huononee jonossa, joku kuuntelee ja auttaa heti.',
        marks: [['samuli', 'yes', '']],
      },
      {
        kind: 'dissent',
        text: 'Kaikki eivät halua vertaistukea. Osa toivoo yhteyttä vain ammattilaiselta tai ei keneltäkään. Tapaa pitää kysyä jokaiselta.',
        plain: 'Osa haluaa, että vain ammattilainen soittaa. Siksi pitää kysyä.',
      },
    ],
    check: { opens: 6, ends: -4 },
  },
};
