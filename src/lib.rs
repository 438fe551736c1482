//! Agon, a model-feedback arena. The modules in the order of the road:
//!
//! ```text
//! prompt ─▶ battle ─▶ two streams ─▶ vote ─▶ verdict ─▶ log ─▶ boards
//! ```

pub mod boards;
pub mod clock;
pub mod config;
pub mod domain;
pub mod flow;
pub mod models;
pub mod render;
pub mod receipt;
pub mod session;
pub mod store;
pub mod streaming;
pub mod worker;
