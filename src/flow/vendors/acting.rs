//! Who changes something of a vendor, and why a change is refused.

use crate::clock;
use agon_core::time::Timestamp;
use agon_core::vendors::api_key::Scope;
use agon_core::vendors::public_name::{NameError, public_name};
use agon_store::{AuditRow, KeyRow, StoreError, VendorRefusal, VendorRow};

/// Somebody who acts for a vendor: one of its keys, a member, or the operator.
#[derive(Clone, Copy, Debug)]
pub struct Acting<'a> {
    /// The vendor that is changed.
    pub vendor: &'a VendorRow,
    /// The key that is used; `None`: a member or the operator, who may do everything.
    pub key: Option<&'a KeyRow>,
    /// Their name in the audit log: an account's id, `key PREFIX`, or `operator`.
    pub actor: &'a str,
    /// The moment of the change.
    pub now: Timestamp,
}

impl Acting<'_> {
    /// The line of the audit log that is committed with a change.
    pub fn audit(&self, action: &str, detail: String) -> AuditRow {
        AuditRow {
            id: clock::uuid(),
            vendor: self.vendor.id,
            actor: self.actor.to_owned(),
            action: action.to_owned(),
            detail,
            at: self.now,
        }
    }
}

/// Why a change of a vendor did not happen.
#[derive(Debug, thiserror::Error)]
pub enum VendorError {
    /// The store refused it: a cap, a taken name, something that is not there.
    #[error(transparent)]
    Refused(#[from] VendorRefusal),
    /// A public name that can't be read as what it is.
    #[error("{0}: {1}")]
    PublicName(&'static str, NameError),
    /// A label of no or too many characters, or with control characters.
    #[error("{field}: 1 to {most} characters are wanted")]
    Label {
        /// The field of the request.
        field: &'static str,
        /// Characters at most.
        most: usize,
    },
    /// No scope was named.
    #[error("name at least one scope")]
    NoScope,
    /// A term of a key that is out of range.
    #[error("{0}")]
    KeyTerm(String),
    /// A key gives a scope that it does not have.
    #[error("this key does not have {} to give", .0.as_str())]
    ScopeMissing(Scope),
    /// A key makes a key that may do more than itself.
    #[error("this key itself {0}")]
    BeyondParent(String),
    /// An address that the service does not ask, or no address.
    #[error("{0}")]
    Url(String),
    /// A field of a model is wrong.
    #[error("{0}")]
    Model(String),
    /// A slot that makes no sense.
    #[error("{0}")]
    Slot(String),
    /// A stealth model's id tells what it is.
    #[error("the id {slug} says {word:?}: register the model anew under a name that tells nothing")]
    CodeNameTells {
        /// The model's id.
        slug: String,
        /// The word that tells.
        word: String,
    },
    /// The contract test was not passed.
    #[error("the contract test has to be passed first")]
    NotChecked,
    /// There is nothing to pay a slot's votes with.
    #[error("a slot begins with credits that pay its votes; an operator grants them")]
    NoCredit,
    /// Events that there are not.
    #[error("known events are {0}")]
    UnknownEvent(String),
    /// The store gave no answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A name that everybody sees, in its plain form.
///
/// # Errors
/// [`VendorError::PublicName`] with the name of the field.
pub(super) fn name(text: &str, field: &'static str) -> Result<String, VendorError> {
    public_name(text).map_err(|error| VendorError::PublicName(field, error))
}

/// A label that the vendor alone sees: 1 to `most` characters without control characters, trimmed.
///
/// # Errors
/// [`VendorError::Label`] with the name of the field.
pub(super) fn label(text: &str, field: &'static str, most: usize) -> Result<String, VendorError> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > most || text.chars().any(char::is_control) {
        return Err(VendorError::Label { field, most });
    }
    Ok(text.to_owned())
}
