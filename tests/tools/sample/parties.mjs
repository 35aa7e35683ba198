// Master data of the invented firms: address, VAT number, and where invoices go. A stream of its own, so that it
// changes nothing else in the sample. Some firms lack what an invoice needs, or have it wrong.

import { stream } from '../random.mjs';

const { between, pick } = stream(20260812);
const digits = (n) => Array.from({ length: n }, () => between(0, 9)).join('');
const two = (n) => String(n).padStart(2, '0');
const weighted = (text, weights) => weights.reduce((sum, weight, i) => sum + Number(text[i]) * weight, 0);
const luhn = (text) =>
  (10 -
    ([...text].reverse().reduce((sum, c, i) => {
      const n = Number(c) * (i % 2 === 0 ? 2 : 1);
      return sum + (n > 9 ? n - 9 : n);
    }, 0) %
      10)) %
  10;
/** Draws until a body has a check digit: in some countries not every one has. */
const until = (draw, check) => {
  for (;;) {
    const body = draw();
    const digit = check(body);
    if (digit < 10) return body + digit;
  }
};

/** VAT numbers with the check digits of the country. */
const VAT = {
  AT() {
    const body = digits(7);
    const sum = [...body].reduce((total, c, i) => {
      const n = Number(c) * (i % 2 === 0 ? 1 : 2);
      return total + (n > 9 ? n - 9 : n);
    }, 0);
    return `ATU${body}${(96 - sum) % 10}`;
  },
  BE() {
    const body = `0${between(4, 7)}${digits(6)}`;
    return `BE${body}${two(97 - (Number(body) % 97))}`;
  },
  DE() {
    const body = `${between(1, 3)}${digits(7)}`;
    let product = 10;
    for (const c of body) {
      const sum = (Number(c) + product) % 10 || 10;
      product = (2 * sum) % 11;
    }
    return `DE${body}${(11 - product) % 10}`;
  },
  ES() {
    const body = digits(7);
    return `ESB${body}${luhn(body)}`;
  },
  FR() {
    const body = `${between(3, 8)}${digits(7)}`;
    const siren = body + luhn(body);
    return `FR${two((12 + 3 * (Number(siren) % 97)) % 97)}${siren}`;
  },
  NL: () =>
    `NL${until(
      () => `8${digits(7)}`,
      (body) => weighted(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11,
    )}B01`,
  PL: () =>
    `PL${until(
      () => `${between(5, 9)}${digits(8)}`,
      (body) => weighted(body, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11,
    )}`,
  PT() {
    const body = `50${digits(6)}`;
    const n = 11 - (weighted(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
    return `PT${body}${n > 9 ? 0 : n}`;
  },
  SI: () =>
    `SI${until(
      () => `${between(1, 9)}${digits(6)}`,
      (body) => {
        const n = 11 - (weighted(body, [8, 7, 6, 5, 4, 3, 2]) % 11);
        return n === 11 ? 99 : n % 10;
      },
    )}`,
};

const PLACES = {
  Modena: ['41121', 'MO'],
  Brescia: ['25121', 'BS'],
  Massa: ['54100', 'MS'],
  Lodi: ['26900', 'LO'],
  Bergamo: ['24121', 'BG'],
  Biella: ['13900', 'BI'],
  Perugia: ['06121', 'PG'],
  Treviso: ['31100', 'TV'],
  Viareggio: ['55049', 'LU'],
  Pescia: ['51017', 'PT'],
  Sassuolo: ['41049', 'MO'],
  Como: ['22100', 'CO'],
  Pesaro: ['61121', 'PU'],
  Arzignano: ['36071', 'VI'],
  Padova: ['35121', 'PD'],
  Gorizia: ['34170', 'GO'],
  Ravenna: ['48121', 'RA'],
  Benevento: ['82100', 'BN'],
  Savona: ['17100', 'SV'],
  Ferrara: ['44121', 'FE'],
  Genova: ['16121', 'GE'],
  Desenzano: ['25015', 'BS'],
  Lecce: ['73100', 'LE'],
  Aosta: ['11100', 'AO'],
  Cremona: ['26100', 'CR'],
  Pavia: ['27100', 'PV'],
  Verona: ['37121', 'VR'],
  Parma: ['43121', 'PR'],
  Bari: ['70121', 'BA'],
  Scandicci: ['50018', 'FI'],
  Catania: ['95121', 'CT'],
  Omegna: ['28887', 'VB'],
  Arezzo: ['52100', 'AR'],
  Varallo: ['13019', 'VC'],
  Pistoia: ['51100', 'PT'],
  Innsbruck: ['6020'],
  Lyon: ['69002'],
  Augsburg: ['86150'],
  Logroño: ['26001'],
  Santarém: ['2000-001'],
  Westland: ['2671 AA'],
  Jena: ['07743'],
  Girona: ['17001'],
  Strasbourg: ['67000'],
  Bristol: ['BS1 1AA'],
  Kassel: ['34117'],
  Biel: ['2502'],
  Poznań: ['61-001'],
  Kranj: ['4000'],
  Grasse: ['06130'],
  Bremen: ['28195'],
  Besançon: ['25000'],
  Kraków: ['31-001'],
  'St. Gallen': ['9000'],
  Plauen: ['08523'],
  Bilbao: ['48001'],
  Leeds: ['LS1 1AA'],
  Antwerpen: ['2000'],
  Salzburg: ['5020'],
};
const STREETS = {
  IT: ['Via dell’Artigianato', 'Via Galileo Galilei', 'Viale dell’Industria', 'Via Marconi', 'Via Enrico Fermi'],
  AT: ['Industriestraße'],
  DE: ['Gewerbestraße', 'Industriestraße'],
  CH: ['Bahnhofstrasse'],
  FR: ['rue de l’Industrie', 'rue Pasteur'],
  ES: ['Calle Mayor'],
  PT: ['Rua da Indústria'],
  NL: ['Nijverheidsweg'],
  BE: ['Industrielaan'],
  GB: ['Mill Lane'],
  PL: ['ul. Przemysłowa'],
  SI: ['Industrijska cesta'],
};

/** What some records lack, or have wrong. */
const FLAWS = {
  'Officine Tagliavini': ({ recipientCode: _code, pec: _pec, ...rest }) => rest,
  'Bianchetti Impianti': ({ recipientCode: _code, pec: _pec, ...rest }) => rest,
  'Clerici Filati': ({ address: { postcode: _postcode, ...address }, ...rest }) => ({ ...rest, address }),
  'Grafiche Sant’Orso': ({ address: _address, ...rest }) => rest,
  'Hallstein Logistik': ({ vatNumber: _vat, ...rest }) => rest,
  'Conceria Valchiampo Nuova': (party) => ({
    ...party,
    vatNumber: party.vatNumber.replace(/\d$/, (last) => String((Number(last) + 3) % 10)),
  }),
  'Kowalczyk Transport': (party) => ({
    ...party,
    vatNumber: party.vatNumber.replace(/(\d)(\d)$/, (_, a, b) => (a === b ? `${a}${(Number(b) + 1) % 10}` : b + a)),
  }),
  'Marchetti Trasporti': (party) => ({ ...party, recipientCode: party.recipientCode.slice(0, 5) }),
  'Vivai Collinari': (party) => ({ ...party, address: { ...party.address, postcode: '59100' } }),
};

/** Address, VAT number and invoice channel of a firm; `vatNumber` is the one it has already. */
export function makeParty(name, city, country, slug, vatNumber) {
  const [postcode, province] = PLACES[city];
  const address = {
    street: pick(STREETS[country]),
    houseNumber: String(between(1, 98)),
    postcode,
    ...(province ? { province } : {}),
  };
  const vat = vatNumber ?? VAT[country]?.();
  const channel =
    country === 'IT'
      ? {
          recipientCode: Array.from({ length: 7 }, () => pick('ABCDEFGHJKLMNPQRSTUVWXYZ123456789')).join(''),
          pec: `${slug}@pec.example`,
        }
      : {};
  const party = { ...(vat ? { vatNumber: vat } : {}), address, ...channel };
  return FLAWS[name]?.(party) ?? party;
}
