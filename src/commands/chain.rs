//! `agon chain`: the token, the treasury, and whether chain and ledger agree.

use agon::app::open_store;
use agon::chain::payer::Payer;
use agon::chain::setup::{SOL, init, mint_of, tokens_in};
use agon::config::{Cluster, Config};
use agon::flow::claims::reconcile::{index_chain, reconcile};
use agon_payout::Treasury;
use clap::Subcommand;
use serde_json::json;

use super::{Done, Settings};

/// The chain that points become tokens on.
#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Chain,
}

#[derive(Subcommand)]
enum Chain {
    /// Make the token and the treasury's account of it, where they are missing. Safe to repeat.
    Init(Settings),
    /// Give the treasury lamports for fees (localnet and devnet only).
    Airdrop {
        /// SOL to give, each of 1,000,000,000 lamports.
        #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
        sol: u64,
        #[command(flatten)]
        settings: Settings,
    },
    /// Say what is on the chain, and what it is enough for.
    Status(Settings),
    /// Compare every payment on the chain with the ledger; exit 1 if they differ.
    Reconcile {
        /// Read all payments from the chain again, not only new ones.
        #[arg(long)]
        anew: bool,
        #[command(flatten)]
        settings: Settings,
    },
    /// Run a local chain alone, for wallets and scripts on this machine.
    #[cfg(feature = "local-chain")]
    Node {
        /// Where to listen.
        #[arg(long, default_value = "127.0.0.1:8899")]
        bind: std::net::SocketAddr,
        /// A file that keeps the chain. Without it the chain is gone with the process.
        #[arg(long, value_name = "FILE")]
        file: Option<std::path::PathBuf>,
        /// Length of a slot in milliseconds.
        #[arg(long, default_value_t = 400)]
        slot_ms: u64,
    },
}

/// Runs the command that was given.
pub async fn run(args: &Args) -> Done {
    match &args.command {
        Chain::Init(settings) => with(settings, async |config, payer| setup(&config, &payer).await).await,
        Chain::Airdrop { sol, settings } => with(settings, async |_, payer| airdrop(&payer, *sol).await).await,
        Chain::Status(settings) => with(settings, async |_, payer| status(&payer).await).await,
        Chain::Reconcile { anew, settings } => {
            with(settings, async |config, payer| compare(&config, &payer, *anew).await).await
        }
        #[cfg(feature = "local-chain")]
        Chain::Node { bind, file, slot_ms } => node(*bind, file.as_deref(), *slot_ms).await,
    }
}

/// Opens the chain that the settings name; the one in the data folder is run for the while.
async fn with(settings: &Settings, act: impl AsyncFnOnce(Config, std::sync::Arc<Payer>) -> Done) -> Done {
    let config = settings.load().map_err(|e| e.to_string())?;
    let nodes = Payer::nodes(&config);
    if !nodes.is_empty() {
        let payer = Payer::open(&config, nodes)?;
        payer.check_cluster().await?;
        return act(config, payer).await;
    }
    std::fs::create_dir_all(&config.data_dir).map_err(|e| format!("{}: {e}", config.data_dir.display()))?;
    #[cfg(feature = "local-chain")]
    {
        let stop = tokio_util::sync::CancellationToken::new();
        let path = config.data_dir.join("chain.jsonl");
        let any = ([127, 0, 0, 1], 0).into();
        let node = agon_localnet::Node::start(Some(&path), any, config.chain.slot_ms, stop)
            .map_err(|e| format!("{e}; is `agon serve` running? Then ask its node: chain.rpc_urls"))?;
        let done = match Payer::open(&config, [node.url()]) {
            Ok(payer) => act(config, payer).await,
            Err(error) => Err(error),
        };
        node.finish().await;
        done
    }
    #[cfg(not(feature = "local-chain"))]
    Err("setting chain.rpc_urls: this program was built without a chain of its own".into())
}

