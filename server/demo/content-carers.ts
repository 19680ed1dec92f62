import type { Story } from './story.ts';

/** Step 4, open now: carers' days off. */
export const carers: Story = {
  theme: 'Omaishoito',
  gathering: {
    title: 'Omaishoitajan vapaapäivä, joka oikeasti toteutuu',
    need: 'Omaishoitajalla on laissa vapaapäiviä, mutta moni ei pysty pitämään niitä. Sijaista ei löydy, sijainen vaihtuu joka kerta tai vapaasta pitää sopia niin kauan etukäteen, että voimat ehtivät loppua. Haluamme, että vapaan saa sovittua helposti ja että hoidettava jää tutun ihmisen kanssa.',
    plain:
      'Omaishoitaja tarvitsee lepoa. Nyt vapaapäivä jää usein pitämättä. Mietimme yhdessä, miten vapaa onnistuu ja kuka tulee kotiin sijaiseksi.',
    owner: 'sanna',
    day: 64,
    reason: 'Neljä ihmistä kertoi samasta asiasta: vapaapäivät jäävät pitämättä, kun sijaista ei ole.',
  },
  ideas: [
    {
      day: 71,
      by: 'aino',
      as: 'own',
      viewpoint: 'close_one',
      text: 'Hoidan miestäni, jolla on muistisairaus. Minulla on paperilla kolme vapaapäivää kuussa. Viime vuonna pidin niistä yhteensä viisi. Joka kerta kun sijainen vaihtuu, mieheni ei nuku kahteen yöhön, ja sitten en nuku minäkään. Toivon, että meillä kävisi sama ihminen, vaikka harvemmin.',
      likes: 5,
      replies: [
        {
          day: 60,
          by: 'tuula',
          text: 'Meillä on aivan sama. Äitini luulee vierasta sijaista varkaaksi. Tutun kanssa kaikki menee hyvin.',
        },
        {
          day: 58,
          by: 'riitta',
          kind: 'wondering',
          text: 'Työntekijänä mietin, auttaisiko jos sijaisella olisi oma pieni alue eikä koko kaupunki. Silloin samat kodit tulisivat tutuiksi.',
        },
      ],
    },
    {
      day: 69,
      by: 'helvi',
      via: 'phone',
      viewpoint: 'close_one',
      text: 'Soitan kun en osaa nettiä. Vapaasta pitäisi sopia kuusi viikkoa ennen. Mistä minä tiedän kuuden viikon päästä, milloin olen väsynyt.',
      likes: 4,
    },
    {
      day: 68,
      by: 'pasi',
      as: 'Kahden pojan isä',
      viewpoint: 'close_one',
      text: 'Meillä on vammainen lapsi. Tarjottiin hoitopaikkaa 70 kilometrin päästä. Ajamme sinne ja takaisin neljä tuntia, ja se on meidän vapaapäivämme.',
      likes: 4,
    },
    {
      day: 66,
      viewpoint: 'close_one',
      text: 'Palveluseteli on hyvä ajatus, mutta listalla on kuusi yritystä ja yksikään ei tule Sammalkylään asti. Soitin ne kaikki läpi.',
      likes: 3,
    },
  ],
  entered: { 2: 62, 3: 45, 4: 10 },
  group: {
    day: 60,
    members: [
      ['aino', 'close_one'],
      ['riitta', 'professional'],
      ['ulla', 'organisation'],
      ['eero', 'experience_actor'],
    ],
    timetable: [
      [3, 25],
      [4, -12],
      [5, -30],
      [6, -60],
      [7, -75],
    ],
    notes: [
      {
        day: 55,
        by: 'aino',
        text: 'Kokous kannattaa pitää aamupäivällä kymmeneltä. Silloin mieheni on päivätoiminnassa ja pääsen mukaan.',
      },
      {
        day: 52,
        by: 'riitta',
        text: 'Kysyin tiimiltä: viime vuonna 41 prosenttia vapaista jäi pitämättä meidän alueellamme. Yleisin syy oli, että sijaista ei ollut.',
      },
    ],
  },
  workshops: [
    {
      title: 'Kahvipöytä omaishoitajille',
      place: 'Kuusperän kirjasto, takkahuone. Esteetön sisäänkäynti on pihan puolella.',
      capacity: 20,
      planned: 44,
      day: 27,
      coming: [
        ['tuula', ''],
        ['pasi', 'Tulen bussilla, joka on perillä vasta kymmenen yli.'],
        ['fatima', 'Tarvitsisin tulkin, dari.'],
        ['helvi', 'Kuulen huonosti, istun mielelläni edessä.'],
      ],
      held: {
        attendance: [
          ['close_one', 11, true],
          ['professional', 3, true],
          ['organisation', 2, true],
        ],
        notes:
          'Hoidettaville oli ohjelmaa viereisessä huoneessa, siksi moni pääsi tulemaan. Puhuttiin eniten tutusta sijaisesta ja siitä, että avun pyytäminen on vaikeaa. Kahvi loppui kesken, mikä on hyvä merkki.',
        said: [
          {
            viewpoint: 'close_one',
            text: 'Sijainen voisi käydä ensin kahvilla, ennen kuin hän tulee yksin. Tunti riittäisi.',
          },
          {
            viewpoint: 'close_one',
            text: 'En kehtaa pyytää. Jos joku soittaisi ja kysyisi, milloin viimeksi lepäsit, vastaisin rehellisesti.',
          },
          {
            viewpoint: 'professional',
            text: 'Meillä ei ole yhtä numeroa, johon omaishoitaja voisi soittaa sijaisasiassa. Hän soittaa kolmeen paikkaan.',
          },
        ],
      },
    },
  ],
  promise: {
    day: 22,
    by: 'hilkka',
    confirmed: 18,
    canChange:
      'Voitte vaikuttaa siihen, miten vapaa varataan, miten sijainen valitaan ja tutustuu kotiin ja mistä apua saa nopeasti. Voitte vaikuttaa myös siihen, miten palvelusetelin yritykset valitaan.',
    cannotChange:
      'Vapaapäivien vähimmäismäärä ja hoitopalkkion alaraja ovat laissa. Niitä emme voi muuttaa. Uusia vakituisia työntekijöitä emme voi luvata tälle vuodelle.',
    answerBy: -60,
  },
  online: {
    opens: 10,
    closes: -12,
    said: [
      {
        day: 9,
        by: 'tuula',
        as: 'own',
        viewpoint: 'close_one',
        text: 'Hoidan äitiä viidettä vuotta. Paras apu on ollut lähihoitaja, joka tunsi äidin laulut. Kun hän jäi pois, lopetin vapaiden pitämisen. Voisiko sijaiselle jäädä koti omaksi, niin kuin opettajalle luokka?',
        likes: 6,
        replies: [
          {
            day: 8,
            by: 'aino',
            text: 'Luokka on hyvä vertaus. Meilläkin laulu auttaa, mutta kukaan ei tiedä sitä, jos ei tunne.',
          },
          {
            day: 7,
            by: 'timo',
            kind: 'assessment',
            text: 'Tämä onnistuisi, jos kotihoidon ja sijaisten lista tehtäisiin samassa paikassa. Nyt ne tekee kaksi eri ihmistä.',
          },
        ],
      },
      {
        day: 9,
        by: 'fatima',
        as: 'own',
        viewpoint: 'close_one',
        text: 'Hoidan isääni. Hän puhuu vain daria. Kun sijainen tulee, minun pitää olla puhelimessa koko ajan ja kääntää. Se ei ole lepoa. Haluaisin, että perheestä joku toinen voisi olla sijainen ja saada siitä palkkion.',
        likes: 3,
        replies: [{ day: 6, by: 'heikki', text: 'En ole omaishoitaja, mutta tämä kuulostaa järkevältä.' }],
      },
      {
        day: 8,
        viewpoint: 'close_one',
        as: 'Yövalvoja',
        text: 'Ei vapaapäivä auta, jos yöt valvoo. Yksi nukuttu yö viikossa olisi enemmän kuin kolme päivää kuussa.',
        likes: 6,
        replies: [
          { day: 7, by: 'pasi', text: 'Kyllä. Yö on se, mikä vie voimat.' },
          {
            day: 5,
            by: 'leena',
            kind: 'wondering',
            text: 'Onko kukaan kokeillut yöhoitajaa, joka kiertää usean kodin väliä?',
          },
        ],
      },
      {
        day: 8,
        by: 'riitta',
        as: 'own',
        viewpoint: 'professional',
        text: 'Teen itse sijaisvuoroja. Saan usein osoitteen vasta samana aamuna. En tiedä hoidettavasta muuta kuin nimen ja lääkkeet. Yksi sivu siitä, mikä ihmistä rauhoittaa, muuttaisi koko päivän.',
        likes: 5,
      },
      {
        day: 7,
        by: 'mikael',
        as: 'own',
        lang: 'sv',
        viewpoint: 'close_one',
        text: 'Min fru pratar bara svenska nu när minnet sviker. Den som kommer som vikarie borde kunna svenska, annars blir hon rädd. Jag har slutat ta ut mina lediga dagar.',
        likes: 4,
        replies: [
          {
            day: 6,
            by: 'birgitta',
            lang: 'sv',
            text: 'Språket är trygghet. Det här borde stå i vårdplanen och inte bara vara en önskan.',
          },
        ],
      },
      {
        day: 7,
        by: 'veikko',
        via: 'spoken',
        viewpoint: 'client',
        text: 'Vaimo hoitaa minua, eikä toisin päin. Minusta hän tarvitsisi vapaata enemmän kuin pitää. Hän ei sitä itse sano, joten sanon minä.',
        likes: 7,
      },
      {
        day: 6,
        viewpoint: 'close_one',
        text: 'Hakemus on kuusi sivua. Täytin sitä kolmena iltana. Kun soitin ja kysyin neuvoa, vastaus oli ystävällinen, mutta sama kuusisivuinen lomake.',
        likes: 3,
      },
      {
        day: 5,
        by: 'ulla',
        as: 'own',
        viewpoint: 'organisation',
        text: 'Vapaaehtoisemme voivat tulla kahville ja ulkoiluttamaan, mutta eivät hoitamaan. Kun tämän sanoo heti, kukaan ei pety. Toivomme, että alue kertoisi meistä samassa kirjeessä, jossa vapaapäivistä kerrotaan.',
        likes: 2,
      },
      {
        day: 4,
        by: 'pasi',
        as: 'own',
        viewpoint: 'close_one',
        text: 'Lapsen hoitopaikka lähempänä kuin 30 kilometriä. Muuta en pyydä.',
        likes: 4,
      },
      {
        day: 3,
        viewpoint: 'resident',
        as: 'Naapuri',
        text: 'Naapurin rouva hoitaa miestään eikä käy enää missään. Voisin istua siellä lauantaisin pari tuntia. En vain tiedä, saako niin tehdä ja kenelle siitä pitäisi sanoa.',
        likes: 3,
        replies: [
          {
            day: 2,
            by: 'ulla',
            text: 'Kiitos, kun kysyit. Saa tehdä, ja rouvalle kannattaa sanoa suoraan juuri noin. Me autamme mielellämme alkuun.',
          },
        ],
      },
      {
        day: 2,
        by: 'aino',
        as: 'own',
        viewpoint: 'close_one',
        text: 'Pidin eilen ensimmäisen vapaapäivän puoleen vuoteen. Kävin uimassa ja istuin autossa kymmenen minuuttia tekemättä mitään. Kirjoitan tämän, jotta päättäjät tietäisivät, miten pienestä on kyse.',
        likes: 7,
      },
    ],
    statements: [
      { text: 'Tuttu sijainen on tärkeämpi kuin se, että vapaan saa nopeasti.', votes: 'aaaadaacaada' },
      { text: 'Vapaapäivän voi vaihtaa yöhön, jos niin haluaa.', votes: 'aaacaaaada' },
      { text: 'Perheenjäsen tai naapuri voi olla sijainen ja saada siitä palkkion.', votes: 'aadcadaacda' },
    ],
  },
};
