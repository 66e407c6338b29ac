// Records checked in another language, against the published schema:
//
//     npm install ajv ajv-formats
//     bulletin-schema extract newsletter.txt | node examples/validate.mjs
//
// Exit status 1 and a line for each record that is not valid.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const require = createRequire(`${process.cwd()}/`);
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;

const ajv = addFormats(new Ajv({ strict: true, strictTypes: false, allErrors: true }));
const schema = JSON.parse(readFileSync(new URL("../docs/schema/record.json", import.meta.url), "utf8"));
const valid = ajv.compile(schema);

let number = 0;
let bad = 0;
for await (const line of createInterface({ input: process.stdin })) {
  number += 1;
  if (!valid(JSON.parse(line))) {
    bad += 1;
    const [first] = valid.errors;
    console.log(`line ${number}: ${first.instancePath || "/"} ${first.message}`);
  }
}
console.log(`${number} records, ${bad} invalid`);
process.exitCode = bad ? 1 : 0;
