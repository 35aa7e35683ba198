import type { MessageTexts } from '../messages.js';

const N = '{number, select, none {} other { {number}}}';
const DOCS = `{count, plural, one {factura${N}} other {# facturas}}`;
const OF = '{amount, select, none {} other {, {amount, money}}}';
const NOW = '{amount, select, none {} other {, {amount, money} a pagar}}';
const DAYS = '{days, plural, one {# día} other {# días}}';
const LATE = `{days, select, none {} other {, {count, plural, one {vencida} other {la más antigua vencida}} hace ${DAYS}}}`;
const VAT = '{vatNumber, select, none {} other { (NIF {vatNumber})}}';
const SIRS =
  '{action, select, file-claim {A la atención de la administración concursal} notify-insurer {Estimados señores} other {Estimado cliente}}';
const TO_PERSON = `{contact, select, none {${SIRS}} other {Buenos días, {contact}}}`;
const WHICH = `de {amount, money} de {count, plural, one {la factura${N}, vencida hace ${DAYS}} other {# facturas; la más antigua venció hace ${DAYS}}}`;
const NOTICED = '{noticed, select, none {} other { pese a nuestro requerimiento del {noticed, day}}}';
/** Text messages: no á, í, ó, ú or º, which double the price. */
const SMS_BY = '{by, select, none {} other { hasta el {by, day}}}';
const ASK = '{by, select, none {Le rogamos el pago} other {Tiene hasta el {by, day} para pagar}}.';
const SMS_LATE = '{days, select, none {} other {{count, plural, one {, vencida} other {, vencidas}}}}';
const SHORT = `${DOCS}{amount, select, none {} other {, {amount, money}}}`;
const GRACE =
  '{days, plural, =0 {a su vencimiento} one {en el día siguiente a su vencimiento} other {en los # días siguientes a su vencimiento}}';

