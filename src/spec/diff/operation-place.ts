import { Place } from './place.ts';

/** An operation as a whole. */
export function operationPlace(operation: string): Place {
  return new Place({ operation, direction: 'none', status: null, mediaType: null, property: [], parameter: null });
}
