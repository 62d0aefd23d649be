// Reads {secret, body, headers} as JSON and prints the message, or the name of what was raised.
import { readFileSync } from "node:fs";
import { Webhook } from "standardwebhooks";

const { secret, body, headers } = JSON.parse(readFileSync(0, "utf8"));
try {
  console.log(JSON.stringify(new Webhook(secret).verify(body, headers)));
} catch (error) {
  console.log(error.name);
  process.exitCode = 1;
}
