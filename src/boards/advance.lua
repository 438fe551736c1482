-- Moves all live boards from one size of the log to the next, or changes nothing.
-- KEYS[1] the head; then, for each board that moved, its ratings (sorted set) and tallies (hash).
-- ARGV[1] rule  [2] size it must have  [3] size it gets  [4] channel  [5] message
-- then, for each board: its name, totals, number of rows n, and n times model, rating, tallies.
local head = redis.call('HMGET', KEYS[1], 'rule', 'size')
if head[1] ~= ARGV[1] or head[2] ~= ARGV[2] then return 0 end
local a = 6
for k = 2, #KEYS, 2 do
  redis.call('HSET', KEYS[1], 'board:' .. ARGV[a], ARGV[a + 1])
  local n = tonumber(ARGV[a + 2])
  a = a + 3
  for _ = 1, n do
    redis.call('ZADD', KEYS[k], ARGV[a + 1], ARGV[a])
    redis.call('HSET', KEYS[k + 1], ARGV[a], ARGV[a + 2])
    a = a + 3
  end
end
redis.call('HSET', KEYS[1], 'size', ARGV[3])
redis.call('PUBLISH', ARGV[4], ARGV[5])
return 1
