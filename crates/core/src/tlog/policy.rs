//! Whose signatures are enough (C2SP tlog-policy): one text file for the server, the auditor and whoever checks a proof offline.
//!
//! ```text
//! log <vkey> [url]
//! witness <name> <vkey> [url]
//! group <name> <k|any|all> <member>…
//! quorum <name|none>
//! ```

use std::collections::{BTreeMap, BTreeSet};

use super::note::{Kind, NoKey, VerifierKey};

/// Most logs, witnesses and groups, each.
const MOST: usize = 32;

/// A log or a witness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Its key.
    pub key: VerifierKey,
    /// Where it is, if the policy says so.
    pub url: Option<String>,
}

#[derive(Clone, Debug)]
enum Rule {
    /// The witness at this place.
    Witness(usize),
    /// So many of these.
    Group(usize, Vec<String>),
}

/// A policy.
#[derive(Clone, Debug)]
pub struct Policy {
    logs: Vec<Party>,
    witnesses: Vec<Party>,
    rules: BTreeMap<String, Rule>,
    /// `None`: nobody beside the log has to sign.
    quorum: Option<String>,
}

/// Why a text is no policy, with its line from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoPolicy {
    /// A key on this line.
    #[error("line {0}: {1}")]
    Key(usize, NoKey),
    /// Something else on this line.
    #[error("line {0}: {1}")]
    Line(usize, &'static str),
    /// What the whole lacks.
    #[error("{0}")]
    Whole(&'static str),
}

impl Policy {
    /// Reads a policy.
    ///
    /// # Errors
    /// [`NoPolicy`].
    pub fn read(text: &str) -> Result<Self, NoPolicy> {
        let (mut policy, mut has_quorum) =
            (Self { logs: Vec::new(), witnesses: Vec::new(), rules: BTreeMap::new(), quorum: None }, false);
        let mut grouped = BTreeSet::new();
        for (number, line) in (1..).zip(text.lines()) {
            let wrong = |why| NoPolicy::Line(number, why);
            if line.contains(|c: char| c != '\t' && c.is_control()) {
                return Err(wrong("there is a control character"));
            }
            let words: Vec<&str> = line.split([' ', '\t']).filter(|word| !word.is_empty()).collect();
            match words.as_slice() {
                [] => {}
                [comment, ..] if comment.starts_with('#') => {}
                ["log", key, url @ ..] if url.len() < 2 => {
                    policy.logs.push(policy.party(number, key, url, Kind::Log)?);
                }
                ["witness", name, key, url @ ..] if url.len() < 2 => {
                    policy.witnesses.push(policy.party(number, key, url, Kind::Cosignature)?);
                    policy.name(number, name, Rule::Witness(policy.witnesses.len() - 1))?;
                }
                ["group", name, needed, members @ ..] if !members.is_empty() => {
                    let needed = match *needed {
                        "any" => 1,
                        "all" => members.len(),
                        number => number
                            .parse()
                            .ok()
                            .filter(|n| (1..=members.len()).contains(n))
                            .ok_or_else(|| wrong("a group needs any, all, or a number of at most its members"))?,
                    };
                    for member in members {
                        if !policy.rules.contains_key(*member) {
                            return Err(wrong("a member is named above its group"));
                        }
                        if !grouped.insert((*member).to_owned()) {
                            return Err(wrong("a name is in one group at most"));
                        }
                    }
                    let members = members.iter().map(|member| (*member).to_owned()).collect();
                    policy.name(number, name, Rule::Group(needed, members))?;
                }
                ["quorum", _] if has_quorum => return Err(wrong("there is one quorum")),
                ["quorum", "none"] => has_quorum = true,
                ["quorum", name] if policy.rules.contains_key(*name) => {
                    (has_quorum, policy.quorum) = (true, Some((*name).to_owned()));
                }
                ["quorum", _] => return Err(wrong("the quorum is a name from above, or none")),
                _ => return Err(wrong("a line is log, witness, group or quorum with what belongs to it")),
            }
            if policy.logs.len() > MOST || policy.witnesses.len() > MOST || policy.rules.len() > 2 * MOST {
                return Err(wrong("there are more than 32 of a kind"));
            }
        }
        match () {
            () if policy.logs.is_empty() => Err(NoPolicy::Whole("a policy names a log")),
            () if !has_quorum => Err(NoPolicy::Whole("a policy says its quorum, which may be none")),
            () => Ok(policy),
        }
    }

    fn party(&self, number: usize, key: &str, url: &[&str], kind: Kind) -> Result<Party, NoPolicy> {
        let key: VerifierKey = key.parse().map_err(|why| NoPolicy::Key(number, why))?;
        if key.kind() != kind {
            return Err(NoPolicy::Line(number, "the key is of the other kind: logs sign, witnesses cosign"));
        }
        if self.parties().any(|other| other.key.public() == key.public()) {
            return Err(NoPolicy::Line(number, "the key stands in a line above"));
        }
        Ok(Party { key, url: url.first().map(|url| (*url).to_owned()) })
    }

    fn name(&mut self, number: usize, name: &str, rule: Rule) -> Result<(), NoPolicy> {
        if name == "none" || self.rules.insert(name.to_owned(), rule).is_some() {
            return Err(NoPolicy::Line(number, "the name stands for something else"));
        }
        Ok(())
    }

    fn parties(&self) -> impl Iterator<Item = &Party> {
        self.logs.iter().chain(&self.witnesses)
    }

    /// The logs that it knows.
    pub fn logs(&self) -> &[Party] {
        &self.logs
    }

    /// The witnesses that it knows.
    pub fn witnesses(&self) -> &[Party] {
        &self.witnesses
    }

    /// All keys: the logs' first.
    pub fn keys(&self) -> Vec<VerifierKey> {
        self.parties().map(|party| party.key.clone()).collect()
    }

    pub(super) fn is_log(&self, key: &VerifierKey) -> bool {
        self.logs.iter().any(|log| log.key == *key)
    }

    /// Is the quorum met by those who signed, as places in [`Policy::keys`]?
    pub fn is_met(&self, signed: &[usize]) -> bool {
        self.quorum.as_ref().is_none_or(|name| self.holds(name, signed))
    }

    /// Members stand above their group, so this ends.
    fn holds(&self, name: &str, signed: &[usize]) -> bool {
        match self.rules.get(name) {
            Some(Rule::Witness(place)) => signed.contains(&(self.logs.len() + place)),
            Some(Rule::Group(needed, members)) => {
                members.iter().filter(|member| self.holds(member, signed)).count() >= *needed
            }
            None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::SigningKey;

    use super::*;

    fn key(name: &str, kind: Kind, seed: u8) -> VerifierKey {
        VerifierKey::new(name, kind, SigningKey::from_bytes(&[seed; 32]).verifying_key().as_bytes()).expect("a key")
    }

    fn witnesses() -> String {
        let log = key("log.example", Kind::Log, 1);
        let lines: String =
            (2..6).map(|n| format!("witness w{n} {} https://w{n}.example\n", key("w", Kind::Cosignature, n))).collect();
        format!("# Whom we believe.\n\nlog {log}\thttps://log.example/\n{lines}")
    }

    #[test]
    fn a_quorum_is_groups_of_groups() {
        let text = format!("{}group two 2 w2 w3 w4\ngroup all all two w5\nquorum all\n", witnesses());
        let policy = Policy::read(&text).expect("a policy");
        assert_eq!((policy.logs().len(), policy.witnesses().len(), policy.keys().len()), (1, 4, 5));
        assert_eq!(policy.witnesses()[0].url.as_deref(), Some("https://w2.example"));
        for (signed, is_met) in
            [(&[0, 1, 2, 4][..], true), (&[2, 3, 4], true), (&[0, 1, 4], false), (&[1, 2, 3], false), (&[], false)]
        {
            assert_eq!(policy.is_met(signed), is_met, "{signed:?}");
        }
        assert!(Policy::read(&format!("{}quorum none\n", witnesses())).expect("a policy").is_met(&[]));
        assert!(Policy::read(&format!("{}quorum w2\n", witnesses())).expect("a policy").is_met(&[1]));
    }

    #[test]
    fn what_is_no_policy_is_refused_with_its_line() {
        let base = witnesses();
        for (more, line, why) in [
            ("group a 2 w2\nquorum a\n", 8, "a group needs any, all, or a number of at most its members"),
            ("group a 0 w2\nquorum a\n", 8, "a group needs any, all, or a number of at most its members"),
            ("group a any b\ngroup b any a\nquorum a\n", 8, "a member is named above its group"),
            ("group a any a\nquorum a\n", 8, "a member is named above its group"),
            ("group a any w2\ngroup b any w2\nquorum a\n", 9, "a name is in one group at most"),
            ("group w2 any w3\n", 8, "the name stands for something else"),
            ("group none any w3\n", 8, "the name stands for something else"),
            ("quorum none\nquorum none\n", 9, "there is one quorum"),
            ("quorum w9\n", 8, "the quorum is a name from above, or none"),
            ("quorum\n", 8, "a line is log, witness, group or quorum with what belongs to it"),
            ("group a any\n", 8, "a line is log, witness, group or quorum with what belongs to it"),
            ("quorum none\u{7}\n", 8, "there is a control character"),
        ] {
            let told = Policy::read(&format!("{base}{more}")).map(|_| ());
            assert_eq!(told, Err(NoPolicy::Line(line, why)), "{more}");
        }
        let again = format!("{base}witness w9 {}\nquorum none\n", key("other", Kind::Cosignature, 2));
        assert_eq!(Policy::read(&again).map(|_| ()), Err(NoPolicy::Line(8, "the key stands in a line above")));
        let swapped = format!("log {}\nquorum none\n", key("w", Kind::Cosignature, 2));
        assert!(matches!(Policy::read(&swapped), Err(NoPolicy::Line(1, _))));
        assert_eq!(Policy::read("log a+b+c\n").map(|_| ()), Err(NoPolicy::Key(1, NoKey::Form)));
        assert!(matches!(Policy::read(&base), Err(NoPolicy::Whole(_))));
        assert!(matches!(Policy::read("quorum none\n"), Err(NoPolicy::Whole(_))));
    }
}
