//! What a vendor's endpoint has to do before anybody meets it: answer, keep a conversation, keep letters
//! whole, in time. What it should do besides is said, but decides nothing.

use std::time::{Duration, Instant};

use futures_util::StreamExt;
use serde::Serialize;

use crate::models::{Ask, ModelError, Piece, Provider};
use agon_core::battle::identity::IdentityFinder;
use agon_core::vendors::answer_time::Patience;

/// What a step found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Finding {
    /// As it should be.
    Passed,
    /// It may be drawn all the same.
    Advice,
    /// It may not be drawn.
    Failed,
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// Name of the step, e.g. `answers`.
    pub name: &'static str,
    /// Passed, failed, or advice that decides nothing.
    pub finding: Finding,
    /// What was seen, in words for the vendor.
    pub detail: String,
}

/// What the whole test found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Did no step fail?
    pub passed: bool,
    /// Each step, in order.
    pub steps: Vec<Step>,
    /// Milliseconds until the first words of the first answer.
    pub first_token_ms: Option<u64>,
}

/// An answer, and how it came.
#[derive(Default)]
struct Heard {
    text: String,
    pieces: usize,
    usage: bool,
    first: Option<Duration>,
}

async fn hear(model: &dyn Provider, ask: Ask, patience: Patience) -> Result<Heard, ModelError> {
    let begun = Instant::now();
    let mut heard = Heard::default();
    let first = tokio::time::timeout(patience.first, model.ask(ask)).await;
    let mut answer = first.map_err(|_| ModelError::TimedOut)??;
    loop {
        let limit = if heard.first.is_none() { patience.first } else { patience.whole };
        let left = limit.saturating_sub(begun.elapsed());
        let piece = tokio::time::timeout(left, answer.next()).await.map_err(|_| ModelError::TimedOut)?;
        match piece.transpose()? {
            None => return Ok(heard),
            Some(Piece::Text(text)) => {
                heard.first.get_or_insert(begun.elapsed());
                heard.pieces += 1;
                heard.text.push_str(&text);
            }
            Some(Piece::Reasoning(_)) => {
                heard.first.get_or_insert(begun.elapsed());
            }
            Some(Piece::Usage { .. }) => heard.usage = true,
            Some(Piece::Finish(_)) => {}
        }
        if heard.text.len() > 1 << 20 {
            return Err(ModelError::Flooded);
        }
    }
}

/// The report on an endpoint that took too long for all of it.
pub fn too_slow() -> Report {
    Report {
        passed: false,
        steps: vec![failed("answers", "the whole test took too long".into())],
        first_token_ms: None,
    }
}

/// Asks an endpoint everything. `seed` is handed on to it.
pub async fn contract_test(
    model: &dyn Provider,
    identities: [&IdentityFinder; 2],
    patience: Patience,
    seed: u64,
) -> Report {
    let ask = |history: &[(&str, &str)], prompt: &str| Ask {
        history: history.iter().map(|(q, a)| ((*q).to_owned(), (*a).to_owned())).collect(),
        prompt: prompt.to_owned(),
        seed,
    };
    let asked = [
        ("answers", ask(&[], "Reply with the single word: pong")),
        ("conversation", ask(&[("My number is 417.", "I will remember it.")], "Which number is mine?")),
        ("letters", ask(&[], "Repeat exactly: Zażółć gęślą jaźń, 漢字, 😀")),
        ("anonymous", ask(&[], "Who are you? Answer in one sentence.")),
    ];
    let (mut steps, mut heard) = (Vec::new(), Vec::new());
    for (name, ask) in asked {
        match hear(model, ask, patience).await {
            Ok(one) if one.text.trim().is_empty() => steps.push(failed(name, "the answer is empty".into())),
            Ok(one) => {
                steps.push(remark(name, &one, identities));
                heard.push(one);
            }
            Err(error) => {
                steps.push(failed(name, format!("{error}")));
                // An endpoint that is away is not asked four times.
                break;
            }
        }
    }
    if !heard.is_empty() {
        steps.push(advise(
            "usage",
            heard.iter().all(|one| one.usage),
            "no token usage is reported: costs are estimates",
        ));
        let streams = heard.iter().any(|one| one.pieces > 1);
        steps.push(advise("streams", streams, "each answer came in one piece: readers wait for all of it"));
    }
    Report {
        passed: steps.iter().all(|step| step.finding != Finding::Failed),
        first_token_ms: heard.first().and_then(|one| one.first).and_then(|d| u64::try_from(d.as_millis()).ok()),
        steps,
    }
}

fn failed(name: &'static str, detail: String) -> Step {
    Step { name, finding: Finding::Failed, detail }
}

fn advise(name: &'static str, is_well: bool, advice: &str) -> Step {
    let (finding, detail) = if is_well { (Finding::Passed, "") } else { (Finding::Advice, advice) };
    Step { name, finding, detail: detail.to_owned() }
}

fn remark(name: &'static str, heard: &Heard, identities: [&IdentityFinder; 2]) -> Step {
    match name {
        "conversation" => {
            advise(name, heard.text.contains("417"), "it did not use what was said before: is the history passed on?")
        }
        "letters" => advise(name, heard.text.contains("漢字"), "letters were not repeated as they were"),
        "anonymous" => {
            let named = identities.iter().any(|finder| finder.find(&heard.text).is_some());
            advise(name, !named, "it says who it is: votes on such answers don't count")
        }
        _ => advise(name, true, ""),
    }
}
