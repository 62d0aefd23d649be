// Reads a list of [month, limits, moment] as JSON and writes whether somebody can give each month then.

import { readFileSync } from "node:fs";
import { monthFits } from "../../../frontend_contract/eligibility/eligibility.js";

const fits = ([month, limits, moment]) => monthFits(month, limits, new Date(moment));
process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(fits)));
