//! Models that vendors bring: registered, changed, removed, given their one slot.

use secrecy::SecretString;
use serde::Deserialize;
use utoipa::ToSchema;

use super::acting::{Acting, VendorError, label, name};
use crate::clock;
use crate::models::catalogue::{Catalogue, micro_dollars};
use crate::outbound::PublicClient;
use crate::secrets::at_rest::AtRestKey;
use agon_core::model::ModelSlug;
use agon_core::time::Timestamp;
use agon_core::vendors::model::{Slot, SlotEnd, telling_word};
use agon_store::{Store, VendorModelRow, VendorRefusal};

/// Context window that a model has at least, in tokens: any conversation of the arena fits.
const LEAST_CONTEXT: u32 = 8_192;
/// Tokens of an answer that may be asked for.
const OUTPUT: std::ops::RangeInclusive<u32> = 16..=32_768;

/// What changes of models need.
#[derive(Clone, Copy)]
pub struct Registry<'a> {
    /// Where models are kept.
    pub store: &'a Store,
    /// Models that there are.
    pub catalogue: &'a Catalogue,
    /// Says which endpoints may be asked.
    pub public_client: &'a PublicClient,
    /// Encrypts endpoints' keys.
    pub at_rest: &'a AtRestKey,
    /// Models of a vendor that have not ended, at most.
    pub most: u32,
}

/// Where a model is reached. Without `Debug`: it holds the endpoint's key.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"endpoint": "https://models.example.org/v1", "remote_model": "robusta-7b", "api_key": "sk-…"}))]
pub struct EndpointChange {
    /// OpenAI-compatible, up to `/v1`.
    pub endpoint: String,
    /// The endpoint's name for the model, 1 to 200 characters.
    pub remote_model: String,
    /// Kept encrypted, nobody is shown it again; without one the endpoint is asked without.
    pub api_key: Option<String>,
    /// Tokens of an answer asked for at most, 16 to 32,768.
    #[serde(default = "default_output")]
    pub max_output: u32,
    /// Newer endpoints want the limit by this name.
    #[serde(default)]
    pub max_completion_tokens: bool,
}

/// Tokens of an answer that are asked for unless said.
pub const fn default_output() -> u32 {
    2_048
}

/// A model to be registered.
#[derive(Clone)]
pub struct Registration {
    /// Its public id for ever.
    pub model: String,
    /// Its public name.
    pub name: String,
    /// Variants of one model share it; the name unless given.
    pub family: Option<String>,
    /// Its licence, 1 to 80 characters.
    pub license: String,
    /// Context window in tokens, 8,192 at least; `None`: unsaid.
    pub context: Option<u32>,
    /// Dollars for a million tokens read.
    pub price_input: Option<f64>,
    /// Dollars for a million tokens written.
    pub price_output: Option<f64>,
    /// Where it is reached.
    pub endpoint: EndpointChange,
}

/// A slot to be had.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"stealth": true, "votes": 2000}))]
pub struct SlotRequest {
    /// Under a code name until its end.
    #[serde(default)]
    pub stealth: bool,
    /// When it begins: now, unless given.
    #[schema(value_type = Option<String>)]
    pub starts_at: Option<Timestamp>,
    /// Its end as a moment, or …
    #[schema(value_type = Option<String>)]
    pub ends_at: Option<Timestamp>,
    /// … as a number of votes.
    pub votes: Option<u64>,
}

