-- The generic cell rate algorithm, by Redis' own clock.
-- KEYS[1] the key; ARGV[1] requests allowed per window, also the burst; ARGV[2] window in ms.
-- Gives { remaining, milliseconds to wait }.
local now = redis.call('TIME')
now = now[1] * 1000 + math.floor(now[2] / 1000)
local window = tonumber(ARGV[2])
local step = window / tonumber(ARGV[1])
local due = tonumber(redis.call('GET', KEYS[1]) or now)
if due < now then due = now end
local ahead = due + step - now
if ahead > window then return { 0, math.ceil(ahead - window) } end
redis.call('SET', KEYS[1], string.format('%.3f', due + step), 'PX', math.ceil(ahead))
return { math.floor((window - ahead) / step), 0 }
