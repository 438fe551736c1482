//! Keys and what is made with them: sessions, receipts, what is sealed at rest.

pub mod at_rest;
pub mod key_file;
pub mod receipt;
pub mod session;
pub mod session_generations;
