//! What the console is open for: each job has a page of its own.

use agon_core::ids::VendorId;

/// What the console is open for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Job {
    Overview,
    Keys,
    Models,
    Data,
    Webhooks,
    Team,
}

impl Job {
    pub(crate) const ALL: [Self; 6] =
        [Self::Overview, Self::Keys, Self::Models, Self::Data, Self::Webhooks, Self::Team];

    /// The last part of its address.
    pub(crate) const fn part(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Keys => "/keys",
            Self::Models => "/models",
            Self::Data => "/data",
            Self::Webhooks => "/hooks",
            Self::Team => "/team",
        }
    }

    /// Its name: a message.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Overview => "vendors-overview",
            Self::Keys => "vendors-keys",
            Self::Models => "own-title",
            Self::Data => "vendors-exports",
            Self::Webhooks => "vendors-hooks",
            Self::Team => "vendors-team",
        }
    }

    /// Its address, for a vendor.
    pub(crate) fn address(self, vendor: Option<VendorId>) -> String {
        let which = vendor.map(|id| format!("?vendor={id}")).unwrap_or_default();
        format!("/vendors{}{which}", self.part())
    }
}
