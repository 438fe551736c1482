//! What can be asked of the chain: the methods of Solana's JSON-RPC that wallets, scripts and our own
//! worker need, in the words of <https://solana.com/docs/rpc>.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use solana_account::Account;
use solana_sdk::program_pack::Pack;
use solana_sdk::pubkey::Pubkey;
use solana_sdk::signature::Signature;
use solana_sdk::transaction::VersionedTransaction;
use spl_token_interface::state::{Account as TokenAccount, Mint};

use super::bank::{BLOCKHASH_AGE, Bank, Commitment, FINALITY, error_json};
use super::journal::Record;
use agon_core::time::Timestamp;

/// An error of JSON-RPC: code, message, data.
pub type RpcError = (i64, String, Value);
type Answer = Result<Value, RpcError>;

/// Largest transaction, in bytes on the wire.
const PACKET: usize = 1_232;
/// Most signatures in one answer.
const MOST_SIGNATURES: usize = 1_000;

/// Answers a request.
///
/// # Errors
/// [`RpcError`]: unknown method, bad parameters, or what the bank refused.
pub fn answer(bank: &mut Bank, method: &str, params: &[Value], now: Timestamp) -> Answer {
    let at = |place: usize| params.get(place).unwrap_or(&Value::Null);
    match method {
        "getHealth" => Ok(json!("ok")),
        "getVersion" => Ok(json!({"solana-core": concat!("agon-", env!("CARGO_PKG_VERSION")), "feature-set": 0})),
        "getGenesisHash" => Ok(json!(bank.genesis_hash().to_string())),
        "getSlot" | "getBlockHeight" => Ok(json!(bank.slot_of(context(bank, at(0))?))),
        "getEpochInfo" => {
            let slot = bank.slot_of(context(bank, at(0))?);
            Ok(
                json!({"absoluteSlot": slot, "blockHeight": slot, "epoch": 0, "slotIndex": slot, "slotsInEpoch": u64::from(u32::MAX), "transactionCount": null}),
            )
        }
        "getLatestBlockhash" => {
            let commitment = context(bank, at(0))?;
            let slot = bank.slot_of(commitment);
            let value =
                json!({"blockhash": bank.hash_of(slot).to_string(), "lastValidBlockHeight": slot + BLOCKHASH_AGE});
            Ok(in_context(bank, commitment, value))
        }
        "isBlockhashValid" => {
            let commitment = context(bank, at(1))?;
            let valid = text(at(0))?.parse().ok().and_then(|hash| bank.age(&hash)).is_some();
            Ok(in_context(bank, commitment, json!(valid)))
        }
        "getMinimumBalanceForRentExemption" => {
            let bytes =
                at(0).as_u64().and_then(|n| usize::try_from(n).ok()).ok_or_else(|| invalid("a size is wanted"))?;
            Ok(json!(bank.rent(bytes)))
        }
        "getFeeForMessage" => Ok(in_context(bank, Commitment::Processed, json!(5_000))),
        "getRecentPrioritizationFees" => Ok(json!([{"slot": bank.slot(), "prioritizationFee": 0}])),
        "getBalance" => {
            let commitment = context(bank, at(1))?;
            let lamports = bank.account(&address(at(0))?, commitment).map_or(0, |account| account.lamports);
            Ok(in_context(bank, commitment, json!(lamports)))
        }
        "getAccountInfo" => {
            let commitment = context(bank, at(1))?;
            let account = bank.account(&address(at(0))?, commitment);
            Ok(in_context(bank, commitment, account.map_or(Value::Null, |account| account_json(&account, at(1)))))
        }
        "getMultipleAccounts" => {
            let commitment = context(bank, at(1))?;
            let list =
                at(0).as_array().filter(|list| list.len() <= 100).ok_or_else(|| invalid("up to 100 addresses"))?;
            let addresses: Vec<Pubkey> = list.iter().map(address).collect::<Result<_, _>>()?;
            let one = |key| bank.account(key, commitment).map_or(Value::Null, |account| account_json(&account, at(1)));
            let all: Vec<Value> = addresses.iter().map(one).collect();
            Ok(in_context(bank, commitment, json!(all)))
        }
        "getProgramAccounts" => {
            let program = address(at(0))?;
            let all = bank.program_accounts(&program).into_iter();
            Ok(all
                .map(|(key, account)| json!({"pubkey": key.to_string(), "account": account_json(&account, at(1))}))
                .collect())
        }
        "getTokenAccountBalance" => {
            let commitment = context(bank, at(1))?;
            let account = bank.account(&address(at(0))?, commitment).and_then(|a| TokenAccount::unpack(&a.data).ok());
            let account = account.ok_or_else(|| invalid("could not find account"))?;
            let decimals = decimals(bank, &account.mint, commitment);
            Ok(in_context(bank, commitment, amount(account.amount, decimals)))
        }
        "getTokenSupply" => {
            let commitment = context(bank, at(1))?;
            let mint = bank.account(&address(at(0))?, commitment).and_then(|a| Mint::unpack(&a.data).ok());
            let mint = mint.ok_or_else(|| invalid("could not find mint"))?;
            Ok(in_context(bank, commitment, amount(mint.supply, mint.decimals)))
        }
        "getTokenAccountsByOwner" => {
            let commitment = context(bank, at(2))?;
            let owner = address(at(0))?;
            let mint = at(1).get("mint").map(address).transpose()?;
            let all = bank.program_accounts(&spl_token_interface::ID).into_iter().filter(|(_, account)| {
                TokenAccount::unpack(&account.data)
                    .is_ok_and(|t| t.owner == owner && mint.is_none_or(|mint| t.mint == mint))
            });
            let all: Vec<Value> = all
                .map(|(key, account)| json!({"pubkey": key.to_string(), "account": token_json(bank, &account, at(2))}))
                .collect();
            Ok(in_context(bank, commitment, json!(all)))
        }
        "requestAirdrop" => {
            let lamports = at(1).as_u64().ok_or_else(|| invalid("lamports are wanted"))?;
            if !bank.may_airdrop(now) {
                return Err(invalid("too many airdrops; wait a minute"));
            }
            let signature = bank.airdrop(address(at(0))?, lamports, now).ok_or_else(|| invalid("too many lamports"))?;
            Ok(json!(signature.to_string()))
        }
        "sendTransaction" => send(bank, at(0), at(1)),
        "simulateTransaction" => simulate(bank, at(0), at(1)),
        "getSignatureStatuses" => {
            let list =
                at(0).as_array().filter(|list| list.len() <= 256).ok_or_else(|| invalid("up to 256 signatures"))?;
            let signatures: Vec<Signature> = list.iter().map(signature).collect::<Result<_, _>>()?;
            let all: Vec<Value> =
                signatures.iter().map(|s| bank.transaction(s).map_or(Value::Null, |r| status(bank, r))).collect();
            Ok(in_context(bank, Commitment::Processed, json!(all)))
        }
        "getTransaction" => {
            let commitment = context(bank, at(1))?;
            let record = bank.transaction(&signature(at(0))?).filter(|r| r.slot <= bank.slot_of(commitment));
            Ok(record.map_or(Value::Null, transaction_json))
        }
        "getSignaturesForAddress" => {
            let commitment = context(bank, at(1))?;
            let (key, limit) = (address(at(0))?, at(1).get("limit").and_then(Value::as_u64).unwrap_or(1_000));
            let limit = usize::try_from(limit).unwrap_or(MOST_SIGNATURES).min(MOST_SIGNATURES);
            let place = |name: &str| at(1).get(name).map(signature).transpose();
            let (before, until) = (place("before")?, place("until")?);
            let mut started = before.is_none();
            let mut all = Vec::new();
            for record in bank.history(&key).filter(|r| r.slot <= bank.slot_of(commitment)) {
                let own: Option<Signature> = record.signature.parse().ok();
                if until.is_some() && own == until || all.len() == limit {
                    break;
                }
                if started {
                    all.push(json!({"signature": record.signature, "slot": record.slot, "err": record.err, "memo": record.memo, "blockTime": record.at.div_euclid(1_000_000), "confirmationStatus": certainty(bank, record.slot)}));
                }
                started |= own == before;
            }
            Ok(json!(all))
        }
        _ => Err((-32601, "Method not found".into(), Value::Null)),
    }
}

