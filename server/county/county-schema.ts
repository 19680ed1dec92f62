import Type from 'typebox';
import { Body, Line, Maybe } from '../contract/schemas.ts';
import { LIMITS } from '../contract/words.ts';
import { MOST_LOGO_BYTES } from './logo.ts';

const Colour = Type.String({ pattern: '^#[0-9a-fA-F]{6}$' });
const Free = (most: number) => Type.String({ maxLength: most });
const CHOSEN = {
  name: Line(LIMITS.name),
  /** Both colours or neither. */
  teal: Maybe(Colour),
  amber: Maybe(Colour),
  phone: Free(40),
  phoneHours: Free(LIMITS.name),
  controller: Free(LIMITS.title),
  contactEmail: Free(LIMITS.email),
  dataOfficerEmail: Free(LIMITS.email),
  accessibilityEmail: Free(LIMITS.email),
};

/** The county as everybody may see it. */
export const County = Type.Object({ ...CHOSEN, hasLogo: Type.Boolean(), version: Type.Integer() });
export type County = Type.Static<typeof County>;

export const CountyChoices = Body({
  ...CHOSEN,
  /** A picture in Base64, which is a third longer than what it holds; null takes the present one away, nothing leaves it. */
  logo: Type.Optional(Maybe(Type.String({ maxLength: Math.ceil(MOST_LOGO_BYTES / 3) * 4 }))),
});
export type CountyChoices = Type.Static<typeof CountyChoices>;
