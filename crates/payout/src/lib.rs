//! The transaction that pays claims: for each the marker that can be made once, the wallet's token
//! account if it has none, and the transfer; one memo for people. All of it happens or nothing.

use solana_compute_budget_interface::ComputeBudgetInstruction;
use solana_message::compiled_instruction::CompiledInstruction;
use solana_message::{Message, VersionedMessage};
use solana_sdk::hash::Hash;
use solana_sdk::instruction::{AccountMeta, Instruction};
use solana_sdk::pubkey::Pubkey;
use solana_sdk::signature::{Keypair, Signature, Signer};
use solana_sdk::transaction::VersionedTransaction;
use spl_associated_token_account_interface::address::get_associated_token_address;
use spl_associated_token_account_interface::instruction::create_associated_token_account_idempotent;
use uuid::Uuid;

use agon_core::claims::policy::BaseUnits;
use agon_core::ids::ClaimId;

/// Largest transaction, in bytes on the wire.
const PACKET: usize = 1_232;
/// Instructions before the payments': limit and price.
const BUDGET: usize = 2;
/// Instructions of a payment: marker, token account, transfer.
const EACH: usize = 3;
/// Compute units of one payment into a new token account, with room for unlucky addresses, and of the rest.
const UNITS_EACH: u32 = 30_000;
const UNITS_BASE: u32 = 30_000;
/// The token program's instruction of that name; it looks at its first account alone.
const GET_ACCOUNT_DATA_SIZE: u8 = 21;
/// Rent of a marker is for no bytes.
pub const MARKER_BYTES: usize = 0;

/// One payment of one claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    /// The claim that is paid.
    pub claim: ClaimId,
    /// The random name of its marker; nobody may know it before the payment.
    pub seed: [u8; 16],
    /// The wallet that is paid.
    pub wallet: Pubkey,
    /// Base units of the token that are paid.
    pub units: BaseUnits,
    /// Does the treasury pay the rent of the wallet's token account, if it has none? Once for a wallet: whoever closed
    /// the account and kept the rent opens the next one.
    pub opens_account: bool,
}

/// The treasury: the key, the token, and what it pays for being quick.
#[derive(Debug)]
pub struct Treasury {
    /// Owns the tokens and pays the fees.
    pub key: Keypair,
    /// Address of the token's mint.
    pub mint: Pubkey,
    /// Decimals of the token: base units are 10^-decimals.
    pub decimals: u8,
    /// Priority fee in micro-lamports for a compute unit.
    pub priority: u64,
}

/// A signed transaction, not sent yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The transaction's signature, by which it is looked for.
    pub signature: [u8; 64],
    /// The transaction's wire bytes, at most 1,232.
    pub bytes: Vec<u8>,
}

/// Where a claim's marker is: an address that only the treasury can make, from the claim's seed.
pub fn marker(treasury: &Pubkey, seed: &[u8; 16]) -> Pubkey {
    let seed = Uuid::from_bytes(*seed).simple().to_string();
    // 32 hex digits are exactly what a seed may have, and the owner is no program's marker.
    Pubkey::create_with_seed(treasury, &seed, &solana_system_interface::program::ID).unwrap_or_default()
}

/// The memo of payments: what people and explorers see, and what the settlement index reads. Ids after the
/// first leave their prefix out: so three payments fit a packet.
pub fn memo(claims: impl Iterator<Item = ClaimId>) -> String {
    let ids: Vec<String> = claims.map(|claim| claim.to_string()).collect();
    format!("agon:{}", ids.join(",").replace(",clm_", ","))
}

/// The claims that a memo names, in the order of their payments; none in anybody else's memo.
pub fn memo_claims(memo: &str) -> Vec<ClaimId> {
    // Nodes write a memo's length before it: "[31] agon:…".
    let text = memo.split_once("agon:").map_or("", |(_, ids)| ids);
    let ids = text.split(|c: char| c == ',' || c == ';' || c.is_whitespace());
    ids.filter_map(|id| id.parse().or_else(|_| format!("clm_{id}").parse()).ok()).collect()
}

