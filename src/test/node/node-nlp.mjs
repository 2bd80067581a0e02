// Trains node-nlp on taught.json (text -> intent), asks it asked.json, writes given.json.
import { readFileSync, writeFileSync } from "node:fs";
import { NlpManager } from "node-nlp";

const taught = JSON.parse(readFileSync("taught.json", "utf8"));
const asked = JSON.parse(readFileSync("asked.json", "utf8"));
const manager = new NlpManager({ languages: ["en"], autoSave: false, nlu: { log: false } });
for (const [text, intent] of Object.entries(taught)) {
  manager.addDocument("en", text, intent);
}
await manager.train();
const given = [];
const start = process.hrtime.bigint();
for (const text of asked) {
  given.push((await manager.process("en", text)).intent);
}
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
writeFileSync("given.json", JSON.stringify({ given, seconds }));
