//! Servers of this tool, on loopback: the references it compares with, and the fake upstream.
//!
//! Each has a thread of its own for what it sets up (a database pool, say), as a program of its
//! own would, so that its sockets are not served by the generator's busy thread. It uses actix-web
//! with as many workers as there are cores, as the service does: what differs is the handler.

use std::net::{Ipv4Addr, SocketAddr};
use std::thread::JoinHandle;

use actix_web::dev::ServerHandle;
use actix_web::web::ServiceConfig;
use actix_web::{App, HttpServer, rt};
use anyhow::{Context, Result};
use tokio::sync::oneshot;

use crate::target::Target;

pub struct Local {
    pub addr: SocketAddr,
    handle: ServerHandle,
    thread: JoinHandle<std::io::Result<()>>,
}

impl Local {
    /// Starts a server on a free port.
    pub async fn start<S, F>(setup: S) -> Result<Self>
    where
        S: AsyncFnOnce() -> Result<F> + Send + 'static,
        F: Fn(&mut ServiceConfig) + Clone + Send + 'static,
    {
        Self::start_on(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)), setup).await
    }

    /// Runs `setup` once on the server's own thread; what it returns configures each worker.
    pub async fn start_on<S, F>(bind: SocketAddr, setup: S) -> Result<Self>
    where
        S: AsyncFnOnce() -> Result<F> + Send + 'static,
        F: Fn(&mut ServiceConfig) + Clone + Send + 'static,
    {
        let (started, start) = oneshot::channel();
        let thread = std::thread::spawn(move || {
            rt::System::new().block_on(async move {
                let made = match setup().await {
                    Ok(configure) => listen(bind, configure),
                    Err(e) => Err(e),
                };
                match made {
                    Ok((addr, server)) => {
                        // Nobody waiting means the run was given up: then do not serve either.
                        if started.send(Ok((addr, server.handle()))).is_err() {
                            return Ok(());
                        }
                        server.await
                    }
                    Err(e) => {
                        drop(started.send(Err(e)));
                        Ok(())
                    }
                }
            })
        });
        let (addr, handle) = start.await.context("a server inside this tool died")??;
        Ok(Self { addr, handle, thread })
    }

    pub fn target(&self) -> Target {
        Target::local(self.addr.port())
    }

    pub async fn stop(self) {
        self.handle.stop(false).await;
        // The thread ends with its server; how it ended no longer matters.
        drop(tokio::task::spawn_blocking(move || self.thread.join()).await);
    }
}

fn listen<F>(bind: SocketAddr, configure: F) -> Result<(SocketAddr, actix_web::dev::Server)>
where
    F: Fn(&mut ServiceConfig) + Clone + Send + 'static,
{
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    let server = HttpServer::new(move || App::new().configure(configure.clone()))
        .workers(cores)
        .disable_signals()
        .shutdown_timeout(1)
        .bind(bind)
        .with_context(|| format!("cannot listen on {bind}"))?;
    let addr = server.addrs()[0];
    Ok((addr, server.run()))
}
