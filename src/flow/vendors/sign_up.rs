//! A vendor signs up, and an operator says what it does with the data.

use super::acting::{Acting, VendorError, name};
use crate::clock;
use agon_core::ids::{AccountId, VendorId};
use agon_store::{Store, VendorRow};

/// Vendors that one account acts for.
pub const MOST_VENDORS: u32 = 5;

/// What a new vendor says of itself.
#[derive(Clone, Debug)]
pub struct SignUp {
    /// Its public name.
    pub name: String,
    /// The catalogue's organization whose models are its own; empty until an operator names one.
    pub organization: String,
    /// Does it earn money with the data? Contributors decide who may.
    pub commercial: bool,
    /// Its first member; `None`: the operator makes it.
    pub member: Option<AccountId>,
}

/// Signs a vendor up: the vendor, its first member and the audit line are one commit.
///
/// # Errors
/// [`VendorError`]: a name that can't be used or is another's, or a member of [`MOST_VENDORS`] vendors.
pub async fn sign_up(store: &Store, asked: &SignUp) -> Result<VendorRow, VendorError> {
    let by_operator = asked.member.is_none();
    let vendor = VendorRow {
        id: VendorId::from_uuid(clock::uuid()),
        name: name(&asked.name, "name")?,
        organization: asked.organization.clone(),
        // Until an operator confirms what a vendor says of itself, it is taken for one that earns money.
        commercial: asked.commercial || !by_operator,
        claims_non_commercial: !asked.commercial && !by_operator,
        created_at: clock::now(),
    };
    let actor = asked.member.map_or_else(|| "operator".to_owned(), |account| account.to_string());
    let acting = Acting { vendor: &vendor, key: None, actor: &actor, now: vendor.created_at };
    let audit = acting.audit("vendor.created", vendor.name.clone());
    store.sign_up_vendor(&vendor, asked.member, MOST_VENDORS, &audit).await??;
    Ok(vendor)
}

/// Says whether a vendor earns money with the data, as the operator found.
///
/// # Errors
/// [`VendorError`]: there is no such vendor.
pub async fn confirm_use(store: &Store, acting: &Acting<'_>, commercial: bool) -> Result<(), VendorError> {
    let detail = if commercial { "commercial" } else { "non-commercial" };
    let audit = acting.audit("use.confirmed", detail.to_owned());
    Ok(store.put_vendor_use(acting.vendor.id, commercial, &audit).await??)
}
