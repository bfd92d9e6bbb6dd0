// Which changes of the table tell something: the pipe's filter.

/** Filters reach leaves only: an item has an event when the event's id is a string. A quiet write has no new one. */
export const carriesEvent = {
  eventName: ["INSERT", "MODIFY"],
  dynamodb: {
    NewImage: { event: { M: { id: { S: [{ exists: true }] } } }, quiet: { BOOL: [{ exists: false }] } },
  },
};