/// Which payment of a transaction of ours a claim's is, from 0.
pub fn place_of(bytes: &[u8], claim: ClaimId) -> usize {
    let paid = payments_of(bytes);
    paid.iter().position(|paid| paid.claim == Some(claim)).unwrap_or(0)
}

/// A payment as a transaction's bytes tell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paid {
    /// The claim that the memo names for it.
    pub claim: Option<ClaimId>,
    /// Address of the payment's marker.
    pub marker: Pubkey,
    /// The wallet that was paid.
    pub wallet: Pubkey,
    /// Base units of the token that were paid.
    pub units: BaseUnits,
}

/// The payments in a transaction of ours; none in anybody else's.
pub fn payments_of(bytes: &[u8]) -> Vec<Paid> {
    let Ok(transaction) = bincode::deserialize::<VersionedTransaction>(bytes) else { return Vec::new() };
    let keys = transaction.message.static_account_keys();
    let key = |index: Option<&u8>| index.and_then(|i| keys.get(usize::from(*i))).copied().unwrap_or_default();
    let all = transaction.message.instructions();
    let memo = all.last().and_then(|last| std::str::from_utf8(&last.data).ok()).unwrap_or_default();
    let claims = memo_claims(memo);
    let body = all.get(BUDGET..all.len().saturating_sub(1)).unwrap_or_default();
    let token = spl_token_interface::ID.to_bytes();
    let read = |(place, [create, account, transfer]): (usize, &[_; EACH])| {
        let (create, account, transfer): (&CompiledInstruction, &CompiledInstruction, &CompiledInstruction) =
            (create, account, transfer);
        // Transfer checked: 12, the amount, the decimals.
        let units = transfer.data.get(1..9).and_then(|b| b.try_into().ok()).map(u64::from_le_bytes)?;
        let is_transfer =
            transfer.data.first() == Some(&12) && key(Some(&transfer.program_id_index)).to_bytes() == token;
        let is_opened = key(Some(&account.program_id_index)).to_bytes() != token;
        is_transfer.then(|| Paid {
            claim: claims.get(place).copied(),
            marker: key(create.accounts.get(1)),
            wallet: key(account.accounts.get(if is_opened { 2 } else { 1 })),
            units: BaseUnits::new(units),
        })
    };
    body.as_chunks::<EACH>().0.iter().enumerate().filter_map(read).collect()
}

impl Treasury {
    /// The treasury's address.
    pub fn address(&self) -> Pubkey {
        self.key.pubkey()
    }

    /// Address of the treasury's account of the token.
    pub fn tokens(&self) -> Pubkey {
        get_associated_token_address(&self.address(), &self.mint)
    }

    fn instructions(&self, payments: &[Payment], rent: u64) -> Vec<Instruction> {
        let treasury = self.address();
        let limit = UNITS_BASE + UNITS_EACH * u32::try_from(payments.len()).unwrap_or(40);
        let mut all = vec![
            ComputeBudgetInstruction::set_compute_unit_limit(limit),
            ComputeBudgetInstruction::set_compute_unit_price(self.priority),
        ];
        for payment in payments {
            let seed = Uuid::from_bytes(payment.seed).simple().to_string();
            all.push(solana_system_interface::instruction::create_account_with_seed(
                &treasury,
                &marker(&treasury, &payment.seed),
                &treasury,
                &seed,
                rent,
                MARKER_BYTES as u64,
                &solana_system_interface::program::ID,
            ));
            let token = spl_token_interface::ID;
            all.push(if payment.opens_account {
                create_associated_token_account_idempotent(&treasury, &payment.wallet, &self.mint, &token)
            } else {
                // Asks how large an account is, and is told: it keeps the form of a payment, which names its wallet here.
                let named = [self.mint, payment.wallet].map(|key| AccountMeta::new_readonly(key, false));
                Instruction { program_id: token, accounts: named.to_vec(), data: vec![GET_ACCOUNT_DATA_SIZE] }
            });
            let to = get_associated_token_address(&payment.wallet, &self.mint);
            let transfer = spl_token_interface::instruction::transfer_checked(
                &token,
                &self.tokens(),
                &self.mint,
                &to,
                &treasury,
                &[],
                payment.units.get(),
                self.decimals,
            );
            all.extend(transfer);
        }
        let memo = memo(payments.iter().map(|payment| payment.claim));
        all.push(spl_memo_interface::instruction::build_memo(
            &spl_memo_interface::v3::ID,
            memo.as_bytes(),
            &[&treasury],
        ));
        all
    }

