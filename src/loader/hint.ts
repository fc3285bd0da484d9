import { z } from 'zod';

interface Hint {
  description?: string;
  expected?: string;
  example?: string;
}

const wrappers = ['optional', 'default', 'nullable', 'prefault', 'readonly'];

/** Takes optional, default and nullable coats off a schema, keeping the outermost author's sentence. */
function resolveInner(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod;
  return wrappers.includes(def.type)
    ? resolveInner((def as unknown as { innerType: z.core.$ZodType }).innerType)
    : schema;
}

function resolveChild(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | undefined {
  const inner = resolveInner(schema);
  if (inner instanceof z.ZodObject) return inner.shape[String(key)] as z.core.$ZodType | undefined;
  if (inner instanceof z.ZodArray) return inner.element as z.core.$ZodType;
  if (inner instanceof z.ZodDiscriminatedUnion || inner instanceof z.ZodUnion) {
    for (const option of inner.options) {
      const child = resolveChild(option as z.core.$ZodType, key);
      if (child) return child;
    }
  }
  return undefined;
}

/** A value that a schema without an example of its own would take, as YAML. */
function formatExample(schema: z.core.$ZodType): string | undefined {
  const own = (z.globalRegistry.get(schema) as Hint | undefined)?.example;
  if (own !== undefined) return own;
  const inner = resolveInner(schema);
  if (inner !== schema) return formatExample(inner);
  if (inner instanceof z.ZodEnum) return String(inner.options[0]);
  if (inner instanceof z.ZodLiteral) return String([...inner.values][0]);
  if (inner instanceof z.ZodBoolean) return 'true';
  if (inner instanceof z.ZodNumber) return '1';
  if (inner instanceof z.ZodString) return 'some text';
  if (inner instanceof z.ZodArray) return `[${formatExample(inner.element as z.core.$ZodType) ?? ''}]`;
  if (inner instanceof z.ZodObject) return `{ ${Object.keys(inner.shape).join(': …, ')}: … }`;
  return undefined;
}

/** The author's sentence, expected form and example of the field at `path`, as far as the schema tells. */
export function resolveHint(schema: z.core.$ZodType, path: PropertyKey[]): Hint {
  let current: z.core.$ZodType | undefined = schema;
  let hint: Hint = {};
  for (const key of path) {
    current = current && resolveChild(current, key);
    if (!current) break;
    const own = z.globalRegistry.get(current) ?? z.globalRegistry.get(resolveInner(current));
    const example = formatExample(current);
    hint = { ...(own as Hint | undefined), ...(example === undefined ? {} : { example }) };
  }
  return hint;
}

/** Names of the fields that the record at `path` may have. */
export function resolveFields(schema: z.core.$ZodType, path: PropertyKey[]): string[] {
  const found = path.reduce<z.core.$ZodType | undefined>(
    (current, key) => current && resolveChild(current, key),
    schema
  );
  const inner = found && resolveInner(found);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}
