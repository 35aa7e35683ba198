// What the sixty firms have complained about in the last half year, what was granted, and why they do not pay. With a
// seed of its own, so that telling more of it changes nothing else of the data.

import { stream } from '../random.mjs';

const { random, pick } = stream(4465);

const WORDS = {
  quality: [
    ['La vernice si scrosta dopo due settimane.', 'The paint peels off after two weeks.'],
    ['Metà dei pezzi è arrivata rotta.', 'Half of the pieces arrived broken.'],
    ['La merce è difettosa, il controllo l’ha scartata.', 'The goods are defective, our inspection rejected them.'],
  ],
  quantity: [
    ['Mancano tre colli rispetto al DDT.', 'Three parcels are missing from the delivery note.'],
    ['Ne avete fatturati cento, ne sono arrivati ottanta.', 'You invoiced a hundred, eighty arrived.'],
  ],
  price: [
    ['Lo sconto concordato non c’è.', 'The agreed discount is not there.'],
    ['Il prezzo non è quello del listino.', 'The price is not the one of the price list.'],
  ],
  'late-delivery': [
    ['Consegna arrivata con due settimane di ritardo.', 'The delivery came two weeks late.'],
    ['Il ritardo della consegna ci è costato il cantiere.', 'The late delivery cost us the building site.'],
  ],
  'not-delivered': [['La merce non è mai arrivata.', 'The goods never arrived.']],
  duplicate: [['Questa fattura l’abbiamo ricevuta due volte.', 'You invoiced this twice.']],
  'wrong-data': [
    ['La partita IVA in fattura è sbagliata.', 'The VAT number on the invoice is wrong.'],
    ['Manca il nostro numero d’ordine.', 'Our order number is missing from the invoice.'],
  ],
  'invoice-not-received': [['La fattura non ci è mai arrivata.', 'We never received the invoice.']],
  'already-paid': [['L’abbiamo già pagata con il bonifico del mese scorso.', 'We already paid it with last month’s transfer.']],
  terms: [['La scadenza concordata era a 60 giorni.', 'The agreed due date was 60 days.']],
  deduction: [['Abbiamo trattenuto le spese di trasporto.', 'We deducted the freight.']],
  contract: [['Il contratto non prevede questo addebito.', 'The contract does not provide for this charge.']],
  other: [['Richiamateci, così non va.', 'Call us back, this will not do.']],
};

// Days ago, reason, part of the invoice, what became of it, remedy granted, share of the dispute granted, plant.
const DISPUTES = [
  // this quarter: quality of one plant, and invoices with wrong data since a new program writes them
  [12, 'quality', 0.6, 'confirmed', 'replacement', null, 'Modena'],
  [19, 'quality', 0.5, 'confirmed', 'replacement', null, 'Modena'],
  [27, 'quality', 0.8, 'confirmed', 'replacement', null, 'Modena'],
  [38, 'quality', 0.7, 'confirmed', 'credit-note', 1, 'Modena'],
  [51, 'quality', 0.4, 'rejected', null, 0, 'Novara'],
  [66, 'quality', 0.3, 'confirmed', 'replacement', null, 'Modena'],
  [16, 'wrong-data', 1, 'confirmed', 'correction', null],
  [23, 'wrong-data', 1, 'confirmed', 'correction', null],
  [31, 'wrong-data', 1, 'confirmed', 'correction', null],
  [44, 'wrong-data', 1, 'confirmed', 'credit-note', 1],
  [22, 'price', 0.2, 'confirmed', 'credit-note', 0.2],
  [47, 'price', 0.3, 'confirmed', 'credit-note', 0.6],
  [58, 'price', 0.25, 'rejected', null, 0],
  [35, 'quantity', 0.3, 'confirmed', 'credit-note', 1],
  [62, 'quantity', 0.2, 'confirmed', 'credit-note', 0.4],
  [29, 'late-delivery', 0.5, 'confirmed', 'discount', 0.05],
  [41, 'already-paid', 1, 'closed', 'explanation', null],
  [54, 'invoice-not-received', 1, 'closed', 'resend', null],
  [70, 'duplicate', 1, 'confirmed', 'credit-note', 1],
  [33, 'deduction', 0.01, 'confirmed', 'credit-note', 1],
  [25, 'other', 0.3, 'closed', 'explanation', null],
  // the quarter before: deliveries, since mended
  [95, 'late-delivery', 0.7, 'confirmed', 'discount', 0.05],
  [102, 'late-delivery', 0.8, 'confirmed', 'discount', 0.05],
  [111, 'late-delivery', 0.6, 'confirmed', 'discount', 0.2],
  [124, 'late-delivery', 0.9, 'confirmed', 'discount', 0.05],
  [137, 'late-delivery', 0.5, 'rejected', null, 0],
  [98, 'quantity', 0.4, 'confirmed', 'credit-note', 1],
  [118, 'quantity', 0.3, 'confirmed', 'credit-note', 1],
  [131, 'quantity', 0.5, 'confirmed', 'credit-note', 1],
  [149, 'quantity', 0.35, 'confirmed', 'credit-note', 1],
  [105, 'price', 0.3, 'confirmed', 'credit-note', 0.2],
  [142, 'price', 0.2, 'confirmed', 'credit-note', 0.2],
  [155, 'price', 0.25, 'confirmed', 'credit-note', 0.15],
  [121, 'quality', 0.3, 'confirmed', 'replacement', null, 'Novara'],
  [160, 'quality', 0.2, 'confirmed', 'replacement', null, 'Novara'],
  [109, 'not-delivered', 1, 'confirmed', 'credit-note', 1],
  [146, 'terms', 1, 'rejected', null, 0],
  [128, 'already-paid', 1, 'closed', 'explanation', null],
  [152, 'invoice-not-received', 1, 'closed', 'resend', null],
  [165, 'contract', 0.5, 'rejected', null, 0],
];

