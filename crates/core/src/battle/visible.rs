//! What an answer may hold besides what its reader sees: nothing. Letters of no width, of direction and of style
//! mark an answer for whoever knows them, before the vote. They stay only where a script needs them: joiners between
//! letters that join, marks of direction beside letters that run to the left, variants of emoji.

use crate::masking::plain::is_unseen;

/// Takes letters that nobody sees out of a text that comes in pieces.
#[derive(Clone, Copy, Debug, Default)]
pub struct Visible {
    /// The last letter that was kept.
    last: Option<char>,
}

impl Visible {
    /// The next piece without them. How a text was cut into pieces leaves no trace.
    pub fn keep(&mut self, piece: &str) -> String {
        let kept = piece.chars().filter(|c| {
            let stays = !is_unseen(*c) || self.last.is_some_and(|last| is_needed(*c, last));
            if stays {
                self.last = Some(*c);
            }
            stays
        });
        kept.collect()
    }
}

/// Does a script need this letter behind that one?
fn is_needed(c: char, last: char) -> bool {
    match c {
        // Joiners: Arabic, Syriac, the scripts of India, Mongolian; emoji of several.
        '\u{200c}' | '\u{200d}' => {
            matches!(last, '\u{600}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{1800}'..='\u{18af}' | '\u{fe0f}')
                || is_emoji(last)
        }
        // Breaks of lines where words have no spaces between them.
        '\u{200b}' => matches!(last, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'),
        '\u{200e}' | '\u{200f}' | '\u{61c}' => matches!(last, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}'),
        '\u{fe0e}' | '\u{fe0f}' => is_emoji(last) || matches!(last, '0'..='9' | '#' | '*'),
        '\u{180b}'..='\u{180f}' => matches!(last, '\u{1800}'..='\u{18af}'),
        // Flags of parts of countries.
        '\u{e0020}'..='\u{e007f}' => matches!(last, '\u{1f3f4}' | '\u{e0020}'..='\u{e007e}'),
        _ => false,
    }
}

fn is_emoji(c: char) -> bool {
    matches!(c, '\u{a9}' | '\u{ae}' | '\u{203c}' | '\u{2049}' | '\u{2122}' | '\u{2139}' | '\u{2190}'..='\u{2bff}' | '\u{3030}'
        | '\u{303d}' | '\u{3297}' | '\u{3299}' | '\u{1f000}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn whole(text: &str) -> String {
        Visible::default().keep(text)
    }

    #[test]
    fn marks_that_nobody_sees_go_and_what_scripts_need_stays() {
        for (text, kept) in [
            ("An\u{200b}swer.\u{200b} ", "Answer. "),
            ("a\u{200d}b\u{2060}c\u{ad}d\u{feff}", "abcd"),
            ("\u{202e}evil\u{202c}", "evil"),
            ("x\u{fe0f}y\u{e0041}", "xy"),
            ("\u{644}\u{200e}", "\u{644}\u{200e}"),
            ("\u{645}\u{6cc}\u{200c}\u{62e}", "\u{645}\u{6cc}\u{200c}\u{62e}"),
            ("\u{915}\u{94d}\u{200d}\u{937}", "\u{915}\u{94d}\u{200d}\u{937}"),
            ("\u{1f469}\u{200d}\u{1f4bb} \u{2764}\u{fe0f}", "\u{1f469}\u{200d}\u{1f4bb} \u{2764}\u{fe0f}"),
            ("1\u{fe0f}\u{20e3}", "1\u{fe0f}\u{20e3}"),
            ("\u{1f3f4}\u{e0067}\u{e007f}", "\u{1f3f4}\u{e0067}\u{e007f}"),
        ] {
            assert_eq!(whole(text), kept, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn pieces_leave_no_trace(text in "[a-c\u{200b}-\u{200f}\u{645}\u{1f469}\u{fe0f}\u{ad} ]{0,40}", at in 0_usize..40) {
            let cut = text.char_indices().nth(at).map_or(text.len(), |(at, _)| at);
            let mut visible = Visible::default();
            let pieces = visible.keep(&text[..cut]) + &visible.keep(&text[cut..]);
            prop_assert_eq!(pieces, whole(&text));
            prop_assert_eq!(whole(&whole(&text)), whole(&text));
        }
    }
}
