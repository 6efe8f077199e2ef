/** How the LMS's page answers the LTI postMessages, and which `lti_storage_target` its logins name. */
export const storageModes = {
  /** By the page itself. */
  parent: "_parent",
  /** By the page itself, with the tool two frames deep. */
  nested: "_parent",
  /** By a frame of that name. */
  frame: "lti_storage_frame",
  /** By a frame of that name, which passes on to the page, as Canvas does. */
  forwarding: "post_message_forwarding",
  /** By the page, although the name is a frame's that is not there. */
  missing: "no_such_frame",
  /** By nobody, as in LMS apps. */
  silent: "_parent",
  /** With another value than was put. */
  wrong: "_parent",
  /** With the value, in which one character was changed. */
  tampered: "_parent",
  /** With an error. */
  error: "_parent",
  /** Texts of JSON are read and answered, objects are not, as in Sakai. */
  strings: "_parent",
  /** Under the first names of the subjects alone, as in Brightspace. */
  older: "_parent",
} as const;

export type StorageMode = keyof typeof storageModes;

/** @returns the mode that an address asks for */
export function storageMode(query: URLSearchParams): StorageMode | undefined {
  const asked = query.get("storage") ?? "";
  // Safe: it is one of the keys.
  return Object.hasOwn(storageModes, asked) ? (asked as StorageMode) : undefined;
}
