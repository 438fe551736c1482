//! Claims: a person's available points become tokens in their wallet, exactly once.
//!
//! [`policy`] says who may claim how much; [`machine`] is every state that a claim can be in and every
//! move between them.

pub mod machine;
pub mod policy;
