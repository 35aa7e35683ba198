// What crosses the boundary, on its JavaScript side; node.rs beside it is the other. Part of the module's glue.
//
// A value crosses as one text of tokens. A token is a mark, what it needs, and a NUL: `-` absent, `0` `1` booleans, `n` a safe
// integer, `s` a text, `[` a list and how many items follow, `{` an object and how many pairs follow (the key without a
// mark), `?` anything else, `!` what cannot be read, `^` what is nested deeper than any record is (so a cycle ends), `>` a
// list or a whole of too many items: an array costs nothing to make that long, and walking over its empty places would keep
// the page busy for hours. In front stands how many tokens there are.

const DEEPEST = 12;
const LONGEST = 1e6;
const MOST = 2e7;

const wellFormed = (s) =>
  s.isWellFormed ? s.isWellFormed() : !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/.test(s);

let encoder;

/**
 * A value as one text, encoded. With `known`, a set, other keys of the outermost object are passed over unread. With `strict`
 * every text is checked; without it undefined is returned when a check is needed, and the function is called again.
 */
export function flatten(root, known, strict) {
  let out = '';
  let tokens = 0;
  let left = MOST;
  const above = [];
  const put = (token) => {
    out += `${token}\0`;
    tokens++;
  };
  const sound = (s) => !strict || (!s.includes('\0') && wellFormed(s));
  const walk = (v) => {
    switch (typeof v) {
      case 'string':
        return put(sound(v) ? `s${v}` : '?');
      case 'number':
        return put(Number.isSafeInteger(v) ? `n${v}` : '?');
      case 'boolean':
        return put(v ? '1' : '0');
      case 'undefined':
        return put('-');
      case 'object':
        break;
      default:
        return put('?');
    }
    if (v === null) return put('-');
    let keys;
    let length = -1;
    try {
      if (Array.isArray(v)) length = v.length;
      else if (Object.prototype.toString.call(v) !== '[object Object]') return put('?');
    } catch {
      return put('?');
    }
    if (above.length > DEEPEST || above.includes(v)) return put('^');
    if (length < 0) {
      try {
        keys = Object.keys(v);
        if (known && above.length === 0) keys = keys.filter((key) => known.has(key));
        length = keys.length;
      } catch {
        return put('!');
      }
    }
    left -= length;
    if (length > LONGEST || left < 0) return put('>');
    above.push(v);
    put((keys ? '{' : '[') + length);
    for (let i = 0; i < length; i++) {
      const key = keys ? keys[i] : i;
      const readable = !keys || sound(key);
      if (keys) put(readable ? key : key.replace(/[^ -~]/g, '\uFFFD'));
      let value;
      try {
        value = v[key];
      } catch {
        // An item of a list that cannot be read is one that is not there.
        put(keys ? '!' : '-');
        continue;
      }
      if (readable) walk(value);
      else put('!');
    }
    above.pop();
  };
  encoder ??= new TextEncoder();
  try {
    walk(root);
    return strict || wellFormed(out) ? encoder.encode(`${tokens}\0${out}`) : undefined;
  } catch {
    return encoder.encode('1\0>\0');
  }
}

/** Names of keys as a set, for `known`. */
export const names = (list) => new Set(list);

/** How many items a list has: -1 for what is no list, -2 for one with too many. */
export function size(v) {
  try {
    if (!Array.isArray(v)) return -1;
    return v.length > LONGEST ? -2 : v.length;
  } catch {
    return -1;
  }
}

/** An item of a list; undefined stands for one that cannot be read, like one that is not there. */
export function item(v, i) {
  try {
    return v[i];
  } catch {
    return undefined;
  }
}
