-- From which network a battle was opened: a keyed hash of the day and the addresses, without the browser.
ALTER TABLE battles ADD COLUMN network BIGINT;
