/** A count with its noun. */
export const counted = (locale: string) => (n: number, one: string, other: string) =>
  `${n.toLocaleString(locale)} ${n === 1 ? one : other}`;
