import { expect, it } from 'vitest';
import { z } from 'zod';
import { files } from '../../../src/loader/files.ts';
import { chapterSchema } from '../../../src/schemas/chapter.ts';

const schemas = {
  ...Object.fromEntries(Object.entries(files).map(([kind, { schema }]) => [kind, schema])),
  chapters: chapterSchema
};

interface Node {
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
  oneOf?: Node[];
  description?: string;
}

/** Paths of fields without a sentence for their author. Parts of a choice share the sentence of the choice. */
const selectBare = (node: Node, path: string): string[] => [
  ...Object.entries(node.properties ?? {}).flatMap(([name, field]) => [
    ...(field.description || field.properties ? [] : [`${path} › ${name}`]),
    ...selectBare(field, `${path} › ${name}`)
  ]),
  ...[node.items ?? [], node.anyOf ?? [], node.oneOf ?? []].flat().flatMap((part) => selectBare(part, path))
];

it.each(Object.entries(schemas))('%s has a sentence for the author of every field', (kind, schema) => {
  expect(selectBare(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node, kind)).toEqual([]);
});
