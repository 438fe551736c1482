//! Small programs that answer at a steady pace.

use async_trait::async_trait;

use super::{AnswerStream, Ask, ModelError, Provider, at_pace};
use agon_demo::{Exchange, Responder, respond};

/// A demo model: a small local program at a pace.
pub struct Demo {
    /// The program that answers.
    pub responder: Responder,
    /// Pace of the answer, in characters a second.
    pub chars_per_second: u32,
}

#[async_trait]
impl Provider for Demo {
    async fn ask(&self, ask: Ask) -> Result<AnswerStream, ModelError> {
        let history: Vec<Exchange<'_>> =
            ask.history.iter().map(|(prompt, answer)| Exchange { prompt, answer }).collect();
        Ok(at_pace(respond(self.responder, &history, &ask.prompt, ask.seed), self.chars_per_second))
    }
}
