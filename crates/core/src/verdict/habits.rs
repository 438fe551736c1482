//! Fixed ways of not reading: what they go by, and how they vote.

use super::prior::Chances;
use crate::battle::style::Style;

/// How many there are, see [`habits`].
pub(super) const HABITS: usize = 8;

/// How the answers differ, left over right: the logarithm of their lengths, and marks of Markdown.
pub(super) fn looks(style: Option<[Style; 2]>) -> (f64, f64) {
    let Some([left, right]) = style else { return (0.0, 0.0) };
    // Some words more are nothing beside none.
    let length = |style: Style| f64::from(style.tokens) + 8.0;
    let marks = |style: Style| f64::from(style.headings) + f64::from(style.bold) + f64::from(style.lists);
    (libm::log(length(left) / length(right)), marks(left) - marks(right))
}

/// Fixed ways of not reading: taste turned around, always left, always right, always a tie, the longer, the longer
/// with ties, the shorter, the one with more marks. Where there is nothing to go by they say what a reader says.
pub(super) fn habits(reader: Chances, length: f64, marks: f64) -> [Chances; HABITS] {
    let turned = |[a, tie, b]: Chances| [b, tie, a];
    let by = |difference: f64, chances: Chances| match difference {
        d if d > 0.02 => chances,
        d if d < -0.02 => turned(chances),
        _ => reader,
    };
    [
        turned(reader),
        [0.9, 0.05, 0.05],
        [0.05, 0.05, 0.9],
        [0.05, 0.9, 0.05],
        by(length, [0.92, 0.04, 0.04]),
        by(length, [0.72, 0.2, 0.08]),
        by(length, [0.04, 0.04, 0.92]),
        by(marks, [0.92, 0.04, 0.04]),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_go_by_what_is_seen_and_where_nothing_is_say_what_a_reader_says() {
        let style = |tokens, lists| Style { tokens, lists, ..Style::default() };
        let (length, marks) = looks(Some([style(400, 0), style(100, 3)]));
        assert!(length > 1.0 && marks < 0.0);
        let reader = [0.5, 0.2, 0.3];
        let all = habits(reader, length, marks);
        assert_eq!((all[0], all[4], all[7]), ([0.3, 0.2, 0.5], [0.92, 0.04, 0.04], [0.04, 0.04, 0.92]));
        let alike = habits(reader, 0.0, 0.0);
        assert!(alike[4..].iter().all(|chances| *chances == reader));
        assert_eq!(looks(None), (0.0, 0.0));
        for chances in all {
            assert!((chances.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        }
    }
}
