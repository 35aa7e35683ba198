//! Reason codes of other systems, and what they mean here.
//!
//! The tables are complete: a code of the list that says nothing about the sale is known to say nothing, a code
//! that is not in the list is said to be unknown. Sources: UN/EDIFACT data element 4465, directory D.22A
//! (service.unece.org, tred4465); ASC X12 data element 426 as stedi.com lists it, 481 codes (the meanings given to
//! them here are ours); ISO 20022 external code set `ExternalReturnReason1Code`, with the codes `DUPL`, `FF01`
//! and `FRAD` of SEPA rejects. Which class of dispute a code belongs to is our mapping: dispute rules of SAP,
//! stedi.com and the EPC rulebooks leave it to the creditor.

use crate::ground::read::record::choice;
use crate::records::account::{CodeScheme, DisputeCode, DisputeReason};

/// What a code of another system says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeMeaning {
    /// A reason.
    Reason(DisputeReason),
    /// The code is in its list, and does not say why the customer does not pay.
    Silent,
    /// The code is in its list, and has nothing to do with a sale.
    Foreign,
    /// There is no such code in the list.
    Unknown,
}

choice! {
    /// Why a bank did not carry out or took back a payment (insoluto tecnico o vero).
    ReturnClass {
        /// The data was wrong: correct it and present again; no reminder.
        DataError = "data-error",
        /// The money was not there: contact, retry once, count it as unpaid.
        Liquidity = "liquidity",
        /// The customer did not want to pay: find out why.
        Refusal = "refusal",
        /// No valid mandate: get one; a refusal when it happens again.
        Mandate = "mandate",
        /// Death, fraud, an order of an authority: stop and hand over.
        Stop = "stop",
        /// Our mistake: cancel, apologise, no reminder.
        Ours = "ours",
        /// The bank does not say; by data-protection law `MS03` may hide a closed or empty account.
        Unclear = "unclear",
    }
}

/// What a SEPA code of a return or a reject says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReturnMeaning {
    /// Whose fault it is, and so what comes next.
    pub class: ReturnClass,
    /// Whether it also says something about the customer's standing (account closed, blocked, seized): review the limit.
    pub risk: bool,
}

use DisputeReason as R;

/// One list: the codes of each reason, then those that are silent, then those that are foreign.
struct List {
    reasons: &'static [(DisputeReason, &'static str)],
    silent: &'static str,
    foreign: &'static str,
}

const UNCL_4465: List = List {
    reasons: &[
        (R::Price, "5 9 19 39 48 55 56 57 58 72 74 75 77 78 79 91 92 93 94 95"),
        (R::Quantity, "4 54 70"),
        (R::Quality, "2 3 14 15 16 17 35 49"),
        (R::NotDelivered, "6 29 32"),
        (R::LateDelivery, "20 33"),
        (R::Duplicate, "53"),
        (R::WrongData, "44 51 52 73 98 99 100"),
        (R::InvoiceNotReceived, "36"),
        (R::AlreadyPaid, "13 30 34 37 41 42 45 60 61 65"),
        (R::Terms, "31 46 50 64 69"),
        (R::Deduction, "8 10 11 12 21 22 23 24 25 26 27 38 40 59 66 67 68 71 90 96"),
        (R::Contract, "18 76"),
        (R::CashProblem, "7 97"),
        (R::Other, "1 62 63"),
    ],
    silent: "28 43 47 ZZZ",
    foreign: "80 81 82 83 84 85 86 87 88 89 101 102 103 104",
};

const X12_426: List = List {
    reasons: &[
        (
            R::Price,
            "01 02 03 10 23 24 29 31 32 33 43 47 48 49 57 77 78 83 89 91 94 95 97 98 A1 B4 B7 BG BH BI BJ BK C3 C6 C9 CA D2 D5 D9 E4 E5 \
             EP FU GA J3 L2 L4 MQ P1 SF SG SP SS SX SY",
        ),
        (R::Quantity, "06 22 87 A5 J2 RD RG"),
        (R::Quality, "04 05 07 08 11 12 13 14 15 25 38 72 82 93 A2 A6 B5 D7 F1 GG RI RM RS RV SH"),
        (R::NotDelivered, "42 44 59 73 75 96 A4 A9 B1 B9 RN RO"),
        (R::LateDelivery, "41 84 99 SM"),
        (R::Duplicate, "19 J5 J6 J7"),
        (R::WrongData, "17 18 21 26 34 35 36 37 39 40 60 61 62 70 BA BB BC C8 E6 E7 E8 MD ME MF MG MH MM MN MO MP SE SN SO"),
        (R::InvoiceNotReceived, "SA"),
        (R::AlreadyPaid, "52 53 63 80 86 C1 CM E2 H2 N2 PT"),
        (R::Terms, "09 50 51 L5 L6 LP RU"),
        (
            R::Deduction,
            "16 28 30 46 54 55 56 71 76 79 85 88 90 A3 A8 AV B2 B3 B6 B8 BE BF BN C2 C5 C7 D3 D6 D8 E1 E3 FA GB GC GD GE GH GJ L3 L7 M1 \
             M2 MA MB MJ MK MR RB RJ RK RL RP RQ RR RT RW RX RY RZ SJ SR ST SU SV SW TD",
        ),
        (R::Contract, "92 CU D4 E9 SC"),
        (R::CashProblem, "A7 IF"),
        (R::Other, "27 45 58 74 81 AQ AS BD C4 CQ CS D1 DU DY IN L8 MC NB OC OP P2 P3 PS R4 R5 R6 RA RC TI VO"),
    ],
    silent: "20 GF GL H1 H6 H7 J8 OT ZZ",
    foreign: "00 64 65 66 68 69 AA AB AC AD AE AF AG AH AL AM AN AO AP AR AT AU AW AX AY AZ BL BM BO BP BR BS CB CE CK CO CP CR CT CV CW \
              DA DB DC DD DE DF DG DH DI DJ DK DL DM DO DP DR DS DT DV DW DX EE ER EX F3 F4 F5 F6 F7 F8 F9 FB FC FI FR FT G1 G2 G3 G4 G5 \
              G6 G7 G8 G9 GK GM GN GO GR H3 H4 H5 H8 H9 HA HB HC HD HE HF HG HI HM IA IC IE IL IP IR IS J1 J4 J9 JE K1 K2 K3 L1 L9 LA LE \
              LF LO LS M3 M4 MI ML MV N1 N3 N4 N5 N6 N7 NA NC ND NL NO NP NR OA OB OL PA PB PC PD PE PF PG PH PI PJ PK PL PM PN PO PP PQ \
              PR PU PV PW PX PY PZ R1 R2 R3 RE RF RH SD SI SK SL TA TL UB UL VC VD W6 W8 W9 WA WB WC WE WH WO WR WS WT WU WW WX WY WZ XA \
              XB XC XD XE XF",
};

