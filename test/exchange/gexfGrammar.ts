import { Parser } from 'htmlparser2';

/** An element of an XML document. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/** Reads an XML document that is well formed; throws where a tag is not closed in its place. */
export function readXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: XmlElement = { name, attributes, children: [], text: '' };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const element = open.at(-1);
        if (element !== undefined) element.text += text;
      },
      onclosetag(name, implied) {
        if (implied && !xml.includes(`<${name} `) && !xml.includes(`<${name}/>`))
          throw new Error(`${name} is not closed`);
        if (open.pop()?.name !== name) throw new Error(`${name} is closed out of place`);
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  const [element] = root.children;
  if (element === undefined || open.length !== 1) throw new Error('no whole document');
  return element;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const COUNT = /^\d+$/;
const ANY = /^[^]*$/;
const DOUBLE = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const TIME = { start: DAY, end: DAY };
const ONE_OF_EACH = /^(attvalues )?(spells )?$|^spells attvalues $/;

interface Rule {
  /** Pattern of each attribute; those with `!` after their name must be there. */
  attributes: Record<string, RegExp>;
  /** Children in their order, as a pattern over their names, each followed by a space. */
  children: RegExp;
  text?: true;
}

/**
 * The parts of the grammar of GEXF 1.3 that a moving network uses, as the published RELAX NG grammar states them
 * ("gexf" and "dynamics"), in our own words. Nowhere wider than it; narrower where we write one of several forms: days
 * as times, parts of `meta` in one order, no nodes within nodes. How real exports are held against the published
 * grammar itself stands in docs/data-formats/networks.md.
 */
const GRAMMAR: Record<string, Rule> = {
  gexf: {
    attributes: {
      'version!': /^1\.3$/,
      'xmlns!': /^http:\/\/gexf\.net\/1\.3$/,
      variant: ANY,
    },
    children: /^(meta )?graph $/,
  },
  meta: { attributes: { lastmodifieddate: DAY }, children: /^(creator )?(keywords )?(description )?$/ },
  creator: { attributes: {}, children: /^$/, text: true },
  description: { attributes: {}, children: /^$/, text: true },
  graph: {
    attributes: {
      defaultedgetype: /^(directed|undirected|mutual)$/,
      idtype: /^(integer|string)$/,
      mode: /^(static|dynamic|slice)$/,
      timeformat: /^(integer|double|date|dateTime)$/,
      timerepresentation: /^(interval|timestamp)$/,
      ...TIME,
    },
    children: /^(attributes )*nodes edges $/,
  },
  attributes: {
    attributes: { 'class!': /^(node|edge)$/, mode: /^(static|dynamic)$/ },
    children: /^(attribute )*$/,
  },
  attribute: {
    attributes: {
      'id!': ANY,
      'title!': ANY,
      'type!':
        /^(anyURI|(list)?(integer|long|double|float|boolean|bigdecimal|biginteger|byte|char|short|string))$/,
    },
    children: /^(default )?(options )?$/,
  },
  nodes: { attributes: { count: COUNT }, children: /^(node )*$/ },
  edges: { attributes: { count: COUNT }, children: /^(edge )*$/ },
  node: { attributes: { 'id!': ANY, label: ANY, ...TIME }, children: ONE_OF_EACH },
  edge: {
    attributes: {
      id: ANY,
      'source!': ANY,
      'target!': ANY,
      type: /^(directed|undirected|mutual)$/,
      label: ANY,
      kind: ANY,
      weight: DOUBLE,
      ...TIME,
    },
    children: ONE_OF_EACH,
  },
  attvalues: { attributes: {}, children: /^(attvalue )*$/ },
  attvalue: { attributes: { 'for!': ANY, 'value!': ANY, ...TIME }, children: /^$/ },
  spells: { attributes: {}, children: /^(spell )+$/ },
  spell: { attributes: TIME, children: /^$/ },
};

/** What in a document the grammar does not allow; empty for a valid one. */
export function gexfFaults(element: XmlElement, path = ''): string[] {
  const here = `${path}/${element.name}`;
  const rule = GRAMMAR[element.name];
  if (rule === undefined) return [`${here}: unknown element`];
  const known = Object.entries(rule.attributes).map(([name, pattern]) => ({
    name: name.replace('!', ''),
    required: name.endsWith('!'),
    pattern,
  }));
  const names = element.children.map(({ name }) => `${name} `).join('');
  return [
    ...Object.keys(element.attributes)
      .filter((name) => !known.some((attribute) => attribute.name === name))
      .map((name) => `${here}: unknown attribute ${name}`),
    ...known
      .filter(({ name, required, pattern }) => {
        const value = element.attributes[name];
        return value === undefined ? required : !pattern.test(value);
      })
      .map(({ name }) => `${here}: attribute ${name} is "${element.attributes[name] ?? 'missing'}"`),
    ...(rule.children.test(names) ? [] : [`${here}: children ${names.slice(0, 80)}`]),
    ...(rule.text === true || element.text.trim() === '' ? [] : [`${here}: text`]),
    ...element.children.flatMap((child) => gexfFaults(child, here)),
  ];
}
