const SENTENCE = /^.*?[.!?](?=\s+\p{Lu}|\s*$)/su
/** `2011 Libyan civil war: ...`: a topic, of which each day tells something else. */
const TOPIC = /^[^.:]{3,100}:\s+/
const FIRST_PART =
  /^(after|following|amid|despite|since|in response to|in the wake of|in reaction to|due to|as|while|when|with|days?|hours?)\b[^,]*,\s*/i
const LAST_PART =
  /[,\s]\s*(after|following|amid|despite|since|in response to|in the wake of|in reaction to|due to|succeeding|responsible for|ahead of|prior to|before|in the aftermath of|as a result of|because of|in connection with|over the|related to|in relation to)\s.*$/is

/** What a news sentence tells as new: its first sentence without its topic, its occasion and its cause, which are older events. */
export function mainClause(text: string): string {
  return firstSentence(text).replace(FIRST_PART, '').replace(LAST_PART, '')
}

export function firstSentence(text: string): string {
  return (SENTENCE.exec(text)?.[0] ?? text).replace(TOPIC, '')
}
