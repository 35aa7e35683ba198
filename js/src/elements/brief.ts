import { explain, sentence } from '../explain.js';
import type { Badge } from '../index.js';

/**
 * What a badge says where there is no room for a sentence: the state and its one figure. In the syntax of the
 * catalogues; a code that has no brief text shows its sentence.
 */
export const briefTexts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    protected: '{amount, money} in proceedings',
    legal: '{amount, money} in legal recovery',
    returned: '{amount, money} returned unpaid',
    'delivery-stopped': 'Deliveries stopped, {amount, money} overdue',
    overdue: '{amount, money} overdue, {days, plural, one {# day} other {# days}}',
    'limit-exceeded': 'Over the limit by {over, money}',
    'bucket-limit-exceeded': '{amount, money} against a limit of {limit, money}',
    'limit-expired': 'Limit expired on {validUntil, date}',
    'limit-near': '{percent, percent} of the limit used',
    disputed: '{amount, money} in dispute',
    admitted: '{amount, money} to be credited',
    'on-plan': '{amount, money} on a plan',
    promised: '{amount, money} promised',
    'due-soon': '{amount, money} due by {until, date}',
    'within-limit': '{available, money} available',
    'not-due': '{amount, money} not yet due',
    'nothing-open': 'Nothing open',
    'no-data': 'No data',
    'invalid-input': 'Record not readable',
    'unknown-rate': 'Exchange rate missing',
  },
  it: {
    protected: '{amount, money} in procedura',
    legal: '{amount, money} al legale',
    returned: 'Insoluto {amount, money}',
    'delivery-stopped': 'Consegne bloccate, scaduto {amount, money}',
    overdue: 'Scaduto {amount, money} da {days, plural, one {# giorno} other {# giorni}}',
    'limit-exceeded': 'Fuori fido di {over, money}',
    'bucket-limit-exceeded': '{amount, money} su un limite di {limit, money}',
    'limit-expired': 'Fido scaduto il {validUntil, date}',
    'limit-near': 'Fido usato al {percent, percent}',
    disputed: 'Contestati {amount, money}',
    admitted: 'Da accreditare {amount, money}',
    'on-plan': '{amount, money} in piano di rientro',
    promised: 'Promessi {amount, money}',
    'due-soon': '{amount, money} entro il {until, date}',
    'within-limit': 'Residuo {available, money}',
    'not-due': '{amount, money} a scadere',
    'nothing-open': 'Niente di aperto',
    'no-data': 'Nessun dato',
    'invalid-input': 'Dati non leggibili',
    'unknown-rate': 'Manca il cambio',
  },
};

/** The brief text of a badge in a language, chosen as `explain()` chooses. */
export function brief(badge: Readonly<Pick<Badge, 'code' | 'args'>>, language: string): string {
  const text = sentence(briefTexts, badge, language);
  return text === badge.code ? explain(badge, language) : text;
}
