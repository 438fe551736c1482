//! Keys of vendors: `agon_PREFIX_SECRETCHECK`. The prefix may be shown and logged; the check (CRC-32) tells
//! a key that was cut off, and lets scanners of leaked secrets know one of ours without asking us. Only a
//! hash of the whole is stored.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What a key may be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Scope {
    /// Boards, without the limits of guests.
    #[serde(rename = "boards:read")]
    BoardsRead,
    /// Votes in battles of the vendor's own models.
    #[serde(rename = "battles:read:own")]
    BattlesReadOwn,
    /// Votes of all battles, within consent.
    #[serde(rename = "battles:read")]
    BattlesRead,
    /// Files: exports at once and as jobs.
    #[serde(rename = "exports:run")]
    ExportsRun,
    /// The vendor's own models, slots and credits.
    #[serde(rename = "models:write")]
    ModelsWrite,
    /// The vendor's webhooks and their deliveries.
    #[serde(rename = "webhooks:write")]
    WebhooksWrite,
    /// Payments of claims on the chain.
    #[serde(rename = "settlement:read")]
    SettlementRead,
    /// The vendor's keys, members and audit log.
    #[serde(rename = "admin")]
    Admin,
}

impl Scope {
    /// All scopes, in the order of the API's description.
    pub const ALL: [Self; 8] = [
        Self::BoardsRead,
        Self::BattlesReadOwn,
        Self::BattlesRead,
        Self::ExportsRun,
        Self::ModelsWrite,
        Self::WebhooksWrite,
        Self::SettlementRead,
        Self::Admin,
    ];

    /// The scope's public name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::BoardsRead => "boards:read",
            Self::BattlesReadOwn => "battles:read:own",
            Self::BattlesRead => "battles:read",
            Self::ExportsRun => "exports:run",
            Self::ModelsWrite => "models:write",
            Self::WebhooksWrite => "webhooks:write",
            Self::SettlementRead => "settlement:read",
            Self::Admin => "admin",
        }
    }
}

impl std::str::FromStr for Scope {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|scope| scope.as_str() == name).ok_or_else(|| {
            let known: Vec<&str> = Self::ALL.iter().map(|scope| scope.as_str()).collect();
            format!("unknown scope {:?}; known are {}", name.chars().take(40).collect::<String>(), known.join(", "))
        })
    }
}

/// A whole key. Shown once, never printed by `{:?}`.
#[derive(Clone, PartialEq, Eq)]
pub struct ApiKey(String);

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ApiKey({}…)", self.prefix())
    }
}

const START: &str = "agon_";
const PREFIX: usize = 8;
const SECRET: usize = 43;
const CHECK: usize = 6;
const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// Writes big-endian bytes as `width` base-62 digits.
fn base62(bytes: &[u8], width: usize) -> String {
    let mut number = bytes.to_vec();
    let mut digits = vec![b'0'; width];
    for digit in digits.iter_mut().rev() {
        let mut rest = 0_u32;
        for byte in &mut number {
            let value = rest << 8 | u32::from(*byte);
            *byte = (value / 62) as u8;
            rest = value % 62;
        }
        *digit = DIGITS[rest as usize];
    }
    String::from_utf8(digits).unwrap_or_default()
}

fn check(text: &str) -> String {
    base62(&crc32fast::hash(text.as_bytes()).to_be_bytes(), CHECK)
}

impl ApiKey {
    /// The key of these random bytes: 16 for the prefix, 32 for the secret.
    pub fn new(public: [u8; 16], secret: [u8; 32]) -> Self {
        let body = format!("{START}{}_{}", base62(&public, PREFIX), base62(&secret, SECRET));
        let check = check(&body);
        Self(body + &check)
    }

    /// Reads a key; `None` if it can't be one of ours, whoever made it.
    pub fn parse(text: &str) -> Option<Self> {
        let whole = text.len() == START.len() + PREFIX + 1 + SECRET + CHECK && text.is_ascii();
        let (body, end) = text.split_at_checked(text.len().checked_sub(CHECK)?)?;
        let is_ours = whole && body.starts_with(START) && check(body) == end;
        is_ours.then(|| Self(text.to_owned()))
    }

    /// The part that may be shown and logged: 8 letters and digits.
    pub fn prefix(&self) -> &str {
        self.0.get(START.len()..START.len() + PREFIX).unwrap_or_default()
    }

    /// SHA-256 of the whole key: what is stored.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0.as_bytes()).into()
    }

    /// The whole key, to be shown once to its maker.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_key_reads_back_and_a_damaged_one_is_none(public: [u8; 16], secret: [u8; 32], at in 0_usize..63, to in "[0-9A-Za-z_]") {
            let key = ApiKey::new(public, secret);
            prop_assert_eq!(ApiKey::parse(key.reveal()), Some(key.clone()));
            let shown = format!("{key:?}");
            prop_assert!(!shown.contains(&key.reveal()[14..]));
            let mut damaged = key.reveal().to_owned();
            damaged.replace_range(at..=at, &to);
            if damaged != key.reveal() {
                prop_assert_eq!(ApiKey::parse(&damaged), None);
            }
            prop_assert_eq!(ApiKey::parse(&key.reveal()[..at]), None);
        }
    }

    #[test]
    fn keys_differ_where_their_secrets_do() {
        let [one, two] = [1, 2].map(|n| ApiKey::new([0; 16], [n; 32]));
        assert!(one.prefix() == two.prefix() && one.hash() != two.hash());
        assert_eq!(one.reveal().len(), 63);
    }

    #[test]
    fn scopes_have_their_names() {
        for scope in Scope::ALL {
            assert_eq!(scope.as_str().parse(), Ok(scope));
            assert_eq!(serde_json::to_string(&scope).expect("JSON"), format!("{:?}", scope.as_str()));
        }
        assert!("root".parse::<Scope>().is_err());
    }
}
