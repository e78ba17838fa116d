// tsc does not keep the execute bit that the `postquem` binary needs.
import { chmodSync, existsSync } from 'node:fs'

const binary = new URL('../dist/cli/main.js', import.meta.url)
if (existsSync(binary)) chmodSync(binary, 0o755)
