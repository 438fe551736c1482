//! Secrets in files that only their owner can read, or in variables that settings name.

use std::path::Path;

use crate::clock;

/// Reads 32 bytes from a file in the data folder, or makes it, readable by its owner only.
///
/// # Errors
/// One line that names the file.
pub fn kept_secret(path: &Path) -> Result<[u8; 32], String> {
    let fail = |what: &str| format!("{}: {what}", path.display());
    match std::fs::read_to_string(path) {
        Ok(text) => {
            let bytes = hex::decode(text.trim()).map_err(|_| fail("expected 64 hex digits"))?;
            bytes.try_into().map_err(|_| fail("expected 64 hex digits"))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let key = clock::key();
            write_private(path, &hex::encode(key)).map_err(|e| fail(&e.to_string()))?;
            Ok(key)
        }
        Err(error) => Err(fail(&error.to_string())),
    }
}

/// Takes 32 bytes from the variable that a setting names; without a name from a file, as [`kept_secret`] does.
///
/// # Errors
/// One line that names the setting or file.
pub fn named_secret(setting: &str, variable: &str, path: &Path) -> Result<[u8; 32], String> {
    if variable.is_empty() {
        return kept_secret(path);
    }
    let text = std::env::var(variable).unwrap_or_default();
    let bytes = hex::decode(text.trim()).ok().and_then(|bytes| bytes.try_into().ok());
    bytes.ok_or_else(|| format!("setting {setting}: variable {variable} must hold 64 hex digits"))
}

/// Writes a file that only its owner can read; one that is there already is an error.
///
/// # Errors
/// The file system's; `AlreadyExists` where there is a file.
pub fn write_private(path: &Path, text: &str) -> std::io::Result<()> {
    use std::io::Write;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_made_secret_is_kept_and_private() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("session.key");
        let made = kept_secret(&path).expect("made");
        assert_eq!(kept_secret(&path), Ok(made));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o600);
        }
        std::fs::write(&path, "short").expect("written");
        assert!(kept_secret(&path).expect_err("too short").contains("64 hex digits"));
    }
}