    /// Signs a transaction that makes these payments, each with `rent` lamports for its marker.
    ///
    /// # Errors
    /// When it can't be encoded: a bug.
    pub fn sign(&self, payments: &[Payment], rent: u64, blockhash: Hash) -> Result<Signed, String> {
        self.sign_all(&self.instructions(payments, rent), blockhash)
    }

    fn sign_all(&self, instructions: &[Instruction], blockhash: Hash) -> Result<Signed, String> {
        let message = Message::new_with_blockhash(instructions, Some(&self.address()), &blockhash);
        let transaction = VersionedTransaction::try_new(VersionedMessage::Legacy(message), &[&self.key])
            .map_err(|e| format!("a payment could not be signed: {e}"))?;
        let bytes = bincode::serialize(&transaction).map_err(|e| format!("a payment could not be encoded: {e}"))?;
        let signature: Signature = transaction.signatures.first().copied().unwrap_or_default();
        Ok(Signed { signature: signature.into(), bytes })
    }

    /// The transaction without a signature, to be tried out: nobody can send it on.
    ///
    /// # Errors
    /// When it can't be encoded: a bug.
    pub fn trial(&self, payments: &[Payment], rent: u64) -> Result<Vec<u8>, String> {
        let instructions = self.instructions(payments, rent);
        let message = Message::new_with_blockhash(&instructions, Some(&self.address()), &Hash::default());
        let transaction =
            VersionedTransaction { signatures: vec![Signature::default()], message: VersionedMessage::Legacy(message) };
        bincode::serialize(&transaction).map_err(|e| format!("a payment could not be encoded: {e}"))
    }

    /// Signs a transaction that takes the rent of as many of these markers back as fit one; gives how many.
    ///
    /// # Errors
    /// When it can't be encoded: a bug.
    pub fn close(&self, markers: &[([u8; 16], u64)], blockhash: Hash) -> Result<(usize, Signed), String> {
        let treasury = self.address();
        let instructions = |count: usize| -> Vec<Instruction> {
            let limit = UNITS_BASE + 3_000 * u32::try_from(count).unwrap_or(40);
            let budget = [
                ComputeBudgetInstruction::set_compute_unit_limit(limit),
                ComputeBudgetInstruction::set_compute_unit_price(self.priority),
            ];
            let back = markers.iter().take(count).map(|(seed, lamports)| {
                solana_system_interface::instruction::transfer_with_seed(
                    &marker(&treasury, seed),
                    &treasury,
                    Uuid::from_bytes(*seed).simple().to_string(),
                    &solana_system_interface::program::ID,
                    &treasury,
                    *lamports,
                )
            });
            budget.into_iter().chain(back).collect()
        };
        let signed = |count: usize| self.sign_all(&instructions(count), blockhash);
        let mut best = (1, signed(1)?);
        for count in 2..=markers.len() {
            let next = signed(count)?;
            if next.bytes.len() > PACKET {
                break;
            }
            best = (count, next);
        }
        Ok(best)
    }

