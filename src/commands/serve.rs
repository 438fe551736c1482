//! `agon serve`: runs the service until a signal stops it.

use agon::app::Service;
use agon::telemetry;
use tokio::signal::unix::{SignalKind, signal};

use super::{Done, Settings};

/// Runs the service until SIGTERM or SIGINT.
pub async fn run(settings: &Settings) -> Done {
    let config = settings.load().map_err(|e| e.to_string())?;
    telemetry::start_log(&config.log)?;
    agon::data_folder::keep_new_files_private();
    let service = Service::start(config).await?;
    println!("Agon listens on http://{} ({})", service.addr, service.runs_on);
    let mut terminate = signal(SignalKind::terminate()).map_err(|e| e.to_string())?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(|e| e.to_string())?;
    let told = async {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    };
    service.run_until(told).await.map_err(|e| e.to_string())?;
    Ok(true)
}
