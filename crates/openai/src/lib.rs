//! What an OpenAI-compatible endpoint replies: the bytes of a reply as pieces of an answer ([`AnswerReader`]). It does no IO, so
//! that any bytes can be tried on it.

mod answer;
mod chunk;
mod lines;
mod thoughts;

pub use answer::{AnswerReader, Failure, Noticed};
pub use chunk::words_of_error;
pub use thoughts::{Seen, Thoughts};

/// A piece of an answer, in the order of arrival.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A piece of the answer's text, in the order of its arrival.
    Text(String),
    /// Words the model thought before it answered; kept apart.
    Reasoning(String),
    /// Tokens that the model counted.
    Usage {
        /// Tokens that the model read.
        prompt: u32,
        /// Tokens that the model wrote.
        completion: u32,
    },
    /// The model is done, for this reason (`stop`, `length`, …).
    Finish(String),
}

/// Why a model did not answer. The name is stored with the battle; the details go to the
/// operator's log only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ModelError {
    /// No connection to the endpoint.
    #[error("unreachable")]
    Unreachable,
    /// The endpoint refused: status 429.
    #[error("rate_limited")]
    RateLimited,
    /// The endpoint answered with this error status.
    #[error("status_{0}")]
    Status(u16),
    /// The key's variable is not set, or the endpoint refused the key.
    #[error("unauthorized")]
    Unauthorized,
    /// What came is no stream of the protocol.
    #[error("malformed")]
    Malformed,
    /// The endpoint reported an error in the middle of the answer.
    #[error("failed_midway")]
    FailedMidway,
    /// A filter of the endpoint's cut the answer.
    #[error("filtered")]
    Filtered,
    /// Thoughts stood in the answer, and a tag that told so came after them: the next attempt takes them out.
    #[error("thoughts_shown")]
    ThoughtsShown,
    /// The code that reads the answer stopped: a fault of ours.
    #[error("panicked")]
    Panicked,
    /// The stream ended before the answer did.
    #[error("cut_off")]
    CutOff,
    /// The first words, the next ones or the end did not come in time.
    #[error("timed_out")]
    TimedOut,
    /// More came than any answer may have.
    #[error("flooded")]
    Flooded,
    /// There is no recorded answer of this model to this question.
    #[error("not_recorded")]
    NotRecorded,
    /// The node that was writing the answer died.
    #[error("node_lost")]
    NodeLost,
}
