-- Writes all live boards anew, unless those there are by the same rule and as new or newer.
-- KEYS and ARGV as in advance.lua, except ARGV[2] is unused. Boards that are not written are
-- dropped with the head that listed them; their keys are overwritten when they return.
local head = redis.call('HMGET', KEYS[1], 'rule', 'size')
if head[1] == ARGV[1] and tonumber(head[2] or '-1') >= tonumber(ARGV[3]) then return 0 end
redis.call('DEL', unpack(KEYS))
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
redis.call('HSET', KEYS[1], 'rule', ARGV[1], 'size', ARGV[3])
redis.call('PUBLISH', ARGV[4], ARGV[5])
return 1
