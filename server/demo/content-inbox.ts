import type { Said } from './story.ts';

/** Ideas that wait on the Verstas: of different ages and themes, some of them about the same thing. */
export const INBOX: readonly Said[] = [
  {
    day: 17,
    viewpoint: 'client',
    text: 'Hammashoidon takaisinsoitto tuli kesken työvuoron, enkä voinut vastata. Toista soittoa ei tullut. Ostin apteekista särkylääkettä ja odotin. Nyt aika on yhdeksän kuukauden päässä.',
  },
  {
    day: 13,
    by: 'ritva',
    as: 'own',
    viewpoint: 'client',
    text: 'Hammashoidon takaisinsoitto tuli, kun olin bussissa. En voinut vastata, ja jouduin jonon perälle. Toivon, että takaisinsoiton kellonajan saisi valita itse.',
  },
  {
    day: 12,
    via: 'phone',
    by: 'helvi',
    viewpoint: 'close_one',
    text: 'Kyyti haki minut oikeaan aikaan, mutta vei ensin kaksi muuta. Myöhästyin silmälääkäristä, ja uusi aika on puolen vuoden päästä. Kuka sen korvaa?',
  },
  {
    day: 11,
    viewpoint: 'client',
    as: 'Rollaattorin kanssa',
    text: 'Vammaispalvelun kyyti jätti minut väärälle ovelle. Kiersin talon ympäri rollaattorilla märällä pihalla. Kuljettajalla oli kiire, ei hän ilkeä ollut.',
  },
  {
    day: 10,
    by: 'samuli',
    as: 'Samuli, 24',
    viewpoint: 'client',
    text: 'Työllisyyspalvelusta tuli kirje, jossa luki että minut poistetaan palvelusta. Pelästyin. Se tarkoitti vain, että kurssi oli loppunut. Kirjeet voisi kirjoittaa niin, ettei tarvitse pelätä.',
  },
  {
    day: 8,
    by: 'mikael',
    as: 'own',
    lang: 'sv',
    viewpoint: 'client',
    text: 'Jag fick en tid till tandläkaren, men all information kom på finska. Min dotter fick översätta. Det borde gå att välja språk en gång och sedan slippa be om det.',
  },
  {
    day: 7,
    viewpoint: 'close_one',
    text: 'Tyttäreni odottaa nuorten mielenterveyspalveluun kolmatta kuukautta. Koulukuraattori käy kerran viikossa ja tekee parhaansa. Mitä me tehdään ne muut kuusi päivää?',
  },
  {
    day: 6,
    by: 'anniina',
    as: 'own',
    viewpoint: 'client',
    text: 'Jonossa psykiatrian poliklinikalle olisi auttanut yksi tekstiviesti kuukaudessa: olet yhä jonossa, emme ole unohtaneet sinua.',
  },
  {
    day: 5,
    via: 'written',
    viewpoint: 'client',
    text: 'Pyydän, että ajan voisi varata myös tulemalla paikan päälle. Minulla on puhelin, mutta korvat eivät enää kuule sitä. Terveisin eräs 87-vuotias.',
  },
  {
    day: 4,
    by: 'fatima',
    as: 'own',
    viewpoint: 'close_one',
    text: 'Omaishoidon päätös tuli kirjeenä, jossa oli paljon lain kohtia. En ymmärtänyt, saanko tukea vai en. Sain. Toivon, että se lukisi ensimmäisellä rivillä.',
  },
  {
    day: 3,
    viewpoint: 'client',
    as: 'Yksi monista',
    text: 'Terapeutti vaihtui kolmannen kerran. Kerroin taas koko elämäni alusta. Ehkä siitä voisi olla paperi, jonka saisin itse kirjoittaa ja ottaa mukaan.',
  },
  {
    day: 2,
    by: 'elli',
    as: 'own',
    viewpoint: 'client',
    text: 'Kotihoidon käynti on välillä kahdeksalta ja välillä puoli yksitoista. Diabeetikkona minun pitäisi tietää, milloin syön.',
  },
  {
    day: 1,
    viewpoint: 'resident',
    text: 'Terveysaseman ovessa lukee, että asioi netissä. Isälläni ei ole nettiä. Hän seisoi oven takana ja lähti kotiin.',
  },
  {
    day: 1,
    by: 'heikki',
    as: 'own',
    viewpoint: 'resident',
    text: 'Kiitos Pellosrannan aseman väelle. Joku nosti minut pystyyn, kun pyörrytti, eikä kysynyt ensin henkilötunnusta. Sellaista lisää.',
  },
];

/** What was set aside, and what its writer was told. */
export const SET_ASIDE = {
  said: {
    day: 30,
    by: 'heikki',
    as: 'own',
    viewpoint: 'resident',
    text: 'Keskustan bussin pitäisi kulkea myös sunnuntaisin, jotta pääsee sairaalaan katsomaan omaisia.',
  } satisfies Said,
  day: 25,
  reason:
    'Kiitos ideasta. Bussivuoroista päättää kaupunki, emme me. Veimme viestisi kaupungin joukkoliikenteelle yhdessä kahdentoista muun kanssa, ja he lupasivat vastata sinne, mistä viesti tuli.',
};
