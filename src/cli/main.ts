#!/usr/bin/env node
import { CommanderError } from 'commander'
import { EXIT } from '../model/index.js'
import { buildProgram } from './program.js'

try {
  await buildProgram().parseAsync()
} catch (error) {
  // Commander has printed its own line by then; help and version end here too.
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : EXIT.usage
}
