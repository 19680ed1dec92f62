import { eq, sql } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import { prepared } from '../../db/prepared.ts';
import { columns } from '../../db/rows.ts';
import { county, type LogoType } from '../../db/schema/county.ts';
import { faultsOf, OWN_COLOURS, type Colours } from '../contract/colours.ts';
import { mailAddress } from '../people/address.ts';
import { tidy } from '../people/me.ts';
import { outsideCases, type Service } from '../access/doorway.ts';
import { demand } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { Refusal } from '../base/refusal.ts';
import { County, type CountyChoices } from './county-schema.ts';
import { pictureOf } from './logo.ts';

type Address = 'contactEmail' | 'dataOfficerEmail' | 'accessibilityEmail';
type OneLine = 'name' | 'phone' | 'phoneHours' | 'controller';
type Written = Pick<CountyChoices, OneLine | Address>;

const COLUMNS = columns(County, {
  name: sql`name`,
  teal: sql`teal`,
  amber: sql`amber`,
  hasLogo: sql`logo is not null`,
  phone: sql`phone`,
  phoneHours: sql`phone_hours`,
  controller: sql`controller`,
  contactEmail: sql`contact_email`,
  dataOfficerEmail: sql`data_officer_email`,
  accessibilityEmail: sql`accessibility_email`,
  version: sql`version`,
});
const seen = prepared<Record<string, never>, County>(() => sql`select ${COLUMNS} from county`);

/** The county, or null as long as nobody has told of it. */
export async function seeCounty(db: Db): Promise<County | null> {
  const [row] = await seen(db, {});
  return row ?? null;
}

/** Its logo; null without one. */
export async function seeLogo(db: Db): Promise<{ logo: Buffer; type: LogoType } | null> {
  const [row] = await db.select({ logo: county.logo, type: county.logoType }).from(county);
  if (!row?.logo || !row.type) return null;
  if (row.type === 'image/png') return { logo: row.logo, type: row.type };
  return redrawn(db, row.logo);
}

/** A drawing from when drawings were kept as they came: drawn anew once, or given up where that cannot be done. */
async function redrawn(db: Db, drawing: Buffer): Promise<{ logo: Buffer; type: LogoType } | null> {
  const picture = await pictureOf(drawing.toString('base64')).catch(() => null);
  await db
    .update(county)
    .set({ logo: picture?.bytes ?? null, logoType: picture?.type ?? null })
    .where(eq(county.logo, drawing));
  return picture && { logo: picture.bytes, type: picture.type };
}

/** Sets the county's name, theme and contacts. Refuses colours that somebody could not read, and what is no picture. */
export async function setCounty(service: Service, actor: Principal | null, choices: CountyChoices): Promise<void> {
  demand(actor, 'county.set');
  const colours = readableColours(choices);
  // The picture is made anew before the transaction: it takes its time.
  const logo = await logoOf(choices.logo);
  await keepCounty(service, actor, { ...lines(choices), ...addresses(choices), ...colours, ...logo });
}

const keepCounty = outsideCases('county.set', async ({ tx, tell }, values: typeof county.$inferInsert) => {
  const [set] = await tx
    .insert(county)
    .values(values)
    .onConflictDoUpdate({ target: county.id, set: { ...values, version: sql`${county.version} + 1` } })
    .returning({ version: county.version });
  await tell('county.set', { version: set?.version ?? 1 });
});

/** The two colours as they are kept: null when they are left to Kuultu. */
function readableColours({
  teal,
  amber,
}: {
  teal: string | null;
  amber: string | null;
}): Record<keyof Colours, string | null> {
  if (teal === null && amber === null) return { teal, amber };
  const colours = { teal: (teal ?? OWN_COLOURS.teal).toLowerCase(), amber: (amber ?? OWN_COLOURS.amber).toLowerCase() };
  const faults = faultsOf(colours);
  const fields = faults.filter((fault) => fault !== 'alike');
  if (fields.length > 0) throw new Refusal('colours_unreadable', { fields });
  if (faults.length > 0) throw new Refusal('colours_alike', { fields: ['teal', 'amber'] });
  return colours;
}

function lines(choices: CountyChoices): Pick<Written, OneLine> {
  const { name, phone, phoneHours, controller } = choices;
  return { name: tidy(name), phone: tidy(phone), phoneHours: tidy(phoneHours), controller: tidy(controller) };
}

function addresses(choices: CountyChoices): Pick<Written, Address> {
  const address = (field: Address) => {
    const given = choices[field].trim();
    if (!given) return '';
    try {
      return mailAddress(given);
    } catch (error) {
      if (error instanceof Refusal) throw new Refusal('invalid', { fields: [field] });
      throw error;
    }
  };
  return {
    contactEmail: address('contactEmail'),
    dataOfficerEmail: address('dataOfficerEmail'),
    accessibilityEmail: address('accessibilityEmail'),
  };
}

async function logoOf(given: string | null | undefined) {
  if (given === undefined) return {};
  if (given === null) return { logo: null, logoType: null };
  const { bytes, type } = await pictureOf(given);
  return { logo: bytes, logoType: type };
}
