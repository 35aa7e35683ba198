// What is not plain data in the arguments of a call, and breaking arguments with it.

/**
 * Stands in the arguments of a call for what is not plain data. `source` makes it, in JavaScript: from nothing, or from
 * the value `$` that it is laid around. The arguments stay a tree of plain data that can be printed and made smaller.
 */
export class Odd {
  constructor(source, inner) {
    this.source = source;
    this.inner = inner;
  }
}

const lines = (text) => text.trim().split(/\n\s*/);
const WRONG_DAYS = lines(`
  "2026-02-30"
  "2026-2-3"
  "2026-02-29"
  "1899-12-31"
  "2200-01-01"
  "2026-01-01T00:00:00Z"
  "20260101"
  " 2026-01-01"
  new Date(0)
  20260101
`);
const WRONG_AMOUNTS = lines(`
  "1,5"
  "1e5"
  "-5"
  ".5"
  "5."
  "+5"
  " 5"
  "1_000"
  "00012.50"
  "1.005"
  "100.5"
  "100001"
  "0.0000000000000000000000000001"
  "79228162514264337593543950335"
  "792281625142643375935439503350"
  "92233720368547758.08"
  1.5
  -0
  -5
  32768
  100001
  2 ** 53 - 1
  2 ** 53
  1e21
  10n
  NaN
  Infinity
  new Number(5)
`);
const WRONG = lines(`
  undefined
  null
  true
  false
  0
  1
  -1
  1.5
  NaN
  -Infinity
  10n
  ""
  " "
  "x"
  "it"
  "IT"
  "EURO"
  "XXX"
  "constructor"
  "\\ud800"
  "a\\0b"
  "\\0"
  "e\\u0301"
  []
  {}
  [[]]
  [null]
  [undefined]
  [{}]
  new Array(3)
  new Array(2e6)
  Object.create(null)
  JSON.parse("[".repeat(20) + "]".repeat(20))
  JSON.parse('{"__proto__": 1}')
  new Date(0)
  new Map()
  new Set()
  new String("x")
  new Uint8Array(2)
  new Error("no")
  /x/
  () => 1
  Symbol("s")
  Promise.resolve(1)
  (function () { return arguments; })(1)
  new Proxy({}, { ownKeys() { throw new Error("no"); } })
  new Proxy([], { get() { throw new Error("no"); } })
  (() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; })()
`);
const AROUND = lines(`
  [$]
  ({ ...$ })
  Object.create($)
  Object.assign(Object.create(null), $)
  Object.assign(new (class Record {})(), $)
  Object.assign([], $)
  Object.assign($, { [Symbol("s")]: 1 })
  Object.freeze($)
  ({ toJSON: () => $ })
  String($)
  new Proxy($, {})
  new Proxy($, { get(it, key) { if (typeof key === "string" && key > "i") throw new Error("no"); return Reflect.get(it, key); } })
`);
/** Known to `made` below, because they need what is around them. */
const THROWS = 'a getter that throws';
const GETTER = 'a getter';
const HIDDEN = 'not enumerable';
const CYCLE = 'what it is in';
const UNKNOWN_KEYS = ['extra', 'Id', 'amounts', '__proto__', 'constructor', 'toString', 'a\0b', '\ud800', 'è', '', 'a.b', '0'];

/** Arguments broken in one place or in several. */
export function broken(args, r) {
  const root = copied(args);
  for (let left = r.holds(0.6) ? 1 : r.from(2, 4); left > 0; left--) breakOne(root, r);
  return root;
}

