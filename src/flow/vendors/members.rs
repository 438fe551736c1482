//! Members of vendors: invited, accepted or declined, removed.

use std::time::Duration;

use super::acting::{Acting, VendorError};
use super::sign_up::MOST_VENDORS;
use agon_core::ids::AccountId;
use agon_core::time::Timestamp;
use agon_store::{InvitationAnswer, Store};

/// Members of a vendor and open invitations together.
pub const MOST_MEMBERS: u32 = 100;
/// How long an invitation can be accepted.
const INVITATION: Duration = Duration::from_secs(14 * 86_400);

/// Invitations from before this moment are over.
pub fn invited_since(now: Timestamp) -> Timestamp {
    now.minus(INVITATION)
}

/// Asks an account to act for the vendor; it does once it accepts, within 14 days.
///
/// # Errors
/// [`VendorError`]: there is no such account, it is a member, or [`MOST_MEMBERS`] are reached.
pub async fn invite_member(store: &Store, acting: &Acting<'_>, account: AccountId) -> Result<(), VendorError> {
    let audit = acting.audit("member.invited", account.to_string());
    Ok(store.invite_member(acting.vendor.id, account, MOST_MEMBERS, &audit).await??)
}

/// Accepts or declines the vendor's invitation; who accepts acts for the vendor from then on, and their votes on its
/// models do not rank.
///
/// # Errors
/// [`VendorError`]: there is no such invitation, or the account acts for [`MOST_VENDORS`] vendors.
pub async fn answer_invitation(
    store: &Store,
    acting: &Acting<'_>,
    account: AccountId,
    accepts: bool,
) -> Result<(), VendorError> {
    let (vendor, since) = (acting.vendor.id, invited_since(acting.now));
    let answer = InvitationAnswer { account, vendor, since, accepts, most: MOST_VENDORS };
    let action = if accepts { "member.added" } else { "member.declined" };
    Ok(store.answer_invitation(&answer, &acting.audit(action, account.to_string())).await??)
}

/// Removes a member, or takes an invitation back.
///
/// # Errors
/// [`VendorError`]: the account is neither, or the vendor's last member.
pub async fn remove_member(store: &Store, acting: &Acting<'_>, account: AccountId) -> Result<(), VendorError> {
    let audit = acting.audit("member.removed", account.to_string());
    Ok(store.remove_member(acting.vendor.id, account, &audit).await??)
}
