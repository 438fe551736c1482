//! Keys, tokens, passwords: what opens something for whoever has it.

use ed25519_dalek::SigningKey;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;
use sha2::{Digest, Sha256};

use super::{Finds, Kind, around, each, pattern};

/// Forms that their makers gave so that they can be found.
static MARKED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let forms = [
        r"-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----(?s:.*?)(?:-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----|\z)",
        r"(?-u:\b)eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*",
        r"(?i:(?-u:\b)sk-(?:proj|ant|or|svcacct|admin|lf|kimi)-[A-Za-z0-9_-]{12,})",
        r"(?-u:\b)sk-[A-Za-z0-9]{20,}(?-u:\b)",
        r"(?-u:\b)[spr]k_(?:live|test|prod)_[A-Za-z0-9]{10,}",
        r"(?-u:\b)gh[pousr]_[A-Za-z0-9]{20,}|(?-u:\b)github_pat_[A-Za-z0-9_]{20,}|(?-u:\b)gl(?:pat|ptt|dt|rt)-[A-Za-z0-9_-]{16,}",
        r"(?-u:\b)xox[abeoprs]-[A-Za-z0-9-]{10,}|(?-u:\b)xapp-[A-Za-z0-9-]{10,}",
        r"https://hooks\.slack\.com/(?:services|workflows|triggers)/[A-Za-z0-9_/+-]{10,}",
        r"https://(?:\w+\.)?discord(?:app)?\.com/api/webhooks/\d+/[A-Za-z0-9_-]{20,}",
        r"(?-u:\b)(?:AKIA|ASIA|AROA|AIDA|ABIA|ACCA)[A-Z2-7]{16}(?-u:\b)|(?-u:\b)(?:AKIA|ASIA)[A-Z0-9]{16}(?-u:\b)",
        r"(?-u:\b)AIza[A-Za-z0-9_-]{30,}|(?-u:\b)ya29\.[A-Za-z0-9_.-]{20,}|(?-u:\b)GOCSPX-[A-Za-z0-9_-]{20,}",
        r"(?-u:\b)hf_[A-Za-z0-9]{20,}(?-u:\b)|(?-u:\b)npm_[A-Za-z0-9]{30,}(?-u:\b)|(?-u:\b)pypi-[A-Za-z0-9_-]{20,}|(?-u:\b)dckr_pat_[A-Za-z0-9_-]{20,}",
        r"(?-u:\b)SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}|(?-u:\b)key-[0-9a-f]{32}(?-u:\b)|(?-u:\b)(?:SK|AC)[0-9a-f]{32}(?-u:\b)",
        r"(?-u:\b)\d{8,10}:[A-Za-z0-9_-]{30,}(?-u:\b)",
        r"(?-u:\b)agon_[A-Za-z0-9_]{16,}|(?-u:\b)whsec_[A-Za-z0-9+/=]{16,}|(?-u:\b)gsk_[A-Za-z0-9]{20,}|(?-u:\b)xai-[A-Za-z0-9]{20,}|(?-u:\b)pplx-[A-Za-z0-9]{20,}",
        r"(?-u:\b)r8_[A-Za-z0-9]{20,}|(?-u:\b)dapi[0-9a-f]{32}(?-u:\b)|(?-u:\b)dop_v1_[0-9a-f]{20,}|(?-u:\b)shp(?:at|ca|pa|ss)_[0-9a-fA-F]{20,}|(?-u:\b)lin_api_[A-Za-z0-9]{20,}",
        r"(?-u:\b)nsec1[02-9ac-hj-np-z]{58}(?-u:\b)",
        r"(?-u:\b)ntn_[A-Za-z0-9]{20,}|(?-u:\b)secret_[A-Za-z0-9]{40,}|(?-u:\b)hvs\.[A-Za-z0-9_-]{20,}|(?-u:\b)AGE-SECRET-KEY-1[A-Z0-9]{20,}|(?-u:\b)dp\.pt\.[A-Za-z0-9]{20,}",
    ];
    pattern(&forms.join("|"))
});
/// `Bearer …`, `Basic …`, with the header's name.
static BEARER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r#"(?i)(?:\b(?:proxy-)?authorization["']?\s*[:=]\s*["']?)?\b(?:bearer|basic|token)\s+(?P<value>[A-Za-z0-9._~+/=-]{16,})"#,
    )
});
/// Name and password in an address: `postgres://user:password@`.
static LOGIN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r#"(?i)\b[a-z][a-z0-9+.-]{1,20}://(?P<login>[^\s/:@"'<>{}$]{0,64}:[^\s/@"'<>{}$]{1,128}@)[a-z0-9\[]"#)
});
/// A secret by its name.
static NAMED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)(?P<name>\b[a-z0-9_.-]*(?:password|passwd|passphrase|passwort|kennwort|contraseña|contrasena|mot de passe|senha|wachtwoord|hasło|parola|şifre",
        r"|pwd|secret|(?:api|access|auth|private|secret|signing|encryption)[ _-]?key|auth[_-]?token|access[_-]?token|refresh[_-]?token|session[_-]?token|bot[_-]?token|token)",
        r"[a-z0-9_]*|\b(?:my|our) pass\b|пароль|密码|密碼|パスワード|비밀번호|كلمة المرور|كلمة السر)",
        r#"(?P<join>["'`]?\s*(?:=>|:=|[:=：]|\bis\b|\bist\b|\bes\b|\best\b|\bwas\b|是|は|для \w+:)\s*|\s+(?:is|ist|lautet|es|est|was)\s*[:=]?\s+)(?P<quote>["'`“«]?)(?P<value>[^\s"'`“”«»,;<>(){}\[\]|]{4,256})"#,
    ))
});
/// One's own password, said without a word between.
static OWN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r#"(?i)\b(?:my|our|mein|meine|mi|mon|minha|мой|наш) (?:password|passwort|kennwort|contraseña|mot de passe|senha|пароль) (?P<value>[^\s"'`,;<>(){}\[\]|]{6,256})"#,
    )
});
/// What may be the text of a key of a chain: of Solana (64 bytes), of Bitcoin (WIF).
static BASE58: LazyLock<Option<Regex>> = LazyLock::new(|| pattern(r"[1-9A-HJ-NP-Za-km-z]{51,90}"));
/// A secret that a command is given.
static COMMAND: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(concat!(
        r#"(?:\bsshpass -p ?|\bmysql(?:dump|admin)?\b[^\n|;]{0,80}? -p)["']?(?P<value>[^\s"'$;|-][^\s"'$;|]{3,64})"#,
        r#"|\bcurl\b[^\n|;]{0,120}? (?:-u|--user)[ =]["']?(?P<login>[^\s:"'$]{1,64}:[^\s"'$]{3,64})"#,
    ))
});
/// Numbers of bytes: a key as programs of Solana write it.
static BYTES: LazyLock<Option<Regex>> = LazyLock::new(|| pattern(r"\[\s*\d{1,3}(?:\s*,\s*\d{1,3}){31,63}\s*,?\s*\]"));
/// Forty letters of base 64: a secret of AWS.
static FORTY: LazyLock<Option<Regex>> = LazyLock::new(|| pattern(r"[A-Za-z0-9/+]{40,}"));
/// Twelve words and more in a row, with or without their numbers.
static PHRASE: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"(?i)\b[a-z]{3,8}(?:(?:[ \n]|, ?| ?\d{1,2}[.)] ?){1,3}[a-z]{3,8}){11,23}\b"));
static WORDS: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| bip39::Language::English.word_list().iter().copied().collect());

