import type { MessageTexts } from '../messages.js';

const N = '{number, select, none {} other { n. {number}}}';
const DOCS = `{count, plural, one {fattura${N}} other {# fatture}}`;
const THE = `{count, plural, one {la fattura${N}} other {# fatture}}`;
const OF = '{amount, select, none {} other {, {amount, money}}}';
const DUE_NOW = '{amount, select, none {} other {, totale dovuto {amount, money}}}';
const DAYS = '{days, plural, one {# giorno} other {# giorni}}';
const LATE = `{days, select, none {} other {, {count, plural, one {scaduta} other {la più vecchia scaduta}} da ${DAYS}}}`;
const NOTICED = '{noticed, select, none {} other { dopo la costituzione in mora {noticed, day, del}}}';
const VAT = '{vatNumber, select, none {} other { (P. IVA {vatNumber})}}';
const FIRM = 'Spett.le {name}';
const TO_NOBODY =
  '{action, select, file-claim {Alla cortese attenzione del Curatore} notify-insurer {Spett.le Compagnia} other {Buongiorno}}';
const TO_FIRM = `{name, select, none {{contact, select, none {${TO_NOBODY}} other {Gentile {contact}}}} other {${FIRM}}}`;
const TO_PERSON = `{contact, select, none {{name, select, none {${TO_NOBODY}} other {${FIRM}}}} other {Gentile {contact}}}`;
const BY = '{by, select, none {} other { entro {by, day, il}}}';
const SMS_LATE = `{days, select, none {} other {, {count, plural, one {scaduta} other {la prima scaduta}} da ${DAYS}}}`;
const ASK = `Vi chiediamo il pagamento${BY}.`;
const SHORT = `${DOCS}{amount, select, none {} other {, {amount, money}}}`;

