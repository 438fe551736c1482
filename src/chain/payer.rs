//! The chain as the settings name it: its nodes, the treasury, and the token.

use std::sync::Arc;

use secrecy::{ExposeSecret, SecretString};
use serde_json::json;
use solana_sdk::pubkey::Pubkey;
use solana_sdk::signature::{Keypair, Signer};
use spl_associated_token_account_interface::address::get_associated_token_address;

use super::ChainError;
use super::keys;
use super::rpc::Rpc;
use super::setup::{MAINNET, tokens_in};
use crate::clock;
use crate::config::{Cluster, Config};
use crate::outbound;
use agon_payout::Treasury;

/// The treasury with the chain that it pays on.
#[derive(Debug)]
pub struct Payer {
    /// The client for the chain's nodes.
    pub rpc: Rpc,
    /// The treasury's key and token.
    pub treasury: Treasury,
    /// The token's own key, by which it is made; `None`: it is not on this node.
    pub mint: Option<Keypair>,
    /// The cluster that the settings name.
    pub cluster: Cluster,
}

impl Payer {
    /// Reads the keys; on localnet those that are missing are made.
    ///
    /// # Errors
    /// One line that names the setting, the file or the variable.
    pub fn open(config: &Config, nodes: impl IntoIterator<Item = String>) -> Result<Arc<Self>, String> {
        let chain = &config.chain;
        let local = chain.cluster == Cluster::Localnet;
        let own = |path: &std::path::Path| -> Result<Option<Keypair>, String> {
            match keys::read(path)? {
                None if local => keys::create(path, clock::key()).map(Some),
                found => Ok(found),
            }
        };
        let key = if chain.treasury_key_env.is_empty() {
            let path = config.data_dir.join(&chain.treasury_key_file);
            let missing = || {
                format!(
                    "setting chain.treasury_key_file: {}: no such file; make one with solana-keygen",
                    path.display()
                )
            };
            own(&path)?.ok_or_else(missing)?
        } else {
            let name = &chain.treasury_key_env;
            let text = std::env::var(name)
                .map_err(|_| format!("setting chain.treasury_key_env: variable {name} is not set"))?;
            keys::parse(&SecretString::from(text), name)?
        };
        let (address, mint): (Pubkey, Option<Keypair>) = if chain.mint.is_empty() {
            let mint = match own(&config.data_dir.join("mint.json"))? {
                Some(mint) => mint,
                None => keys::create(&config.data_dir.join("mint.json"), clock::key())?,
            };
            (mint.pubkey(), Some(mint))
        } else {
            (chain.mint.parse().map_err(|_| "setting chain.mint: not an address".to_owned())?, None)
        };
        let http = outbound::client().map_err(|e| format!("no TLS: {e}"))?;
        let rpc = Rpc::new(http, nodes, key.pubkey());
        let treasury = Treasury { key, mint: address, decimals: chain.decimals, priority: chain.priority };
        Ok(Arc::new(Self { rpc, treasury, mint, cluster: chain.cluster }))
    }

    /// The nodes that the settings name.
    pub fn nodes(config: &Config) -> Vec<String> {
        config.chain.rpc_urls.iter().map(|url| url.expose_secret().to_owned()).collect()
    }

    /// Refuses to pay real money where the settings speak of something else.
    ///
    /// # Errors
    /// One line that names the setting; also when no node answers.
    pub async fn check_cluster(&self) -> Result<(), String> {
        let told = self.rpc.any("getGenesisHash", &json!([])).await.map_err(|e| e.to_string())?;
        match (told.as_str() == Some(MAINNET), self.cluster) {
            (true, Cluster::Mainnet) => Ok(()),
            (true, _) => Err("chain.rpc_urls is a node of mainnet, and chain.cluster says otherwise".into()),
            (false, Cluster::Mainnet) => Err("chain.cluster is mainnet, and chain.rpc_urls is not a node of it".into()),
            (false, _) => Ok(()),
        }
    }

    /// Has this wallet an account for the token, as far as is confirmed?
    ///
    /// # Errors
    /// [`ChainError`] when no node says so.
    pub async fn has_token_account(&self, wallet: &str) -> Result<bool, ChainError> {
        let Ok(owner) = wallet.parse::<Pubkey>() else { return Ok(false) };
        let account = get_associated_token_address(&owner, &self.treasury.mint);
        Ok(tokens_in(&self.rpc, &account, "confirmed").await?.is_some())
    }

    /// A link for people to see a transaction, where there is a place that shows it.
    pub fn explorer(&self, signature: &str) -> Option<String> {
        match self.cluster {
            Cluster::Localnet => None,
            Cluster::Mainnet => Some(format!("https://explorer.solana.com/tx/{signature}")),
            other => Some(format!("https://explorer.solana.com/tx/{signature}?cluster={}", other.as_str())),
        }
    }
}
