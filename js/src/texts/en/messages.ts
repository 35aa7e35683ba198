import type { MessageTexts } from '../messages.js';

const N = '{number, select, none {} other { {number}}}';
const DOCS = `{count, plural, one {invoice${N}} other {# invoices}}`;
const FOR = '{amount, select, none {} other {, {amount, money}}}';
const NOW = '{amount, select, none {} other {, {amount, money} now due}}';
const DAYS = '{days, plural, one {# day} other {# days}}';
const LATE = `{days, select, none {} other {, {count, plural, one {} other {oldest }}${DAYS} overdue}}`;
const VAT = '{vatNumber, select, none {} other { (VAT no. {vatNumber})}}';
const NOBODY = '{action, select, file-claim {Dear Sir or Madam} notify-insurer {Dear Sir or Madam} other {Good morning}}';
const TO_PERSON = `{contact, select, none {{name, select, none {${NOBODY}} other {Dear {name}}}} other {Dear {contact}}}`;
const WHICH = `{amount, money} on {count, plural, one {invoice${N}, which is now ${DAYS} overdue} other {# invoices, the oldest of which is now ${DAYS} overdue}}`;
const BY = '{by, select, none {} other { by {by, day}}}';
const ASK = `Please pay${BY}.`;
const SHORT = `${DOCS}{amount, select, none {} other {, {amount, money}}}`;
const GRACE = '{days, plural, =0 {by its due date} one {within # day of its due date} other {within # days of its due date}}';
const GRACE_OF_MANY =
  '{days, plural, =0 {by their due dates} one {within # day of their due dates} other {within # days of their due dates}}';

