import type { Story } from './story.ts';

/** Step 1: the need is being written; what is still missing shows. */
export const dental: Story = {
  theme: 'Hammashoito',
  gathering: {
    title: 'Hammashoitoon ennen kuin särky vie yöunet',
    need: 'Hammashoidon ajan saa liian myöhään. Moni odottaa kipeänä kuukausia tai soittaa joka aamu samaan aikaan ja jää jonoon. Haluamme, että kipeä pääsee hoitoon nopeasti ja että jokainen tietää, milloin oma vuoro tulee.',
    plain: '',
    owner: 'kaarlo',
    day: 5,
    reason: 'Viisi ihmistä kertoi, ettei hammashoitoon pääse ajoissa.',
  },
  ideas: [
    {
      day: 19,
      by: 'leena',
      as: 'own',
      viewpoint: 'client',
      text: 'Soitin hammashoitolaan yhtenätoista aamuna kello kahdeksan. Joka kerta ajat olivat jo menneet. Kahdestoista aamu onnistui, ja silloin hammas piti jo poistaa.',
      likes: 3,
      replies: [
        {
          day: 4,
          by: 'jarmo',
          text: 'Minulla on hälytys puhelimessa kahdeksalta. En siksi, että heräisin töihin, vaan siksi, että soittaisin hammashoitoon.',
        },
      ],
    },
    {
      day: 16,
      viewpoint: 'close_one',
      text: 'Kehitysvammainen veljeni ei osaa sanoa, että hampaaseen sattuu. Hän lakkaa syömästä. Tarvitsisimme ajan silloin heti, eikä kolmen kuukauden päästä.',
      likes: 3,
    },
    {
      day: 14,
      by: 'samuli',
      as: 'Pelkopotilas',
      viewpoint: 'client',
      text: 'Pelkään hammaslääkäriä niin, että perun ajan usein edellisenä iltana. Olisi helpompaa, jos saisi ensin vain käydä istumassa tuolissa ja lähteä pois.',
      likes: 2,
      replies: [
        {
          day: 3,
          by: 'sari',
          kind: 'assessment',
          text: 'Työskentelen hammashoidossa. Tutustumiskäynti kestää vartin ja säästää usein kolme peruttua aikaa.',
        },
      ],
    },
    {
      day: 12,
      by: 'veikko',
      via: 'spoken',
      viewpoint: 'client',
      text: 'Proteesi painaa. Olen syönyt keittoa kuukauden.',
      likes: 2,
    },
    {
      day: 9,
      by: 'birgitta',
      as: 'own',
      lang: 'sv',
      viewpoint: 'client',
      text: 'Tandläkaren i Hiekkavesi stängde, och nu är det fem mil till nästa. Jag kör inte längre bil. Kunde en tandvårdsbuss komma hit några gånger om året?',
      likes: 1,
    },
  ],
  entered: {},
};

/** Step 2: the group is being put together. */
export const aftercare: Story = {
  theme: 'Lastensuojelun jälkihuolto',
  gathering: {
    title: 'Jälkihuolto ei lopu syntymäpäivään',
    need: 'Kun sijoitettu nuori täyttää 23 tai muuttaa omaan kotiin, tuki loppuu usein yhdellä kirjeellä. Nuori jää yksin asumisen, rahan ja ikävän kanssa. Haluamme, että tuki päättyy vähitellen ja että nuorella on joku, jolle voi soittaa vielä sen jälkeen.',
    plain:
      'Nuori muuttaa omaan kotiin. Tuki loppuu joskus liian nopeasti. Mietimme yhdessä, miten kukaan ei jää yksin.',
    owner: 'kaarlo',
    day: 24,
    reason: 'Nuoret kertovat samasta hetkestä: tuki loppui, kun elämä vasta alkoi.',
  },
  ideas: [
    {
      day: 41,
      by: 'onni',
      as: 'Vaahtera',
      viewpoint: 'client',
      text: 'Muutin omaan kämppään 18-vuotiaana. Osasin siivota ja laittaa makaronia. En osannut olla hiljaisuudessa. Ohjaaja kävi kuukauden ja sitten hänellä vaihtui työ.',
      likes: 4,
      replies: [
        {
          day: 22,
          by: 'anniina',
          text: 'Hiljaisuus on oikea sana. Meitä oli laitoksessa yhdeksän ja sitten yhtäkkiä yksi.',
        },
        {
          day: 20,
          by: 'timo',
          kind: 'wondering',
          text: 'Mitä jos sama ohjaaja saisi jäädä vaikka vain puhelimen päähän, kun työ vaihtuu?',
        },
      ],
    },
    {
      day: 38,
      viewpoint: 'client',
      as: 'Kolmas koti',
      text: 'Kirje tuli kaksi päivää synttäreiden jälkeen. Siinä luki, että asiakkuus päättyy. Ei edes onnea.',
      likes: 5,
    },
    {
      day: 35,
      viewpoint: 'close_one',
      text: 'Olemme sijaisvanhempia. Poika soittaa meille yhä, kun lomake on vaikea. Autamme mielellämme. Silti olisi hyvä, että joku virallinenkin muistaisi hänet.',
      likes: 3,
    },
    {
      day: 33,
      by: 'timo',
      as: 'own',
      viewpoint: 'professional',
      text: 'Minulla on 46 nuorta. Ehdin niille, joilla palaa. Ne, jotka pärjäävät hiljaa huonosti, jäävät minulta näkemättä, ja se painaa.',
      likes: 2,
    },
    {
      day: 28,
      via: 'spoken',
      viewpoint: 'client',
      text: 'Takuuvuokra tuli kuukauden myöhässä. Nukuin kaverin sohvalla ja sanoin kaikille, että kaikki on hyvin.',
      likes: 2,
    },
  ],
  entered: { 2: 19 },
  group: {
    day: 15,
    members: [
      ['onni', 'client'],
      ['timo', 'professional'],
    ],
    notes: [
      {
        day: 11,
        by: 'onni',
        text: 'Voidaanko tavata jossain muualla kuin sosiaalitoimistossa? Nuorisotila käy. Siellä on myös pehmeät tuolit.',
      },
    ],
  },
};

