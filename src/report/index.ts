export { type HtmlOptions, toHtml } from './html.js'
export { toDocument, toJson } from './json.js'
export { parseAssessment } from './parse.js'
export { type AssessmentDocument, assessmentJsonSchema } from './schema.js'