fn invalid(what: &str) -> RpcError {
    (-32602, format!("Invalid params: {what}"), Value::Null)
}

fn text(value: &Value) -> Result<&str, RpcError> {
    value.as_str().ok_or_else(|| invalid("text is wanted"))
}

fn address(value: &Value) -> Result<Pubkey, RpcError> {
    text(value)?.parse().map_err(|_| invalid("an address in base58 is wanted"))
}

fn signature(value: &Value) -> Result<Signature, RpcError> {
    text(value)?.parse().map_err(|_| invalid("a signature in base58 is wanted"))
}

/// The commitment that is asked for; the chain must have come as far as `minContextSlot`.
fn context(bank: &Bank, options: &Value) -> Result<Commitment, RpcError> {
    let commitment = match options.get("commitment").and_then(Value::as_str) {
        None | Some("finalized") => Commitment::Finalized,
        Some("confirmed") => Commitment::Confirmed,
        Some("processed") => Commitment::Processed,
        Some(_) => return Err(invalid("commitment is processed, confirmed or finalized")),
    };
    let slot = bank.slot_of(commitment);
    if options.get("minContextSlot").and_then(Value::as_u64).is_some_and(|least| least > slot) {
        return Err((-32016, "Minimum context slot has not been reached".into(), json!({"contextSlot": slot})));
    }
    Ok(commitment)
}

