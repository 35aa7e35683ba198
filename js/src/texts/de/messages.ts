import type { MessageTexts } from '../messages.js';

const N = '{number, select, none {} other { {number}}}';
const DOCS = `{count, plural, one {Rechnung${N}} other {# Rechnungen}}`;
const OVER = '{amount, select, none {} other {, {amount, money}}}';
const NOW = '{amount, select, none {} other {, zu zahlen {amount, money}}}';
const SINCE = '{days, plural, one {einem Tag} other {# Tagen}}';
const LATE = `{days, select, none {} other {, {count, plural, one {} other {älteste }}seit ${SINCE} überfällig}}`;
const VAT = '{vatNumber, select, none {} other { (USt-IdNr. {vatNumber})}}';
const LADIES = 'Sehr geehrte Damen und Herren';
const TO_PERSON = `{contact, select, none {${LADIES}} other {Guten Tag {contact}}}`;
const BY = '{by, select, none {} other { bis zum {by, day}}}';
const ASK = 'Bitte zahlen Sie{by, select, none {} other { bis {by, day}}}.';
const SHORT = `${DOCS}{amount, select, none {} other {, {amount, money}}}`;
const OPEN = `{count, plural, one {Die Rechnung${N} mit offenen {amount, money} ist seit ${SINCE} überfällig} other {# Rechnungen mit insgesamt offenen {amount, money} sind überfällig, die älteste seit ${SINCE}}}`;
const AFTER = '{noticed, select, none {} other {trotz unserer Mahnung vom {noticed, day} }}';
const GRACE =
  '{days, plural, =0 {bis zum Fälligkeitstag} one {binnen eines Tages nach Fälligkeit} other {binnen # Tagen nach Fälligkeit}}';

