// What the form itself says; the reasons come from the catalogues.

/** Words of the form in one language. */
export interface FormTexts {
  legend: string;
  words: string;
  scheme: string;
  code: string;
  propose: string;
  confirm: string;
  proposed: string;
  confirmed: string;
  reason: string;
  choose: string;
  undecided: string;
  required: string;
  facts: { owner: string; respondBy: string; resolveBy: string; disputed: string; undisputed: string };
  reasons: Record<string, string>;
}

export const formTexts: Readonly<Record<string, FormTexts>> = {
  it: {
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
    reasons: {
      price: 'Prezzo o sconto',
      quantity: 'Quantità',
      quality: 'Qualità o danni',
      'not-delivered': 'Mancata consegna',
      'late-delivery': 'Consegna in ritardo',
      duplicate: 'Fattura doppia',
      'wrong-data': 'Dati errati in fattura',
      'invoice-not-received': 'Fattura non ricevuta',
      'already-paid': 'Già pagata',
      terms: 'Condizioni o scadenza',
      deduction: 'Trattenuta',
      contract: 'Contratto',
      'cash-problem': 'Mancanza di liquidità',
      other: 'Altro',
    },
  },
  en: {
    legend: 'Dispute',
    words: 'The customer’s words',
    scheme: 'Or a code from',
    code: 'Code',
    propose: 'Propose a reason',
    confirm: 'Confirm the reason',
    proposed: 'Proposed reason: choose another one if it is wrong.',
    confirmed: 'Reason chosen by you.',
    reason: 'Reason',
    choose: 'Choose the reason…',
    undecided: 'Cannot decide: ask the customer, or choose',
    required: 'Choose the reason of the dispute.',
    facts: {
      owner: 'Handled by',
      respondBy: 'Answer by',
      resolveBy: 'Resolve by',
      disputed: 'In dispute',
      undisputed: 'To collect',
    },
    reasons: {
      price: 'Price or discount',
      quantity: 'Quantity',
      quality: 'Quality or damage',
      'not-delivered': 'Not delivered',
      'late-delivery': 'Late delivery',
      duplicate: 'Invoiced twice',
      'wrong-data': 'Wrong data on the invoice',
      'invoice-not-received': 'Invoice not received',
      'already-paid': 'Already paid',
      terms: 'Terms or due date',
      deduction: 'Deduction',
      contract: 'Contract',
      'cash-problem': 'Lack of cash',
      other: 'Other',
    },
  },
};