async fn setup(config: &Config, payer: &Payer) -> Done {
    let Some(mint) = &payer.mint else {
        return Err("setting chain.mint names a token already: there is nothing to make".into());
    };
    if payer.cluster == Cluster::Localnet && lamports(payer).await? < SOL {
        fund(payer, 1_000).await?;
    }
    let made = init(&payer.rpc, &payer.treasury, mint, config.chain.supply).await.map_err(|e| e.to_string())?;
    println!("{}", serde_json::to_string_pretty(&made).map_err(|e| e.to_string())?);
    eprintln!("{}", if made.done.is_empty() { "nothing was missing".into() } else { made.done.join(", ") });
    Ok(true)
}

async fn lamports(payer: &Payer) -> Result<u64, String> {
    let params = json!([payer.treasury.address().to_string(), {"commitment": "processed"}]);
    payer.rpc.number("getBalance", &params).await.map_err(|e| e.to_string())
}

async fn fund(payer: &Payer, sol: u64) -> Result<(), String> {
    let params = json!([payer.treasury.address().to_string(), sol * SOL]);
    payer.rpc.any("requestAirdrop", &params).await.map(|_| ()).map_err(|e| e.to_string())
}

async fn airdrop(payer: &Payer, sol: u64) -> Done {
    if !matches!(payer.cluster, Cluster::Localnet | Cluster::Devnet) {
        return Err(format!(
            "nobody gives SOL away on {}: send some to {}",
            payer.cluster.as_str(),
            payer.treasury.address()
        ));
    }
    fund(payer, sol).await?;
    println!("{}", json!({"treasury": payer.treasury.address().to_string(), "sol": sol}));
    Ok(true)
}

async fn status(payer: &Payer) -> Done {
    let Treasury { mint, .. } = &payer.treasury;
    let lamports = lamports(payer).await?;
    let token = mint_of(&payer.rpc, mint).await.map_err(|e| e.to_string())?;
    let tokens = tokens_in(&payer.rpc, &payer.treasury.tokens(), "finalized").await.map_err(|e| e.to_string())?;
    let height = payer.rpc.number("getBlockHeight", &json!([{"commitment": "finalized"}])).await;
    println!(
        "{}",
        serde_json::to_string_pretty(&json!({
            "cluster": payer.cluster.as_str(), "finalized_height": height.map_err(|e| e.to_string())?,
            "treasury": payer.treasury.address().to_string(), "lamports": lamports, "mint": mint.to_string(),
            "token_exists": token.is_some(), "supply": token.map(|t| t.supply.to_string()),
            "treasury_units": tokens.map(|t| t.to_string()),
        }))
        .map_err(|e| e.to_string())?
    );
    if token.is_none() {
        eprintln!("the token is missing: run agon chain init");
    }
    Ok(token.is_some())
}

async fn compare(config: &Config, payer: &Payer, anew: bool) -> Done {
    let store = open_store(config).await?;
    if anew {
        index_chain(&store, payer, true).await.map_err(|e| e.to_string())?;
    }
    let found = reconcile(&store, payer).await.map_err(|e| e.to_string())?;
    println!("{}", serde_json::to_string_pretty(&found).map_err(|e| e.to_string())?);
    eprintln!(
        "{} payments, {} base units; {} differences",
        found.payments,
        found.units_on_chain,
        found.differences.len()
    );
    Ok(found.differences.is_empty())
}

#[cfg(feature = "local-chain")]
async fn node(bind: std::net::SocketAddr, file: Option<&std::path::Path>, slot_ms: u64) -> Done {
    let stop = tokio_util::sync::CancellationToken::new();
    let node = agon_localnet::Node::start(file, bind, slot_ms, stop)?;
    println!("a local Solana chain answers at {}", node.url());
    tokio::signal::ctrl_c().await.map_err(|e| e.to_string())?;
    node.finish().await;
    Ok(true)
}