function breakOne(root, r) {
  const places = placesOf(root);
  if (places.length === 0) return;
  // Half of the time each key has the same chance, however many records have it.
  const wanted = r.holds(0.5) ? r.one([...new Set(places.map((place) => place.key))]) : undefined;
  const { parent, key } = r.one(wanted === undefined ? places : places.filter((place) => place.key === wanted));
  const value = parent[key];
  const inList = Array.isArray(parent);
  const kind = r.below(100);
  const put = (source, inner) => define(parent, key, new Odd(source, inner));
  if (kind < 50) {
    const text = typeof value === 'string' ? value : '';
    const fitting = /^\d{4}-/.test(text) ? WRONG_DAYS : /^\d/.test(text) ? WRONG_AMOUNTS : WRONG;
    const source = r.one(r.holds(0.6) ? fitting : WRONG);
    // Seldom: it is a million items to walk over.
    put(source === 'new Array(2e6)' && r.holds(0.9) ? '[]' : source);
  } else if (kind < 60) put(r.one(AROUND), value);
  // Whoever calls reads its arguments itself.
  else if (kind < 66) parent === root ? put('undefined') : put(r.one([THROWS, GETTER, HIDDEN]), value);
  else if (kind < 70) put(CYCLE);
  else if (kind < 80) inList ? parent.splice(key, 1) : delete parent[key];
  else if (kind < 92 && value && typeof value === 'object' && !(value instanceof Odd) && !Array.isArray(value))
    define(
      value,
      r.one(UNKNOWN_KEYS),
      r.holds(0.5) ? 1 : new Odd(r.one([THROWS, 'undefined', 'null', 'NaN', '10n', '() => 1', '[]'])),
    );
  else if (kind < 96 && inList) parent.splice(key, 0, copied(value));
  else {
    // What another place has: a wrong kind of record, an amount for a day.
    const other = r.one(places);
    define(parent, key, copied(other.parent[other.key]));
  }
}

/** An own property whatever its name: `it.__proto__ = …` would be none. */
export function define(it, key, value) {
  Object.defineProperty(it, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Every place below, arguments included. */
function placesOf(root) {
  const places = [];
  const walk = (parent) => {
    if (parent instanceof Odd) return parent.inner === undefined ? undefined : walk(parent.inner);
    if (parent === null || typeof parent !== 'object') return undefined;
    const list = Array.isArray(parent);
    for (const key of Object.keys(parent)) {
      places.push({ parent, key: list ? Number(key) : key });
      walk(parent[key]);
    }
  };
  walk(root);
  return places;
}

/** A copy of the tree, of what is odd in it too. */
export function copied(value) {
  if (value instanceof Odd) return new Odd(value.source, copied(value.inner));
  if (Array.isArray(value)) return value.map(copied);
  if (value === null || typeof value !== 'object') return value;
  const it = {};
  for (const key of Object.keys(value)) define(it, key, copied(value[key]));
  return it;
}

const makers = new Map();
function maker(source) {
  let make = makers.get(source);
  if (!make) makers.set(source, (make = new Function('$', `return ${source};`)));
  return make;
}

/** The arguments as JavaScript values: what is odd is made. */
export function made(value, above = []) {
  if (value instanceof Odd) {
    if (value.source === CYCLE) return above[Math.max(0, above.length - 2)];
    const inner = made(value.inner, above);
    // What is around is not finished yet: nothing may be laid around it, least of all ice.
    if (above.includes(inner)) return inner;
    try {
      return maker(value.source)(inner);
    } catch {
      // Not every value can have everything laid around it.
      return inner;
    }
  }
  if (value === null || typeof value !== 'object') return value;
  const it = Array.isArray(value) ? [] : {};
  const inside = [...above, it];
  for (const key of Object.keys(value)) {
    const member = value[key];
    if (member instanceof Odd && [THROWS, GETTER, HIDDEN].includes(member.source)) {
      const inner = made(member.inner, inside);
      const get = () => {
        if (member.source === THROWS) throw new Error('no');
        return inner;
      };
      Object.defineProperty(it, key, { get, enumerable: member.source !== HIDDEN, configurable: true });
    } else define(it, key, made(member, inside));
  }
  return it;
}

/** Whether something in the arguments is not plain data. */
export function isOdd(value) {
  if (value instanceof Odd) return true;
  return value !== null && typeof value === 'object' && Object.values(value).some(isOdd);
}

/** The arguments in JavaScript, to be read by a person. */
export function written(value) {
  if (value instanceof Odd) {
    const inner = value.inner === undefined ? 'undefined' : written(value.inner);
    if ([THROWS, GETTER, HIDDEN, CYCLE].includes(value.source)) return `/* ${value.source} */ ${inner}`;
    return value.source.replaceAll('$', () => inner);
  }
  if (value === undefined) return 'undefined';
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'number') return String(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  const name = (key) => (key === '__proto__' ? '["__proto__"]' : /^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key));
  const members = Object.keys(value).map((key) => `${name(key)}: ${written(value[key])}`);
  return members.length > 0 ? `{ ${members.join(', ')} }` : '{}';
}
