// A million different IBANs of twenty countries, one in twenty mistyped: the same ones in every run.

import { mulberry32 } from '../../tests/tools/random.mjs';
import { makeIban } from '../../tests/tools/sample/iban.mjs';

/** Made with the country's own check digits inside the account. */
const WITH_OWN_DIGITS = ['IT', 'FR', 'ES', 'BE', 'NL', 'PT', 'SI', 'PL', 'GB', 'DE', 'AT', 'CH'];
/** Countries without, by the registry: n digits, a capitals, c either. */
const WITHOUT = { DK: 'n14', GR: 'n7c16', IE: 'a4n14', LT: 'n16', LU: 'n3c13', LV: 'a4c13', RO: 'a4c16', CY: 'n8c16' };
export const COUNTRIES = [...WITH_OWN_DIGITS, ...Object.keys(WITHOUT)];

const KINDS = { n: '0123456789', a: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', c: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ' };

function made(country, random) {
  if (!(country in WITHOUT)) return makeIban(country, random);
  const account = [...WITHOUT[country].matchAll(/([nac])(\d+)/g)]
    .flatMap(([, kind, count]) =>
      Array.from({ length: Number(count) }, () => KINDS[kind][Math.floor(random() * KINDS[kind].length)]),
    )
    .join('');
  let rest = 0;
  for (const digit of [...`${account}${country}00`].map((c) => String(Number.parseInt(c, 36))).join(''))
    rest = (rest * 10 + Number(digit)) % 97;
  return `${country}${String(98 - rest).padStart(2, '0')}${account}`;
}

/** `count` IBANs, the countries in turn. */
export function mixed(count, seed = 20261122) {
  const random = mulberry32(seed);
  return Array.from({ length: count }, (_, index) => {
    const iban = made(COUNTRIES[index % COUNTRIES.length], random);
    if (index % 20 !== Math.floor(index / 20) % 20) return iban;
    // One character of the account mistyped, by another of its kind.
    const at = 4 + Math.floor(random() * (iban.length - 4));
    const kind = /\d/.test(iban[at]) ? KINDS.n : KINDS.a;
    const other = kind[(kind.indexOf(iban[at]) + 1 + Math.floor(random() * (kind.length - 1))) % kind.length];
    return iban.slice(0, at) + other + iban.slice(at + 1);
  });
}
