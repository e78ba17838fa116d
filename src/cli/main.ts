#!/usr/bin/env node
import { CommanderError } from 'commander'
import { EXIT, Failure } from '../model/index.js'
import { buildProgram } from './program.js'

try {
  await buildProgram().parseAsync()
} catch (error) {
  // Help and version end here too, already printed.
  if (!(error instanceof CommanderError)) throw error
  if (error.exitCode !== 0) await usage(error)
}

/** What the command line does not understand is told like any other failure. */
async function usage({ code, message }: CommanderError): Promise<void> {
  if (code === 'commander.help') {
    process.exitCode = EXIT.usage // no command was named, and the help was printed
    return
  }
  const { run } = await import('./terminal.js')
  const [what = '', guess = ''] = message.replace(/^error: /, '').split('\n')
  await run(process.argv.includes('--json'), async () => {
    throw new Failure('usage', `${what} ${guess}`.replace(/[.\s]+$/, ''), 'See postquem --help.')
  })
}
