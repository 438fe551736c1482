//! Every "no" of the service as a problem (RFC 9457), in one table without a wildcard.
//!
//! `code` is stable and for programs; `detail` is for people and says how to mend it. A 5xx says
//! nothing of the inside: the request's id finds the cause in the log.

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE};
use actix_web::{HttpResponse, ResponseError};
use serde_json::{Map, Value, json};

use crate::clock;
use crate::error::causes;
use crate::flow::account::appeal::ReviewError;
use crate::flow::account::consent::ConsentError;
use crate::flow::account::push::PushError;
use crate::flow::account::wallet::WalletError;
use crate::flow::battle::model_settings::SettingError;
use crate::flow::battle::next_turn::ContinueError;
use crate::flow::battle::open::OpenError;
use crate::flow::battle::pin::{MOST_PINS, PinError};
use crate::flow::battle::share::ShareError;
use crate::flow::claims::request::ClaimError;
use crate::flow::vendors::acting::VendorError;
use crate::flow::vote::cast::CastError;
use crate::secrets::session::SessionError;
use crate::signup_challenge::ChallengeError;
use crate::streaming::Busy;
use crate::worker::vote::intake::IntakeError;
use agon_core::account::siws::SignInRefusal;
use agon_core::battle::BattleRefusal;
use agon_core::battle::prompt::PromptError;
use agon_core::battle::share_link::ShareRefusal;
use agon_core::claims::policy::ClaimRefusal;
use agon_core::vote::{BallotError, VoteRefusal};
use agon_store::{AppealRefusal, LinkRefusal, StoreError, VendorRefusal};

/// Code of the problem that asks for the operator's key.
pub const OPERATOR_KEY_WANTED: &str = "operator_key_wanted";

/// A problem that a client is told.
#[derive(Clone)]
pub struct Problem {
    /// The HTTP status, 4xx or 5xx.
    pub status: StatusCode,
    /// Stable name of the problem: programs may rely on it.
    pub code: &'static str,
    /// What is wrong and what to do, for people.
    pub detail: String,
    /// Seconds after which the same request may work.
    pub retry_after: Option<u64>,
    /// Further members.
    pub extra: Map<String, Value>,
}

impl Problem {
    /// A problem with a status, a code and words.
    pub fn new(status: u16, code: &'static str, detail: impl Into<String>) -> Self {
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        Self { status, code, detail: detail.into(), retry_after: None, extra: Map::new() }
    }

    /// Something is down for now; what was asked was not done.
    pub fn unavailable(code: &'static str, detail: &str) -> Self {
        Self { retry_after: Some(2), ..Self::new(503, code, detail) }
    }

    fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.extra.insert(name.to_owned(), value.into());
        self
    }

    /// The problem as JSON.
    pub fn json(&self) -> Value {
        let mut body = json!({
            "type": format!("urn:agon:problem:{}", self.code),
            "title": self.status.canonical_reason().unwrap_or("Error"),
            "status": self.status.as_u16(),
            "code": self.code,
            "detail": self.detail,
        });
        if let Value::Object(members) = &mut body {
            members.extend(self.extra.clone());
        }
        body
    }
}

/// Details quote what a client typed: they are for the client, not for the log.
impl std::fmt::Debug for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.status.as_u16(), self.code)
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code)
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status);
        response.insert_header((CONTENT_TYPE, HeaderValue::from_static("application/problem+json")));
        response.insert_header(("cache-control", "no-store"));
        if let Some(seconds) = self.retry_after {
            response.insert_header((RETRY_AFTER, seconds.to_string()));
        }
        if self.code == OPERATOR_KEY_WANTED {
            // Browsers ask their user then.
            response.insert_header((WWW_AUTHENTICATE, "Basic realm=\"Agon operators\", charset=\"UTF-8\""));
        }
        response.body(self.json().to_string())
    }
}

