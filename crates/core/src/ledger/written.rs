//! Points as people read them.

/// Micro-points as points: `12.5`, `9.25`, `0.000001`.
pub fn points(micro: i64) -> String {
    let sign = if micro < 0 { "−" } else { "" };
    let micro = micro.unsigned_abs();
    let (whole, part) = (micro / 1_000_000, micro % 1_000_000);
    let part = format!("{part:06}");
    let part = part.trim_end_matches('0');
    if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_written_in_full_and_without_noise() {
        let cases = [
            (0, "0"),
            (12_500_000, "12.5"),
            (1, "0.000001"),
            (-9_250_000, "−9.25"),
            (i64::MIN, "−9223372036854.775808"),
        ];
        for (micro, text) in cases {
            assert_eq!(points(micro), text);
        }
    }
}