// The first word after the comma of a salutation is written small: the openings begin so.
export const messages: MessageTexts = {
  parts: {
    subject: `{stage, select,
      before-due {${DOCS}${OVER}, fällig {due, select, none {in Kürze} other {am {due, date}}}}
      first {Zahlungserinnerung: ${DOCS}{amount, select, none {} other {, {amount, money}}}${LATE}}
      firm {Mahnung: ${DOCS}{amount, select, none {} other {, {amount, money}}}${LATE}}
      statement {Kontoauszug: ${DOCS}${OVER}}
      resend {{count, plural, one {Kopie der Rechnung${N}} other {Kopien von # Rechnungen}}${OVER}}
      plan {Vorschlag zur Ratenzahlung: ${DOCS}${OVER}}
      notice {{law, select, gb-company {Letter before claim} gb-person {Letter before claim} other {Mahnung mit Fristsetzung}}: ${DOCS}${NOW}}
      last {Letzte Mahnung und Lieferstopp: ${DOCS}${NOW}}
      legal {Abgabe an unsere Anwälte: ${DOCS}${NOW}}
      hand-over {Abgabe an ein Inkassounternehmen: ${DOCS}${NOW}}
      match {{amount, select, none {Ihre Zahlung: uns fehlen Angaben} other {Ihre Zahlung über {amount, money}: für welche Rechnungen?}}}
      thank {Vielen Dank für Ihre Zahlung{amount, select, none {} other { über {amount, money}}}}
      dispute {Ihre Reklamation{dispute, select, none {} other { {dispute}}}{number, select, none {} other {, Rechnung {number}}}}
      promise {Bestätigung Ihrer Zahlungszusage{amount, select, none {} other { über {amount, money}}}{due, select, none {} other { zum {due, date}}}}
      insurer {Meldung eines Zahlungsverzugs: ${DOCS}${OVER}}
      claim {Forderungsanmeldung{amount, select, none {} other { über {amount, money}}}}
      other {${DOCS}${OVER}}}`,
    sender: { lines: ['{name}', '{address}', 'USt-IdNr. {vatNumber}', 'Tel. {phone}', '{email}', 'PEC {pec}'] },
    'sent-by':
      '{channel, select, pec {Per zertifizierter E-Mail (PEC)} registered-letter {Per Einschreiben mit Rückschein} other {{channel, word}}}',
    recipient: {
      lines: [
        '{name, select, none {{contact, select, none {} other {{contact}}}} other {{name}}}',
        '{name, select, none {} other {{contact, select, none {} other {z. Hd. {contact}}}}}',
        '{street}',
        '{place}',
        '{country, country}',
        'USt-IdNr. {vatNumber}',
        'Steuernr. {taxCode}',
        'PEC {pec}',
      ],
    },
    dated: '{on, day}',
    greeting: `{tone, select, formal {${LADIES}} legal {${LADIES}} other {${TO_PERSON}}},`,
    'call-who':
      'Vorstellen: „Guten Tag, {contact, select, none {{name, select, none {hier spricht die Buchhaltung} other {ich rufe von {name} an}}} other {hier spricht {contact}{name, select, none {} other { von {name}}}}}“',
    'call-person':
      'Bevor von der Forderung die Rede ist, sicherstellen, dass {contact, select, none {die für Zahlungen zuständige Person{name, select, none {} other { ({name})}}} other {{contact}{name, select, none {} other { ({name})}}}} am Apparat ist.',
    'open-before-due': `wir möchten Sie daran erinnern, dass {count, plural, one {die Rechnung${N} mit offenen {amount, money}} other {# Rechnungen mit insgesamt offenen {amount, money}}} {due, select, none {in Kürze} other {am {due, day}}} fällig {count, plural, one {wird} other {werden}}.`,
    'open-first': `vielleicht haben Sie übersehen, dass {count, plural, one {die Rechnung${N} mit offenen {amount, money} seit ${SINCE} überfällig ist} other {# Rechnungen mit insgesamt offenen {amount, money} überfällig sind, die älteste seit ${SINCE}}}.`,
    'open-firm': `zu {count, plural, one {der Rechnung${N} mit offenen {amount, money}, seit ${SINCE} überfällig,} other {# Rechnungen mit insgesamt offenen {amount, money}, die älteste seit ${SINCE} überfällig,}} haben wir noch keinen Zahlungseingang.`,
    'open-statement':
      'anbei erhalten Sie Ihren aktuellen Kontoauszug. {count, plural, one {Offen ist eine Rechnung mit} other {Offen sind # Rechnungen mit insgesamt}} {amount, money}.',
    'open-resend': `anbei senden wir Ihnen {count, plural, one {die Rechnung${N}} other {# Rechnungen}} noch einmal.`,
    'open-plan':
      'wir möchten Ihnen entgegenkommen und schlagen vor, {count, plural, one {die offene Rechnung mit} other {die # offenen Rechnungen mit insgesamt}} {amount, money} in Raten zu zahlen.',
    'open-notice': `aus {count, plural, one {der fälligen Rechnung${N}} other {# fälligen Rechnungen}} schulden Sie uns noch eine Hauptforderung von {amount, money}.`,
    'open-last': `${AFTER}{noticed, select, none {bis heute sind {amount, money} nicht bei uns eingegangen} other {sind {amount, money} bis heute nicht bei uns eingegangen}}.`,
    'open-legal': `da {amount, money} ${AFTER}nicht bezahlt wurden, geben wir den Vorgang an unsere Anwälte ab.`,
    'open-hand-over': `da {amount, money} ${AFTER}nicht bezahlt wurden, geben wir den Vorgang an ein Inkassounternehmen ab.`,
    'open-match':
      '{count, plural, =0 {Sie haben uns mitgeteilt, dass Sie gezahlt haben; wir finden jedoch keinen Zahlungseingang. Bitte nennen Sie uns Tag, Betrag und Empfängerkonto und senden Sie uns eine Kopie des Zahlungsbelegs.} one {wir haben von Ihnen eine Zahlung über {amount, money} erhalten, die wir keiner Rechnung zuordnen können.} other {wir haben von Ihnen # Zahlungen über zusammen {amount, money} erhalten, die wir keiner Rechnung zuordnen können.}}',
    'open-thank':
      'vielen Dank für {count, plural, one {Ihre Zahlung über {amount, money} vom {on, day}} other {Ihre # Zahlungen über zusammen {amount, money}, die letzte vom {on, day}}}.',
    'open-dispute':
      'wir haben Ihre Reklamation vom {on, day} erhalten{dispute, select, none {} other { und unter der Nummer {dispute} erfasst}}{reason, select, none {} other { ({reason, word, disputeReason})}}.',
    'open-promise': 'wir bestätigen Ihre Zusage vom {made, day}: Sie zahlen {amount, money} bis zum {on, day}.',
    'open-insurer': `hiermit melden wir, dass {debtor, select, none {der versicherte Kunde} other {{debtor}}}${VAT} aus {count, plural, one {einer Rechnung} other {# Rechnungen}} {amount, money} nicht bezahlt hat; {count, plural, one {sie ist} other {die älteste ist}} seit ${SINCE} überfällig.`,
    'open-claim': `hiermit melden wir {kind, word, proceeding} über das Vermögen {debtor, select, none {des Schuldners} other {von {debtor}}}${VAT}, bekannt gemacht am {published, day}, eine Hauptforderung von {amount, money} aus {count, plural, one {einer Rechnung} other {# Rechnungen}} an.`,
    'earlier-contact': { lead: 'Wir haben uns bereits {list} an Sie gewandt.', each: 'am {on, day} ({channel, word})' },
    'broken-promise':
      'Am {made, day} hatten Sie uns {amount, money} bis zum {on, day} zugesagt{kept, select, none {; die Zahlung ist nicht eingegangen} other {; eingegangen sind nur {paid, money}}}.',
    'broken-plan':
      'Die vereinbarte Ratenzahlung wurde nicht eingehalten{due, select, none {} other {: die am {due, day} fällige Rate fehlt}}. Offen sind daraus {amount, money}.',
    items: 'Im Einzelnen:',
    total: '{tone, select, formal {Hauptforderung} legal {Hauptforderung} other {Summe}}',
    'interest-accrued':
      'Bis zum {until, day} sind Verzugszinsen von {amount, money} angefallen, die wir Ihnen vorerst nicht berechnen.',
    'interest-claimed': 'Verzugszinsen bis {until, day}',
    'interest-basis':
      'Zinssatz: derzeit {rate, percent} jährlich, {basis, select, contract {wie vereinbart} other {{country, select, IT {Art. 5 D.Lgs. 231/2002} DE {§ 288 BGB} FR {Art. L. 441-10 Code de commerce} GB {Late Payment of Commercial Debts (Interest) Act 1998} ES {Ley 3/2004} EU {Richtlinie 2011/7/EU} other {gesetzlicher Verzugszins ({country, country})}}}}.',
    'interest-runs': 'Die Zinsen laufen bis zur Zahlung weiter.',
    cost: '{kind, select, fee {Mahnkosten} other {Verzugspauschale{count, select, none {} other { ({count, plural, one {# Rechnung} other {# Rechnungen}})}}}}',
    'grand-total': 'Gesamtforderung',
    'disputed-apart': 'Reklamierte Beträge sind in dieser Forderung nicht enthalten.',
    'agreed-apart': 'Bereits zugesagte Beträge und laufende Ratenzahlungen sind in dieser Forderung nicht enthalten.',
    'unchanged-due':
      '{due, select, none {Die Fälligkeiten bleiben unverändert.} other {Es bleibt bei der Fälligkeit am {due, day}.}}',
    'confirm-receipt':
      'Bitte bestätigen Sie uns kurz den Eingang{email, select, none {} other { und dass {email} die richtige Adresse ist}}.',
    'plan-instalment': { lead: 'Unser Vorschlag:', each: '{number}. Rate: {amount, money} bis zum {due, day}' },
    'plan-missed': `{missed, plural, =0 {Geht eine Rate nicht ${GRACE} ein} one {Geht mehr als eine Rate nicht ${GRACE} ein} other {Gehen mehr als # Raten nicht ${GRACE} ein}}, endet die Ratenzahlung und der gesamte Rest wird sofort fällig.`,
    'plan-accept':
      'Wenn Sie einverstanden sind, antworten Sie bitte schriftlich bis zum {by, day}. Mit Ihrer Antwort erkennen Sie auch die Forderung an.',
    'unmatched-payment': {
      lead: '{size, plural, one {Die Zahlung:} other {Die Zahlungen:}}',
      each: '{amount, money} vom {on, day}',
    },
    'ask-allocation': 'Bitte teilen Sie uns mit, welche Rechnungen Sie bezahlt haben, oder senden Sie uns das Zahlungsavis.',
    'settled-invoice': { lead: 'Die Zahlung verteilt sich so:', each: 'Rechnung {number}: {amount, money}' },
    remains: 'Offen sind noch {amount, money}.',
    'nothing-remains': 'Damit ist nichts mehr offen.',
    'credit-left': 'Sie haben noch ein Guthaben von {amount, money}.',
    'disputed-invoice': {
      lead: '{size, plural, one {Betroffene Rechnung} other {Betroffene Rechnungen}}: {list}.',
      each: '{number}',
    },
    'disputed-amount': 'Reklamierter Betrag: {amount, money}. Solange wir prüfen, verlangen wir ihn nicht.',
    'undisputed-rest':
      'Der unstrittige Rest von {amount, money} bleibt zu zahlen{due, select, none {, sobald er fällig ist} other { (fällig am {due, day})}}.',
    'dispute-answer':
      '{owner, select, none {Wir antworten Ihnen} other {{owner, word, who} antwortet Ihnen}}{by, select, none { so bald wie möglich} other { bis zum {by, day}}}.',
    'ask-evidence': { lead: 'Für die Prüfung benötigen wir von Ihnen {list}.', each: '{evidence, word}' },
    'promised-invoice': {
      lead: 'Das betrifft {size, plural, one {die Rechnung} other {die Rechnungen}} {list}.',
      each: '{number}',
    },
    'promise-correct': 'Falls wir Sie falsch verstanden haben, melden Sie sich bitte gleich.',
    'claim-law':
      '{country, select, IT {Die Anmeldung erfolgt nach Art. 201 des italienischen Insolvenzgesetzbuchs (D.Lgs. 14/2019).} other {Die Anmeldung erfolgt nach dem Recht des Verfahrens.}}',
    'claim-by': 'Letzter Tag der Anmeldefrist: {by, day}.',
    'pay-by':
      '{tone, select, formal {Wir erwarten {amount, money} bis zum {by, day} auf unserem Konto.} legal {Sie können {amount, money} noch bis zum {by, day} zahlen.} firm {Bitte sorgen Sie dafür, dass {amount, money} bis zum {by, day} bei uns eingehen.} other {Bitte überweisen Sie {amount, money} bis zum {by, day}.}}',
    demand: 'Wir fordern Sie auf, {amount, money} bis zum {by, day} zu zahlen.',
    'puts-in-default':
      '{law, select, it {Mit diesem Schreiben setzen wir Sie förmlich in Verzug (costituzione in mora, Art. 1219 des italienischen Zivilgesetzbuchs).} de {Mit dieser Mahnung kommen Sie in Verzug (§ 286 BGB), soweit Sie es nicht schon sind.} fr {Dieses Schreiben ist eine förmliche Zahlungsaufforderung (mise en demeure, Art. 1344 des französischen Code civil).} other {Mit diesem Schreiben setzen wir Sie förmlich in Verzug.}}',
    'interrupts-prescription': 'Es unterbricht außerdem die Verjährung (Art. 2943 des italienischen Zivilgesetzbuchs).',
    'pre-action':
      '{law, select, gb-person {Dieses Schreiben folgt dem Pre-Action Protocol for Debt Claims (England und Wales). Informationsblatt, Antwortformular und Formular zu Ihren finanziellen Verhältnissen liegen bei. Bitte senden Sie das Antwortformular bis zum {by, day} zurück. Fordern Sie Unterlagen an, haben Sie ab deren Erhalt 30 Tage Zeit. Sie können sich kostenlos zu Ihren Schulden beraten lassen; über eine Ratenzahlung können wir sprechen.} other {Dieses Schreiben folgt der Practice Direction on Pre-Action Conduct (England und Wales). Bitte antworten Sie bis zum {by, day}. Bestreiten Sie die Forderung, nennen Sie uns bitte die Gründe. Kopien der Unterlagen senden wir auf Wunsch.}}',
    consequence: {
      lead: 'Geht die Zahlung nicht bis zum {by, day} ein, werden wir {list}.',
      each: '{action, select, formal-notice {Sie förmlich mahnen} stop-delivery {die Lieferungen einstellen} legal {den Vorgang an unsere Anwälte abgeben} hand-over {den Vorgang an ein Inkassounternehmen abgeben} other {wie angekündigt vorgehen}}',
    },
    'delivery-stopped': 'Ab heute sind die Lieferungen bis zum Zahlungseingang ausgesetzt.',
    'pay-to': {
      lead: 'Unsere Bankverbindung:',
      lines: [
        'Empfänger: {name}',
        'IBAN: {iban}',
        'BIC: {bic}',
        'Betrag: {amount, money}',
        'Verwendungszweck: {reference}',
        'Verwendungszweck: {text}',
      ],
    },
    'pay-link': 'Online bezahlen: {link}',
    'if-paid':
      'Sollten Sie bereits gezahlt haben, {tone, select, formal {betrachten Sie dieses Schreiben bitte als gegenstandslos} legal {betrachten Sie dieses Schreiben bitte als gegenstandslos} other {betrachten Sie diese Nachricht bitte als gegenstandslos}}.',
    'tell-us': 'Falls etwas nicht stimmt, geben Sie uns bitte gleich Bescheid.',
    'ask-reason':
      '{action, select, resolve-dispute {Bitte nennen Sie uns den Grund Ihrer Reklamation.} acknowledge-dispute {Bitte nennen Sie uns den Grund Ihrer Reklamation.} propose-plan {Falls Ihnen der Vorschlag nicht möglich ist, nennen Sie uns bitte den Grund.} other {Falls Sie bis dahin nicht zahlen können, nennen Sie uns bitte den Grund.}}',
    'call-why': 'Fragen: „Gibt es einen Grund, warum noch nicht gezahlt wurde?“ Ausreden lassen.',
    'call-when': 'Nach Tag und Betrag fragen: „Wann zahlen Sie, und wie viel?“',
    'call-read-back': 'Das Vereinbarte wiederholen.',
    'call-confirm': 'Noch am selben Tag schriftlich bestätigen{email, select, none {} other {, an {email}}}.',
    'call-record': 'Ergebnis, Grund und Gesprächspartner festhalten.',
    'call-voicemail': 'Auf dem Anrufbeantworter nichts über die Forderung sagen; keine Bandansagen.',
    'contact-person': { lead: 'Bei Fragen: {list}.', lines: ['{name}', 'Tel. {phone}', '{email}'] },
    closing:
      '{tone, select, formal {Alle Rechte bleiben vorbehalten.\n\nMit freundlichen Grüßen} legal {Alle Rechte bleiben vorbehalten.\n\nMit freundlichen Grüßen} other {Mit freundlichen Grüßen}}',
    signature: {
      lines: [
        '{tone, select, formal {{name}} legal {{name}} other {{contact, select, none {{signatory, select, none {} other {{signatory}}}} other {{contact}}}}}',
        '{tone, select, formal {{signatory, select, none {{contact, select, none {} other {{contact}}}} other {{signatory}}}} legal {{signatory, select, none {{contact, select, none {} other {{contact}}}} other {{signatory}}}} other {{name}}}',
      ],
    },
    short: `{sender, select, none {} other {{sender}: }}{stage, select,
      before-due {${SHORT}, {count, plural, one {ist} other {sind}} {due, select, none {in Kürze} other {am {due, date}}} fällig. Vielen Dank.}
      first {${SHORT}${LATE}. ${ASK} Schon bezahlt? Vielen Dank.}
      firm {${SHORT}${LATE}. ${ASK} Sonst bitte den Grund nennen.}
      statement {Ihr Konto: ${SHORT} offen. ${ASK}}
      resend {wir haben Ihnen {count, plural, one {Rechnung${N}} other {# Rechnungen}} noch einmal gesandt. Bitte bestätigen Sie den Eingang.}
      plan {Vorschlag zur Ratenzahlung, ${SHORT}. Bitte antworten Sie schriftlich${BY}.}
      notice {Mahnung, ${SHORT}. ${ASK}}
      last {letzte Mahnung, ${SHORT}. Lieferungen gestoppt. ${ASK}}
      legal {${SHORT}. Der Vorgang geht an unsere Anwälte. Sie können noch${BY} zahlen.}
      hand-over {${SHORT}. Der Vorgang geht an ein Inkassounternehmen. Sie können noch${BY} zahlen.}
      match {{amount, select, none {wir finden Ihre Zahlung nicht. Bitte senden Sie uns den Zahlungsbeleg.} other {wir haben {amount, money} erhalten. Für welche Rechnungen?}}}
      thank {vielen Dank, {amount, select, none {Ihre Zahlung ist} other {{amount, money} sind}} eingegangen.}
      dispute {Ihre Reklamation{dispute, select, none {} other { {dispute}}}{on, select, none {} other { vom {on, date}}} ist bei uns. Wir antworten Ihnen.}
      promise {wir bestätigen: Sie zahlen{amount, select, none {} other { {amount, money}}}{due, select, none {} other { bis zum {due, date}}}. Falls das nicht stimmt, melden Sie sich bitte.}
      insurer {Zahlungsverzug, ${SHORT}${LATE}.}
      claim {Forderungsanmeldung, ${SHORT}.}
      other {${SHORT}.}}{link, select, none {} other { {link}}}{phone, select, none {} other { Tel. {phone}}}`,
  },
  spoken: {
    'open-before-due': `Sagen: „Ich wollte kurz daran erinnern, dass {count, plural, one {die Rechnung${N} mit offenen {amount, money}} other {# Rechnungen mit insgesamt offenen {amount, money}}} {due, select, none {in Kürze} other {am {due, day}}} fällig {count, plural, one {wird} other {werden}}.“`,
    'open-first': `Sagen: „Ich rufe an, weil noch etwas offen ist: ${OPEN}.“`,
    'open-firm': `Sagen: „Wir haben noch keinen Zahlungseingang: ${OPEN}.“`,
    'open-statement':
      'Sagen: „Auf Ihrem Konto {count, plural, one {ist eine Rechnung} other {sind # Rechnungen}} offen, {amount, money}.“',
    'open-resend': `Sagen: „Wir senden Ihnen {count, plural, one {die Rechnung${N}} other {# Rechnungen}} noch einmal.“`,
    'open-plan': 'Sagen: „Ich schlage vor, {amount, money} in Raten zu zahlen.“',
    'open-notice': `Sagen: „Es geht um {count, plural, one {die fällige Rechnung${N}} other {# fällige Rechnungen}}, offen sind {amount, money}.“`,
    'open-last': 'Sagen: „Bis heute fehlen {amount, money}.“',
    'open-legal': 'Sagen: „{amount, money} wurden nicht bezahlt; wir geben den Vorgang an unsere Anwälte ab.“',
    'open-hand-over': 'Sagen: „{amount, money} wurden nicht bezahlt; wir geben den Vorgang an ein Inkassounternehmen ab.“',
    'open-match':
      '{count, plural, =0 {Sagen: „Sie haben uns mitgeteilt, dass Sie gezahlt haben; wir finden den Eingang nicht.“ Nach Tag, Betrag, Empfängerkonto und einer Kopie des Belegs fragen.} one {Sagen: „Wir haben {amount, money} erhalten und wissen nicht, für welche Rechnungen.“} other {Sagen: „Wir haben # Zahlungen über zusammen {amount, money} erhalten und wissen nicht, für welche Rechnungen.“}}',
    'open-thank':
      'Sagen: „Vielen Dank für {count, plural, one {Ihre Zahlung über {amount, money}} other {Ihre # Zahlungen über zusammen {amount, money}}}“ (Datum: {on, day}).',
    'open-dispute':
      'Sagen: „Wir haben Ihre Reklamation vom {on, day}{dispute, select, none {} other {, Nummer {dispute}}}{reason, select, none {} other {, {reason, word, disputeReason}}}.“',
    'open-promise': 'Sagen: „Ich bestätige, was wir am {made, day} besprochen haben: {amount, money} bis zum {on, day}.“',
  },
  words: {
    channel: {
      email: 'E-Mail',
      sms: 'SMS',
      phone: 'Telefon',
      chat: 'Chat',
      statement: 'Kontoauszug',
      letter: 'Brief',
      'registered-letter': 'Einschreiben',
      pec: 'PEC',
      visit: 'Besuch',
      portal: 'Kundenportal',
    },
    disputeReason: {
      price: 'Preis oder Rabatt',
      quantity: 'Menge',
      quality: 'Qualität oder Schaden',
      'not-delivered': 'nicht geliefert',
      'late-delivery': 'zu spät geliefert',
      duplicate: 'doppelt berechnet',
      'wrong-data': 'falsche Angaben auf der Rechnung',
      'invoice-not-received': 'Rechnung nicht erhalten',
      'already-paid': 'schon bezahlt',
      terms: 'Zahlungsziel oder Fälligkeit',
      deduction: 'Abzug',
      contract: 'Vertrag',
      'cash-problem': 'Zahlungsschwierigkeiten',
      other: 'Sonstiges',
    },
    proceeding: {
      'negotiated-settlement': 'in der Verhandlungslösung (composizione negoziata)',
      'restructuring-agreement': 'in der Umschuldungsvereinbarung',
      'preventive-composition': 'im Vergleichsverfahren (concordato preventivo)',
      'judicial-liquidation': 'in der gerichtlichen Liquidation',
      other: 'im Insolvenzverfahren',
    },
    who: {
      sales: 'Unser Vertrieb',
      logistics: 'Unsere Logistik',
      quality: 'Unsere Qualitätssicherung',
      billing: 'Unsere Rechnungsstelle',
      'cash-application': 'Unsere Debitorenbuchhaltung',
      credit: 'Unser Kreditmanagement',
      finance: 'Unsere Buchhaltung',
      legal: 'Unsere Rechtsabteilung',
      collections: 'Unser Forderungsmanagement',
    },
    evidence: {
      photos: 'Fotos',
      'payment-receipt': 'den Zahlungsbeleg',
      'deduction-notice': 'die Belastungsanzeige',
      'correct-data': 'die richtigen Angaben',
      'delivery-note': 'den Lieferschein',
    },
  },
  colon: ': ',
  table: {
    number: 'Rechnung',
    reference: 'Ihr Zeichen',
    issued: 'Datum',
    due: 'Fällig am',
    amount: 'Betrag',
    open: 'Zu zahlen',
    late: 'Tage überfällig',
    instalment: '{number} ({instalment}. Rate)',
  },
  statement: {
    subject: 'Kontoauszug zum {asOf, day}',
    greeting: 'Sehr geehrte Damen und Herren,',
    open: 'nachstehend {name, select, none {Ihr Kontoauszug} other {der Kontoauszug für {name}}} zum {asOf, day}.',
    overdue: 'Überfällig:',
    fallingDue: 'Noch nicht fällig:',
    sumOverdue: 'Summe überfällig',
    sumFallingDue: 'Summe noch nicht fällig',
    credits: 'Guthaben, noch nicht verrechnet',
    total: 'Saldo',
    interest: 'Angefallene Verzugszinsen, im Saldo nicht enthalten: {amount, money}.',
    plan: 'Ratenzahlung {id}: noch {amount, money}{nextDue, select, none {} other {, nächste Rate am {nextDue, day}}}.',
    nothing: 'Es ist nichts offen.',
  },
};
