// `fidato/pay`: the European pay code, drawn. Needs no engine.

import { encode } from 'uqr';

/** A pay code, drawn. */
export interface PayCode {
  /** Modules of a side, the quiet zone of four on each side among them. */
  size: number;
  /** The dark modules, as the data of an SVG path in a square of `size`. */
  path: string;
  /** A whole SVG, dark on white whatever the page's colours: scanners need it so. */
  svg: string;
}

/** The most that a code of version 13 holds at level M; more is not for banking apps. */
const MOST_BYTES = 331;

/**
 * Draws what `paymentRequest()` answers in `epc`, as EPC069-12 wants it: level M, version 13 at most, a quiet zone of four
 * modules. Null where there is no code to draw.
 *
 * @example
 * ```js
 * import { payCode } from 'fidato/pay';
 * image.src = `data:image/svg+xml,${encodeURIComponent(payCode(paymentRequest(account, options)).svg)}`;
 * ```
 */
export function payCode(request: { readonly epc: string | null } | null | undefined): PayCode | null {
  const payload = request?.epc;
  if (typeof payload !== 'string' || payload === '' || new TextEncoder().encode(payload).length > MOST_BYTES) return null;
  const { data, size } = encode(payload, { ecc: 'M', boostEcc: false, border: 4, maxVersion: 13 });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      path += `M${start} ${y}h${x - start + 1}v1H${start}z`;
    }
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/></svg>`;
  return { size, path, svg };
}
