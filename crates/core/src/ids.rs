//! Ids with a prefix that says what they name: `btl_…`, `vote_…`, `acct_…`.
//!
//! The text form is a TypeID (specification 0.3: prefix, underscore, 26 characters of Crockford
//! base32) over a UUIDv7, so ids sort by time and can't be mixed up: parsing a vote's id where a
//! battle's is wanted is an error. Ids are made by `crate::clock`, never here.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};
use type_safe_id::{StaticType, TypeSafeId};
use uuid::Uuid;

/// The text is no id of the wanted kind.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected an id like {prefix}_01h455vb4pex5vsknk084sn02q")]
pub struct IdError {
    prefix: &'static str,
}

/// The log's name for a person: 16 random bytes to which nothing else leads; 32 hex digits in text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct VoterId([u8; 16]);

impl VoterId {
    /// A person of this name.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The name's bytes, as the log and the store have them.
    pub const fn bytes(self) -> [u8; 16] {
        self.0
    }

    /// The name's bytes, for a column of the store.
    pub fn to_vec(self) -> Vec<u8> {
        self.0.to_vec()
    }
}

impl AsRef<[u8]> for VoterId {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for VoterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for VoterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for VoterId {
    type Err = hex::FromHexError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut bytes = [0; 16];
        hex::decode_to_slice(text, &mut bytes)?;
        Ok(Self(bytes))
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $tag:ident, $prefix:literal) => {
        #[derive(Default)]
        struct $tag;

        impl StaticType for $tag {
            const TYPE: &'static str = $prefix;
        }

        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// Wraps a UUID that is known to name this kind of thing.
            pub const fn from_uuid(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// The 128 bits of the id, as stored.
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                TypeSafeId::<$tag>::from_uuid(self.0).fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                text.parse::<TypeSafeId<$tag>>()
                    .map(|id| Self(id.uuid()))
                    .map_err(|_| IdError { prefix: $prefix })
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

id!(
    /// A person's account, guests included.
    AccountId,
    AccountTag,
    "acct"
);
id!(
    /// One question answered by two anonymous models.
    BattleId,
    BattleTag,
    "btl"
);
id!(
    /// One person's answer to "which is better?".
    VoteId,
    VoteTag,
    "vote"
);
id!(
    /// A claim: points that become tokens.
    ClaimId,
    ClaimTag,
    "clm"
);

id!(
    /// A maker of models that queries preferences.
    VendorId,
    VendorTag,
    "vnd"
);
id!(
    /// A vendor's API key.
    KeyId,
    KeyTag,
    "key"
);
id!(
    /// A vendor's export that runs by itself.
    ExportId,
    ExportTag,
    "exp"
);
id!(
    /// An address that is told of events.
    WebhookId,
    WebhookTag,
    "whk"
);
id!(
    /// One event on its way to one webhook.
    DeliveryId,
    DeliveryTag,
    "msg"
);
id!(
    /// Something that happened to a person.
    NoticeId,
    NoticeTag,
    "ntc"
);
id!(
    /// A browser that wants to be told of notices.
    SubscriptionId,
    SubscriptionTag,
    "sub"
);

/// An id that follows from its cause: the same cause again gives the same id, so that repeating a step changes
/// nothing. The first 16 bytes of its SHA-256.
pub fn derived(cause: &str) -> Uuid {
    let digest = Sha256::digest(cause.as_bytes());
    digest.first_chunk().map_or(Uuid::nil(), |bytes| Uuid::from_bytes(*bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_survives_the_trip_through_text() {
        let id = VoteId::from_uuid(Uuid::from_u128(0x0190_1234_5678_7abc_8def_0123_4567_89ab));
        assert_eq!(id.to_string().parse::<VoteId>(), Ok(id));
        assert!(id.to_string().starts_with("vote_"));
    }

    #[test]
    fn an_id_of_another_kind_or_no_id_at_all_is_refused() {
        let vote = VoteId::from_uuid(Uuid::from_u128(7)).to_string();
        for text in [vote.as_str(), "", "btl_", "btl_zzzzzzzzzzzzzzzzzzzzzzzzzz", "btl_01h455vb4pex5vsknk084sn02Q", "§"]
        {
            assert!(text.parse::<BattleId>().is_err(), "{text:?} was accepted");
        }
    }
}
