import Type, { type TSchema } from 'typebox';

/** The words that the shapes of `result.json` are written with. */

export const text = (description: string) => Type.String({ description });
export const count = (description: string) => Type.Integer({ minimum: 0, description });
export const nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
export const words = <const Words extends readonly string[]>(...all: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: all });
