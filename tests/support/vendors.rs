//! Vendors made in the store, past the API.

use agon::clock;
use agon_core::ids::{AccountId, VendorId};
use agon_core::time::Timestamp;
use agon_store::{AuditRow, InvitationAnswer, Store, VendorRow};

/// A line of the audit log at a moment.
pub fn audit_at(vendor: VendorId, at: Timestamp) -> AuditRow {
    let (id, actor, action, detail) = (clock::uuid(), "operator".into(), "test".into(), String::new());
    AuditRow { id, vendor, actor, action, detail, at }
}

/// A line of the audit log now.
pub fn audit(vendor: VendorId) -> AuditRow {
    audit_at(vendor, clock::now())
}

/// A vendor, whose models are those of an organization.
pub async fn sign_up(store: &Store, name: &str, organization: &str, member: Option<AccountId>) -> VendorRow {
    let vendor = VendorRow {
        id: VendorId::from_uuid(clock::uuid()),
        name: name.into(),
        organization: organization.into(),
        commercial: true,
        claims_non_commercial: false,
        created_at: clock::now(),
    };
    store.sign_up_vendor(&vendor, member, 100, &audit(vendor.id)).await.expect("asked").expect("signed up");
    vendor
}

/// Invites an account, which accepts.
pub async fn join(store: &Store, vendor: VendorId, account: AccountId) {
    store.invite_member(vendor, account, 100, &audit(vendor)).await.expect("asked").expect("invited");
    let answer = InvitationAnswer { account, vendor, since: Timestamp::from_micros(0), accepts: true, most: 100 };
    store.answer_invitation(&answer, &audit(vendor)).await.expect("asked").expect("joined");
}
