//! The rules of the ledger over some of its accounts.

use std::collections::BTreeMap;

use super::{Account, Transfer, TransferId};

/// What posting a transfer did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Posted {
    /// The transfer was posted and has moved points.
    New,
    /// The transfer had been posted before; nothing moved.
    Repeat,
}

/// Why a transfer can't be posted. Nothing has moved.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The transfer's cause has posted something else.
    #[error("{cause}: this cause has posted another transfer")]
    Conflict {
        /// Cause of the refused transfer.
        cause: String,
    },
    /// The transfer moves nothing: no amount, or from an account to itself.
    #[error("{cause}: an amount above zero between two accounts is wanted")]
    Nothing {
        /// Cause of the refused transfer.
        cause: String,
    },
    /// The account does not hold so much.
    #[error("{cause}: {account:?} holds {balance}, less than {amount}")]
    Overdrawn {
        /// Cause of the refused transfer.
        cause: String,
        /// The account that would go below zero.
        account: Account,
        /// Micro-points that it holds.
        balance: i64,
        /// Micro-points that were to leave it.
        amount: i64,
    },
    /// A balance would not fit 64 bits.
    #[error("{cause}: the balance of {account:?} would overflow")]
    Overflow {
        /// Cause of the refused transfer.
        cause: String,
        /// The account whose balance would overflow.
        account: Account,
    },
    /// What it resolves is no promise, or not of that amount.
    #[error("{cause}: there is no such promise to resolve")]
    NoPromise {
        /// Cause of the refused transfer.
        cause: String,
    },
    /// What it resolves was resolved by another.
    #[error("{cause}: the promise was resolved before")]
    Resolved {
        /// Cause of the refused transfer.
        cause: String,
    },
}

/// Balances, transfers and what was resolved: the whole ledger, or the part that a batch touches.
#[derive(Clone, Debug, Default)]
pub struct Book {
    balances: BTreeMap<Account, i64>,
    posted: BTreeMap<TransferId, Transfer>,
    resolved: BTreeMap<TransferId, TransferId>,
}

impl Book {
    /// Knows a balance, zero for accounts that nobody told it of.
    pub fn know_balance(&mut self, account: Account, balance: i64) {
        self.balances.insert(account, balance);
    }

    /// Knows a transfer that was posted and is in the balances already.
    pub fn know(&mut self, transfer: Transfer) {
        if let Some(promise) = transfer.resolves {
            self.resolved.insert(promise, transfer.id());
        }
        self.posted.insert(transfer.id(), transfer);
    }

    /// Micro-points that an account holds; 0 if the book does not know it.
    pub fn balance(&self, account: Account) -> i64 {
        self.balances.get(&account).copied().unwrap_or(0)
    }

    /// All balances that the book knows, in micro-points.
    pub fn balances(&self) -> impl Iterator<Item = (Account, i64)> {
        self.balances.iter().map(|(account, balance)| (*account, *balance))
    }

    /// A posted transfer; `None`: the book does not know it.
    pub fn transfer(&self, id: TransferId) -> Option<&Transfer> {
        self.posted.get(&id)
    }

    /// Posts a transfer.
    ///
    /// # Errors
    /// [`Refusal`]; nothing has moved then.
    pub fn post(&mut self, transfer: &Transfer) -> Result<Posted, Refusal> {
        let cause = || transfer.cause.clone();
        let id = transfer.id();
        if let Some(before) = self.posted.get(&id) {
            return if before.same(transfer) { Ok(Posted::Repeat) } else { Err(Refusal::Conflict { cause: cause() }) };
        }
        if transfer.amount <= 0 || transfer.debit == transfer.credit {
            return Err(Refusal::Nothing { cause: cause() });
        }
        if let Some(promise) = transfer.resolves {
            let made = self.posted.get(&promise).filter(|made| made.kind.promises() && made.amount == transfer.amount);
            if made.is_none() {
                return Err(Refusal::NoPromise { cause: cause() });
            }
            if self.resolved.contains_key(&promise) {
                return Err(Refusal::Resolved { cause: cause() });
            }
        }
        let Transfer { debit, credit, amount, .. } = *transfer;
        let from = self.balance(debit);
        let overflow = |account| Refusal::Overflow { cause: cause(), account };
        let less = from.checked_sub(amount).ok_or_else(|| overflow(debit))?;
        let more = self.balance(credit).checked_add(amount).ok_or_else(|| overflow(credit))?;
        if less < 0 && !debit.may_be_negative() {
            return Err(Refusal::Overdrawn { cause: cause(), account: debit, balance: from, amount });
        }
        self.balances.insert(debit, less);
        self.balances.insert(credit, more);
        self.know(transfer.clone());
        Ok(Posted::New)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Kind, Purse};
    use super::*;
    use crate::ids::VoterId;
    use crate::time::Timestamp;

