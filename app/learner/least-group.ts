/** No group of fewer learners is ever shown to anybody: its people could be guessed. */
export const LEAST_GROUP = 5;
