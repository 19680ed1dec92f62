import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const REAL = fileURLToPath(new URL('../../../shared/data/contributions/care-queues-2003.csv', import.meta.url));

/** What people say on the journey: 995 real texts where they lie beside the project, else our own. */
export function voices(): string[] {
  if (existsSync(REAL)) {
    const rows: { text: string }[] = parse(readFileSync(REAL), { columns: true });
    return rows.map((row) => row.text);
  }
  console.log('journey: the real contributions are not here (../shared/data); walking on texts of our own writing');
  return ownVoices();
}

/** Ninety-nine texts of our own: every place with every trouble. */
function ownVoices(): string[] {
  const places = ['Terveysasemalla', 'Poliklinikalla', 'Hammashoidossa', 'Laboratoriossa', 'Neuvolassa', 'Kotihoidossa', 'Päivystyksessä', 'Kuntoutuksessa', 'Röntgenissä']; // prettier-ignore
  const troubles = [
    'jonotin kolme kuukautta.',
    'kukaan ei kertonut, milloin saan ajan.',
    'puhelimeen vastattiin vasta iltapäivällä.',
    'aika peruttiin samana aamuna.',
    'selitin asiani joka kerta alusta.',
    'auttoi se, että sama hoitaja tunsi minut.',
    'matka oli liian pitkä bussilla.',
    'takaisinsoitto tuli viikon päästä.',
    'lähete katosi matkalla.',
    'sain ajan heti, kun joku perui.',
    'iltavastaanotto olisi auttanut.',
  ];
  return places.flatMap((place) => troubles.map((trouble) => `${place} ${trouble}`));
}
