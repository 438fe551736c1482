//! A client for Solana's JSON-RPC: the dozen methods that paying and looking need, over any number of nodes.
//!
//! Transactions are handed to all nodes; what is decided by is read from one, in order.
//! A node whose finalized height is far behind the best that was seen is not believed.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use solana_sdk::pubkey::Pubkey;

use super::{Blockhash, Chain, ChainError, Flaw, Look};
use agon_core::claims::machine::{Marker, Signature};
use agon_core::ids::ClaimId;
use agon_payout::{MARKER_BYTES, marker, memo_claims};

/// A node that is so many blocks behind the best is not believed.
const LAG: u64 = 150;
/// Signatures that a node is asked for at once.
const MOST: usize = 200;

/// A client for the nodes of one cluster.
#[derive(Clone, Debug)]
pub struct Rpc {
    http: reqwest::Client,
    nodes: Arc<[String]>,
    treasury: Pubkey,
    best: Arc<AtomicU64>,
}

/// A transaction as a node remembers it.
#[derive(Clone, Debug)]
pub struct Remembered {
    /// The transaction's signature, in base58.
    pub signature: String,
    /// Slot in which the transaction landed.
    pub slot: u64,
    /// Time of the block in seconds since 1970; `None`: the node does not know.
    pub time: Option<i64>,
    /// Did the transaction fail? Then nothing of it moved.
    pub failed: bool,
    /// Memo as the node lists it, with its length before it; `None`: there is none.
    pub memo: Option<String>,
}

impl Rpc {
    /// A client for these nodes; `treasury` is whose markers are looked for.
    pub fn new(http: reqwest::Client, nodes: impl IntoIterator<Item = String>, treasury: Pubkey) -> Self {
        Self { http, nodes: nodes.into_iter().collect(), treasury, best: Arc::default() }
    }

    /// Asks one node; waits at most ten seconds.
    ///
    /// # Errors
    /// [`ChainError`]; addresses of nodes, which may hold keys, are left out of it.
    async fn ask(&self, node: &str, method: &str, params: Value) -> Result<Value, ChainError> {
        let away = |what: &str| ChainError::Away(format!("{method}: {what}"));
        let body = json!({"jsonrpc": "2.0", "id": 1, "method": method, "params": params});
        let sent = self.http.post(node).timeout(Duration::from_secs(10)).json(&body).send().await;
        let reply =
            sent.map_err(|error| away(if error.is_timeout() { "no answer in time" } else { "no connection" }))?;
        if !reply.status().is_success() {
            return Err(away(&format!("status {}", reply.status().as_u16())));
        }
        let mut reply: Value = reply.json().await.map_err(|_| away("the answer is no JSON"))?;
        if let Some(error) = reply.get("error") {
            let (code, message) = (error.get("code").and_then(Value::as_i64), error.get("message"));
            let message: String = message.and_then(Value::as_str).unwrap_or("error").chars().take(200).collect();
            // A node that has not come so far yet is as good as away.
            return match code {
                Some(-32016 | -32005 | -32014 | -32004) => Err(away(&message)),
                _ => Err(ChainError::Refused(format!("{method}: {message}"))),
            };
        }
        Ok(reply.get_mut("result").map(Value::take).unwrap_or_default())
    }

    /// Asks the nodes in order until one answers.
    ///
    /// # Errors
    /// The last node's.
    pub async fn any(&self, method: &str, params: &Value) -> Result<Value, ChainError> {
        let mut last = ChainError::Away("no node is set".into());
        for node in self.nodes.iter() {
            match self.ask(node, method, params.clone()).await {
                Ok(value) => return Ok(value),
                Err(error) => last = error,
            }
        }
        Err(last)
    }

    async fn look_at(&self, node: &str, signatures: &[Signature]) -> Result<Look, ChainError> {
        let odd = || ChainError::Away("an answer without its numbers".into());
        let info = self.ask(node, "getEpochInfo", json!([{"commitment": "finalized"}])).await?;
        let number = |name: &str| info.get(name).and_then(Value::as_u64).ok_or_else(odd);
        let (slot, height) = (number("absoluteSlot")?, number("blockHeight")?);
        let best = self.best.fetch_max(height, Ordering::Relaxed).max(height);
        if height + LAG < best {
            return Err(ChainError::Away("the node lags behind".into()));
        }
        let mut look = Look { height, slot, status_slot: slot, statuses: Vec::with_capacity(signatures.len()) };
        for some in signatures.chunks(MOST) {
            let list: Vec<String> = some.iter().map(|s| bs58::encode(s).into_string()).collect();
            let params = json!([list, {"searchTransactionHistory": true}]);
            let told = self.ask(node, "getSignatureStatuses", params).await?;
            let at = told.pointer("/context/slot").and_then(Value::as_u64).ok_or_else(odd)?;
            look.status_slot = if look.statuses.is_empty() { at } else { look.status_slot.min(at) };
            let all = told.get("value").and_then(Value::as_array).filter(|all| all.len() == some.len());
            for status in all.ok_or_else(odd)? {
                look.statuses.push((!status.is_null()).then(|| {
                    let finalized = status.get("confirmationStatus").and_then(Value::as_str) == Some("finalized");
                    (finalized, status.get("err").and_then(flaw))
                }));
            }
        }
        Ok(look)
    }

