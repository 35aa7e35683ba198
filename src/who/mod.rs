//! Who: is this customer who the record says, and will a payment or an invoice reach them?

pub mod iban;
pub mod party;
