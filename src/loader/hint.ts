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

/** The author's sentence, expected form and example of the field at `path`, as far as the schema tells. */
export function resolveHint(schema: z.core.$ZodType, path: PropertyKey[]): Hint {
  let current: z.core.$ZodType | undefined = schema;
  let hint: Hint = {};
  for (const key of path) {
    current = current && resolveChild(current, key);
    if (!current) break;
    const own = z.globalRegistry.get(current) ?? z.globalRegistry.get(resolveInner(current));
    hint = (own as Hint | undefined) ?? {};
  }
  return hint;
}
