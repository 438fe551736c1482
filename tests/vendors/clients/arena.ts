// A battle, a vote and a query with the types that openapi-typescript generates.
import assert from "node:assert";
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

const baseUrl = process.argv[2];
const pause = (ms: number) => new Promise((wake) => setTimeout(wake, ms));
const guest = createClient<paths>({ baseUrl });
const session = await guest.POST("/api/v1/sessions", { body: {} });
assert(session.data);
const voter = createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${session.data.token}` } });
const opened = await voter.POST("/api/v1/battles", { body: { prompt: "What is 12.5% of 480?" } });
assert(opened.data);
const path = { id: opened.data.id };
let battle: components["schemas"]["BattleReply"] | undefined;
for (let tries = 0; tries < 100 && battle?.state !== "ready"; tries += 1) {
  battle = (await voter.GET("/api/v1/battles/{id}", { params: { path } })).data;
  await pause(100);
}
assert.equal(battle?.state, "ready");
let cast = await voter.POST("/api/v1/battles/{id}/vote", { params: { path }, body: { winner: "a" } });
while (cast.error) {
  assert.equal(cast.error.code, "not_countable_yet");
  await pause(200);
  cast = await voter.POST("/api/v1/battles/{id}/vote", { params: { path }, body: { winner: "a" } });
}
const signedUp = await voter.POST("/api/v1/vendors", { body: { name: "Typed" } });
assert(signedUp.data);
const made = await voter.POST("/api/v1/vendors/keys", { body: { name: "key", scopes: ["battles:read"] } });
assert(made.data);
const vendor = createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${made.data.secret}` } });
let found = await vendor.GET("/api/v1/preferences", { params: { query: { limit: 10 } } });
for (let tries = 0; tries < 100 && found.data?.preferences.length !== 2; tries += 1) {
  await pause(100);
  found = await vendor.GET("/api/v1/preferences", { params: { query: { limit: 10 } } });
}
assert.equal(found.data?.preferences.length, 2);
const wrong = await vendor.GET("/api/v1/preferences", { params: { query: { limit: 0 } } });
assert(wrong.error?.detail.includes("limit"));
console.log("openapi-typescript: a battle, a vote and a query");
