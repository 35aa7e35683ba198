// What the element itself says; reasons and blockers come from the catalogues.

import type { Channel, NextStep } from '../index.js';

/** Words of a step in one language. */
export interface StepTexts {
  today: string;
  /** In front of a day. */
  from: string;
  /** Blocked, and nothing recorded says until when. */
  noDay: string;
  blockers: string;
  reasons: string;
  following: string;
  rate: string;
  none: string;
  facts: { channel: string; tone: string; invoices: string; amount: string; interest: string; fee: string };
  tones: Record<NextStep['tone'], string>;
  actions: Record<NextStep['action'], string>;
  channels: Record<Channel, string>;
}

export const stepTexts: Readonly<Record<string, StepTexts>> = {
  it: {
    today: 'Oggi',
    from: 'Dal',
    noDay: 'Data non nota',
    blockers: 'Che cosa lo impedisce',
    reasons: 'Perché questo passo',
    following: 'Poi',
    rate: 'non noti',
    none: 'non richiesti',
    facts: {
      channel: 'Come',
      tone: 'Tono',
      invoices: 'Fatture',
      amount: 'Da chiedere',
      interest: 'Interessi di mora',
      fee: 'Spese',
    },
    tones: { courtesy: 'Di cortesia', firm: 'Deciso', formal: 'Formale', legal: 'Legale' },
    actions: {
      none: 'Niente da fare',
      wait: 'Aspettare',
      'resend-invoice': 'Inviare di nuovo la fattura',
      remind: 'Inviare un sollecito',
      call: 'Telefonare al cliente',
      'send-statement': 'Inviare l’estratto conto',
      'propose-plan': 'Proporre un piano di rientro',
      'formal-notice': 'Inviare la messa in mora',
      'stop-delivery': 'Sospendere le consegne',
      legal: 'Passare al legale',
      'match-payment': 'Abbinare l’incasso ricevuto',
      'file-claim': 'Presentare la domanda di ammissione al passivo',
      'hand-over': 'Passare la pratica al responsabile',
      'notify-insurer': 'Avvisare l’assicuratore del credito',
      'write-off': 'Stralciare il credito',
      'resolve-dispute': 'Risolvere la contestazione',
    },
    channels: {
      email: 'E-mail',
      sms: 'SMS',
      phone: 'Telefono',
      chat: 'Chat',
      statement: 'Estratto conto',
      letter: 'Lettera',
      'registered-letter': 'Raccomandata',
      pec: 'PEC',
      visit: 'Visita',
      portal: 'Portale clienti',
    },
  },
  en: {
    today: 'Today',
    from: 'From',
    noDay: 'No date known',
    blockers: 'What stands in the way',
    reasons: 'Why this step',
    following: 'After that',
    rate: 'not known',
    none: 'not claimed',
    facts: {
      channel: 'How',
      tone: 'Tone',
      invoices: 'Invoices',
      amount: 'To ask for',
      interest: 'Late interest',
      fee: 'Fee',
    },
    tones: { courtesy: 'Courteous', firm: 'Firm', formal: 'Formal', legal: 'Legal' },
    actions: {
      none: 'Nothing to do',
      wait: 'Wait',
      'resend-invoice': 'Send the invoice again',
      remind: 'Send a reminder',
      call: 'Call the customer',
      'send-statement': 'Send a statement of account',
      'propose-plan': 'Propose a repayment plan',
      'formal-notice': 'Send a formal notice',
      'stop-delivery': 'Stop deliveries',
      legal: 'Take legal action',
      'match-payment': 'Match the payment received',
      'file-claim': 'File the proof of claim',
      'hand-over': 'Hand over to the person in charge',
      'notify-insurer': 'Notify the credit insurer',
      'write-off': 'Write off',
      'resolve-dispute': 'Resolve the dispute',
    },
    channels: {
      email: 'E-mail',
      sms: 'Text message',
      phone: 'Telephone',
      chat: 'Chat',
      statement: 'Statement of account',
      letter: 'Letter',
      'registered-letter': 'Registered letter',
      pec: 'Certified e-mail (PEC)',
      visit: 'Visit',
      portal: 'Customer portal',
    },
  },
};