    /// How many of the payments, from the first on, fit one transaction; at least one.
    pub fn fit(&self, payments: &[Payment]) -> usize {
        let size = |count: usize| {
            let signed = payments.get(..count).map(|some| self.sign(some, 0, Hash::default()));
            signed.and_then(Result::ok).map_or(usize::MAX, |signed| signed.bytes.len())
        };
        (2..=payments.len()).take_while(|count| size(*count) <= PACKET).last().unwrap_or(1)
    }

    /// Which payment an instruction of such a transaction belongs to, and is it the marker's?
    pub fn blame(instruction: u8) -> (usize, Step) {
        let at = usize::from(instruction).saturating_sub(BUDGET);
        (at / EACH, [Step::Marker, Step::Account, Step::Transfer][at % EACH])
    }
}

/// What an instruction of a payment does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Makes the claim's marker.
    Marker,
    /// Makes the wallet's token account.
    Account,
    /// Moves the tokens to the wallet.
    Transfer,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn treasury() -> Treasury {
        Treasury {
            key: Keypair::new_from_array([3; 32]),
            mint: Pubkey::new_from_array([9; 32]),
            decimals: 6,
            priority: 1_000,
        }
    }

    fn payments(count: u8) -> Vec<Payment> {
        let payment = |n: u8| Payment {
            claim: ClaimId::from_uuid(Uuid::from_u128(u128::from(n))),
            seed: [n; 16],
            wallet: Keypair::new_from_array([n + 100; 32]).pubkey(),
            units: BaseUnits::new(5),
            opens_account: n.is_multiple_of(2),
        };
        (0..count).map(payment).collect()
    }

    #[test]
    fn a_marker_belongs_to_one_claim_and_one_treasury() {
        let treasury = treasury().address();
        let all = [marker(&treasury, &[1; 16]), marker(&treasury, &[2; 16]), marker(&Pubkey::default(), &[1; 16])];
        assert!(all[0] != all[1] && all[0] != all[2] && all.iter().all(|m| *m != Pubkey::default()));
    }

    #[test]
    fn as_many_payments_share_a_transaction_as_fit_its_packet() {
        let (treasury, payments) = (treasury(), payments(12));
        let count = treasury.fit(&payments);
        let size = |n: usize| treasury.sign(&payments[..n], 0, Hash::default()).expect("signed").bytes.len();
        assert!(count >= 3 && size(count) <= PACKET && size(count + 1) > PACKET, "{count} in {} bytes", size(count));
        assert_eq!(treasury.fit(&payments[..1]), 1);
    }

    #[test]
    fn the_same_payments_and_blockhash_are_the_same_bytes() {
        let treasury = treasury();
        let signed = || treasury.sign(&payments(1), 7, Hash::new_from_array([4; 32])).expect("signed");
        assert_eq!(signed(), signed());
    }

    #[test]
    fn a_memo_names_its_claims() {
        let claims: Vec<ClaimId> = payments(2).iter().map(|p| p.claim).collect();
        let text = memo(claims.iter().copied());
        assert_eq!(memo_claims(&format!("[{}] {text}", text.len())), claims);
        assert_eq!(memo_claims("[5] hello"), []);
        let (treasury, paid) = (treasury(), payments(3));
        let signed = treasury.sign(&paid, 7, Hash::default()).expect("signed");
        let read = payments_of(&signed.bytes);
        let told: Vec<_> = read.iter().map(|p| (p.claim, p.wallet, p.units, p.marker)).collect();
        let asked: Vec<_> =
            paid.iter().map(|p| (Some(p.claim), p.wallet, p.units, marker(&treasury.address(), &p.seed))).collect();
        assert_eq!(told, asked);
        assert_eq!((place_of(&signed.bytes, paid[2].claim), payments_of(b"nonsense")), (2, vec![]));
        assert_eq!((Treasury::blame(2), Treasury::blame(7)), ((0, Step::Marker), (1, Step::Transfer)));
    }
}