/** Paused in step 3: the place is being repaired. */
export const meetingPlace: Story = {
  theme: 'Mielenterveys',
  gathering: {
    title: 'Ovi auki ilman lähetettä',
    need: 'Kun olo huononee, apua saa vasta lähetteen ja jonon jälkeen. Tarvitsemme paikan, johon voi tulla käymään juuri sinä päivänä, jolloin ei jaksa.',
    plain:
      'Joskus on huono päivä. Silloin tarvitsee paikan, johon voi vain tulla. Mietimme yhdessä, millainen se paikka on.',
    owner: 'sanna',
    day: 96,
    reason: 'Sama toive eri sanoin: paikka, johon voi tulla heti.',
  },
  ideas: [
    {
      day: 118,
      by: 'eero',
      as: 'own',
      viewpoint: 'experience_actor',
      text: 'Ennen täällä oli kohtaamispaikka, jossa sai keittää kahvia ja olla hiljaa. Se piti minut kaksi talvea pois osastolta. Kukaan ei mitannut sitä, joten se lopetettiin.',
      likes: 4,
      replies: [
        { day: 90, by: 'jarmo', text: 'Olin siellä samaan aikaan. Sinä keitit liian vahvaa kahvia. Kiitos siitä.' },
      ],
    },
    {
      day: 110,
      viewpoint: 'client',
      text: 'Perjantai-ilta on pahin. Silloin kaikki on kiinni maanantaihin asti.',
      likes: 3,
    },
    {
      day: 104,
      by: 'sari',
      as: 'own',
      viewpoint: 'professional',
      text: 'Vastaanotolla minulla on 45 minuuttia. Osa tarvitsisi kolme tuntia seuraa ja ruokaa, ei minua.',
      likes: 3,
    },
    {
      day: 99,
      by: 'camilla',
      as: 'own',
      lang: 'sv',
      viewpoint: 'client',
      text: 'Det borde finnas någon på plats som kan svenska åtminstone en kväll i veckan. Då skulle jag våga komma.',
      likes: 1,
    },
  ],
  entered: { 2: 92, 3: 66 },
  group: {
    day: 88,
    members: [
      ['eero', 'experience_actor'],
      ['sari', 'professional'],
      ['camilla', 'client'],
      ['ulla', 'organisation'],
    ],
    timetable: [
      [3, 40],
      [4, -10],
      [5, -40],
      [6, -60],
      [7, -90],
    ],
  },
  workshops: [
    {
      title: 'Millainen on hyvä ovi?',
      place: 'Pellosrannan vanha asema, yläkerta',
      capacity: 15,
      planned: 64,
      day: 50,
      coming: [
        ['jarmo', ''],
        ['anniina', 'Tulen tukihenkilön kanssa.'],
      ],
      held: {
        attendance: [
          ['client', 7, true],
          ['experience_actor', 2, true],
          ['professional', 2, true],
        ],
        notes:
          'Piirrettiin paikka paperille. Kaikissa kuvissa oli keittiö ja yhdessäkään ei ollut tiskiä, jonka takana joku istuu.',
        said: [
          { viewpoint: 'client', text: 'Ettei kysytä nimeä heti ovella.' },
          { viewpoint: 'client', text: 'Koira saa tulla mukaan.' },
        ],
      },
    },
  ],
  halt: {
    day: 18,
    kind: 'paused',
    reason:
      'Talosta löytyi kosteusvaurio, ja toinen työpaja piti perua. Etsimme uutta paikkaa. Kaikki, mitä olette kertoneet, on tallessa, ja jatkamme siitä.',
    until: -40,
  },
};
