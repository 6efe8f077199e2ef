import type { CourseSection } from "./passage.ts";
import type { IndexState, MaterialDraft } from "./course-material.ts";

/** A piece of material to be edited. @property version the last one's number, 0 before the first was saved */
export type WrittenMaterial = MaterialDraft & { section: CourseSection; version: number };

/** What those who teach may do to the material of their course. All of it stands in the audit log. */
export type MaterialAuthoring = {
  /**
   * The material as it was last saved, or as it was in a version.
   * @returns undefined when the course has no such material, or it had no such version
   */
  read(id: string, version?: number): Promise<WrittenMaterial | undefined>;
  /** Newest first. @property at ms */
  versions(id: string): Promise<{ version: number; title: string; at: number }[]>;
  /** Comes last, split into passages. @returns its id */
  add(draft: MaterialDraft): Promise<string>;
  /** @param seen the version that the writer had before them. stale: somebody saved another one meanwhile */
  revise(id: string, draft: MaterialDraft, seen: number): Promise<"saved" | "stale" | "gone">;
  /** @returns false when the course has no such material */
  setStatus(id: string, status: "visible" | "hidden"): Promise<boolean>;
  /** Puts it one place up or down. @returns false when the course has no such material */
  move(id: string, by: 1 | -1): Promise<boolean>;
  /** @returns false when the course has no such material */
  remove(id: string): Promise<boolean>;
  /** Of the course's search index. Asking also sees to it that it is built. @returns undefined while nobody can tell */
  index(): Promise<IndexState | undefined>;
};

/** All that those who teach may do to their course. */
export type CourseAuthoring = { material: MaterialAuthoring };
