//! Battles, and the models that fight them.

pub(crate) mod battles;
pub(crate) mod models;
pub(crate) mod settings;
pub(crate) mod share_links;
pub(crate) mod sharing;
