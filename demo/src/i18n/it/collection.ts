// Lista di lavoro, registrazione, contatti e regole.
import type { collection as english } from '../en/collection.js';
import { counted } from '../plural.js';

const plural = counted('it-IT');
const after = (days: number, before: string, on: string, then: string) =>
  days < 0
    ? `${plural(-days, 'giorno', 'giorni')} prima ${before}`
    : days === 0
      ? on
      : `${plural(days, 'giorno', 'giorni')} dopo ${then}`;

export const collection: typeof english = {
  navWorklist: 'Da fare oggi',
  navRules: 'Regole',
  rulesOwn: 'Sono in vigore regole tue.',
  rulesPeer: (name) => `Sono in vigore le regole di ${name}.`,
  rulesBack: 'Torna alle regole standard',

  workTitle: 'Da fare oggi',
  workLead: (day) => `Chi contattare il ${day}, dal più urgente.`,
  workToday: (n) =>
    n === 0 ? 'Nessuno da contattare oggi' : plural(n, 'cliente da contattare oggi', 'clienti da contattare oggi'),
  workSum: (amount) => `${amount} da chiedere`,
  workLater: (n) => plural(n, 'cliente per cui bisogna aspettare', 'clienti per cui bisogna aspettare'),
  workLaterLead: 'Hanno punti, ma qualcosa impedisce il passo.',
  workSkipped: (n) => plural(n, 'cliente escluso', 'clienti esclusi'),
  workSkippedLead: 'La loro scheda non si può valutare. Il resto dell’elenco è completo.',
  workRest: (n) => `${plural(n, 'altro cliente non ha', 'altri clienti non hanno')} niente da fare oggi.`,
  workRank: 'N.',
  workStep: 'Che cosa fare',
  workAmount: 'Da chiedere',
  workPoints: 'Punti',
  workPointsTitle: 'Per che cosa sono i punti',
  workPointsLead: 'I punti di un cliente sono la somma delle regole che lo riguardano. Più punti, più urgenza.',
  workRule: 'Regola',
  workWhen: 'Quando',
  and: 'e',

  recordTitle: 'Che cosa è successo?',
  recordLead:
    'Registralo qui: passo, badge ed elenco di oggi si aggiornano subito. Non si invia niente, e vale finché la pagina è aperta.',
  recordKinds: { contact: 'Un contatto', promise: 'Una promessa di pagamento', reason: 'Perché non paga' },
  recordOn: 'Giorno',
  recordChannel: 'Come',
  recordDirection: 'Chi ha chiamato o scritto',
  recordOut: 'noi',
  recordIn: 'il cliente',
  recordLevel: 'Passo eseguito',
  recordNoLevel: 'nessuno della scaletta',
  recordOutcome: 'Esito',
  recordOutcomes: { '': 'raggiunto', 'no-answer': 'nessuna risposta', undelivered: 'non consegnato' },
  recordProof: 'Prova',
  recordNoProof: 'nessuna',
  recordWith: 'Parlato con',
  recordOperator: 'Operatore',
  recordInvoices: 'Per quali fatture',
  recordAll: 'tutte quelle aperte',
  recordPromised: 'Paga il',
  recordAmount: 'Importo promesso',
  recordReason: 'Che cosa dice',
  recordSave: 'Registra',
  recordDone: 'Registrato.',
  recordSame: 'Il prossimo passo resta quello di prima.',
  recordBefore: 'Prima',
  recordNow: 'Ora',
  recordUndo: 'Annulla',
  recordFix: {
    amount: 'scrivi un importo come 1500 o 1500,50',
    on: 'scegli un giorno, al più tardi quello mostrato in alto',
    promised: 'scegli un giorno, non prima di quello mostrato in alto',
    other: 'valore non accettato',
  },

  contactsTitle: 'Il cliente lo sa?',
  contactsTold: 'Avvisato?',
  contactsFirst: 'La prima volta',
  contactsProof: 'Prova',
  contactsBarred: 'Si prescrive il',
  informedHead: {
    proven: 'Sì, e si può provare',
    likely: 'Probabilmente, ma niente lo prova',
    partly: 'Solo per alcune fatture',
    no: 'Nessun contatto registrato',
  },
  notAsked: 'ora non si chiede',
  neverInterrupted: 'mai interrotta',
  interrupted: (day, how) => `riparte dal ${day}${how ? ` (${how})` : ''}`,
  byPlan: 'debito riconosciuto per iscritto',
  contactsList: 'Tutti i contatti, dal più recente',
  contactsNone: 'Nessun contatto registrato fino a questo giorno.',
  contactProves: 'prova che lo sa',
  contactTells: 'avvisato, senza prova',
  contactMissed: 'non raggiunto',
  contactInterrupts: 'interrompe la prescrizione',
  contactIn: 'dal cliente',
  contactSays: 'dice:',
  contactWith: 'con',
  contactAbout: 'per',
  promised: (amount, day) => `Promessi ${amount} per il ${day}`,

  rulesTitle: 'Regole',
  rulesLead:
    'Decidono quando un cliente è in ritardo, quando scrivergli e chi viene prima. Cambiale e applicale: tutto l’elenco si ricalcola.',
  rulesEdit: 'Cambia le regole',
  rulesFrom: 'Parti da',
  rulesFromNow: 'le regole in vigore adesso',
  rulesFromCountry: 'niente di mio: il paese di ogni cliente',
  rulesPresets: 'Pronte, per paese',
  rulesPeers: 'Regole di altri sistemi',
  rulesQuick: {
    'collection.minIntervalDays': 'Giorni tra due contatti',
    'collection.maxAttempts': 'Contatti al massimo',
    dueSoonDays: 'In scadenza: giorni prima',
    'overdue.marginDays': 'Giorni di tolleranza',
  },
  rulesQuickLead: 'I valori più usati; nel testo qui sotto c’è tutto.',
  rulesNothing: 'Il testo è vuoto, {}: decide il paese di ogni cliente. Per leggere tutte le regole e cambiarle parti da Italia.',
  rulesText: 'Tutte le regole come testo (JSON)',
  rulesFine: 'Nessun errore.',
  rulesSame: 'Sono le regole in vigore.',
  rulesWrong: (n) => `${plural(n, 'errore', 'errori')}: non si applica niente finché non è corretto.`,
  rulesNoJson: 'Il testo non si può leggere: manca o è di troppo una virgola, una virgoletta o una parentesi.',
  rulesNoJsonAt: (line, column) => `Il testo non si può leggere dalla riga ${line}, carattere ${column}.`,
  rulesWhole: 'tutto il testo',
  rulesApply: 'Applica',
  rulesDiscard: 'Scarta le modifiche',
  rulesSay: 'Che cosa dicono queste regole',
  rulesSayNow: 'Che cosa dicono le regole in vigore',
  rulesLadder: 'I passi con un cliente in ritardo',
  rulesNoLadder: 'Nessun passo.',
  rulesFacts: 'Inoltre',
  anchors: {
    due: (days) => after(days, 'della scadenza', 'alla scadenza', 'la scadenza'),
    issued: (days) => after(days, 'della fattura', 'alla data della fattura', 'la data della fattura'),
    previous: (days) => after(days, 'del passo precedente', 'con il passo precedente', 'il passo precedente'),
    'end-of-month': (days) =>
      after(days, 'della fine del mese di scadenza', 'a fine mese di scadenza', 'la fine del mese di scadenza'),
  },
  needsProof: 'vale solo con una prova',
  saysInterval: (days) =>
    days === 0 ? 'Tra due contatti non serve una pausa.' : `Almeno ${plural(days, 'giorno', 'giorni')} tra due contatti.`,
  saysEscalation: {
    sequential: 'Un passo dopo l’altro, senza saltarne.',
    jump: 'Viene prima il passo più severo tra quelli possibili.',
  },
  saysPer: { account: 'Un solo passo per tutto il cliente.', invoice: 'Ogni fattura ha il suo passo.' },
  saysDispute: {
    'disputed-amount': 'Una contestazione ferma solo il suo importo.',
    invoice: 'Una contestazione ferma tutta la fattura.',
    account: 'Una contestazione ferma tutto il cliente.',
    none: 'Una contestazione non ferma niente.',
  },
  saysAnswer: (first) =>
    first
      ? 'Prima si risponde a una nuova contestazione; poi viene quello che si può chiedere.'
      : 'Alle contestazioni si risponde altrove: qui i passi continuano.',
  saysPromise: (blocks, days) =>
    !blocks
      ? 'Una promessa di pagamento non ferma i passi.'
      : days === 0
        ? 'Una promessa di pagamento trattiene quanto promette, per lontana che sia.'
        : `Una promessa di pagamento trattiene quanto promette, al massimo per ${plural(days, 'giorno', 'giorni')}.`,
  saysFailed: (outcomes) =>
    outcomes === ''
      ? 'Ogni contatto vale come riuscito.'
      : `Con questi esiti non si è raggiunto nessuno: ${outcomes}. Il passo resta da fare e si prova per un’altra via, se c’è.`,
  failedOutcomes: {
    'no-answer': 'nessuna risposta',
    voicemail: 'segreteria',
    unreachable: 'irraggiungibile',
    busy: 'occupato',
    bounced: 'e-mail respinta',
    undelivered: 'non consegnato',
    returned: 'tornato al mittente',
    failed: 'non riuscito',
    'wrong-number': 'numero sbagliato',
    'wrong-address': 'indirizzo sbagliato',
    'mailbox-full': 'casella piena',
  },
  rulesGates: 'Che cosa ferma un ordine',
  rulesGatesLead:
    'Oltre al fido si controlla tutto questo. Decide la regola più grave tra quelle che valgono, e la risposta la nomina.',
  rulesNoGates: 'Niente oltre al fido.',
  gateAction: { warn: 'Avviso', hold: 'Sospeso', stop: 'Fermo' },
  gateWhere: { order: 'ordini', delivery: 'consegne', invoice: 'fatture' },
  gateEverywhere: 'ovunque',
  gateSign: { '>=': 'da', '>': 'oltre', '<': 'sotto', '<=': 'fino a', '=': 'esattamente' },
  gateAnd: ' e ',
  saysLate: (days) =>
    days === 0
      ? 'In ritardo dal giorno dopo la scadenza.'
      : `In ritardo oltre ${plural(days, 'giorno', 'giorni')} dalla scadenza.`,
  saysDueSoon: (days) => `«In scadenza» comincia ${plural(days, 'giorno', 'giorni')} prima della scadenza.`,
  saysExceeded: {
    warn: 'Fuori fido un ordine procede, con un avviso.',
    hold: 'Fuori fido un ordine aspetta lo sblocco.',
    stop: 'Fuori fido un ordine è fermo.',
  },
  applied: 'Applicate',
  appliedSteps: (n, all) =>
    n === 0
      ? 'Il prossimo passo non cambia per nessun cliente.'
      : `${plural(n, 'cliente', 'clienti')} su ${all} ${n === 1 ? 'ha' : 'hanno'} un altro prossimo passo.`,
  appliedStates: (n) =>
    n === 0 ? 'Nessuno stato del credito è cambiato.' : `${plural(n, 'cliente ha', 'clienti hanno')} un altro stato del credito.`,
  appliedToday: (before, now) => `Da contattare oggi: ${now} (prima: ${before}).`,
  appliedWork: 'Guarda chi contattare',
  appliedList: 'Guarda tutti i clienti',
};
