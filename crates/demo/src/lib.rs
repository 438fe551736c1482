//! Demo models: small local programs that answer with no key and no network, and say so.

mod calculator;
mod eliza;
mod extractive;
mod markov;
mod outliner;
mod respond;

pub use respond::{Exchange, NOTICE, Responder, respond};
