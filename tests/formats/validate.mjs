// validate.mjs DIR: reads the reports in DIR/sample and DIR/desk with the validators of the platforms
// they are written for.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv7 from 'ajv';
import Ajv from 'ajv/dist/2020.js';

let reports = '';
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

// The schema of crosscheck.toml; formats are for editors alone.
function validateConfigurationSchema() {
  const schema = JSON.parse(readFileSync(new URL('checker/configuration.schema.json', root), 'utf8'));
  const validate = new Ajv7({ strict: true, allowUnionTypes: true, formats: { date: true } }).compile(schema);
  const good = { files: ['a'], levels: { style: 'off' }, parameters: { r: { days: 3 } }, 'house-style': { a: ['b'] },
    desk: [{ name: 'a', levels: { title: 'info' } }], suppress: [{ rule: 'a', reason: 'b' }] };
  if (!validate(good)) faults.push(`crosscheck.toml: ${validate.errors[0].instancePath} ${validate.errors[0].message}`);
  for (const bad of [{ flies: [] }, { 'fail-on': 'no' }, { desk: [{}] }, { suppress: [{ rule: 'a' }] }, { levels: { a: 'b' } }]) {
    if (validate(bad)) faults.push(`crosscheck.toml: the schema lets ${JSON.stringify(bad)} pass`);
  }
}

// The multitool runs the rules of the format and those of GitHub's code scanning.
function validateSarif() {
  const tool = new URL('node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool', import.meta.url).pathname;
  chmodSync(tool, 0o755); // npm may have been told not to run the package's own script
  const [input, output] = [join(reports, 'run.sarif'), join(reports, 'validation.sarif')];
  copyFileSync(join(reports, 'sarif'), input);
  spawnSync(tool, ['validate', input, '--output', output, '--log', 'ForceOverwrite', '--quiet',
    '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning', '--kind', 'Fail;Review;Open']);
  const run = JSON.parse(readFileSync(output, 'utf8')).runs[0];
  const rules = new Map(run.tool.driver.rules?.map((rule) => [rule.id, rule]));
  for (const { ruleId, message, locations } of run.results ?? []) {
    const { startLine } = locations[0].physicalLocation.region;
    faults.push(`sarif:${startLine}: ${ruleId} ${rules.get(ruleId)?.name} ${message.arguments}`);
  }
  if (!run.invocations[0].executionSuccessful) faults.push('sarif: the multitool failed');
}

async function validateRdjson() {
  // Node 18 cannot import this package as a module.
  const { RDFormatValidator } = createRequire(import.meta.url)('@umbrelladocs/rdformat-validator');
  const validator = new RDFormatValidator({ strictMode: true, allowExtraFields: false });
  const check = async (name, text) => {
    const { valid, errors } = await validator.validateString(text);
    if (!valid) faults.push(...errors.map((e) => `${name}: ${e.path} ${e.message}`));
  };
  await check('rdjson', read('rdjson'));
  for (const line of read('rdjsonl').trimEnd().split('\n')) await check('rdjsonl', line);
}

function validateXml() {
  for (const name of ['junit', 'checkstyle']) {
    const { error, status, stderr } = spawnSync('xmllint', ['--noout', join(reports, name)]);
    if (error) return console.log('xmllint is not installed: the XML was not read');
    if (status !== 0) faults.push(`${name}: ${stderr}`);
  }
}

validateConfigurationSchema();
for (reports of ['sample', 'desk'].map((name) => join(process.argv[2], name))) {
  validateJson();
  validateSarif();
  await validateRdjson();
  validateXml();
}
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
