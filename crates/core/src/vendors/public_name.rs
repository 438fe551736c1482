//! Names that people give to what everybody sees: vendors and models. A name must be readable as what it is, and
//! must not be taken for somebody else's (Unicode Technical Standard 39).

use unicode_security::{GeneralSecurityProfile, RestrictionLevel, RestrictionLevelDetection, skeleton};

/// Longest name, in characters.
const MOST: usize = 80;

/// Why a name is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// No characters, or more than 80.
    #[error("1 to 80 characters are wanted")]
    Length,
    /// A character that is no letter, digit or space, and none of the marks that names have.
    #[error("a name has letters, digits, spaces and . , & ' ( ) ! - _ / + only")]
    Character,
    /// The name begins with what a spreadsheet would run as a formula.
    #[error("a name begins with a letter or a digit")]
    Beginning,
    /// Letters of scripts that nobody writes together.
    #[error("a name is written in one script")]
    MixedScripts,
}

/// A name in its plain form: without spaces at its ends or doubled ones within.
///
/// # Errors
/// [`NameError`]: which rule the name breaks first.
pub fn public_name(text: &str) -> Result<String, NameError> {
    let plain = text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    if plain.is_empty() || plain.chars().count() > MOST {
        return Err(NameError::Length);
    }
    if !plain.chars().all(|c| {
        matches!(c, ' ' | '.' | ',' | '&' | '\'' | '’' | '(' | ')' | '!' | '-' | '_' | '/' | '+')
            // Letters, digits and, beyond ASCII, marks that belong to the letter before, as Indic scripts write vowels.
            || (c.is_alphanumeric() || !c.is_ascii()) && c.identifier_allowed()
    }) {
        return Err(NameError::Character);
    }
    if !plain.starts_with(char::is_alphanumeric) {
        return Err(NameError::Beginning);
    }
    let letters: String = plain.chars().filter(|c| c.is_alphanumeric()).collect();
    if letters.detect_restriction_level() > RestrictionLevel::HighlyRestrictive {
        return Err(NameError::MixedScripts);
    }
    Ok(plain)
}

/// What a name looks like: names with one look are taken for each other. Case, spaces and punctuation are not seen.
pub fn look(name: &str) -> String {
    let folded: String = name.to_lowercase().chars().filter(|c| c.is_alphanumeric() || !c.is_ascii()).collect();
    // Small `i` has the look of its capital, which is that of `l`.
    let seen = skeleton(&folded).flat_map(char::to_lowercase).map(|c| if c == 'i' { 'l' } else { c });
    seen.filter(|c| c.is_alphanumeric()).collect()
}

/// The first of these names that looks like `name`; the arena's own name is one of them.
pub fn alike(name: &str, others: impl IntoIterator<Item = String>) -> Option<String> {
    const ARENA: &str = "Agon";
    let own = look(name);
    std::iter::once(ARENA.to_owned()).chain(others).find(|other| look(other) == own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn honest_names_of_the_world_are_kept() {
        for name in [
            "Acme Robots",
            "OpenAI",
            "01.AI",
            "智谱 AI",
            "Яндекс",
            "サカナAI",
            "Société d'IA (Paris)",
            "네이버",
            "हिन्दी लैब",
            "AT&T",
            "Black-Forest/Labs",
        ] {
            assert_eq!(public_name(&format!("  {name} ")).as_deref(), Ok(name));
        }
        assert_eq!(public_name("Acme   Robots").as_deref(), Ok("Acme Robots"));
    }

    #[test]
    fn names_that_hide_or_run_something_are_refused() {
        for (name, error) in [
            ("", NameError::Length),
            (&*"x".repeat(81), NameError::Length),
            ("A\u{202e}evil\u{202c}", NameError::Character),
            ("\u{200b}Open\u{200b}AI", NameError::Character),
            ("Open\u{ad}AI", NameError::Character),
            ("<b>x</b>", NameError::Character),
            ("Ⓞpen", NameError::Character),
            ("ＯｐｅｎＡＩ", NameError::Character),
            ("=HYPERLINK(1)", NameError::Character),
            ("+1", NameError::Beginning),
            ("-x", NameError::Beginning),
            ("@x", NameError::Character),
            ("Оpen AI", NameError::MixedScripts),
            ("a\nb", NameError::Character),
        ] {
            assert_eq!(public_name(name), Err(error), "{name:?}");
        }
    }

    #[test]
    fn names_that_look_alike_have_one_look() {
        for (one, other) in [
            ("OpenAI", "0penAl"),
            ("Open AI", "open-ai"),
            ("Anthropic", "Anthropic."),
            ("Mеtа", "Meta"),
            ("Qwen", "QWEN"),
        ] {
            assert_eq!(look(one), look(other), "{one} {other}");
        }
        assert_ne!(look("OpenAI"), look("OpenA"));
    }
}
