//! The one byte form of a log entry.
//!
//! Numbers are big-endian. Fields, in order:
//!
//! | bytes | field |
//! |---|---|
//! | 1 | format version, `0x01`; `0x02` when the looks are there |
//! | 1 | kind of entry, `0x01` = verdict, `0x02` = retraction, `0x03` = reinstatement |
//! | 8 | `index` |
//! | 8 | `at`, microseconds since 1970 (signed) |
//! | 16 | vote id (UUID) |
//! | 16 | battle id (UUID) |
//! | 16 | voter |
//! | 8 | `cast_at` (signed) |
//! | 1 + n | left model: length, ASCII |
//! | 1 + n | right model: length, ASCII |
//! | 1 | outcome: 0 a, 1 b, 2 tie, 3 both bad |
//! | 1 | 0 counted, else the code of the reason |
//! | 4 | weight in millionths, 0 when excluded |
//! | 2 | rule version |
//! | 2 | turns |
//! | 3 | language, ASCII, padded with spaces |
//! | 1 | kinds, bits |
//! | 4 | propensity in billionths |
//! | 2 | sampling rule version |
//! | 32 | content hash |
//! | 20 | version 2 only: looks of A and B ([`Style::bytes`]) |
//!
//! There is exactly one encoding of an entry and one entry per encoding: [`decode`] refuses
//! whatever [`encode`] would not have written. Adding a field means a new version; old entries
//! keep their bytes for ever.

use uuid::Uuid;

use super::{Entry, EntryKind};
use crate::battle::prompt::{Kinds, Language};
use crate::battle::style::Style;
use crate::ids::{BattleId, VoteId, VoterId};
use crate::model::ModelSlug;
use crate::time::Timestamp;
use crate::verdict::{FULL_WEIGHT, Reason, Verdict};
use crate::vote::Outcome;

const PLAIN: u8 = 1;
const STYLED: u8 = 2;

/// Why bytes are no entry of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// The bytes end before the entry does.
    #[error("the entry is cut off")]
    Short,
    /// Bytes follow the entry's end.
    #[error("the entry has bytes after its end")]
    Long,
    /// Not a version or kind that this program knows.
    #[error("unknown format version or kind")]
    Unknown,
    /// A field holds what no entry holds.
    #[error("the field {0} is out of range")]
    Field(&'static str),
}

/// The one byte form of `entry`, 130 to 308 bytes.
pub fn encode(entry: &Entry) -> Vec<u8> {
    let mut out = Vec::with_capacity(160 + entry.left.as_str().len() + entry.right.as_str().len());
    out.extend([if entry.style.is_some() { STYLED } else { PLAIN }, entry.kind.code()]);
    out.extend(entry.index.to_be_bytes());
    out.extend(entry.at.micros().to_be_bytes());
    out.extend(entry.vote.uuid().as_bytes());
    out.extend(entry.battle.uuid().as_bytes());
    out.extend(entry.voter.bytes());
    out.extend(entry.cast_at.micros().to_be_bytes());
    for slug in [&entry.left, &entry.right] {
        // A slug is at most 80 bytes, so its length fits one.
        out.push(u8::try_from(slug.as_str().len()).unwrap_or(u8::MAX));
        out.extend(slug.as_str().as_bytes());
    }
    out.push(outcome_code(entry.outcome));
    let (reason, weight) = match entry.verdict {
        Verdict::Counted { weight } => (0, weight),
        Verdict::Excluded(reason) => (reason as u8, 0),
    };
    out.push(reason);
    out.extend(weight.to_be_bytes());
    out.extend(entry.rule_version.to_be_bytes());
    out.extend(entry.turns.to_be_bytes());
    let mut language = [b' '; 3];
    for (to, from) in language.iter_mut().zip(entry.language.as_str().bytes()) {
        *to = from;
    }
    out.extend(language);
    out.push(entry.kinds.bits());
    out.extend(entry.propensity.to_be_bytes());
    out.extend(entry.sampling_version.to_be_bytes());
    out.extend(entry.content);
    out.extend(entry.style.into_iter().flatten().flat_map(Style::bytes));
    out
}

