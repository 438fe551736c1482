//! Keys of vendors: made, rotated, revoked. The same rules for the API, the console and the command line.

use std::time::Duration;

use ipnet::IpNet;

use super::acting::{Acting, VendorError, label};
use crate::{clock, config};
use agon_core::ids::KeyId;
use agon_core::vendors::api_key::{ApiKey, Scope};
use agon_store::{KeyRotation, KeyRow, Store, VendorRefusal};

/// Keys of a vendor that work at once.
pub const MOST_KEYS: u32 = 50;
/// The longest time for which a rotated key goes on.
pub const MOST_OVERLAP: Duration = Duration::from_secs(30 * 86_400);
/// How long a key works that ends by itself: a day to ten years.
const DAY: Duration = Duration::from_secs(86_400);
const MOST_LIFE: Duration = Duration::from_secs(3_650 * 86_400);
/// Networks that a key is bound to.
const MOST_NETWORKS: usize = 100;
/// Characters of a key's name.
const NAME: usize = 80;

/// A key to be made.
#[derive(Clone, Debug)]
pub struct NewKey {
    /// What it is for, 1 to 80 characters; the vendor alone sees it.
    pub name: String,
    /// What it may do; at least one.
    pub scopes: Vec<Scope>,
    /// How long it works; `None`: until it is revoked.
    pub expires_in: Option<Duration>,
    /// Networks that it may be used from; none: from everywhere.
    pub networks: Vec<IpNet>,
}

/// Makes a key. The secret is returned here and kept nowhere.
///
/// # Errors
/// [`VendorError`]: more than the acting key may give, [`MOST_KEYS`] that work already, or a name that is too long.
pub async fn create_key(
    store: &Store,
    settings: &config::Vendors,
    acting: &Acting<'_>,
    asked: NewKey,
) -> Result<(ApiKey, KeyRow), VendorError> {
    let mut scopes = asked.scopes;
    scopes.sort_unstable();
    scopes.dedup();
    if scopes.is_empty() {
        return Err(VendorError::NoScope);
    }
    may_give(acting, &scopes)?;
    if asked.expires_in.is_some_and(|length| !(DAY..=MOST_LIFE).contains(&length)) {
        return Err(VendorError::KeyTerm("expires_in_days: 1 to 3650".to_owned()));
    }
    if asked.networks.len() > MOST_NETWORKS {
        return Err(VendorError::KeyTerm(format!("networks: at most {MOST_NETWORKS}")));
    }
    let secret = ApiKey::new(clock::nonce(), clock::key());
    let row = KeyRow {
        id: KeyId::from_uuid(clock::uuid()),
        vendor: acting.vendor.id,
        name: label(&asked.name, "name", NAME)?,
        prefix: secret.prefix().to_owned(),
        hash: secret.hash(),
        scopes,
        networks: asked.networks,
        per_minute: settings.queries_per_minute,
        rows_per_day: settings.rows_per_day,
        created_at: acting.now,
        expires_at: asked.expires_in.map(|length| acting.now.plus(length)),
        revoked_at: None,
        last_used_at: None,
    };
    let row = within(acting.key, row)?;
    store.add_key(&row, MOST_KEYS, &acting.audit("key.created", titled(&row))).await??;
    Ok((secret, row))
}

/// Makes a key like an old one, which goes on for `overlap` (at most [`MOST_OVERLAP`]), so that nothing stands still
/// meanwhile. The new key, the old one's end and the audit line are one commit.
///
/// # Errors
/// [`VendorError`], as for [`create_key`]; and there is no such key.
pub async fn rotate_key(
    store: &Store,
    acting: &Acting<'_>,
    old: KeyId,
    overlap: Duration,
) -> Result<(ApiKey, KeyRow), VendorError> {
    if overlap > MOST_OVERLAP {
        return Err(VendorError::KeyTerm("overlap_hours: 720 at most".to_owned()));
    }
    let found = store.keys_of(acting.vendor.id).await?.into_iter().find(|key| key.id == old);
    let old = found.filter(|key| key.revoked_at.is_none()).ok_or(VendorRefusal::UnknownKey)?;
    may_give(acting, &old.scopes)?;
    let secret = ApiKey::new(clock::nonce(), clock::key());
    let row = KeyRow {
        id: KeyId::from_uuid(clock::uuid()),
        prefix: secret.prefix().to_owned(),
        hash: secret.hash(),
        created_at: acting.now,
        last_used_at: None,
        ..old.clone()
    };
    let row = within(acting.key, row)?;
    let old_ends_at = acting.now.plus(overlap);
    let rotation = KeyRotation { key: row, old: old.id, old_ends_at };
    store.rotate_key(&rotation, MOST_KEYS, &acting.audit("key.rotated", titled(&rotation.key))).await??;
    Ok((secret, rotation.key))
}

/// Revokes a key at once.
///
/// # Errors
/// [`VendorError`]: there is no such key, or it was revoked before.
pub async fn revoke_key(store: &Store, acting: &Acting<'_>, key: KeyId) -> Result<(), VendorError> {
    Ok(store.revoke_key(acting.vendor.id, key, &acting.audit("key.revoked", key.to_string())).await??)
}

/// A key's public part and name, as the audit log has them.
fn titled(key: &KeyRow) -> String {
    format!("{} {}", key.prefix, key.name)
}

/// A key makes no key that may do more than itself, neither anew nor by rotation.
fn may_give(acting: &Acting<'_>, scopes: &[Scope]) -> Result<(), VendorError> {
    let more = acting.key.and_then(|key| scopes.iter().find(|scope| !key.scopes.contains(scope)));
    more.map_or(Ok(()), |more| Err(VendorError::ScopeMissing(*more)))
}

/// A key that another key makes works no longer, from nowhere else and no faster than that one. What was not said
/// is as there.
fn within(parent: Option<&KeyRow>, mut child: KeyRow) -> Result<KeyRow, VendorError> {
    let Some(parent) = parent else { return Ok(child) };
    let beyond = |what: String| Err(VendorError::BeyondParent(what));
    if let Some(end) = parent.expires_at {
        if child.expires_at.is_some_and(|at| at > end) {
            return beyond(format!("ends at {end}; a key that it makes ends no later"));
        }
        child.expires_at = child.expires_at.or(Some(end));
    }
    if !parent.networks.is_empty() {
        let inside = |network: &IpNet| parent.networks.iter().any(|own| own.contains(network));
        if !child.networks.iter().all(inside) {
            return beyond("is for certain networks; a key that it makes is for those or some of them".to_owned());
        }
        if child.networks.is_empty() {
            child.networks.clone_from(&parent.networks);
        }
    }
    child.per_minute = child.per_minute.min(parent.per_minute);
    child.rows_per_day = child.rows_per_day.min(parent.rows_per_day);
    Ok(child)
}