    async fn marker_at(&self, node: &str, key: &Pubkey, claim: ClaimId, min_slot: u64) -> Result<Marker, ChainError> {
        let options =
            json!({"commitment": "finalized", "minContextSlot": min_slot, "encoding": "base64", "limit": 1_000});
        let account = self.ask(node, "getAccountInfo", json!([key.to_string(), options])).await?;
        let exists = account.get("value").is_some_and(|value| !value.is_null());
        let list = self.ask(node, "getSignaturesForAddress", json!([key.to_string(), options])).await?;
        let list = list.as_array().ok_or_else(|| ChainError::Away("a list was expected".into()))?;
        let paid = list
            .iter()
            .rev()
            .filter_map(remembered)
            .find(|r| !r.failed && r.memo.as_deref().is_some_and(|memo| memo_claims(memo).contains(&claim)));
        let paid = paid.and_then(|r| bs58::decode(r.signature).into_vec().ok()?.try_into().ok());
        Ok(match paid {
            Some(signature) => Marker::Paid(signature),
            None if exists => Marker::Foreign,
            None => Marker::Absent,
        })
    }

    /// Finalized transactions that name an address, newest first, before one.
    ///
    /// # Errors
    /// [`ChainError`].
    pub async fn history(
        &self,
        address: &Pubkey,
        before: Option<&str>,
        limit: u32,
    ) -> Result<Vec<Remembered>, ChainError> {
        let mut options = json!({"commitment": "finalized", "limit": limit});
        if let Some(before) = before {
            options["before"] = json!(before);
        }
        let list = self.any("getSignaturesForAddress", &json!([address.to_string(), options])).await?;
        Ok(list.as_array().into_iter().flatten().filter_map(remembered).collect())
    }

    /// A finalized transaction's wire bytes.
    ///
    /// # Errors
    /// [`ChainError`].
    pub async fn transaction(&self, signature: &str) -> Result<Option<Vec<u8>>, ChainError> {
        let options = json!({"commitment": "finalized", "encoding": "base64", "maxSupportedTransactionVersion": 0});
        let told = self.any("getTransaction", &json!([signature, options])).await?;
        let encoded = told.pointer("/transaction/0").and_then(Value::as_str);
        Ok(encoded.and_then(|encoded| BASE64.decode(encoded).ok()))
    }

    /// A number that a method answers with, bare or in its context.
    ///
    /// # Errors
    /// [`ChainError`].
    pub async fn number(&self, method: &str, params: &Value) -> Result<u64, ChainError> {
        let told = self.any(method, params).await?;
        let value = told.get("value").unwrap_or(&told);
        let amount = value.get("amount").and_then(Value::as_str).and_then(|text| text.parse().ok());
        value.as_u64().or(amount).ok_or_else(|| ChainError::Away(format!("{method}: a number was expected")))
    }

    /// An account's bytes at a commitment; `None` if it does not exist.
    ///
    /// # Errors
    /// [`ChainError`].
    pub async fn account(&self, address: &Pubkey, commitment: &str) -> Result<Option<Vec<u8>>, ChainError> {
        let options = json!({"commitment": commitment, "encoding": "base64"});
        let told = self.any("getAccountInfo", &json!([address.to_string(), options])).await?;
        let encoded = told.pointer("/value/data/0").and_then(Value::as_str);
        Ok(encoded.and_then(|encoded| BASE64.decode(encoded).ok()))
    }

