// IBANs with every check digit that the country has: ISO 13616, and the national ones where a country defines them.
const digits = (n, random) => Array.from({ length: n }, () => Math.floor(random() * 10)).join('');
const mod97 = (text) =>
  [...text].reduce((rest, c) => {
    const v = Number.parseInt(c, 36);
    return (rest * (v > 9 ? 100 : 10) + v) % 97;
  }, 0);
const weighted = (text, weights) => [...text].reduce((sum, c, i) => sum + Number(c) * weights[i], 0);
const two = (n) => String(n).padStart(2, '0');

// The CIN (Italy): odd places count by this table, even places by their value.
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
const cin = (bban) =>
  String.fromCharCode(
    65 +
      ([...bban].reduce((sum, c, i) => {
        const v = Number.parseInt(c, 36);
        const n = v > 9 ? v - 10 : v;
        return sum + (i % 2 === 0 ? ODD[n] : n);
      }, 0) %
        26),
  );

// Codes of banks that there are, so that a name can be shown; branches and accounts are invented.
const ABI = [
  '01005',
  '01030',
  '02008',
  '03015',
  '03032',
  '03062',
  '03069',
  '03268',
  '05034',
  '05387',
  '05696',
  '06085',
  '06230',
  '08440',
];

const NATIONAL = {
  IT(random) {
    const rest = `${ABI[Number(digits(4, random)) % ABI.length]}${digits(5, random)}${digits(12, random)}`;
    return cin(rest) + rest;
  },
  FR(random) {
    const bank = `3${digits(4, random)}`;
    const branch = digits(5, random);
    const account = digits(11, random);
    return bank + branch + account + two(97 - Number((89n * BigInt(bank) + 15n * BigInt(branch) + 3n * BigInt(account)) % 97n));
  },
  ES(random) {
    const bank = `0${digits(7, random)}`;
    const account = digits(10, random);
    const check = (text) => {
      const n = 11 - (weighted(text, [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11);
      return n === 11 ? 0 : n === 10 ? 1 : n;
    };
    return `${bank}${check(`00${bank}`)}${check(account)}${account}`;
  },
  BE(random) {
    const account = `5${digits(9, random)}`;
    return account + two(Number(account) % 97 || 97);
  },
  NL(random) {
    for (;;) {
      const account = `0${digits(9, random)}`;
      if (weighted(account, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0) return `DEMO${account}`;
    }
  },
  PT(random) {
    const account = `00${digits(17, random)}`;
    return account + two(98 - mod97(`${account}00`));
  },
  SI(random) {
    const account = `0${digits(12, random)}`;
    return account + two(98 - mod97(`${account}00`));
  },
  PL(random) {
    const bank = `1${digits(6, random)}`;
    return bank + ((10 - (weighted(bank, [3, 9, 7, 1, 3, 9, 7]) % 10)) % 10) + digits(16, random);
  },
  GB: (random) => `DEMO${digits(14, random)}`,
  DE: (random) => `${1 + Math.floor(random() * 8)}${digits(17, random)}`,
  AT: (random) => digits(16, random),
  CH: (random) => `0${digits(16, random)}`,
};

export function makeIban(country, random) {
  const bban = NATIONAL[country](random);
  return country + two(98 - mod97(`${bban}${country}00`)) + bban;
}

/** Partita IVA: eleven digits, the last by the Luhn rule. */
export function makePartitaIva(random) {
  const body = `0${digits(6, random)}${['015', '017', '028', '036', '047'][Math.floor(random() * 5)]}`;
  const sum = [...body].reduce((total, c, i) => {
    const n = Number(c) * (i % 2 === 0 ? 1 : 2);
    return total + (n > 9 ? n - 9 : n);
  }, 0);
  return body + ((10 - (sum % 10)) % 10);
}
