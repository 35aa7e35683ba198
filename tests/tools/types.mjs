// Writes js/src/types.ts: node tests/tools/types.mjs [--check], after a build of the package, which writes it, too.
//
// It has the codes of the core's reasons and of the parts of a message with the values that each carries, from
// tests/cases/reason-codes.json and part-codes.json, which a Rust test writes; and the declarations that tsify wrote into wasm-bindgen's .d.ts, as a module of their own: without the glue's functions,
// whose types need the DOM, with the scalar types they speak of imported, and with each comment on one line.

import { fileURLToPath } from 'node:url';
import { packageOfJs, put, standing } from './generated.mjs';

const ts = packageOfJs('typescript');

const OF_THE_GLUE = /^(Sync)?Init(Input|Output)$/;

/** The scalars that the Rust structs name, and what they are outside. Money is only ever answered, an Amount only taken. */
const SCALARS = {
  Amount: 'DecimalInput',
  Anything: 'unknown',
  Currency: 'CurrencyCode',
  Day: 'IsoDate',
  Id: 'string',
  Line: 'string',
  Link: 'string',
  MinAmount: 'DecimalInput | Record<CurrencyCode, DecimalInput>',
  Money: 'Decimal',
  PaymentReference: 'string',
  Percent: 'DecimalInput',
  StatedTerms: 'Terms',
  TestValue: 'DecimalInput | string',
  Text: 'string',
  Word: 'string',
};

/** Writes js/src/types.ts, or compares it, from the declarations of the last build. */
export function writeTypes() {
  const [codes, parts] = ['reason', 'part'].map((of) => JSON.parse(standing(`tests/cases/${of}-codes.json`)));
  put('js/src/types.ts', typesOf(standing('js/build/fidato.d.ts'), standing('js/src/primitives.ts'), codes, parts));
}

