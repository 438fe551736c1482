//! A chain of our own: the real Token, Associated Token Account and Memo programs in LiteSVM, behind
//! Solana's JSON-RPC, with blockhashes that expire, block heights, commitments and finality like a
//! validator's, kept in a file so that a restart finds the same balances.
//!
//! `bank` is the chain, `journal` its file, `methods` what can be asked of it, `server` HTTP.
//! Unlike a validator it skips no slots, has one leader, and remembers every transaction.

pub mod bank;
mod journal;
mod methods;
mod server;

pub use bank::{Bank, Faults};
pub use server::Node;
