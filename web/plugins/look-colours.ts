import type { Plugin } from 'vite';
import { lookSheet } from '../../server/contract/look-colours.ts';

const PLACE = '@look-colours;';

/** Writes every look's colours into `tokens.css`, from the one table in which each stands once. */
export function lookColours(): Plugin {
  return {
    name: 'look-colours',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/look\/tokens\.css(?:\?|$)/.test(id)) return;
      if (!code.includes(PLACE)) throw new Error(`${id} has no place for the colours: ${PLACE}`);
      return { code: code.replace(PLACE, lookSheet()), map: null };
    },
  };
}
