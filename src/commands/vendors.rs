//! `agon keys`, `agon credits`, `agon import`, `agon export`, `agon release`: vendors and the data that they get.

use std::io::Write;
use std::path::PathBuf;

use agon::app::open_store;
use agon::clock;
use agon::config::Config;
use agon::flow::vendors::acting::{Acting, VendorError};
use agon::flow::vendors::export::{Export, card, licence};
use agon::flow::vendors::import::{Import, import_votes};
use agon::flow::vendors::keys::{NewKey, create_key, revoke_key};
use agon::flow::vendors::models::grant_id;
use agon::flow::vendors::partition::partition_log;
use agon::flow::vendors::project::fold_preferences;
use agon::flow::vendors::query::Reader;
use agon::flow::vendors::release::{ReleaseError, publish_release};
use agon::flow::vendors::sign_up::{SignUp, sign_up};
use clap::Subcommand;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{Done, Settings};
use agon_core::vendors::api_key::Scope;
use agon_store::{CreditRow, Store, VendorRefusal};
use agon_votefile::dataset::Spec;

/// Who the audit log says did what the command line does.
const OPERATOR: &str = "operator";

/// Keys of vendors.
#[derive(clap::Args)]
pub struct KeyArgs {
    #[command(subcommand)]
    command: Keys,
}

#[derive(Subcommand)]
enum Keys {
    /// Make a key, and its vendor if there is none of that name. The secret is printed once.
    Create {
        /// The vendor's name.
        #[arg(long)]
        vendor: String,
        /// The organization of the catalogue whose models are the vendor's own.
        #[arg(long, default_value = "")]
        organization: String,
        /// The vendor does not earn money with the data.
        #[arg(long)]
        non_commercial: bool,
        /// What the key is for.
        #[arg(long, default_value = "made by agon keys")]
        name: String,
        /// What it may do; may be given more than once.
        #[arg(long = "scope", required = true)]
        scopes: Vec<Scope>,
        /// Days until it expires.
        #[arg(long)]
        days: Option<u32>,
        #[command(flatten)]
        settings: Settings,
    },
    /// End a key at once.
    Revoke {
        /// The key's prefix, as `list` shows it.
        prefix: String,
        #[command(flatten)]
        settings: Settings,
    },
    /// All keys, without their secrets.
    List(Settings),
}

/// Credits that vendors pay votes on their own models with.
#[derive(clap::Args)]
pub struct CreditArgs {
    #[command(subcommand)]
    command: Credits,
}

#[derive(Subcommand)]
enum Credits {
    /// Give a vendor credits. The same reference again gives nothing.
    Grant {
        /// The vendor's name.
        vendor: String,
        /// How many; one pays one counted vote.
        #[arg(value_parser = clap::value_parser!(u64).range(1..=1_000_000_000))]
        amount: u64,
        /// What for: an invoice, or what was earned. It is shown to the vendor.
        #[arg(long)]
        reference: String,
        #[command(flatten)]
        settings: Settings,
    },
    /// What each vendor has.
    List(Settings),
}

/// Gives credits to a vendor, or shows what all have.
pub async fn credits(args: &CreditArgs) -> Done {
    let say = |error: agon_store::StoreError| error.to_string();
    match &args.command {
        Credits::Grant { vendor, amount, reference, settings } => {
            let (_, store) = open(settings).await?;
            let found = store.vendor_named(vendor.trim()).await.map_err(say)?;
            let found = found.ok_or_else(|| format!("there is no vendor {vendor:?}; agon credits list shows them"))?;
            let reference = reference.trim();
            if reference.is_empty() || reference.chars().count() > 200 {
                return Err("--reference: 1 to 200 characters are wanted".into());
            }
            let grant = CreditRow {
                id: grant_id(found.id, reference),
                vendor: found.id,
                is_grant: true,
                amount: *amount,
                cause: reference.to_owned(),
                at: clock::now(),
            };
            let given = store.grant_credit(&grant).await.map_err(say)?;
            let credit = store.credit_of(found.id).await.map_err(say)?;
            println!("{}", json!({"vendor": found.id, "granted": given, "left": credit.left()}));
            if !given {
                eprintln!("this reference was granted before; nothing was given");
            }
            Ok(true)
        }
        Credits::List(settings) => {
            let (_, store) = open(settings).await?;
            for vendor in store.vendors().await.map_err(say)? {
                let credit = store.credit_of(vendor.id).await.map_err(say)?;
                println!("{}\t{} left\t{} spent\t{} granted", vendor.name, credit.left(), credit.spent, credit.granted);
            }
            Ok(true)
        }
    }
}

