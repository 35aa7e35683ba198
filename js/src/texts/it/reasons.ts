import type { Catalogue } from '../language.js';

export const reasons: Catalogue = {
  'undated-state':
    '{count, plural, one {Una registrazione riporta} other {# registrazioni riportano}} «{field}» senza data: lo si considera sempre valido',
  'payment-unmatched':
    '{count, plural, one {Un pagamento indica una fattura che non risulta} other {# pagamenti indicano fatture che non risultano}}: non considerato nel saldo',
  'later-balance':
    '{count, plural, one {Il residuo di un documento è} other {I residui di # documenti sono}} di un giorno successivo: ricalcolato dalle registrazioni',
  'open-above-amount':
    '{count, plural, one {Il residuo di un documento supera} other {I residui di # documenti superano}} l’importo: vale l’importo',
  'bill-unmatched': 'Effetti che non indicano una fattura presente, contati a parte: {bills}',
  'bill-above-invoice': 'Effetti superiori alla loro fattura, contati fino al suo importo: {bills}',

  // overdue
  overdue:
    'Scaduto {amount, money} su {count, plural, one {una partita} other {# partite}}, la più vecchia da {days, plural, one {un giorno} other {# giorni}}',
  returned: 'Insoluti per {amount, money}',
  disputed: 'Contestati {amount, money}',
  admitted: 'Errore nostro riconosciuto per {amount, money}, nota di credito da emettere',
  'due-soon': '{amount, money} in scadenza entro il {until, date}',
  'not-due': '{amount, money} a scadere, nulla di scaduto',
  'nothing-open': 'Nessuna partita aperta',
  'residue-ignored': '{count, plural, one {Un residuo minimo} other {# residui minimi}} non considerati scaduto',

  // decision
  'limit-already-exceeded': 'Il fido era già superato prima di questa operazione: esposizione {total, money}',
  'gate-rule':
    '{figure, select, oldest-days {Soglia di {bound, plural, one {un giorno} other {# giorni}} per la partita più vecchia} broken-promises {{value, plural, one {Una promessa non mantenuta} other {# promesse non mantenute}}} rating {Rating {value}, soglia {bound}} level {Livello di sollecito {value}, soglia {bound}} other {{figure, Word} {value, select, never {mai} other {{value, number}}}, soglia {bound, number}}}',
  'decided-by': '{action, select, stop {Fermo} hold {Sospeso} other {Attenzione}} per: {causes, word, gateCause}',
  'delivery-stopped': 'Consegne bloccate dal {on, date} con il livello «{level, word}», scaduto {amount, money}',
  'formal-notice-unanswered': 'Messa in mora del {on, date} senza pagamento',
  hold: 'Blocco {kind, word, holdKind}: {reason}{ends, select, yes {, fino al {until, date}} other {}}',
  'severe-signal': '{kind, Word, signal} del {on, date}, fonte {source}',
  'proceeding-running': '{kind, Word, proceeding} pubblicata il {on, date}',
  'prior-arrears-do-not-stop':
    'Misure protettive confermate: il solo scaduto anteriore non consente di rifiutare un contratto pendente (art. 18, c. 5, CCII)',
  prepaid: 'Passa grazie all’acconto di {amount, money}',
  released: 'Sbloccato da {by} il {from, date}: {reason}',

  // allocation
  'allocated-declared': '{amount, money} alla fattura {invoiceId}, indicata da chi ha pagato (art. 1193 c.c.)',
  'allocated-overdue': '{amount, money} alla fattura {invoiceId}: prima il debito scaduto (art. 1193 c.c.)',
  'allocated-less-secured': '{amount, money} alla fattura {invoiceId}: tra gli scaduti, il meno garantito (art. 1193 c.c.)',
  'allocated-more-onerous': '{amount, money} alla fattura {invoiceId}: a pari garanzia, il debito più oneroso (art. 1193 c.c.)',
  'allocated-older': '{amount, money} alla fattura {invoiceId}: a pari onere, il debito più antico (art. 1193 c.c.)',
  'allocated-pro-rata': '{amount, money} alla fattura {invoiceId}: nessun criterio prevale, quota proporzionale (art. 1193 c.c.)',
  'allocated-undisputed': '{amount, money} alla fattura {invoiceId}: prima ciò che non è contestato',
  'allocated-last': '{amount, money} alla fattura {invoiceId}, l’unica rimasta',
  'allocated-interest-first':
    'Di questi, {amount, money} a interessi e spese della fattura {invoiceId}, prima del capitale (art. 1194 c.c.)',
  'allocated-not-owed':
    'Chi ha pagato indica {invoiceId}, {kind, select, credit-note {una nota di credito: riduce il dovuto} draft {una bozza} cancelled {che è stata annullata} other {che è di un giorno successivo}}',
  'allocated-advance': '{amount, money} lasciati per l’acconto {invoiceId}, indicato da chi ha pagato',
  'allocated-discount':
    'Sconto cassa di {amount, money} sulla fattura {invoiceId}, pagata entro il {until, date}: la fattura è saldata',
  'allocated-undeducted': 'Altri {amount, money} alla fattura {invoiceId}: lo sconto non è stato trattenuto',
  'allocated-unknown': 'Chi ha pagato indica la fattura {invoiceId}, che non risulta',
  'allocation-rate-unknown': 'Tasso di mora non ancora noto: interessi della fattura {invoiceId} non considerati',
  'receipt-later': 'Il pagamento è del {on, date}, ma il dovuto è quello al {asOf, date}',
  'nothing-to-allocate': 'Il pagamento è di importo zero',
  'allocation-rest': '{amount, money} oltre il dovuto, da abbinare',

  // behaviour
  'payment-history': 'Calcolato su {count, plural, one {una scadenza pagata o scaduta} other {# scadenze pagate o scadute}}',
  'history-too-short':
    '{count, plural, =0 {Nessuna scadenza pagata o scaduta} one {Una sola scadenza pagata o scaduta} other {Solo # scadenze pagate o scadute}}: ne servono {needed} per un rating',
  'settlement-undated':
    '{count, plural, one {Una scadenza risulta saldata} other {# scadenze risultano saldate}} senza data: non dicono come paga il cliente',
  'dso-beyond-sales': 'Giorni medi di incasso non calcolabili: il credito risale a prima della prima vendita nota',
  'expected-from-history':
    'Date previste dai pagamenti del cliente, su {count, plural, one {una scadenza pagata} other {# scadenze pagate}}; l’intervallo ne contiene il {percent, percent}',
  'expected-from-prior':
    'Date previste soprattutto dal comportamento tipico: del cliente {count, plural, =0 {non risulta alcun pagamento} one {risulta un solo pagamento} other {risultano solo # pagamenti}}; l’intervallo ne contiene il {percent, percent}',

  // badge
  'no-data': 'Nessun dato contabile',
  'invalid-input': 'Dati non leggibili ({path})',
  'unknown-rate': 'Manca il cambio ({path})',
  'within-limit': 'Nel fido: residuo {available, money} su {limit, money}',
  protected:
    '{amount, money} protetti da una procedura di crisi o concorsuale{ends, select, yes {, fino al {until, date}} other {}}',
  legal: '{amount, money} al legale',
  'on-plan': '{amount, money} in piano di rientro, rispettato',
  promised: '{amount, money} con promessa di pagamento',

  // policy
  'policy-unreadable': 'Non leggibile',
  'policy-unknown-key': 'Campo sconosciuto',
  'policy-missing': 'Manca, ed è obbligatorio',
  'policy-not-one-of': 'Serve uno di questi: {allowed}',
  'policy-not-between': 'Serve un numero intero da {min, number} a {max, number}',
  'policy-wrong-form':
    'Serve {expected, select, text {un testo tra virgolette} not-blank {un testo non vuoto} boolean {true oppure false} whole-number {un numero intero} decimal {un numero tra virgolette, come "1500.50"} list {un elenco tra parentesi quadre} object {un gruppo tra parentesi graffe} currency {un codice valuta ISO 4217} other {un valore di altro tipo}}',
  'policy-unknown-schema': 'Versione del formato sconosciuta',
  'policy-unknown-country': 'Non è un codice Paese (ISO 3166-1, due lettere)',
  'policy-not-ascending': 'I giorni devono partire almeno da 1 e crescere',
  'policy-not-descending': 'I punti devono scendere da A a C',
  'policy-not-above-zero': 'L’importo deve essere maggiore di zero',
  'policy-unknown-terms': 'Condizioni di pagamento non comprese',
  'policy-negative': 'L’importo non può essere negativo',
  'policy-averages': 'Servono tre numeri di giorni crescenti',
  'policy-spread': 'Serve almeno un numero di giorni, nessuno minore del precedente',
  'policy-not-at-least': 'Deve essere almeno {min, number}',
  'policy-percent': 'Serve una percentuale da 0 a 100',
  'policy-percent-inside': 'Serve una percentuale maggiore di 0 e minore di 100',
  'policy-no-agreed-rate': 'Manca il tasso pattuito: deve essere maggiore di 0',
  'policy-out-of-range': 'Troppe cifre, o troppe voci',
  'policy-duplicate': 'Identificativo usato due volte',
  'policy-no-previous-level': 'Il primo livello non può contare da un livello precedente',
  'policy-value-misfit': 'Il valore non è adatto alla grandezza con cui si confronta',
  'policy-unknown-reason': 'Motivo di contestazione sconosciuto',

  // exposure
  'limit-exceeded': 'Esposizione {total, money}: fido di {limit, money} superato di {over, money}',
  'limit-within': 'Esposizione {total, money} nel fido di {limit, money}: residuo {available, money}',
  'limit-near':
    'Esposizione {total, money}: usa il {percent, percent} del fido di {limit, money}, oltre la soglia di attenzione del {watchPercent, percent}',
  'limit-expired': 'Il fido di {limit, money} è scaduto il {validUntil, date} e vale zero',
  'no-limit': 'Esposizione {total, money}, nessun fido impostato',
  'limit-raised-by-cover': 'La copertura assicurativa di {insured, money} si somma al fido, ora {limit, money}',
  'cover-is-limit': 'La copertura assicurativa di {insured, money} vale come fido al posto di {limit, money}, che è più basso',
  'group-limit': 'Il fido del gruppo {group}, {limit, money}, è più stretto: esposizione del gruppo {total, money}',
  'credits-ignored': 'Incassi da abbinare e note di credito per {amount, money} non detratti, per regola',
  'bucket-limit-exceeded': '{bucket, Word}: {amount, money}, oltre il limite specifico di {limit, money}',

  // terms
  'end-of-month-months-first': 'Fine mese inteso così: prima i mesi, poi l’ultimo giorno del mese di arrivo',
  'end-of-month-days-first': 'Fine mese inteso così: prima i giorni, poi l’ultimo giorno del mese in cui cadono',
  'end-of-month-then-days': 'Fine mese inteso così: prima la fine del mese della fattura, poi i giorni',
  'end-of-month-ambiguous': 'Fine mese interpretabile in più modi: scadenza tra il {earliest, date} e il {latest, date}',
  'due-from-receipt': 'Termini dal ricevimento della fattura, il {on, date}',
  'receipt-day-unknown': 'Termini dal ricevimento della fattura, che non è registrato: contati dalla data del documento',
  'due-at-sight': 'Pagamento a vista, alla data del documento',
  'due-moved-civil': 'Scadenza spostata dal {from, date}, festivo, al {to, date}',
  'due-moved-target': 'Scadenza spostata dal {from, date}, senza regolamento bancario, al {to, date}',
  'due-moved-excluded': 'Scadenza spostata dal {from, date}, mese senza pagamenti, al {to, date}',
  'discount-day-moved': 'Termine per lo sconto spostato dal {from, date} al {to, date}',
  'calendar-stand-in': 'Le festività di {country} non sono note: usato un altro calendario',
  'last-instalment-takes-rest': 'L’ultima rata è di {amount, money}: comprende quanto resta',

  // interest
  'statutory-interest': 'Interessi di mora di legge ({country}): tasso di riferimento più {spread, number} punti',
  'statutory-interest-fixed': 'Interessi di mora di legge ({country}): {rate, percent} l’anno',
  'contract-interest': 'Interessi di mora al tasso pattuito del {rate, percent}',
  'agri-food-interest':
    'Prodotti agricoli e alimentari: tasso di riferimento più {spread, number} punti, non derogabile (D.Lgs. 198/2021)',
  'rate-fixed-at-start': 'Vale per tutto il ritardo il tasso in vigore il {from, date}, primo giorno di interessi',
  'older-spread': 'Scadenza al {due, date}, prima della riforma: maggiorazione di {spread, number} punti',
  'directive-minimum': 'La legge di {country} non è nota: applicato il minimo della direttiva 2011/7/UE',
  'rate-provisional':
    'Tasso di riferimento del semestre {halfYear}, {rate, percent}, non ancora pubblicato ufficialmente: importo provvisorio',
  'interest-rounded-once':
    'Interessi arrotondati una sola volta, a {interest, money}; i periodi, arrotondati uno per uno, danno {periods, money}',
  'not-late': 'Nessun ritardo: scadenza al {due, date}',
  'interest-not-claimed': 'Interessi di mora non richiesti, per regola',
  'no-interest-consumer': 'Il debitore è un consumatore: niente interessi commerciali di mora né indennizzo forfettario',
  'interest-excluded': 'Interessi esclusi dal {from, date}, apertura della procedura',
  'interest-waived': 'Interessi fino al {until, date} abbuonati',
  'lump-sum': 'Indennizzo forfettario per i costi di recupero: {amount, money}',
  'lump-sum-waived': 'Indennizzo forfettario di {amount, money} abbuonato',
  'first-late-forgiven': 'Primo ritardo del cliente: {amount, money} non richiesti, per regola',
  'below-claim-minimum': '{amount, money} maturati, sotto la soglia di {minimum, money}: non richiesti',

  // paying
  'nothing-to-pay': 'Nulla da pagare',
  'payment-other-currency': '{amount, money} in altra valuta, da pagare a parte ({invoices})',
  'payment-nothing-open': 'Nulla di aperto su {invoices}',
  'reference-of-one': 'Un riferimento indica una sola fattura: la causale ne elenca {count, number}',
  'reference-not-unique': 'Nessun riferimento per la fattura {invoiceId}: un altro numero potrebbe avere lo stesso',
  'payment-text-shortened': 'La causale elenca {named, number} fatture su {count, number}: non c’è spazio per altre',
  'qr-iban-needed': 'Il riferimento QR svizzero di {invoices} richiede un QR-IBAN: non usato',
  'qr-reference-needed': 'Un QR-IBAN accetta solo pagamenti con riferimento QR svizzero',
  'pay-code-qr-iban': 'Nessun codice di pagamento: quello europeo non prevede QR-IBAN né riferimento QR svizzero',
  'not-euro': 'Nessun codice di pagamento: quello europeo vale per l’euro, non per {currencyCode}',
  'pay-code-needs-bic': 'Nessun codice di pagamento: per un conto in {country} serve il BIC',
  'pay-code-name-too-long':
    'Nessun codice di pagamento: il nome del beneficiario ha {count, number} caratteri, al massimo {max, number}',
  'pay-code-amount-too-large': 'Nessun codice di pagamento: {amount, money} superano {max, money}',
  'pay-code-too-large': 'Nessun codice di pagamento: {count, number} byte, al massimo {max, number}',

  // messages
  'nothing-to-write': 'Oggi non si può scrivere nulla',
  'nothing-to-send': 'Lavoro interno: non si scrive a nessuno',
  'no-payment-to-thank': 'Nessun pagamento registrato per cui ringraziare',
  'no-dispute-open': 'Nessuna contestazione aperta a cui rispondere',
  'no-promise-open': 'Nessuna promessa aperta da confermare',
  'nothing-unmatched': 'Nessun incasso senza fattura',
  'no-claim-to-file': 'Oggi nessuna procedura ammette la domanda di ammissione al passivo',
  'held-back': 'Solleciti sospesi',
  'left-alone': 'Escluso dai solleciti per regola interna',
  'left-prescribed': '{amount, money} prescritti, non richiesti ({invoices})',
  'by-choice': 'Scelto a mano al posto del prossimo passo',
  'not-to-customer':
    '{who, select, insurer {Destinato all’assicuratore del credito, non al cliente} other {Destinato al curatore, non al cliente}}',
  'language-by-country': 'Lingua non indicata in anagrafica: usata quella del paese {country}',
  'language-assumed': 'Né lingua né paese in anagrafica: usato l’inglese',
  'pay-by-set': 'Pagamento richiesto entro il {by, date}: {days, plural, one {un giorno} other {# giorni}} per regola interna',
  'pay-by-moved': 'Il {from, date} non è giorno bancario: spostato al {to, date}',
  'interest-not-told': 'Con questo tono il messaggio non parla di interessi',
  'value-cleaned': 'Tolti da «{field}» caratteri nascosti o in eccesso',
  'field-missing': 'Omesso perché non registrato: «{field}»',
  'address-unusable': 'Omesso perché nessun messaggio vi arriverebbe: «{field}»',
  'no-consequence': 'Dopo la messa in mora le regole non prevedono altri passi: non se ne annunciano',
  'sender-missing': 'Aggiungere il mittente: ragione sociale, indirizzo, conto',
  'sender-iban-missing': 'Aggiungere l’IBAN del mittente',
  'sender-iban-wrong': 'Correggere il conto del mittente: l’IBAN o il BIC non è valido',
  'sender-address-missing': 'Aggiungere l’indirizzo del mittente',
  'recipient-missing': 'Manca il recapito per questo canale: {channel, word}',
  'recipient-unknown':
    '{who, select, insurer {Aggiungere il recapito dell’assicuratore del credito} other {Aggiungere il recapito del curatore}}',
  'recipient-name-missing': 'Aggiungere la ragione sociale del cliente',
  'signature-needed': 'Da firmare prima dell’invio',
  'proof-needed': 'La consegna non è provata con questo canale ({channel, word}): usare PEC o raccomandata',
  'attach-invoice': 'Allegare {count, plural, one {la fattura} other {le # fatture}}: {invoices}',
  'attach-statement': 'Allegare l’estratto conto',
  'enclose-forms':
    'Allegare scheda informativa, modulo di risposta e prospetto finanziario del Pre-Action Protocol for Debt Claims',
  'agreement-details': 'Aggiungere come e quando è stato concordato: per iscritto, oppure chi lo ha detto e cosa',

  // statement
  'movements-undated':
    '{count, plural, one {Un saldo è} other {# saldi sono}} senza data: elencate le partite aperte, non i movimenti',
  'movements-too-many': 'Il periodo ha {count, number} giorni da ricostruire, al massimo {max, number}: sceglierne uno più breve',
  'payment-account-missing': 'Manca il conto su cui pagare: il mittente non ha IBAN',

  // identity
  empty: 'IBAN mancante',
  'bad-characters': 'Carattere non ammesso in un IBAN: «{character}»',
  'unknown-country': '«{country}» non è nel registro IBAN',
  'wrong-length': '{actual} caratteri invece di {expected} per {country}',
  'wrong-structure':
    'In posizione {position} serve {expected, select, digit {una cifra} letter {una lettera} other {una cifra o una lettera}}',
  'wrong-check-digits': 'Le cifre di controllo non tornano: almeno un carattere è sbagliato',
  'wrong-national-check': 'Il controllo nazionale ({part}) non torna: almeno un carattere è sbagliato',
  'national-check-unconfirmed': 'Nessun controllo nazionale conferma il conto: in {country} i conti recenti possono non averlo',
  'not-sepa': 'Fuori dall’area SEPA ({country}): niente bonifici o addebiti SEPA',
  'expected-check':
    'Se il resto è giusto, {part, select, iban {le cifre di controllo sarebbero} cin {il CIN sarebbe} vatNumber {l’ultima cifra sarebbe} taxCode {l’ultimo carattere sarebbe} other {il controllo nazionale sarebbe}} {expected}',
  'not-an-iban': 'In {country} i conti non hanno IBAN: numero non verificabile',
  'bic-empty': 'BIC mancante',
  'bic-wrong-length': 'Un BIC ha 8 o 11 caratteri, non {actual}',
  'bic-wrong-structure': 'Un BIC ha solo lettere e cifre, con due lettere per il Paese',
  'bic-unknown-country': '«{country}» nel BIC non è un Paese',
  'bic-test': 'BIC di prova: non vi arrivano pagamenti',
  'bic-unusual': 'BIC con una cifra tra i primi quattro caratteri: ammesso, ma non in uso',
  'bic-country-differs': 'La banca è in {country}, il conto in {ibanCountry}',
  'wrong-shape':
    '{field, select, taxCode {Il codice fiscale ha 16 caratteri o 11 cifre, e non questa forma} recipientCode {Il codice destinatario ha solo lettere e cifre} pec {Non è un indirizzo PEC} email {Non è un indirizzo e-mail} billingEmails {Non sono tutti indirizzi e-mail} phone {Non è un numero di telefono} postcode {Il CAP ha cinque cifre} vatNumber {Non è una partita IVA} other {Valore di forma errata}}',
  'wrong-check-character': 'Il codice fiscale non torna: almeno un carattere è sbagliato',
  'vat-wrong-shape': '{country, select, IT {La partita IVA ha 11 cifre} other {Non è un numero di partita IVA di {country}}}',
  'vat-wrong-check':
    '{country, select, IT {La partita IVA non torna: almeno una cifra è sbagliata} other {Il numero IVA di {country} non torna: almeno un carattere è sbagliato}}',
  'vat-country-differs': 'Partita IVA di {vatCountry}, cliente in {country}',
  'vat-not-checked': 'Numero IVA di {country}: non verificabile',
  'vat-office-unknown': 'La partita IVA indica un ufficio sconosciuto ({office})',
  'tax-code-impossible-date': 'Il codice fiscale contiene una data di nascita impossibile',
  'tax-code-of-person': 'Codice fiscale di una persona fisica',
  'tax-code-of-entity': 'Codice fiscale di un ente o di una società, non di una persona',
  'recipient-code-length': 'Per questo cliente il codice destinatario ha {expected} caratteri, non {actual}',
  'recipient-code-no-channel': 'Nessun canale: la fattura va alla PEC o nel cassetto fiscale del cliente',
  'recipient-code-resident': '0000000 vale per clienti italiani: per l’estero si usa XXXXXXX',
  'recipient-code-abroad': 'XXXXXXX vale solo per clienti esteri',
  'pec-ordinary-mail': '{domain} è posta ordinaria, non certificata',
  'phone-national': 'Numero senza prefisso internazionale',
  'postcode-missing': 'CAP mancante',
  'postcode-unknown': 'Nessun CAP italiano inizia come {postcode}',
  'postcode-province-differ': 'Il CAP {postcode} non è in provincia di {province}, ma di {expected}',
  'province-unknown': '«{province}» non è la sigla di una provincia',
  'province-missing': 'Provincia mancante: dal CAP risulta {expected}',
  'country-unknown': '«{country}» non è un codice Paese (ISO 3166-1, due lettere)',
  'country-assumed': 'Paese non indicato: considerato {country}',
  'missing-for-invoice': 'Per la fattura manca {field, word, partyField}',
  'missing-for-statement': 'Per l’estratto conto manca {field, word, partyField}',
  'missing-for-notice': 'Per la messa in mora manca {field, word, partyField, pec {la PEC, o un indirizzo completo}}',

  // disputes
  'reason-given': 'Motivo indicato: {reason, word, disputeReason}',
  'code-mapped': 'Codice {scheme, word, codeScheme} {code}: {reason, word, disputeReason}',
  'code-silent': 'Il codice {scheme, word, codeScheme} {code} non dice perché il cliente non paga',
  'code-foreign': 'Il codice {scheme, word, codeScheme} {code} non riguarda una vendita',
  'code-unknown': 'Codice {scheme, word, codeScheme} «{code}» sconosciuto',
  'return-data-error': '{code}, dati errati: correggere le coordinate e ripresentare, nessun sollecito',
  'return-liquidity': '{code}, fondi insufficienti: contattare il cliente e ripresentare una volta; conta come insoluto',
  'return-refusal': '{code}, rifiuto del cliente: trattare come contestazione finché non si sa il motivo',
  'return-mandate': '{code}, mandato assente o incompleto: farlo firmare; se si ripete è un rifiuto',
  'return-stop': '{code}, fermarsi: decesso, frode o blocco di un’autorità, passare a chi di competenza',
  'return-ours': '{code}, errore nostro: annullare e scusarsi, nessun sollecito',
  'return-unclear': '{code}, la banca non dice il motivo: può nascondere un conto chiuso o senza fondi',
  'return-risk': '{code} è anche un segnale di rischio: rivedere il fido',
  'words-matched': 'Dalle parole del cliente, «{words}»: {reason, word, disputeReason}',
  'words-conflict': '«{words}» farebbe pensare a: {reason, word, disputeReason}',
  'contact-reason-given': 'Dichiarato dal cliente: {reason, word, nonPaymentReason}',
  'contact-reason-read': 'Dalla nota del contatto: {reason, word, nonPaymentReason}',
  'cannot-decide': 'Motivo non deducibile: chiedere al cliente',
  'dispute-rule': 'Assegnata a: {owner, word, who}',
  'dispute-invoice-unknown': 'La contestazione indica fatture che non risultano: {invoices}',
  'dispute-names-nothing':
    'Non sono indicati né fatture né importo: il sollecito prosegue finché non si sa che cosa è contestato',
  'dispute-answer-owed':
    'Contestazione {dispute} del {openedOn, date}: la prima risposta è dovuta entro il {by, date}, a cura di {owner, select, sales {vendite} logistics {logistica} quality {qualità} billing {fatturazione} cash-application {incassi} credit {crediti} finance {amministrazione} legal {legale} collections {recupero crediti} other {{owner}}}',
  'dispute-stops':
    '{scope, select, disputed-amount {Fermo il recupero dei soli {amount, money} contestati} invoice {Fermo il recupero di tutta la fattura ({amount, money} contestati)} account {Fermo il recupero di tutto il cliente ({amount, money} contestati)} other {Contestati {amount, money}, il recupero continua}}',
  'cash-problem-plan': 'Mancanza di liquidità: non è una contestazione, proporre un piano di rientro',
  'answer-late': 'Prima risposta dovuta entro il {by, date}, in ritardo di {days, plural, one {un giorno} other {# giorni}}',
  'resolution-late': 'Soluzione dovuta entro il {by, date}, in ritardo di {days, plural, one {un giorno} other {# giorni}}',
  'priority-amount': 'Importo rilevante: {amount, money}',
  'priority-share': 'È il {percent, percent} di quanto il cliente ha aperto',
  'priority-age': 'Aperta da {days, plural, one {un giorno} other {# giorni}}',
  'priority-rating': 'Cliente che paga bene (valutazione {rating}): ascoltarlo per primo',
  'priority-repeated': 'Stesso motivo {count, plural, one {una volta} other {# volte}} in un anno',
  'evidence-unknown': 'Documenti che nessuna regola richiede: {evidence}',
  'evidence-missing': 'Documento mancante: {evidence, word}',
  'remedy-within': 'Richiesta ({requested, word, remedy}) nei limiti: si concede subito',
  'remedy-beyond': 'Richiesta ({requested, word, remedy}) oltre la regola: {kind, word, remedy} fino a {upTo, money}',
  'remedy-approver': 'Oltre la regola decide: {approver, word, who}',
  'granted-though-rejected': 'Concesso ({remedy, word}) benché la contestazione sia stata respinta',
  'granted-above-bound': 'Concessi {granted, number}, la regola ammette fino a {upTo, number}',
  'granted-other-remedy': 'Concesso: {remedy, word}; la regola prevede: {kind, word, remedy}',
  'unlike-remedy': 'Deciso: {remedy, word}; in {count} casi simili su {cases}: {usual, word, remedy}',
  'unlike-share': 'Concesso il {percent, percent} della contestazione; di solito, su {cases} casi simili, il {usual, percent}',
  'nothing-before': 'Nessun dato prima del {since, date}: non si può dire che cosa è nuovo',
  'cause-new': 'Causa nuova, {cause, word}: {count, plural, one {un caso} other {# casi}} per {amount, money} dal {since, date}',
  'cause-up':
    'In aumento, {cause, word}: {amount, money} ({count, plural, one {un caso} other {# casi}}) dal {since, date}, prima {amountBefore, money} ({before})',
  'cause-down':
    'In calo, {cause, word}: {amount, money} ({count, plural, one {un caso} other {# casi}}) dal {since, date}, prima {amountBefore, money} ({before})',

  // collection, agreements, notice
  'promise-open': 'Promessi {amount, money} per il {on, date}: si attende fino al {until, date}',
  'promise-wait-over': 'Promessi {amount, money} per il {on, date}: data troppo lontana, non si attende più dal {since, date}',
  'promise-kept': 'Promessa mantenuta: {paid, money} su {amount, money}',
  'promise-partly-kept': 'Promessa mantenuta in parte: {paid, money} su {amount, money}',
  'promise-broken': 'Promessa non mantenuta: {amount, money} attesi per il {on, date}',
  'promise-invoices-unknown': 'Promessa su documenti non presenti ({invoices}): non si può dire se è stata mantenuta',
  'promise-settled-otherwise': 'Le fatture promesse risultano chiuse',
  'promise-withdrawn': 'Promessa di {amount, money} per il {on, date} ritirata o sostituita il {withdrawnOn, date}',
  'agreement-not-yet': 'L’accordo è del {on, date}',
  'plan-proposed': 'Piano di rientro proposto, non ancora concordato: {remaining, money}',
  'plan-on-track': 'Piano di rientro regolare: restano {remaining, money}',
  'plan-late': 'Rata del piano di rientro in ritardo: restano {remaining, money}',
  'plan-broken':
    'Piano di rientro decaduto ({missed, plural, one {una rata non pagata} other {# rate non pagate}}): valgono le scadenze originarie',
  'plan-reduced': 'Annullate, mai emesse, a perdita o cedute: dal piano si attendono {amount, money} in meno',
  'plan-invoices-unknown': 'Non si sa che ne è stato di {invoices}: nessuno può dire che il piano sia saltato',
  'plan-completed': 'Piano di rientro concluso',
  'plan-cancelled': 'Piano di rientro annullato',
  'invoice-disputed': 'Contestati {amount, money} ({invoices})',
  'contacted-recently': 'Già contattato il {last, date}: il prossimo contatto è possibile dal {on, date}',
  'no-channel': 'Nessun recapito per questo passo ({channels, word, channel})',
  'below-minimum': '{amount, money} sono sotto il minimo di {minimum, money}',
  'bill-at-risk': '{amount, money} in banca salvo buon fine: esito da attendere',
  grace: 'Giorni di tolleranza fino al {until, date}',
  'attempts-exhausted': 'Tentativi esauriti: {attempts, number} su {max, number}',
  excluded: 'Escluso dai solleciti (etichetta «{tag}»)',
  'discount-late': 'Sconto trattenuto dopo il {until, date}: restano {amount, money}, un piccolo credito a parte',
  'not-yet': 'Non prima del {on, date}',
  'step-by-level': 'Livello «{level, word}», previsto dal {since, date}',
  'step-repeated': 'Ultimo livello «{level, word}» ripetuto: eseguito il {last, date}',
  'step-by-reason': 'Il cliente ha detto il {on, date}: {reason, word, nonPaymentReason}',
  'step-by-cash': 'Gli incassi da abbinare coprono quanto si chiederebbe: prima si cercano le fatture',
  'step-by-dispute': 'Una contestazione aperta attende la prima risposta: viene prima di ogni richiesta',
  'asked-less-cash':
    'Prima gli abbinamenti: {amount, money} di incassi da abbinare sono già dedotti, restano da chiedere {left, money}',
  'unapplied-cash': 'Incassi e note di credito da abbinare: {amount, money}',
  'claim-to-file': 'Domanda di ammissione al passivo da presentare{ends, select, yes { entro il {claimsBy, date}} other {}}',
  'claims-term-passed': 'Termine per l’ammissione al passivo scaduto il {claimsBy, date}',
  'levels-exhausted': 'Livelli di sollecito esauriti: ultimo «{level, word}» il {on, date}',
  'no-level': 'La policy non prevede passi per queste partite',
  'channel-unknown': 'Recapiti non indicati: canale da scegliere ({channels, word, channel})',
  'contacts-missed': '{count, plural, one {# tentativo} other {# tentativi}} senza raggiungere nessuno, l’ultimo il {last, date}',
  'channel-gave-way': '{channel, Word, channel} senza esito il {on, date}: al suo posto {to, word, channel}',
  'outcome-unknown':
    'Esito che le regole non conoscono ({outcomes}): {count, plural, one {il contatto vale} other {# contatti valgono}} come riuscito',
  'level-unknown':
    'Livello che le regole non prevedono ({levels}): {count, plural, one {il contatto non conta} other {# contatti non contano}} come sollecito',
  'hold-target-unknown':
    'Blocco senza effetto ({reason}): {scope, select, order {l’ordine} other {la fattura}} {target} non risulta',
  'hold-without-target': 'Blocco senza effetto ({reason}): non indica {scope, select, order {l’ordine} other {la fattura}}',
  'hold-without-effect': 'Blocco senza effetto ({reason}): su una fattura non ferma né ordini né consegne',
  'proof-awaited': 'Livello «{level, word}» inviato il {on, date}: prova di consegna non ancora registrata',
  'no-cash-suspected':
    'Informato, sollecitato {reminders, number} volte dal {since, date}, nessuna contestazione e nessuna risposta: probabile mancanza di liquidità ({amount, money})',
  'late-trend': 'Paga più tardi di prima: in media {days, number} giorni dopo la scadenza',
  'adverse-signal': '{kind, Word, signal} del {on, date}, fonte {source}',
  'fee-waived': 'Spese di sollecito abbuonate il {on, date}',
  'rate-unknown': 'Interessi non calcolabili: tasso non ancora noto',
  'legal-check-met': 'Per l’azione legale: {check, word, legalCheck}',
  'legal-check-missing':
    'Manca per l’azione legale: {check, word, legalCheck, documents {prova della consegna} sdi {identificativo SdI}} ({invoices})',
  'nothing-to-plan': 'Nessuno scaduto da rateizzare',
  'already-agreed': '{amount, money} già promessi o in un piano ({invoices})',
  'instalment-moved': 'Rata del {from, date} spostata al {to, date}, primo giorno lavorativo',
  'plan-shortened': 'Chieste {asked, number} rate, la policy ne ammette {allowed, number}',
  'informed-proven': 'Il cliente è informato, con prova, dal {since, date}',
  'informed-likely': 'Il cliente è stato avvisato, ma senza prova, dal {since, date}',
  'informed-partly':
    'Il cliente non risulta avvisato di {missing, plural, one {una fattura} other {# fatture}} su {count, number} ({invoices})',
  'not-informed': 'Nessun avviso al cliente risulta registrato',
  'sdi-delivered': 'Fatture consegnate dal Sistema di Interscambio: {invoices}',
  prescribed: 'Credito prescritto dal {on, date} ({invoices})',
  'prescription-near': 'Il credito si prescrive il {on, date} ({invoices}): serve un atto interruttivo',
  'prescription-if-periodic': 'Se è una fornitura periodica si prescrive già il {on, date} ({invoices})',
  'prescription-unknown': 'Regole di prescrizione non note per il paese {country}',

  // process
  'process-too-few': '{count, plural, one {Un solo caso} other {Solo # casi}}: per un indice ne servono {needed, number}',
  'process-not-known':
    '{field, select, delivered-on {Nessuna data di consegna registrata} received-on {Nessuna data di ricezione registrata} sdi {Nessun esito SdI registrato} contacts {Nessuna telefonata o visita registrata} promises {Nessuna promessa in scadenza} disputes {Nessuna contestazione registrata} orders {Nessun ordine con data di clienti con fido} payments {Nessun incasso da abbinare} party {Nessuna anagrafica registrata} other {Nessuna fattura registrata}}',
  'process-no-base': 'Nessun importo fatturato o aperto su cui calcolare l’indice',
  'process-undated': '{count, plural, one {Un cliente escluso} other {# clienti esclusi}}: qualcosa è stato saldato senza data',
  'quick-action': 'Che cosa fare: {action, word, quickAction}',
  'process-invoiced-late':
    'Consegna del {delivered, date}, fattura del {issued, date}, {days, plural, one {un giorno} other {# giorni}} dopo: {amount, money}',
  'process-arrived-late':
    'Fattura del {issued, date}, arrivata il {arrived, date}, {days, plural, one {un giorno} other {# giorni}} dopo: {amount, money}',
  'process-fault':
    '{fault, select, credit-note {Corretta con nota di credito} dispute {Contestazione riconosciuta come nostro errore} cancelled {Annullata} rejected {Scartata dallo SdI} refused {Rifiutata dal destinatario} other {Mancata consegna dallo SdI}}: {amount, money}',
  'process-never-contacted':
    'Scadenza del {due, date}, non pagata per {days, plural, one {un giorno} other {# giorni}} senza alcun nostro contatto; ancora aperti {amount, money}',
  'process-nobody-reached': '{channel, Word} del {on, date}: nessuno raggiunto',
  'process-dispute-late': 'Contestazione {dispute} del {openedOn, date} non risolta entro il {by, date}: {amount, money}',
  'process-dispute-unowned': 'Contestazione {dispute} del {openedOn, date} senza responsabile: {amount, money}',
  'process-account-unowned': '{amount, money} scaduti, nessun responsabile e nessun contatto nostro da 90 giorni',
  'process-over-limit': 'Ordine {order} del {on, date} confermato oltre il fido: {amount, money}',
  'process-limit-old': 'Fido deliberato il {decidedOn, date}, {days, number} giorni fa',
  'process-unapplied':
    'Incasso di {amount, money} del {on, date}, da abbinare da {days, plural, one {un giorno} other {# giorni}}',
  'process-written-off': '{amount, money} passati a perdita il {on, date}',
  // prospects, limits, care
  'score-base': 'Punti di partenza, uguali per tutti',
  'score-fact':
    '{fact, Word}: {value, select, A {A} B {B} C {C} D {D} other {{value, number}}}, soglia {bound, select, A {A} B {B} C {C} D {D} other {{bound, number}}}',
  'information-faded': '{kind, Word, information} del {on, date}: per l’età vale il {percent, percent}',
  'information-stale': '{kind, Word, information} del {on, date}: dati vecchi (dimezzano in {days, number} giorni)',
  'information-missing': 'Manca ancora: {source, word, scoreSource}',
  'grade-given': 'Classe {grade}, {score, number} punti',
  'grade-undecided':
    'Nessuna classe per ora: {sources, number} fonti aggiornate su {needed, number}. La mancanza di dati non è motivo di rifiuto',
  'altman-zone': 'Altman sul bilancio {year}: {zone, word, altmanZone}. Un fattore fra gli altri, mai il verdetto',
  'filing-overdue': 'Il bilancio {year} doveva essere pubblico dal {due, date}, agli atti ci sono solo bilanci più vecchi',
  'accounts-not-filed': 'Non deposita bilanci: la loro mancanza non toglie punti',
  'natural-person':
    'Riguarda persone fisiche: è una proposta. Decide una persona, che la spiega a richiesta e ascolta le obiezioni (art. 22 GDPR)',
  'signal-not-used': 'Non utilizzato perché riguarda una persona fisica: {kind, word, signal}',
  'score-without-scale': 'Punteggio di {source} non utilizzato: manca il valore o la scala',
  'limit-need':
    '{monthly, money} al mese, per {terms, plural, one {un giorno} other {# giorni}} di dilazione e {delay, plural, one {un giorno} other {# giorni}} di ritardo abituale',
  'limit-grade': 'Classe {grade}: {percent, percent} del fabbisogno',
  'limit-equity': '{percent, percent} del patrimonio netto di {equity, money} ({year})',
  'limit-working-capital': '{percent, percent} del capitale circolante di {amount, money} ({year})',
  'limit-own-sales': '{percent, percent} del nostro fatturato annuo di {sales, money}',
  'limit-own-capital': '{percent, percent} del nostro patrimonio di {capital, money}',
  'limit-bureau': 'Fido consigliato da {source} il {on, date}',
  'limit-insurer': 'Copertura dell’assicurazione crediti',
  'limit-lacks': 'Non calcolato: {what, word, limitLacks}',
  'limit-binding': 'Fido di {limit, money}, determinato da: {method, word, limitMethod}',
  'need-above-limit':
    'Servono {need, money}, più del fido di {limit, money}: dilazione più breve, acconto, garanzia o assicurazione, non un fido più alto',
  'would-change-fact':
    '{fact, Word}: {needed, number}{known, select, yes { invece di {value, number}} other {}}: {to, select, A {classe A} B {classe B} C {classe C} D {classe D} other {nessuna classe}}{grade, select, A { invece di A} B { invece di B} C { invece di C} D { invece di D} other {}}{shows, select, limit {, fido {limit, money}} other {}}',
  'would-change-signal':
    'Senza {kind, word, signal} del {on, date} ({source}): {to, select, A {classe A} B {classe B} C {classe C} D {classe D} other {nessuna classe}}{grade, select, A { invece di A} B { invece di B} C { invece di C} D { invece di D} other {}}{shows, select, limit {, fido {limit, money}} other {}}',
  'would-change-payment':
    'Con il saldo dello scaduto di {amount, money}: {to, select, A {classe A} B {classe B} C {classe C} D {classe D} other {nessuna classe}}{grade, select, A { invece di A} B { invece di B} C { invece di C} D { invece di D} other {}}{shows, select, limit {, fido {limit, money}} other {}}',
  'would-change-filing':
    'Con il bilancio {year} depositato, a parità di dati: {to, select, A {classe A} B {classe B} C {classe C} D {classe D} other {nessuna classe}}{grade, select, A { invece di A} B { invece di B} C { invece di C} D { invece di D} other {}}{shows, select, limit {, fido {limit, money}} other {}}',
  'would-change-equity':
    'Patrimonio netto di {needed, money} invece di {equity, money}: {to, select, A {classe A} B {classe B} C {classe C} D {classe D} other {nessuna classe}}{grade, select, A { invece di A} B { invece di B} C { invece di C} D { invece di D} other {}}',
  'would-change-ebit':
    'Risultato operativo di {needed, money} invece di {ebit, money}: {to, select, A {classe A} B {classe B} C {classe C} D {classe D} other {nessuna classe}}{grade, select, A { invece di A} B { invece di B} C { invece di C} D { invece di D} other {}}',
  'would-change-method':
    'Senza il vincolo «{method, word, limitMethod}» il fido sarebbe di {limit, money}, determinato da: {next, word, limitMethod}',
  'review-due': 'Fido deciso il {decidedOn, date}, {days, number} giorni fa: da rivedere',
  'limit-undated': 'La data di decisione del fido non è registrata',
  'grade-fallen':
    'Classe {grade, select, A {A} B {B} C {C} D {D} other {nessuna}}, era {before} alla decisione del fido del {since, date}',
  'trade-paused': 'Nessun acquisto dal {last, date}',
  'need-above-current': 'Gli acquisti previsti richiedono {need, money}, il fido è di {limit, money}',
  'promises-broken': '{count, plural, one {Una promessa non mantenuta} other {# promesse non mantenute}}',
  'returns-counted': '{count, plural, one {Un insoluto} other {# insoluti}}',
  'limit-kept': 'Il fido resta di {limit, money}',
  'limit-raised': 'Fido aumentato da {before, money} a {limit, money}',
  'limit-lowered': 'Fido ridotto da {before, money} a {limit, money}',
  'limit-first': 'Primo fido: {limit, money}',
  'limit-suspended': 'Niente più vendite a credito: fido sospeso',
  'limit-undecided': 'Troppo poco noto per proporre un fido',
  'days-excused':
    '{days, plural, one {Un giorno di ritardo è dipeso} other {# giorni di ritardo sono dipesi}} da noi, su {count, plural, one {una scadenza} other {# scadenze}}, e non {days, plural, one {conta} other {contano}}',
  'recognition-not-yet':
    '{kind, Word, recognition} non ancora: {figure, word} {value, select, unknown {non noto} A {A} B {B} C {C} D {D} other {{value, number}}}, richiesto {bound, select, A {A} B {B} C {C} D {D} other {{bound, number}}}',
  'recognition-needs-payments':
    '{kind, Word, recognition}: {count, plural, one {manca ancora un pagamento puntuale} other {mancano ancora # pagamenti puntuali}}',
  'recognition-at-risk': 'Dal {on, date} niente più {kind, word, recognition}, se prima non si paga: {invoices}',
  'higher-limit-unneeded': 'Il fido di {limit, money} è già quanto fabbisogno e dati consentono',
  'longer-terms-cost':
    '{days, plural, one {Un giorno} other {# giorni}} in più su {sales, money} l’anno costano {cost, money} al {percent, percent}',
  'longer-terms-capped': 'La dilazione di {days, number} giorni non si allunga: il massimo è {most, number}',
  'longer-terms-by-law': 'Per questo cliente o questi prodotti i termini sono fissati dalla legge: non si allungano',
  'discount-rates':
    '{percent, percent} per il pagamento entro il giorno {days, number} invece del giorno {usual, number}: {simple, percent} l’anno',
  'discount-compounded': 'Composto su un anno: {rate, percent}',
  'discount-worth': '{simple, percent} l’anno sta entro il {bound, percent} del costo del denaro e delle perdite attese',
  'discount-dear': '{simple, percent} l’anno supera il {bound, percent} del costo del denaro e delle perdite attese',
  'discount-cost': 'Se usato sempre, costa {cost, money} su {sales, money} l’anno',
  'discount-buys-nothing': 'Paga già al giorno {usual, number}: uno sconto per il giorno {days, number} non porterebbe nulla',
  'sales-unknown': 'Costo non noto: non si conoscono gli acquisti di un anno',
  'no-owner': 'Scaduto, e nessuno se ne occupa da {days, number} giorni',
  'no-contact-data': 'Scaduto, e in anagrafica non c’è e-mail, PEC, telefono o indirizzo',
  'concentration-document': '{invoice} da sola è il {percent, percent} dell’aperto: {amount, money}',
  'concentration-book': 'Il {percent, percent} di tutti i crediti è con questo cliente: {amount, money}',
  'instalment-due': 'Rata del piano {plan} in scadenza il {due, date}: {amount, money}',
};
