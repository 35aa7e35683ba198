// Shows that nothing that is generated is stale: node tests/tools/stale.mjs
//
// A file is generated again and compared where its source is on this machine. Where it is not (the Python packages are
// not part of the set-up) the file must be as its tool left it, and must name the tool. What a Rust test writes
// (tests/cases/reason-codes.json) that test compares.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { checksum, GENERATED, standing } from './generated.mjs';

/** What of a tool's Python packages is not installed in the version that is named. */
function missing(packages) {
  const program = `import importlib.metadata, json, sys
for name, version in json.loads(sys.argv[1]).items():
    try:
        found = importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        found = None
    if found != version:
        print(name, version)`;
  const { stdout, error } = spawnSync('python3', ['-c', program, JSON.stringify(packages)], { encoding: 'utf8' });
  if (error) throw error;
  return stdout.trim().split('\n').filter(Boolean);
}

let stale = 0;
for (const [file, { by, from, sha256 }] of Object.entries(GENERATED)) {
  const tool = fileURLToPath(new URL(by, import.meta.url));
  const python = by.endsWith('.py');
  const text = standing(file);
  const absent = python ? missing(from) : [];
  const problems = [];
  let how = 'generated again: the same';
  if (text === undefined) problems.push('it is not there');
  else {
    if (!file.endsWith('.json') && !text.includes(`tests/tools/${by}`)) problems.push(`it does not name tests/tools/${by}`);
    if (python && checksum(text) !== sha256) problems.push('it was changed by other than its tool');
    if (absent.length > 0) how = `unchanged since it was generated (not installed: ${absent.join(', ')})`;
    else {
      const { status, stdout, stderr } = spawnSync(python ? 'python3' : process.execPath, [tool, '--check'], {
        encoding: 'utf8',
      });
      if (status !== 0) problems.push(`${stdout}${stderr}`.trim());
    }
  }
  if (problems.length > 0) stale++;
  console.log(`${file}: ${problems.length > 0 ? `STALE, ${problems.join('; ')} (write it with tests/tools/${by})` : how}`);
}
if (stale > 0) process.exitCode = 1;
