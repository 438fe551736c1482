//! What a chain has to hold before anything is paid: the token, the treasury's account of it, and lamports
//! for fees. Each step looks before it acts, so that doing it again changes nothing.

use serde_json::json;
use solana_message::{Message, VersionedMessage};
use solana_sdk::instruction::Instruction;
use solana_sdk::program_pack::Pack;
use solana_sdk::pubkey::Pubkey;
use solana_sdk::signature::{Keypair, Signer};
use solana_sdk::transaction::VersionedTransaction;
use spl_associated_token_account_interface::instruction::create_associated_token_account_idempotent;
use spl_token_interface::state::{Account as TokenAccount, Mint};

use super::rpc::Rpc;
use super::{Chain, ChainError};
use agon_payout::Treasury;

/// Lamports in one SOL.
pub const SOL: u64 = 1_000_000_000;
/// The hash of mainnet's first block.
pub const MAINNET: &str = "5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d";

/// What the chain holds for paying, and what had to be done for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Setup {
    /// Address of the token's mint, in base58.
    pub mint: String,
    /// Address of the treasury, in base58.
    pub treasury: String,
    /// Address of the treasury's account of the token, in base58.
    pub tokens: String,
    /// What had to be done, in words; empty: all was there.
    pub done: Vec<&'static str>,
}

/// Makes what is missing: the token with `mint` as its key, and `supply` base units of it in the treasury.
/// Nothing is added to a token that has a supply already.
///
/// # Errors
/// [`ChainError`]; doing it again goes on where it stopped.
pub async fn init(rpc: &Rpc, treasury: &Treasury, mint: &Keypair, supply: u64) -> Result<Setup, ChainError> {
    let (owner, tokens) = (treasury.address(), treasury.tokens());
    let mut setup = Setup {
        mint: treasury.mint.to_string(),
        treasury: owner.to_string(),
        tokens: tokens.to_string(),
        done: Vec::new(),
    };
    if rpc.account(&treasury.mint, "confirmed").await?.is_none() {
        let rent = rpc.number("getMinimumBalanceForRentExemption", &json!([Mint::LEN])).await?;
        let make = solana_system_interface::instruction::create_account(
            &owner,
            &treasury.mint,
            rent,
            Mint::LEN as u64,
            &spl_token_interface::ID,
        );
        let begin = spl_token_interface::instruction::initialize_mint2(
            &spl_token_interface::ID,
            &treasury.mint,
            &owner,
            None,
            treasury.decimals,
        );
        let begin = begin.map_err(|e| ChainError::Refused(e.to_string()))?;
        land(rpc, &[make, begin], &treasury.key, &[mint]).await?;
        setup.done.push("made the token");
    }
    if rpc.account(&tokens, "confirmed").await?.is_none() {
        let make = create_associated_token_account_idempotent(&owner, &owner, &treasury.mint, &spl_token_interface::ID);
        land(rpc, &[make], &treasury.key, &[]).await?;
        setup.done.push("made the treasury's token account");
    }
    let minted = mint_of(rpc, &treasury.mint).await?.map_or(0, |mint| mint.supply);
    if minted == 0 && supply > 0 {
        let issue = spl_token_interface::instruction::mint_to(
            &spl_token_interface::ID,
            &treasury.mint,
            &tokens,
            &owner,
            &[],
            supply,
        );
        let issue = issue.map_err(|e| ChainError::Refused(e.to_string()))?;
        land(rpc, &[issue], &treasury.key, &[]).await?;
        setup.done.push("issued the supply to the treasury");
    }
    Ok(setup)
}

/// The token as the chain has it.
///
/// # Errors
/// [`ChainError`].
pub async fn mint_of(rpc: &Rpc, mint: &Pubkey) -> Result<Option<Mint>, ChainError> {
    Ok(rpc.account(mint, "confirmed").await?.and_then(|data| Mint::unpack(&data).ok()))
}

/// Base units in a token account at a commitment; none if it does not exist.
///
/// # Errors
/// [`ChainError`].
pub async fn tokens_in(rpc: &Rpc, account: &Pubkey, commitment: &str) -> Result<Option<u64>, ChainError> {
    let data = rpc.account(account, commitment).await?;
    Ok(data.and_then(|data| TokenAccount::unpack(&data).ok()).map(|account| account.amount))
}

/// Signs instructions and waits until they are final.
async fn land(rpc: &Rpc, instructions: &[Instruction], payer: &Keypair, others: &[&Keypair]) -> Result<(), ChainError> {
    let bug = |what: String| ChainError::Refused(what);
    let blockhash = rpc.blockhash().await?;
    let message = Message::new_with_blockhash(instructions, Some(&payer.pubkey()), &blockhash.hash);
    let signers: Vec<&Keypair> = std::iter::once(payer).chain(others.iter().copied()).collect();
    let transaction = VersionedTransaction::try_new(VersionedMessage::Legacy(message), &signers)
        .map_err(|e| bug(format!("could not sign: {e}")))?;
    let bytes = bincode::serialize(&transaction).map_err(|e| bug(e.to_string()))?;
    let signature = transaction.signatures.first().copied().unwrap_or_default().into();
    rpc.land(&bytes, &signature, blockhash.last_valid, "finalized").await
}