fn in_context(bank: &Bank, commitment: Commitment, value: Value) -> Value {
    json!({"context": {"slot": bank.slot_of(commitment), "apiVersion": "4.2.0"}, "value": value})
}

fn certainty(bank: &Bank, slot: u64) -> &'static str {
    match bank.certainty(slot) {
        Commitment::Processed => "processed",
        Commitment::Confirmed => "confirmed",
        Commitment::Finalized => "finalized",
    }
}

fn status(bank: &Bank, record: &Record) -> Value {
    let deep = bank.slot() - record.slot;
    let outcome = if record.err.is_null() { json!({"Ok": null}) } else { json!({"Err": record.err}) };
    json!({
        "slot": record.slot, "confirmations": (deep < FINALITY).then_some(deep), "err": record.err, "status": outcome,
        "confirmationStatus": certainty(bank, record.slot),
    })
}

fn account_json(account: &Account, options: &Value) -> Value {
    let (data, encoding) = match options.get("encoding").and_then(Value::as_str) {
        Some("base58") => (bs58::encode(&account.data).into_string(), "base58"),
        _ => (BASE64.encode(&account.data), "base64"),
    };
    json!({
        "lamports": account.lamports, "owner": account.owner.to_string(), "executable": account.executable,
        "rentEpoch": u64::MAX, "space": account.data.len(), "data": [data, encoding],
    })
}

/// A token account, spelled out where that is asked for.
fn token_json(bank: &Bank, account: &Account, options: &Value) -> Value {
    let mut value = account_json(account, options);
    if options.get("encoding").and_then(Value::as_str) == Some("jsonParsed")
        && let Ok(token) = TokenAccount::unpack(&account.data)
    {
        let decimals = decimals(bank, &token.mint, Commitment::Processed);
        value["data"] = json!({"program": "spl-token", "space": account.data.len(), "parsed": {"type": "account", "info": {
            "mint": token.mint.to_string(), "owner": token.owner.to_string(), "state": "initialized", "isNative": false,
            "tokenAmount": amount(token.amount, decimals),
        }}});
    }
    value
}

