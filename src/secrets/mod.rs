//! Keys and what is made with them: sessions, receipts, links of shared battles, what is sealed at rest, what only one browser can
//! read.

pub mod at_rest;
pub mod key_file;
pub mod push_key;
pub mod push_message;
pub mod receipt;
pub mod session;
pub mod session_generations;
pub mod share_link;
