// Links a wallet that speaks the Wallet Standard: signs the text that the server asks for, nothing else.
const place = document.querySelector("[data-wallets]");
const status = document.querySelector("[data-wallet-status]");
const words = document.querySelector("[data-wallet]")?.dataset ?? {};
const say = (text) => { if (status) status.textContent = text; };
const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));

// What is said to people as it is; other errors are a wallet's own.
class Said extends Error {}

const post = async (path, body) => {
  const request = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  // What stands between may answer with a page of its own, or nothing may come.
  const unread = () => { throw new Said(words.sayNoReply ?? words.sayNotSigned); };
  const reply = await fetch(path, request).catch(unread);
  const data = await reply.json().catch(unread);
  if (!reply.ok) throw new Said(data.detail ?? data.title ?? words.sayNotSigned);
  return data;
};

// The first account on a Solana chain that can sign this way: wallets of many chains list others before it.
const account = async (wallet, feature) => {
  const signs = (one) => one.chains.some((chain) => chain.startsWith("solana:")) && (!one.features || one.features.includes(feature));
  const known = wallet.accounts.find(signs) ?? (await wallet.features["standard:connect"]?.connect())?.accounts.find(signs);
  if (!known) throw new Said((words.sayNoAccount ?? words.sayNotSigned).replace("{}", wallet.name));
  return known;
};

const signIn = async (wallet) => {
  const { input } = await post("/api/v1/auth/solana/challenge", {});
  const [out] = await wallet.features["solana:signIn"].signIn(input);
  return { address: out.account.address, nonce: input.nonce, text: out.signedMessage, signature: out.signature };
};

const signMessage = async (wallet) => {
  const own = await account(wallet, "solana:signMessage");
  const { input, message } = await post("/api/v1/auth/solana/challenge", { address: own.address });
  const asked = { account: own, message: new TextEncoder().encode(message) };
  const [out] = await wallet.features["solana:signMessage"].signMessage(asked);
  return { address: own.address, nonce: input.nonce, text: out.signedMessage, signature: out.signature };
};

// A wallet may name a feature that the chosen account's kind lacks (EIP-1193 4200, JSON-RPC -32601, or words).
const isUnsupported = (error) =>
  [4200, -32601].includes(error?.code) || /\bnot (?:supported|implemented)|unsupported/i.test(error?.message ?? "");

const sign = async (wallet) => {
  if (!wallet.features["solana:signIn"]) return signMessage(wallet);
  try {
    return await signIn(wallet);
  } catch (error) {
    if (error instanceof Said || !wallet.features["solana:signMessage"] || !isUnsupported(error)) throw error;
    return signMessage(wallet);
  }
};

const link = async (wallet, button) => {
  button.disabled = true;
  say(words.sayWaiting.replace("{}", wallet.name));
  try {
    const { address, nonce, text, signature } = await sign(wallet);
    const signed = { address, nonce, signed_message: base64(text), signature: base64(signature) };
    await post("/api/v1/auth/solana/verify", signed);
    location.reload();
  } catch (error) {
    say(error?.message || words.sayNotSigned);
    button.disabled = false;
  }
};

const known = new Set();
const register = (...wallets) => {
  for (const wallet of wallets) {
    const signs = wallet.features["solana:signIn"] ?? wallet.features["solana:signMessage"];
    if (known.has(wallet) || !signs || !place) continue;
    known.add(wallet);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "primary";
    button.textContent = words.saySignIn.replace("{}", wallet.name);
    button.addEventListener("click", () => link(wallet, button));
    place.append(button);
    say("");
  }
  return () => {};
};

if (place) {
  const api = Object.freeze({ register });
  addEventListener("wallet-standard:register-wallet", (event) => event.detail(api));
  dispatchEvent(new CustomEvent("wallet-standard:app-ready", { detail: api }));
  setTimeout(() => { if (!known.size) say(place.dataset.empty); }, 800);
}

// Claims under way: the page looks again until they are over.
if (document.querySelector("[data-under-way]")) {
  const before = document.querySelector("[data-under-way]").textContent;
  const look = async () => {
    const text = await (await fetch("/rewards")).text();
    const now = new DOMParser().parseFromString(text, "text/html").querySelector("[data-claims]");
    if (now && now.textContent !== before) location.reload();
    else setTimeout(look, 1500);
  };
  setTimeout(look, 1500);
}
