// The policies of other systems that are shipped as JSON, for TypeScript: it would take `action` for any string.

import type { Policy } from './types.js';

declare const policy: Policy & { schema: 1; id: string };
export default policy;