/// SEPA and ISO 20022 return reasons by class; `!` marks a risk signal.
const RETURNS: &[(ReturnClass, &str)] = &[
    (
        ReturnClass::DataError,
        "AC01 AC02 AC03 AC04! AC13 AC14 AC15 AG01 AG02 AGNT AM01 AM02 AM03 AM06 AM09 AM10 BE01 BE04 BE05 BE06 BE07 BE10 BE11 BE16 BE17 CNOR \
         CURR DNOR DT01 DT04 ERIN FF01 FF03 FF04 FF05 FF06 FF07 RC01 RC03 RC04 RC07 RC08 RC11 RF01 RR01 RR02 RR03 RR04 RR05 RR06 RR07 RR08 \
         RR09 RR11 RR12 TM01",
    ),
    (ReturnClass::Liquidity, "AM04 AG07"),
    (ReturnClass::Refusal, "CN01 CUST MD06 MS02 NOAS SL01 SL11 SL12 SL13 SL14 SP01 SP02 SVNR UPAY"),
    (ReturnClass::Mandate, "FRTR MD01 MD02"),
    (ReturnClass::Stop, "AC06! AC16! AC17! AM07! EMVL FR01 FRAD MD07 NOCM PINL"),
    (ReturnClass::Ours, "AC07 AM05 ARDT DUPL FOCR MD05"),
    (ReturnClass::Unclear, "BE08 CNPC DC04 DS28 DT02 ED01 ED03 ED05 G004 MS03 NARR NOOR RUTA SL02 TRAC"),
];

/// What a code of another system says; leading and trailing blanks and case do not matter, nor does a missing zero in X12.
///
/// ```
/// use fidato::records::account::{CodeScheme, DisputeCode, DisputeReason};
/// use fidato::case::dispute::{CodeMeaning, meaning_of};
/// let code = |scheme, value: &str| DisputeCode { scheme, value: value.to_owned() };
/// assert_eq!(meaning_of(&code(CodeScheme::Uncl4465, "4")), CodeMeaning::Reason(DisputeReason::Quantity));
/// assert_eq!(meaning_of(&code(CodeScheme::X12, "1")), CodeMeaning::Reason(DisputeReason::Price));
/// assert_eq!(meaning_of(&code(CodeScheme::Uncl4465, "999")), CodeMeaning::Unknown);
/// ```
#[must_use]
pub fn meaning_of(code: &DisputeCode) -> CodeMeaning {
    let value = code.value.trim().to_ascii_uppercase();
    match code.scheme {
        CodeScheme::Uncl4465 => UNCL_4465.meaning(value.trim_start_matches('0')),
        CodeScheme::X12 if value.len() == 1 => X12_426.meaning(&format!("0{value}")),
        CodeScheme::X12 => X12_426.meaning(&value),
        CodeScheme::Sepa => return_meaning(&value).map_or(CodeMeaning::Unknown, |found| match (found.class, value.as_str()) {
            (ReturnClass::Liquidity, _) => CodeMeaning::Reason(R::CashProblem),
            (ReturnClass::Ours, "AM05" | "DUPL" | "ARDT") => CodeMeaning::Reason(R::Duplicate),
            // Any other code of a bank tells no reason of the customer's; only the customer can give one.
            _ => CodeMeaning::Silent,
        }),
    }
}

/// What a SEPA return or reject code says; none when the code is in no list.
///
/// ```
/// use fidato::case::dispute::{ReturnClass, return_meaning};
/// let closed = return_meaning("AC04").expect("a known code");
/// assert!(closed.class == ReturnClass::DataError && closed.risk);
/// assert_eq!(return_meaning("XX99"), None);
/// ```
#[must_use]
pub fn return_meaning(code: &str) -> Option<ReturnMeaning> {
    let wanted = code.trim().to_ascii_uppercase();
    RETURNS.iter().find_map(|(class, codes)| {
        let found = codes.split(' ').find(|known| known.trim_end_matches('!') == wanted)?;
        Some(ReturnMeaning { class: *class, risk: found.ends_with('!') })
    })
}

impl List {
    fn meaning(&self, value: &str) -> CodeMeaning {
        let listed = |codes: &str| codes.split_ascii_whitespace().any(|code| code == value);
        if let Some((reason, _)) = self.reasons.iter().find(|(_, codes)| listed(codes)) {
            return CodeMeaning::Reason(*reason);
        }
        match (listed(self.silent), listed(self.foreign)) {
            (true, _) => CodeMeaning::Silent,
            (_, true) => CodeMeaning::Foreign,
            _ => CodeMeaning::Unknown,
        }
    }
}
