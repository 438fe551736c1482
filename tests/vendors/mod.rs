//! Vendors by the API and in the console.

pub mod console;
pub mod data;
pub mod imports;
pub mod models;