async fn open(settings: &Settings) -> Result<(Config, Store), String> {
    let config = settings.load().map_err(|e| e.to_string())?;
    std::fs::create_dir_all(&config.data_dir).map_err(|e| format!("{}: {e}", config.data_dir.display()))?;
    let store = open_store(&config).await?;
    Ok((config, store))
}

/// Makes and ends keys of vendors.
pub async fn keys(args: &KeyArgs) -> Done {
    match &args.command {
        Keys::Create { vendor, organization, non_commercial, name, scopes, days, settings } => {
            let (config, store) = open(settings).await?;
            let vendor_name = vendor.trim();
            if vendor_name.is_empty() {
                return Err("--vendor: a name is wanted".into());
            }
            let vendor = match store.vendor_named(vendor_name).await.map_err(|e| e.to_string())? {
                Some(vendor) => vendor,
                None => {
                    let asked = SignUp {
                        name: vendor_name.to_owned(),
                        organization: organization.clone(),
                        commercial: !non_commercial,
                        member: None,
                    };
                    sign_up(&store, &asked).await.map_err(|e| format!("--vendor: {e}"))?
                }
            };
            let asked = NewKey {
                name: name.clone(),
                scopes: scopes.clone(),
                expires_in: days.map(|days| std::time::Duration::from_secs(u64::from(days) * 86_400)),
                networks: Vec::new(),
            };
            let acting = Acting { vendor: &vendor, key: None, actor: OPERATOR, now: clock::now() };
            let made = create_key(&store, &config.vendors, &acting, asked).await;
            let (secret, key) = made.map_err(|e| e.to_string())?;
            println!(
                "{}",
                json!({"vendor": vendor.id, "key": key.id, "prefix": key.prefix, "secret": secret.reveal()})
            );
            Ok(true)
        }
        Keys::Revoke { prefix, settings } => {
            let (_, store) = open(settings).await?;
            let key = store.key_by_prefix(prefix).await.map_err(|e| e.to_string())?;
            let key = key.ok_or_else(|| format!("there is no key {prefix}; agon keys list shows them"))?;
            let vendor =
                store.vendor(key.vendor).await.map_err(|e| e.to_string())?.ok_or("the key's vendor is gone")?;
            let acting = Acting { vendor: &vendor, key: None, actor: OPERATOR, now: clock::now() };
            let ended = match revoke_key(&store, &acting, key.id).await {
                Ok(()) => true,
                Err(VendorError::Refused(VendorRefusal::UnknownKey)) => false,
                Err(error) => return Err(error.to_string()),
            };
            eprintln!("{}", if ended { "revoked" } else { "it was revoked before" });
            Ok(ended)
        }
        Keys::List(settings) => {
            let (_, store) = open(settings).await?;
            for vendor in store.vendors().await.map_err(|e| e.to_string())? {
                for key in store.keys_of(vendor.id).await.map_err(|e| e.to_string())? {
                    println!(
                        "{}",
                        json!({"vendor": vendor.name, "prefix": key.prefix, "name": key.name, "scopes": key.scopes, "created_at": key.created_at, "expires_at": key.expires_at, "revoked_at": key.revoked_at, "last_used_at": key.last_used_at})
                    );
                }
            }
            Ok(true)
        }
    }
}