impl From<ChallengeError> for Problem {
    fn from(closed: ChallengeError) -> Self {
        let detail = closed.to_string();
        let (code, wanted) = match closed {
            ChallengeError::Store(error) => return error.into(),
            ChallengeError::Wanted(wanted) => ("proof_wanted", wanted),
            ChallengeError::Refused(wanted, _) => ("proof_refused", wanted),
        };
        let mut problem = Self::new(403, code, detail);
        if let Ok(Value::Object(members)) = serde_json::to_value(wanted) {
            problem.extra.extend(members);
        }
        problem
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::UnknownAccount => {
                Self::new(401, "unknown_account", "this account no longer exists; begin a new session")
            }
            StoreError::KeyTaken => Self::new(
                409,
                "idempotency_key_in_use",
                "a request with this Idempotency-Key is under way; send it again",
            ),
            StoreError::Engine(_) | StoreError::Migrate(_) | StoreError::LeaseLost(_) | StoreError::Interrupted => {
                tracing::error!(error = %causes(&error), "the store failed");
                Self::unavailable(
                    "storage_unavailable",
                    "the service can't reach its storage; nothing was changed, try again",
                )
            }
            StoreError::Damaged(_) => {
                tracing::error!(error = %causes(&error), "the store holds what can't be read");
                Self::new(500, "internal", "something went wrong on our side")
            }
        }
    }
}

impl From<VendorRefusal> for Problem {
    fn from(refusal: VendorRefusal) -> Self {
        let (status, code) = match refusal {
            VendorRefusal::TooManyVendors(_) => (409, "too_many_vendors"),
            VendorRefusal::NameTaken(_) => (409, "name_taken"),
            VendorRefusal::UnknownVendor => (404, "unknown_vendor"),
            VendorRefusal::UnknownAccount | VendorRefusal::UnknownMember => (404, "unknown_account"),
            VendorRefusal::LastMember => (409, "last_member"),
            VendorRefusal::UnknownInvitation => (404, "unknown_invitation"),
            VendorRefusal::TooManyKeys(_) => (409, "too_many_keys"),
            VendorRefusal::UnknownKey => (404, "unknown_key"),
            VendorRefusal::KeyRotated => (409, "key_rotated"),
            VendorRefusal::AlreadyMember => (409, "already_member"),
            VendorRefusal::TooManyMembers(_) => (409, "too_many_members"),
            VendorRefusal::UnknownModel => (404, "unknown_model"),
            VendorRefusal::TooManyModels(_) => (409, "too_many_models"),
            VendorRefusal::ModelIdTaken | VendorRefusal::ModelNameTaken(_) => (409, "model_taken"),
            VendorRefusal::SlotBegun => (409, "slot_begun"),
            VendorRefusal::SlotEnded => (409, "slot_ended"),
            VendorRefusal::SlotTaken => (409, "slot_taken"),
            VendorRefusal::TooManyExports(_) => (409, "too_many_exports"),
            VendorRefusal::TooManyWebhooks(_) => (409, "too_many_webhooks"),
            VendorRefusal::UnknownWebhook => (404, "unknown_webhook"),
        };
        Self::new(status, code, refusal.to_string())
    }
}

impl From<VendorError> for Problem {
    fn from(error: VendorError) -> Self {
        let detail = error.to_string();
        let (status, code) = match error {
            VendorError::Refused(refusal) => return refusal.into(),
            VendorError::Store(error) => return error.into(),
            VendorError::KeyTerm(_) => (422, "invalid_key"),
            VendorError::PublicName(..) | VendorError::Label { .. } => (422, "invalid_name"),
            VendorError::NoScope => (422, "unknown_scope"),
            VendorError::ScopeMissing(_) => (403, "scope_missing"),
            VendorError::BeyondParent(_) => (403, "beyond_parent"),
            VendorError::Url(_) => (422, "invalid_url"),
            VendorError::Model(_) => (422, "invalid_model"),
            VendorError::Slot(_) => (422, "invalid_slot"),
            VendorError::CodeNameTells { .. } => (422, "code_name_tells"),
            VendorError::NotChecked => (409, "not_checked"),
            VendorError::NoCredit => (409, "no_credit"),
            VendorError::UnknownEvent(_) => (422, "unknown_event"),
        };
        Self::new(status, code, detail)
    }
}

impl From<ReviewError> for Problem {
    fn from(error: ReviewError) -> Self {
        let (status, code) = match error {
            ReviewError::Store(error) => return error.into(),
            ReviewError::Reason => (422, "invalid_reason"),
            ReviewError::Appeal(AppealRefusal::NothingToAppeal) => (409, "nothing_to_appeal"),
            ReviewError::Appeal(AppealRefusal::AppealOpen) => (409, "appeal_open"),
            ReviewError::UnknownPerson => (404, "unknown_person"),
            ReviewError::Action | ReviewError::Organization => (422, "invalid_body"),
        };
        Self::new(status, code, error.to_string())
    }
}

