//! Solana's off-chain messages: what a hardware wallet signs when it is asked to sign a text, so that the signature can
//! never be one of a transaction (Solana's proposal "Off-chain message signing"; the shorter form is that of
//! Ledger's application and of `solana sign-offchain-message`).

/// Before every off-chain message; no transaction begins so.
const SIGNING_DOMAIN: &[u8; 16] = b"\xffsolana offchain";
/// The only version of the header.
const VERSION: u8 = 0;
/// Formats whose text a device shows: printable ASCII, and UTF-8 of at most 1,212 bytes.
const SHOWN: [u8; 2] = [0, 1];
/// Bytes of the name of an application.
const APPLICATION: usize = 32;

/// Is `signed` an off-chain message with exactly this text, for this signer alone where it names signers?
pub(super) fn carries(signed: &[u8], signer: &[u8; 32], text: &[u8]) -> bool {
    let Some(rest) = signed.strip_prefix(SIGNING_DOMAIN).and_then(|rest| rest.strip_prefix(&[VERSION])) else {
        return false;
    };
    let with_text = |header: &[u8]| {
        let Some((&format, header)) = header.split_first() else { return false };
        let [low, high] = length(text);
        SHOWN.contains(&format) && header.strip_prefix(&[low, high]) == Some(text)
    };
    let for_signer = |rest: &[u8]| {
        let Some((format, rest)) = rest.split_first() else { return false };
        let Some(rest) = rest.strip_prefix(&[1]).and_then(|rest| rest.strip_prefix(signer)) else { return false };
        with_text(&[&[*format], rest].concat())
    };
    with_text(rest) || rest.get(APPLICATION..).is_some_and(for_signer)
}

/// The off-chain messages that a wallet may have signed when it gives the bare text back.
pub(super) fn forms(signer: &[u8; 32], text: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let header = [SIGNING_DOMAIN.as_slice(), &[VERSION]].concat();
    SHOWN.into_iter().flat_map(move |format| {
        let short = [&header, [format].as_slice(), &length(text), text].concat();
        let whole = [&header, [0; APPLICATION].as_slice(), &[format, 1], signer, &length(text), text].concat();
        [short, whole]
    })
}

/// A text's length in a header; a sign-in is never longer than it can say.
fn length(text: &[u8]) -> [u8; 2] {
    u16::try_from(text.len()).unwrap_or(u16::MAX).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_carries_its_text_and_no_other_for_its_signer_and_no_other() {
        let (signer, text) = ([7; 32], b"sign in\nplease".as_slice());
        for form in forms(&signer, text) {
            assert!(carries(&form, &signer, text));
            assert!(!carries(&form, &signer, b"sign in\nplease!"));
            assert!(!carries(&form[..form.len() - 1], &signer, text));
            assert!(!carries(&[form.as_slice(), b" "].concat(), &signer, text));
            for at in 0..SIGNING_DOMAIN.len() + 1 {
                let mut changed = form.clone();
                changed[at] ^= 1;
                assert!(!carries(&changed, &signer, text), "byte {at}");
            }
        }
        let whole = forms(&signer, text).nth(1).expect("a form");
        assert!(!carries(&whole, &[8; 32], text), "somebody else's");
        assert!(!carries(text, &signer, text) && !carries(b"", &signer, b""));
    }
}