pub fn find(text: &str, finds: &mut Finds) {
    for found in each(&MARKED, text) {
        // What a random text of this length lacks is a word.
        if let Some(whole) = found.get(0)
            && (!whole.as_str().to_ascii_lowercase().starts_with("sk-")
                || whole.as_str().contains(|c: char| c.is_ascii_digit()))
        {
            finds.add(whole.range(), Kind::Key);
        }
    }
    for found in each(&COMMAND, text) {
        if let Some(value) = found.name("value").or(found.name("login")) {
            finds.add(value.range(), Kind::Key);
        }
    }
    for found in each(&LOGIN, text) {
        if let Some(login) = found
            .name("login")
            .filter(|login| login.as_str().contains(|c: char| c.is_lowercase() || c.is_ascii_digit()))
        {
            finds.add(login.range(), Kind::Key);
        }
    }
    for found in each(&BEARER, text) {
        if let (Some(whole), Some(value)) = (found.get(0), found.name("value"))
            && is_random(value.as_str())
        {
            finds.add(whole.range(), Kind::Key);
        }
    }
    for found in each(&NAMED, text) {
        let (Some(value), Some(name), Some(join)) = (found.name("value"), found.name("name"), found.name("join"))
        else {
            continue;
        };
        let is_quoted = found.name("quote").is_some_and(|quote| !quote.as_str().is_empty());
        let is_set = join.as_str().contains('=') && name.as_str().chars().all(|c| !c.is_lowercase());
        let after = text[value.end()..].chars().next();
        if is_secret(value.as_str(), is_quoted, is_set, join.as_str(), after) {
            finds.add(value.range(), Kind::Key);
        }
    }
    for found in each(&OWN, text) {
        if let Some(value) = found.name("value")
            && is_secret(value.as_str(), false, false, " ", text[value.end()..].chars().next())
        {
            finds.add(value.range(), Kind::Key);
        }
    }
    for found in each(&BASE58, text) {
        let Some(whole) = found.get(0) else { continue };
        let (before, after) = around(text, &whole.range());
        let is_part = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
        if !is_part(before) && !is_part(after) && is_chain_key(whole.as_str()) {
            finds.add(whole.range(), Kind::Key);
        }
    }
    for found in each(&BYTES, text) {
        let Some(whole) = found.get(0) else { continue };
        let numbers: Vec<u32> =
            whole.as_str().split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
        let is_key = matches!(numbers.len(), 32 | 64) && numbers.iter().all(|n| *n < 256);
        // Rows of a table and steps of a series are in order, or small.
        let is_ordered = numbers.is_sorted() || numbers.iter().all(|n| *n < 64);
        if is_key && !is_ordered {
            finds.add(whole.range(), Kind::Key);
        }
    }
    for found in each(&FORTY, text) {
        let Some(whole) = found.get(0).filter(|whole| whole.len() == 40) else { continue };
        let count = |is: fn(char) -> bool| whole.as_str().chars().filter(|c| is(*c)).count();
        let (upper, lower, digits) =
            (count(|c| c.is_ascii_uppercase()), count(|c| c.is_ascii_lowercase()), count(|c| c.is_ascii_digit()));
        if upper >= 8 && lower >= 6 && digits >= 1 {
            finds.add(whole.range(), Kind::Key);
        }
    }
    for found in each(&PHRASE, text) {
        let Some(whole) = found.get(0) else { continue };
        find_phrase(whole.as_str(), whole.start(), finds);
    }
}

