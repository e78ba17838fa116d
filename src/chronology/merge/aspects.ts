/** Moments of one story that are events of their own. */
const ASPECTS = {
  funeral: /\b(funerals?|buried|burial|lying in state|memorial service)\b/i,
  aftershock: /\baftershocks?\b/i,
  'first round': /\b(first[- ]round|first stage|first phase)\b/i,
  'second round': /\b(second[- ]round|run-?offs?|second stage|second phase|final round)\b/i,
  anniversary: /\b(anniversary|commemorat\w+|years? (after|since))\b/i,
  toll: /\b((death )?toll|body count)\b.{0,40}\b(rises?|risen|climbs?|reach(es|ed)?|increases?|passes|exceeds?|surpass\w+)\b/i,
  claim: /\b(claims? responsibility|claimed responsibility|takes responsibility)\b/i,
  trial:
    /\b(sentence[ds]?|convicted|on trial|pleads?|plead(ed)? (not )?guilty|found guilty|acquitted|appeal(s|ed)?|verdict)\b/i,
  arrest: /\b(arrest(s|ed)?|detained?|charged|indicted|extradited)\b/i,
  reaction: /\b(condemns?|condemned|condolences|vows?|calls? (for|on)|urges?|warns?|denies|blames?|accuses?)\b/i,
  inquiry: /\b(inquiry|investigat\w+|report (says|finds)|black box(es)?|cockpit voice|preliminary report)\b/i,
  result:
    /\b((election|preliminary|official|final) results?|exit polls?|wins?|won|victory|declared the winner|concedes?|preliminary count|certif(y|ies|ied))\b/i,
  before:
    /\b(imminent|upcoming|expected to|scheduled (for|to)|plans? to|set to|heads? (for|towards?)|prepares? (for|to)|braces? for)\b/i,
} as const

export type Aspect = keyof typeof ASPECTS

/** The moments that words speak of. */
export function aspectsOf(words: string): ReadonlySet<Aspect> {
  const found = new Set<Aspect>()
  for (const [aspect, pattern] of Object.entries(ASPECTS)) if (pattern.test(words)) found.add(aspect as Aspect)
  return found
}
