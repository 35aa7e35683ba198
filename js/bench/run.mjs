// npm run bench: what the package costs beside what people use instead, in one process, rounds interleaved.
// Prints a markdown table. The answers are compared before anything is timed.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import * as fidato from '../dist/index.js';
import { account, asOf, ibans } from './data.mjs';
import { mixed } from './ibans.mjs';
import { loopValid } from './loop.mjs';
import { ibanJsValid, ibankitValid, ibantoolsValid, overdueByLibraries } from './rivals.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 31);
/** Rounds over the long list; 0 leaves it out. */
const LIST_ROUNDS = Number(process.env.LIST_ROUNDS ?? 3);
const LIST = 1_000_000;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Median microseconds per call of each candidate; every round runs all of them, in turning order. */
function compare(candidates, calls, rounds = ROUNDS, warming = 3) {
  const names = Object.keys(candidates);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -warming; round < rounds; round++) {
    for (const turn of names.keys()) {
      const name = names[(turn + Math.abs(round)) % names.length];
      const started = performance.now();
      candidates[name](calls);
      const each = ((performance.now() - started) * 1000) / calls;
      // The first rounds warm up.
      if (round >= 0) times[name].push(each);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])]));
}

/** Median milliseconds in fresh processes, from before the import. */
function cold(expression) {
  const entry = new URL('../dist/index.js', import.meta.url).href;
  const script = `const t = performance.now(); const f = await import(${JSON.stringify(entry)}); ${expression}; console.log(performance.now() - t);`;
  const once = () => Number(spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).stdout);
  return median(Array.from({ length: 9 }, once));
}

await fidato.init();
const rows = [];
const row = (what, ours, rival, theirs) =>
  rows.push([what, ours, rival, theirs, theirs === undefined ? '' : `${(theirs / ours).toFixed(1)}x`]);
const missing = [];

let sink = 0;
if (fidato.checkIban) {
  // ibantools knows other national rules for some countries: compared where both must agree.
  for (const iban of ibans) {
    const [ours, theirs] = [fidato.checkIban(iban).valid, ibantoolsValid(iban)];
    if (ours !== theirs) throw new Error(`${iban}: fidato ${ours}, ibantools ${theirs}`);
  }
  const loop = (check) => (calls) => {
    for (let call = 0; call < calls; call++) sink += check(ibans[call % ibans.length]) ? 1 : 0;
  };
  const text = ibans.join('\n');
  const found = compare(
    {
      checkIban: loop((iban) => fidato.checkIban(iban).valid),
      checkIbans: (calls) => {
        for (let call = 0; call < calls; call += ibans.length) sink += fidato.checkIbans(text).length;
      },
      ibantools: loop(ibantoolsValid),
    },
    ibans.length * 5,
  );
  row('`checkIban`, with parts and reasons', found.checkIban, 'ibantools `isValidIBAN`', found.ibantools);
  row('`checkIbans`, per IBAN of a list', found.checkIbans, 'ibantools `isValidIBAN`', found.ibantools);
} else missing.push('checkIban');

if (fidato.checkIbans && LIST_ROUNDS > 0) {
  const list = mixed(LIST);
  const text = list.join('\n');
  agree(list);
  const once = mixed(2000, 7);
  const right = once.filter(loopValid);
  const calls =
    (check, from = once) =>
    (count) => {
      for (let call = 0; call < count; call++) sink += check(from[call % from.length]) ? 1 : 0;
    };
  const one = compare(
    {
      fidato: calls((iban) => fidato.checkIban(iban).valid),
      right: calls((iban) => fidato.checkIban(iban).valid, right),
      ibantoolsRight: calls(ibantoolsValid, right),
      ibantools: calls(ibantoolsValid),
      iban: calls(ibanJsValid),
      ibankit: calls(ibankitValid),
      loop: calls(loopValid),
    },
    once.length,
  );
  const all = (check) => () => {
    for (const iban of list) sink += check(iban) ? 1 : 0;
  };
  const many = compare(
    {
      array: () => (sink += fidato.checkIbans(list).length),
      lines: () => (sink += fidato.checkIbans(text).length),
      ibantools: all(ibantoolsValid),
      iban: all(ibanJsValid),
      ibankit: all(ibankitValid),
      loop: all(loopValid),
    },
    LIST,
    LIST_ROUNDS,
    1,
  );
  const names = {
    ibantools: 'ibantools `isValidIBAN`',
    iban: 'iban `isValid`',
    ibankit: 'ibankit `IBAN.isValid`',
    loop: 'a hand-tuned loop, structure and modulo 97 alone',
  };
  const title = (n) => n.toLocaleString('en');
  for (const [key, name] of Object.entries(names))
    row(`\`checkIban\`, one of ${title(once.length)} of 20 countries`, one.fidato, name, one[key]);
  row('`checkIban`, one of those that are valid', one.right, names.ibantools, one.ibantoolsRight);
  for (const [key, name] of Object.entries(names))
    row(`\`checkIbans\`, per IBAN of ${title(LIST)} lines`, many.lines, name, many[key]);
  row(`\`checkIbans\`, per IBAN of an array of ${title(LIST)}`, many.array, names.loop, many.loop);
}

