//! From the first question to tokens in a wallet, in the browser.

use serde_json::json;

use super::Browser;
use crate::claims::node::Place;
use crate::claims::payment::{settings, tokens_of};
use crate::support::{TestApp, wait_for};

/// A wallet that speaks the Wallet Standard, in the page; it offers the features that are asked for.
const WALLET: &str = r#"
const [wanted, done] = arguments;
(async () => {
  const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  const base58 = (bytes) => {
    let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n), text = "";
    for (; number > 0n; number /= 58n) text = alphabet[Number(number % 58n)] + text;
    for (const byte of bytes) { if (byte) break; text = "1" + text; }
    return text;
  };
  const key = await crypto.subtle.generateKey({ name: "Ed25519" }, true, ["sign", "verify"]);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey("raw", key.publicKey));
  const address = base58(publicKey);
  const account = { address, publicKey, chains: ["solana:localnet"], features: [wanted] };
  const sign = async (message) => new Uint8Array(await crypto.subtle.sign("Ed25519", key.privateKey, message));
  const text = (input) => `${input.domain} wants you to sign in with your Solana account:\n${address}\n\n${input.statement}\n\n` + [
    `URI: ${input.uri}`, `Version: ${input.version}`, `Chain ID: ${input.chainId}`, `Nonce: ${input.nonce}`,
    `Issued At: ${input.issuedAt}`, `Expiration Time: ${input.expirationTime}`].join("\n");
  const signIn = async (input) => {
    const signedMessage = new TextEncoder().encode(text(input));
    return [{ account, signedMessage, signature: await sign(signedMessage) }];
  };
  const signMessage = async ({ message }) => [{ signedMessage: message, signature: await sign(message) }];
  const features = {
    "standard:connect": { version: "1.0.0", connect: async () => ({ accounts: [account] }) },
    [wanted]: { version: "1.0.0", ...(wanted === "solana:signIn" ? { signIn } : { signMessage }) },
  };
  const wallet = { version: "1.0.0", name: "Test Wallet", icon: "data:,", chains: ["solana:localnet"], accounts: [], features };
  window.dispatchEvent(new CustomEvent("wallet-standard:register-wallet", { detail: (api) => api.register(wallet) }));
  done(address);
})();
"#;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_guest_votes_links_a_wallet_claims_and_has_the_tokens() {
    let (place, dir) = (Place::new(None).await, tempfile::tempdir().expect("a folder"));
    let app = TestApp::start(crate::support::config(dir.path(), settings(&place.node.url(), dir.path()))).await;
    // Once by mouse, and once from the first page to the tokens with the keyboard alone.
    for (feature, by_keys) in [("solana:signIn", false), ("solana:signMessage", true)] {
        let Some(browser) = Browser::start().await else { return };
        let page = &browser.client;
        let press = async |css: &str| {
            if by_keys { browser.press(css).await } else { browser.wait(css).await.click().await.expect("clicked") }
        };
        page.goto(&app.url).await.expect("the page");
        browser.wait("#prompt").await;
        if !by_keys {
            browser.wait("#prompt").await.click().await.expect("clicked");
        }
        browser.tab_to("#prompt").await;
        browser.keys("How does photosynthesis work?").await;
        press(".compose .primary").await;
        browser.wait("[data-battle][data-state=ready]").await;
        if by_keys {
            browser.tab_to("[name=winner]").await;
            browser.keys(" ").await;
            press(".votebar button[type=submit]").await;
        } else {
            browser.wait(".choices label:has([value=a])").await.click().await.expect("voted");
        }
        browser.wait(".reveal").await;
        press(".menu summary").await;
        press(".menu a[href='/rewards']").await;
        wait_for("points to be available", async || {
            if browser.text(".figures dd").await != "0" {
                return Some(());
            }
            page.refresh().await.expect("reloaded");
            None
        })
        .await;
        assert!(browser.text("main").await.contains("a test network. Its tokens have no value"));
        browser.picture("rewards-unlinked").await;
        let address = page.execute_async(WALLET, vec![json!(feature)]).await.expect("a wallet");
        let address = address.as_str().expect("an address").to_owned();
        press("[data-wallets] button").await;
        wait_for("the wallet to be linked", async || {
            (page.source().await.expect("a page").contains(&format!(">{address}<"))).then_some(())
        })
        .await;
        browser.picture("rewards-linked").await;
        press("form[action='/rewards/claim'] button").await;
        // The page follows the claim by itself.
        wait_for("the claim to be paid", async || {
            let text = page.source().await.expect("a page");
            text.contains("In your wallet").then_some(())
        })
        .await;
        browser.picture("rewards-paid").await;
        let claims =
            "const done = arguments[0]; fetch('/api/v1/claims').then((r) => r.json()).then((c) => done(c.claims))";
        let claims = page.execute_async(claims, vec![]).await.expect("claims");
        let units = claims[0]["units"].as_u64().expect("units");
        assert_eq!(claims.as_array().map(Vec::len), Some(1));
        assert_eq!((tokens_of(&place, &address).await, units > 0), (units, true), "the chain and the ledger agree");
        browser.loaded_only_from(&app.url).await;
        browser.stop().await;
    }
    app.stop().await;
    place.node.finish().await;
}
