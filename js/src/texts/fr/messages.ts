import type { MessageTexts } from '../messages.js';

const N = '{number, select, none {} other { n° {number}}}';
/** As N, in letters of the alphabet of text messages. */
const NO = '{number, select, none {} other { {number}}}';
const DOCS = `{count, plural, one {facture${N}} other {# factures}}`;
const OF = '{amount, select, none {} other {, {amount, money}}}';
const NOW = '{amount, select, none {} other {, {amount, money} à régler}}';
const DAYS = '{days, plural, one {# jour} other {# jours}}';
const LATE = `{days, select, none {} other {, {count, plural, one {échue} other {la plus ancienne échue}} depuis ${DAYS}}}`;
const VAT = '{vatNumber, select, none {} other { (TVA {vatNumber})}}';
const SIR = 'Madame, Monsieur';
const TO_PERSON = `{contact, select, none {${SIR}} other {Bonjour {contact}}}`;
const WHICH = `de {amount, money} au titre de {count, plural, one {la facture${N}, échue depuis ${DAYS}} other {# factures, dont la plus ancienne est échue depuis ${DAYS}}}`;
const NOTICED = '{noticed, select, none {} other { malgré notre mise en demeure {noticed, day, du}}}';
const BY = '{by, select, none {} other { au plus tard le {by, day}}}';
const SMS_LATE = `{days, select, none {} other {, {count, plural, one {échue depuis ${DAYS}} other {échues depuis ${DAYS} au plus}}}}`;
const UNTIL = "{by, select, none {} other { jusqu'au {by, day}}}";
const ASK = `Merci de régler${BY}.`;
const SHORT = `{count, plural, one {facture${NO}} other {# factures}}{amount, select, none {} other {, {amount, money}}}`;
const GRACE = '{days, plural, =0 {à sa date} one {dans le jour qui suit sa date} other {dans les # jours qui suivent sa date}}';

