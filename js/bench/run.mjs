// npm run bench: what the package costs beside what people use instead, in one process, rounds interleaved.
// Prints a markdown table. The answers are compared before anything is timed.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import * as fidato from '../dist/index.js';
import { account, asOf, ibans } from './data.mjs';
import { ibantoolsValid, overdueByLibraries } from './rivals.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 31);
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Median microseconds per call of each candidate; every round runs all of them, in turning order. */
function compare(candidates, calls) {
  const names = Object.keys(candidates);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -3; round < ROUNDS; round++) {
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
