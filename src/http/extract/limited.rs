//! Somebody with a session who may do something once more.

use std::future::{Ready, ready};
use std::marker::PhantomData;
use std::net::IpAddr;
use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::future::LocalBoxFuture;

use crate::http::App;
use crate::http::extract::{Caller, app, client_address};
use crate::http::limits::{Act, Allowance};
use crate::http::problem::Problem;

/// A kind of act that is limited, as a type.
pub trait Limit: 'static {
    /// The act that the type stands for.
    const ACT: Act;
}

macro_rules! limits {
    ($($(#[$doc:meta])* $name:ident;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug)]
            pub enum $name {}

            impl Limit for $name {
                const ACT: Act = Act::$name;
            }
        )*
    };
}

limits! {
    /// Opening or continuing a battle.
    Battle;
    /// Casting a vote.
    Vote;
    /// Changing something of an account: claims, wallet, consent, appeals, vendors.
    Change;
    /// Having much put together: an archive of one's own, a count over all votes.
    Report;
    /// Reading what is the caller's own.
    Read;
}

/// The caller, once the limit of the act `A` for their account and for their address has been counted.
///
/// # Errors
/// As for [`Caller`], and 429 `too_many_requests`.
#[derive(Clone, Copy, Debug)]
pub struct Limited<A> {
    /// The session that asks.
    pub caller: Caller,
    /// What is left of the limit; `None`: limits are off.
    pub allowance: Option<Allowance>,
    act: PhantomData<A>,
}

impl<A> Deref for Limited<A> {
    type Target = Caller;

    fn deref(&self) -> &Caller {
        &self.caller
    }
}

impl<A: Limit> FromRequest for Limited<A> {
    type Error = Problem;
    type Future = LocalBoxFuture<'static, Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, caller) = (request.clone(), Caller::from_request(request, payload));
        Box::pin(async move {
            let (app, address) = (app(&request)?, client_address(&request)?);
            let caller = caller.await?;
            let allowance = app.limits.check(A::ACT, Some(caller.account), address).await?;
            Ok(Self { caller, allowance, act: PhantomData })
        })
    }
}

/// The limit of the act `A` for a handler that counts it itself, after it has found that the request repeats nothing: the
/// same request with the same idempotency key costs nothing more.
#[derive(Clone, Copy, Debug)]
pub struct Limiter<A> {
    address: IpAddr,
    act: PhantomData<A>,
}

impl<A: Limit> Limiter<A> {
    /// Counts one act of the caller; what is left of the limit, `None` where limits are off.
    ///
    /// # Errors
    /// 429 `too_many_requests`.
    pub async fn count(&self, app: &App, caller: &Caller) -> Result<Option<Allowance>, Problem> {
        app.limits.check(A::ACT, Some(caller.account), self.address).await
    }
}

impl<A> Limiter<A> {
    /// Counts a look at what is stored, by the limit on reads: a search for a repeat is one, also for who may act no more.
    ///
    /// # Errors
    /// 429 `too_many_requests`.
    pub fn count_read(&self, app: &App) -> Result<(), Problem> {
        app.limits.check_read(self.address)
    }
}

impl<A: Limit> FromRequest for Limiter<A> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(client_address(request).map(|address| Self { address, act: PhantomData }))
    }
}
