//! Signed notes (C2SP signed-note) and cosignatures (C2SP tlog-cosignature).
//!
//! A note is a text, an empty line, and a line for each signature. Whoever opens one names the keys that they know: lines of
//! others are passed over, a known key's line that does not fit refuses the whole note.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

/// Bytes of a note that are read.
pub const MOST_BYTES: usize = 64 << 10;
/// Signatures of a note that are read.
pub const MOST_SIGNATURES: usize = 100;
/// Before the name on a signature's line: an em dash and a space.
const MARK: &str = "\u{2014} ";

/// What a signature says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Ed25519 over the text: the log's own.
    Log,
    /// Ed25519 over the text and a time: at that time this was the largest tree that the cosigner had seen.
    Cosignature,
}

impl Kind {
    const fn byte(self) -> u8 {
        match self {
            Self::Log => 1,
            Self::Cosignature => 4,
        }
    }
}

/// A key that checks signatures, as `name+id+base64` (a vkey).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    kind: Kind,
    key: VerifyingKey,
}

/// Why a text is no verifier key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoKey {
    /// Not `name+id+base64`.
    #[error("a verifier key is NAME+ID+BASE64")]
    Form,
    /// Empty, with white space, or with a plus.
    #[error("a key's name has no white space and no plus")]
    Name,
    /// A kind of signature that is not read here, or the wrong length for it.
    #[error("the key is of another kind than Ed25519")]
    Kind,
    /// The id does not belong to name and key.
    #[error("the key's id is not that of its name and bytes")]
    Id,
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.contains(|c: char| c.is_whitespace() || c == '+')
}

/// The first four bytes of `SHA-256(name ‖ 0x0A ‖ kind ‖ public key)`.
fn key_id(name: &str, kind: Kind, public: &[u8]) -> [u8; 4] {
    let hash = Sha256::new().chain_update(name).chain_update([b'\n', kind.byte()]).chain_update(public).finalize();
    [hash[0], hash[1], hash[2], hash[3]]
}

impl VerifierKey {
    /// A key by its parts.
    ///
    /// # Errors
    /// [`NoKey::Name`], [`NoKey::Kind`].
    pub fn new(name: &str, kind: Kind, public: &[u8; 32]) -> Result<Self, NoKey> {
        if !is_name(name) {
            return Err(NoKey::Name);
        }
        let key = VerifyingKey::from_bytes(public).map_err(|_| NoKey::Kind)?;
        Ok(Self { name: name.to_owned(), kind, key })
    }

    /// Its name: for a log its origin.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What its signatures say.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The public key's bytes.
    pub fn public(&self) -> [u8; 32] {
        self.key.to_bytes()
    }

    fn id(&self) -> [u8; 4] {
        key_id(&self.name, self.kind, self.key.as_bytes())
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&[self.kind.byte()], self.key.as_bytes().as_slice()].concat();
        write!(f, "{}+{}+{}", self.name, hex::encode(self.id()), BASE64.encode(bytes))
    }
}

impl FromStr for VerifierKey {
    type Err = NoKey;

    fn from_str(text: &str) -> Result<Self, NoKey> {
        // Base64 may have a plus itself.
        let mut parts = text.splitn(3, '+');
        let [Some(name), Some(id), Some(key)] = [parts.next(), parts.next(), parts.next()] else {
            return Err(NoKey::Form);
        };
        let bytes = BASE64.decode(key).map_err(|_| NoKey::Form)?;
        let (kind, public) = bytes.split_first().ok_or(NoKey::Form)?;
        let kind = [Kind::Log, Kind::Cosignature].into_iter().find(|one| one.byte() == *kind).ok_or(NoKey::Kind)?;
        let key = Self::new(name, kind, public.try_into().map_err(|_| NoKey::Kind)?)?;
        if hex::encode(key.id()) == id { Ok(key) } else { Err(NoKey::Id) }
    }
}

/// What a cosigner signs of a text.
fn cosigned(time: u64, text: &str) -> String {
    format!("cosignature/v1\ntime {time}\n{text}")
}

/// One line of a note's signatures: a name, and the key's id before the signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    name: String,
    id: [u8; 4],
    signature: Vec<u8>,
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{MARK}{} {}", self.name, BASE64.encode([self.id.as_slice(), &self.signature].concat()))
    }
}

impl Line {
    fn read(line: &str) -> Option<Self> {
        let (name, signed) = line.strip_prefix(MARK)?.split_once(' ')?;
        let bytes = BASE64.decode(signed).ok().filter(|_| is_name(name))?;
        let (id, signature) = bytes.split_first_chunk::<4>().filter(|(_, signature)| !signature.is_empty())?;
        Some(Self { name: name.to_owned(), id: *id, signature: signature.to_vec() })
    }