    const ANN: VoterId = VoterId::from_bytes([1; 16]);
    const PENDING: Account = Account::Voter(ANN, Purse::Pending);
    const AVAILABLE: Account = Account::Voter(ANN, Purse::Available);

    fn transfer(cause: &str, kind: Kind, debit: Account, credit: Account, amount: i64) -> Transfer {
        let at = Timestamp::from_micros(1);
        Transfer { cause: cause.into(), kind, debit, credit, amount, resolves: None, at }
    }

    fn base(cause: &str, amount: i64) -> Transfer {
        transfer(cause, Kind::Base, Account::Issuance, PENDING, amount)
    }

    fn settle(cause: &str, of: &str, amount: i64) -> Transfer {
        Transfer { resolves: Some(TransferId::of(of)), ..transfer(cause, Kind::Settle, PENDING, AVAILABLE, amount) }
    }

    #[test]
    fn a_cause_posts_once_and_with_other_content_it_is_a_conflict() {
        let mut book = Book::default();
        assert_eq!(book.post(&base("v:base", 5)), Ok(Posted::New));
        let later = Transfer { at: Timestamp::from_micros(9), ..base("v:base", 5) };
        assert_eq!(book.post(&later), Ok(Posted::Repeat));
        assert!(matches!(book.post(&base("v:base", 6)), Err(Refusal::Conflict { .. })));
        assert_eq!((book.balance(PENDING), book.balance(Account::Issuance)), (5, -5));
    }

    #[test]
    fn a_promise_is_resolved_once_and_in_full() {
        let mut book = Book::default();
        book.post(&base("v:base", 5)).expect("posted");
        assert!(matches!(book.post(&settle("v:settle", "w:base", 5)), Err(Refusal::NoPromise { .. })));
        assert!(matches!(book.post(&settle("v:settle", "v:base", 4)), Err(Refusal::NoPromise { .. })));
        assert_eq!(book.post(&settle("v:settle", "v:base", 5)), Ok(Posted::New));
        assert_eq!(book.post(&settle("v:settle", "v:base", 5)), Ok(Posted::Repeat));
        let forfeit = Transfer {
            resolves: Some(TransferId::of("v:base")),
            ..transfer("v:forfeit", Kind::Forfeit, AVAILABLE, Account::Forfeited, 5)
        };
        assert!(matches!(book.post(&forfeit), Err(Refusal::Resolved { .. })));
        assert_eq!(book.balance(AVAILABLE), 5);
    }

    #[test]
    fn nobody_but_issuance_goes_below_zero() {
        let mut book = Book::default();
        let claim = transfer("c:reserve", Kind::Reserve, AVAILABLE, Account::ClaimsReserved, 1);
        assert!(matches!(book.post(&claim), Err(Refusal::Overdrawn { balance: 0, amount: 1, .. })));
        assert!(matches!(book.post(&base("v", 0)), Err(Refusal::Nothing { .. })));
        assert!(matches!(book.post(&base("v", -3)), Err(Refusal::Nothing { .. })));
        book.post(&base("v", i64::MAX)).expect("posted");
        assert!(matches!(book.post(&base("w", 2)), Err(Refusal::Overflow { .. })));
    }

    #[test]
    fn accounts_and_kinds_have_names_that_read_back() {
        for account in [Account::Issuance, Account::Forfeited, Account::ClaimsReserved, Account::ClaimsSettled, PENDING]
        {
            assert_eq!(account.to_string().parse(), Ok(account));
        }
        for kind in Kind::ALL {
            assert_eq!(kind.as_str().parse(), Ok(kind));
        }
        assert!("person:zz:pending".parse::<Account>().is_err());
    }

    proptest! {
        /// Any mixture of transfers, repeated and out of order.
        #[test]
        fn the_sum_is_zero_and_no_person_owes(steps in prop::collection::vec((0_u8..4, 0_u8..6, -2_i64..50), 0..80)) {
            let mut book = Book::default();
            for (what, vote, amount) in steps {
                let (made, cause) = (format!("{vote}:base"), format!("{vote}:{what}"));
                let _ = match what {
                    0 => book.post(&base(&made, amount)),
                    1 => book.post(&settle(&cause, &made, amount)),
                    2 => book.post(&transfer(&cause, Kind::Reserve, AVAILABLE, Account::ClaimsReserved, amount)),
                    _ => book.post(&transfer(&cause, Kind::Hold, PENDING, Account::Voter(ANN, Purse::Held), amount)),
                };
                prop_assert_eq!(book.balances().map(|(_, b)| b).sum::<i64>(), 0);
                prop_assert!(book.balances().all(|(a, b)| b >= 0 || a.may_be_negative()));
            }
        }
    }
}