export const messages: MessageTexts = {
  parts: {
    subject: `{stage, select,
      before-due {{count, plural, one {Fattura${N}} other {# fatture}}${OF}, {due, select, none {in scadenza} other {scadenza {due, date}}}}
      first {Promemoria: ${DOCS}{amount, select, none {} other {, {amount, money}}}${LATE}}
      firm {Sollecito di pagamento: ${DOCS}{amount, select, none {} other {, {amount, money}}}${LATE}}
      statement {Estratto conto: ${DOCS}${OF}}
      resend {Nuovo invio: ${DOCS}${OF}}
      plan {Proposta di piano di rientro: ${DOCS}${OF}}
      notice {{law, select, gb-company {Letter before claim} gb-person {Letter before claim} other {Costituzione in mora}}: ${DOCS}${DUE_NOW}}
      last {Ultimo avviso, consegne sospese: ${DOCS}${DUE_NOW}}
      legal {Passaggio della pratica ai legali: ${DOCS}${DUE_NOW}}
      hand-over {Affidamento a società di recupero crediti: ${DOCS}${DUE_NOW}}
      match {{amount, select, none {Il Vostro pagamento: ci servono i dati} other {Il Vostro pagamento di {amount, money}: per quali fatture?}}}
      thank {Grazie per il pagamento{amount, select, none {} other { di {amount, money}}}}
      dispute {La Vostra contestazione{dispute, select, none {} other { {dispute}}}{number, select, none {} other {, fattura n. {number}}}}
      promise {Conferma del pagamento{amount, select, none {} other { di {amount, money}}}{due, select, none {} other { entro {due, day, il}}}}
      insurer {Comunicazione di mancato pagamento: ${DOCS}${OF}}
      claim {Domanda di ammissione al passivo{amount, select, none {} other {: credito di {amount, money}}}}
      other {${DOCS}${OF}}}`,
    sender: { lines: ['{name}', '{address}', 'P. IVA {vatNumber}', 'Tel. {phone}', '{email}', 'PEC {pec}'] },
    'sent-by': '{channel, select, pec {Via PEC} registered-letter {Raccomandata A/R} other {{channel, word}}}',
    recipient: {
      lines: [
        '{name, select, none {{contact, select, none {} other {{contact}}}} other {Spett.le {name}}}',
        '{name, select, none {} other {{contact, select, none {} other {c.a. {contact}}}}}',
        '{street}',
        '{place}',
        '{country, country}',
        'P. IVA {vatNumber}',
        'C.F. {taxCode}',
        'PEC {pec}',
      ],
    },
    dated: '{on, day}',
    greeting: `{tone, select, formal {${TO_FIRM}} legal {${TO_FIRM}} other {${TO_PERSON}}},`,
    'call-who':
      'Presentarsi: «Buongiorno, {contact, select, none {{name, select, none {chiamo dall’ufficio crediti} other {chiamo da {name}}}} other {sono {contact}{name, select, none {} other { di {name}}}}}».',
    'call-person':
      'Prima di parlare del debito, accertarsi di avere in linea {contact, select, none {chi segue i pagamenti{name, select, none {} other { ({name})}}} other {{contact}{name, select, none {} other { ({name})}}}}.',
    'open-before-due': `Vi ricordiamo che {count, plural, one {la fattura${N} ({amount, money} da pagare)} other {# fatture ({amount, money} da pagare in tutto)}} {due, select, none {{count, plural, one {è in scadenza} other {sono in scadenza}}} other {{count, plural, one {scade} other {scadono}} {due, day, il}}}.`,
    'open-first': `forse è solo una svista: a oggi non ci risulta il pagamento di {amount, money} per {count, plural, one {la fattura${N}, scaduta da ${DAYS}} other {# fatture; la più vecchia è scaduta da ${DAYS}}}.`,
    'open-firm': `a oggi non abbiamo ancora ricevuto il pagamento di {amount, money} per {count, plural, one {la fattura${N}, scaduta da ${DAYS}} other {# fatture; la più vecchia è scaduta da ${DAYS}}}.`,
    'open-statement':
      'Vi inviamo l’estratto conto aggiornato: {count, plural, one {è aperta una fattura} other {sono aperte # fatture}}, per {amount, money}.',
    'open-resend': `Vi inviamo di nuovo in allegato ${THE}.`,
    'open-plan':
      'per venirVi incontro proponiamo di pagare a rate {count, plural, one {la fattura aperta, {amount, money}} other {le # fatture aperte, in tutto {amount, money}}}.',
    'open-notice': `siamo Vostri creditori di {amount, money} di capitale per {count, plural, one {la fattura${N}, scaduta e ancora da pagare} other {# fatture scadute e ancora da pagare}}.`,
    'open-last':
      '{noticed, select, none {a oggi non abbiamo ricevuto} other {nemmeno dopo la costituzione in mora {noticed, day, del} abbiamo ricevuto}} il pagamento di {amount, money}.',
    'open-legal': `poiché{noticed, select, none {} other { anche}}${NOTICED} non avete pagato {amount, money}, affidiamo la pratica ai nostri legali.`,
    'open-hand-over': `poiché{noticed, select, none {} other { anche}}${NOTICED} non avete pagato {amount, money}, affidiamo l’incasso a una società di recupero crediti.`,
    'open-match':
      '{count, plural, =0 {ci avete detto di aver pagato, ma non troviamo l’incasso. Indicateci la data, l’importo e il conto a cui è andato il bonifico, e inviateci una copia della contabile.} one {abbiamo ricevuto un Vostro pagamento di {amount, money} e non sappiamo a quali fatture si riferisce.} other {abbiamo ricevuto # Vostri pagamenti, per {amount, money} in tutto, e non sappiamo a quali fatture si riferiscono.}}',
    'open-thank':
      '{count, plural, one {abbiamo ricevuto il Vostro pagamento di {amount, money} {on, day, del}} other {abbiamo ricevuto i Vostri # pagamenti, per {amount, money} in tutto, l’ultimo {on, day, del}}}. Grazie.',
    'open-dispute':
      'abbiamo ricevuto la Vostra contestazione {on, day, del}{dispute, select, none {} other { e l’abbiamo registrata con il n. {dispute}}}{reason, select, none {} other { ({reason, word, disputeReason})}}.',
    'open-promise':
      'confermiamo quanto ci avete comunicato {made, day, il}: il pagamento di {amount, money} entro {on, day, il}.',
    'open-insurer': `Vi comunichiamo il mancato pagamento da parte {debtor, select, none {del debitore} other {di {debtor}}}${VAT} di {amount, money} per {count, plural, one {una fattura} other {# fatture}}, {count, plural, one {scaduta} other {la più vecchia scaduta}} da ${DAYS}.`,
    'open-claim': `chiediamo di essere ammessi al passivo {kind, word, proceeding} {debtor, select, none {del debitore} other {di {debtor}}}${VAT}, procedura pubblicata {published, day, il}, per un capitale di {amount, money}, come da {count, plural, one {fattura allegata} other {# fatture allegate}}.`,
    'earlier-contact': { lead: 'Vi abbiamo già contattati {list}.', each: '{on, day, il} ({channel, word})' },
    'broken-promise':
      '{made, day, Il} ci avevate promesso {amount, money} entro {on, day, il}{kept, select, none {: il pagamento non è arrivato} other {: sono arrivati solo {paid, money}}}.',
    'broken-plan':
      'Il piano di rientro concordato non è stato rispettato{due, select, none {} other {: manca la rata {due, day, del}}}. Restano da pagare {amount, money}.',
    items: 'Dettaglio:',
    total: '{tone, select, formal {Capitale} legal {Capitale} other {Totale}}',
    'interest-accrued':
      'Fino {until, day, al} sono maturati interessi di mora per {amount, money}, che per ora non Vi chiediamo.',
    'interest-claimed': 'Interessi di mora fino {until, day, al}',
    'interest-basis':
      'Tasso: oggi {rate, percent} annuo, {basis, select, contract {come da contratto} other {{country, select, IT {art. 5 D.Lgs. 231/2002} DE {§ 288 BGB} FR {art. L. 441-10 Code de commerce} GB {Late Payment of Commercial Debts (Interest) Act 1998} ES {Ley 3/2004} EU {Direttiva 2011/7/UE} other {secondo la legge sui ritardi di pagamento ({country, country})}}}}.',
    'interest-runs': 'Gli interessi continuano a maturare fino al pagamento.',
    cost: '{kind, select, fee {Spese di sollecito} other {Indennizzo forfettario per costi di recupero{count, select, none {} other { ({count, plural, one {# fattura} other {# fatture}})}}}}',
    'grand-total': 'Totale dovuto',
    'disputed-apart': 'Gli importi contestati sono esclusi da questa richiesta.',
    'agreed-apart': 'Gli importi già promessi o compresi in un piano di rientro sono esclusi da questa richiesta.',
    'unchanged-due': '{due, select, none {Le scadenze restano invariate.} other {La scadenza resta {due, day, il}.}}',
    'confirm-receipt':
      'Confermateci per favore che {count, plural, one {è arrivata} other {sono arrivate}}{email, select, none {} other { e che l’indirizzo {email} è giusto}}.',
    'plan-instalment': { lead: 'Il piano:', each: 'rata {number}: {amount, money} entro {due, day, il}' },
    'plan-missed':
      '{missed, plural, =0 {Se una rata non arriva {days, plural, =0 {entro la scadenza} one {entro # giorno dalla scadenza} other {entro # giorni dalla scadenza}}} one {Se più di una rata non arriva {days, plural, =0 {entro la scadenza} one {entro # giorno dalla scadenza} other {entro # giorni dalla scadenza}}} other {Se più di # rate non arrivano {days, plural, =0 {entro la scadenza} one {entro # giorno dalla scadenza} other {entro # giorni dalla scadenza}}}}, il piano decade e tutto il residuo torna esigibile.',
    'plan-accept':
      'Se siete d’accordo, rispondeteci per iscritto entro {by, day, il}: la risposta vale anche come riconoscimento del debito.',
    'unmatched-payment': {
      lead: '{size, plural, one {Il pagamento:} other {I pagamenti:}}',
      each: '{amount, money} {on, day, del}',
    },
    'ask-allocation': 'Diteci per favore quali fatture avete pagato, o mandateci la distinta di pagamento.',
    'settled-invoice': { lead: 'Il pagamento copre:', each: 'fattura n. {number}: {amount, money}' },
    remains: 'Restano aperti {amount, money}.',
    'nothing-remains': 'Non resta altro da pagare.',
    'credit-left': 'Avete un credito di {amount, money} non ancora utilizzato.',
    'disputed-invoice': {
      lead: '{size, plural, one {Fattura interessata} other {Fatture interessate}}: {list}.',
      each: '{number}',
    },
    'disputed-amount': 'Importo contestato: {amount, money}. Finché la verifica è in corso, non ne chiediamo il pagamento.',
    'undisputed-rest':
      'La parte non contestata, {amount, money}, resta da pagare{due, select, none { alla scadenza} other { (scadenza {due, day})}}.',
    'dispute-answer':
      '{owner, select, none {Vi risponderemo} other {Vi risponderà il nostro ufficio {owner, word, who}}}{by, select, none { appena possibile} other { entro {by, day, il}}}.',
    'ask-evidence': { lead: 'Per la verifica mandateci, per favore, quanto segue: {list}.', each: '{evidence, word}' },
    'promised-invoice': { lead: 'Riguarda {size, plural, one {la fattura} other {le fatture}} {list}.', each: '{number}' },
    'promise-correct': 'Se abbiamo capito male, avvisateci subito.',
    'claim-law':
      '{country, select, IT {La domanda è proposta ai sensi dell’art. 201 del Codice della crisi d’impresa e dell’insolvenza (D.Lgs. 14/2019).} other {La domanda è proposta secondo la legge che regola la procedura.}}',
    'claim-by': 'Termine per la presentazione: {by, day}.',
    'pay-by':
      '{tone, select, formal {Attendiamo il pagamento di {amount, money} entro {by, day, il}.} legal {Potete ancora pagare {amount, money} entro {by, day, il}.} firm {Vi invitiamo a pagare {amount, money} entro {by, day, il}.} other {Vi chiediamo di pagare {amount, money} entro {by, day, il}.}}',
    demand: 'Vi intimiamo di pagare {amount, money} entro {by, day, il}.',
    'puts-in-default':
      '{law, select, it {La presente vale come formale costituzione in mora ai sensi e per gli effetti dell’art. 1219 c.c.} de {La presente Vi costituisce in mora ai sensi del § 286 BGB.} fr {La presente vale come messa in mora (mise en demeure) ai sensi dell’art. 1344 del Code civil.} other {La presente vale come formale costituzione in mora.}}',
    'interrupts-prescription': 'Essa interrompe inoltre la prescrizione ai sensi dell’art. 2943 c.c.',
    'pre-action':
      '{law, select, gb-person {Questa lettera segue il Pre-Action Protocol for Debt Claims (Inghilterra e Galles). Trovate allegati il foglio informativo, il modulo di risposta e il modulo sulla Vostra situazione economica: rispondeteci con il modulo entro {by, day, il}. Se chiedete dei documenti, avete 30 giorni da quando li ricevete. Potete chiedere una consulenza gratuita sui debiti e proporci un pagamento a rate.} other {Questa lettera segue la Practice Direction – Pre-Action Conduct (Inghilterra e Galles). Rispondeteci entro {by, day, il}; se contestate il credito, indicatene i motivi. A richiesta Vi mandiamo copia dei documenti.}}',
    consequence: {
      lead: 'Se non riceviamo il pagamento entro {by, day, il}, {list}.',
      each: '{action, select, formal-notice {Vi costituiremo formalmente in mora} stop-delivery {sospenderemo le consegne} legal {affideremo la pratica ai nostri legali} hand-over {affideremo l’incasso a una società di recupero crediti} other {procederemo come previsto}}',
    },
    'delivery-stopped': 'Da oggi le consegne sono sospese, fino al pagamento.',
    'pay-to': {
      lead: 'Coordinate per il bonifico:',
      lines: [
        'Beneficiario: {name}',
        'IBAN: {iban}',
        'BIC: {bic}',
        'Importo: {amount, money}',
        'Causale: {reference}',
        'Causale: {text}',
      ],
    },
    'pay-link': 'Pagamento online: {link}',
    'if-paid':
      'Se avete già pagato, {tone, select, formal {considerate superata la presente} legal {considerate superata la presente} other {non tenete conto di questo messaggio, e grazie}}.',
    'tell-us': 'Se qualcosa non Vi torna, scriveteci subito.',
    'ask-reason':
      '{action, select, resolve-dispute {Indicateci per favore il motivo della contestazione.} acknowledge-dispute {Indicateci per favore il motivo della contestazione.} propose-plan {Se il piano non è sostenibile per Voi, fateci sapere perché.} other {Se non potete pagare entro questo termine, fateci sapere il motivo.}}',
    'call-why': 'Chiedere: «C’è un motivo per cui non è stata ancora pagata?». Lasciar rispondere.',
    'call-when': 'Chiedere un giorno e un importo: «Quando pagate, e quanto?».',
    'call-read-back': 'Ripetere quanto concordato.',
    'call-confirm': 'Confermarlo per iscritto in giornata{email, select, none {} other {, all’indirizzo {email}}}.',
    'call-record': 'Registrare esito, motivo e con chi si è parlato.',
    'call-voicemail': 'In segreteria non parlare del debito; non usare messaggi registrati.',
    'contact-person': { lead: 'Per chiarimenti: {list}.', lines: ['{name}', 'tel. {phone}', '{email}'] },
    closing:
      '{tone, select, formal {Con riserva di ogni diritto.\n\nDistinti saluti} legal {Con riserva di ogni diritto.\n\nDistinti saluti} other {Cordiali saluti}}',
    signature: {
      lines: [
        '{tone, select, formal {{name}} legal {{name}} other {{contact, select, none {{signatory, select, none {} other {{signatory}}}} other {{contact}}}}}',
        '{tone, select, formal {{signatory, select, none {{contact, select, none {} other {{contact}}}} other {{signatory}}}} legal {{signatory, select, none {{contact, select, none {} other {{contact}}}} other {{signatory}}}} other {{name}}}',
      ],
    },
    short: `{sender, select, none {} other {{sender}: }}{stage, select,
      before-due {promemoria, ${SHORT}{due, select, none {, in scadenza} other {, scadenza {due, date}}}.}
      first {${SHORT}${SMS_LATE}. ${ASK} Se già pagato, grazie.}
      firm {${SHORT}${SMS_LATE}. ${ASK} Altrimenti diteci perché.}
      statement {estratto conto, ${SHORT}. ${ASK}}
      resend {Vi abbiamo mandato di nuovo ${THE}. Confermateci l'arrivo, per favore.}
      plan {proposta di pagamento a rate, ${SHORT}. Rispondeteci per iscritto${BY}.}
      notice {costituzione in mora, ${SHORT}. ${ASK}}
      last {ultimo avviso, ${SHORT}. Consegne sospese. ${ASK}}
      legal {${SHORT}. La pratica passa ai legali. Potete ancora pagare${BY}.}
      hand-over {${SHORT}. La pratica passa a una società di recupero crediti. Potete ancora pagare${BY}.}
      match {{amount, select, none {non troviamo il Vostro pagamento. Mandateci la contabile.} other {abbiamo ricevuto {amount, money}. Quali fatture pagate?}}}
      thank {abbiamo ricevuto {amount, select, none {il pagamento} other {{amount, money}}}. Grazie.}
      dispute {contestazione{dispute, select, none {} other { {dispute}}} ricevuta{on, select, none {} other { il {on, date}}}. Vi risponderemo.}
      promise {confermiamo il Vostro pagamento{amount, select, none {} other { di {amount, money}}}{due, select, none {} other { entro il {due, date}}}. Se non è così, avvisateci.}
      insurer {mancato pagamento, ${SHORT}${SMS_LATE}.}
      claim {domanda di ammissione al passivo, ${SHORT}.}
      other {${SHORT}.}}{link, select, none {} other { {link}}}{phone, select, none {} other { Tel. {phone}}}`,
  },
  spoken: {
    'open-before-due': `Dire: «Volevo ricordarLe che {count, plural, one {la fattura${N}, {amount, money},} other {# fatture, {amount, money} in tutto,}} {due, select, none {{count, plural, one {è in scadenza} other {sono in scadenza}}} other {{count, plural, one {scade} other {scadono}} {due, day, il}}}».`,
    'open-first': `Dire: «La chiamo per {count, plural, one {la fattura${N}, {amount, money}, scaduta da ${DAYS}} other {# fatture, {amount, money} in tutto; la più vecchia è scaduta da ${DAYS}}}».`,
    'open-firm': `Dire: «La chiamo per {count, plural, one {la fattura${N}, {amount, money}, scaduta da ${DAYS}} other {# fatture, {amount, money} in tutto; la più vecchia è scaduta da ${DAYS}}}, ancora da pagare».`,
    'open-statement':
      'Dire: «Nel Vostro estratto conto {count, plural, one {è aperta una fattura} other {sono aperte # fatture}}, per {amount, money}».',
    'open-resend': `Dire: «Vi rimandiamo ${THE}».`,
    'open-plan': 'Dire: «Le propongo di pagare a rate {amount, money}».',
    'open-notice': `Dire: «La chiamo per {count, plural, one {la fattura${N}, scaduta} other {# fatture scadute}}: {amount, money} di capitale».`,
    'open-last': 'Dire: «Non abbiamo ancora ricevuto {amount, money}».',
    'open-legal': 'Dire: «{amount, money} non sono stati pagati: affidiamo la pratica ai nostri legali».',
    'open-hand-over': 'Dire: «{amount, money} non sono stati pagati: affidiamo l’incasso a una società di recupero crediti».',
    'open-match':
      '{count, plural, =0 {Dire: «Ci avete detto di aver pagato, ma non troviamo l’incasso». Chiedere data, importo e conto, e una copia della contabile.} one {Dire: «Abbiamo ricevuto un pagamento di {amount, money} e non sappiamo per quali fatture».} other {Dire: «Abbiamo ricevuto # pagamenti, per {amount, money}, e non sappiamo per quali fatture».}}',
    'open-thank':
      'Dire: «Abbiamo ricevuto {count, plural, one {il pagamento di {amount, money}} other {i # pagamenti, per {amount, money}}}, grazie» (data: {on, day}).',
    'open-dispute':
      'Dire: «Abbiamo ricevuto la contestazione {on, day, del}{dispute, select, none {} other {, numero {dispute}}}{reason, select, none {} other {, {reason, word, disputeReason}}}».',
    'open-promise': 'Dire: «Le confermo quanto detto {made, day, il}: {amount, money} entro {on, day, il}».',
  },
  words: {
    channel: {
      email: 'e-mail',
      sms: 'SMS',
      phone: 'telefono',
      chat: 'chat',
      statement: 'estratto conto',
      letter: 'lettera',
      'registered-letter': 'raccomandata',
      pec: 'PEC',
      visit: 'visita',
      portal: 'portale clienti',
    },
    disputeReason: {
      price: 'prezzo o sconto',
      quantity: 'quantità',
      quality: 'qualità o danni',
      'not-delivered': 'mancata consegna',
      'late-delivery': 'consegna in ritardo',
      duplicate: 'fattura doppia',
      'wrong-data': 'dati errati in fattura',
      'invoice-not-received': 'fattura non ricevuta',
      'already-paid': 'fattura già pagata',
      terms: 'condizioni o scadenza',
      deduction: 'trattenuta',
      contract: 'contratto',
      'cash-problem': 'difficoltà di pagamento',
      other: 'altro',
    },
    proceeding: {
      'negotiated-settlement': 'della composizione negoziata',
      'restructuring-agreement': 'dell’accordo di ristrutturazione',
      'preventive-composition': 'del concordato preventivo',
      'judicial-liquidation': 'della liquidazione giudiziale',
      other: 'della procedura concorsuale',
    },
    who: {
      sales: 'vendite',
      logistics: 'logistica',
      quality: 'qualità',
      billing: 'fatturazione',
      'cash-application': 'incassi',
      credit: 'crediti',
      finance: 'amministrazione',
      legal: 'legale',
      collections: 'recupero crediti',
    },
    evidence: {
      photos: 'fotografie',
      'payment-receipt': 'contabile del pagamento',
      'deduction-notice': 'nota della trattenuta',
      'correct-data': 'dati corretti',
      'delivery-note': 'DDT',
    },
  },
  colon: ': ',
  table: {
    number: 'Fattura',
    reference: 'Vs. rif.',
    issued: 'Data',
    due: 'Scadenza',
    amount: 'Importo',
    open: 'Da pagare',
    late: 'Giorni di ritardo',
    instalment: '{number} (rata {instalment})',
  },
  statement: {
    subject: 'Estratto conto {asOf, day, al}',
    greeting: '{name, select, none {Buongiorno,} other {Spett.le {name},}}',
    open: 'di seguito il Vostro estratto conto {asOf, day, al}.',
    overdue: 'Scaduto:',
    fallingDue: 'In scadenza:',
    sumOverdue: 'Totale scaduto',
    sumFallingDue: 'Totale in scadenza',
    credits: 'A Vostro credito, non ancora utilizzato',
    total: 'Saldo',
    interest: 'Interessi di mora maturati, non compresi nel saldo: {amount, money}.',
    plan: 'Piano di rientro {id}: restano {amount, money}{nextDue, select, none {} other {, prossima rata {nextDue, day, il}}}.',
    nothing: 'Non risulta nulla da pagare.',
  },
  day: (written, article) => {
    const short = /^(8|11) /.test(written);
    const one = written.replace(/^1 /, '1° ');
    const elided: Record<string, string> = { il: 'l’', Il: 'L’', del: 'dell’', al: 'all’' };
    return short && elided[article] ? `${elided[article]}${one}` : article ? `${article} ${one}` : one;
  },
};
