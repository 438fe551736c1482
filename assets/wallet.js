// Links a wallet that speaks the Wallet Standard: signs the text that the server asks for, nothing else.
const place = document.querySelector("[data-wallets]");
const status = document.querySelector("[data-wallet-status]");
const words = document.querySelector("[data-wallet]")?.dataset ?? {};
const say = (text) => { if (status) status.textContent = text; };
const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));

const post = async (path, body) => {
  const reply = await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  const data = await reply.json();
  if (!reply.ok) throw new Error(data.detail ?? data.title);
  return data;
};

const account = async (wallet) => {
  const known = wallet.accounts.find((one) => one.chains.some((chain) => chain.startsWith("solana:")));
  return known ?? (await wallet.features["standard:connect"].connect()).accounts[0];
};

const sign = async (wallet) => {
  if (wallet.features["solana:signIn"]) {
    const { input } = await post("/api/v1/auth/solana/challenge", {});
    const [out] = await wallet.features["solana:signIn"].signIn(input);
    return { address: out.account.address, nonce: input.nonce, text: out.signedMessage, signature: out.signature };
  }
  const own = await account(wallet);
  const { input, message } = await post("/api/v1/auth/solana/challenge", { address: own.address });
  const asked = { account: own, message: new TextEncoder().encode(message) };
  const [out] = await wallet.features["solana:signMessage"].signMessage(asked);
  return { address: own.address, nonce: input.nonce, text: out.signedMessage, signature: out.signature };
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
