//! Claims, epochs, and what the chain shows.

pub(crate) mod claim;
pub(crate) mod epochs;
pub(crate) mod settlements;