/// Votes of a file into a named source, apart from the arena's own.
#[derive(clap::Args)]
pub struct ImportArgs {
    /// A file in any form that `agon rank` reads (CSV, NDJSON, one JSON array, Open WebUI's feedback, gzip of these, or
    /// Parquet): model_a, model_b, winner; battle_id, judge, language, tstamp, prompt, response_a and response_b are read
    /// too.
    votes: PathBuf,
    /// The source's name; the file's unless given.
    #[arg(long)]
    source: Option<String>,
    /// What its votes may be used for.
    #[arg(long, default_value = "unknown")]
    licence: String,
    /// CSV of battle_id,prompt_id.
    #[arg(long, requires = "answers")]
    prompts: Option<PathBuf>,
    /// NDJSON of prompt_id, prompt, model, response.
    #[arg(long, requires = "prompts")]
    answers: Option<PathBuf>,
    /// Instead of a source of that name, which is forgotten if this file is whole.
    #[arg(long)]
    replace: bool,
    #[command(flatten)]
    settings: Settings,
}

/// Imports a file's votes as a source.
pub async fn import(args: &ImportArgs) -> Done {
    let (_, store) = open(&args.settings).await?;
    let stem = args.votes.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let stem = stem.trim_end_matches(".gz");
    let ends = [".csv", ".ndjson", ".jsonl", ".json", ".parquet"];
    let stem = ends.iter().find_map(|end| stem.strip_suffix(end)).unwrap_or(stem);
    let import = Import {
        votes: args.votes.clone(),
        source: args.source.clone().unwrap_or_else(|| stem.to_owned()),
        licence: args.licence.clone(),
        prompts: args.prompts.clone(),
        answers: args.answers.clone(),
        replace: args.replace,
    };
    let [votes, texts] = import_votes(&store, &import, clock::now()).await?;
    println!("{}", json!({"source": import.source, "votes": votes, "with_text": texts}));
    Ok(true)
}

/// Votes into a file, with a card beside it that says what it is.
#[derive(clap::Args)]
pub struct ExportArgs {
    /// Where to; `-` for stdout, without a card.
    #[arg(long, short, required_unless_present = "partitions")]
    out: Option<PathBuf>,
    /// Instead: the whole log as Parquet partitions in this folder; those that are there stay.
    #[arg(long, value_name = "DIR", conflicts_with = "out")]
    partitions: Option<PathBuf>,
    /// Entries of the log in one partition.
    #[arg(long, default_value_t = 100_000, value_parser = clap::value_parser!(u64).range(1..))]
    every: u64,
    /// native, arena, dpo, kto or comparia.
    #[arg(long, default_value = "native")]
    schema: String,
    /// Format of the file: ndjson, csv or parquet.
    #[arg(long, default_value = "ndjson")]
    format: String,
    /// Compression of lines: none, gzip or zstd.
    #[arg(long, default_value = "none")]
    compression: String,
    /// What "both bad" is called: both_bad, or "tie (bothbad)".
    #[arg(long, default_value = "both_bad")]
    dialect: String,
    /// dpo and kto: lists of messages.
    #[arg(long)]
    conversational: bool,
    /// Write texts into CSV as they are, also those that a spreadsheet would take for a formula (= + - @).
    #[arg(long)]
    raw_cells: bool,
    /// native: questions and answers too.
    #[arg(long)]
    texts: bool,
    /// An imported source instead of the arena's own votes.
    #[arg(long)]
    source: Option<String>,
    #[command(flatten)]
    settings: Settings,
}