/// Is it a secret of a chain, by its own check? A signature of Solana is as long as a secret, and public: in a secret
/// the second half follows from the first.
fn is_chain_key(text: &str) -> bool {
    let Ok(bytes) = bs58::decode(text).into_vec() else { return false };
    match bytes.len() {
        64 => bytes.as_slice().try_into().is_ok_and(|pair| SigningKey::from_keypair_bytes(pair).is_ok()),
        37 | 38 => {
            let (body, check) = bytes.split_at(bytes.len() - 4);
            let twice = Sha256::digest(Sha256::digest(body));
            matches!(body[0], 0x80 | 0xef) && twice[..4] == *check
        }
        _ => false,
    }
}

/// Is it random, and no word? A sentence may say "bearer" of somebody.
fn is_random(value: &str) -> bool {
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let has_upper = value.chars().any(|c| c.is_ascii_uppercase());
    digits >= 2 || has_upper && value.len() >= 24 && value.chars().any(|c| c.is_ascii_lowercase())
}

/// Is what a name is given a secret itself, and not code that fetches one, a type, or the next word of a sentence?
fn is_secret(value: &str, is_quoted: bool, is_set: bool, join: &str, after: Option<char>) -> bool {
    let value = value.trim_end_matches(['.', '!', '?', ':']);
    if !is_quoted && !value.is_ascii() {
        return false;
    }
    const NOT: [&str; 30] = [
        "string",
        "str",
        "text",
        "number",
        "integer",
        "boolean",
        "bytes",
        "null",
        "none",
        "undefined",
        "true",
        "false",
        "required",
        "optional",
        "redacted",
        "hidden",
        "example",
        "changeme",
        "your_password",
        "password",
        "secret",
        "token",
        "value",
        "unset",
        "empty",
        "invalid",
        "missing",
        "incorrect",
        "unknown",
        "default",
    ];
    let lower = value.to_lowercase();
    let is_call = matches!(after, Some('(' | '['));
    let is_access = value.contains('.')
        && value.split('.').all(|part| part.starts_with(|c: char| c.is_alphabetic() || c == '_'))
        && !is_quoted;
    let is_reference =
        value.starts_with(['$', '%', '&', '*', '<', '@', '/', '.', '#', '-']) && !is_quoted || value.contains("::");
    let is_stand_in = lower.starts_with("your")
        || lower.ends_with("here")
        || lower.starts_with("my_")
        || lower.contains("_key")
        || lower.contains("placeholder")
        || lower.ends_with("password") && value.chars().all(|c| !c.is_ascii_digit());
    let is_mask = value.chars().all(|c| matches!(c, '*' | 'x' | 'X' | '•' | '.' | '_' | '-'));
    if value.chars().count() < 5
        || NOT.contains(&lower.as_str())
        || is_call
        || is_access
        || is_reference
        || is_mask
        || is_stand_in
    {
        return false;
    }
    let has_digit = value.chars().any(|c| c.is_ascii_digit());
    let has_letter = value.chars().any(char::is_alphabetic);
    let has_mark = value.chars().any(|c| matches!(c, '!' | '#' | '$' | '%' | '&' | '*' | '+' | '@' | '^' | '~' | '?'));
    let is_said = !join.contains([':', '=', '：']);
    if is_said {
        return has_letter && (has_digit || has_mark);
    }
    // Several words joined are a phrase to pass.
    let is_phrase = value.len() >= 16 && value.matches(['-', '_']).count() >= 2 && has_letter && join.contains('=');
    // A number alone is a size, a length, a count; a word alone is one, unless it is set or quoted.
    let is_mixed = has_letter && (has_digit || has_mark);
    let is_word = has_letter && (is_quoted || is_set) && value.len() >= 6;
    let is_number = has_digit && is_quoted && value.len() >= 6;
    is_mixed || is_word || is_number || is_phrase
}