export const messages: MessageTexts = {
  parts: {
    subject: `{stage, select,
      before-due {{count, plural, one {Facture${N}} other {# factures}}${OF}, {due, select, none {échéance proche} other {échéance {due, day, le}}}}
      first {Rappel : ${DOCS}{amount, select, none {} other {, {amount, money}}}${LATE}}
      firm {Relance : ${DOCS}{amount, select, none {} other {, {amount, money}}}${LATE}}
      statement {Relevé de compte : ${DOCS}${OF}}
      resend {Copie de {count, plural, one {la facture${N}} other {# factures}}${OF}}
      plan {Proposition d’échéancier : ${DOCS}${OF}}
      notice {{law, select, gb-company {Letter before claim} gb-person {Letter before claim} other {Mise en demeure de payer}} : ${DOCS}${NOW}}
      last {Dernier avis, livraisons suspendues : ${DOCS}${NOW}}
      legal {Transmission du dossier à nos avocats : ${DOCS}${NOW}}
      hand-over {Transmission du dossier à une société de recouvrement : ${DOCS}${NOW}}
      match {{amount, select, none {Votre paiement : il nous manque des informations} other {Votre paiement de {amount, money} : pour quelles factures ?}}}
      thank {Merci pour votre paiement{amount, select, none {} other { de {amount, money}}}}
      dispute {Votre réclamation{dispute, select, none {} other { {dispute}}}{number, select, none {} other {, facture n° {number}}}}
      promise {Confirmation de votre règlement{amount, select, none {} other { de {amount, money}}}{due, select, none {} other { pour {due, day, le}}}}
      insurer {Déclaration d’impayé : ${DOCS}${OF}}
      claim {Déclaration de créance{amount, select, none {} other { de {amount, money}}}}
      other {${DOCS}${OF}}}`,
    sender: { lines: ['{name}', '{address}', 'N° TVA {vatNumber}', 'Tél. {phone}', '{email}', 'PEC {pec}'] },
    'sent-by':
      '{channel, select, pec {Par courriel certifié (PEC)} registered-letter {Lettre recommandée avec avis de réception} other {{channel, word}}}',
    recipient: {
      lines: [
        '{name, select, none {{contact, select, none {} other {{contact}}}} other {{name}}}',
        '{name, select, none {} other {{contact, select, none {} other {À l’attention de : {contact}}}}}',
        '{street}',
        '{place}',
        '{country, country}',
        'N° TVA {vatNumber}',
        'N° fiscal {taxCode}',
        'PEC {pec}',
      ],
    },
    dated: '{on, day, Le}',
    greeting: `{tone, select, formal {${SIR}} legal {${SIR}} other {${TO_PERSON}}},`,
    'call-who':
      'Se présenter : « Bonjour, {contact, select, none {{name, select, none {ici le service comptabilité} other {j’appelle pour {name}}}} other {{contact}{name, select, none {} other {, société {name}}}}} ».',
    'call-person':
      'Avant de parler de la dette, s’assurer d’avoir en ligne {contact, select, none {la personne chargée des règlements{name, select, none {} other { ({name})}}} other {{contact}{name, select, none {} other { ({name})}}}}.',
    'open-before-due': `Nous vous rappelons que {count, plural, one {la facture${N} ({amount, money} à régler) arrive} other {# factures ({amount, money} à régler au total) arrivent}} {due, select, none {bientôt à échéance} other {à échéance {due, day, le}}}.`,
    'open-first': `Sauf erreur de notre part, nous n’avons pas encore reçu le règlement ${WHICH}. Il s’agit sans doute d’un oubli.`,
    'open-firm': `Nous sommes toujours dans l’attente du règlement ${WHICH}.`,
    'open-statement':
      'Veuillez trouver votre relevé de compte à jour : {count, plural, one {une facture reste ouverte} other {# factures restent ouvertes}}, pour {amount, money}.',
    'open-resend': `Nous vous renvoyons ci-joint {count, plural, one {la facture${N}} other {# factures}}.`,
    'open-plan':
      'Pour faciliter le règlement {count, plural, one {de votre facture, soit {amount, money}} other {de vos # factures, soit {amount, money}}}, nous vous proposons un échéancier.',
    'open-notice': `À ce jour, vous nous devez {amount, money} en principal au titre de {count, plural, one {la facture${N}, échue} other {# factures échues}}.`,
    'open-last':
      '{noticed, select, none {À ce jour, nous n’avons pas reçu} other {Malgré notre mise en demeure {noticed, day, du}, nous n’avons pas reçu}} le règlement de {amount, money}.',
    'open-legal': `La somme de {amount, money} restant impayée${NOTICED}, nous transmettons le dossier à nos avocats.`,
    'open-hand-over': `La somme de {amount, money} restant impayée${NOTICED}, nous transmettons le dossier à une société de recouvrement.`,
    'open-match':
      '{count, plural, =0 {Vous nous avez indiqué avoir payé, mais nous ne retrouvons pas votre règlement. Merci de nous préciser la date, le montant et le compte crédité, et de nous envoyer une preuve du virement.} one {Nous avons reçu de votre part un paiement de {amount, money}, sans savoir à quelles factures il correspond.} other {Nous avons reçu de votre part # paiements, pour {amount, money}, sans savoir à quelles factures ils correspondent.}}',
    'open-thank':
      'Nous avons bien reçu {count, plural, one {votre paiement de {amount, money} {on, day, du}} other {vos # paiements, soit {amount, money}, dont le dernier {on, day, du},}} et vous en remercions.',
    'open-dispute':
      'Nous avons bien reçu votre réclamation {on, day, du}{dispute, select, none {} other { et l’avons enregistrée sous le numéro {dispute}}}{reason, select, none {} other { ({reason, word, disputeReason})}}.',
    'open-promise':
      'Nous vous confirmons votre engagement {made, day, du} : vous réglerez {amount, money} au plus tard {on, day, le}.',
    'open-insurer': `Nous vous déclarons que {debtor, select, none {le débiteur assuré} other {{debtor}}}${VAT} n’a pas réglé {amount, money} au titre {count, plural, one {d’une facture} other {de # factures}}, {count, plural, one {échue} other {la plus ancienne échue}} depuis ${DAYS}.`,
    'open-claim': `Nous déclarons, {kind, word, proceeding}{debtor, select, none {} other { concernant {debtor}}}${VAT}, publiée {published, day, le}, une créance en principal de {amount, money} au titre {count, plural, one {d’une facture} other {de # factures}}.`,
    'earlier-contact': { lead: 'Nous vous avons déjà contactés {list}.', each: '{on, day, le} ({channel, word})' },
    'broken-promise':
      '{made, day, Le}, vous nous aviez promis {amount, money} pour {on, day, le} ; {kept, select, none {rien ne nous est parvenu} other {seuls {paid, money} nous sont parvenus}}.',
    'broken-plan':
      'L’échéancier convenu n’a pas été respecté{due, select, none {} other { : l’échéance {due, day, du} est impayée}}. Il reste {amount, money} à régler à ce titre.',
    items: 'Détail :',
    total: '{tone, select, formal {Principal} legal {Principal} other {Total}}',
    'interest-accrued':
      'Au {until, day}, des pénalités de retard de {amount, money} ont couru ; nous ne vous les réclamons pas à ce stade.',
    'interest-claimed': 'Pénalités de retard {until, day, au}',
    'interest-basis':
      'Taux : {rate, percent} par an à ce jour, {basis, select, contract {selon le contrat} other {{country, select, IT {art. 5 du décret législatif italien 231/2002} DE {§ 288 BGB} FR {art. L. 441-10 du Code de commerce} GB {Late Payment of Commercial Debts (Interest) Act 1998} ES {loi espagnole 3/2004} EU {directive 2011/7/UE} other {selon la loi sur les retards de paiement ({country, country})}}}}.',
    'interest-runs': 'Les pénalités courent jusqu’au paiement.',
    cost: '{kind, select, fee {Frais de relance} other {Indemnité forfaitaire de recouvrement{count, select, none {} other { ({count, plural, one {# facture} other {# factures}})}}}}',
    'grand-total': 'Total à régler',
    'disputed-apart': 'Les montants contestés ne font pas partie de cette demande.',
    'agreed-apart': 'Les montants déjà promis ou compris dans un échéancier ne font pas partie de cette demande.',
    'unchanged-due': '{due, select, none {Les échéances restent inchangées.} other {L’échéance reste fixée {due, day, au}.}}',
    'confirm-receipt':
      'Merci de nous confirmer {count, plural, one {sa bonne réception} other {leur bonne réception}}{email, select, none {} other { et l’exactitude de l’adresse {email}}}.',
    'plan-instalment': { lead: 'Échéancier proposé :', each: 'échéance {number} : {amount, money} au plus tard {due, day, le}' },
    'plan-missed': `{missed, plural, =0 {Si une échéance n’est pas payée ${GRACE}} one {Si plus d’une échéance n’est pas payée ${GRACE}} other {Si plus de # échéances ne sont pas payées, chacune ${GRACE}}}, l’échéancier prend fin et tout le solde devient exigible.`,
    'plan-accept':
      'Si vous êtes d’accord, merci de nous répondre par écrit au plus tard {by, day, le}. Votre réponse vaut aussi reconnaissance de dette.',
    'unmatched-payment': {
      lead: '{size, plural, one {Le paiement :} other {Les paiements :}}',
      each: '{amount, money} {on, day, le}',
    },
    'ask-allocation': 'Merci de nous indiquer les factures que vous avez réglées, ou de nous envoyer votre avis de paiement.',
    'settled-invoice': { lead: 'Ce paiement couvre :', each: 'facture n° {number} : {amount, money}' },
    remains: 'Il reste {amount, money} à régler.',
    'nothing-remains': 'Il ne reste rien à régler.',
    'credit-left': 'Vous disposez d’un avoir de {amount, money} non encore utilisé.',
    'disputed-invoice': {
      lead: '{size, plural, one {Facture concernée} other {Factures concernées}} : {list}.',
      each: '{number}',
    },
    'disputed-amount': 'Montant contesté : {amount, money}. Nous ne vous le réclamons pas pendant l’examen.',
    'undisputed-rest':
      'Le solde non contesté, {amount, money}, reste à régler{due, select, none { à l’échéance} other { (échéance {due, day, au})}}.',
    'dispute-answer':
      '{owner, select, none {Nous vous répondrons} other {Notre service {owner, word, who} vous répondra}}{by, select, none { dès que possible} other { au plus tard {by, day, le}}}.',
    'ask-evidence': { lead: 'Pour l’examen, merci de nous envoyer {list}.', each: '{evidence, word}' },
    'promised-invoice': {
      lead: 'Ce règlement concerne {size, plural, one {la facture} other {les factures}} {list}.',
      each: '{number}',
    },
    'promise-correct': 'Si nous avons mal compris, merci de nous le dire sans attendre.',
    'claim-law':
      '{country, select, IT {La déclaration est faite sur le fondement de l’art. 201 du Code italien de la crise d’entreprise et de l’insolvabilité (décret législatif 14/2019).} other {La déclaration est faite selon la loi de la procédure.}}',
    'claim-by': 'Dernier jour du délai de déclaration : {by, day}.',
    'pay-by':
      '{tone, select, formal {Nous attendons le règlement de {amount, money} au plus tard {by, day, le}.} legal {Vous pouvez encore régler {amount, money} au plus tard {by, day, le}.} firm {Nous vous demandons de régler {amount, money} au plus tard {by, day, le}.} other {Merci de régler {amount, money} au plus tard {by, day, le}.}}',
    demand:
      '{law, select, fr {Nous vous mettons en demeure de nous payer {amount, money} au plus tard {by, day, le}.} other {Nous vous sommons de nous payer {amount, money} au plus tard {by, day, le}.}}',
    'puts-in-default':
      '{law, select, it {La présente vaut mise en demeure (costituzione in mora, art. 1219 du Code civil italien).} de {La présente vous constitue en demeure (§ 286 du Code civil allemand).} fr {La présente lettre vaut mise en demeure au sens de l’article 1344 du Code civil.} other {La présente lettre vaut mise en demeure.}}',
    'interrupts-prescription': 'Elle interrompt aussi la prescription (art. 2943 du Code civil italien).',
    'pre-action':
      '{law, select, gb-person {Cette lettre suit le Pre-Action Protocol for Debt Claims (Angleterre et pays de Galles). Vous trouverez ci-joint la notice d’information, le formulaire de réponse et l’état de votre situation financière. Merci de renvoyer le formulaire au plus tard {by, day, le}. Si vous demandez des documents, vous disposez de 30 jours après leur réception. Vous pouvez obtenir gratuitement un conseil sur vos dettes, et nous sommes prêts à discuter d’un paiement échelonné.} other {Cette lettre suit la Practice Direction on Pre-Action Conduct (Angleterre et pays de Galles). Merci de répondre au plus tard {by, day, le}. Si vous contestez la créance, merci d’en indiquer les raisons. Nous vous enverrons sur demande copie des pièces.}}',
    consequence: {
      lead: 'À défaut de paiement au plus tard {by, day, le}, {list}.',
      each: '{action, select, formal-notice {nous vous mettrons en demeure} stop-delivery {nous suspendrons les livraisons} legal {nous transmettrons le dossier à nos avocats} hand-over {nous transmettrons le dossier à une société de recouvrement} other {nous poursuivrons la procédure}}',
    },
    'delivery-stopped': 'Les livraisons sont suspendues à compter de ce jour, jusqu’au paiement.',
    'pay-to': {
      lead: 'Nos coordonnées bancaires :',
      lines: [
        'Bénéficiaire : {name}',
        'IBAN : {iban}',
        'BIC : {bic}',
        'Montant : {amount, money}',
        'Référence : {reference}',
        'Référence : {text}',
      ],
    },
    'pay-link': 'Paiement en ligne : {link}',
    'if-paid':
      'Si vous avez déjà payé, merci de ne pas tenir compte de {tone, select, formal {la présente} legal {la présente} other {ce message}}.',
    'tell-us': 'Si une information vous paraît inexacte, merci de nous le signaler dès maintenant.',
    'ask-reason':
      '{action, select, resolve-dispute {Merci de nous indiquer le motif de votre réclamation.} acknowledge-dispute {Merci de nous indiquer le motif de votre réclamation.} propose-plan {Si cet échéancier ne vous convient pas, merci de nous dire pourquoi.} other {Si vous ne pouvez pas payer dans ce délai, merci de nous en indiquer la raison.}}',
    'call-why': 'Demander : « Y a-t-il une raison pour laquelle ce n’est pas encore réglé ? » Laisser répondre.',
    'call-when': 'Demander une date et un montant : « Quand réglez-vous, et combien ? »',
    'call-read-back': 'Répéter ce qui a été convenu.',
    'call-confirm': 'Le confirmer par écrit le jour même{email, select, none {} other {, à l’adresse {email}}}.',
    'call-record': 'Noter le résultat, la raison et l’interlocuteur.',
    'call-voicemail': 'Sur un répondeur, ne rien dire de la dette ; pas de message enregistré.',
    'contact-person': { lead: 'Pour toute question : {list}.', lines: ['{name}', 'tél. {phone}', '{email}'] },
    closing:
      '{tone, select, formal {Sous réserve de tous nos droits.\n\nVeuillez agréer, Madame, Monsieur, nos salutations distinguées.} legal {Sous réserve de tous nos droits.\n\nVeuillez agréer, Madame, Monsieur, nos salutations distinguées.} other {Cordialement}}',
    signature: {
      lines: [
        '{tone, select, formal {{signatory, select, none {{contact, select, none {} other {{contact}}}} other {{signatory}}}} legal {{signatory, select, none {{contact, select, none {} other {{contact}}}} other {{signatory}}}} other {{contact, select, none {{signatory, select, none {} other {{signatory}}}} other {{contact}}}}}',
        '{name}',
      ],
    },
    // Text messages: no ç, ê, â, î, ô, û, ° or typographic apostrophe, which double the price.
    short: `{sender, select, none {} other {{sender} : }}{stage, select,
      before-due {rappel, ${SHORT}, échéance {due, select, none {proche} other {le {due, date}}}. Merci.}
      first {${SHORT}${SMS_LATE}. ${ASK} Déjà payé ? Merci.}
      firm {${SHORT}${SMS_LATE}. ${ASK} Sinon, dites-nous pourquoi.}
      statement {votre compte : ${SHORT} à régler. ${ASK}}
      resend {nous vous avons renvoyé {count, plural, one {la facture${NO}} other {# factures}}. Merci d'en accuser réception.}
      plan {paiement en plusieurs fois proposé, ${SHORT}. Merci de répondre par écrit${BY}.}
      notice {mise en demeure, ${SHORT}. ${ASK}}
      last {dernier avis, ${SHORT}. Livraisons suspendues. ${ASK}}
      legal {${SHORT}. Le dossier passe à nos avocats. Vous pouvez encore payer${UNTIL}.}
      hand-over {${SHORT}. Le dossier passe à une société de recouvrement. Vous pouvez encore payer${UNTIL}.}
      match {{amount, select, none {nous ne retrouvons pas votre paiement. Merci de nous envoyer une preuve du virement.} other {votre paiement de {amount, money} est arrivé. Pour quelles factures ?}}}
      thank {merci, {amount, select, none {votre paiement} other {votre paiement de {amount, money}}} est arrivé.}
      dispute {réclamation{dispute, select, none {} other { {dispute}}}{on, select, none {} other { du {on, date}}} bien enregistrée. Nous vous répondrons.}
      promise {nous confirmons : vous réglez{amount, select, none {} other { {amount, money}}}{due, select, none {} other { au plus tard le {due, date}}}. Si c'est inexact, dites-le-nous.}
      insurer {impayé, ${SHORT}${SMS_LATE}.}
      claim {déclaration de créance, ${SHORT}.}
      other {${SHORT}.}}{link, select, none {} other { {link}}}{phone, select, none {} other { Tél. {phone}}}`,
  },
  spoken: {
    'open-before-due': `Dire : « Je voulais vous rappeler que {count, plural, one {la facture${N}, {amount, money}, arrive} other {# factures, {amount, money} au total, arrivent}} {due, select, none {bientôt à échéance} other {à échéance {due, day, le}}} ».`,
    'open-first': `Dire : « Je vous appelle au sujet du règlement ${WHICH} ».`,
    'open-firm': `Dire : « Nous sommes toujours dans l’attente du règlement ${WHICH} ».`,
    'open-statement':
      'Dire : « Sur votre compte, {count, plural, one {une facture reste ouverte} other {# factures restent ouvertes}}, pour {amount, money} ».',
    'open-resend': `Dire : « Nous vous renvoyons {count, plural, one {la facture${N}} other {# factures}} ».`,
    'open-plan': 'Dire : « Je vous propose de régler {amount, money} en plusieurs fois ».',
    'open-notice': `Dire : « Je vous appelle au sujet {count, plural, one {de la facture${N}, échue} other {de # factures échues}} : {amount, money} ».`,
    'open-last': 'Dire : « Nous n’avons toujours pas reçu {amount, money} ».',
    'open-legal': 'Dire : « {amount, money} restent impayés ; nous transmettons le dossier à nos avocats ».',
    'open-hand-over': 'Dire : « {amount, money} restent impayés ; nous transmettons le dossier à une société de recouvrement ».',
    'open-match':
      '{count, plural, =0 {Dire : « Vous nous avez indiqué avoir payé, mais nous ne retrouvons pas le règlement ». Demander la date, le montant, le compte crédité et une preuve du virement.} one {Dire : « Nous avons reçu {amount, money} sans savoir pour quelles factures ».} other {Dire : « Nous avons reçu # paiements, pour {amount, money}, sans savoir pour quelles factures ».}}',
    'open-thank':
      'Dire : « Nous avons bien reçu {count, plural, one {votre paiement de {amount, money}} other {vos # paiements, soit {amount, money}}}, merci » (date : {on, day}).',
    'open-dispute':
      'Dire : « Nous avons bien reçu votre réclamation {on, day, du}{dispute, select, none {} other {, numéro {dispute}}}{reason, select, none {} other {, {reason, word, disputeReason}}} ».',
    'open-promise': 'Dire : « Je confirme ce que nous avons dit {made, day, le} : {amount, money} au plus tard {on, day, le} ».',
  },
  words: {
    channel: {
      email: 'courriel',
      sms: 'SMS',
      phone: 'téléphone',
      chat: 'messagerie',
      statement: 'relevé de compte',
      letter: 'courrier',
      'registered-letter': 'lettre recommandée',
      pec: 'courriel certifié',
      visit: 'visite',
      portal: 'espace client',
    },
    disputeReason: {
      price: 'prix ou remise',
      quantity: 'quantité',
      quality: 'qualité ou dommages',
      'not-delivered': 'marchandise non livrée',
      'late-delivery': 'retard de livraison',
      duplicate: 'facture en double',
      'wrong-data': 'erreur sur la facture',
      'invoice-not-received': 'facture non reçue',
      'already-paid': 'facture déjà payée',
      terms: 'conditions ou échéance',
      deduction: 'déduction',
      contract: 'contrat',
      'cash-problem': 'difficulté de paiement',
      other: 'autre',
    },
    proceeding: {
      'negotiated-settlement': 'dans la procédure de conciliation',
      'restructuring-agreement': 'dans l’accord de restructuration',
      'preventive-composition': 'dans la procédure de concordat préventif',
      'judicial-liquidation': 'dans la liquidation judiciaire',
      other: 'dans la procédure collective',
    },
    who: {
      sales: 'commercial',
      logistics: 'logistique',
      quality: 'qualité',
      billing: 'facturation',
      'cash-application': 'encaissements',
      credit: 'crédit clients',
      finance: 'comptabilité',
      legal: 'juridique',
      collections: 'recouvrement',
    },
    evidence: {
      photos: 'des photos',
      'payment-receipt': 'une preuve du virement',
      'deduction-notice': 'l’avis de déduction',
      'correct-data': 'les données exactes',
      'delivery-note': 'le bon de livraison',
    },
  },
  colon: ' : ',
  table: {
    number: 'Facture',
    reference: 'Votre réf.',
    issued: 'Date',
    due: 'Échéance',
    amount: 'Montant',
    open: 'À régler',
    late: 'Jours de retard',
    instalment: '{number} (échéance {instalment})',
  },
  statement: {
    subject: 'Relevé de compte {asOf, day, au}',
    greeting: 'Madame, Monsieur,',
    open: 'Veuillez trouver ci-dessous {name, select, none {votre relevé de compte} other {le relevé du compte {name}}} {asOf, day, au}.',
    overdue: 'Échu :',
    fallingDue: 'À échoir :',
    sumOverdue: 'Total échu',
    sumFallingDue: 'Total à échoir',
    credits: 'Avoirs non encore utilisés',
    total: 'Solde',
    interest: 'Pénalités de retard courues, non comprises dans le solde : {amount, money}.',
    plan: 'Échéancier {id} : reste {amount, money}{nextDue, select, none {} other {, prochaine échéance {nextDue, day, le}}}.',
    nothing: 'Rien ne reste à régler.',
  },
  day: (written, article) => {
    const first = written.replace(/^1 /, '1er ');
    return article ? `${article} ${first}` : first;
  },
};
