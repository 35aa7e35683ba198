// Reads `kind<TAB>country<TAB>value` lines and answers, for each, the verdicts of the npm libraries: 1, 0 or - (no opinion).
// The first line of the answer to a kind names the columns; see ../identity_differences.py.

import { readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as ibantools from 'ibantools';

const require = createRequire(import.meta.url);
const ibankit = require('ibankit');
const iban = require('iban');
const jsvat = require('jsvat');
const { stdnum } = require('stdnum');
const CodiceFiscale = require('codice-fiscale-js');

const attempt = (check) => {
  try {
    return check() ? '1' : '0';
  } catch {
    return '0';
  }
};
const VAT = {
  AT: 'uid',
  BE: 'vat',
  BG: 'vat',
  CH: 'vat',
  CY: 'vat',
  CZ: 'dic',
  DE: 'vat',
  DK: 'cvr',
  EE: 'kmkr',
  ES: 'nif',
  FI: 'alv',
  FR: 'tva',
  GB: 'vat',
  GR: 'vat',
  HR: 'oib',
  HU: 'anum',
  IE: 'vat',
  IT: 'iva',
  LT: 'pvm',
  LU: 'tva',
  LV: 'pvn',
  MT: 'vat',
  NL: 'btw',
  NO: 'mva',
  PL: 'nip',
  PT: 'nif',
  RO: 'cif',
  SE: 'vat',
  SI: 'ddv',
  SK: 'dph',
};
const prefixed = (country, value) => {
  const prefix = country === 'GR' ? 'EL' : country;
  return value.startsWith(prefix) ? value : prefix + value;
};
const Code = CodiceFiscale.default ?? CodiceFiscale;

const PEERS = {
  iban: {
    ibantools: (_, value) => attempt(() => ibantools.isValidIBAN(value)),
    ibankit: (_, value) => attempt(() => ibankit.IBAN.isValid(value)),
    'iban.js': (_, value) => attempt(() => iban.isValid(value)),
  },
  bic: {
    ibantools: (_, value) => attempt(() => ibantools.isValidBIC(value)),
    ibankit: (_, value) => attempt(() => ibankit.BIC.isValid(value)),
  },
  vat: {
    'stdnum (npm)': (country, value) => {
      const register = stdnum[country]?.[VAT[country]];
      // It wants the suffix that Swiss invoices carry.
      const whole = country === 'CH' ? `${value}MWST` : value;
      return register ? attempt(() => register.validate(whole).isValid) : '-';
    },
    jsvat: (country, value) =>
      country === 'NO' ? '-' : attempt(() => jsvat.checkVAT(prefixed(country, value), jsvat.countries).isValid),
  },
  'tax-code': {
    'stdnum (npm)': (_, value) => attempt(() => stdnum.IT.codicefiscale.validate(value).isValid),
    'codice-fiscale-js': (_, value) => (value.length === 16 ? attempt(() => Code.check(value)) : '-'),
  },
};

const out = [];
const announced = new Set();
for (const line of readFileSync(0, 'utf8').split('\n')) {
  if (!line) continue;
  const [kind, country, value] = line.split('\t');
  const peers = PEERS[kind];
  if (!announced.has(kind)) {
    announced.add(kind);
    out.push(`#${kind}\t${Object.keys(peers).join('\t')}`);
  }
  out.push(
    Object.values(peers)
      .map((check) => check(country, value))
      .join('\t'),
  );
}
const bytes = Buffer.from(`${out.join('\n')}\n`);
for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
