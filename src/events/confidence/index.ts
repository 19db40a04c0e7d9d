/** How sure an event is: a small learned model over what the coder knows of it. */
export { areRecipientsLikely, confidenceOf, confidenceReasons, LIKELY, type Weighed } from './confidence.ts';
export { CONFIDENCE_FEATURES, confidenceFeatures } from './features.ts';
export { nameFeature } from './names.ts';
export { confidenceModel, probability, type ConfidenceModel, type Weights } from './model.ts';
