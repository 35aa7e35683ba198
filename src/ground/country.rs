//! Countries by their two letters: the one place that knows which there are.

use crate::ground::error::{CreditError, Problem, Result};

/// The codes that ISO 3166-1 assigns (alpha-2), and XK, which the registries of IBAN and BIC use for Kosovo.
const CODES: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY \
    BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK \
    FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR \
    IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK \
    ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM \
    PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF \
    TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

/// The second letters that follow each first letter, as bits: a look-up instead of a search.
static SECOND: [u32; 26] = second_letters(CODES.as_bytes());

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "evaluated by the compiler only: a fault is a compile error")]
const fn second_letters(codes: &[u8]) -> [u32; 26] {
    let mut letters = [0; 26];
    let mut at = 0;
    while at < codes.len() {
        letters[(codes[at] - b'A') as usize] |= 1 << (codes[at + 1] - b'A');
        at += 3;
    }
    letters
}

/// Whether a text is the code of a country. `EU`, `UK` and `EL` are reserved in ISO 3166-1 and no codes of countries.
///
/// ```
/// use fidato::ground::country::is_country;
/// assert!(is_country("DE") && is_country("XK"));
/// assert!(!is_country("ZZ") && !is_country("de") && !is_country("Germania") && !is_country("EU"));
/// ```
#[must_use]
pub fn is_country(code: &str) -> bool {
    let &[first, second] = code.as_bytes() else { return false };
    let letters = SECOND.get(usize::from(first.wrapping_sub(b'A'))).copied().unwrap_or_default();
    let bit = u32::from(second.wrapping_sub(b'A'));
    letters.checked_shr(bit).is_some_and(|rest| rest & 1 == 1)
}

/// The country whose law a code chooses: its own, or that of the United Kingdom and of Greece for `UK` and `EL`, as the
/// institutions of the Union write them.
///
/// # Errors
/// `invalid-input` where no country has the code: it must not become another country's by default.
pub fn law_of(code: &str) -> Result<&str> {
    match code {
        "UK" => Ok("GB"),
        "EL" => Ok("GR"),
        _ if is_country(code) => Ok(code),
        _ => Err(CreditError::invalid(Problem::NoCountry)),
    }
}

/// As [`law_of`], where `EU` stands for what the Union's directives themselves prescribe.
///
/// # Errors
/// As [`law_of`].
pub fn jurisdiction(code: &str) -> Result<&str> {
    if code == "EU" { Ok(code) } else { law_of(code) }
}
