//! What a contributor allows to be done with what they wrote. The outcome of a vote is in the public log
//! under a random name whatever is said here; text never is.

use serde::{Deserialize, Serialize};

/// Version of the words that people are asked with; raised whenever their meaning changes.
pub const VERSION: u32 = 1;

/// Four answers. Nothing is allowed until somebody says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Consent {
    /// Questions and answers may be read by others, masked of personal data.
    pub publish: bool,
    /// Questions and answers may be used to train models; wants `publish`.
    pub train: bool,
    /// Those who earn money with it may do so too.
    pub commercial: bool,
    /// Nothing of mine is queried, exported or released, not even votes without text.
    pub private: bool,
}

/// For what somebody else wants a contributor's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// People read it.
    Read,
    /// Models are trained on it.
    Train,
}

impl Consent {
    /// The four answers as bits, from the lowest: publish, train, commercial, private.
    pub const fn bits(self) -> u8 {
        self.publish as u8 | (self.train as u8) << 1 | (self.commercial as u8) << 2 | (self.private as u8) << 3
    }

    /// The consent that [`Consent::bits`] wrote; higher bits are ignored.
    pub const fn from_bits(bits: u8) -> Self {
        Self { publish: bits & 1 > 0, train: bits & 2 > 0, commercial: bits & 4 > 0, private: bits & 8 > 0 }
    }

    /// Is all that this allows allowed by `other` too?
    pub fn is_within(self, other: Self) -> bool {
        let uses = [(Use::Read, false), (Use::Read, true), (Use::Train, false), (Use::Train, true)];
        uses.into_iter()
            .all(|(purpose, commercial)| !self.allows(purpose, commercial) || other.allows(purpose, commercial))
    }

    /// May text leave for this purpose, to somebody who earns money with it (`commercial`) or not?
    pub const fn allows(self, purpose: Use, commercial: bool) -> bool {
        let purpose = match purpose {
            Use::Read => self.publish,
            Use::Train => self.publish && self.train,
        };
        purpose && !self.private && (self.commercial || !commercial)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_leaves_only_for_what_was_allowed() {
        for bits in 0..16 {
            let consent = Consent::from_bits(bits);
            assert_eq!(consent.bits(), bits);
            for (purpose, commercial) in
                [(Use::Read, false), (Use::Read, true), (Use::Train, false), (Use::Train, true)]
            {
                let wanted = consent.publish
                    && !consent.private
                    && (!commercial || consent.commercial)
                    && (purpose == Use::Read || consent.train);
                assert_eq!(consent.allows(purpose, commercial), wanted, "{consent:?} {purpose:?} {commercial}");
            }
        }
        assert!(!Consent::default().allows(Use::Read, false), "nothing is allowed by silence");
        let all = Consent { publish: true, train: true, commercial: true, private: false };
        assert!(Consent::default().is_within(all) && all.is_within(all) && !all.is_within(Consent::default()));
        assert!(
            !all.is_within(Consent { commercial: false, ..all }) && !all.is_within(Consent { private: true, ..all })
        );
    }
}
