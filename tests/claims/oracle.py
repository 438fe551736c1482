#!/usr/bin/env python3
"""Our local chain against an independent one: the LiteSVM inside PyPI's `solders`, which also builds and
signs every transaction here. Both get the same steps; after each, outcome and balances must be equal.

    python3 -m venv /tmp/oracle && /tmp/oracle/bin/pip install solders
    cargo build && /tmp/oracle/bin/python tests/claims/oracle.py target/debug/agon

Outside the gate: it needs a package that the service does not.
"""
import base64
import json
import re
import struct
import subprocess
import sys
import time
import urllib.request

from solders.compute_budget import set_compute_unit_limit, set_compute_unit_price
from solders.hash import Hash
from solders.instruction import AccountMeta, Instruction
from solders.keypair import Keypair
from solders.litesvm import LiteSVM
from solders.message import Message
from solders.pubkey import Pubkey
from solders.rent import Rent
from solders.system_program import (
    ID as SYSTEM, CreateAccountParams, CreateAccountWithSeedParams, TransferParams, TransferWithSeedParams,
    create_account, create_account_with_seed, transfer, transfer_with_seed,
)
from solders.transaction import Transaction

TOKEN = Pubkey.from_string("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA")
ATA = Pubkey.from_string("ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL")
MEMO = Pubkey.from_string("MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr")
SOL = 1_000_000_000
RENT_PER_BYTE = 5_080


def seeded(n):
    return Keypair.from_seed(bytes([n] * 32))


TREASURY, MINT = seeded(1), seeded(2)


def account_of(owner):
    return Pubkey.find_program_address([bytes(owner), bytes(TOKEN), bytes(MINT.pubkey())], ATA)[0]


def marker_of(seed):
    return Pubkey.create_with_seed(TREASURY.pubkey(), seed, SYSTEM)


def rent(size):
    return (128 + size) * RENT_PER_BYTE


def meta(key, signer=False, writable=False):
    return AccountMeta(key, signer, writable)


def open_account(owner):
    accounts = [meta(TREASURY.pubkey(), True, True), meta(account_of(owner), writable=True), meta(owner),
                meta(MINT.pubkey()), meta(SYSTEM), meta(TOKEN)]
    return Instruction(ATA, b"\x01", accounts)


def move(owner, units):
    accounts = [meta(account_of(TREASURY.pubkey()), writable=True), meta(MINT.pubkey()),
                meta(account_of(owner), writable=True), meta(TREASURY.pubkey(), True)]
    return Instruction(TOKEN, struct.pack("<BQB", 12, units, 6), accounts)


def pay(owner, seed, units):
    """A claim's payment as `src/chain/payout.rs` makes it."""
    make = CreateAccountWithSeedParams(
        from_pubkey=TREASURY.pubkey(), to_pubkey=marker_of(seed), base=TREASURY.pubkey(), seed=seed,
        lamports=rent(0), space=0, owner=SYSTEM)
    return [set_compute_unit_limit(60_000), set_compute_unit_price(1_000), create_account_with_seed(make),
            open_account(owner), move(owner, units),
            Instruction(MEMO, f"agon:{seed}".encode(), [meta(TREASURY.pubkey(), True)])]


def setup():
    mint = MINT.pubkey()
    make = CreateAccountParams(from_pubkey=TREASURY.pubkey(), to_pubkey=mint, lamports=rent(82), space=82, owner=TOKEN)
    begin = Instruction(TOKEN, bytes([20, 6]) + bytes(TREASURY.pubkey()) + b"\x00", [meta(mint, writable=True)])
    issue = Instruction(TOKEN, struct.pack("<BQ", 7, 1_000_000), [
        meta(mint, writable=True), meta(account_of(TREASURY.pubkey()), writable=True), meta(TREASURY.pubkey(), True)])
    return [create_account(make), begin, open_account(TREASURY.pubkey()), issue]


def close(seed):
    back = TransferWithSeedParams(
        from_pubkey=marker_of(seed), from_base=TREASURY.pubkey(), from_seed=seed, from_owner=SYSTEM,
        to_pubkey=TREASURY.pubkey(), lamports=rent(0))
    return [transfer_with_seed(back)]


class Ours:
    """`agon chain node`, by HTTP."""

    def __init__(self, program):
        self.node = subprocess.Popen([program, "chain", "node", "--bind", "127.0.0.1:0", "--slot-ms", "20"],
                                     stdout=subprocess.PIPE, text=True)
        self.url = re.search(r"http://\S+", self.node.stdout.readline()).group()

    def ask(self, method, *params):
        body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": method, "params": list(params)}).encode()
        request = urllib.request.Request(self.url, body, {"content-type": "application/json"})
        return json.load(urllib.request.urlopen(request, timeout=10))

    def blockhash(self):
        at = {"commitment": "processed"}
        return Hash.from_string(self.ask("getLatestBlockhash", at)["result"]["value"]["blockhash"])

    def airdrop(self, key, lamports):
        self.ask("requestAirdrop", str(key), lamports)
        self.settle(lambda: self.lamports(key) > 0)

    def settle(self, done):
        for _ in range(200):
            if done():
                return
            time.sleep(0.02)
        raise SystemExit("the node did not settle")

    def send(self, transaction):
        wire = base64.b64encode(bytes(transaction)).decode()
        options = {"encoding": "base64", "skipPreflight": False, "preflightCommitment": "processed"}
        reply = self.ask("sendTransaction", wire, options)
        if "error" in reply:
            # What fails on the chain is sent all the same, and pays its fee; what can't land never does.
            failed = normal(reply["error"].get("data", {}).get("err"))
            if not isinstance(failed, tuple):
                return failed
            self.ask("sendTransaction", wire, options | {"skipPreflight": True})
        signature = [str(transaction.signatures[0])]
        status = lambda: self.ask("getSignatureStatuses", signature)["result"]["value"][0]
        self.settle(lambda: status() is not None)
        return normal(status()["err"])

    def lamports(self, key):
        return self.ask("getBalance", str(key), {"commitment": "processed"})["result"]["value"]

    def tokens(self, owner):
        reply = self.ask("getTokenAccountBalance", str(account_of(owner)), {"commitment": "processed"})
        return int(reply["result"]["value"]["amount"]) if "result" in reply else None