impl Registry<'_> {
    /// Registers a model and asks for its contract test: the model, the test and the audit line are one commit.
    ///
    /// # Errors
    /// [`VendorError`]: a field is wrong, a name or id is another's, or the vendor has too many models.
    pub async fn register(&self, acting: &Acting<'_>, asked: &Registration) -> Result<VendorModelRow, VendorError> {
        let wrong = VendorError::Model;
        let slug: ModelSlug = asked
            .model
            .parse()
            .map_err(|_| wrong("model: lower-case letters, digits and hyphens are wanted".to_owned()))?;
        if asked.context.is_some_and(|context| context < LEAST_CONTEXT) {
            return Err(wrong(format!("context: at least {LEAST_CONTEXT} tokens, so that any conversation fits")));
        }
        let public = |text: &str, field| name(text, field).map_err(|error| wrong(error.to_string()));
        let name = public(&asked.name, "name")?;
        let mut row = VendorModelRow {
            family: asked.family.as_deref().map_or_else(|| Ok(name.clone()), |text| words(text, "family", 80))?,
            name,
            license: public(&asked.license, "license")?,
            context: asked.context,
            price_input: micro_dollars(asked.price_input).map_err(wrong)?,
            price_output: micro_dollars(asked.price_output).map_err(wrong)?,
            asked_at: Some(acting.now),
            ..VendorModelRow::new(slug, acting.vendor.id, acting.now)
        };
        self.put(&asked.endpoint, &mut row)?;
        if self.catalogue.get(&row.slug).is_some() {
            return Err(VendorRefusal::ModelIdTaken.into());
        }
        let audit = acting.audit("model.registered", row.slug.to_string());
        self.store.add_vendor_model(&row, self.most, &audit).await??;
        Ok(row)
    }

    /// Changes how a model is reached. It is not drawn until it has passed the contract test anew.
    ///
    /// # Errors
    /// [`VendorError`]: a field is wrong, or the model's slot is over.
    pub async fn change_endpoint(
        &self,
        acting: &Acting<'_>,
        mut row: VendorModelRow,
        asked: &EndpointChange,
    ) -> Result<(), VendorError> {
        self.put(asked, &mut row)?;
        let audit = acting.audit("model.endpoint", row.slug.to_string());
        Ok(self.store.put_own_endpoint(&row, &audit).await??)
    }

    fn put(&self, asked: &EndpointChange, row: &mut VendorModelRow) -> Result<(), VendorError> {
        self.public_client.check(&asked.endpoint).map_err(|what| VendorError::Url(format!("endpoint: {what}")))?;
        if !OUTPUT.contains(&asked.max_output) {
            return Err(VendorError::Model("max_output: 16 to 32,768 tokens".to_owned()));
        }
        let key = asked.api_key.as_deref().map(|key| words(key, "api_key", 500)).transpose()?;
        let seal = |key| self.at_rest.seal(row.slug.as_str(), &SecretString::from(key), clock::seal_nonce());
        row.sealed = key.map(seal);
        row.endpoint = asked.endpoint.trim_end_matches('/').to_owned();
        row.remote = words(&asked.remote_model, "remote_model", 200)?;
        row.max_output = asked.max_output;
        row.max_completion_tokens = asked.max_completion_tokens;
        Ok(())
    }
}

fn words(text: &str, field: &'static str, most: usize) -> Result<String, VendorError> {
    label(text, field, most).map_err(|error| VendorError::Model(error.to_string()))
}

/// The vendor's model of this id; `None`: it has registered no such model.
///
/// # Errors
/// [`VendorError::Store`].
pub async fn vendor_model(
    store: &Store,
    acting: &Acting<'_>,
    slug: &ModelSlug,
) -> Result<Option<VendorModelRow>, VendorError> {
    let all = store.vendor_models().await?;
    Ok(all.into_iter().find(|row| row.slug == *slug && row.vendor == acting.vendor.id))
}

/// Removes a model that nobody was shown yet. A slot that has begun can't be ended: its end was said before.
///
/// # Errors
/// [`VendorError`]: the slot has begun.
pub async fn remove_model(store: &Store, acting: &Acting<'_>, row: &VendorModelRow) -> Result<(), VendorError> {
    let audit = acting.audit("model.removed", row.slug.to_string());
    Ok(store.remove_vendor_model(acting.vendor.id, &row.slug, &audit).await??)
}

/// Gives a model its one slot. It can't be changed once it has begun.
///
/// # Errors
/// [`VendorError`]: the slot makes no sense, its code name tells, the test was not passed, or there are no credits.
pub async fn give_slot(
    store: &Store,
    acting: &Acting<'_>,
    row: &VendorModelRow,
    asked: SlotRequest,
) -> Result<(), VendorError> {
    let wrong = |what: String| VendorError::Slot(what);
    let end = match (asked.ends_at, asked.votes) {
        (Some(at), None) => SlotEnd::At(at),
        (None, Some(votes)) => SlotEnd::Votes(votes),
        _ => return Err(wrong("either ends_at or votes says when the slot ends".to_owned())),
    };
    let slot = Slot { stealth: asked.stealth, starts_at: asked.starts_at.unwrap_or(acting.now), end };
    let slot = slot.checked(acting.now).map_err(|refusal| wrong(refusal.to_string()))?;
    let names =
        [&acting.vendor.name, &acting.vendor.organization, &row.name, &row.family, &row.remote].map(String::as_str);
    if let Some(word) = telling_word(row.slug.as_str(), &names).filter(|_| slot.stealth) {
        return Err(VendorError::CodeNameTells { slug: row.slug.to_string(), word: word.to_string() });
    }
    if !row.passed {
        return Err(VendorError::NotChecked);
    }
    if store.credit_of(acting.vendor.id).await?.left() == 0 {
        return Err(VendorError::NoCredit);
    }
    Ok(store.put_slot(&row.slug, &slot, &acting.audit("model.slot", row.slug.to_string())).await??)
}
