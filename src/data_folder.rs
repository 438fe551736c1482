//! The folder in which the service keeps its state: its owner's alone, and one process' at a time.

use std::fs::{File, TryLockError};
use std::path::Path;
use std::time::Duration;

/// Name of the file that is locked.
const LOCK: &str = "agon.lock";
/// How long a service that starts waits for one that is stopping.
const PATIENCE: Duration = Duration::from_secs(15);

/// The folder, locked until this is dropped; the system lets go of it when the process dies, however it does.
#[derive(Debug)]
pub struct DataFolder {
    _lock: Option<File>,
}

impl DataFolder {
    /// Makes the folder if there is none, takes everybody else's rights to it, and with `alone` locks it: two
    /// processes on one SQLite file and one chain would each believe to be the only one.
    ///
    /// # Errors
    /// One line that names the setting, and what to do.
    pub async fn open(path: &Path, alone: bool) -> Result<Self, String> {
        let fail = |what: &dyn std::fmt::Display| format!("setting data_dir: {}: {what}", path.display());
        std::fs::create_dir_all(path).map_err(|e| fail(&e))?;
        make_private(path).map_err(|e| fail(&e))?;
        if !alone {
            return Ok(Self { _lock: None });
        }
        let file = path.join(LOCK);
        let lock = File::options().create(true).truncate(false).write(true).open(&file).map_err(|e| fail(&e))?;
        let mut waited = Duration::ZERO;
        loop {
            match lock.try_lock() {
                Ok(()) => return Ok(Self { _lock: Some(lock) }),
                Err(TryLockError::WouldBlock) if waited < PATIENCE => {
                    let pause = Duration::from_millis(100);
                    tokio::time::sleep(pause).await;
                    waited += pause;
                }
                Err(TryLockError::WouldBlock) => {
                    return Err(fail(
                        &"another agon serve uses this folder; stop it, or name another folder with --data-dir",
                    ));
                }
                Err(TryLockError::Error(error)) => return Err(fail(&error)),
            }
        }
    }
}

/// Gives folders to their owner alone, with all files in them: databases, keys, exports, the chain.
fn make_private(path: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // Files that are made from here on too: SQLite and others ask for the usual rights.
        let mut folders = vec![path.to_owned()];
        while let Some(folder) = folders.pop() {
            set_mode(&folder, 0o700)?;
            for entry in std::fs::read_dir(&folder)? {
                let entry = entry?;
                let kind = entry.file_type()?;
                if kind.is_dir() {
                    folders.push(entry.path());
                } else if kind.is_file() && entry.metadata()?.permissions().mode() & 0o077 != 0 {
                    set_mode(&entry.path(), 0o600)?;
                }
            }
        }
        fn set_mode(path: &Path, mode: u32) -> std::io::Result<()> {
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))
        }
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Files made by this process are its owner's alone; to be called before any is made.
pub fn keep_new_files_private() {
    #[cfg(unix)]
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
}

/// Lets the process open as many files as the system allows it: each stream is one.
pub fn raise_open_files() {
    match rlimit::increase_nofile_limit(u64::MAX) {
        Ok(limit) => tracing::debug!(limit, "open files"),
        Err(error) => tracing::warn!(%error, "the limit of open files can't be raised"),
    }
}

/// How many connections there may be at once: files, databases and upstreams keep a reserve.
pub fn most_connections() -> usize {
    let soft = rlimit::getrlimit(rlimit::Resource::NOFILE).map_or(1_024, |(soft, _)| soft);
    usize::try_from(soft).unwrap_or(usize::MAX).saturating_sub(RESERVE).clamp(RESERVE, 100_000)
}

/// Handles that no client can take.
const RESERVE: usize = 256;

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_folder_is_one_process_at_a_time_and_its_owners_alone() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("data");
        std::fs::create_dir(&path).expect("made");
        std::fs::write(path.join("agon.db"), "x").expect("written");
        let first = DataFolder::open(&path, true).await.expect("free");
        let refused = DataFolder::open(&path, true).await.expect_err("taken");
        assert!(refused.contains("another agon serve") && refused.lines().count() == 1, "{refused}");
        assert!(DataFolder::open(&path, false).await.is_ok(), "nodes on PostgreSQL may share one");
        drop(first);
        assert!(DataFolder::open(&path, true).await.is_ok());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = |path: &Path| std::fs::metadata(path).expect("there").permissions().mode() & 0o777;
            assert_eq!((mode(&path), mode(&path.join("agon.db"))), (0o700, 0o600));
        }
    }
}
