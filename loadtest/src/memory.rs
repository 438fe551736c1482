//! Resident memory of the service, from `/proc`, before, during and after.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// Samples a process until dropped.
pub struct Watch {
    pid: u32,
    pub before_kb: u64,
    peak_kb: Arc<AtomicU64>,
    task: tokio::task::JoinHandle<()>,
}

impl Watch {
    pub fn start(pid: u32) -> Result<Self> {
        let before_kb = rss_kb(pid)?;
        let peak_kb = Arc::new(AtomicU64::new(before_kb));
        let peak = Arc::clone(&peak_kb);
        let task = tokio::spawn(async move {
            let mut tick = tokio::time::interval(Duration::from_millis(100));
            loop {
                tick.tick().await;
                let Ok(now) = rss_kb(pid) else { return };
                peak.fetch_max(now, Ordering::Relaxed);
            }
        });
        Ok(Self { pid, before_kb, peak_kb, task })
    }

    pub fn peak_kb(&self) -> u64 {
        self.peak_kb.load(Ordering::Relaxed)
    }

    /// Nothing if the process is gone.
    pub fn now_kb(&self) -> Option<u64> {
        rss_kb(self.pid).ok()
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn rss_kb(pid: u32) -> Result<u64> {
    let path = format!("/proc/{pid}/status");
    let status = std::fs::read_to_string(&path).with_context(|| format!("--pid {pid}: cannot read {path}"))?;
    match parse_rss(&status) {
        Some(kb) => Ok(kb),
        None => bail!("--pid {pid}: {path} has no VmRSS (a kernel thread, or it just ended)"),
    }
}

fn parse_rss(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|l| l.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resident_memory_is_read_as_the_kernel_writes_it() {
        assert_eq!(parse_rss("Name:\tx\nVmRSS:\t   12345 kB\n"), Some(12345));
        assert_eq!(parse_rss("Name:\tkthreadd\n"), None);
        assert!(rss_kb(std::process::id()).unwrap() > 100);
    }
}