impl From<PushError> for Problem {
    fn from(error: PushError) -> Self {
        let (status, code) = match error {
            PushError::Store(error) => return error.into(),
            PushError::Off => (404, "push_off"),
            PushError::Endpoint(_) => (422, "invalid_url"),
            PushError::Keys => (422, "invalid_keys"),
            PushError::Language => (422, "unknown_language"),
        };
        Self::new(status, code, error.to_string())
    }
}

impl From<WalletError> for Problem {
    fn from(error: WalletError) -> Self {
        let detail = error.to_string();
        let (status, code) = match error {
            WalletError::Store(error) => return error.into(),
            WalletError::UnknownChallenge => (403, "challenge_unknown"),
            WalletError::SignIn(refusal @ SignInRefusal::Address) => (422, refusal.code()),
            WalletError::SignIn(refusal) => (403, refusal.code()),
            WalletError::Link(LinkRefusal::HasAnother) => (409, "wallet_linked"),
            WalletError::Link(LinkRefusal::Cooling { .. }) => (409, "wallet_cooling"),
            WalletError::NoWallet => (404, "no_wallet"),
        };
        Self::new(status, code, detail)
    }
}

impl From<PromptError> for Problem {
    fn from(error: PromptError) -> Self {
        let problem = |code| Self::new(422, code, error.to_string());
        match error {
            PromptError::Empty => problem("prompt_empty"),
            PromptError::TooLong { chars, limit } => {
                problem("prompt_too_long").with("chars", chars).with("limit", limit)
            }
            PromptError::ControlCharacter { position, .. } => {
                problem("prompt_control_character").with("position", position)
            }
        }
    }
}

impl From<Busy> for Problem {
    fn from(busy: Busy) -> Self {
        let (status, code) = match busy {
            Busy::All => (503, "busy"),
            Busy::Account(_) | Busy::Network => (429, "too_many_battles_open"),
        };
        Self { retry_after: Some(5), ..Self::new(status, code, busy.to_string()) }
    }
}

impl From<OpenError> for Problem {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Prompt(error) => error.into(),
            OpenError::Category => Self::new(422, "invalid_category", error.to_string()),
            OpenError::NotRecorded => {
                let detail = format!("{error}; choose one of GET /api/v1/suggestions");
                Self::new(422, "prompt_not_recorded", detail)
            }
            OpenError::TooLongForModels { tokens, limit } => {
                Self::new(422, "conversation_too_long", error.to_string()).with("tokens", tokens).with("limit", limit)
            }
            OpenError::ModeOff => Self::new(403, "mode_not_offered", error.to_string()),
            OpenError::WrongModels => Self::new(422, "wrong_models", error.to_string()),
            OpenError::NotSelectable(ref slug) => {
                Self::new(422, "model_not_selectable", error.to_string()).with("model", slug.as_str())
            }
            OpenError::Busy(busy) => busy.into(),
            OpenError::Store(error) => error.into(),
        }
    }
}

impl From<BattleRefusal> for Problem {
    fn from(refusal: BattleRefusal) -> Self {
        let code = match refusal {
            BattleRefusal::StillGenerating => "still_generating",
            BattleRefusal::AlreadyVoted => "already_voted",
            BattleRefusal::NotVoted => "not_voted",
            BattleRefusal::Void => "battle_void",
            BattleRefusal::TooManyTurns => "too_many_turns",
        };
        Self::new(409, code, refusal.to_string())
    }
}

impl From<ContinueError> for Problem {
    fn from(error: ContinueError) -> Self {
        match error {
            ContinueError::Unknown => unknown_battle(),
            ContinueError::NotYours => not_yours(),
            ContinueError::Refused(refusal) => refusal.into(),
            ContinueError::Question(error) => error.into(),
            ContinueError::Store(error) => error.into(),
        }
    }
}

impl From<ShareError> for Problem {
    fn from(error: ShareError) -> Self {
        match error {
            ShareError::Battle(error) => error.into(),
            ShareError::Refused(refusal) => {
                let code = match refusal {
                    ShareRefusal::NotVoted => "not_voted",
                    ShareRefusal::Check => "is_a_check",
                    ShareRefusal::Private => "consent_is_private",
                };
                Self::new(409, code, refusal.to_string())
            }
            ShareError::Store(error) => error.into(),
        }
    }
}

impl From<PinError> for Problem {
    fn from(error: PinError) -> Self {
        match error {
            PinError::Battle(error) => error.into(),
            PinError::TooMany => Self::new(409, "too_many_pins", error.to_string()).with("limit", MOST_PINS),
            PinError::Store(error) => error.into(),
        }
    }
}