/// The entry of `bytes`.
///
/// # Errors
/// [`DecodeError`] for anything that [`encode`] does not write.
pub fn decode(bytes: &[u8]) -> Result<Entry, DecodeError> {
    let mut read = Reader(bytes);
    let [version, kind] = read.array::<2>()?;
    let styled = match version {
        PLAIN => false,
        STYLED => true,
        _ => return Err(DecodeError::Unknown),
    };
    let kind = EntryKind::ALL.into_iter().find(|k| k.code() == kind).ok_or(DecodeError::Unknown)?;
    let entry = Entry {
        index: u64::from_be_bytes(read.array()?),
        kind,
        at: read.time()?,
        vote: VoteId::from_uuid(Uuid::from_bytes(read.array()?)),
        battle: BattleId::from_uuid(Uuid::from_bytes(read.array()?)),
        voter: VoterId::from_bytes(read.array()?),
        cast_at: read.time()?,
        left: read.slug("left")?,
        right: read.slug("right")?,
        outcome: *Outcome::ALL.get(usize::from(read.byte()?)).ok_or(DecodeError::Field("outcome"))?,
        verdict: read.verdict()?,
        rule_version: u16::from_be_bytes(read.array()?),
        turns: u16::from_be_bytes(read.array()?),
        language: read.language()?,
        kinds: Kinds::from_bits(read.byte()?),
        propensity: u32::from_be_bytes(read.array()?),
        sampling_version: u16::from_be_bytes(read.array()?),
        content: read.array()?,
        style: if styled { Some([read.style()?, read.style()?]) } else { None },
    };
    // Only what was counted can be taken back, and given back.
    if entry.kind != EntryKind::Verdict && matches!(entry.verdict, Verdict::Excluded(_)) {
        return Err(DecodeError::Field("verdict"));
    }
    if read.0.is_empty() { Ok(entry) } else { Err(DecodeError::Long) }
}

fn outcome_code(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::A => 0,
        Outcome::B => 1,
        Outcome::Tie => 2,
        Outcome::BothBad => 3,
    }
}

struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn array<const N: usize>(&mut self) -> Result<[u8; N], DecodeError> {
        let (head, tail) = self.0.split_first_chunk::<N>().ok_or(DecodeError::Short)?;
        self.0 = tail;
        Ok(*head)
    }

    fn byte(&mut self) -> Result<u8, DecodeError> {
        self.array::<1>().map(|[byte]| byte)
    }

    fn time(&mut self) -> Result<Timestamp, DecodeError> {
        Ok(Timestamp::from_micros(i64::from_be_bytes(self.array()?)))
    }

    fn style(&mut self) -> Result<Style, DecodeError> {
        self.array().map(Style::from_bytes)
    }

    fn slug(&mut self, field: &'static str) -> Result<ModelSlug, DecodeError> {
        let length = usize::from(self.byte()?);
        let (text, tail) = self.0.split_at_checked(length).ok_or(DecodeError::Short)?;
        self.0 = tail;
        std::str::from_utf8(text).ok().and_then(|t| t.parse().ok()).ok_or(DecodeError::Field(field))
    }

    fn verdict(&mut self) -> Result<Verdict, DecodeError> {
        let code = self.byte()?;
        let weight = u32::from_be_bytes(self.array()?);
        match (code, weight) {
            (0, 1..=FULL_WEIGHT) => Ok(Verdict::Counted { weight }),
            (0, _) => Err(DecodeError::Field("weight")),
            (code, 0) => {
                let reason = Reason::ALL.iter().find(|r| **r as u8 == code).ok_or(DecodeError::Field("reason"))?;
                Ok(Verdict::Excluded(*reason))
            }
            _ => Err(DecodeError::Field("weight")),
        }
    }

    fn language(&mut self) -> Result<Language, DecodeError> {
        let padded: [u8; 3] = self.array()?;
        let code = match padded {
            [a, b, b' '] => Language::parse(&String::from_utf8_lossy(&[a, b])),
            _ => Language::parse(&String::from_utf8_lossy(&padded)),
        };
        code.ok_or(DecodeError::Field("language"))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::super::leaf_hash;
    use super::*;

    /// An entry with every field set to something that can be told apart.
    pub(crate) fn sample() -> Entry {
        Entry {
            index: 7,
            kind: EntryKind::Verdict,
            at: Timestamp::from_micros(1_700_000_000_000_001),
            vote: VoteId::from_uuid(Uuid::from_u128(0x0102)),
            battle: BattleId::from_uuid(Uuid::from_u128(0x0304)),
            voter: VoterId::from_bytes([5; 16]),
            cast_at: Timestamp::from_micros(1_700_000_000_000_000),
            left: "alpha".parse().expect("a slug"),
            right: "beta-2".parse().expect("a slug"),
            outcome: Outcome::B,
            verdict: Verdict::Counted { weight: FULL_WEIGHT },
            rule_version: 1,
            turns: 2,
            language: Language::parse("en").expect("a code"),
            kinds: Kinds::CODE,
            propensity: 166_666_667,
            sampling_version: 1,
            content: [9; 32],
            style: None,
        }
    }

    /// The vector that other implementations can check against (made by another program, in Python).
    #[test]
    fn the_encoding_is_pinned() {
        let bytes = encode(&sample());
        assert_eq!(hex::encode(&bytes), include_str!("vector_v1.hex").trim());
        assert_eq!(hex::encode(leaf_hash(&bytes)), include_str!("vector_v1.leaf.hex").trim());
    }

    #[test]
    fn bytes_that_no_entry_has_are_refused() {
        let good = encode(&sample());
        assert_eq!(decode(&good[..good.len() - 1]), Err(DecodeError::Short));
        assert_eq!(decode(&[good.as_slice(), &[0]].concat()), Err(DecodeError::Long));
        assert_eq!(decode(&[]), Err(DecodeError::Short));
        let outcome_at = 2 + 8 + 8 + 16 * 3 + 8 + 6 + 7;
        for (at, byte, error) in [
            (0, 2, DecodeError::Short),
            (0, 3, DecodeError::Unknown),
            (1, 9, DecodeError::Unknown),
            (outcome_at, 4, DecodeError::Field("outcome")),
            (outcome_at + 1, 200, DecodeError::Field("weight")),
            (outcome_at + 2, 255, DecodeError::Field("weight")),
        ] {
            let mut bad = good.clone();
            bad[at] = byte;
            assert_eq!(decode(&bad), Err(error), "byte {at} = {byte}");
        }
    }

    proptest! {
        #[test]
        fn an_entry_reads_back_as_it_was(kind in 0_usize..3, index: u64, at: i64, vote: u128, outcome in 0_usize..4, reason in 0_usize..=Reason::ALL.len(),
            weight in 1..=FULL_WEIGHT, turns: u16, kinds: u8, propensity: u32, content: [u8; 32], style: Option<([u8; 10], [u8; 10])>) {
            let style = style.map(|(a, b)| [Style::from_bytes(a), Style::from_bytes(b)]);
            let verdict = match reason.checked_sub(1) {
                None => Verdict::Counted { weight },
                Some(i) => Verdict::Excluded(Reason::ALL[i]),
            };
            let kind = if reason == 0 { EntryKind::ALL[kind] } else { EntryKind::Verdict };
            let entry = Entry {
                kind, index, at: Timestamp::from_micros(at), vote: VoteId::from_uuid(Uuid::from_u128(vote)),
                outcome: Outcome::ALL[outcome], verdict, turns, kinds: Kinds::from_bits(kinds), propensity, content, style, ..sample()
            };
            prop_assert_eq!(decode(&encode(&entry)), Ok(entry));
        }

        #[test]
        fn any_bytes_that_decode_are_the_bytes_of_that_entry(bytes in prop::collection::vec(any::<u8>(), 0..300), flip in 0_usize..160, to: u8) {
            let _ = decode(&bytes);
            let mut near = encode(&sample());
            if let Some(byte) = near.get_mut(flip) {
                *byte = to;
            }
            if let Ok(entry) = decode(&near) {
                prop_assert_eq!(encode(&entry), near);
            }
        }
    }
}