fn decimals(bank: &Bank, mint: &Pubkey, commitment: Commitment) -> u8 {
    bank.account(mint, commitment).and_then(|a| Mint::unpack(&a.data).ok()).map_or(0, |mint| mint.decimals)
}

fn amount(units: u64, decimals: u8) -> Value {
    let whole = units as f64 / 10_f64.powi(i32::from(decimals));
    json!({"amount": units.to_string(), "decimals": decimals, "uiAmount": whole, "uiAmountString": whole.to_string()})
}

fn transaction_json(record: &Record) -> Value {
    json!({
        "slot": record.slot, "blockTime": record.at.div_euclid(1_000_000), "transaction": [record.bytes, "base64"], "version": "legacy",
        "meta": {"err": record.err, "fee": record.fee, "logMessages": record.logs, "computeUnitsConsumed": record.units},
    })
}

fn decode(value: &Value, options: &Value) -> Result<VersionedTransaction, RpcError> {
    let encoded = text(value)?;
    let bytes = match options.get("encoding").and_then(Value::as_str) {
        Some("base64") => BASE64.decode(encoded).ok(),
        _ => bs58::decode(encoded).into_vec().ok(),
    };
    let bytes = bytes.ok_or_else(|| invalid("the transaction's encoding is base58 (the default) or base64"))?;
    if bytes.len() > PACKET {
        return Err(invalid(&format!("decoded too large: {} bytes (max: {PACKET} bytes)", bytes.len())));
    }
    bincode::deserialize(&bytes)
        .map_err(|_| invalid("failed to deserialize solana_transaction::versioned::VersionedTransaction"))
}

fn send(bank: &mut Bank, encoded: &Value, options: &Value) -> Answer {
    let transaction = decode(encoded, options)?;
    let known = transaction.signatures.first().copied().unwrap_or_default();
    let skip = options.get("skipPreflight").and_then(Value::as_bool).unwrap_or(false);
    if !skip && bank.transaction(&known).is_none() {
        let err = if bank.age(transaction.message.recent_blockhash()).is_none() {
            Some((json!("BlockhashNotFound"), Vec::new(), 0))
        } else {
            let (err, logs, units) = bank.simulate(transaction.clone());
            err.map(|err| (error_json(&err), logs, units))
        };
        if let Some((err, logs, units)) = err {
            let message = format!("Transaction simulation failed: {err}");
            return Err((-32002, message, json!({"err": err, "logs": logs, "unitsConsumed": units, "accounts": null})));
        }
    }
    match bank.take(transaction) {
        Ok(signature) => Ok(json!(signature.to_string())),
        Err(_) => Err((-32003, "Transaction signature verification failure".into(), Value::Null)),
    }
}

fn simulate(bank: &Bank, encoded: &Value, options: &Value) -> Answer {
    let transaction = decode(encoded, options)?;
    let is = |name: &str| options.get(name).and_then(Value::as_bool).unwrap_or(false);
    if is("sigVerify") && transaction.verify_and_hash_message().is_err() {
        return Err((-32003, "Transaction signature verification failure".into(), Value::Null));
    }
    let stale = !is("replaceRecentBlockhash") && bank.age(transaction.message.recent_blockhash()).is_none();
    let (err, logs, units) = if stale {
        (json!("BlockhashNotFound"), Vec::new(), 0)
    } else {
        let (err, logs, units) = bank.simulate(transaction);
        (err.map_or(Value::Null, |err| error_json(&err)), logs, units)
    };
    Ok(in_context(
        bank,
        Commitment::Processed,
        json!({"err": err, "logs": logs, "unitsConsumed": units, "accounts": null, "returnData": null}),
    ))
}
