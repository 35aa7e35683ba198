//! What the words of a short form mean, in Italian, English, French, German and Spanish; without accents.

use super::token::Token;

/// What a word means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Days, as a unit.
    Days,
    /// One day: a unit, or the day of a month that follows.
    Day,
    /// Months, as a unit, and the month that others speak of.
    Month,
    /// "lavorativi": makes the days working days.
    Working,
    /// Working days, in one word.
    WorkingDays,
    /// The end of the month, in one word.
    MonthEnd,
    /// The end of the month as part of a whole scheme: "DFFM 60" is "60 DFFM".
    SchemeMonthEnd,
    /// "fine", of the month.
    End,
    /// "successivo".
    Following,
    /// The following month, in one word.
    FollowingMonth,
    /// "dopo", "dalla".
    After,
    /// "il", "al", before a day of the month.
    On,
    /// "bis", before "zum".
    Until,
    /// "fisso".
    Fixed,
    /// "e".
    And,
    /// "o", and "altrimenti".
    Or,
    /// "se".
    If,
    /// "escluso".
    Except,
    /// "net" in English, which with an end of month is a term of trade.
    Net,
    /// "netto" in other languages.
    Netto,
    /// A discount for paying early.
    Discount,
    /// "Abzug", as in "ohne Abzug".
    Deduction,
    /// "RD", "vista", "contanti": at sight unless days are named.
    AtSight,
    /// "anticipato", "on receipt", "acconto": at once, never with days.
    AtOnce,
    /// "saldo".
    Rest,
    /// An article, or what stands for one.
    Article,
    /// How it is paid, from the invoice, within: nothing that changes a day.
    Filler,
    /// The document itself: "fattura".
    Invoice,
    /// "drf": from the receipt of the document.
    FromReceipt,
    /// "ricevimento", of the document or of something else.
    Receiving,
    /// The delivery or the order, which come before the document: what is due then is due at once, and nothing counts from it.
    Before,
    /// A day that the document does not carry: goods received.
    Elsewhere,
    /// A month, 1 to 12.
    MonthName(u8),
    /// A day of the week, 1 (Monday) to 7.
    Weekday(u8),
}

/// The names of the months; three letters are enough where they are no other month's.
const MONTHS: [&str; 12] = [
    "gennaio january janvier januar enero",
    "febbraio february fevrier februar febrero",
    "marzo march mars marz maerz",
    "aprile april avril abril",
    "maggio may mai mayo",
    "giugno june juin juni junio",
    "luglio july juillet juli julio",
    "agosto august aout",
    "settembre september septembre septiembre",
    "ottobre october octobre oktober octubre",
    "novembre november noviembre",
    "dicembre december decembre dezember diciembre",
];

const WEEKDAYS: [&str; 7] = [
    "lunedi monday lundi montag lunes",
    "martedi tuesday mardi dienstag martes",
    "mercoledi wednesday mercredi mittwoch miercoles",
    "giovedi thursday jeudi donnerstag jueves",
    "venerdi friday vendredi freitag viernes",
    "sabato saturday samedi samstag sabado",
    "domenica sunday dimanche sonntag domingo",
];

