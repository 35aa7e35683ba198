import type { SomeOfCatalogue, StepTexts, TriageTexts } from '../language.js';

export const badgeTexts: SomeOfCatalogue = {
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
};

export const stepTexts: StepTexts = {
  today: 'Oggi',
  from: 'Dal',
  noDay: 'Data non nota',
  blockers: 'Che cosa lo impedisce',
  reasons: 'Perché questo passo',
  following: 'Poi',
  rate: 'non noti',
  facts: {
    channel: 'Come',
    tone: 'Tono',
    invoices: 'Fatture',
    amount: 'Da chiedere',
    interest: 'Interessi di mora',
    fee: 'Spese',
  },
};

export const triageTexts: TriageTexts = {
  legend: 'Contestazione',
  words: 'Parole del cliente',
  scheme: 'Oppure un codice da',
  code: 'Codice',
  propose: 'Proponi il motivo',
  confirm: 'Conferma il motivo',
  proposed: 'Motivo proposto: se non è quello, scegline un altro.',
  confirmed: 'Motivo scelto da te.',
  reason: 'Motivo',
  choose: 'Scegli il motivo…',
  undecided: 'Motivo non deducibile: chiedi al cliente, o scegli tu',
  required: 'Scegli il motivo della contestazione.',
  facts: {
    owner: 'Se ne occupa',
    respondBy: 'Risposta entro',
    resolveBy: 'Soluzione entro',
    disputed: 'Contestato',
    undisputed: 'Da incassare',
  },
};
