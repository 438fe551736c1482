"""A battle, a vote and a query with the client that openapi-python-client generates."""

import sys
import time

from agon_client import AuthenticatedClient, Client
from agon_client.api.arena import get_battle, get_vote, post_battle_vote, post_battles, post_sessions
from agon_client.api.boards import get_board
from agon_client.api.preferences import get_preferences
from agon_client.api.vendors import post_vendors, post_vendors_keys
from agon_client.models import Begin, Cast, NewKey, Open, Problem, SignUp

url = sys.argv[1]
session = post_sessions.sync(client=Client(base_url=url), body=Begin())
voter = AuthenticatedClient(base_url=url, token=session.token)
opened = post_battles.sync(client=voter, body=Open(prompt="What is 12.5% of 480?"))
for _ in range(100):
    battle = get_battle.sync(id=opened.id, client=voter)
    if battle.state != "generating":
        break
    time.sleep(0.1)
assert battle.state == "ready", battle
early = post_battle_vote.sync(id=opened.id, client=voter, body=Cast(winner="nobody"))
assert isinstance(early, Problem) and early.code == "invalid_body", early
while isinstance(cast := post_battle_vote.sync(id=opened.id, client=voter, body=Cast(winner="a")), Problem):
    assert cast.code == "not_countable_yet", cast
    time.sleep(0.2)
for _ in range(100):
    vote = get_vote.sync(id=cast.vote.id if hasattr(cast, "vote") else cast.id, client=voter)
    if vote.status != "pending":
        break
    time.sleep(0.1)
assert vote.status == "counted", vote
board = get_board.sync(board="overall", client=voter)
assert board.board == "overall", board

post_vendors.sync(client=voter, body=SignUp(name="Generated"))
made = post_vendors_keys.sync(client=voter, body=NewKey(name="key", scopes=["battles:read"]))
vendor = AuthenticatedClient(base_url=url, token=made.secret)
for _ in range(100):
    found = get_preferences.sync(client=vendor, limit=10)
    if found.preferences:
        break
    time.sleep(0.1)
assert len(found.preferences) == 1 and found.preferences[0].vote == vote.id, found
wrong = get_preferences.sync(client=vendor, limit=0)
assert isinstance(wrong, Problem) and "limit" in wrong.detail, wrong
print("openapi-python-client: a battle, a vote and a query")