/// The longest row of words of BIP 39 within a row of words, if it has as many as a phrase has.
fn find_phrase(row: &str, start: usize, finds: &mut Finds) {
    let mut words: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    for piece in row.split(|c: char| !c.is_ascii_alphabetic()) {
        if !piece.is_empty() {
            let is_known = WORDS.contains(piece.to_lowercase().as_str());
            if is_known {
                words.push((start + at, start + at + piece.len()));
            } else {
                words.clear();
            }
        }
        at += piece.len() + 1;
        if words.len() >= 12 {
            let (first, last) = (words[0].0, words[words.len() - 1].1);
            let is_end = row[(last - start)..].split(|c: char| !c.is_ascii_alphabetic()).find(|next| !next.is_empty());
            if !is_end.is_some_and(|next| WORDS.contains(next.to_lowercase().as_str())) {
                finds.add(first..last, Kind::Key);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::mask;

    /// The known key of `[1; 32]`, and what only looks like one.
    #[test]
    fn keys_of_chains_are_masked_and_signatures_and_hashes_stay() {
        let secret = bs58::encode(ed25519_dalek::SigningKey::from_bytes(&[1; 32]).to_keypair_bytes()).into_string();
        let signature = bs58::encode([7_u8; 64]).into_string();
        let hash = "0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318";
        for (text, masked) in [
            (format!("Phantom gave me {secret}."), "Phantom gave me [key].".to_owned()),
            (format!("my private key: {secret}"), "my private key: [key]".into()),
            (format!("eth private key: {hash}"), "eth private key: [key]".into()),
            (format!("My Ethereum private key is {hash}"), "My Ethereum private key is [key]".into()),
            ("KwDiBf89QgGbjEhKnhXJuH7LrciVrZi3qYjgd9M7rFU73sVHnoWn".into(), "[key]".into()),
            ("my pass is hunter2secret".into(), "my pass is [key]".into()),
            ("мой пароль hunter2secret".into(), "мой пароль [key]".into()),
            (format!("the transaction {hash} failed"), format!("the transaction {hash} failed")),
            (format!("signature {signature}"), format!("signature {signature}")),
            ("the first pass is O(n^2)".into(), "the first pass is O(n^2)".into()),
            ("my password manager is slow".into(), "my password manager is slow".into()),
        ] {
            assert_eq!(mask(&text), masked, "{text}");
        }
    }
}