class Theirs:
    """The LiteSVM of solders, in this process."""

    def __init__(self):
        self.svm = LiteSVM()
        self.svm.set_rent(Rent(RENT_PER_BYTE // 2, 2.0, 50))

    def blockhash(self):
        self.svm.expire_blockhash()
        return self.svm.latest_blockhash()

    def airdrop(self, key, lamports):
        self.svm.airdrop(key, lamports)

    def send(self, transaction):
        outcome = self.svm.send_transaction(transaction)
        return normal(str(outcome.err()) if hasattr(outcome, "err") else None)

    def lamports(self, key):
        return self.svm.get_balance(key) or 0

    def tokens(self, owner):
        account = self.svm.get_account(account_of(owner))
        return struct.unpack_from("<Q", bytes(account.data), 64)[0] if account else None


def normal(err):
    """`ok`, `BlockhashNotFound`, `AlreadyProcessed`, or the instruction that failed and its number."""
    if err is None:
        return "ok"
    if isinstance(err, dict) and "InstructionError" in err:
        index, what = err["InstructionError"]
        return (index, what.get("Custom") if isinstance(what, dict) else what)
    text = str(err)
    numbers = re.search(r"InstructionError\(\((\d+), .*?Custom\((\d+)\)", text)
    if numbers:
        return (int(numbers[1]), int(numbers[2]))
    name = re.search(r"BlockhashNotFound|AlreadyProcessed|InsufficientFundsForFee", text)
    return name.group() if name else text


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: oracle.py PROGRAM (the agon binary); see the top of this file")
    ours, theirs = Ours(sys.argv[1]), Theirs()
    chains, alice, bob = (ours, theirs), seeded(10).pubkey(), seeded(11).pubkey()
    seeds = {name: format(n, "032x") for n, name in enumerate(["first", "second", "blocked", "rich", "stale"], 1)}
    kept = {}

    def signed(chain, instructions, signers=(TREASURY,), blockhash=None):
        message = Message.new_with_blockhash(instructions, TREASURY.pubkey(), blockhash or chain.blockhash())
        return Transaction(list(signers), message, message.recent_blockhash)

    def paying(name, owner, units):
        def step(chain):
            kept[chain, name] = signed(chain, pay(owner, seeds[name], units))
            return chain.send(kept[chain, name])
        return step

    steps = [
        ("lamports", lambda c: c.airdrop(TREASURY.pubkey(), 100 * SOL)),
        ("the token and its supply", lambda c: c.send(signed(c, setup(), (TREASURY, MINT)))),
        ("a payment to a new wallet", paying("first", alice, 500)),
        ("the same claim, signed anew", lambda c: c.send(signed(c, pay(alice, seeds["first"], 500)))),
        ("a payment to a wallet that has an account", paying("second", alice, 7)),
        ("a payment to another wallet", paying("stale", bob, 1)),
        ("more than the treasury has", paying("rich", bob, 2_000_000)),
        ("a blockhash that never was", lambda c: c.send(signed(c, pay(bob, seeds["rich"], 1), blockhash=Hash.new_unique()))),
        ("a stranger's lamports at a marker", lambda c: c.send(signed(c, [transfer(TransferParams(
            from_pubkey=TREASURY.pubkey(), to_pubkey=marker_of(seeds["blocked"]), lamports=rent(0)))]))),
        ("a payment whose marker is in use", lambda c: c.send(signed(c, pay(bob, seeds["blocked"], 5)))),
        ("a marker closed", lambda c: c.send(signed(c, close(seeds["first"])))),
        ("a marker closed twice", lambda c: c.send(signed(c, close(seeds["first"])))),
        ("a claim paid again after its marker was closed", lambda c: c.send(signed(c, pay(alice, seeds["first"], 1)))),
    ]
    differences = 0
    for name, step in steps:
        seen = []
        for chain in chains:
            outcome = step(chain)
            holders = (TREASURY.pubkey(), alice, bob)
            markers = [chain.lamports(marker_of(seed)) for seed in seeds.values()]
            seen.append((outcome, chain.lamports(TREASURY.pubkey()), [chain.tokens(h) for h in holders], markers))
        same = seen[0] == seen[1]
        differences += not same
        print(f"{'same' if same else 'DIFFERENT':10}{name}: {seen[0][0]}")
        if not same:
            print(f"  ours   {seen[0]}\n  theirs {seen[1]}")
    ours.node.kill()
    print(f"{len(steps)} steps, {differences} different")
    sys.exit(1 if differences else 0)


main()
