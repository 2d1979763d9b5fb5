// Reads the sample reports with the validators of the platforms they are written for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';

const reports = process.argv[2];
const root = new URL('../../', import.meta.url);
const read = (name) => readFileSync(join(reports, name), 'utf8');
const faults = [];

function validateJson() {
  const schema = JSON.parse(readFileSync(new URL('reports/crosscheck.schema.json', root), 'utf8'));
  const ajv = new Ajv({ allErrors: true, strict: true });
  const validate = ajv.compile(schema);
  const complain = (name, check) =>
    faults.push(...check.errors.map((e) => `${name}: ${e.instancePath} ${e.message}`));
  if (!validate(JSON.parse(read('json')))) complain('json', validate);
  const validateFinding = ajv.compile({ $ref: schema.$id + '#/$defs/finding' });
  for (const line of read('jsonl').trimEnd().split('\n')) {
    if (!validateFinding(JSON.parse(line))) complain('jsonl', validateFinding);
  }
  if (validate({ schema_version: 2 })) faults.push('json: the schema lets anything pass');
}

validateJson();
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