/// Exports votes into a file, or the log into partitions.
pub async fn export(args: &ExportArgs) -> Done {
    let Some(path) = &args.out else {
        let (_, store) = open(&args.settings).await?;
        let folder = args.partitions.as_deref().unwrap_or(std::path::Path::new("."));
        let written = partition_log(&store, folder, args.every).await.map_err(|e| e.to_string())?;
        eprintln!("{written} partitions written to {}", folder.display());
        return Ok(true);
    };
    let spec: Spec = serde_json::from_value(json!({
        "schema": args.schema, "format": args.format, "compression": args.compression, "dialect": args.dialect,
        "conversational": args.conversational, "raw_cells": args.raw_cells, "texts": args.texts,
        "filter": args.source.as_ref().map_or_else(|| json!({}), |source| json!({"source": source})),
    }))
    .map_err(|e| e.to_string())?;
    spec.check().map_err(|e| e.to_string())?;
    let (_, store) = open(&args.settings).await?;
    let size = match &args.source {
        Some(source) => {
            let found = store.import(source).await.map_err(|e| e.to_string())?;
            let found = found.ok_or_else(|| format!("there is no source {source:?}; agon import makes one"))?;
            found.votes
        }
        None => {
            while fold_preferences(&store).await.map_err(|e| e.to_string())? > 0 {}
            store.preferences_size().await.map_err(|e| e.to_string())?
        }
    };
    let reader = Reader { own: None, commercial: true, texts: spec.wanted_texts() };
    let licence = licence(&store, &spec.filter, &reader).await.map_err(|e| e.to_string())?;
    let io = |e: std::io::Error| format!("{}: {e}", path.display());
    let is_stdout = path.as_os_str() == "-";
    let mut out: Box<dyn Write> =
        if is_stdout { Box::new(std::io::stdout().lock()) } else { Box::new(std::fs::File::create(path).map_err(io)?) };
    let mut export = Export::new(&store, reader, spec.clone(), size).map_err(|e| e.to_string())?;
    let (mut hash, mut bytes) = (Sha256::new(), 0_u64);
    while let Some(piece) = export.piece().await.map_err(|e| e.to_string())? {
        hash.update(&piece);
        bytes += piece.len() as u64;
        out.write_all(&piece).map_err(io)?;
    }
    out.flush().map_err(io)?;
    let card = card(&spec, export.progress, bytes, hex::encode(hash.finalize()), size, licence, clock::now());
    if !is_stdout {
        let text = serde_json::to_string_pretty(&card).map_err(|e| e.to_string())?;
        let mut beside = path.clone().into_os_string();
        beside.push(".card.json");
        std::fs::write(&beside, text).map_err(io)?;
    }
    eprintln!("{} rows of {} votes, {} with text, {bytes} bytes", card.rows, card.votes, card.with_text);
    Ok(true)
}

/// Public data sets.
#[derive(clap::Args)]
pub struct ReleaseArgs {
    #[command(subcommand)]
    command: Release,
}

#[derive(Subcommand)]
enum Release {
    /// Publish everything that is judged so far as the next release; exit 1 if nothing is new.
    Create(Settings),
}

/// Publishes a release and prints its manifest.
pub async fn release(args: &ReleaseArgs) -> Done {
    let Release::Create(settings) = &args.command;
    let (config, store) = open(settings).await?;
    while fold_preferences(&store).await.map_err(|e| e.to_string())? > 0 {}
    let secret = agon::secrets::key_file::kept_secret(&config.data_dir.join("release.key"))?;
    match publish_release(&store, &config.data_dir, &secret, clock::now()).await {
        Ok(manifest) => {
            println!("{}", serde_json::to_string_pretty(&manifest).map_err(|e| e.to_string())?);
            let data = json!({"number": manifest.number, "votes": manifest.votes, "url": format!("/api/v1/releases/{}", manifest.number)});
            let cause = manifest.number.to_string();
            let told = agon::flow::vendors::webhooks::enqueue(&store, "release.published", &cause, data, None);
            told.await.map_err(|e| e.to_string())?;
            Ok(true)
        }
        Err(ReleaseError::NothingNew) => {
            eprintln!("{}", ReleaseError::NothingNew);
            Ok(false)
        }
        Err(error) => Err(error.to_string()),
    }
}