impl From<SettingError> for Problem {
    fn from(error: SettingError) -> Self {
        match error {
            SettingError::UnknownModel => Self::new(404, "unknown_model", error.to_string()),
            SettingError::Weight(_) => Self::new(422, "invalid_weight", error.to_string()),
            SettingError::TooFew => Self::new(409, "too_few_models", error.to_string()),
            SettingError::Store(error) => error.into(),
        }
    }
}

impl From<ConsentError> for Problem {
    fn from(error: ConsentError) -> Self {
        match error {
            ConsentError::NeedsPublish => Self::new(422, "consent_needs_publish", error.to_string()),
            ConsentError::Store(error) => error.into(),
        }
    }
}

impl From<CastError> for Problem {
    fn from(error: CastError) -> Self {
        match error {
            CastError::UnknownBattle => unknown_battle(),
            CastError::Refused(VoteRefusal::NotYours) => not_yours(),
            CastError::Refused(refusal @ VoteRefusal::NotBlind) => Self::new(409, "not_a_battle", refusal.to_string()),
            CastError::Refused(VoteRefusal::Expired) => {
                Self::new(409, "vote_window_closed", VoteRefusal::Expired.to_string())
            }
            CastError::Refused(refusal @ VoteRefusal::NotCountableYet(at)) => {
                let problem = Self::new(409, "not_countable_yet", refusal.to_string());
                let wait = at.map_or(Duration::from_secs(1), |at| at.since(clock::now()));
                let problem = Self { retry_after: Some(wait.as_secs() + 1), ..problem };
                problem.with("countable_at", at.map_or(Value::Null, |at| at.to_string().into()))
            }
            CastError::Refused(VoteRefusal::Battle(refusal)) => refusal.into(),
            CastError::KeyReused => key_reused(),
            CastError::Unavailable => Self::unavailable(
                "storage_unavailable",
                "the vote could not be stored; send it again with the same Idempotency-Key",
            ),
        }
    }
}

impl From<IntakeError> for Problem {
    fn from(error: IntakeError) -> Self {
        match error {
            IntakeError::Full => {
                Self::unavailable("votes_queue_full", "too many votes are waiting; send it again shortly")
            }
            IntakeError::Stopped => Self::unavailable(
                "stopping",
                "the service is stopping; send the vote again with the same Idempotency-Key",
            ),
        }
    }
}

impl From<BallotError> for Problem {
    fn from(error: BallotError) -> Self {
        let code = match error {
            BallotError::UnknownTag(_) => "unknown_tag",
            BallotError::CommentTooLong(_) => "comment_too_long",
            BallotError::CommentHasNul => "comment_control_character",
        };
        Self::new(422, code, error.to_string())
    }
}

impl From<ClaimError> for Problem {
    fn from(error: ClaimError) -> Self {
        match error {
            ClaimError::NoWallet => Self::new(409, "no_wallet", error.to_string()),
            ClaimError::WalletCooling { .. } => Self::new(409, "wallet_cooling", error.to_string()),
            ClaimError::Refused(refusal) => {
                let status = match refusal {
                    ClaimRefusal::BelowMinimum { .. } => 422,
                    ClaimRefusal::NotSoMuch { .. } | ClaimRefusal::DailyCap { .. } | ClaimRefusal::AllDailyCap => 409,
                    ClaimRefusal::Held
                    | ClaimRefusal::TooYoung { .. }
                    | ClaimRefusal::TooFewVotes { .. }
                    | ClaimRefusal::TooFewChecks { .. } => 403,
                };
                Self::new(status, refusal.code(), refusal.to_string())
            }
            ClaimError::Store(error) => error.into(),
        }
    }
}

impl From<SessionError> for Problem {
    fn from(error: SessionError) -> Self {
        match error {
            SessionError::Expired => Self::new(401, "session_expired", "the session has expired; begin a new one"),
            SessionError::Invalid => Self::new(401, "session_invalid", "the session token is not valid"),
        }
    }
}

/// No such battle.
pub fn unknown_battle() -> Problem {
    Problem::new(404, "unknown_battle", "there is no such battle")
}

/// Somebody else's battle.
pub fn not_yours() -> Problem {
    Problem::new(403, "not_your_battle", "this battle belongs to another account")
}

/// The key was used for another request.
pub fn key_reused() -> Problem {
    Problem::new(422, "idempotency_key_reused", "this Idempotency-Key was used for another request; use a new one")
}

/// Nothing is at this address.
pub fn not_found() -> Problem {
    Problem::new(404, "not_found", "there is nothing at this address")
}
