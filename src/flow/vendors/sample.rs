//! A file of made-up votes in any form that real ones are exported in: who builds on the data needs no key, no data and no
//! quota to begin.

use agon_core::ids::{BattleId, VoteId};
use agon_core::time::Timestamp;
use agon_core::vendors::preference::{Exchange, Preference, Status};
use agon_core::verdict::Reason;
use agon_core::vote::Outcome;
use agon_votefile::dataset::{Spec, WriteError, Writer};
use uuid::Uuid;

/// The licence of made-up votes: none of anybody's work is in them.
pub const LICENCE: &str = "CC0-1.0";

/// 2026-01-01T00:00:00Z.
const FIRST: i64 = 1_767_225_600_000_000;

/// What is asked and answered: prompt, a better answer, a worse one.
const TEXTS: [[&str; 3]; 4] = [
    ["What is 17 × 23?", "17 × 23 = 391.", "About 400."],
    ["Name a bird that can't fly.", "The kiwi.", "The swift."],
    ["Write a line of Rust that prints 1.", "```rust\nprintln!(\"1\");\n```", "print(1)"],
    ["Is a tomato a fruit?", "By botany yes; in a kitchen it is used as a vegetable.", "No."],
];

const MODELS: [&str; 3] = ["sample-one", "sample-two", "sample-three"];

/// Twelve votes: each pair of three models four times, with each outcome and, of the last, one that does not count.
pub fn sample_votes() -> Vec<Preference> {
    (0..12_u64).map(vote).collect()
}

fn vote(index: u64) -> Preference {
    let at = index as usize;
    let (pair, text) = ([[0, 1], [1, 2], [2, 0]][at % 3], TEXTS[at % 4]);
    let outcome = [Outcome::A, Outcome::B, Outcome::Tie, Outcome::BothBad][(at / 3) % 4];
    let (a, b) = if outcome == Outcome::B { (text[2], text[1]) } else { (text[1], text[2]) };
    // The last one is what votes look like that do not count.
    let is_excluded = index == 11;
    let id = |kind: u128| Uuid::from_u128((kind << 64) | u128::from(index));
    let cast_at = FIRST + i64::try_from(index).unwrap_or_default() * 60_000_000;
    Preference {
        index,
        vote: Some(VoteId::from_uuid(id(2))),
        battle: Some(BattleId::from_uuid(id(1))),
        name: String::new(),
        judge: format!("sample-judge-{}", index % 5),
        cast_at: Some(Timestamp::from_micros(cast_at)),
        models: pair.map(|place: usize| MODELS[place].to_owned()),
        tier: Some("known"),
        outcome,
        language: "en".into(),
        kinds: if at % 4 == 2 { vec!["code"] } else { Vec::new() },
        turns: 1,
        status: if is_excluded { Status::Excluded } else { Status::Counted },
        reason: is_excluded.then(|| Reason::TooFast.code()),
        weight: if is_excluded { 0 } else { 1_000_000 },
        propensity: Some(333_333_333),
        tags: [if outcome == Outcome::A { vec!["correct".into()] } else { Vec::new() }, Vec::new()],
        looks: Some([a, b].map(|text| [text.split_whitespace().count() as f64, 0.0, 0.0, 0.0])),
        texts: vec![Exchange { prompt: text[0].into(), a: a.into(), b: b.into() }],
    }
}

/// The made-up votes as a file; whatever its filter, all of them.
///
/// # Errors
/// [`WriteError`].
pub fn sample_file(spec: &Spec) -> Result<Vec<u8>, WriteError> {
    let mut votes = sample_votes();
    if !spec.wants_texts() {
        votes.iter_mut().for_each(|vote| vote.texts.clear());
    }
    let batch = spec.schema.batch(spec, &votes)?;
    let mut writer = Writer::new(spec, &batch.schema())?;
    let mut bytes = writer.write(&batch)?;
    bytes.extend(writer.finish()?);
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_model_meets_each_and_every_outcome_is_there() {
        let votes = sample_votes();
        for outcome in [Outcome::A, Outcome::B, Outcome::Tie, Outcome::BothBad] {
            assert_eq!(votes.iter().filter(|vote| vote.outcome == outcome).count(), 3, "{outcome:?}");
        }
        for model in MODELS {
            assert_eq!(votes.iter().filter(|vote| vote.models.iter().any(|own| own == model)).count(), 8);
        }
        assert_eq!(votes.iter().filter(|vote| vote.reason.is_some()).count(), 1);
        assert_eq!(votes, sample_votes());
    }
}
