//! Keys and what is made with them: sessions, receipts, links of shared battles, what is sealed at rest.

pub mod at_rest;
pub mod key_file;
pub mod receipt;
pub mod session;
pub mod session_generations;
pub mod share_link;
