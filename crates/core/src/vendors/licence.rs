//! Under which licence a file of votes leaves: the narrowest of what is in it.

/// Of votes without texts, and of texts whose writers allow any use.
pub const ANY_USE: &str = "CC-BY-4.0";
/// Of files in which some writer refused commercial use.
pub const NON_COMMERCIAL: &str = "CC-BY-NC-4.0";
/// Of an imported source that doesn't say.
pub const UNKNOWN: &str = "unknown";

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contents<'a> {
    /// Votes of an imported source, under its licence, with texts or without.
    Source(&'a str),
    /// The arena's own votes, without texts.
    Votes,
    /// The arena's own votes with texts; `commercial`: of writers alone who allow commercial use.
    Texts {
        /// Was commercial use asked of the writers?
        commercial: bool,
    },
}

/// The licence of a file with these contents.
pub fn licence(contents: Contents<'_>) -> &str {
    match contents {
        Contents::Source(own) if own.trim().is_empty() => UNKNOWN,
        // A source is never mixed with the arena's own votes: what it came under is what it leaves under.
        Contents::Source(own) => own,
        Contents::Votes | Contents::Texts { commercial: true } => ANY_USE,
        Contents::Texts { commercial: false } => NON_COMMERCIAL,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_leaves_under_the_narrowest_licence_of_what_is_in_it() {
        for (contents, expected) in [
            (Contents::Source("Apache-2.0"), "Apache-2.0"),
            (Contents::Source("CC-BY-NC-4.0"), "CC-BY-NC-4.0"),
            (Contents::Source(" "), "unknown"),
            (Contents::Votes, "CC-BY-4.0"),
            (Contents::Texts { commercial: true }, "CC-BY-4.0"),
            (Contents::Texts { commercial: false }, "CC-BY-NC-4.0"),
        ] {
            assert_eq!(licence(contents), expected, "{contents:?}");
        }
    }
}
