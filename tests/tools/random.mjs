// Numbers that a seed decides: the same on every machine, and a stream of its own for whoever asks.

/** The next number from 0 to below 1 (mulberry32). */
export function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What the sample draws with; each part of it has a stream, so that one changes nothing in another. */
export function stream(seed) {
  const random = mulberry32(seed);
  /** A whole number, both ends included. */
  const between = (low, high) => low + Math.floor(random() * (high - low + 1));
  return { random, between, pick: (list) => list[between(0, list.length - 1)] };
}
