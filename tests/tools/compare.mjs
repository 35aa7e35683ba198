// Do two builds of the package answer alike?
//
//   node tests/tools/compare.mjs OLD_DIST NEW_DIST [--calls N] [--seed S] [--only f1,f2] [--any-message]
//
// Puts the same calls to both: the golden cases, then random ones from the seed, a third of them broken. Answers must be the
// same to the character and in the order of their keys, errors in code, path and message (with --any-message in code and
// path only). Says how many calls of each function there were, and for what differs the smallest calls that show it.
// Ends with 1 where something differs.

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { calls } from './compare_calls.mjs';
import { copied, define, isOdd, made, Odd, written } from './compare_odd.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    calls: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    'any-message': { type: 'boolean', default: false },
  },
});
const [oldDist, newDist] = positionals.map((folder) => resolve(folder));
// One folder would be one module: whatever it answers, it would agree with itself.
if (positionals.length !== 2 || oldDist === newDist) {
  console.error('compare: expected two folders with a build each: OLD_DIST NEW_DIST');
  process.exit(2);
}
const older = await loaded(oldDist);
const newer = await loaded(newDist);

async function loaded(dist) {
  const build = await import(pathToFileURL(`${dist}/index.js`));
  await build.init();
  return build;
}

// ---------------------------------------------------------------- one call

/** What a build makes of a call. */
function outcome(build, name, args) {
  try {
    return { answer: build[name](...args) };
  } catch (error) {
    const { code = null, path = null, message = String(error), name: kind = null } = Object(error);
    return { error: values['any-message'] ? { kind, code, path } : { kind, code, path, message } };
  }
}

/** Whether two values are the same in kind, content and order of keys. */
function same(one, other) {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  const keys = Object.keys(one);
  const others = Object.keys(other);
  return keys.length === others.length && keys.every((key, place) => key === others[place] && same(one[key], other[key]));
}

/** Both outcomes of a call. */
function put(call, args) {
  const before = outcome(older, call.name, args);
  const after = outcome(newer, call.name, args);
  return { before, after, alike: same(before, after) };
}

/** Whether a call on its own, with values of its own, is answered differently. */
function differs(call) {
  const args = made(call.args);
  return !put(call, args).alike;
}

// ---------------------------------------------------------------- smaller

/** How often a smaller call is tried, at most. */
const TRIES = 3000;

/** A call without all that the difference does not need. */
function shrunk(call) {
  const smallest = { name: call.name, args: copied(call.args) };
  let tries = TRIES;
  const still = () => tries-- > 0 && differs(smallest);
  const again = () => smallest.args.map((argument) => smaller(argument, still)).includes(true);
  while (again() && tries > 0);
  return smallest;
}

/** Leaves out of a tree what can be left out, the last first; whether anything was. */
function smaller(tree, still) {
  if (tree === null || typeof tree !== 'object') return false;
  if (tree instanceof Odd) return smaller(tree.inner, still);
  let changed = false;
  for (const key of Object.keys(tree).reverse()) {
    const value = tree[key];
    if (Array.isArray(tree)) tree.splice(key, 1);
    else delete tree[key];
    if (still()) {
      changed = true;
      continue;
    }
    if (Array.isArray(tree)) tree.splice(key, 0, value);
    else define(tree, key, value);
    if (smaller(value, still)) changed = true;
  }
  return changed;
}

// ---------------------------------------------------------------- all calls

const most = Number(values.calls);
const only = values.only?.split(',');
const complete = ['it', 'eu', 'uk', 'ch'].map((preset) => older.defaultPolicy(preset));
const counts = new Map();
const found = new Map();
let number = 0;
const started = performance.now();
for (const call of calls(oldDist, { seed: Number(values.seed), only, complete })) {
  if (number++ >= most) break;
  const { before, after, alike } = put(call, isOdd(call.args) ? made(call.args) : call.args);
  if (!counts.has(call.name)) counts.set(call.name, { calls: 0, errors: 0, internal: 0, different: 0 });
  const count = counts.get(call.name);
  count.calls++;
  if (before.error) count.errors++;
  if (before.error?.code === 'internal' || after.error?.code === 'internal') count.internal++;
  if (alike) continue;
  count.different++;
  const text = written(call.args);
  const list = found.get(call.name) ?? [];
  list.push({ number, length: text.length, call: { name: call.name, args: copied(call.args) }, before, after });
  list.sort((a, b) => a.length - b.length).splice(20);
  found.set(call.name, list);
}

const seconds = (performance.now() - started) / 1000;
const line = (name, { calls, errors, internal, different }) =>
  console.log([name.padEnd(20), ...[calls, errors, internal, different].map((count) => String(count).padStart(10))].join(''));
console.log(['function'.padEnd(20), ...['calls', 'errors', 'internal', 'different'].map((title) => title.padStart(10))].join(''));
const sum = { calls: 0, errors: 0, internal: 0, different: 0 };
for (const [name, count] of [...counts].sort()) {
  line(name, count);
  for (const key of Object.keys(sum)) sum[key] += count[key];
}
line('all', sum);
console.log(`seed ${values.seed}, ${seconds.toFixed(1)} s`);
for (const name of Object.keys(older)) if (!(name in newer)) console.log(`only the old build has ${name}`);
for (const name of Object.keys(newer)) if (!(name in older)) console.log(`only the new build has ${name}`);

// ---------------------------------------------------------------- what differs

/** A text cut down to where another begins to differ from it. */
function around(text, other) {
  let place = 0;
  while (place < text.length && text[place] === other[place]) place++;
  const from = Math.max(0, place - 200);
  return `${from > 0 ? '…' : ''}${text.slice(from, place + 400)}${text.length > place + 400 ? '…' : ''}`;
}

for (const list of [...found.values()].sort((a, b) => a[0].length - b[0].length).slice(0, 8)) {
  for (const { number: place, call, before, after } of list.slice(0, 2)) {
    const alone = differs(call);
    const smallest = alone ? shrunk(call) : call;
    const { before: old, after: fresh } = alone ? put(smallest, made(smallest.args)) : { before, after };
    console.log(`\n${call.name}, call ${place}${alone ? '' : ': only after the calls before it'}`);
    console.log(`  ${smallest.name}(${smallest.args.map(written).join(', ')})`.slice(0, 6000));
    const [a, b] = [old, fresh].map((outcome) => written(outcome.error ?? outcome.answer));
    console.log(`  old: ${around(a, b)}\n  new: ${around(b, a)}`);
  }
}
process.exitCode = sum.different > 0 ? 1 : 0;
