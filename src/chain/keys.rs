//! The treasury's key: from a file that only its owner can read, or from an environment variable. It is
//! never logged and never in the database.

use std::path::Path;

use secrecy::{ExposeSecret, SecretString};
use solana_sdk::signature::Keypair;

/// Reads a key in the form of the Solana tools: a JSON array of 64 bytes.
///
/// # Errors
/// One line that says where to look; never the content.
pub fn parse(text: &SecretString, from: &str) -> Result<Keypair, String> {
    let bytes: Vec<u8> = serde_json::from_str(text.expose_secret().trim())
        .map_err(|_| format!("{from}: expected a JSON array of 64 bytes, as solana-keygen writes it"))?;
    Keypair::try_from(bytes.as_slice()).map_err(|_| format!("{from}: these 64 bytes are no key pair"))
}

/// Reads a key file. `None`: there is none.
///
/// # Errors
/// Also when others may read the file.
pub fn read(path: &Path) -> Result<Option<Keypair>, String> {
    let from = path.display().to_string();
    let text = match std::fs::read_to_string(path) {
        Ok(text) => SecretString::from(text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(format!("{from}: {error}")),
    };
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(path).map_err(|e| format!("{from}: {e}"))?.permissions().mode();
        if mode & 0o077 != 0 {
            return Err(format!("{from}: others can read this key; run: chmod 600 {from}"));
        }
    }
    parse(&text, &from).map(Some)
}

/// Makes a key from 32 bytes of chance and keeps it, readable by its owner only.
///
/// # Errors
/// When it can't be written; a file that is there already is never overwritten.
pub fn create(path: &Path, seed: [u8; 32]) -> Result<Keypair, String> {
    let key = Keypair::new_from_array(seed);
    let text = serde_json::to_string(&key.to_bytes().to_vec()).map_err(|e| e.to_string())?;
    crate::secrets::key_file::write_private(path, &text).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    use solana_sdk::signature::Signer;

    use super::*;

    #[test]
    fn a_key_reads_back_and_one_that_others_can_read_is_refused() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("treasury.json");
        assert!(read(&path).expect("no file is no error").is_none());
        let made = create(&path, [7; 32]).expect("made");
        assert_eq!(read(&path).expect("read").expect("there").pubkey(), made.pubkey());
        assert!(create(&path, [8; 32]).is_err(), "never overwritten");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).expect("set");
            assert!(read(&path).expect_err("open to all").contains("chmod 600"));
        }
        let bad = parse(&SecretString::from("[1,2,3]"), "AGON_TREASURY_KEY").expect_err("short");
        assert_eq!(bad, "AGON_TREASURY_KEY: these 64 bytes are no key pair");
    }
}
