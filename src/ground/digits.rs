//! Whole numbers as text, without `core::fmt`: answers consist of little else, and it takes a third of the time.

/// Adds a whole number, with zeros in front of it up to `width` digits.
pub(crate) fn push_whole(text: &mut String, value: u64, width: usize) {
    let mut digits = [b'0'; 20];
    let mut rest = value;
    let mut count = 0_usize;
    for place in digits.iter_mut().rev() {
        if rest == 0 && count >= width.max(1) {
            break;
        }
        *place = b"0123456789".get(usize::try_from(rest % 10).unwrap_or_default()).copied().unwrap_or(b'0');
        rest /= 10;
        count = count.saturating_add(1);
    }
    let written = digits.get(digits.len().saturating_sub(count)..).unwrap_or_default();
    text.push_str(std::str::from_utf8(written).unwrap_or_default());
}

/// Adds a whole number that may be negative. The sign counts as a digit of `width`, as in `core::fmt`.
pub(crate) fn push_signed(text: &mut String, value: i64, width: usize) {
    let mut width = width;
    if value < 0 {
        text.push('-');
        width = width.saturating_sub(1);
    }
    push_whole(text, value.unsigned_abs(), width);
}

#[cfg(test)]
mod tests {
    use super::{push_signed, push_whole};

    #[test]
    fn numbers_are_written_as_the_standard_library_writes_them() {
        let mut value = 0_u64;
        for step in 0..64 {
            for width in [0, 1, 2, 3, 4, 9] {
                for near in [value, value.wrapping_sub(1), value.wrapping_mul(step)] {
                    let (mut whole, mut signed) = (String::new(), String::new());
                    push_whole(&mut whole, near, width);
                    push_signed(&mut signed, near as i64, width);
                    assert_eq!((whole, signed), (format!("{near:0width$}"), format!("{:0width$}", near as i64)));
                }
            }
            value = if value == 0 { 1 } else { value.wrapping_mul(2) };
        }
    }
}
