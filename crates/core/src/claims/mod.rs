//! Claims: a person's available points become tokens in their wallet, exactly once.
//!
//! [`policy`] says who may claim how much; [`machine`] is every state that a claim can be in and every
//! move between them; an [`epoch`] is a stretch of time with a published rate.

pub mod epoch;
pub mod machine;
pub mod policy;
