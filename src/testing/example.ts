import { join } from 'node:path'
import { PROJECT } from './cli.js'

export const EXAMPLE_FILE = join(PROJECT, 'examples/invented-statement.opus')

/** The main job as README runs it. */
export const EXAMPLE = [
  ...['examine', 'examples/invented-statement.opus', '--claims', 'examples/claims.json'],
  ...['--history', 'examples/history.json', '--surfaced', '2023-09-25', '--attributed-to', 'Elena Maras'],
] as const