export const messages: MessageTexts = {
  parts: {
    subject: `{stage, select,
      before-due {{count, plural, one {Factura${N}} other {# facturas}}${OF}, {due, select, none {próximo vencimiento} other {{count, plural, one {vence} other {vencen}} el {due, date}}}}
      first {Recordatorio: ${DOCS}{amount, select, none {} other {, {amount, money}}}${LATE}}
      firm {Reclamación de pago: ${DOCS}{amount, select, none {} other {, {amount, money}}}${LATE}}
      statement {Estado de cuenta: ${DOCS}${OF}}
      resend {Copia de {count, plural, one {la factura${N}} other {# facturas}}${OF}}
      plan {Propuesta de calendario de pagos: ${DOCS}${OF}}
      notice {{law, select, gb-company {Letter before claim} gb-person {Letter before claim} other {Requerimiento de pago}}: ${DOCS}${NOW}}
      last {Último aviso, entregas suspendidas: ${DOCS}${NOW}}
      legal {Traslado del expediente a nuestros abogados: ${DOCS}${NOW}}
      hand-over {Traslado del expediente a una empresa de recobro: ${DOCS}${NOW}}
      match {{amount, select, none {Su pago: nos faltan datos} other {Su pago de {amount, money}: ¿a qué facturas corresponde?}}}
      thank {Gracias por su pago{amount, select, none {} other { de {amount, money}}}}
      dispute {Su reclamación{dispute, select, none {} other { {dispute}}}{number, select, none {} other {, factura {number}}}}
      promise {Confirmación de su pago{amount, select, none {} other { de {amount, money}}}{due, select, none {} other { para el {due, date}}}}
      insurer {Comunicación de impago: ${DOCS}${OF}}
      claim {Comunicación de crédito{amount, select, none {} other { por {amount, money}}}}
      other {${DOCS}${OF}}}`,
    sender: { lines: ['{name}', '{address}', 'NIF {vatNumber}', 'Tel. {phone}', '{email}', 'PEC {pec}'] },
    'sent-by':
      '{channel, select, pec {Por correo electrónico certificado (PEC)} registered-letter {Carta certificada con acuse de recibo} other {{channel, word}}}',
    recipient: {
      lines: [
        '{name, select, none {{contact, select, none {} other {{contact}}}} other {{name}}}',
        '{name, select, none {} other {{contact, select, none {} other {A la atención de {contact}}}}}',
        '{street}',
        '{place}',
        '{country, country}',
        'NIF {vatNumber}',
        'Código fiscal {taxCode}',
        'PEC {pec}',
      ],
    },
    dated: '{on, day}',
    greeting: `{tone, select, formal {${SIRS}} legal {${SIRS}} other {${TO_PERSON}}}:`,
    'call-who':
      'Presentarse: «Buenos días, {contact, select, none {{name, select, none {le llamo del departamento de administración} other {le llamo de {name}}}} other {soy {contact}{name, select, none {} other {, de {name}}}}}».',
    'call-person':
      'Antes de hablar de la deuda, comprobar que está al teléfono {contact, select, none {la persona que lleva los pagos{name, select, none {} other { ({name})}}} other {{contact}{name, select, none {} other { ({name})}}}}.',
    'open-before-due': `Le recordamos que {count, plural, one {la factura${N} ({amount, money} pendientes) vence} other {# facturas ({amount, money} pendientes en total) vencen}} {due, select, none {próximamente} other {el {due, day}}}.`,
    'open-first': `Seguramente se trata de un descuido, pero no nos consta el pago ${WHICH}.`,
    'open-firm': `Seguimos sin recibir el pago ${WHICH}.`,
    'open-statement':
      'Le enviamos su estado de cuenta actualizado: {count, plural, one {hay una factura pendiente} other {hay # facturas pendientes}}, por {amount, money}.',
    'open-resend': `Le adjuntamos de nuevo {count, plural, one {la factura${N}} other {# facturas}}.`,
    'open-plan':
      'Para facilitarle el pago {count, plural, one {de la factura pendiente, {amount, money}} other {de las # facturas pendientes, en total {amount, money}}}, le proponemos pagar a plazos.',
    'open-notice': `A fecha de hoy nos adeuda {amount, money} de principal por {count, plural, one {la factura${N}, vencida} other {# facturas vencidas}}.`,
    'open-last':
      '{noticed, select, none {A fecha de hoy no hemos recibido} other {Pese a nuestro requerimiento del {noticed, day}, no hemos recibido}} el pago de {amount, money}.',
    'open-legal': `Al seguir sin pagar {amount, money}${NOTICED}, trasladamos el expediente a nuestros abogados.`,
    'open-hand-over': `Al seguir sin pagar {amount, money}${NOTICED}, trasladamos el expediente a una empresa de recobro.`,
    'open-match':
      '{count, plural, =0 {Nos ha indicado que ya ha pagado, pero no encontramos el ingreso. Le rogamos que nos diga la fecha, el importe y la cuenta de destino, y que nos envíe copia del justificante.} one {Hemos recibido un pago suyo de {amount, money} y no sabemos a qué facturas corresponde.} other {Hemos recibido # pagos suyos, por {amount, money}, y no sabemos a qué facturas corresponden.}}',
    'open-thank':
      'Hemos recibido {count, plural, one {su pago de {amount, money} del {on, day}} other {sus # pagos, por {amount, money}, el último del {on, day}}}. Muchas gracias.',
    'open-dispute':
      'Hemos recibido su reclamación del {on, day}{dispute, select, none {} other { y la hemos registrado con el número {dispute}}}{reason, select, none {} other { ({reason, word, disputeReason})}}.',
    'open-promise': 'Le confirmamos su compromiso del {made, day}: pagará {amount, money} a más tardar el {on, day}.',
    'open-insurer': `Les comunicamos que {debtor, select, none {el deudor asegurado} other {{debtor}}}${VAT} no ha pagado {amount, money} de {count, plural, one {una factura} other {# facturas}}, {count, plural, one {vencida} other {la más antigua vencida}} hace ${DAYS}.`,
    'open-claim': `Comunicamos {kind, word, proceeding} de {debtor, select, none {la concursada} other {{debtor}}}${VAT}, publicado el {published, day}, un crédito de {amount, money} de principal según {count, plural, one {una factura} other {# facturas}}.`,
    'earlier-contact': { lead: 'Ya nos hemos dirigido a usted {list}.', each: 'el {on, day} ({channel, word})' },
    'broken-promise':
      'El {made, day} nos prometió {amount, money} a más tardar el {on, day}{kept, select, none {, pero el pago no ha llegado} other {, pero solo han llegado {paid, money}}}.',
    'broken-plan':
      'No se ha cumplido el calendario de pagos acordado{due, select, none {} other {: falta el plazo del {due, day}}}. Quedan {amount, money} por pagar.',
    items: 'Detalle:',
    total: '{tone, select, formal {Principal} legal {Principal} other {Total}}',
    'interest-accrued':
      'Hasta el {until, day} se han devengado intereses de demora por {amount, money}, que de momento no le reclamamos.',
    'interest-claimed': 'Intereses de demora hasta el {until, day}',
    'interest-basis':
      'Tipo: actualmente el {rate, percent} anual, {basis, select, contract {según contrato} other {{country, select, IT {art. 5 del Decreto legislativo italiano 231/2002} DE {§ 288 BGB} FR {art. L. 441-10 del Código de comercio francés} GB {Late Payment of Commercial Debts (Interest) Act 1998} ES {art. 7 de la Ley 3/2004} EU {Directiva 2011/7/UE} other {según la ley de morosidad ({country, country})}}}}.',
    'interest-runs': 'Los intereses siguen devengándose hasta el pago.',
    cost: '{kind, select, fee {Gastos de reclamación} other {Indemnización por costes de cobro{count, select, none {} other { ({count, plural, one {# factura} other {# facturas}})}}}}',
    'grand-total': 'Total a pagar',
    'disputed-apart': 'Los importes en disputa no forman parte de esta reclamación.',
    'agreed-apart': 'Los importes ya comprometidos o incluidos en un calendario de pagos no forman parte de esta reclamación.',
    'unchanged-due': '{due, select, none {Los vencimientos no cambian.} other {El vencimiento sigue siendo el {due, day}.}}',
    'confirm-receipt':
      'Le rogamos que nos confirme que {count, plural, one {ha llegado} other {han llegado}}{email, select, none {} other { y que la dirección {email} es correcta}}.',
    'plan-instalment': { lead: 'Calendario propuesto:', each: 'plazo {number}: {amount, money} a más tardar el {due, day}' },
    'plan-missed': `{missed, plural, =0 {Si un plazo no se paga ${GRACE}} one {Si más de un plazo no se paga ${GRACE}} other {Si más de # plazos no se pagan, cada uno ${GRACE}}}, el acuerdo queda sin efecto y todo lo pendiente pasa a ser exigible.`,
    'plan-accept':
      'Si está de acuerdo, respóndanos por escrito a más tardar el {by, day}. Su respuesta vale también como reconocimiento de la deuda.',
    'unmatched-payment': { lead: '{size, plural, one {El pago:} other {Los pagos:}}', each: '{amount, money} del {on, day}' },
    'ask-allocation': 'Le rogamos que nos indique qué facturas ha pagado, o que nos envíe el detalle del pago.',
    'settled-invoice': { lead: 'El pago cubre:', each: 'factura {number}: {amount, money}' },
    remains: 'Quedan pendientes {amount, money}.',
    'nothing-remains': 'No queda nada pendiente.',
    'credit-left': 'Tiene un saldo a favor de {amount, money} sin utilizar.',
    'disputed-invoice': { lead: '{size, plural, one {Factura afectada} other {Facturas afectadas}}: {list}.', each: '{number}' },
    'disputed-amount': 'Importe en disputa: {amount, money}. No se lo reclamamos mientras lo revisamos.',
    'undisputed-rest':
      'La parte que no está en disputa, {amount, money}, sigue pendiente{due, select, none { hasta su vencimiento} other { (vencimiento: {due, day})}}.',
    'dispute-answer':
      '{owner, select, none {Le responderemos} other {Le responderá nuestro departamento {owner, word, who}}}{by, select, none { lo antes posible} other { a más tardar el {by, day}}}.',
    'ask-evidence': { lead: 'Para revisarlo, le rogamos que nos envíe {list}.', each: '{evidence, word}' },
    'promised-invoice': { lead: 'Corresponde a {size, plural, one {la factura} other {las facturas}} {list}.', each: '{number}' },
    'promise-correct': 'Si lo hemos entendido mal, avísenos cuanto antes.',
    'claim-law':
      '{country, select, IT {La comunicación se presenta conforme al art. 201 del Código italiano de la crisis de empresa y de la insolvencia (Decreto legislativo 14/2019).} other {La comunicación se presenta conforme a la ley del procedimiento.}}',
    'claim-by': 'Último día del plazo: {by, day}.',
    'pay-by':
      '{tone, select, formal {Esperamos el pago de {amount, money} a más tardar el {by, day}.} legal {Aún puede pagar {amount, money} a más tardar el {by, day}.} firm {Le pedimos que pague {amount, money} a más tardar el {by, day}.} other {Le rogamos que pague {amount, money} a más tardar el {by, day}.}}',
    demand: 'Le requerimos el pago de {amount, money} a más tardar el {by, day}.',
    'puts-in-default':
      '{law, select, it {La presente le constituye en mora (costituzione in mora, art. 1219 del Código civil italiano).} de {La presente le constituye en mora (§ 286 del Código civil alemán).} fr {La presente constituye un requerimiento formal (mise en demeure, art. 1344 del Código civil francés).} other {La presente le constituye formalmente en mora.}}',
    'interrupts-prescription': 'Además, interrumpe la prescripción (art. 2943 del Código civil italiano).',
    'pre-action':
      '{law, select, gb-person {Esta carta sigue el Pre-Action Protocol for Debt Claims (Inglaterra y Gales). Adjuntamos la hoja informativa, el formulario de respuesta y el formulario de situación económica. Le rogamos que devuelva el formulario a más tardar el {by, day}. Si nos pide documentos, dispone de 30 días desde que los reciba. Puede obtener asesoramiento gratuito sobre deudas, y estamos dispuestos a hablar de un pago a plazos.} other {Esta carta sigue la Practice Direction on Pre-Action Conduct (Inglaterra y Gales). Le rogamos que responda a más tardar el {by, day}. Si no reconoce la deuda, indíquenos el motivo. Si lo desea, le enviaremos copia de los documentos.}}',
    consequence: {
      lead: 'Si no recibimos el pago a más tardar el {by, day}, {list}.',
      each: '{action, select, formal-notice {le requeriremos formalmente el pago} stop-delivery {suspenderemos las entregas} legal {trasladaremos el expediente a nuestros abogados} hand-over {trasladaremos el expediente a una empresa de recobro} other {continuaremos según lo previsto}}',
    },
    'delivery-stopped': 'Desde hoy las entregas quedan suspendidas hasta el pago.',
    'pay-to': {
      lead: 'Datos para la transferencia:',
      lines: [
        'Beneficiario: {name}',
        'IBAN: {iban}',
        'BIC: {bic}',
        'Importe: {amount, money}',
        'Concepto: {reference}',
        'Concepto: {text}',
      ],
    },
    'pay-link': 'Pago en línea: {link}',
    'if-paid':
      'Si ya ha pagado, {tone, select, formal {no tenga en cuenta esta carta} legal {no tenga en cuenta esta carta} other {no tenga en cuenta este mensaje, y muchas gracias}}.',
    'tell-us': 'Si algo no es correcto, díganoslo ahora.',
    'ask-reason':
      '{action, select, resolve-dispute {Le rogamos que nos indique el motivo de su reclamación.} acknowledge-dispute {Le rogamos que nos indique el motivo de su reclamación.} propose-plan {Si el calendario no le es posible, indíquenos el motivo.} other {Si no puede pagar en ese plazo, indíquenos el motivo.}}',
    'call-why': 'Preguntar: «¿Hay algún motivo por el que no se haya pagado?». Dejar que responda.',
    'call-when': 'Pedir una fecha y un importe: «¿Cuándo pagará, y cuánto?».',
    'call-read-back': 'Repetir lo acordado.',
    'call-confirm': 'Confirmarlo por escrito el mismo día{email, select, none {} other {, a {email}}}.',
    'call-record': 'Anotar el resultado, el motivo y con quién se ha hablado.',
    'call-voicemail': 'En el contestador no decir nada de la deuda; no usar mensajes grabados.',
    'contact-person': { lead: 'Para cualquier duda: {list}.', lines: ['{name}', 'tel. {phone}', '{email}'] },
    closing:
      '{tone, select, formal {Con reserva de todos nuestros derechos.\n\nAtentamente,} legal {Con reserva de todos nuestros derechos.\n\nAtentamente,} other {Un cordial saludo,}}',
    signature: {
      lines: [
        '{tone, select, formal {{signatory, select, none {{contact, select, none {} other {{contact}}}} other {{signatory}}}} legal {{signatory, select, none {{contact, select, none {} other {{contact}}}} other {{signatory}}}} other {{contact, select, none {{signatory, select, none {} other {{signatory}}}} other {{contact}}}}}',
        '{name}',
      ],
    },
    short: `{sender, select, none {} other {{sender}: }}{stage, select,
      before-due {recordatorio, ${SHORT}, {due, select, none {{count, plural, one {pronto vence} other {pronto vencen}}} other {{count, plural, one {vence} other {vencen}} el {due, date}}}. Gracias.}
      first {${SHORT}${SMS_LATE}. ${ASK} Si ya ha pagado, gracias.}
      firm {${SHORT}${SMS_LATE}. ${ASK} Si no puede, denos el motivo.}
      statement {su cuenta: ${SHORT} por pagar. ${ASK}}
      resend {le hemos enviado otra vez {count, plural, one {la factura${N}} other {# facturas}}. Le rogamos que confirme su llegada.}
      plan {propuesta de pago a plazos, ${SHORT}. {by, select, none {Conteste por escrito} other {Tiene hasta el {by, day} para contestar por escrito}}.}
      notice {requerimiento de pago, ${SHORT}. ${ASK}}
      last {aviso final, ${SHORT}. Entregas suspendidas. ${ASK}}
      legal {${SHORT}. El expediente pasa a nuestros abogados. Puede pagar${SMS_BY}.}
      hand-over {${SHORT}. El expediente pasa a una empresa de recobro. Puede pagar${SMS_BY}.}
      match {{amount, select, none {no encontramos su pago. Le rogamos que nos mande el justificante.} other {hemos recibido {amount, money}. ¿Para qué facturas es?}}}
      thank {gracias, hemos recibido {amount, select, none {su pago} other {{amount, money}}}.}
      dispute {hemos recibido su incidencia{dispute, select, none {} other { {dispute}}}{on, select, none {} other { del {on, date}}}. Le contestaremos.}
      promise {le confirmamos su pago{amount, select, none {} other { de {amount, money}}}{due, select, none {} other { para el {due, date}}}. Si no es correcto, avise.}
      insurer {impago, ${SHORT}${SMS_LATE}.}
      claim {comunicamos nuestra deuda pendiente, ${SHORT}.}
      other {${SHORT}.}}{link, select, none {} other { {link}}}{phone, select, none {} other { Tel. {phone}}}`,
  },
  spoken: {
    'open-before-due': `Decir: «Quería recordarle que {count, plural, one {la factura${N}, {amount, money}, vence} other {# facturas, {amount, money} en total, vencen}} {due, select, none {próximamente} other {el {due, day}}}».`,
    'open-first': `Decir: «Le llamo por el pago ${WHICH}».`,
    'open-firm': `Decir: «Seguimos sin recibir el pago ${WHICH}».`,
    'open-statement':
      'Decir: «En su cuenta {count, plural, one {hay una factura pendiente} other {hay # facturas pendientes}}, por {amount, money}».',
    'open-resend': `Decir: «Le enviamos de nuevo {count, plural, one {la factura${N}} other {# facturas}}».`,
    'open-plan': 'Decir: «Le propongo pagar {amount, money} a plazos».',
    'open-notice': `Decir: «Le llamo por {count, plural, one {la factura${N}, vencida} other {# facturas vencidas}}: {amount, money}».`,
    'open-last': 'Decir: «Seguimos sin recibir {amount, money}».',
    'open-legal': 'Decir: «Siguen sin pagarse {amount, money}; trasladamos el expediente a nuestros abogados».',
    'open-hand-over': 'Decir: «Siguen sin pagarse {amount, money}; trasladamos el expediente a una empresa de recobro».',
    'open-match':
      '{count, plural, =0 {Decir: «Nos ha indicado que ya ha pagado, pero no encontramos el ingreso». Pedir la fecha, el importe, la cuenta de destino y copia del justificante.} one {Decir: «Hemos recibido {amount, money} y no sabemos para qué facturas».} other {Decir: «Hemos recibido # pagos, por {amount, money}, y no sabemos para qué facturas».}}',
    'open-thank':
      'Decir: «Hemos recibido {count, plural, one {su pago de {amount, money}} other {sus # pagos, por {amount, money}}}, gracias» (fecha: {on, day}).',
    'open-dispute':
      'Decir: «Tenemos su reclamación del {on, day}{dispute, select, none {} other {, número {dispute}}}{reason, select, none {} other {, {reason, word, disputeReason}}}».',
    'open-promise': 'Decir: «Le confirmo lo acordado el {made, day}: {amount, money} a más tardar el {on, day}».',
  },
  words: {
    channel: {
      email: 'correo electrónico',
      sms: 'SMS',
      phone: 'teléfono',
      chat: 'chat',
      statement: 'estado de cuenta',
      letter: 'carta',
      'registered-letter': 'carta certificada',
      pec: 'correo certificado',
      visit: 'visita',
      portal: 'portal de clientes',
    },
    disputeReason: {
      price: 'precio o descuento',
      quantity: 'cantidad',
      quality: 'calidad o daños',
      'not-delivered': 'mercancía no entregada',
      'late-delivery': 'entrega con retraso',
      duplicate: 'factura duplicada',
      'wrong-data': 'datos erróneos en la factura',
      'invoice-not-received': 'factura no recibida',
      'already-paid': 'factura ya pagada',
      terms: 'condiciones o vencimiento',
      deduction: 'deducción',
      contract: 'contrato',
      'cash-problem': 'dificultad de pago',
      other: 'otro motivo',
    },
    proceeding: {
      'negotiated-settlement': 'en el procedimiento de negociación',
      'restructuring-agreement': 'en el procedimiento de acuerdo de reestructuración',
      'preventive-composition': 'en el procedimiento de concordato preventivo',
      'judicial-liquidation': 'en el procedimiento de liquidación judicial',
      other: 'en el procedimiento concursal',
    },
    who: {
      sales: 'comercial',
      logistics: 'de logística',
      quality: 'de calidad',
      billing: 'de facturación',
      'cash-application': 'de cobros',
      credit: 'de crédito',
      finance: 'de administración',
      legal: 'jurídico',
      collections: 'de recobros',
    },
    evidence: {
      photos: 'fotografías',
      'payment-receipt': 'el justificante del pago',
      'deduction-notice': 'el aviso de la deducción',
      'correct-data': 'los datos correctos',
      'delivery-note': 'el albarán',
    },
  },
  colon: ': ',
  table: {
    number: 'Factura',
    reference: 'Su ref.',
    issued: 'Fecha',
    due: 'Vencimiento',
    amount: 'Importe',
    open: 'A pagar',
    late: 'Días de retraso',
    instalment: '{number} (plazo {instalment})',
  },
  statement: {
    subject: 'Estado de cuenta a {asOf, day}',
    greeting: 'Estimado cliente:',
    open: 'A continuación figura {name, select, none {su estado de cuenta} other {el estado de cuenta de {name}}} a {asOf, day}.',
    overdue: 'Vencido:',
    fallingDue: 'Por vencer:',
    sumOverdue: 'Total vencido',
    sumFallingDue: 'Total por vencer',
    credits: 'A su favor, sin utilizar',
    total: 'Saldo',
    interest: 'Intereses de demora devengados, no incluidos en el saldo: {amount, money}.',
    plan: 'Calendario de pagos {id}: quedan {amount, money}{nextDue, select, none {} other {, próximo plazo el {nextDue, day}}}.',
    nothing: 'No hay nada pendiente.',
  },
};