export const messages: MessageTexts = {
  parts: {
    subject: `{stage, select,
      before-due {{count, plural, one {Invoice${N}} other {# invoices}}${FOR}, due {due, select, none {soon} other {{due, date}}}}
      first {Reminder: ${DOCS}{amount, select, none {} other {, {amount, money}}}${LATE}}
      firm {Overdue account: ${DOCS}{amount, select, none {} other {, {amount, money}}}${LATE}}
      statement {Statement of account: ${DOCS}${FOR}}
      resend {Copy of {count, plural, one {invoice${N}} other {# invoices}}${FOR}}
      plan {Proposed payment plan: ${DOCS}${FOR}}
      notice {{law, select, gb-company {Letter before claim} gb-person {Letter before claim} other {Formal notice to pay}}: ${DOCS}${NOW}}
      last {Final notice, deliveries stopped: ${DOCS}${NOW}}
      legal {Account passed to our solicitors: ${DOCS}${NOW}}
      hand-over {Account passed to a collection agency: ${DOCS}${NOW}}
      match {{amount, select, none {Your payment: we need the details} other {Your payment of {amount, money}: which invoices?}}}
      thank {Thank you for your payment{amount, select, none {} other { of {amount, money}}}}
      dispute {Your query{dispute, select, none {} other { {dispute}}}{number, select, none {} other {, invoice {number}}}}
      promise {Confirmation of your payment{amount, select, none {} other { of {amount, money}}}{due, select, none {} other { by {due, date}}}}
      insurer {Notification of non-payment: ${DOCS}${FOR}}
      claim {Proof of debt{amount, select, none {} other {: claim for {amount, money}}}}
      other {${DOCS}${FOR}}}`,
    sender: { lines: ['{name}', '{address}', 'VAT no. {vatNumber}', 'Tel. {phone}', '{email}', 'PEC {pec}'] },
    'sent-by':
      '{channel, select, pec {By certified e-mail (PEC)} registered-letter {By registered post} other {{channel, word}}}',
    recipient: {
      lines: [
        '{name, select, none {{contact, select, none {} other {{contact}}}} other {{name}}}',
        '{name, select, none {} other {{contact, select, none {} other {For the attention of {contact}}}}}',
        '{street}',
        '{place}',
        '{country, country}',
        'VAT no. {vatNumber}',
        'Tax no. {taxCode}',
        'PEC {pec}',
      ],
    },
    dated: '{on, day}',
    greeting: `{tone, select, formal {Dear Sir or Madam} legal {Dear Sir or Madam} other {${TO_PERSON}}},`,
    'call-who':
      'Say who is calling: “Good morning, {contact, select, none {{name, select, none {I am calling from the credit department} other {I am calling from {name}}}} other {this is {contact}{name, select, none {} other { from {name}}}}}”',
    'call-person':
      'Before mentioning the debt, make sure you are speaking to {contact, select, none {whoever deals with payments{name, select, none {} other { ({name})}}} other {{contact}{name, select, none {} other { ({name})}}}}.',
    'open-before-due': `This is a courtesy reminder that {amount, money} on {count, plural, one {invoice${N}} other {# invoices}} {due, select, none {will fall due shortly} other {is due on {due, day}}}.`,
    'open-first': `This may simply have been overlooked, but we do not appear to have received payment of ${WHICH}.`,
    'open-firm': `We have still not received payment of ${WHICH}.`,
    'open-statement':
      'Please find your current statement of account: {count, plural, one {one invoice is} other {# invoices are}} open, {amount, money} in all.',
    'open-resend': `Please find attached {count, plural, one {another copy of invoice${N}} other {copies of # invoices}}.`,
    'open-plan':
      'We would like to help you clear {count, plural, one {the {amount, money} on the open invoice} other {the {amount, money} on the # open invoices}} by instalments.',
    'open-notice': `{amount, money} of principal is outstanding on {count, plural, one {invoice${N}, which was issued under our contract with you and is overdue} other {# invoices, which were issued under our contract with you and are overdue}}.`,
    'open-last':
      '{noticed, select, none {We have still not received {amount, money}.} other {Despite our formal notice of {noticed, day} we have still not received {amount, money}.}}',
    'open-legal':
      'As {amount, money} remains unpaid{noticed, select, none {} other { despite our formal notice of {noticed, day}}}, we are passing your account to our solicitors.',
    'open-hand-over':
      'As {amount, money} remains unpaid{noticed, select, none {} other { despite our formal notice of {noticed, day}}}, we are passing your account to a collection agency.',
    'open-match':
      '{count, plural, =0 {You told us that you have paid, but we cannot trace the payment. Please let us know the date, the amount and the account you paid it to, and send us a copy of the payment confirmation.} one {We have received a payment of {amount, money} from you and do not know which invoices it is for.} other {We have received # payments from you, {amount, money} in all, and do not know which invoices they are for.}}',
    'open-thank':
      'Thank you: we have received {count, plural, one {your payment of {amount, money} on {on, day}} other {your # payments, {amount, money} in all, the last of them on {on, day}}}.',
    'open-dispute':
      'We have received your query of {on, day}{dispute, select, none {} other { and logged it as case {dispute}}}{reason, select, none {} other { ({reason, word, disputeReason})}}.',
    'open-promise': 'This is to confirm what you told us on {made, day}: you will pay {amount, money} by {on, day}.',
    'open-insurer': `We hereby notify you that {debtor, select, none {the insured debtor} other {{debtor}}}${VAT} has not paid {amount, money} on {count, plural, one {one invoice} other {# invoices}}, {count, plural, one {} other {the oldest }}${DAYS} overdue.`,
    'open-claim': `We hereby submit our claim in the {kind, word, proceeding} of {debtor, select, none {the debtor} other {{debtor}}}${VAT}, published on {published, day}, for a principal of {amount, money} under {count, plural, one {one invoice} other {# invoices}}.`,
    'earlier-contact': { lead: 'We have already contacted you about this on {list}.', each: '{on, day} ({channel, word})' },
    'broken-promise':
      'On {made, day} you promised us {amount, money} by {on, day}{kept, select, none {, which has not arrived} other {; only {paid, money} has arrived}}.',
    'broken-plan':
      'The agreed payment plan has not been kept{due, select, none {} other {: the instalment due on {due, day} is unpaid}}. {amount, money} of it is outstanding.',
    items: 'Details:',
    total: '{tone, select, formal {Principal} legal {Principal} other {Total}}',
    'interest-accrued':
      'Late-payment interest of {amount, money} has accrued up to {until, day}. We are not asking for it at this stage.',
    'interest-claimed': 'Late-payment interest to {until, day}',
    'interest-basis':
      'Rate: currently {rate, percent} a year, {basis, select, contract {as agreed} other {{country, select, IT {under art. 5 of Italian Legislative Decree 231/2002} DE {under § 288 of the German Civil Code} FR {under art. L. 441-10 of the French Commercial Code} GB {under the Late Payment of Commercial Debts (Interest) Act 1998} ES {under Spanish Law 3/2004} EU {under Directive 2011/7/EU} other {under the law on late payment ({country, country})}}}}.',
    'interest-runs': 'Interest continues to run until payment.',
    cost: '{kind, select, fee {Reminder fee} other {Compensation for recovery costs{count, select, none {} other { ({count, plural, one {# invoice} other {# invoices}})}}}}',
    'grand-total': 'Total payable',
    'disputed-apart': 'Amounts in dispute are not part of this request.',
    'agreed-apart': 'Amounts that you have promised, or that are on a payment plan, are not part of this request.',
    'unchanged-due': '{due, select, none {The due dates remain the same.} other {The due date remains {due, day}.}}',
    'confirm-receipt':
      'Please confirm that {count, plural, one {it has} other {they have}} arrived{email, select, none {} other { and that {email} is the right address}}.',
    'plan-instalment': { lead: 'The plan:', each: 'instalment {number}: {amount, money} by {due, day}' },
    'plan-missed': `{missed, plural, =0 {If an instalment is not paid ${GRACE}} one {If more than one instalment is not paid ${GRACE}} other {If more than # instalments are not paid ${GRACE_OF_MANY}}}, the plan ends and the whole balance becomes payable.`,
    'plan-accept': 'To accept, please reply in writing by {by, day}. Your reply also acknowledges the debt.',
    'unmatched-payment': {
      lead: '{size, plural, one {The payment:} other {The payments:}}',
      each: '{amount, money} on {on, day}',
    },
    'ask-allocation': 'Please tell us which invoices you have paid, or send us your remittance advice.',
    'settled-invoice': { lead: 'The payment covers:', each: 'invoice {number}: {amount, money}' },
    remains: '{amount, money} is still open.',
    'nothing-remains': 'Nothing else is outstanding.',
    'credit-left': 'You have a credit of {amount, money} that has not been used yet.',
    'disputed-invoice': { lead: '{size, plural, one {Invoice concerned} other {Invoices concerned}}: {list}.', each: '{number}' },
    'disputed-amount': 'Amount in dispute: {amount, money}. We are not asking you to pay it while we look into the matter.',
    'undisputed-rest':
      'The undisputed balance of {amount, money} remains payable{due, select, none { when due} other { (due {due, day})}}.',
    'dispute-answer':
      '{owner, select, none {We will reply} other {Our {owner, word, who} department will reply}}{by, select, none { as soon as we can} other { by {by, day}}}.',
    'ask-evidence': { lead: 'To help us look into it, please send us {list}.', each: '{evidence, word}' },
    'promised-invoice': { lead: 'This is for {size, plural, one {invoice} other {invoices}} {list}.', each: '{number}' },
    'promise-correct': 'If we have misunderstood, please let us know at once.',
    'claim-law':
      '{country, select, IT {The claim is filed under art. 201 of the Italian Code of Business Crisis and Insolvency (Legislative Decree 14/2019).} other {The claim is filed under the law that governs the proceedings.}}',
    'claim-by': 'Last day for filing: {by, day}.',
    'pay-by':
      '{tone, select, formal {We require payment of {amount, money} by {by, day}.} legal {You may still pay {amount, money} by {by, day}.} firm {Please arrange for {amount, money} to reach us by {by, day}.} other {Please pay {amount, money} by {by, day}.}}',
    demand: 'We demand payment of {amount, money} by {by, day}.',
    'puts-in-default':
      '{law, select, it {This letter puts you formally in default (costituzione in mora, art. 1219 of the Italian Civil Code).} de {This reminder puts you in default (Verzug, § 286 of the German Civil Code).} fr {This letter is a formal notice to pay (mise en demeure, art. 1344 of the French Civil Code).} other {This letter puts you formally in default.}}',
    'interrupts-prescription': 'It also interrupts the limitation period (art. 2943 of the Italian Civil Code).',
    'pre-action':
      '{law, select, gb-person {This letter is sent in accordance with the Pre-Action Protocol for Debt Claims. We enclose the Information Sheet, the Reply Form and the Standard Financial Statement. Please return the Reply Form by {by, day}. If you ask us for documents, you will have 30 days from receiving them. You can get free, independent debt advice: the organisations are listed in the Information Sheet. If you cannot pay at once, we are willing to discuss payment by instalments.} other {This letter is sent in accordance with the Practice Direction on Pre-Action Conduct. Please reply by {by, day}. If you dispute the debt, please tell us why. Copies of the documents we rely on are available on request.}}',
    consequence: {
      lead: 'If we have not received payment by {by, day}, we will {list}.',
      each: '{action, select, formal-notice {send you a formal notice} stop-delivery {stop deliveries} legal {pass the account to our solicitors} hand-over {pass the account to a collection agency} other {proceed as announced}}',
    },
    'delivery-stopped': 'Deliveries are stopped from today until payment.',
    'pay-to': {
      lead: 'Bank details:',
      lines: [
        'Payee: {name}',
        'IBAN: {iban}',
        'BIC: {bic}',
        'Amount: {amount, money}',
        'Reference: {reference}',
        'Reference: {text}',
      ],
    },
    'pay-link': 'Pay online: {link}',
    'if-paid':
      'If you have already paid, please {tone, select, formal {disregard this letter} legal {disregard this letter} other {ignore this message, with our thanks}}.',
    'tell-us': 'If anything is wrong, please tell us now.',
    'ask-reason':
      '{action, select, resolve-dispute {Please tell us what the problem is.} acknowledge-dispute {Please tell us what the problem is.} propose-plan {If this plan does not suit you, please tell us why.} other {If you cannot pay by then, please tell us why.}}',
    'call-why': 'Ask: “Is there a reason why this has not been paid?” Let them answer.',
    'call-when': 'Ask for a date and an amount: “When will you pay, and how much?”',
    'call-read-back': 'Read back what was agreed.',
    'call-confirm': 'Confirm it in writing the same day{email, select, none {} other {, to {email}}}.',
    'call-record': 'Record the outcome, the reason and who you spoke to.',
    'call-voicemail': 'Leave no details of the debt on voicemail, and never use a recorded message.',
    'contact-person': { lead: 'For any questions: {list}.', lines: ['{name}', 'tel. {phone}', '{email}'] },
    closing:
      '{tone, select, formal {All our rights are reserved.\n\nYours faithfully} legal {All our rights are reserved.\n\nYours faithfully} other {Kind regards}}',
    signature: {
      lines: [
        '{tone, select, formal {{signatory, select, none {{contact, select, none {} other {{contact}}}} other {{signatory}}}} legal {{signatory, select, none {{contact, select, none {} other {{contact}}}} other {{signatory}}}} other {{contact, select, none {{signatory, select, none {} other {{signatory}}}} other {{contact}}}}}',
        '{name}',
      ],
    },
    short: `{sender, select, none {} other {{sender}: }}{stage, select,
      before-due {a reminder that ${SHORT}, {count, plural, one {is} other {are}} due {due, select, none {soon} other {on {due, date}}}. Thank you.}
      first {${SHORT}${LATE}. ${ASK} If paid, thank you.}
      firm {${SHORT}${LATE}. ${ASK} If you cannot, please tell us why.}
      statement {your account: ${SHORT} open. ${ASK}}
      resend {we have sent you {count, plural, one {invoice${N}} other {# invoices}} again. Please confirm receipt.}
      plan {proposed payment plan for ${SHORT}. Please reply in writing${BY}.}
      notice {formal notice, ${SHORT}. ${ASK}}
      last {final notice, ${SHORT}. Deliveries are stopped. ${ASK}}
      legal {${SHORT}. The account goes to our solicitors. You may still pay${BY}.}
      hand-over {${SHORT}. The account goes to a collection agency. You may still pay${BY}.}
      match {{amount, select, none {we cannot trace your payment. Please send us the payment confirmation.} other {we have received {amount, money}. Which invoices is it for?}}}
      thank {thank you, we have received {amount, select, none {your payment} other {{amount, money}}}.}
      dispute {we have your query{dispute, select, none {} other { {dispute}}}{on, select, none {} other { of {on, date}}} and will reply.}
      promise {to confirm: you will pay{amount, select, none {} other { {amount, money}}}{due, select, none {} other { by {due, date}}}. If this is wrong, please tell us.}
      insurer {non-payment of ${SHORT}${LATE}.}
      claim {proof of debt, ${SHORT}.}
      other {${SHORT}.}}{link, select, none {} other { {link}}}{phone, select, none {} other { Tel. {phone}}}`,
  },
  spoken: {
    'open-before-due': `Say: “I just wanted to remind you that {amount, money} on {count, plural, one {invoice${N}} other {# invoices}} is due {due, select, none {shortly} other {on {due, day}}}.”`,
    'open-first': `Say: “I am calling about ${WHICH}.”`,
    'open-firm': `Say: “I am calling about ${WHICH}. We have still not been paid.”`,
    'open-statement':
      'Say: “Your account shows {count, plural, one {one open invoice} other {# open invoices}}, {amount, money} in all.”',
    'open-resend': `Say: “We are sending you {count, plural, one {invoice${N}} other {# invoices}} again.”`,
    'open-plan': 'Say: “I would like to suggest paying {amount, money} by instalments.”',
    'open-notice': `Say: “I am calling about {count, plural, one {invoice${N}, which is overdue} other {# overdue invoices}}: {amount, money}.”`,
    'open-last': 'Say: “We have still not received {amount, money}.”',
    'open-legal': 'Say: “{amount, money} remains unpaid, so we are passing the account to our solicitors.”',
    'open-hand-over': 'Say: “{amount, money} remains unpaid, so we are passing the account to a collection agency.”',
    'open-match':
      '{count, plural, =0 {Say: “You told us that you have paid, but we cannot trace it.” Ask for the date, the amount, the account it went to and a copy of the payment confirmation.} one {Say: “We have received {amount, money} and do not know which invoices it is for.”} other {Say: “We have received # payments, {amount, money} in all, and do not know which invoices they are for.”}}',
    'open-thank':
      'Say: “Thank you, we have received {count, plural, one {your payment of {amount, money}} other {your # payments, {amount, money} in all}}” (date: {on, day}).',
    'open-dispute':
      'Say: “We have your query of {on, day}{dispute, select, none {} other {, case {dispute}}}{reason, select, none {} other {, {reason, word, disputeReason}}}.”',
    'open-promise': 'Say: “To confirm what we agreed on {made, day}: {amount, money} by {on, day}.”',
  },
  words: {
    channel: {
      email: 'e-mail',
      sms: 'text message',
      phone: 'telephone',
      chat: 'chat',
      statement: 'statement',
      letter: 'letter',
      'registered-letter': 'registered letter',
      pec: 'certified e-mail',
      visit: 'visit',
      portal: 'customer portal',
    },
    disputeReason: {
      price: 'price or discount',
      quantity: 'quantity',
      quality: 'quality or damage',
      'not-delivered': 'goods not delivered',
      'late-delivery': 'late delivery',
      duplicate: 'duplicate invoice',
      'wrong-data': 'wrong details on the invoice',
      'invoice-not-received': 'invoice not received',
      'already-paid': 'invoice already paid',
      terms: 'terms or due date',
      deduction: 'deduction',
      contract: 'contract',
      'cash-problem': 'difficulty in paying',
      other: 'other',
    },
    proceeding: {
      'negotiated-settlement': 'negotiated settlement',
      'restructuring-agreement': 'debt restructuring agreement',
      'preventive-composition': 'composition with creditors',
      'judicial-liquidation': 'judicial liquidation',
      other: 'insolvency proceedings',
    },
    who: {
      sales: 'sales',
      logistics: 'logistics',
      quality: 'quality',
      billing: 'invoicing',
      'cash-application': 'payments',
      credit: 'credit',
      finance: 'accounts',
      legal: 'legal',
      collections: 'credit control',
    },
    evidence: {
      photos: 'photographs',
      'payment-receipt': 'your payment confirmation',
      'deduction-notice': 'your deduction notice',
      'correct-data': 'the correct details',
      'delivery-note': 'the delivery note',
    },
  },
  colon: ': ',
  table: {
    number: 'Invoice',
    reference: 'Your ref.',
    issued: 'Date',
    due: 'Due date',
    amount: 'Amount',
    open: 'To pay',
    late: 'Days overdue',
    instalment: '{number} (instalment {instalment})',
  },
  statement: {
    subject: 'Statement of account as at {asOf, day}',
    greeting: '{name, select, none {Good morning,} other {Dear {name},}}',
    open: 'Please find below your statement of account as at {asOf, day}.',
    overdue: 'Overdue:',
    fallingDue: 'Not yet due:',
    sumOverdue: 'Total overdue',
    sumFallingDue: 'Total not yet due',
    credits: 'Credits not yet used',
    total: 'Balance',
    interest: 'Late-payment interest accrued, not included in the balance: {amount, money}.',
    plan: 'Payment plan {id}: {amount, money} remaining{nextDue, select, none {} other {, next instalment on {nextDue, day}}}.',
    nothing: 'Nothing is outstanding.',
  },
};
