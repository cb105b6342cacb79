// Prints errors / warnings by service under each ruleset as its makers have it, without our waivers.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const services = process.argv.slice(2);
const rulesets = {
  'spectral:oas': 'extends: [["spectral:oas", recommended]]',
  'OWASP API 2023': 'extends: ["@stoplight/spectral-owasp-ruleset"]',
  'NL ADR (our rules)': 'extends: [./rules/nl-adr.yaml]',
  'IT ModI (our rules)': 'extends: [./rules/it-modi.yaml]',
  'VIIS': 'extends: [./rules/viis.yaml]',
};

function run(command, args) {
  try {
    return execFileSync(`node_modules/.bin/${command}`, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 });
  } catch (failed) {
    return failed.stdout;
  }
}

const row = (name, found) => {
  const sum = found.reduce(([e, w], [f, v]) => [e + f, w + v], [0, 0]);
  console.log(`| ${name} | ${[...found, sum].map(([errors, warnings]) => `${errors} / ${warnings}`).join(' | ')} |`);
};

console.log(`| errors / warnings | ${services.join(' | ')} | sum |\n|${' --- |'.repeat(services.length + 2)}`);

function count(name, ruleset) {
  const text = run('spectral', ['lint', '--ruleset', ruleset, '--format', 'json', 'contracts/*.yaml']);
  const findings = JSON.parse(text.slice(text.indexOf('['), text.lastIndexOf(']') + 1));
  row(name, services.map(service => {
    const own = findings.filter(one => one.source.endsWith(`/${service}.yaml`));
    return [own.filter(one => one.severity === 0).length, own.filter(one => one.severity === 1).length];
  }));
}

for (const [name, ruleset] of Object.entries(rulesets)) {
  writeFileSync('counted.yaml', ruleset);
  count(name, 'counted.yaml');
}
// By itself: overrides of a ruleset that is extended do not hold.
count('all, as waived', '.spectral.yaml');
row('Redocly recommended-strict', services.map(service => {
  const text = run('redocly', ['lint', '--format=json', `contracts/${service}.yaml`]);
  const { errors, warnings } = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)).totals;
  return [errors, warnings];
}));
