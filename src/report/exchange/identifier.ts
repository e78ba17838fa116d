import { v5 } from 'uuid'
import type { Assessment } from '../../model/index.js'

/** Namespace of our own identifiers: the same content in the same case has the same one (UUID version 5, RFC 9562). */
const NAMESPACE = 'd1f0b8c4-54a5-4c1f-9c7e-6a3f1f0c2b7d'

/** A UUID for a part of an assessment, the same whenever it is made. */
export function uuidOf({ exhibit, versions }: Assessment, ...parts: readonly string[]): string {
  return v5(JSON.stringify([exhibit.sha256, versions.chronology, ...parts]), NAMESPACE)
}