/** Everybody says the same of the list, and the loop of many mutants, but for what it does not look at. */
function agree(list) {
  const answers = fidato.checkIbans(list);
  for (const [name, check] of Object.entries({ ibantoolsValid, ibanJsValid, ibankitValid, loopValid })) {
    for (let at = 0; at < list.length; at += name === 'loopValid' ? 1 : 37)
      if (check(list[at]) !== (answers[at] === 1))
        throw new Error(`${list[at]}: fidato ${answers[at]}, ${name} ${check(list[at])}`);
  }
  const signs = '0123456789ABCZaz -é';
  let passed = 0;
  for (let at = 0; at < 100_000; at++) {
    const iban = list[(at * 7919) % list.length];
    const place = at % (iban.length + 1);
    const sign = signs[(at * 31) % signs.length];
    // A character replaced, left out or put in; and the check digits made right again for half of them.
    const mutant = iban.slice(0, place) + (at % 3 === 0 ? '' : sign) + iban.slice(place + (at % 3 === 1 ? 0 : 1));
    const expected =
      at % 2 === 0 ? null : fidato.checkIban(mutant).reasons.find(({ args }) => args.part === 'iban')?.args.expected;
    const tried = expected ? mutant.slice(0, 2) + expected + mutant.slice(4) : mutant;
    if (!/^[A-Z0-9]*$/.test(tried)) continue;
    const { valid, error, country } = fidato.checkIban(tried);
    const fits = valid || error === 'wrong-national-check';
    // The loop knows the countries of the list alone.
    if (loopValid(tried) !== fits && list.some((one) => one.startsWith(country)))
      throw new Error(`${tried}: fidato ${error}, loop ${!fits}`);
    if (fits) passed += 1;
  }
  if (passed < 10_000) throw new Error(`only ${passed} mutants fit`);
}

if (fidato.overdue) {
  const options = { asOf };
  const ours = fidato.overdue(account, options);
  const theirs = overdueByLibraries(account, asOf);
  const same = {
    amount: ours.amount,
    count: ours.count,
    oldestDays: ours.oldestDays,
    notDue: ours.notDue,
    ageing: ours.ageing.map((bucket) => bucket.amount),
  };
  if (JSON.stringify(same) !== JSON.stringify(theirs))
    throw new Error(`${JSON.stringify(same)} is not ${JSON.stringify(theirs)}`);
  const found = compare(
    {
      fidato: (calls) => {
        for (let call = 0; call < calls; call++) sink += fidato.overdue(account, options).count;
      },
      libraries: (calls) => {
        for (let call = 0; call < calls; call++) sink += overdueByLibraries(account, asOf).count;
      },
    },
    200,
  );
  row('`overdue`, 20 invoices', found.fidato, 'decimal.js and date-fns', found.libraries);
} else missing.push('overdue');

const ready = cold('await f.init()');
const initial = cold(`await f.init(); f.overdue?.(${JSON.stringify(account)}, { asOf: '${asOf}' })`);

const time = (microseconds) =>
  microseconds >= 1000 ? `${(microseconds / 1000).toFixed(1)} ms` : `${microseconds.toFixed(2)} µs`;
const module = readFileSync(fileURLToPath(new URL('../dist/fidato.wasm', import.meta.url)));
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, medians of ${ROUNDS} interleaved rounds\n`,
);
console.log('| what | fidato | instead | takes | times ours |');
console.log('|---|--:|---|--:|--:|');
for (const [what, ours, rival, theirs, ratio] of rows)
  console.log(`| ${what} | ${time(ours)} | ${rival} | ${time(theirs)} | ${ratio} |`);
console.log(
  `| import and \`init()\`, fresh process (module of ${Math.round(module.length / 1000)} kB) | ${time(ready * 1000)} | | | |`,
);
console.log(`| the same and the first \`overdue\` | ${time(initial * 1000)} | | | |`);
for (const name of missing) console.log(`\n${name}: not in this build`);
if (sink === 0) throw new Error('nothing was computed');