// Why they do not pay, as they said on the telephone or wrote.
const REASONS = [
  [
    'awaiting-approval',
    'phone',
    'La fattura aspetta il visto dell’ufficio tecnico.',
    'The invoice waits for the approval of their engineers.',
  ],
  ['no-cash', 'phone', 'Aspettano a loro volta un incasso.', 'They are waiting to be paid themselves.'],
  [
    'our-failure',
    'email',
    'Aspettano da un mese la nostra scheda tecnica.',
    'They have been waiting for our data sheet for a month.',
  ],
  ['forgotten', 'phone', 'Se n’erano dimenticati.', 'They had forgotten.'],
  ['invoice-lost', 'email', 'La fattura è andata a un indirizzo vecchio.', 'The invoice went to an old address.'],
  ['no-cash', 'phone', 'Chiedono di pagare a rate.', 'They ask to pay by instalments.'],
  ['already-paid', 'email', 'Dicono di avere già pagato.', 'They say they have paid already.'],
  ['awaiting-approval', 'email', 'Manca la firma del direttore.', 'The director has not signed yet.'],
];
const SPARED = new Set(['C1045', 'C1013', 'C1044']); // the page of one of everything, and the records that cannot be evaluated

/** Adds the disputes that are over, with what was granted, and the reasons given on contacts. */
export function tell(firms, { day, on, ref }) {
  const at = (words, country) => words[country === 'IT' ? 0 : 1];
  const told = new Set();
  for (const [ago, reason, part, status, remedy, share, site] of DISPUTES) {
    const opened = on(-ago);
    // Somebody who had the invoice at hand that day; as long as there is a choice, somebody new.
    const holders = firms.flatMap((firm) =>
      SPARED.has(firm.account.id)
        ? []
        : (firm.account.invoices ?? [])
            .filter((one) => one.settled > opened && one.issued < opened)
            .map((invoice) => ({ firm, invoice })),
    );
    const fresh = holders.filter(({ firm }) => !told.has(firm.account.id));
    const { firm, invoice } = pick(fresh.length > 0 ? fresh : holders);
    told.add(firm.account.id);
    const { account, crm } = firm;
    const amount = Math.round(invoice.amount * part);
    const days = 3 + Math.floor(random() * 8);
    const closed = on(Math.min(-1, days - ago));
    const granted =
      remedy === null
        ? null
        : share === null
          ? { remedy, on: closed }
          : { remedy, amount: Math.round(amount * share), on: closed };
    const id = ref('C');
    // Every fifth is known by the customer's words alone, as complaints come.
    const [it, en] = pick(WORDS[reason]);
    const worded = reason === 'other' || random() < 0.2;
    account.disputes = [
      ...(account.disputes ?? []),
      {
        id,
        invoiceIds: [invoice.id],
        amount,
        ...(worded ? {} : { reason }),
        text: { it, en },
        openedOn: opened,
        status,
        closedOn: closed,
        ...(site ? { site } : {}),
        ...(granted?.amount && remedy !== 'replacement' ? { credited: granted.amount } : {}),
      },
    ];
    if (granted) crm.granted = { ...crm.granted, [id]: granted };
  }
  // Every complaint about quality names the plant.
  for (const { account } of firms)
    for (const dispute of account.disputes ?? [])
      if (dispute.reason === 'quality' && dispute.status === 'open') dispute.site = 'Modena';
  let next = 0;
  for (const { account } of firms) {
    const late = (account.invoices ?? []).filter((one) => !one.settled && one.due < day && one.issued < day);
    const busy =
      account.disputes?.some(({ status }) => status === 'open') ||
      account.plans ||
      account.promises ||
      account.proceedings ||
      account.contacts ||
      account.bills;
    if (late.length === 0 || busy || SPARED.has(account.id) || random() < 0.25) continue;
    const [reason, channel, ...words] = REASONS[next++ % REASONS.length];
    const oldest = late.reduce((a, b) => (a.due < b.due ? a : b));
    const since = Math.round((Date.parse(day) - Date.parse(oldest.due)) / 86_400_000);
    const ago = Math.max(2, Math.min(since - 2, 8 + Math.floor(random() * 100)));
    account.contacts = [
      {
        on: on(-ago),
        channel,
        direction: channel === 'email' ? 'in' : 'out',
        ...(next % 4 === 0 ? {} : { invoiceIds: [oldest.id] }),
        reason,
        summary: at(words, account.country),
      },
    ];
  }
}
