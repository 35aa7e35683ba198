//! Reads `kind<TAB>country<TAB>value` lines and answers one word each: `ok`, or why not. The bridge over which other
//! implementations are compared with this crate; see identity_differences.py.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

use fidato::records::account::Party;
use fidato::who::iban::{check_iban, is_valid_iban};
use fidato::who::party::{FieldStatus, PartyFieldCheck, check_bic, check_party};
use std::io::{BufRead, Result, Write, stdin, stdout};

fn main() -> Result<()> {
    let mut out = std::io::BufWriter::new(stdout().lock());
    for line in stdin().lock().lines() {
        let line = line?;
        let mut columns = line.splitn(3, '\t');
        let (kind, country, value) = (columns.next(), columns.next(), columns.next());
        writeln!(out, "{}", judge(kind.unwrap_or_default(), country.unwrap_or_default(), value.unwrap_or_default()))?;
    }
    out.flush()
}

fn judge(kind: &str, country: &str, value: &str) -> String {
    match kind {
        "iban" => {
            let check = check_iban(value);
            // The two ways must agree, or the comparison says nothing.
            match (is_valid_iban(value.as_bytes()), check.error) {
                (true, None) => "ok".to_owned(),
                (false, Some(_)) => check.reasons.first().map(|reason| reason.clone().into_parts().0.to_owned()).unwrap_or_default(),
                _ => "check_iban and is_valid_iban differ".to_owned(),
            }
        }
        "bic" => {
            let check = check_bic(value);
            if check.valid {
                "ok".to_owned()
            } else {
                check.reasons.first().map(|reason| reason.clone().into_parts().0.to_owned()).unwrap_or_default()
            }
        }
        "vat" => word(&check_party(&record(country, |party| party.vat_number = Some(value.into()))).fields.vat_number),
        "tax-code" => word(&check_party(&record("IT", |party| party.tax_code = Some(value.into()))).fields.tax_code),
        _ => "unknown kind".to_owned(),
    }
}

fn record(country: &str, fill: impl FnOnce(&mut Party)) -> Party {
    let mut party = Party { country: Some(country.into()), ..Party::default() };
    fill(&mut party);
    party
}

/// `ok` also where there is something to look at: that refuses nothing.
fn word(field: &PartyFieldCheck) -> String {
    match field.status {
        FieldStatus::Ok | FieldStatus::Warning => "ok".to_owned(),
        _ => field.reasons.first().map(|reason| reason.clone().into_parts().0.to_owned()).unwrap_or_default(),
    }
}