function typesOf(declarations, primitives, codes, parts) {
  const source = parse('fidato.d.ts', declarations);
  const own = source.statements.filter(isType).filter((statement) => !OF_THE_GLUE.test(statement.name.text));
  const names = new Set(own.map((statement) => statement.name.text));
  const scalars = parse('primitives.ts', primitives)
    .statements.filter(isType)
    .map((statement) => statement.name.text);

  const used = new Set();
  const renamed = [];
  const visit = (node) => {
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) {
      const { text } = node.typeName;
      const start = node.getStart(source);
      const scalar = names.has(text) ? undefined : SCALARS[text];
      if (scalar) renamed.push({ start, end: node.end, by: scalar });
      for (const name of scalar ? scalar.match(/\w+/g) : [text]) used.add(name);
      // No Map crosses the boundary: they are plain objects, and of a closed set of keys not all need be there.
      if (text === 'Map' && node.typeArguments?.length === 2) {
        const [key, value] = node.typeArguments;
        const open = key.kind === ts.SyntaxKind.StringKeyword || SCALARS[key.getText(source)] === 'string';
        renamed.push({ start, end: key.getStart(source), by: open ? 'Record<' : 'Partial<Record<' });
        renamed.push({ start: value.end, end: node.end, by: open ? '>' : '>>' });
      }
    }
    // What Rust says with an Option need not be there ...
    if (ts.isPropertySignature(node) && ts.isUnionTypeNode(node.type)) {
      const [type, nothing] = node.type.types;
      if (nothing.kind === ts.SyntaxKind.UndefinedKeyword) {
        renamed.push({ start: node.name.end, end: node.name.end, by: '?' }, { start: type.end, end: nothing.end, by: '' });
      }
    }
    // ... nor any member of a record of Options.
    if (ts.isTypeAliasDeclaration(node) && ts.isTypeReferenceNode(node.type)) {
      const of = node.type.typeArguments?.[0];
      if (of && ts.isUnionTypeNode(of) && of.types[1].kind === ts.SyntaxKind.UndefinedKeyword) {
        const [start, { end }] = [node.type.getStart(source), node.type];
        renamed.push(
          { start, end: start, by: 'Partial<' },
          { start: of.types[0].end, end: of.end, by: '' },
          { start: end, end, by: '>' },
        );
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const statement of own) visit(statement);
  renamed.sort((a, b) => a.start - b.start);
  const reasons = `${reasonsOf(codes, names)}\n${partsOf(parts, names)}`;
  for (const name of reasons.match(/\w+/g)) used.add(name);
  const imported = scalars.filter((name) => used.has(name) && !names.has(name)).sort();
  const textOf = (statement) => {
    let text = '';
    let at = statement.getFullStart();
    for (const { start, end, by } of renamed.filter(({ start }) => start >= statement.pos && start < statement.end)) {
      text += declarations.slice(at, start) + by;
      at = end;
    }
    return text + declarations.slice(at, statement.end);
  };

  // A link of the Rust documentation names a function as Rust does.
  const spoken = (text) =>
    text.replace(/\[`(\w+)`\](?:\(\S+?\))?/g, (_, name) => `\`${name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())}\``);
  const body = own
    .sort((a, b) => (a.name.text < b.name.text ? -1 : 1))
    .map((statement) => spoken(onOneLine(indented(textOf(statement).trim()))))
    .join('\n\n');
  const head = '// Generated by tests/tools/types.mjs from the Rust types; do not edit.\n';
  const imports = imported.length ? `\nimport type { ${imported.join(', ')} } from './primitives.js';\n` : '';
  return `${head}${imports}\n${reasons}\n${body}\n`;
}

/** The kinds of values that reasons carry, as the core names them, and what they are outside: always text. */
const KINDS = {
  CurrencyCode: 'CurrencyCode',
  Count: 'string',
  Day: 'IsoDate',
  Money: 'Decimal',
  Number: 'string',
  Text: 'string',
};

/** The codes with the values of each, as the members of an interface. */
function argsOf(codes, names) {
  const typeOf = (kind) => {
    const set = kind.match(/ as (\w+)$/)?.[1];
    if (set && !names.has(set)) throw new Error(`reason-codes.json names the set ${set}, which is no type of the API`);
    const type = set ?? KINDS[kind.replace(/^Option<(\w+)>$/, '$1')];
    if (!type) throw new Error(`reason-codes.json has a value of the unknown kind ${kind}`);
    return type;
  };
  const codeOf = ({ code, args, kinds }) => {
    const optional = args
      .filter((name) => name !== 'currency')
      .every((name) => !kinds[name].includes('Money') || kinds[name].startsWith('Option<'));
    const isOptional = (name) => (name === 'currency' ? optional : kinds[name].startsWith('Option<'));
    const members = args.map((name) => `${name}${isOptional(name) ? '?' : ''}: ${typeOf(kinds[name])}`);
    return `  '${code}': ${members.length ? `{ ${members.join('; ')} }` : 'Record<never, string>'};`;
  };
  return codes.map(codeOf).join('\n');
}

function reasonsOf(codes, names) {
  return `/** The values that each reason code carries, all of them texts: amounts and figures as plain decimals, days as ISO dates. */
export interface ReasonArgs {
${argsOf(codes, names)}
}

/** The code of a reason. */
export type ReasonCode = keyof ReasonArgs;

/** A reason whose code is known, with the values that go with it. */
export type ReasonOf<Code extends ReasonCode> = { code: Code; args: ReasonArgs[Code]; rule: string | null };
`;
}

function partsOf(codes, names) {
  return `/** The values that each part of a message carries, all of them texts, as those of reasons. */
export interface PartArgs {
${argsOf(codes, names)}
}

/** The code of a part of a message. */
export type PartCode = keyof PartArgs;

/** A part whose code is known, with the values that go with it. */
export type PartOf<Code extends PartCode> = { code: Code; args: PartArgs[Code]; rule: string | null };
`;
}

/** Comments without their furniture, and without examples, which are in Rust. */
const onOneLine = (text) =>
  text.replace(/\/\*\*([\s\S]*?)\*\//g, (_, comment) => {
    const lines = comment.replace(/^ *\* ?/gm, '').replace(/^```[\s\S]*?^```$/gm, '');
    return `/** ${lines.split(/\s+/).filter(Boolean).join(' ')} */`;
  });

const parse = (name, text) => ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
const isType = (node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
const indented = (text) => text.replace(/^( {4})+/gm, (spaces) => spaces.slice(spaces.length / 2));

if (process.argv[1] === fileURLToPath(import.meta.url)) writeTypes();
