/** How sure an event is: a small learned model over what the coder knows of it. */
export { confidenceOf, confidenceReasons } from './confidence.ts';
export { CONFIDENCE_FEATURES, confidenceFeatures } from './features.ts';
export { confidenceModel, probability, type ConfidenceModel } from './model.ts';
