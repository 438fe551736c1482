//! Who answers: one port, and behind it OpenAI-compatible endpoints ([`openai`]), recorded
//! answers ([`replay`]) and small local programs ([`demo`]). [`catalogue`] lists the models.
//!
//! A provider only speaks and fails; pacing, time limits, retries of both sides and anonymity
//! are not its business (`crate::streaming`).

pub mod catalogue;
pub mod demo;
pub mod openai;
pub mod replay;
pub mod suggestions;

use std::time::Duration;

pub use agon_openai::{ModelError, Piece};
use async_trait::async_trait;
use futures_util::stream::{self, BoxStream, StreamExt};

use agon_core::battle::replayed_answer::ReplayedAnswer;

/// A question with what was said before it.
#[derive(Clone, Debug)]
pub struct Ask {
    /// Finished exchanges: question and this side's answer.
    pub history: Vec<(String, String)>,
    /// The question's text.
    pub prompt: String,
    /// Chance for providers that need some, so that an answer can be made again.
    pub seed: u64,
}

/// An answer as it comes. It ends after [`Piece::Finish`] or an error; dropping it cancels.
pub type AnswerStream = BoxStream<'static, Result<Piece, ModelError>>;

/// Whoever answers for a model.
#[async_trait]
pub trait Provider: Send + Sync {
    /// Begins an answer. An error before its first piece is given here.
    async fn ask(&self, ask: Ask) -> Result<AnswerStream, ModelError>;

    /// What was learned of the endpoint by asking it since the process began, in words for the operator, each with the
    /// setting to change if there is one.
    fn learned(&self) -> Vec<String> {
        Vec::new()
    }

    /// The endpoint's own words on its last failure, for the operator alone.
    fn last_words(&self) -> Option<String> {
        None
    }
}

/// Streams a finished text at a steady pace, as if somebody wrote it.
pub(crate) fn at_pace(text: String, chars_per_second: u32) -> AnswerStream {
    const BEAT: Duration = Duration::from_millis(30);
    let per_beat = (u64::from(chars_per_second) * 30 / 1_000).max(1);
    let per_beat = usize::try_from(per_beat).unwrap_or(usize::MAX);
    let completion = u32::try_from(estimate_tokens(&text)).unwrap_or(u32::MAX);
    let words = stream::unfold((text, 0), move |(text, at)| async move {
        let rest = &text[at..];
        if rest.is_empty() {
            return None;
        }
        if at > 0 {
            tokio::time::sleep(BEAT).await;
        }
        let length = rest.char_indices().nth(per_beat).map_or(rest.len(), |(i, _)| i);
        let piece = rest[..length].to_owned();
        Some((Ok(Piece::Text(piece)), (text, at + length)))
    });
    let end = [Ok(Piece::Usage { prompt: 0, completion }), Ok(Piece::Finish("stop".into()))];
    words.chain(stream::iter(end)).boxed()
}

/// Streams an answer that was given before as it came then: its first words as late, and the whole in the same time.
pub(crate) fn as_recorded(given: &ReplayedAnswer) -> BoxStream<'static, Piece> {
    const BEAT: Duration = Duration::from_millis(30);
    let ReplayedAnswer { body, first, total } = given.clone();
    let beats = total.saturating_sub(first).as_millis() / BEAT.as_millis();
    let beats = usize::try_from(beats).unwrap_or(usize::MAX).max(1);
    let per_beat = body.chars().count().div_ceil(beats).max(1);
    let words = stream::unfold((body, 0), move |(text, at)| async move {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        tokio::time::sleep(if at == 0 { first } else { BEAT }).await;
        let length = rest.char_indices().nth(per_beat).map_or(rest.len(), |(i, _)| i);
        let piece = rest[..length].to_owned();
        Some((Piece::Text(piece), (text, at + length)))
    });
    words.chain(stream::iter([Piece::Finish("stop".into())])).boxed()
}

/// About how many tokens a text has: a quarter of its characters.
pub fn estimate_tokens(text: &str) -> usize {
    text.chars().count().div_ceil(4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_paced_answer_arrives_whole_and_says_when_it_is_done() {
        let text = "Ünïcode wörds, ".repeat(9);
        let pieces: Vec<_> = at_pace(text.clone(), 2_000).map(|p| p.expect("no failure")).collect().await;
        let told: String =
            pieces.iter().filter_map(|p| if let Piece::Text(t) = p { Some(t.as_str()) } else { None }).collect();
        assert_eq!(told, text);
        assert_eq!(pieces.last(), Some(&Piece::Finish("stop".into())));
    }
}
