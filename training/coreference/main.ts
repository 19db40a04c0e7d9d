import { trainCoreference } from './train.ts';

/** `node .cache/tools/training/coreference/main.js FOLDER [TARGET]`: the folder holds `gum-open.conllu.gz`. */
const [folder = '../shared/data/gum', target = 'models/coreference.json'] = process.argv.slice(2);
const { examples, weights } = trainCoreference(`${folder}/gum-open.conllu.gz`, target);
console.log(`${target}: ${weights} weights from ${examples} pronouns`);