    /// A log's signature under a text that ends with a line feed.
    pub fn of_log(name: &str, key: &SigningKey, text: &str) -> Self {
        let id = key_id(name, Kind::Log, key.verifying_key().as_bytes());
        Self { name: name.to_owned(), id, signature: key.sign(text.as_bytes()).to_vec() }
    }

    /// A cosigner's, at a time in seconds since 1970.
    pub fn of_cosigner(name: &str, key: &SigningKey, time: u64, text: &str) -> Self {
        let id = key_id(name, Kind::Cosignature, key.verifying_key().as_bytes());
        let signature = key.sign(cosigned(time, text).as_bytes()).to_vec();
        Self { name: name.to_owned(), id, signature: [time.to_be_bytes().as_slice(), &signature].concat() }
    }

    /// When it was cosigned, if `key` made it over `text`; a log's signature has no time.
    fn check(&self, key: &VerifierKey, text: &str) -> Result<Option<u64>, Refused> {
        let wrong = || Refused::Signature(key.name.clone());
        let (time, signature, message) = match key.kind {
            Kind::Log => (None, self.signature.as_slice(), text.to_owned()),
            Kind::Cosignature => {
                let (time, signature) = self.signature.split_first_chunk::<8>().ok_or_else(wrong)?;
                let time = u64::from_be_bytes(*time);
                (Some(time), signature, cosigned(time, text))
            }
        };
        let is_time = time.is_none_or(|time| i64::try_from(time).is_ok());
        let signature = Signature::from_slice(signature).map_err(|_| wrong())?;
        let is_good = is_time && key.key.verify_strict(message.as_bytes(), &signature).is_ok();
        is_good.then_some(time).ok_or_else(wrong)
    }
}

/// A text and who signed it. Nothing is known of the signatures yet: [`Note::open`] checks them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Lines, each with its line feed.
    pub text: String,
    /// The signatures under it, in their order.
    pub lines: Vec<Line>,
}

/// Why a note is not believed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Not a text, an empty line and signatures, or too large.
    #[error("this is no signed note")]
    Form,
    /// A key that is known did not make the signature under its name.
    #[error("the signature of {0} is not under this text")]
    Signature(String),
    /// Nobody who is known signed.
    #[error("no known key signed this note")]
    Nobody,
}

/// A signature that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// Whose it is: a place in the keys that the note was opened with.
    pub key: usize,
    /// When it was cosigned, in seconds since 1970.
    pub time: Option<u64>,
}

impl Note {
    /// Reads a note.
    ///
    /// # Errors
    /// [`Refused::Form`].
    pub fn read(bytes: &[u8]) -> Result<Self, Refused> {
        let text = std::str::from_utf8(bytes).ok().filter(|text| text.len() <= MOST_BYTES).ok_or(Refused::Form)?;
        let is_plain = !text.contains(|c: char| c < ' ' && c != '\n') && text.ends_with('\n');
        let (before, signatures) = text.rsplit_once("\n\n").filter(|_| is_plain).ok_or(Refused::Form)?;
        let lines: Option<Vec<Line>> = signatures.lines().map(Line::read).collect();
        let lines = lines.filter(|lines| (1..=MOST_SIGNATURES).contains(&lines.len())).ok_or(Refused::Form)?;
        Ok(Self { text: format!("{before}\n"), lines })
    }

    /// Checks the signatures of the keys that are known. One that fails refuses the note; those of others are passed over.
    ///
    /// # Errors
    /// [`Refused::Signature`], [`Refused::Nobody`].
    pub fn open(&self, keys: &[VerifierKey]) -> Result<Vec<Signed>, Refused> {
        let mut signed: Vec<Signed> = Vec::new();
        for line in &self.lines {
            let known = keys.iter().position(|key| key.name == line.name && key.id() == line.id);
            let Some(key) = known.filter(|key| signed.iter().all(|before| before.key != *key)) else { continue };
            signed.push(Signed { key, time: line.check(&keys[key], &self.text)? });
        }
        if signed.is_empty() { Err(Refused::Nobody) } else { Ok(signed) }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.lines.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The specification's example.
    const EXAMPLE_KEY: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    const EXAMPLE: &str = "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    fn key(seed: u8) -> SigningKey {
        let from = seed * 32;
        SigningKey::from_bytes(&std::array::from_fn(|n| from + n as u8))
    }

    #[test]
    fn the_example_of_the_specification_opens() {
        let key: VerifierKey = EXAMPLE_KEY.parse().expect("a key");
        let note = Note::read(EXAMPLE.as_bytes()).expect("a note");
        assert_eq!(note.text, "This is an example message.\n");
        assert_eq!(note.to_string(), EXAMPLE);
        assert_eq!(note.open(std::slice::from_ref(&key)), Ok(vec![Signed { key: 0, time: None }]));
        assert_eq!(key.to_string(), EXAMPLE_KEY);
        let other: VerifierKey =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW".parse().expect("a key");
        assert_eq!(note.open(&[other]), Err(Refused::Nobody));
        let changed = Note { text: "This is another message.\n".into(), ..note };
        assert_eq!(changed.open(&[key]), Err(Refused::Signature("example.com/foo".into())));
    }

