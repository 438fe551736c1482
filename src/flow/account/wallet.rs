//! A wallet proves itself to an account (Sign-In With Solana), and is taken off it.

use std::time::Duration;

use crate::clock;
use agon_core::account::siws::{SignIn, SignInRefusal, parse_address};
use agon_core::ids::AccountId;
use agon_core::time::Timestamp;
use agon_store::{LinkRefusal, SignInRow, SignedIn, Store, StoreError};

/// How long a challenge can be answered.
const CHALLENGE: Duration = Duration::from_secs(300);

/// Why a wallet was not linked.
#[derive(Debug, thiserror::Error)]
pub enum WalletError {
    /// The challenge was never made, or was used.
    #[error("there is no such challenge, or it was used; ask for a new one")]
    UnknownChallenge,
    /// The signature does not answer the challenge.
    #[error(transparent)]
    SignIn(#[from] SignInRefusal),
    /// The wallet or the account is not free.
    #[error(transparent)]
    Link(#[from] LinkRefusal),
    /// The account has no wallet.
    #[error("no wallet is linked")]
    NoWallet,
    /// The store gave no answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Where an account signs in: what the challenge names.
#[derive(Clone, Debug)]
pub struct Place {
    /// The origin that the person sees, e.g. `https://arena.example`.
    pub origin: String,
    /// Host of the origin, as a wallet shows it.
    pub domain: String,
    /// The cluster, e.g. `mainnet`.
    pub cluster: &'static str,
}

/// What a wallet signed in answer to a challenge.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The wallet's address (base58).
    pub address: String,
    /// The challenge's nonce.
    pub nonce: String,
    /// The signed text, byte for byte.
    pub text: Vec<u8>,
    /// The signature (Ed25519).
    pub signature: Vec<u8>,
}

/// Makes a challenge for a wallet to sign, good for one try within five minutes. `address`, if it is known already, must be
/// one.
///
/// # Errors
/// [`WalletError`].
pub async fn ask(
    store: &Store,
    account: AccountId,
    place: Place,
    address: Option<&str>,
) -> Result<SignInRow, WalletError> {
    if let Some(address) = address {
        parse_address(address)?;
    }
    let (now, nonce) = (clock::now(), hex::encode(clock::nonce()));
    let expires_at = now.plus(CHALLENGE);
    let body = SignIn {
        uri: place.origin,
        domain: place.domain,
        statement: "Link this wallet to your account in the arena. This costs nothing.".into(),
        version: "1".into(),
        chain_id: format!("solana:{}", place.cluster),
        nonce,
        issued_at: now.to_string(),
        expiration_time: expires_at.to_string(),
    };
    let row = SignInRow { account, body, expires_at };
    store.put_sign_in(&row).await?;
    Ok(row)
}

/// Links the wallet that answered a challenge to the account, or signs in to the account that has it: the caller then
/// gathers a guest's points. A wallet that was another account's is free after `cooldown`.
///
/// # Errors
/// [`WalletError`].
pub async fn link(
    store: &Store,
    account: AccountId,
    answer: &Answer,
    cooldown: Duration,
) -> Result<SignedIn, WalletError> {
    // Taken before it is looked at: a challenge is good for one try.
    let asked = store.take_sign_in(&answer.nonce).await?.filter(|row| row.account == account);
    let asked = asked.ok_or(WalletError::UnknownChallenge)?;
    let now = clock::now();
    asked.body.verify(&answer.address, &answer.text, &answer.signature, asked.expires_at, now)?;
    let cooldown = i64::try_from(cooldown.as_micros()).unwrap_or(i64::MAX);
    Ok(store.link_wallet(account, &answer.address, now, cooldown).await??)
}

/// Takes the wallet off an account. Claims under way are paid to it all the same.
///
/// # Errors
/// [`WalletError::NoWallet`], and the store's.
pub async fn unlink(store: &Store, account: AccountId, now: Timestamp) -> Result<(), WalletError> {
    if !store.unlink_wallet(account, now).await? {
        return Err(WalletError::NoWallet);
    }
    Ok(())
}
