import { explain, sentence } from '../explain.js';
import type { Badge } from '../index.js';
import { badgeTexts } from '../texts/index.js';

/** The brief text of a badge in a language, chosen as `explain()` chooses; a code that has none shows its sentence. */
export function brief(badge: Readonly<Pick<Badge, 'code' | 'args'>>, language: string): string {
  const text = sentence(badgeTexts, badge, language);
  return text === badge.code ? explain(badge, language) : text;
}