    #[test]
    fn keys_have_the_id_of_their_name_and_bytes() {
        let log =
            VerifierKey::new("log.example/verdicts", Kind::Log, key(0).verifying_key().as_bytes()).expect("a key");
        assert_eq!(log.to_string(), "log.example/verdicts+338ffa59+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4");
        let same = VerifierKey::new(log.name(), Kind::Cosignature, &log.public()).expect("a key");
        assert_eq!(hex::encode(same.id()), "8e7129a4");
        let text = log.to_string();
        for (wrong, why) in [
            (text.replace("338ffa59", "338ffa58"), NoKey::Id),
            (text.replace("338ffa59", "338FFA59"), NoKey::Id),
            (text.replace("log.example", "log example"), NoKey::Name),
            (text.replace("+AQ", "+/w"), NoKey::Kind),
            (text.replace("VTG4", ""), NoKey::Kind),
            (text.replace("VTG4", "VTG"), NoKey::Form),
            ("++".into(), NoKey::Form),
            (String::new(), NoKey::Form),
        ] {
            assert_eq!(wrong.parse::<VerifierKey>(), Err(why), "{wrong}");
        }
    }

    #[test]
    fn what_is_no_note_is_refused() {
        let line = EXAMPLE.lines().last().expect("a signature");
        let many = format!("text\n\n{}", format!("{line}\n").repeat(MOST_SIGNATURES + 1));
        let large = format!("{}\n\n{line}\n", "x".repeat(MOST_BYTES));
        for wrong in [
            "",
            "\n\n",
            "text\n",
            "text\n\n",
            &format!("text\n{line}\n"),
            &format!("text\n\n{line}"),
            &format!("text\r\n\n{line}\n"),
            &format!("text\n\n{}\n", line.replace('—', "-")),
            &format!("text\n\n{}\n", line.replace("foo ", "foo")),
            "text\n\n— name AAAA\n",
            &many,
            &large,
        ] {
            assert_eq!(Note::read(wrong.as_bytes()), Err(Refused::Form), "{:.60}", wrong);
        }
        assert_eq!(Note::read(b"\xff\n\n"), Err(Refused::Form));
        // The text may have empty lines itself: the last one ends it.
        assert_eq!(Note::read(format!("a\n\nb\n\n{line}\n").as_bytes()).expect("a note").text, "a\n\nb\n");
    }

    #[test]
    fn a_cosignature_says_when_and_a_key_that_is_known_must_fit() {
        let (text, name) = ("log.example\n1\nAAAA\n", "witness.example/w1");
        let witness = VerifierKey::new(name, Kind::Cosignature, key(1).verifying_key().as_bytes()).expect("a key");
        assert_eq!(witness.to_string(), "witness.example/w1+20324abe+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X");
        let line = Line::of_cosigner(name, &key(1), 1_700_000_000, text);
        let note = |lines: &[&Line]| Note { text: text.into(), lines: lines.iter().copied().cloned().collect() };
        let keys = std::slice::from_ref(&witness);
        assert_eq!(note(&[&line]).open(keys), Ok(vec![Signed { key: 0, time: Some(1_700_000_000) }]));
        assert_eq!(note(&[&line, &line]).open(keys).map(|signed| signed.len()), Ok(1), "counted once");
        for at in 0..line.signature.len() {
            let mut changed = line.clone();
            changed.signature[at] ^= 1;
            assert_eq!(note(&[&changed]).open(keys), Err(Refused::Signature(name.into())), "byte {at}");
        }
        let negative = Line::of_cosigner(name, &key(1), u64::MAX, text);
        assert_eq!(note(&[&negative]).open(keys), Err(Refused::Signature(name.into())));
        let of_log = Line::of_log(name, &key(1), text);
        assert_eq!(note(&[&of_log]).open(keys), Err(Refused::Nobody), "another kind has another id");
    }

    proptest! {
        #[test]
        fn what_reads_is_written_alike(text in "([a-z+\n— ]{0,20}\n)?\n([—a ]{0,8}[A-Za-z/+= ]{0,20}\n){0,3}") {
            if let Ok(note) = Note::read(text.as_bytes()) {
                prop_assert_eq!(note.to_string(), text);
            }
        }

        #[test]
        fn a_note_reads_back(text in "[ -~]{1,40}\n", seed in 0_u8..6, time in 0_u64..1 << 40) {
            let lines = vec![Line::of_log("a", &key(seed), &text), Line::of_cosigner("b/c", &key(seed), time, &text)];
            let note = Note { text, lines };
            prop_assert_eq!(Note::read(note.to_string().as_bytes()), Ok(note));
        }
    }
}