/// Every word by what it means.
const WORDS: &[(Word, &str)] = &[
    (Word::Days, "gg g giorni days d tage tagen kalendertage t jours j dias"),
    (Word::Day, "giorno day tag jour dia"),
    (Word::Month, "mese mesi month months mois monat monats monate monaten mes meses"),
    (Word::Working, "lavorativi lavorativo working business ouvres ouvre habiles habil laborables laborable"),
    (Word::WorkingDays, "arbeitstage arbeitstagen bankarbeitstage bankarbeitstagen"),
    (Word::MonthEnd, "fm eom finemese fdm monatsende monatsultimo"),
    (Word::SchemeMonthEnd, "dffm fmdf fmvf"),
    (Word::End, "fine end fin ende"),
    (Word::Following, "successivo succ seguente prossimo following next suivant prochain folgenden nachsten naechsten siguiente"),
    (Word::FollowingMonth, "folgemonat folgemonats prox proximo ms mfi"),
    (Word::After, "da dal dalla dopo from after nach ab apres partir compter desde despues tras"),
    (Word::On, "il al alla all nei au on am zum le les el los"),
    (Word::Until, "bis"),
    (Word::Fixed, "fisso fissi fixed fixe fixes fester fijo fijos"),
    (Word::And, "e ed and et y und u"),
    (Word::Or, "o or ou oder altrimenti otherwise sinon sonst"),
    (Word::If, "se if si wenn falls"),
    (
        Word::Except,
        "escluso esclusa esclusi escluse escl esclusione tranne eccetto salvo except excluding excluded excl without no sauf \
         hors excepte exclu ausser auser ohne ausgenommen excepto excluido excluidos excluyendo menos",
    ),
    (Word::Net, "net n"),
    (Word::Netto, "netto netti netta neto nets"),
    (Word::Discount, "sconto cassa discount skonto escompte descuento dto dcto pronto pp"),
    (Word::Deduction, "abzug"),
    (Word::AtSight, "rd rimessa diretta vista vf contanti contante contrassegno cash comptant contado"),
    (
        Word::AtOnce,
        "immediato immediata immediate immediately anticipato anticipo acconto prepaid cod deposit acompte \
         sofort anzahlung vorkasse inmediato anticipado",
    ),
    (Word::Rest, "saldo balance rest remainder solde restbetrag resto"),
    (Word::Article, "di del della dell la lo l i the of du de des dem der den ogni every each jeden chaque cada"),
    (
        Word::Filler,
        "df data fatturazione documento emissione a ad in date due within by entro pagamento payment \
         paid terms per con calendar solari facturation emission paiement sous sur rechnungsdatum zahlbar \
         zahlung zahlungsziel fallig innerhalb innert von vom bei mit rein fecha ff dff pago por naturales rb ri ba \
         riba ricevuta bancaria bb bonifico bonif bancario sdd core rid sepa sbf assegno bank transfer wire direct debit \
         virement prelevement cheque lcr uberweisung ueberweisung lastschrift bankeinzug transferencia domiciliacion recibo \
         pagare giro",
    ),
    (Word::Elsewhere, "merce ddt shipment spedizione"),
    (Word::Invoice, "fattura fatt ft invoice facture rechnung factura"),
    (Word::FromReceipt, "drf rechnungserhalt rechnungseingang"),
    (Word::Receiving, "ricevimento receipt erhalt reception recepcion"),
    (Word::Before, "consegna delivery lieferung livraison entrega ordine order commande pedido"),
];

/// What a word means: one thing, or a unit and what is glued to it ("60GGFM"); `None` when it is not known.
pub fn meanings(word: &str) -> Option<[Option<Token>; 2]> {
    if let Some(meaning) = meaning(word) {
        return Some([Some(Token::Word(meaning)), None]);
    }
    let glued = ["gg", "g", "j", "t", "d"].iter().find_map(|unit| {
        let rest = word.strip_prefix(unit)?;
        let known = matches!(rest, "fm" | "df" | "dffm" | "fmdf" | "fdm" | "eom" | "dff" | "net" | "netto");
        meaning(rest).filter(|_| known)
    })?;
    Some([Some(Token::Word(Word::Days)), Some(Token::Word(glued))])
}

fn meaning(word: &str) -> Option<Word> {
    let known = WORDS.iter().find(|(_, words)| words.split(' ').any(|known| known == word));
    known.map(|(meaning, _)| *meaning).or_else(|| named(word))
}

/// A month or a day of the week by its name.
fn named(word: &str) -> Option<Word> {
    let number = |names: &[&str], is: &dyn Fn(&str) -> bool| {
        let mut numbers = (1_u8..).zip(names).filter(|(_, names)| names.split(' ').any(is)).map(|(number, _)| number);
        // A beginning that two have means neither.
        numbers.next().filter(|_| numbers.next().is_none())
    };
    let weekday = number(&WEEKDAYS, &|name| name == word).map(Word::Weekday);
    weekday.or_else(|| number(&MONTHS, &|name| name == word || word.len() >= 3 && name.starts_with(word)).map(Word::MonthName))
}