    /// Sends a transaction again and again until it is `commitment`.
    ///
    /// # Errors
    /// [`ChainError`] when it fails, or does not land before its blockhash expires.
    pub async fn land(
        &self,
        bytes: &[u8],
        signature: &Signature,
        last_valid: u64,
        commitment: &str,
    ) -> Result<(), ChainError> {
        loop {
            self.send(bytes).await?;
            let list = json!([[bs58::encode(signature).into_string()], {"searchTransactionHistory": true}]);
            let told = self.any("getSignatureStatuses", &list).await?;
            let status = told.pointer("/value/0").cloned().unwrap_or_default();
            if let Some(error) = status.get("err").filter(|err| !err.is_null()) {
                return Err(ChainError::Refused(format!("the transaction failed: {error}")));
            }
            let reached = status.get("confirmationStatus").and_then(Value::as_str);
            if reached == Some("finalized") || reached == Some(commitment) {
                return Ok(());
            }
            let height = self.number("getBlockHeight", &json!([{"commitment": "finalized"}])).await?;
            if status.is_null() && height > last_valid {
                return Err(ChainError::Away("the transaction did not land in time".into()));
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }
}

fn remembered(value: &Value) -> Option<Remembered> {
    Some(Remembered {
        signature: value.get("signature")?.as_str()?.to_owned(),
        slot: value.get("slot")?.as_u64()?,
        time: value.get("blockTime").and_then(Value::as_i64),
        failed: value.get("err").is_some_and(|err| !err.is_null()),
        memo: value.get("memo").and_then(Value::as_str).map(str::to_owned),
    })
}

/// Reads `{"InstructionError":[2,{"Custom":0}]}` and its like.
fn flaw(err: &Value) -> Option<Flaw> {
    if err.is_null() {
        return None;
    }
    if let Some(failed) = err.get("InstructionError") {
        let index = failed.get(0).and_then(Value::as_u64).and_then(|i| u8::try_from(i).ok());
        let custom = failed.pointer("/1/Custom").and_then(Value::as_u64).and_then(|c| u32::try_from(c).ok());
        return Some(index.map_or(Flaw::Other, |index| Flaw::Instruction { index, custom }));
    }
    let fee = ["InsufficientFundsForFee", "InsufficientFundsForRent", "AccountNotFound"];
    let name = err.as_str().or_else(|| err.as_object()?.keys().next().map(String::as_str));
    Some(if name.is_some_and(|name| fee.contains(&name)) { Flaw::Fee } else { Flaw::Other })
}

#[async_trait]
impl Chain for Rpc {
    async fn look(&self, signatures: &[Signature]) -> Result<Look, ChainError> {
        let mut last = ChainError::Away("no node is set".into());
        for node in self.nodes.iter() {
            match self.look_at(node, signatures).await {
                Ok(look) => return Ok(look),
                Err(error) => last = error,
            }
        }
        Err(last)
    }

    async fn marker(&self, seed: &[u8; 16], claim: ClaimId, min_slot: u64) -> Result<Marker, ChainError> {
        let key = marker(&self.treasury, seed);
        let mut last = ChainError::Away("no node is set".into());
        for node in self.nodes.iter() {
            match self.marker_at(node, &key, claim, min_slot).await {
                Ok(marker) => return Ok(marker),
                Err(error) => last = error,
            }
        }
        Err(last)
    }

    async fn blockhash(&self) -> Result<Blockhash, ChainError> {
        let told = self.any("getLatestBlockhash", &json!([{"commitment": "confirmed"}])).await?;
        let hash = told.pointer("/value/blockhash").and_then(Value::as_str).and_then(|h| h.parse().ok());
        let last_valid = told.pointer("/value/lastValidBlockHeight").and_then(Value::as_u64);
        let read = hash.zip(last_valid).map(|(hash, last_valid)| Blockhash { hash, last_valid });
        read.ok_or_else(|| ChainError::Away("getLatestBlockhash: an answer without its parts".into()))
    }

    async fn marker_rent(&self) -> Result<u64, ChainError> {
        self.number("getMinimumBalanceForRentExemption", &json!([MARKER_BYTES])).await
    }

    async fn simulate(&self, bytes: &[u8]) -> Result<Option<Flaw>, ChainError> {
        let options = json!({"encoding": "base64", "sigVerify": false, "replaceRecentBlockhash": true, "commitment": "confirmed"});
        let told = self.any("simulateTransaction", &json!([BASE64.encode(bytes), options])).await?;
        let value = told.get("value").ok_or_else(|| ChainError::Away("simulateTransaction: no value".into()))?;
        Ok(value.get("err").and_then(flaw))
    }

    async fn send(&self, bytes: &[u8]) -> Result<(), ChainError> {
        let options =
            json!({"encoding": "base64", "skipPreflight": true, "maxRetries": 0, "preflightCommitment": "confirmed"});
        let params = json!([BASE64.encode(bytes), options]);
        let mut sent = Err(ChainError::Away("no node is set".into()));
        for node in self.nodes.iter() {
            let answer = self.ask(node, "sendTransaction", params.clone()).await.map(|_| ());
            sent = if sent.is_ok() { sent } else { answer };
        }
        sent
    }
}
