export { evaluateUd, type UdEvaluation, type UdScore } from './evaluate.ts';
