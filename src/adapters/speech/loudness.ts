/** Below this the detector begins to miss speech (at a hundredth of full scale it misses a third of columbia.wma). */
const QUIET = 0.1
const WANTED = 0.5
const MOST = 100

/** The factor that lifts a quiet recording to where speech is found. The loudest thousandth is not counted, as clicks are loud too; 0 for digital silence. */
export function loudnessGain(samples: Int16Array): number {
  const levels = new Uint32Array(32_769)
  for (const sample of samples) {
    const level = Math.abs(sample)
    levels[level] = (levels[level] ?? 0) + 1
  }
  let left = samples.length / 1000
  let level = 32_768
  while (level > 0 && left >= (levels[level] ?? 0)) {
    left -= levels[level] ?? 0
    level -= 1
  }
  const peak = level / 32_768
  if (peak === 0) return samples.some((sample) => sample !== 0) ? 1 : 0
  return peak >= QUIET ? 1 : Math.min(MOST, WANTED / peak)
}
